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
const FAILED = "The search index could not be loaded.";

/**
 * @typedef {{lines: Node[], remarks: Node[], shortcuts: Node[], status: string}} Contents
 *   what the dialog shows below its field
 */

/** @type {ReturnType<typeof buildDialog> | undefined} */
let built;
let latest = 0;

/** Opens the dialog. @param {string} query what to begin with */
export function openDialog(query) {
  const { dialog, input } = dialogParts();
  if (dialog.open) return;
  if (query) input.value = query;
  dialog.showModal();
  if (!query) input.select();
  warmUp().catch(() => {
    // The search that fails with it says so.
  });
  answerTyped();
}

/** The elements of the dialog, which is made when it is opened first. */
function dialogParts() {
  built ??= buildDialog();
  return built;
}

function buildDialog() {
  const input = buildInput();
  const close = element(
    "button",
    { type: "button", class: "quick__close", "aria-label": "Close search" },
    element("span", { class: "quick__key" }, "Esc"),
    element("span", { class: "quick__word" }, "Close"),
  );
  const status = element("p", { class: "quick__status", role: "status" });
  const remarks = element("div", { class: "quick__remarks" });
  const shortcuts = element("div", { class: "quick__shortcuts" });
  const hits = element("div", { class: "quick__hits", id: "quick-hits", role: "listbox", "aria-label": "Papers" });
  const all = element("a", { class: "quick__all", href: new URL("explore/", ROOT).href }, "All results");
  const bar = element("div", { class: "quick__bar" }, input, close);
  const foot = element("div", { class: "quick__foot" }, status, all);
  const dialog = element("dialog", { class: "quick", "aria-label": "Search" }, bar, remarks, shortcuts, hits, foot);
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return { dialog, input, status, remarks, shortcuts, hits, all };
}

function buildInput() {
  const input = element("input", {
    type: "search",
    class: "quick__input",
    placeholder: "Title, author, tag, arXiv id",
    "aria-label": "Search papers",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "quick-hits",
    "aria-autocomplete": "list",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
  });
  input.addEventListener("input", () => answerTyped());
  input.addEventListener("keydown", handleKey);
  return input;
}

/** Answers what stands in the field, unless more was typed meanwhile. @param {{literally?: boolean}} options */
async function answerTyped(options = {}) {
  const turn = ++latest;
  const { input, all } = dialogParts();
  const query = input.value;
  const address = new URL("explore/", ROOT);
  if (query.trim()) address.searchParams.set("q", query);
  all.href = address.href;
  try {
    await (query.trim() ? showAnswer(query, options, turn) : showSuggestions(turn));
  } catch (error) {
    if (turn !== latest) return;
    console.warn(error);
    showContents({ lines: [], remarks: failureNodes(() => answerTyped(options)), shortcuts: [], status: FAILED });
  }
}

/** @param {string} query @param {{literally?: boolean}} options @param {number} turn */
async function showAnswer(query, options, turn) {
  const { status } = dialogParts();
  const found = await tellWhenSlow(answer(query, options), () => {
    if (turn === latest) status.textContent = "Still loading the search index …";
  });
  if (turn !== latest) return;
  const cards = await Promise.all(found.papers.slice(0, SHOWN).map(loadCard));
  if (turn !== latest) return;
  showContents({
    lines: cards.map((card, index) => optionElement(card, found, `quick-hit-${index}`)),
    remarks: remarkNodes(query, found, () => answerTyped({ literally: true })),
    shortcuts: shortcutElements(found, cards),
    status: found.papers.length ? counted(found.papers.length) : "No paper found",
  });
}

/** Before anything is asked: the largest tags. @param {number} turn */
async function showSuggestions(turn) {
  const nothing = { lines: [], remarks: [], shortcuts: [], status: "" };
  showContents(nothing);
  const catalog = await loadCatalog();
  if (turn === latest) showContents({ ...nothing, shortcuts: largestTags(catalog) });
}

/** @param {Contents} contents */
function showContents(contents) {
  const { hits, remarks, shortcuts, status, input } = dialogParts();
  hits.replaceChildren(...contents.lines);
  remarks.replaceChildren(...contents.remarks);
  shortcuts.replaceChildren(...contents.shortcuts);
  status.textContent = contents.status;
  input.setAttribute("aria-expanded", String(contents.lines.length > 0));
  hits.hidden = contents.lines.length === 0;
  selectLine(-1);
}

/** @param {KeyboardEvent} event */
function handleKey(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    moveSelection(event, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    const { input, hits, all } = dialogParts();
    const line = hitLines(hits).find(isSelected);
    if (input.value.trim()) (line ?? all).click();
  } else if (event.key === "Escape") {
    event.preventDefault(); // in a search field it would only empty the field
    dialogParts().dialog.close();
  }
}

/**
 * Selects the line below or above the selected one, around the ends.
 * @param {KeyboardEvent} event
 * @param {1 | -1} step
 */
function moveSelection(event, step) {
  const lines = hitLines(dialogParts().hits);
  if (lines.length === 0) return;
  event.preventDefault();
  const current = lines.findIndex(isSelected);
  const first = step > 0 ? 0 : lines.length - 1;
  selectLine(current < 0 ? first : (current + step + lines.length) % lines.length);
}

/** @param {HTMLElement} hits @returns {HTMLElement[]} */
function hitLines(hits) {
  return [...hits.querySelectorAll("a")];
}

/** @param {HTMLElement} line */
function isSelected(line) {
  return line.getAttribute("aria-selected") === "true";
}

/** @param {number} index of the line, -1 for none */
function selectLine(index) {
  const { hits, input } = dialogParts();
  const lines = hitLines(hits);
  for (const [place, line] of lines.entries()) line.setAttribute("aria-selected", String(place === index));
  const line = lines[index];
  if (line) input.setAttribute("aria-activedescendant", line.id);
  else input.removeAttribute("aria-activedescendant");
  line?.scrollIntoView({ block: "nearest" });
}
