// From what a reader typed to papers, best first, with what was understood on the way.

import { loadCatalog } from "./catalog.js";
import { match } from "./engine.js";
import { once } from "./files.js";
import { Lexicon } from "./lexicon.js";
import { rank, titleScores } from "./ranking.js";
import { areForms, correct, correctByTitle } from "./spelling.js";
import { clausesOf, isPlain, tagsNamed } from "./understanding.js";
import { tellingWords, wordsAsked } from "./words.js";

/** @import { Answer, Catalog, Clause, Found, Sources } from "./shapes.js" */

const COMMON = 0.5; // the score of a paper that has a common word
const ENOUGH = 200; // papers from which on no other readings of an acronym are looked for

/**
 * Answers a query; an empty one with all papers, newest first.
 * @param {string} query
 * @param {{literally?: boolean}} options `literally` corrects nothing
 * @returns {Promise<Answer>}
 */
export async function answer(query, { literally = false } = {}) {
  const sources = await loadSources();
  const { catalog, lexicon } = sources;
  const asked = wordsAsked(query);
  if (asked.length === 0) {
    return { catalog, words: [], papers: [...Array(catalog.papers).keys()], corrected: "", partial: false, tags: [] };
  }
  await lexicon.load(asked);
  const understood = literally ? asked : await correct(asked, lexicon, catalog.longest);
  const { words, papers, partial } = await findPapers(understood, sources, literally);
  const isCorrected = words.some((word, index) => !areForms(word, asked[index] ?? ""));
  const tags = tagsNamed(words.join(" "), catalog);
  return { catalog, words, papers, partial, tags, corrected: isCorrected ? words.join(" ") : "" };
}

/** The catalog, and the lexicon with the words of all queries so far. @returns {Promise<Sources>} */
function loadSources() {
  return once("sources", async () => {
    const catalog = await loadCatalog();
    return { catalog, lexicon: new Lexicon(catalog.shards) };
  });
}

/**
 * The papers with all words; else those with words that a title has; else those with some.
 * @param {string[]} words
 * @param {Sources} sources
 * @param {boolean} literally
 * @returns {Promise<Found>}
 */
async function findPapers(words, sources, literally) {
  const { catalog, lexicon } = sources;
  const all = await findAll(words, sources);
  if (all.length) return { words, papers: all, partial: false };
  const better = literally ? null : await correctByTitle(words, lexicon, catalog.longest);
  if (better) return { words: better, papers: await findAll(better, sources), partial: false };
  const some = await matchSome(words, sources);
  return { words, papers: rank(some, titleScores(words, lexicon).scores, new Set()), partial: some.size > 0 };
}

/** The papers with all words. @param {string[]} words @param {Sources} sources */
async function findAll(words, sources) {
  const { catalog, lexicon } = sources;
  await lexicon.load(words);
  const clauses = clausesOf(words, catalog, lexicon);
  const titles = titleScores(words, lexicon);
  const found = intersection(
    await Promise.all(clauses.filter(isTelling).map((clause) => matchClause(clause, sources))),
  );
  addUnscored(titles.complete, found);
  return rank(found, titles.scores, allTagged(clauses, catalog));
}

/**
 * Adds papers that are not found yet, with the score that says nothing.
 * @param {Iterable<number>} papers
 * @param {Map<number, number>} found
 */
function addUnscored(papers, found) {
  for (const paper of papers) {
    if (!found.has(paper)) found.set(paper, 0);
  }
}

/**
 * The papers that have a clause in its own words, by a tag, or in another reading, with their scores.
 * @param {Clause} clause
 * @param {Sources} sources
 * @returns {Promise<Map<number, number>>}
 */
async function matchClause(clause, sources) {
  const { catalog, lexicon } = sources;
  // What other readings need is loaded meanwhile, unless it is plain that the words themselves are enough.
  const others = isFrequent(clause, lexicon) ? [] : clause.readings.flatMap((reading) => reading.split(" "));
  const [own] = await Promise.all([matchWords(clause.words, lexicon), lexicon.load(others)]);
  const found = new Map(own);
  for (const tag of clause.tags) addUnscored(catalog.tags.get(tag)?.papers ?? [], found);
  if (found.size >= ENOUGH) return found;
  for (const reading of clause.readings) {
    const words = reading.split(" ");
    await lexicon.load(words);
    for (const [paper, score] of await matchWords(words, lexicon)) {
      found.set(paper, Math.max(found.get(paper) ?? 0, score / 2));
    }
  }
  return found;
}

/** Whether a clause is one word that enough papers have. @param {Clause} clause @param {Lexicon} lexicon */
function isFrequent({ words: [word = "", ...others] }, lexicon) {
  return others.length === 0 && (lexicon.papersWith(word)?.size ?? 0) >= ENOUGH;
}

/** @param {Clause} clause */
function isTelling(clause) {
  return !isPlain(clause) || tellingWords(clause.words).length > 0;
}

/**
 * The papers that have all these words; of common words our own lists tell, of all others the engine.
 * @param {string[]} words
 * @param {Lexicon} lexicon
 * @returns {Promise<Map<number, number>>}
 */
async function matchWords(words, lexicon) {
  const telling = tellingWords(words);
  if (telling.length === 0 || !telling.every((word) => lexicon.hasForm(word))) return new Map();
  const rare = telling.filter((word) => !lexicon.papersWith(word));
  const lists = telling.map((word) => lexicon.papersWith(word)).filter((list) => list !== null);
  lists.sort((one, other) => one.size - other.size);
  const found = rare.length
    ? await match(rare.join(" "))
    : new Map([...(lists[0] ?? [])].map((paper) => [paper, COMMON]));
  return lists.length ? new Map([...found].filter(([paper]) => lists.every((list) => list.has(paper)))) : found;
}

/**
 * The papers that all have, with the mean of their scores.
 * @param {Map<number, number>[]} parts
 * @returns {Map<number, number>}
 */
function intersection(parts) {
  const [first, ...rest] = parts;
  const both = [...(first?.keys() ?? [])].filter((paper) => rest.every((part) => part.has(paper)));
  return new Map(both.map((paper) => [paper, sumOf(parts.map((part) => part.get(paper) ?? 0)) / parts.length]));
}

/** @param {number[]} numbers */
function sumOf(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * The papers of the tags that a query names with all its words, where it names any.
 * @param {Clause[]} clauses
 * @param {Catalog} catalog
 * @returns {Set<number>}
 */
function allTagged([clause, ...others], catalog) {
  if (!clause || others.length || isPlain(clause)) return new Set();
  return new Set(clause.tags.flatMap((tag) => [...(catalog.tags.get(tag)?.papers ?? [])]));
}

/**
 * The papers that have some of the words; a word counts the more the fewer papers have it.
 * @param {string[]} asked
 * @param {Sources} sources
 * @returns {Promise<Map<number, number>>}
 */
async function matchSome(asked, { catalog, lexicon }) {
  const weighed = tellingWords(asked).map((word) => ({
    word,
    weight: Math.log(1 + catalog.papers / (1 + lexicon.count(word))),
  }));
  const all = sumOf(weighed.map(({ weight }) => weight));
  const parts = await Promise.all(
    weighed.map(async ({ word, weight }) => ({ weight, papers: await matchWords([word], lexicon) })),
  );
  /** @type {Map<number, number>} */
  const some = new Map();
  for (const { weight, papers } of parts) {
    for (const [paper, score] of papers) some.set(paper, (some.get(paper) ?? 0) + (weight / all) * (1 + score));
  }
  return some;
}
