// Takes a query apart: which of its words name a tag or an acronym, and what else may stand for them.

/** @import { Lexicon } from "./lexicon.js" */
/** @import { Catalog, Clause } from "./shapes.js" */

/**
 * The clauses of a query: names of tags and acronyms as long as can be, and between them plain words.
 * @param {string[]} words
 * @param {Catalog} catalog
 * @param {Lexicon} lexicon
 * @returns {Clause[]}
 */
export function clausesOf(words, catalog, lexicon) {
  /** @type {Clause[]} */
  const clauses = [];
  for (let rest = words; rest.length > 0; ) {
    const named = longestName(rest, catalog, lexicon);
    if (named) clauses.push(named);
    else addPlainWord(rest.slice(0, 1), clauses);
    rest = rest.slice(named?.words.length ?? 1);
  }
  return clauses;
}

/** Whether nothing else may stand for a clause. @param {Clause} clause */
export function isPlain(clause) {
  return clause.tags.length === 0 && clause.readings.length === 0;
}

/** The tags that a name means, in the singular or the plural. @param {string} name @param {Catalog} catalog */
export function tagsNamed(name, catalog) {
  return formsOf(name).flatMap((form) => catalog.names.get(form) ?? []);
}

/** A word or phrase in the singular and the plural. @param {string} name @returns {string[]} */
export function formsOf(name) {
  return name.length > 3 && name.endsWith("s") && !name.endsWith("ss") ? [name, name.slice(0, -1)] : [name, `${name}s`];
}

/** Plain words that follow each other are one clause. @param {string[]} words @param {Clause[]} clauses */
function addPlainWord(words, clauses) {
  const last = clauses.at(-1);
  if (last && isPlain(last)) last.words.push(...words);
  else clauses.push({ words, tags: [], readings: [] });
}

/**
 * The longest beginning of the words that names something.
 * @param {string[]} words
 * @param {Catalog} catalog
 * @param {Lexicon} lexicon
 * @returns {Clause | null}
 */
function longestName(words, catalog, lexicon) {
  for (let end = words.length; end > 0; end--) {
    const part = words.slice(0, end);
    const name = part.join(" ");
    const tags = [...new Set(tagsNamed(name, catalog))];
    const readings = [...new Set(formsOf(name).flatMap((form) => lexicon.phrases.get(form) ?? []))];
    if (tags.length || readings.length) return { words: part, tags, readings };
  }
  return null;
}
