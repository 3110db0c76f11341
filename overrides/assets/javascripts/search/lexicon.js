// The words of all papers: how many have each, in which titles it stands, and which acronyms stand for which phrases.

import { readCatalogFile } from "./files.js";

const PLACES = 64;
const LAST = 32;

/** @typedef {{at: number, isLast: boolean}} Place  in a title, counted from 0 */

/** A part of the lexicon, enough for the words of one query. */
export class Lexicon {
  /** @param {string[]} shards the beginnings of words that have a file of their own, sorted */
  constructor(shards) {
    this.shards = shards;
    this.numbers = new Map(shards.map((shard, number) => [shard, number]));
    /** @type {Map<string, string>} */
    this.words = new Map();
    /** @type {Map<string, string[]>} */
    this.phrases = new Map();
    this.loaded = new Set();
    this.places = new Map();
  }

  /** Loads what is known of these words and of the phrases that begin with them. @param {string[]} words */
  async load(words) {
    const texts = words.flatMap((word, index) => [word, words.slice(index).join(" ")]);
    await this.loadBeginnings(texts);
  }

  /** Loads the words that begin as one of these texts does. @param {string[]} texts */
  async loadBeginnings(texts) {
    await this.loadShards(texts.map((text) => this.shardOf(text)));
  }

  async loadShards(numbers) {
    const wanted = [...new Set(numbers)].filter((number) => number >= 0 && !this.loaded.has(number));
    await Promise.all(wanted.map(async (number) => {
      const shard = await readCatalogFile(`words-${number}.json`);
      Object.entries(shard.words).forEach(([word, entry]) => this.words.set(word, entry));
      Object.entries(shard.phrases).forEach(([phrase, others]) => this.phrases.set(phrase, others));
      this.loaded.add(number);
    }));
  }

  /** The file that a text is in: the one with the longest beginning in common, -1 where there is none. @param {string} text */
  shardOf(text) {
    for (let length = text.length; length >= 0; length--) {
      const number = this.numbers.get(text.slice(0, length));
      if (number !== undefined) return number;
    }
    return -1;
  }

  /** Whether some paper or tag has the word. @param {string} word */
  has(word) {
    return this.words.has(word);
  }

  /** Whether some word begins so. @param {string} start */
  hasBeginning(start) {
    return this.has(start) || this.shards.some((shard) => shard.startsWith(start)) || this.beginningWith(start).length > 0;
  }

  /** All loaded words that begin so. @param {string} start */
  beginningWith(start) {
    return [...this.words.keys()].filter((word) => word.startsWith(start));
  }

  /** How many papers have the word. @param {string} word */
  count(word) {
    return parseInt(this.words.get(word)?.split(" ", 1)[0] ?? "0", 36);
  }

  /** Where the word stands in titles: the places by the number of the paper. @param {string} word @returns {Map<number, Place[]>} */
  titlePlaces(word) {
    let places = this.places.get(word);
    if (!places) this.places.set(word, (places = unpackPlaces(this.words.get(word) ?? "")));
    return places;
  }
}

function unpackPlaces(entry) {
  const places = new Map();
  let last = 0;
  for (const digits of entry.split(" ").slice(1)) {
    last += parseInt(digits, 36);
    const paper = Math.floor(last / PLACES);
    if (!places.has(paper)) places.set(paper, []);
    places.get(paper).push({ at: last % LAST, isLast: last % PLACES >= LAST });
  }
  return places;
}
