// Marks the words of a query where they stand in a text, and cuts out the part of a text that has most of them.

import { element } from "./elements.js";
import { fold, stem } from "./words.js";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const SHORTEST_BEGINNING = 3; // letters of a word that is marked as the beginning of a longer one
const EXCERPT = 180; // letters

/**
 * A text as nodes, with the words looked for marked.
 * @param {string} text
 * @param {string[]} words
 * @returns {(Node | string)[]}
 */
export function marked(text, words) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let end = 0;
  for (const { start, word } of findHits(text, words)) {
    nodes.push(text.slice(end, start), element("mark", {}, word));
    end = start + word.length;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== "");
}

/** Whether a text has one of the words. @param {string} text @param {string[]} words */
export function hasHit(text, words) {
  return findHits(text, words).length > 0;
}

/**
 * The sentence-like part of a text with most of the words; its beginning where there are none.
 * @param {string} text
 * @param {string[]} words
 */
export function excerpt(text, words) {
  const places = findHits(text, words).map((hit) => hit.start);
  const densest = densestPlace(places);
  const start = densest < EXCERPT / 3 ? 0 : text.indexOf(" ", densest - EXCERPT / 4) + 1;
  if (start + EXCERPT >= text.length) return (start > 0 ? "… " : "") + text.slice(start);
  return `${start > 0 ? "… " : ""}${text.slice(start, text.lastIndexOf(" ", start + EXCERPT))} …`;
}

/** The first of the places behind which most others are within one excerpt. @param {number[]} places sorted */
function densestPlace(places) {
  let best = places[0] ?? 0;
  let most = 0;
  let end = 0; // moves forward only, so that many places take no longer than they must
  for (const [index, place] of places.entries()) {
    while (end < places.length && (places[end] ?? 0) < place + EXCERPT) end++;
    if (end - index > most) {
      most = end - index;
      best = place;
    }
  }
  return best;
}

/**
 * The words of a text that a query asks for.
 * @param {string} text
 * @param {string[]} words
 * @returns {{start: number, word: string}[]}
 */
function findHits(text, words) {
  if (words.length === 0) return [];
  const stems = words.map(stem);
  return [...text.matchAll(WORD)]
    .map((found) => ({ start: found.index, word: found[0] }))
    .filter(({ word }) => isHit(fold(word), words, stems));
}

/** @param {string} folded @param {string[]} words @param {string[]} stems those of the words */
function isHit(folded, words, stems) {
  return words.some(
    (word, index) =>
      folded === word ||
      (word.length >= SHORTEST_BEGINNING && folded.startsWith(word)) ||
      stem(folded) === stems[index],
  );
}
