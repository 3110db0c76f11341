/** Narrows a long list of names to those that hold every word typed, whatever their accents and case. */

import { findElement } from "./search/elements.js";
import { fold } from "./search/words.js";

const list = findElement(document, "[data-narrow]", HTMLElement);
const input = findElement(list, "input", HTMLInputElement);
const status = findElement(list, "[role=status]", HTMLElement);
/** @type {HTMLElement | null} */
const jump = list.querySelector(".jump");
/** @type {NodeListOf<HTMLElement>} */
const sections = list.querySelectorAll(".index__group");
const groups = [...sections].map((section) => ({ section, names: namesOf(section) }));

/** The names of a group, folded once. @param {HTMLElement} section */
function namesOf(section) {
  return [...section.querySelectorAll("li")].map((item) => ({ item, text: fold(item.textContent) }));
}

function narrowList() {
  const words = fold(input.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { section, names } of groups) {
    let left = 0;
    for (const { item, text } of names) {
      item.hidden = !words.every((word) => text.includes(word));
      left += item.hidden ? 0 : 1;
    }
    section.hidden = left === 0;
    found += left;
  }
  if (jump) jump.hidden = words.length > 0;
  status.textContent = words.length ? `${found ? found.toLocaleString("en") : "Nothing"} found` : "";
}

input.addEventListener("input", narrowList);
input.closest("[hidden]")?.removeAttribute("hidden");
narrowList();
