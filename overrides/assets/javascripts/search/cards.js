// A paper as a card on Explore and as a line in the quick search.

import { element } from "./elements.js";
import { ROOT, readIndexFile } from "./files.js";
import { excerpt, marked } from "./marks.js";

/**
 * @typedef {{slug: string, title: string, authors?: string[], author_slugs?: string[], year?: number, venue?: string, tags?: string[], contribution?: string, abstract: string}} Card
 * @typedef {import("./answer.js").Answer} Answer
 */

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
export function cardElement(card, answer) {
  const { words, catalog } = answer;
  return element("li", { class: "card", "data-slug": card.slug },
    element("h3", { class: "card__title" }, element("a", { href: addressOf(card) }, ...marked(card.title, words))),
    card.authors ? element("p", { class: "card__authors" }, ...authorNodes(card, words)) : null,
    element("p", { class: "card__text" }, ...marked(card.contribution ?? excerpt(card.abstract, words), words)),
    element("p", { class: "card__foot" }, ...footNodes(card, catalog)));
}

/** A line of the quick search. @param {Card} card @param {Answer} answer @param {string} id */
export function optionElement(card, answer, id) {
  const { words, catalog } = answer;
  return element("a", { class: "quick__hit", role: "option", id, href: addressOf(card), "data-slug": card.slug, tabindex: -1, "aria-selected": "false" },
    element("span", { class: "quick__title" }, ...marked(card.title, words)),
    element("span", { class: "quick__authors" }, ...(card.authors ? authorNodes(card, words) : []), card.year ? ` · ${card.year}` : null),
    element("span", { class: "quick__text" }, ...marked(excerpt(card.abstract, words), words)),
    element("span", { class: "quick__tags" }, ...tagNodes(card, catalog)));
}

/** Authors, with those first named who were looked for. */
function authorNodes(card, words) {
  const authors = card.authors ?? [];
  const rest = authors.length - SHOWN_AUTHORS;
  const names = authors.slice(0, SHOWN_AUTHORS);
  const sought = authors.slice(SHOWN_AUTHORS).filter((name) => marked(name, words).length > 1 || typeof marked(name, words)[0] !== "string");
  if (sought.length) return marked(`${names.join(", ")} … ${sought.join(", ")}`, words);
  return marked(names.join(", ") + (rest > 0 ? ` and ${rest} more` : ""), words);
}

function footNodes(card, catalog) {
  const place = card.venue ?? card.year;
  return [place ? element("span", { class: card.venue ? "venue" : "year" }, String(place)) : null, ...tagNodes(card, catalog)];
}

function tagNodes(card, catalog) {
  return (card.tags ?? []).slice(0, SHOWN_TAGS).map((slug) => {
    const tag = catalog.tags.get(slug);
    return element("span", { class: `tag tag--${tag?.color}` }, tag?.label ?? slug);
  });
}
