// From what a reader typed to papers, best first, with what was understood on the way.

import { loadCatalog } from "./catalog.js";
import { match } from "./engine.js";
import { Lexicon } from "./lexicon.js";
import { rank, titleScores } from "./ranking.js";
import { areForms, correct, correctByTitle } from "./spelling.js";
import { clausesOf, isPlain, tagsNamed } from "./understanding.js";
import { tellingWords, wordsAsked } from "./words.js";

/**
 * @typedef {import("./catalog.js").Catalog} Catalog
 * @typedef {{catalog: Catalog, words: string[], papers: number[], corrected: string, partial: boolean, tags: string[]}} Answer
 *   `words` are those looked for; `corrected` is the query with its mistakes mended, empty where there were none;
 *   `partial` says that no paper has all words; `tags` are those that the query names
 */

const COMMON = 0.5; // the score of a paper that has a common word
const ENOUGH = 200; // papers from which on no other readings of an acronym are looked for

/** @type {Lexicon | undefined} */
let lexicon;

/**
 * Answers a query; an empty one with all papers, newest first.
 * @param {string} query @param {{literally?: boolean}} options `literally` mends nothing @returns {Promise<Answer>}
 */
export async function answer(query, { literally = false } = {}) {
  const catalog = await loadCatalog();
  const asked = wordsAsked(query);
  if (asked.length === 0) {
    return { catalog, words: [], papers: [...Array(catalog.papers).keys()], corrected: "", partial: false, tags: [] };
  }
  lexicon ??= new Lexicon(catalog.shards);
  await lexicon.load(asked);
  const understood = literally ? asked : await correct(asked, lexicon, catalog.longest);
  const { words, papers, partial } = await find(understood, catalog, literally);
  const mended = words.some((word, index) => !areForms(word, asked[index]));
  const tags = tagsNamed(words.join(" "), catalog);
  return { catalog, words, papers, partial, tags, corrected: mended ? words.join(" ") : "" };
}

/** The papers with all words; else those with words that a title has; else those with some. */
async function find(words, catalog, literally) {
  const all = await findAll(words, catalog);
  if (all.length) return { words, papers: all, partial: false };
  const better = literally ? null : await correctByTitle(words, lexicon, catalog.longest);
  if (better) return { words: better, papers: await findAll(better, catalog), partial: false };
  const some = await matchSome(words, catalog);
  return { words, papers: rank(some, titleScores(words, lexicon).scores, new Set()), partial: some.size > 0 };
}

async function findAll(words, catalog) {
  await lexicon.load(words);
  const clauses = clausesOf(words, catalog, lexicon);
  const titles = titleScores(words, lexicon);
  const parts = await Promise.all(clauses.filter(isTelling).map((clause) => matchClause(clause, catalog)));
  const found = intersect(parts);
  titles.complete.forEach((paper) => found.has(paper) || found.set(paper, 0));
  return rank(found, titles.scores, allTagged(clauses, catalog));
}

/** The papers that have a clause in its own words, by a tag, or in another reading, with their scores. */
async function matchClause(clause, catalog) {
  // What other readings need is loaded meanwhile, unless it is plain that the words themselves are enough.
  const few = clause.words.length > 1 || (lexicon.papersWith(clause.words[0])?.size ?? 0) < ENOUGH;
  const others = few ? clause.readings.flatMap((reading) => reading.split(" ")) : [];
  const [own] = await Promise.all([matchWords(clause.words), lexicon.load(others)]);
  const found = new Map(own);
  for (const tag of clause.tags) {
    catalog.tags.get(tag)?.papers.forEach((paper) => found.has(paper) || found.set(paper, 0));
  }
  if (found.size >= ENOUGH) return found;
  for (const reading of clause.readings) {
    const words = reading.split(" ");
    await lexicon.load(words);
    (await matchWords(words)).forEach((score, paper) => found.set(paper, Math.max(found.get(paper) ?? 0, score / 2)));
  }
  return found;
}

function isTelling(clause) {
  return !isPlain(clause) || tellingWords(clause.words).length > 0;
}

/** The papers that have all these words; of common words our own lists tell, of all others the engine. */
async function matchWords(words) {
  const telling = tellingWords(words);
  if (telling.length === 0 || !telling.every((word) => lexicon.hasForm(word))) return new Map();
  const rare = telling.filter((word) => !lexicon.papersWith(word));
  const lists = telling.map((word) => lexicon.papersWith(word)).filter(Boolean).sort((one, other) => one.size - other.size);
  const found = rare.length ? await match(rare.join(" ")) : new Map([...lists[0]].map((paper) => [paper, COMMON]));
  return lists.length ? new Map([...found].filter(([paper]) => lists.every((list) => list.has(paper)))) : found;
}

/** The papers that all have, with the mean of their scores. */
function intersect(parts) {
  const [first = new Map(), ...rest] = parts;
  const both = [...first].filter(([paper]) => rest.every((part) => part.has(paper)));
  return new Map(both.map(([paper]) => [paper, parts.reduce((sum, part) => sum + part.get(paper), 0) / parts.length]));
}

/** The papers of the tags that a query names with all its words, where it names any. */
function allTagged(clauses, catalog) {
  const [clause, ...others] = clauses;
  if (others.length || isPlain(clause)) return new Set();
  return new Set(clause.tags.flatMap((tag) => [...(catalog.tags.get(tag)?.papers ?? [])]));
}

/** The papers that have some of the words; a word counts the more the fewer papers have it. */
async function matchSome(asked, catalog) {
  const words = tellingWords(asked);
  const weights = words.map((word) => Math.log(1 + catalog.papers / (1 + lexicon.count(word))));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const some = new Map();
  const parts = await Promise.all(words.map((word) => matchWords([word])));
  parts.forEach((part, index) => part.forEach((score, paper) => {
    some.set(paper, (some.get(paper) ?? 0) + (weights[index] / all) * (1 + score));
  }));
  return some;
}
