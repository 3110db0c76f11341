// The one module that knows Pagefind: which papers have all words of a text.

import { once, ROOT, readIndexFile } from "./files.js";

/** @import { PagefindEngine, PagefindModule } from "./shapes.js" */

const LANGUAGE = "en";
let attempts = 0;

/** Makes Pagefind ready before the first word is typed. */
export async function warmUp() {
  await Promise.all([loadEngine(), loadNumbers()]);
}

/**
 * The papers that have all words, each with a score between 0 and 1.
 * @param {string} text words with spaces between them; within quotation marks they stand side by side
 * @returns {Promise<Map<number, number>>}
 */
export function match(text) {
  return once(`match ${text}`, async () => {
    const [engine, numbers] = await Promise.all([loadEngine(), loadNumbers()]);
    const { results } = await engine.search(text);
    const best = results[0]?.score || 1;
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const { id, score } of results) {
      const number = numbers.get(id.slice(LANGUAGE.length + 1));
      if (number !== undefined) found.set(number, score / best);
    }
    return found;
  });
}

/** The number of each paper by its identifier. @returns {Promise<Map<string, number>>} */
function loadNumbers() {
  return once("numbers", async () => {
    const identifiers = (await readIndexFile("catalog/identifiers.json")).split(" ");
    return new Map(identifiers.map((identifier, number) => [identifier, number]));
  });
}

/** @returns {Promise<PagefindEngine>} */
function loadEngine() {
  return once("pagefind", async () => {
    // A browser remembers a module that it could not load, unless it is asked for by another name.
    const again = attempts++ ? `?attempt=${attempts}` : "";
    /** @type {PagefindModule} */
    const { createInstance } = await import(new URL(`pagefind/pagefind.js${again}`, ROOT).href);
    const engine = createInstance({ basePath: new URL("pagefind/", ROOT).pathname, noWorker: true });
    await engine.init();
    return engine;
  });
}
