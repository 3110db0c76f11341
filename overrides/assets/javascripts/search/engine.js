// The one module that knows Pagefind: which papers have all words of a text, and the card of a paper.

import { ROOT, once, read } from "./files.js";

/**
 * @typedef {{slug: string, title: string, authors?: string[], author_slugs?: string[], year?: number, venue?: string, tags?: string[], contribution?: string, abstract: string}} Card
 * @typedef {import("./catalog.js").Catalog} Catalog
 */

const LANGUAGE = "en";
const MAGIC = "pagefind_dcd";
let attempts = 0;

/** Makes Pagefind ready before the first word is typed. */
export function warmUp() {
  return pagefind();
}

/**
 * The papers that have all words, each with a score between 0 and 1.
 * @param {string} text words with spaces between them; within quotation marks they stand side by side
 * @param {Catalog} catalog
 * @returns {Promise<Map<number, number>>}
 */
export function match(text, catalog) {
  return once(`match ${text}`, async () => {
    const { results } = await (await pagefind()).search(text);
    const best = results[0]?.score || 1;
    return new Map(results.map(({ id, score }) => [catalog.numbers.get(id.slice(LANGUAGE.length + 1)), score / best]));
  });
}

/** The card of a paper. @param {number} number @param {Catalog} catalog @returns {Promise<Card>} */
export function loadCard(number, catalog) {
  const id = catalog.ids[number];
  return once(`card ${id}`, async () => {
    const response = await read(new URL(`pagefind/fragment/${LANGUAGE}_${id}.pf_fragment`, ROOT));
    const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse((await new Response(unpacked).text()).slice(MAGIC.length)).paper;
  });
}

function pagefind() {
  return once("pagefind", async () => {
    // A browser remembers a module that it could not load, unless it is asked for by another name.
    const again = attempts++ ? `?attempt=${attempts}` : "";
    const { createInstance } = await import(new URL(`pagefind/pagefind.js${again}`, ROOT).href);
    const instance = createInstance({ basePath: new URL("pagefind/", ROOT).pathname, noWorker: true });
    await instance.init();
    return instance;
  });
}
