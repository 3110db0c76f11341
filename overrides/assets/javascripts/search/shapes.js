// The shapes of what search reads and passes on, for the type checker alone: no module loads this file.

/** @import { Lexicon } from "./lexicon.js" */

// --- The files of the search index, as rendering/search_*.py writes them ---

/**
 * @typedef {object} PackedFacet a question by which results are narrowed, as `catalog.json` and `authors.json` hold it
 * @property {string} key
 * @property {string} name
 * @property {number} [color] only facets of tags have one
 * @property {[key: string, label: string][]} values
 * @property {string} of for each paper the numbers of its values in base 36, as in "0 0.1  2"
 */

/**
 * @typedef {object} PackedCatalog what `catalog.json` holds
 * @property {number} papers how many there are
 * @property {PackedFacet[]} facets
 * @property {Record<string, string[]>} names the slugs of the tags that a folded name may mean
 * @property {string[]} shards the beginnings of words that have a file of their own, sorted
 * @property {number} longest letters of the longest words that there is a file of
 */

/**
 * @typedef {object} WordShard what is known of all words with one beginning
 * @property {Record<string, string>} words how many papers have the word, then the steps between its places in titles
 * @property {Record<string, string[]>} phrases for an acronym or a long form the others
 * @property {Record<string, string>} lists the papers of a common word, or the form that has the list behind "="
 */

/** @typedef {[count: number, words: string][]} SpellingGroups the words of one length by how many papers have them */

/**
 * @typedef {object} Card what is shown of a paper
 * @property {string} slug
 * @property {string} title
 * @property {string[]} [authors]
 * @property {string[]} [author_slugs]
 * @property {number} [year]
 * @property {string} [venue]
 * @property {string[]} [tags]
 * @property {string} [contribution]
 * @property {string} [abstract]
 */

/**
 * @typedef {{
 *   "catalog/catalog.json": PackedCatalog,
 *   "catalog/authors.json": PackedFacet,
 *   "catalog/by-title.json": string,
 *   "catalog/identifiers.json": string,
 *   [words: `catalog/words-${number}.json`]: WordShard,
 *   [spelling: `catalog/spelling-${number}.json`]: SpellingGroups,
 *   [card: `cards/${number}.json`]: Card,
 * }} IndexFiles what each file of ours beside Pagefind's holds
 */

// --- Pagefind, as far as it is used ---

/** @typedef {{id: string, score: number}} PagefindResult */
/**
 * @typedef {{init: () => Promise<void>, search: (text: string) => Promise<{results: PagefindResult[]}>}} PagefindEngine
 */
/** @typedef {{createInstance: (options: {basePath: string, noWorker: boolean}) => PagefindEngine}} PagefindModule */

// --- What is made of them ---

/** @typedef {{key: string, label: string}} FacetValue */
/**
 * @typedef {{key: string, name: string, color: number, values: FacetValue[], of: number[][]}} Facet
 *   `of` holds the places of each paper's values
 */
/** @typedef {{label: string, color: number, papers: Set<number>}} Tag */

/**
 * @typedef {object} Catalog
 * @property {number} papers how many there are
 * @property {Facet[]} facets without that of authors, which is large
 * @property {Map<string, string[]>} names
 * @property {Map<string, Tag>} tags by slug
 * @property {string[]} shards
 * @property {number} longest
 */

/** @typedef {{catalog: Catalog, lexicon: Lexicon}} Sources what a query is answered from, beside Pagefind */
/** @typedef {{at: number, isLast: boolean}} TitlePlace where a word stands in a title, counted from 0 */
/** @typedef {{word: string, letters: number, count: number}} KnownWord `letters` has one bit for each letter */
/**
 * @typedef {{word: string, steps: number, count: number}} NearWord how many letters differ, and how many papers have it
 */
/**
 * @typedef {{words: string[], tags: string[], readings: string[]}} Clause
 *   words that belong together, the tags that they name, and other phrases for them
 */
/** @typedef {Map<string, string[]>} Chosen by facet the values of which a paper must have one */
/**
 * @typedef {{query: string, chosen: Chosen, sort: string, literally: boolean}} Question what a reader asks on Explore
 */

/**
 * @typedef {object} Answer
 * @property {Catalog} catalog
 * @property {string[]} words those looked for
 * @property {number[]} papers best first
 * @property {string} corrected the query with its mistakes corrected, empty where there were none
 * @property {boolean} partial whether no paper has all words
 * @property {string[]} tags those that the query names
 */

/**
 * @typedef {{papers: number[], partial: boolean, words: string[]}} Found
 *   the papers for these words, which may be corrected ones
 */

export {};
