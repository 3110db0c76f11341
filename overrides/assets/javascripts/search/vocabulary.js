// All words of the papers by their length, and which of them are near to a word.

import { once, readIndexFile } from "./files.js";

/** @import { KnownWord, NearWord } from "./shapes.js" */

const MOST = 8; // near words that are looked at

/**
 * The words within some steps of a word: the nearest first, of those equally near the most frequent.
 * @param {string} word
 * @param {number} limit
 * @param {number} longest letters of the longest words that there is a file of
 * @returns {Promise<NearWord[]>}
 */
export async function nearWords(word, limit, longest) {
  const lengths = [];
  for (let length = Math.max(0, word.length - limit); length <= Math.min(longest, word.length + limit); length++) {
    lengths.push(length);
  }
  const known = await Promise.all(lengths.map(loadWords));
  const near = known.flatMap((words) => wordsWithin(words, word, limit));
  near.sort((one, other) => one.steps - other.steps || other.count - one.count || (one.word < other.word ? -1 : 1));
  return near.slice(0, MOST);
}

/**
 * Those of them that are nearest; words further away are loaded only where none is near.
 * @param {string} word
 * @param {number} limit
 * @param {number} longest
 * @returns {Promise<NearWord[]>}
 */
export async function nearestWords(word, limit, longest) {
  for (let steps = 1; steps <= limit; steps++) {
    const found = await nearWords(word, steps, longest);
    if (found.length) return found;
  }
  return [];
}

/** All words of one length. @param {number} length @returns {Promise<KnownWord[]>} */
function loadWords(length) {
  return once(`spelling ${length}`, async () => {
    const groups = await readIndexFile(`catalog/spelling-${length}.json`);
    return groups.flatMap(([count, words]) =>
      words.split(" ").map((word) => ({ word, letters: lettersOf(word), count })),
    );
  });
}

/** @param {KnownWord[]} words @param {string} word @param {number} limit @returns {NearWord[]} */
function wordsWithin(words, word, limit) {
  const letters = lettersOf(word);
  const near = [];
  for (const { word: known, letters: its, count } of words) {
    // Each step adds or takes away at most one letter of each word, which is soon seen.
    if (countBits(letters ^ its) > 2 * limit) continue;
    const steps = distance(word, known, limit);
    if (steps <= limit) near.push({ word: known, steps, count });
  }
  return near;
}

/**
 * Which letters a word has, one bit for each; those beyond the alphabet share the bits of others.
 * @param {string} word
 */
function lettersOf(word) {
  let letters = 0;
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) % 32);
  return letters;
}

/** How many bits of a number are set. @param {number} number */
function countBits(number) {
  let count = 0;
  for (let left = number; left; left &= left - 1) count++;
  return count;
}

/**
 * How many letters must be changed, left out, put in or exchanged with their neighbours to make one word of the other;
 * `limit` + 1 where it is more.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = nextRow(one, other, row, above, before);
    if (Math.min(...current) > limit) return limit + 1;
    [before, above] = [above, current];
  }
  return stepsAt(above, other.length);
}

/**
 * The steps from the first `row` letters of one word to each beginning of the other.
 * @param {string} one
 * @param {string} other
 * @param {number} row
 * @param {number[]} above the row before
 * @param {number[]} before the row before that
 */
function nextRow(one, other, row, above, before) {
  const current = [row];
  for (let column = 1; column <= other.length; column++) {
    const same = one[row - 1] === other[column - 1];
    const replaced = stepsAt(above, column - 1) + (same ? 0 : 1);
    const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    const exchanged = swapped ? stepsAt(before, column - 2) + 1 : Infinity;
    current.push(Math.min(stepsAt(above, column) + 1, stepsAt(current, column - 1) + 1, replaced, exchanged));
  }
  return current;
}

/** A number of a row, endlessly many beyond its ends. @param {number[]} row @param {number} place */
function stepsAt(row, place) {
  return row[place] ?? Infinity;
}
