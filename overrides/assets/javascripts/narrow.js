/** Narrows a long list of names to those that hold every word typed, whatever their accents and case. */

import { fold } from "./search/words.js";

const list = document.querySelector("[data-narrow]");
const input = list.querySelector("input");
const status = list.querySelector("[role=status]");
const jump = list.querySelector(".jump");
const groups = [...list.querySelectorAll(".index__group")].map((group) => ({
  group,
  names: [...group.querySelectorAll("li")].map((item) => ({ item, text: fold(item.textContent) })),
}));

function narrow() {
  const words = fold(input.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { group, names } of groups) {
    let shown = 0;
    for (const { item, text } of names) {
      item.hidden = !words.every((word) => text.includes(word));
      shown += item.hidden ? 0 : 1;
    }
    group.hidden = shown === 0;
    found += shown;
  }
  if (jump) jump.hidden = words.length > 0;
  status.textContent = words.length ? `${found ? found.toLocaleString("en") : "Nothing"} found` : "";
}

input.addEventListener("input", narrow);
input.closest("[hidden]").hidden = false;
narrow();
