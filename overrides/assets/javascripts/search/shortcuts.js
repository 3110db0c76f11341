// Tags and authors that a query names, as links above the papers.

import { element } from "./elements.js";
import { ROOT } from "./files.js";
import { wordsOf } from "./words.js";

/** @import { Answer, Card, Catalog, Tag } from "./shapes.js" */

const MOST = 4;
const SUGGESTED = 12;
const SHORTEST = 3; // letters from which words may be the beginnings of names

/**
 * Links to matching tags, and to the papers of matching authors.
 * @param {Answer} answer
 * @param {Card[]} cards those shown
 */
export function shortcutElements(answer, cards) {
  return [...tagLinks(answer), ...authorLinks(answer.words, cards)];
}

/**
 * Tags that the query names, then those whose names have words that begin as those of the query do.
 * @param {Answer} answer
 */
function tagLinks({ catalog, words, tags }) {
  const byLabel = isLongEnough(words) ? [...catalog.tags].filter(([, { label }]) => hasBeginnings(label, words)) : [];
  const slugs = new Set([...tags, ...byLabel.map(([slug]) => slug)]);
  return [...slugs].slice(0, MOST).flatMap((slug) => {
    const tag = catalog.tags.get(slug);
    return tag ? [tagLink(slug, tag)] : [];
  });
}

/** Links to the tags that most papers have, for those who do not know yet what to ask. @param {Catalog} catalog */
export function largestTags(catalog) {
  const tags = [...catalog.tags].sort(([, one], [, other]) => other.papers.size - one.papers.size);
  return tags.slice(0, SUGGESTED).map(([slug, tag]) => tagLink(slug, tag));
}

/** @param {string} slug @param {Tag} tag */
function tagLink(slug, tag) {
  const count = element("span", { class: "tag__count" }, tag.papers.size.toLocaleString("en"));
  const address = new URL(`tags/${slug}/`, ROOT).href;
  return element("a", { class: `tag tag--${tag.color}`, href: address }, `${tag.label} `, count);
}

/** @param {string[]} words @param {Card[]} cards */
function authorLinks(words, cards) {
  if (!isLongEnough(words)) return [];
  const names = new Map(cards.flatMap(authorsOf));
  const named = [...names].filter(([, name]) => hasBeginnings(name, words));
  return named.slice(0, MOST).map(([slug, name]) => {
    const address = new URL(`explore/?author=${slug}`, ROOT).href;
    return element("a", { class: "tag tag--author", href: address }, `Papers by ${name}`);
  });
}

/** @param {Card} card @returns {[slug: string, name: string][]} */
function authorsOf({ authors = [], author_slugs: slugs = [] }) {
  return authors.map((name, place) => [slugs[place] ?? "", name]);
}

/** @param {string[]} words */
function isLongEnough(words) {
  return words.join("").length >= SHORTEST;
}

/** Whether each word is the beginning of a word of the name. @param {string} name @param {string[]} words */
function hasBeginnings(name, words) {
  const parts = wordsOf(name);
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}
