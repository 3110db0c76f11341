// Puts found papers in order: how well the words fit the title, the tags that they name, and what Pagefind says.

import { formsOf } from "./understanding.js";

/**
 * @typedef {import("./lexicon.js").Lexicon} Lexicon
 * @typedef {import("./lexicon.js").Place} Place
 */

const WEIGHTS = {
  text: 1, // the engine's own score
  words: 0.3, // the paper has all words, not just a tag that they name
  tag: 1.2, // the paper has a tag that the query names
  coverage: 0.6, // the share of the query's words in the title
  complete: 0.5, // all of them
  sideBySide: 0.5, // the share of them that follow each other there as they do in the query
  beginning: 0.1, // the title begins with them
  known: 3, // all of at least `KNOWN` words: this title is meant
  inOrder: 1.5, // and they come in the order of the title
  whole: 10, // they are the title
};
const KNOWN = 3;

/**
 * What titles say to the words of a query.
 * @param {string[]} words the last may be unfinished
 * @param {Lexicon} lexicon
 * @returns {{scores: Map<number, number>, complete: Set<number>}} scores by paper; the papers with all words in their titles
 */
export function titleScores(words, lexicon) {
  const placesOf = words.map((word, index) => placesInTitles(word, index === words.length - 1, lexicon));
  const scores = new Map();
  const complete = new Set();
  for (const paper of new Set(placesOf.flatMap((places) => [...places.keys()]))) {
    const places = placesOf.map((byPaper) => byPaper.get(paper));
    scores.set(paper, titleScore(places));
    if (places.every(Boolean)) complete.add(paper);
  }
  return { scores, complete };
}

/**
 * Papers, best first; those that are equal stay in their order.
 * @param {Map<number, number>} found the text's score of each paper @param {Map<number, number>} titles @param {Set<number>} tagged
 */
export function rank(found, titles, tagged) {
  const total = (paper) =>
    WEIGHTS.text * found.get(paper) + (found.get(paper) > 0 ? WEIGHTS.words : 0) +
    (titles.get(paper) ?? 0) + (tagged.has(paper) ? WEIGHTS.tag : 0);
  const scored = [...found.keys()].map((paper) => ({ paper, score: total(paper) }));
  return scored.sort((one, other) => other.score - one.score || one.paper - other.paper).map(({ paper }) => paper);
}

function placesInTitles(word, unfinished, lexicon) {
  const forms = unfinished && word.length > 2 ? lexicon.beginningWith(word) : [];
  const merged = new Map();
  for (const form of new Set([...formsOf(word), ...forms])) {
    lexicon.titlePlaces(form).forEach((places, paper) => merged.set(paper, [...(merged.get(paper) ?? []), ...places]));
  }
  return merged;
}

/** The score of one title. @param {(Place[] | undefined)[]} places where it has each word */
function titleScore(places) {
  const share = places.filter(Boolean).length / places.length;
  const partly = WEIGHTS.coverage * share * share;
  if (share < 1) return partly;
  const steps = places.slice(1).filter((here, index) => here.some(({ at }) => places[index].some((before) => before.at === at - 1)));
  const order = places.length > 1 ? steps.length / (places.length - 1) : 1;
  const begins = places[0].some(({ at }) => at === 0);
  const whole = begins && order === 1 && places.at(-1).some(({ at, isLast }) => isLast && at === places.length - 1);
  const known = places.length >= KNOWN ? WEIGHTS.known + (areInOrder(places) ? WEIGHTS.inOrder + order : 0) : 0;
  return partly + known + WEIGHTS.complete + WEIGHTS.sideBySide * order + (begins ? WEIGHTS.beginning : 0) + (whole ? WEIGHTS.whole : 0);
}

function areInOrder(places) {
  let reached = -1;
  for (const here of places) {
    const next = here.map(({ at }) => at).filter((at) => at > reached);
    if (next.length === 0) return false;
    reached = Math.min(...next);
  }
  return true;
}
