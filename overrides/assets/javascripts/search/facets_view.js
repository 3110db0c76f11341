// The facets beside the results: a box for each value, with how many papers it leads to.

import { element } from "./elements.js";
import { counts } from "./facets.js";

/** @typedef {import("./catalog.js").Facet} Facet */

const SHOWN = 8;
const OPEN = 3; // how many facets are open at first

/**
 * All facets as elements; those that a reader opened or shut stay so.
 * @param {number[]} papers those that match the query @param {Facet[]} facets @param {Map<string, string[]>} chosen
 * @param {HTMLElement} place where the facets of the last answer stand
 * @param {{toggle: (key: string, value: string) => void, showAuthors: () => void}} on
 */
export function showFacets(papers, facets, chosen, place, on) {
  const opened = new Map([...place.querySelectorAll("details[data-facet]")].map((one) => [one.dataset.facet, one.open]));
  const made = facets.map((facet, index) => {
    const open = opened.get(facet.key) ?? (chosen.has(facet.key) || index < OPEN);
    return facetElement(facet, counts(papers, facet, facets, chosen), chosen.get(facet.key) ?? [], open, on.toggle);
  });
  if (!facets.some((facet) => facet.key === "author")) made.push(unreadAuthors(on.showAuthors));
  const focused = document.activeElement?.id;
  place.replaceChildren(...made.filter((one) => one !== null));
  if (focused?.startsWith("facet-")) document.getElementById(focused)?.focus();
}

function facetElement(facet, count, chosen, open, toggle) {
  const values = facet.values.map((value, place) => ({ ...value, count: count[place], on: chosen.includes(value.key) }));
  const alive = values.filter((value) => value.count > 0 || value.on);
  if (alive.length === 0) return null;
  const ordered = ["year", "digest"].includes(facet.key) ? alive : alive.sort((one, other) => other.count - one.count);
  const first = ordered.filter((value, place) => place < SHOWN || value.on);
  const rest = ordered.filter((value) => !first.includes(value));
  const more = rest.length ? moreElement(rest, facet, toggle) : null;
  return element("details", { class: `facet-box facet-box--${facet.color}`, "data-facet": facet.key, open },
    element("summary", {}, facet.name, chosen.length ? element("span", { class: "facet-box__chosen" }, ` ${chosen.length} chosen`) : null),
    element("ul", {}, ...first.map((value) => valueElement(value, facet, toggle))), more);
}

/** The values that few papers have; they are made only when they are asked for. */
function moreElement(values, facet, toggle) {
  const list = element("ul", {});
  const details = element("details", { class: "facet-box__more" }, element("summary", {}, `${values.length.toLocaleString("en")} more`), list);
  details.addEventListener("toggle", () => {
    if (details.open && !list.firstChild) list.append(...values.map((value) => valueElement(value, facet, toggle)));
  });
  return details;
}

function valueElement(value, facet, toggle) {
  const id = `facet-${facet.key}-${value.key}`;
  const box = element("input", { type: "checkbox", id, checked: value.on });
  box.addEventListener("change", () => toggle(facet.key, value.key));
  const count = element("span", { class: "facet-box__count" }, value.count.toLocaleString("en"));
  return element("li", {}, box, element("label", { for: id }, element("span", {}, value.label), count));
}

function unreadAuthors(showAuthors) {
  const details = element("details", { class: "facet-box", "data-facet": "author" }, element("summary", {}, "Author"), element("p", {}, "Loading …"));
  details.addEventListener("toggle", () => details.open && showAuthors());
  return details;
}
