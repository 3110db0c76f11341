/** Gives each citation on a paper's page a button to copy it and one to save it as a file. */

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "cite__button";
  made.textContent = label;
  made.addEventListener("click", () => act(made));
  return made;
}

async function copy(text, pressed) {
  const label = pressed.textContent;
  try {
    await navigator.clipboard.writeText(text);
    pressed.textContent = "Copied";
  } catch {
    pressed.textContent = "Not allowed here: select the text";
  }
  setTimeout(() => (pressed.textContent = label), 2000);
}

function save(text, { crlf, file, type }) {
  const body = crlf === undefined ? text : text.replaceAll("\n", "\r\n");
  const url = URL.createObjectURL(new Blob([body, body.endsWith("\n") ? "" : "\n"], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

for (const citation of document.querySelectorAll(".cite [data-format]")) {
  const row = document.createElement("p");
  row.className = "cite__buttons";
  row.setAttribute("aria-live", "polite");
  row.append(
    button("Copy", (pressed) => copy(citation.textContent, pressed)),
    button(`Save as .${citation.dataset.file.split(".").slice(1).join(".")}`, () => save(citation.textContent, citation.dataset)),
  );
  citation.before(row);
}
