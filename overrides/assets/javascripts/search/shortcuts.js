// Tags and authors that a query names, as links above the papers.

import { element } from "./elements.js";
import { ROOT } from "./files.js";
import { wordsOf } from "./words.js";

/**
 * @typedef {import("./answer.js").Answer} Answer
 * @typedef {import("./cards.js").Card} Card
 * @typedef {import("./catalog.js").Catalog} Catalog
 */

const MOST = 4;
const SUGGESTED = 12;
const SHORTEST = 3; // letters from which words may be the beginnings of names

/** Links to matching tags, and to the papers of matching authors. @param {Answer} answer @param {Card[]} cards those shown */
export function shortcutElements(answer, cards) {
  return [...tagLinks(answer), ...authorLinks(answer.words, cards)];
}

/** Tags that the query names, then those whose names have words that begin as those of the query do. */
function tagLinks({ catalog, words, tags }) {
  const alike = isLongEnough(words) ? [...catalog.tags].filter(([, { label }]) => hasBeginnings(label, words)).map(([slug]) => slug) : [];
  return [...new Set([...tags, ...alike])].slice(0, MOST).map((slug) => tagLink(slug, catalog));
}

/** Links to the tags that most papers have, for those who do not know yet what to ask. @param {Catalog} catalog */
export function largestTags(catalog) {
  const tags = [...catalog.tags].sort(([, one], [, other]) => other.papers.size - one.papers.size);
  return tags.slice(0, SUGGESTED).map(([slug]) => tagLink(slug, catalog));
}

function tagLink(slug, catalog) {
  const tag = catalog.tags.get(slug);
  const count = element("span", { class: "tag__count" }, tag.papers.size.toLocaleString("en"));
  return element("a", { class: `tag tag--${tag.color}`, href: new URL(`tags/${slug}/`, ROOT).href }, `${tag.label} `, count);
}

function authorLinks(words, cards) {
  if (!isLongEnough(words)) return [];
  const names = new Map(cards.flatMap(({ authors = [], author_slugs: slugs = [] }) => authors.map((name, place) => [slugs[place], name])));
  const named = [...names].filter(([, name]) => hasBeginnings(name, words));
  return named.slice(0, MOST).map(([slug, name]) =>
    element("a", { class: "tag tag--author", href: new URL(`explore/?author=${slug}`, ROOT).href }, `Papers by ${name}`));
}

function isLongEnough(words) {
  return words.join("").length >= SHORTEST;
}

/** Whether each word is the beginning of a word of the name. */
function hasBeginnings(name, words) {
  const parts = wordsOf(name);
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}
