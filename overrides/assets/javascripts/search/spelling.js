// Corrects words that no paper has, against the words that papers have.

import { stem } from "./words.js";

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */

const SHORTEST = 4; // letters of a word that is corrected: shorter ones have too many neighbours
const LONG = 7; // letters from which two mistakes are forgiven
const CANDIDATES = 8;
const BEGINNING = 3; // letters by which the lexicon is cut into files, mostly
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * The words with each unknown one corrected, as far as anything is near to it.
 * @param {string[]} words folded; the last may be unfinished
 * @param {Lexicon} lexicon
 * @returns {Promise<string[]>}
 */
export async function correct(words, lexicon) {
  const corrected = [...words];
  for (const [index, word] of words.entries()) {
    if (isKnown(word, index === words.length - 1, lexicon)) continue;
    const candidates = await candidatesFor(word, lexicon);
    const others = corrected.filter((_, place) => place !== index);
    corrected[index] = bestOf(candidates, others, lexicon) ?? word;
  }
  return corrected;
}

/**
 * The words with one of them exchanged for a near one that stands in a title with all the others, for a mistake that
 * made another known word or is in a short one; null where no title has such words.
 * @param {string[]} words @param {Lexicon} lexicon @returns {Promise<string[] | null>}
 */
export async function correctByTitle(words, lexicon) {
  if (words.length < 2) return null;
  for (const [index, word] of words.entries()) {
    const others = words.filter((_, place) => place !== index);
    await lexicon.loadBeginnings(nearBeginnings(word, LETTERS));
    const better = nearWords(word, lexicon).find((near) => near.steps > 0 && shareTitle([near.word, ...others], lexicon));
    if (better) return words.with(index, better.word);
  }
  return null;
}

/** Whether two words differ in their endings alone, so that no correction needs to be told. @param {string} one @param {string} other */
export function areForms(one, other) {
  return one === other || stem(one) === stem(other);
}

/** How many letters must be changed, left out, put in or exchanged with their neighbours to make one word of the other; `limit` + 1 where it is more. @param {string} one @param {string} other @param {number} limit */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      current[column] = Math.min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) current[column] = Math.min(current[column], before[column - 2] + 1);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, above] = [above, current];
  }
  return above[other.length];
}

function isKnown(word, unfinished, lexicon) {
  return word.length < SHORTEST || lexicon.has(word) || (unfinished && lexicon.hasBeginning(word));
}

/** Near words; the whole neighbourhood is loaded only where none is one step away that begins as the word may. */
async function candidatesFor(word, lexicon) {
  await lexicon.loadBeginnings(nearBeginnings(word, []));
  const found = nearWords(word, lexicon);
  if (found[0]?.steps === 1) return found;
  await lexicon.loadBeginnings(nearBeginnings(word, LETTERS));
  return nearWords(word, lexicon);
}

/** A word with one mistake mended near its beginning, in each way that there is with these letters to put in. */
function nearBeginnings(word, letters) {
  const near = [word];
  for (let place = 0; place < BEGINNING; place++) {
    const [before, after] = [word.slice(0, place), word.slice(place)];
    near.push(before + after.slice(1), before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    letters.forEach((letter) => near.push(before + letter + after, before + letter + after.slice(1)));
  }
  return near;
}

function nearWords(word, lexicon) {
  const limit = word.length < LONG ? 1 : 2;
  const near = [];
  for (const known of lexicon.words.keys()) {
    const steps = distance(word, known, limit);
    if (steps <= limit) near.push({ word: known, steps, count: lexicon.count(known) });
  }
  near.sort((one, other) => one.steps - other.steps || other.count - one.count || (one.word < other.word ? -1 : 1));
  return near.slice(0, CANDIDATES);
}

/** The nearest word; of those equally near, one that stands in a title with the other words. */
function bestOf(candidates, others, lexicon) {
  const nearest = candidates.filter(({ steps }) => steps === candidates[0].steps);
  const together = nearest.find(({ word }) => others.length > 0 && shareTitle([word, ...others], lexicon));
  return (together ?? nearest[0])?.word;
}

function shareTitle(words, lexicon) {
  const [first, ...rest] = words.map((word) => lexicon.titlePlaces(word));
  return [...first.keys()].some((paper) => rest.every((places) => places.has(paper)));
}
