// The words of all papers: how many have each and, of common ones, which; in which titles each stands, and which
// acronyms stand for which phrases.

import { readIndexFile } from "./files.js";
import { stem } from "./words.js";

/** @import { TitlePlace } from "./shapes.js" */

// As in generator/rendering/search/word_shards.py: a place is written as the paper's number times PLACES, plus the
// place, plus LAST for the last word of a title.
const PLACES = 64;
const LAST = 32;
const REFERENCE = "="; // in front of the form whose list is meant

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
    /** @type {Map<string, string>} */
    this.lists = new Map();
    /** @type {Set<number>} */
    this.loaded = new Set();
    /** @type {Map<string, Map<number, TitlePlace[]>>} */
    this.places = new Map();
    /** @type {Map<string, Set<number>>} */
    this.papers = new Map();
  }

  /** Loads what is known of these words and of the phrases that begin with them. @param {string[]} words */
  async load(words) {
    const texts = words.flatMap((word, index) => [word, words.slice(index).join(" ")]);
    await this.loadShards(texts);
    await this.loadShards(words.map((word) => this.shortestForm(word)));
  }

  /** Loads the files that texts are in. @param {string[]} texts */
  async loadShards(texts) {
    const numbers = new Set(texts.map((text) => this.shardOf(text)));
    const wanted = [...numbers].filter((number) => number >= 0 && !this.loaded.has(number));
    await Promise.all(wanted.map((number) => this.loadShard(number)));
  }

  /** @param {number} number */
  async loadShard(number) {
    const shard = await readIndexFile(`catalog/words-${number}.json`);
    for (const [word, entry] of Object.entries(shard.words)) this.words.set(word, entry);
    for (const [phrase, others] of Object.entries(shard.phrases)) this.phrases.set(phrase, others);
    for (const [word, list] of Object.entries(shard.lists)) this.lists.set(word, list);
    this.loaded.add(number);
  }

  /**
   * The file that a text is in: the one with the longest beginning in common, -1 where there is none.
   * @param {string} text
   */
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
    return (
      this.has(start) || this.shards.some((shard) => shard.startsWith(start)) || this.beginningWith(start).length > 0
    );
  }

  /**
   * Whether some paper may have the word in a form of it; of others the engine would find what only begins alike.
   * @param {string} word
   */
  hasForm(word) {
    return this.hasBeginning(word) || [...this.words.keys()].some((known) => stem(known) === stem(word));
  }

  /** All loaded words that begin so. @param {string} start */
  beginningWith(start) {
    return [...this.words.keys()].filter((word) => word.startsWith(start));
  }

  /** How many papers have the word. @param {string} word */
  count(word) {
    return parseInt(this.words.get(word)?.split(" ", 1)[0] ?? "0", 36);
  }

  /**
   * Where the word stands in titles: the places by the number of the paper.
   * @param {string} word
   * @returns {Map<number, TitlePlace[]>}
   */
  titlePlaces(word) {
    const known = this.places.get(word);
    if (known) return known;
    const places = unpackPlaces(this.words.get(word) ?? "");
    this.places.set(word, places);
    return places;
  }

  /** The form of a common word that has its list of papers. @param {string} word */
  shortestForm(word) {
    const list = this.lists.get(word) ?? "";
    return list.startsWith(REFERENCE) ? list.slice(REFERENCE.length) : word;
  }

  /**
   * The papers that have a common word in any of its forms, or those common words that an unfinished one begins; null
   * where no common word is meant.
   * @param {string} word
   * @returns {Set<number> | null}
   */
  papersWith(word) {
    const known = this.papers.get(word);
    if (known) return known;
    const begun = this.has(word) ? [word] : [...this.lists.keys()].filter((form) => form.startsWith(word));
    const forms = [...new Set(begun.map((form) => this.shortestForm(form)))];
    const lists = forms.map((form) => this.lists.get(form)).filter((list) => list !== undefined);
    if (lists.length === 0) return null;
    const papers = new Set(lists.flatMap(unpackList));
    if (this.has(word)) this.papers.set(word, papers); // the end of an unfinished word may not be loaded yet
    return papers;
  }
}

/** The numbers of papers, from the steps between them. @param {string} list */
function unpackList(list) {
  let last = 0;
  return list.split(" ").map((digits) => {
    last += parseInt(digits, 36);
    return last;
  });
}

/** The places of a word in titles, from the steps between them behind the number of papers. @param {string} entry */
function unpackPlaces(entry) {
  /** @type {Map<number, TitlePlace[]>} */
  const places = new Map();
  let last = 0;
  for (const digits of entry.split(" ").slice(1)) {
    last += parseInt(digits, 36);
    const paper = Math.floor(last / PLACES);
    const place = { at: last % LAST, isLast: last % PLACES >= LAST };
    places.set(paper, [...(places.get(paper) ?? []), place]);
  }
  return places;
}
