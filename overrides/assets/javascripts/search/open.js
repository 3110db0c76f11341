// Waits on every page for a reader who wants to search, and loads the quick search only then.

/** @param {string} query what to begin with */
async function openSearch(query) {
  const typed = keepTyped();
  try {
    const { openDialog } = await import("./dialog.js");
    openDialog(query + typed.text);
  } finally {
    typed.end();
  }
}

/** Keeps the letters that a quick reader types before the field is there. */
function keepTyped() {
  const kept = { text: "", end: () => document.removeEventListener("keydown", keepLetter, true) };
  /** @param {KeyboardEvent} event */
  function keepLetter(event) {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    kept.text += event.key;
  }
  document.addEventListener("keydown", keepLetter, true);
  return kept;
}

/** Whether keys that are typed go into a field. @param {EventTarget | null} target */
function isField(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

document.addEventListener("click", (event) => {
  const opener = event.target instanceof Element ? event.target.closest("[data-search-open]") : null;
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  openSearch(opener.getAttribute("data-search-open") ?? "");
});

document.addEventListener("keydown", (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  const isSlash = event.key === "/" && !isCommand && !event.altKey && !isField(event.target);
  const isChord = event.key.toLowerCase() === "k" && isCommand && !event.altKey && !event.shiftKey;
  if (!(isSlash || isChord)) return;
  event.preventDefault();
  openSearch("");
});
