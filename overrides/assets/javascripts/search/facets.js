// Narrows papers by facets, and counts what each further choice would leave.

/** @import { Chosen, Facet } from "./shapes.js" */

/**
 * The papers that have, of each facet with choices, one of the values chosen; they keep their order.
 * @param {number[]} papers
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 */
export function narrowed(papers, facets, chosen) {
  const tests = facets.flatMap((facet) => {
    const keys = chosen.get(facet.key);
    return keys ? [hasOneOf(facet, keys)] : [];
  });
  return tests.length ? papers.filter((paper) => tests.every((test) => test(paper))) : papers;
}

/**
 * How many papers each value of a facet would show next to what is chosen in the other facets.
 * @param {number[]} papers
 * @param {Facet} facet
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 * @returns {number[]}
 */
export function counts(papers, facet, facets, chosen) {
  const others = facets.filter((other) => other !== facet);
  /** @type {number[]} */
  const count = new Array(facet.values.length).fill(0);
  for (const paper of narrowed(papers, others, chosen)) {
    for (const value of facet.of[paper] ?? []) count[value] = (count[value] ?? 0) + 1;
  }
  return count;
}

/**
 * A test whether a paper has one of the values.
 * @param {Facet} facet
 * @param {string[]} keys
 * @returns {(paper: number) => boolean}
 */
function hasOneOf(facet, keys) {
  const wanted = new Set(facet.values.flatMap(({ key }, place) => (keys.includes(key) ? [place] : [])));
  return (paper) => (facet.of[paper] ?? []).some((value) => wanted.has(value));
}
