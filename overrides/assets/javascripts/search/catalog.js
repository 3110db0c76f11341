// All papers at once: their numbers, their answers to each facet, and the names of tags.

import { once, readIndexFile } from "./files.js";

/** @import { Catalog, Facet, PackedCatalog, PackedFacet, Tag } from "./shapes.js" */

/** The catalog without its authors. @returns {Promise<Catalog>} */
export function loadCatalog() {
  return once("catalog", async () => unpackCatalog(await readIndexFile("catalog/catalog.json")));
}

/** The facet of authors, which is large. @returns {Promise<Facet>} */
export function loadAuthors() {
  return once("authors", async () => unpackFacet(await readIndexFile("catalog/authors.json")));
}

/** All papers sorted by title; as they are numbered, the newest come first. @returns {Promise<number[]>} */
export async function loadOrderByTitle() {
  const digits = (await readIndexFile("catalog/by-title.json")).split(" ").filter(Boolean);
  return digits.map((one) => parseInt(one, 36));
}

/** @param {PackedCatalog} packed @returns {Catalog} */
function unpackCatalog(packed) {
  const facets = packed.facets.map(unpackFacet);
  return {
    papers: packed.papers,
    facets,
    names: new Map(Object.entries(packed.names)),
    tags: new Map(facets.filter((facet) => facet.color).flatMap(tagsOf)),
    shards: packed.shards,
    longest: packed.longest,
  };
}

/** @param {PackedFacet} packed @returns {Facet} */
function unpackFacet(packed) {
  const values = packed.values.map(([key, label]) => ({ key, label }));
  const of = packed.of.split(" ").map(unpackValues);
  return { key: packed.key, name: packed.name, color: packed.color ?? 0, values, of };
}

/** The values of one paper, as in "0.1a.2"; it may have none. @param {string} digits */
function unpackValues(digits) {
  return digits
    .split(".")
    .filter(Boolean)
    .map((one) => parseInt(one, 36));
}

/** @param {Facet} facet @returns {[slug: string, tag: Tag][]} */
function tagsOf(facet) {
  /** @type {Set<number>[]} */
  const papers = facet.values.map(() => new Set());
  for (const [number, values] of facet.of.entries()) {
    for (const value of values) papers[value]?.add(number);
  }
  return facet.values.map(({ key, label }, place) => [
    key,
    { label, color: facet.color, papers: papers[place] ?? new Set() },
  ]);
}
