// All papers at once: their numbers, their answers to each facet, and the names of tags.

import { once, readCatalogFile } from "./files.js";

/**
 * @typedef {{key: string, label: string}} Value
 * @typedef {{key: string, name: string, color: number, values: Value[], of: number[][]}} Facet  `of` holds the values of each paper
 * @typedef {{papers: number, facets: Facet[],
 *   names: Map<string, string[]>, tags: Map<string, {label: string, color: number, papers: Set<number>}>, shards: string[], longest: number}} Catalog
 */

/** The catalog without its authors. @returns {Promise<Catalog>} */
export function loadCatalog() {
  return once("catalog", async () => unpack(await readCatalogFile("catalog.json")));
}

/** The facet of authors, which is large. @returns {Promise<Facet>} */
export function loadAuthors() {
  return once("authors", async () => unpackFacet(await readCatalogFile("authors.json")));
}

/** All papers sorted by title; as they are numbered, the newest come first. @returns {Promise<number[]>} */
export async function loadOrderByTitle() {
  const digits = (await readCatalogFile("by-title.json")).split(" ").filter(Boolean);
  return digits.map((one) => parseInt(one, 36));
}

function unpack(packed) {
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

function unpackFacet(packed) {
  const values = packed.values.map(([key, label]) => ({ key, label }));
  const of = packed.of.split(" ").map((part) => part.split(".").filter(Boolean).map((digits) => parseInt(digits, 36)));
  return { key: packed.key, name: packed.name, color: packed.color ?? 0, values, of };
}

function tagsOf(facet) {
  const papers = facet.values.map(() => new Set());
  facet.of.forEach((values, number) => values.forEach((value) => papers[value].add(number)));
  return facet.values.map(({ key, label }, place) => [key, { label, color: facet.color, papers: papers[place] }]);
}
