// Narrows papers by facets, and counts what each further choice would leave.

/**
 * @typedef {import("./catalog.js").Facet} Facet
 * @typedef {Map<string, string[]>} Chosen
 */

/**
 * The papers that have, of each facet with choices, one of the values chosen; they keep their order.
 * @param {number[]} papers @param {Facet[]} facets @param {Chosen} chosen
 */
export function narrowed(papers, facets, chosen) {
  const tests = facets.filter((facet) => chosen.has(facet.key)).map((facet) => testOf(facet, chosen));
  return tests.length ? papers.filter((paper) => tests.every((test) => test(paper))) : papers;
}

/**
 * How many papers each value of a facet would show next to what is chosen in the other facets.
 * @param {number[]} papers @param {Facet} facet @param {Facet[]} facets @param {Chosen} chosen @returns {number[]}
 */
export function counts(papers, facet, facets, chosen) {
  const others = facets.filter((other) => other !== facet);
  const count = new Array(facet.values.length).fill(0);
  for (const paper of narrowed(papers, others, chosen)) {
    for (const value of facet.of[paper]) count[value] += 1;
  }
  return count;
}

function testOf(facet, chosen) {
  const keys = chosen.get(facet.key);
  const wanted = new Set(facet.values.flatMap(({ key }, place) => (keys.includes(key) ? [place] : [])));
  return (paper) => facet.of[paper].some((value) => wanted.has(value));
}
