// The quick search: a dialog over any page, with results as the reader types.

import { answer } from "./answer.js";
import { loadCard, optionElement } from "./cards.js";
import { loadCatalog } from "./catalog.js";
import { element } from "./elements.js";
import { warmUp } from "./engine.js";
import { ROOT } from "./files.js";
import { counted, failureNodes, remarkNodes, tellWhenSlow } from "./remarks.js";
import { largestTags, shortcutElements } from "./shortcuts.js";

const SHOWN = 8;

/** @type {ReturnType<typeof build> | undefined} */
let parts;
let latest = 0;

/** Opens the dialog. @param {string} query what to begin with */
export function openDialog(query) {
  parts ??= build();
  if (parts.dialog.open) return;
  if (query) parts.input.value = query;
  parts.dialog.showModal();
  if (!query) parts.input.select();
  warmUp().catch(() => {}); // told when a search fails
  search();
}

function build() {
  const input = element("input", {
    type: "search", class: "quick__input", placeholder: "Title, author, tag, arXiv id", "aria-label": "Search papers", role: "combobox",
    "aria-expanded": "false", "aria-controls": "quick-hits", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
  });
  const close = element("button", { type: "button", class: "quick__close", "aria-label": "Close search" },
    element("span", { class: "quick__key" }, "Esc"), element("span", { class: "quick__word" }, "Close"));
  const status = element("p", { class: "quick__status", role: "status" });
  const remarks = element("div", { class: "quick__remarks" });
  const shortcuts = element("div", { class: "quick__shortcuts" });
  const hits = element("div", { class: "quick__hits", id: "quick-hits", role: "listbox", "aria-label": "Papers" });
  const all = element("a", { class: "quick__all", href: new URL("explore/", ROOT).href }, "All results");
  const dialog = element("dialog", { class: "quick", "aria-label": "Search" },
    element("div", { class: "quick__bar" }, input, close), remarks, shortcuts, hits, element("div", { class: "quick__foot" }, status, all));
  document.body.append(dialog);
  input.addEventListener("input", () => search());
  input.addEventListener("keydown", onKey);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  return { dialog, input, status, remarks, shortcuts, hits, all };
}

/** Answers what stands in the field, unless more was typed meanwhile. */
async function search(options = {}) {
  const turn = ++latest;
  const query = parts.input.value;
  const address = new URL("explore/", ROOT);
  if (query.trim()) address.searchParams.set("q", query);
  parts.all.href = address.href;
  try {
    if (!query.trim()) return await suggest(turn);
    const told = () => turn === latest && (parts.status.textContent = "Still loading the search index …");
    const found = await tellWhenSlow(answer(query, options), told);
    if (turn !== latest) return;
    const cards = await Promise.all(found.papers.slice(0, SHOWN).map(loadCard));
    if (turn !== latest) return;
    const lines = cards.map((card, index) => optionElement(card, found, `quick-hit-${index}`));
    const remarks = remarkNodes(query, found, () => search({ literally: true }));
    show(lines, remarks, shortcutElements(found, cards), found.papers.length ? counted(found.papers.length) : "No paper found");
  } catch (error) {
    if (turn !== latest) return;
    console.warn(error);
    show([], failureNodes(() => search(options)), [], "The search index could not be loaded.");
  }
}

/** Before anything is asked: the largest tags. */
async function suggest(turn) {
  show([], [], [], "");
  const catalog = await loadCatalog();
  if (turn === latest) show([], [], largestTags(catalog), "");
}

function show(lines, remarks, shortcuts, status) {
  parts.hits.replaceChildren(...lines);
  parts.remarks.replaceChildren(...remarks);
  parts.shortcuts.replaceChildren(...shortcuts);
  parts.status.textContent = status;
  parts.input.setAttribute("aria-expanded", String(lines.length > 0));
  parts.hits.hidden = lines.length === 0;
  select(-1);
}

function onKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = [...parts.hits.children];
  const current = lines.findIndex((line) => line.getAttribute("aria-selected") === "true");
  if (step && lines.length) {
    event.preventDefault();
    const first = step > 0 ? 0 : lines.length - 1;
    select(current < 0 ? first : (current + step + lines.length) % lines.length);
  } else if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    if (parts.input.value.trim()) (lines[current] ?? parts.all).click();
  } else if (event.key === "Escape") {
    event.preventDefault(); // in a search field it would only empty the field
    parts.dialog.close();
  }
}

function select(index) {
  [...parts.hits.children].forEach((line, place) => line.setAttribute("aria-selected", String(place === index)));
  const line = parts.hits.children[index];
  if (line) parts.input.setAttribute("aria-activedescendant", line.id);
  else parts.input.removeAttribute("aria-activedescendant");
  line?.scrollIntoView({ block: "nearest" });
}
