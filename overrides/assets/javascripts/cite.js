/** Gives each citation on a paper's page a button to copy it and one to save it as a file. */

/** @param {string} label @param {(pressed: HTMLButtonElement) => void} act */
function buttonElement(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "cite__button";
  made.textContent = label;
  made.addEventListener("click", () => act(made));
  return made;
}

/** @param {string} text @param {HTMLButtonElement} pressed says for a while how it went */
async function copyText(text, pressed) {
  const label = pressed.textContent;
  try {
    await navigator.clipboard.writeText(text);
    pressed.textContent = "Copied";
  } catch {
    pressed.textContent = "Not allowed here: select the text";
  }
  setTimeout(() => {
    pressed.textContent = label;
  }, 2000);
}

/** @param {string} text @param {DOMStringMap} shown what the page says of the citation: its media type and its file */
function saveFile(text, { crlf, file = "citation.txt", type = "text/plain" }) {
  const body = crlf === undefined ? text : text.replaceAll("\n", "\r\n");
  const url = URL.createObjectURL(new Blob([body, body.endsWith("\n") ? "" : "\n"], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000); // a browser reads it only after the click
}

/** @type {NodeListOf<HTMLElement>} */
const citations = document.querySelectorAll(".cite [data-format]");
for (const citation of citations) {
  const ending = citation.dataset.file?.split(".").slice(1).join(".");
  const row = document.createElement("p");
  row.className = "cite__buttons";
  row.setAttribute("aria-live", "polite");
  row.append(
    buttonElement("Copy", (pressed) => copyText(citation.textContent, pressed)),
    buttonElement(`Save as .${ending}`, () => saveFile(citation.textContent, citation.dataset)),
  );
  citation.before(row);
}
