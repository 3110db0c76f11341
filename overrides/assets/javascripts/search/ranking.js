// Puts found papers in order: how well the words fit the title, the tags that they name, and what Pagefind says.

import { formsOf } from "./understanding.js";

/** @import { Lexicon } from "./lexicon.js" */
/** @import { TitlePlace } from "./shapes.js" */

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
 * @returns {{scores: Map<number, number>, complete: Set<number>}}
 *   scores by paper; the papers with all words in their titles
 */
export function titleScores(words, lexicon) {
  const placesOf = words.map((word, index) => placesInTitles(word, index === words.length - 1, lexicon));
  /** @type {Map<number, number>} */
  const scores = new Map();
  /** @type {Set<number>} */
  const complete = new Set();
  for (const paper of new Set(placesOf.flatMap((byPaper) => [...byPaper.keys()]))) {
    const places = placesOf.map((byPaper) => byPaper.get(paper)).filter((found) => found !== undefined);
    scores.set(paper, titleScore(places, words.length));
    if (places.length === words.length) complete.add(paper);
  }
  return { scores, complete };
}

/**
 * Papers, best first; those that are equal stay in their order.
 * @param {Map<number, number>} found the text's score of each paper
 * @param {Map<number, number>} titles
 * @param {Set<number>} tagged
 * @returns {number[]}
 */
export function rank(found, titles, tagged) {
  const scored = [...found].map(([paper, text]) => ({
    paper,
    score:
      WEIGHTS.text * text +
      (text > 0 ? WEIGHTS.words : 0) +
      (titles.get(paper) ?? 0) +
      (tagged.has(paper) ? WEIGHTS.tag : 0),
  }));
  return scored.sort((one, other) => other.score - one.score || one.paper - other.paper).map(({ paper }) => paper);
}

/**
 * Where a word stands in titles in any of its forms, by paper.
 * @param {string} word
 * @param {boolean} unfinished
 * @param {Lexicon} lexicon
 */
function placesInTitles(word, unfinished, lexicon) {
  const forms = unfinished && word.length > 2 ? lexicon.beginningWith(word) : [];
  /** @type {Map<number, TitlePlace[]>} */
  const merged = new Map();
  for (const form of new Set([...formsOf(word), ...forms])) {
    for (const [paper, places] of lexicon.titlePlaces(form)) {
      merged.set(paper, [...(merged.get(paper) ?? []), ...places]);
    }
  }
  return merged;
}

/**
 * The score of one title.
 * @param {TitlePlace[][]} places where it has each of the words that it has
 * @param {number} asked how many words the query has
 */
function titleScore(places, asked) {
  const share = places.length / asked;
  const partly = WEIGHTS.coverage * share * share;
  return share < 1 ? partly : partly + completeScore(places);
}

/** What a title gains that has all words. @param {TitlePlace[][]} places where it has each */
function completeScore(places) {
  const [first = []] = places;
  const last = places.at(-1) ?? [];
  const order = places.length > 1 ? stepsInOrder(places) / (places.length - 1) : 1;
  const begins = first.some(({ at }) => at === 0);
  const whole = begins && order === 1 && last.some(({ at, isLast }) => isLast && at === places.length - 1);
  const known = places.length >= KNOWN ? WEIGHTS.known + (areInOrder(places) ? WEIGHTS.inOrder + order : 0) : 0;
  return (
    known +
    WEIGHTS.complete +
    WEIGHTS.sideBySide * order +
    (begins ? WEIGHTS.beginning : 0) +
    (whole ? WEIGHTS.whole : 0)
  );
}

/** How many words stand right behind the one before them in the query. @param {TitlePlace[][]} places */
function stepsInOrder(places) {
  const follows = places.slice(1).filter((here, index) => {
    const before = (places[index] ?? []).map(({ at }) => at);
    return here.some(({ at }) => before.includes(at - 1));
  });
  return follows.length;
}

/** Whether the words stand in the order of the query, with whatever between them. @param {TitlePlace[][]} places */
function areInOrder(places) {
  let reached = -1;
  for (const here of places) {
    const next = here.map(({ at }) => at).filter((at) => at > reached);
    if (next.length === 0) return false;
    reached = Math.min(...next);
  }
  return true;
}
