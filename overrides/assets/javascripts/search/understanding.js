// Takes a query apart: which of its words name a tag or an acronym, and what else may stand for them.

/**
 * @typedef {{words: string[], tags: string[], readings: string[]}} Clause  words that belong together; tags that they
 *   name; readings are other phrases for them
 * @typedef {import("./catalog.js").Catalog} Catalog
 * @typedef {import("./lexicon.js").Lexicon} Lexicon
 */

/**
 * The clauses of a query: names of tags and acronyms as long as can be, and between them plain words.
 * @param {string[]} words @param {Catalog} catalog @param {Lexicon} lexicon @returns {Clause[]}
 */
export function clausesOf(words, catalog, lexicon) {
  /** @type {Clause[]} */
  const clauses = [];
  for (let start = 0; start < words.length; ) {
    const named = longestName(words, start, catalog, lexicon);
    const length = named?.words.length ?? 1;
    const last = clauses.at(-1);
    if (named) clauses.push(named);
    else if (last && isPlain(last)) last.words.push(words[start]);
    else clauses.push({ words: [words[start]], tags: [], readings: [] });
    start += length;
  }
  return clauses;
}

/** Whether nothing else may stand for a clause. @param {Clause} clause */
export function isPlain(clause) {
  return clause.tags.length === 0 && clause.readings.length === 0;
}

/** The tags that a name means, in the singular or the plural. @param {string} name @param {Catalog} catalog @returns {string[]} */
export function tagsNamed(name, catalog) {
  return formsOf(name).flatMap((form) => catalog.names.get(form) ?? []);
}

/** A word or phrase in the singular and the plural. @param {string} name @returns {string[]} */
export function formsOf(name) {
  return name.length > 3 && name.endsWith("s") && !name.endsWith("ss") ? [name, name.slice(0, -1)] : [name, `${name}s`];
}

function longestName(words, start, catalog, lexicon) {
  for (let end = words.length; end > start; end--) {
    const part = words.slice(start, end);
    const name = part.join(" ");
    const tags = [...new Set(tagsNamed(name, catalog))];
    const readings = [...new Set(formsOf(name).flatMap((form) => lexicon.phrases.get(form) ?? []))];
    if (tags.length || readings.length) return { words: part, tags, readings };
  }
  return null;
}
