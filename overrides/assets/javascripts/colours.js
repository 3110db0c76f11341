/** The button in the header that takes the reader from the system's colours to light, to dark, and back. */

const SYSTEM = "(prefers-color-scheme)";
const button = document.querySelector("[data-colours]");
const choices = [...(button?.children ?? [])];

function chosen() {
  const media = __md_get("__palette")?.color.media;
  return choices.find((choice) => choice.dataset.media === media) ?? choices[0];
}

function show(choice) {
  for (const one of choices) one.hidden = one !== choice;
  button.title = choice.dataset.name;
  button.setAttribute("aria-label", choice.dataset.name);
  const { media, scheme } = choice.dataset;
  document.body.toggleAttribute("data-md-color-media", media !== SYSTEM);
  const now = choices.find(({ dataset }) => dataset.media !== SYSTEM && matchMedia(dataset.media).matches);
  document.body.setAttribute("data-md-color-scheme", media === SYSTEM && now ? now.dataset.scheme : scheme);
}

function turn() {
  const next = choices[(choices.indexOf(chosen()) + 1) % choices.length];
  const { media, scheme } = next.dataset;
  __md_set("__palette", media === SYSTEM ? null : { color: { media, scheme } });
  show(next);
}

if (choices.length > 1) {
  show(chosen());
  button.hidden = false;
  button.addEventListener("click", turn);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => show(chosen()));
}
