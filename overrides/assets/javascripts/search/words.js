// The words of a text as search compares them; generator/text/words.py folds in the same way.

/** @type {Record<string, string>} */
const UNACCENTED = { ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", "’": "", "'": "" };
const SPECIAL = new RegExp(`[${Object.keys(UNACCENTED).join("")}]`, "gu");
const WORD = /(?<!\d)\d{4}\.\d{4,5}(?!\d)|[\p{L}\p{N}]+/gu;
const ARXIV_ID = /^\d{4}\.\d{4,5}$/;

/** A text in lower case, its letters without accents. @param {string} text */
export function fold(text) {
  const plain = text.toLowerCase().replace(SPECIAL, (letter) => UNACCENTED[letter] ?? letter);
  return plain
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

/** The folded words of a text in order. @param {string} text @returns {string[]} */
export function wordsOf(text) {
  return fold(text).match(WORD) ?? [];
}

// As in generator/text/words.py: abstracts are indexed without them.
const FUNCTION_WORDS = new Set(
  (
    "a an and are as at be been but by can for from had has have how in into is it its no not of on or our over such " +
    "than that the their them these they this those through to was we were what when where which while who with"
  ).split(" "),
);

/** The words without those that abstracts are not asked for. @param {string[]} words */
export function tellingWords(words) {
  return words.filter((word) => !FUNCTION_WORDS.has(word));
}

/**
 * The words that a reader asks for: an arXiv identifier, with whatever address surrounds it, asks for itself alone.
 * @param {string} query
 */
export function wordsAsked(query) {
  const words = wordsOf(query);
  const identifier = words.find((word) => ARXIV_ID.test(word));
  return identifier ? [identifier] : words;
}

/** What different endings of one English word have in common, for marking and comparing. @param {string} word */
export function stem(word) {
  const short = word.replace(/(?:ations?|ings?|ions?|ied|ies|ers?|ed|es|ly|s|e|y)$/, "");
  return short.length > 3 ? short : word;
}
