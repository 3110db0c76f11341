/** The button in the header that takes the reader from the system's colours to light, to dark, and back. */

const SYSTEM = "(prefers-color-scheme)";
const button = document.querySelector("[data-colours]");
const choices = [...button.children];

function show(choice) {
  for (const one of choices) one.hidden = one !== choice;
  button.title = choice.dataset.name;
  button.setAttribute("aria-label", choice.dataset.name);
  const bySystem = choice.dataset.media === SYSTEM;
  document.body.toggleAttribute("data-md-color-media", !bySystem);
  const meant = bySystem ? choices.find(({ dataset }) => dataset.media !== SYSTEM && matchMedia(dataset.media).matches) : choice;
  document.body.setAttribute("data-md-color-scheme", (meant ?? choice).dataset.scheme);
}

function chosen() {
  const media = __md_get("__palette")?.color.media;
  return choices.find((choice) => choice.dataset.media === media) ?? choices[0];
}

button.addEventListener("click", () => {
  const next = choices[(choices.indexOf(chosen()) + 1) % choices.length];
  const { media, scheme } = next.dataset;
  __md_set("__palette", media === SYSTEM ? null : { color: { media, scheme } });
  show(next);
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => show(chosen()));
show(chosen());
button.hidden = false;
