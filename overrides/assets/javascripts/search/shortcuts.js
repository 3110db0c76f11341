// Tags and authors that a query names, as links above the papers.

import { element } from "./elements.js";
import { ROOT } from "./files.js";
import { authorKey, wordsOf } from "./words.js";

/**
 * @typedef {import("./answer.js").Answer} Answer
 * @typedef {import("./engine.js").Card} Card
 */

const MOST = 4;
const SHORTEST = 3; // letters of a word that may be the beginning of a tag's name

/** Links to matching tags, and to the papers of matching authors. @param {Answer} answer @param {Card[]} cards those shown */
export function shortcutElements(answer, cards) {
  return [...tagLinks(answer), ...authorLinks(answer.words, cards)];
}

function tagLinks({ catalog, words, tags }) {
  const text = words.join(" ");
  const beginning = text.length < SHORTEST ? [] : [...catalog.names].filter(([name]) => name.startsWith(text)).flatMap(([, slugs]) => slugs);
  return [...new Set([...tags, ...beginning])].slice(0, MOST).map((slug) => {
    const tag = catalog.tags.get(slug);
    const count = element("span", { class: "tag__count" }, tag.papers.size.toLocaleString("en"));
    return element("a", { class: `tag tag--${tag.color}`, href: new URL(`tags/${slug}/`, ROOT).href }, `${tag.label} `, count);
  });
}

/** An author counts as named when each word of the query is the beginning of a word of his name. */
function authorLinks(words, cards) {
  if (words.join("").length < SHORTEST) return [];
  const names = new Map(cards.flatMap((card) => card.authors ?? []).map((name) => [authorKey(name), name]));
  const named = [...names].filter(([, name]) => words.every((word) => wordsOf(name).some((part) => part.startsWith(word))));
  return named.slice(0, MOST).map(([key, name]) =>
    element("a", { class: "tag tag--author", href: new URL(`explore/?author=${encodeURIComponent(key)}`, ROOT).href }, `Papers by ${name}`));
}
