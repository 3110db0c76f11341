// A paper as a card on Explore and as a line in the quick search.

import { element } from "./elements.js";
import { ROOT, readIndexFile } from "./files.js";
import { excerpt, hasHit, marked } from "./marks.js";

/** @import { Answer, Card, Catalog } from "./shapes.js" */

const SHOWN_AUTHORS = 3;
const SHOWN_TAGS = 4;

/** The card of a paper. @param {number} number @returns {Promise<Card>} */
export function loadCard(number) {
  return readIndexFile(`cards/${number}.json`);
}

/** The address of a paper's page. @param {Card} card */
export function addressOf(card) {
  return new URL(`papers/${card.slug}/`, ROOT).href;
}

/** A card like those of the site's lists. @param {Card} card @param {Answer} answer */
export function cardElement(card, { words, catalog }) {
  const title = element("a", { href: addressOf(card) }, ...marked(card.title, words));
  return element(
    "li",
    { class: "card", "data-slug": card.slug },
    element("h3", { class: "card__title" }, title),
    card.authors ? element("p", { class: "card__authors" }, ...authorNodes(card.authors, words)) : null,
    element("p", { class: "card__text" }, ...marked(card.contribution ?? excerptOf(card, words), words)),
    element("p", { class: "card__foot" }, ...footNodes(card, catalog)),
  );
}

/** A line of the quick search. @param {Card} card @param {Answer} answer @param {string} id */
export function optionElement(card, { words, catalog }, id) {
  const authors = card.authors ? authorNodes(card.authors, words) : [];
  return element(
    "a",
    {
      class: "quick__hit",
      role: "option",
      id,
      href: addressOf(card),
      "data-slug": card.slug,
      tabindex: -1,
      "aria-selected": "false",
    },
    element("span", { class: "quick__title" }, ...marked(card.title, words)),
    element("span", { class: "quick__authors" }, ...authors, card.year ? ` · ${card.year}` : null),
    element("span", { class: "quick__text" }, ...marked(excerptOf(card, words), words)),
    element("span", { class: "quick__tags" }, ...tagNodes(card, catalog)),
  );
}

/** A paper without an abstract has none on its card. @param {Card} card @param {string[]} words */
function excerptOf(card, words) {
  return excerpt(card.abstract ?? "", words);
}

/**
 * The first authors, and those further behind who were looked for.
 * @param {string[]} authors
 * @param {string[]} words
 */
function authorNodes(authors, words) {
  const first = authors.slice(0, SHOWN_AUTHORS).join(", ");
  const others = authors.slice(SHOWN_AUTHORS);
  const wanted = others.filter((name) => hasHit(name, words));
  if (wanted.length) return marked(`${first} … ${wanted.join(", ")}`, words);
  return marked(first + (others.length > 0 ? ` and ${others.length} more` : ""), words);
}

/** @param {Card} card @param {Catalog} catalog */
function footNodes(card, catalog) {
  const place = card.venue ?? card.year;
  const shown = place ? element("span", { class: card.venue ? "venue" : "year" }, String(place)) : null;
  return [shown, ...tagNodes(card, catalog)];
}

/** @param {Card} card @param {Catalog} catalog */
function tagNodes(card, catalog) {
  return (card.tags ?? []).slice(0, SHOWN_TAGS).map((slug) => {
    const tag = catalog.tags.get(slug);
    return element("span", { class: `tag tag--${tag?.color}` }, tag?.label ?? slug);
  });
}
