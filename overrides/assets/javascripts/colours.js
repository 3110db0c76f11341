/** The button in the header that takes the reader from the system's colours to light, to dark, and back. */

/**
 * @typedef {{media?: string | undefined, scheme?: string | undefined}} Colours
 *   what Material's script keeps in the browser, as far as it is ours
 */

/**
 * The functions of Material's script; both throw where a browser lets a site keep nothing, and reading also where what
 * was kept is damaged.
 * @typedef {{
 *   __md_get: (key: string) => {color?: Colours | null} | null,
 *   __md_set: (key: string, value: {color: Colours} | null) => void,
 * }} MaterialStorage
 */

const SYSTEM = "(prefers-color-scheme)";
const KEY = "__palette";

const storage = /** @type {typeof globalThis & MaterialStorage} */ (globalThis);
/** @type {HTMLElement | null} */
const button = document.querySelector("[data-colours]");
/** @type {NodeListOf<HTMLElement>} */
const found = document.querySelectorAll("[data-colours] > [data-media]");
const choices = [...found];

/** The media query of the colours that the reader chose; none where nothing was chosen or can be read. */
function readMedia() {
  try {
    return storage.__md_get(KEY)?.color?.media;
  } catch {
    return undefined; // as partials/javascripts/palette.html does
  }
}

/** @param {Colours} colours */
function keepColours({ media, scheme }) {
  try {
    storage.__md_set(KEY, media === SYSTEM ? null : { color: { media, scheme } });
  } catch {
    // Nothing can be kept here: the colours change for this page alone.
  }
}

/** The number of the choice in force: that of the reader, else the first one, which is the system's. */
function chosenNumber() {
  const media = readMedia();
  return Math.max(
    0,
    choices.findIndex((choice) => choice.dataset.media === media),
  );
}

/** @param {HTMLElement} pressed the button @param {number} number of the choice */
function showChoice(pressed, number) {
  for (const [place, choice] of choices.entries()) choice.hidden = place !== number;
  const { media, scheme = "", name = "" } = choices[number]?.dataset ?? {};
  pressed.title = name;
  pressed.setAttribute("aria-label", name);
  document.body.toggleAttribute("data-md-color-media", media !== SYSTEM);
  document.body.setAttribute("data-md-color-scheme", media === SYSTEM ? systemScheme(scheme) : scheme);
}

/** The scheme that the system asks for. @param {string} otherwise where it asks for none */
function systemScheme(otherwise) {
  const now = choices.find(({ dataset: { media = SYSTEM } }) => media !== SYSTEM && matchMedia(media).matches);
  return now?.dataset.scheme ?? otherwise;
}

if (button && choices.length > 1) {
  let number = chosenNumber();
  showChoice(button, number);
  button.hidden = false;
  button.addEventListener("click", () => {
    number = (number + 1) % choices.length;
    keepColours(choices[number]?.dataset ?? {});
    showChoice(button, number);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => showChoice(button, number));
}
