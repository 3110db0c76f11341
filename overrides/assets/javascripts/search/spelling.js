// Corrects words that no paper has, against the words that papers have.

import { nearestWords, nearWords } from "./vocabulary.js";
import { stem } from "./words.js";

/** @import { Lexicon } from "./lexicon.js" */
/** @import { NearWord } from "./shapes.js" */

const SHORTEST = 4; // letters of a word that is corrected: shorter ones have too many neighbours
const LONG = 7; // letters from which two mistakes are forgiven

/**
 * The words with each unknown one corrected, as far as anything is near to it.
 * @param {string[]} words folded; the last may be unfinished
 * @param {Lexicon} lexicon
 * @param {number} longest letters of the longest words known
 * @returns {Promise<string[]>}
 */
export async function correct(words, lexicon, longest) {
  const corrected = [...words];
  for (const [index, word] of words.entries()) {
    if (isKnown(word, index === words.length - 1, lexicon)) continue;
    const candidates = await nearestWords(word, mistakesForgiven(word), longest);
    const others = corrected.filter((_, place) => place !== index);
    corrected[index] = (await bestOf(candidates, others, lexicon)) ?? word;
  }
  return corrected;
}

/**
 * The words with one of them exchanged for a near one that stands in a title with all the others, for a mistake that
 * made another known word or is in a short one; null where no title has such words.
 * @param {string[]} words
 * @param {Lexicon} lexicon
 * @param {number} longest
 * @returns {Promise<string[] | null>}
 */
export async function correctByTitle(words, lexicon, longest) {
  if (words.length < 2) return null;
  const near = await Promise.all(words.map((word) => nearWords(word, mistakesForgiven(word), longest)));
  await lexicon.load(near.flat().map(({ word }) => word));
  for (const [index, candidates] of near.entries()) {
    const others = words.filter((_, place) => place !== index);
    const better = candidates.find(({ word }) => word !== words[index] && shareTitle([word, ...others], lexicon));
    if (better) return words.with(index, better.word);
  }
  return null;
}

/**
 * Whether two words differ in their endings alone, so that no correction needs to be shown.
 * @param {string} one
 * @param {string} other
 */
export function areForms(one, other) {
  return one === other || stem(one) === stem(other);
}

/** @param {string} word */
function mistakesForgiven(word) {
  return word.length < LONG ? 1 : 2;
}

/** @param {string} word @param {boolean} unfinished @param {Lexicon} lexicon */
function isKnown(word, unfinished, lexicon) {
  return word.length < SHORTEST || lexicon.has(word) || (unfinished && lexicon.hasBeginning(word));
}

/**
 * One that stands in a title with the other words, else the first.
 * @param {NearWord[]} candidates
 * @param {string[]} others
 * @param {Lexicon} lexicon
 * @returns {Promise<string | undefined>}
 */
async function bestOf(candidates, others, lexicon) {
  if (others.length > 0 && candidates.length > 1) {
    await lexicon.load(candidates.map(({ word }) => word));
    const together = candidates.find(({ word }) => shareTitle([word, ...others], lexicon));
    if (together) return together.word;
  }
  return candidates[0]?.word;
}

/** Whether some title has all the words. @param {string[]} words @param {Lexicon} lexicon */
function shareTitle(words, lexicon) {
  const [first, ...rest] = words.map((word) => lexicon.titlePlaces(word));
  return [...(first?.keys() ?? [])].some((paper) => rest.every((places) => places.has(paper)));
}
