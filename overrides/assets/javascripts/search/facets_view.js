// The facets beside the results: a box for each value, with how many papers it leads to.

import { element } from "./elements.js";
import { counts } from "./facets.js";

/** @import { Chosen, Facet, FacetValue } from "./shapes.js" */
/** @typedef {FacetValue & {count: number, on: boolean}} ShownValue */
/** @typedef {(key: string, value: string) => void} Toggle */

const SHOWN = 8;
const OPEN = 3; // how many facets are open at first
const IN_ORDER = ["year", "digest"]; // facets whose values keep their order, the newest first

/**
 * All facets as elements; those that a reader opened or shut stay so.
 * @param {number[]} papers those that match the query
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 * @param {Element} place where the facets of the last answer stand
 * @param {{toggle: Toggle, showAuthors: () => void}} on
 */
export function showFacets(papers, facets, chosen, place, on) {
  const opened = openedFacets(place);
  const made = facets.map((facet, index) => {
    const open = opened.get(facet.key) ?? (chosen.has(facet.key) || index < OPEN);
    return facetElement(facet, valuesOf(papers, facet, facets, chosen), open, on.toggle);
  });
  if (!facets.some((facet) => facet.key === "author")) made.push(unreadAuthors(on.showAuthors));
  const focused = document.activeElement?.id;
  place.replaceChildren(...made.filter((one) => one !== null));
  if (focused?.startsWith("facet-")) document.getElementById(focused)?.focus();
}

/** Whether each facet is open, by its key. @param {Element} place @returns {Map<string | undefined, boolean>} */
function openedFacets(place) {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const details = place.querySelectorAll("details[data-facet]");
  return new Map([...details].map((one) => [one.dataset.facet, one.open]));
}

/**
 * The values of a facet that lead to papers or are chosen, in the order in which they are shown.
 * @param {number[]} papers
 * @param {Facet} facet
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 * @returns {ShownValue[]}
 */
function valuesOf(papers, facet, facets, chosen) {
  const count = counts(papers, facet, facets, chosen);
  const keys = chosen.get(facet.key) ?? [];
  const values = facet.values.map((value, place) => ({
    ...value,
    count: count[place] ?? 0,
    on: keys.includes(value.key),
  }));
  const alive = values.filter((value) => value.count > 0 || value.on);
  return IN_ORDER.includes(facet.key) ? alive : alive.sort((one, other) => other.count - one.count);
}

/**
 * @param {Facet} facet
 * @param {ShownValue[]} values
 * @param {boolean} open
 * @param {Toggle} toggle
 */
function facetElement(facet, values, open, toggle) {
  if (values.length === 0) return null;
  const first = values.filter((value, place) => place < SHOWN || value.on);
  const rest = values.filter((value) => !first.includes(value));
  const chosen = values.filter((value) => value.on).length;
  return element(
    "details",
    { class: `facet-box facet-box--${facet.color}`, "data-facet": facet.key, open },
    element(
      "summary",
      {},
      facet.name,
      chosen ? element("span", { class: "facet-box__chosen" }, ` ${chosen} chosen`) : null,
    ),
    element("ul", {}, ...first.map((value) => valueElement(value, facet, toggle))),
    rest.length ? moreElement(rest, facet, toggle) : null,
  );
}

/**
 * The values that few papers have; they are made only when they are asked for.
 * @param {ShownValue[]} values
 * @param {Facet} facet
 * @param {Toggle} toggle
 */
function moreElement(values, facet, toggle) {
  const list = element("ul", {});
  const summary = element("summary", {}, `${values.length.toLocaleString("en")} more`);
  const details = element("details", { class: "facet-box__more" }, summary, list);
  details.addEventListener("toggle", () => {
    if (details.open && !list.firstChild) list.append(...values.map((value) => valueElement(value, facet, toggle)));
  });
  return details;
}

/** @param {ShownValue} value @param {Facet} facet @param {Toggle} toggle */
function valueElement(value, facet, toggle) {
  const id = `facet-${facet.key}-${value.key}`;
  const box = element("input", { type: "checkbox", id, checked: value.on });
  box.addEventListener("change", () => toggle(facet.key, value.key));
  const count = element("span", { class: "facet-box__count" }, value.count.toLocaleString("en"));
  return element("li", {}, box, element("label", { for: id }, element("span", {}, value.label), count));
}

/** The facet of authors before it is loaded, which a reader starts by opening it. @param {() => void} showAuthors */
function unreadAuthors(showAuthors) {
  const details = element(
    "details",
    { class: "facet-box", "data-facet": "author" },
    element("summary", {}, "Author"),
    element("p", {}, "Loading …"),
  );
  details.addEventListener("toggle", () => {
    if (details.open) showAuthors();
  });
  return details;
}
