// The search page: a question in its address, the answer below.

import { readQuestion, toggled, writeQuestion } from "./address.js";
import { answer } from "./answer.js";
import { cardElement, loadCard } from "./cards.js";
import { loadAuthors, loadOrderByTitle } from "./catalog.js";
import { element, findElement } from "./elements.js";
import { warmUp } from "./engine.js";
import { narrowed } from "./facets.js";
import { showFacets } from "./facets_view.js";
import { counted, failureNodes, remarkNodes, tellWhenSlow } from "./remarks.js";
import { shortcutElements } from "./shortcuts.js";

/** @import { Answer, Card, Facet, Question } from "./shapes.js" */
/**
 * @typedef {{found: Answer, papers: number[], facets: Facet[]}} Shown
 *   what was found, and the papers of it that are chosen, in order
 */

const AT_ONCE = 10;
const WIDE = matchMedia("(min-width: 60em)");

const page = findElement(document, "[data-explore]", HTMLElement);
const form = findElement(page, "[data-explore-form]", HTMLFormElement);
const input = findElement(page, "[data-explore-input]", HTMLInputElement);
const sort = findElement(page, "[data-explore-sort]", HTMLSelectElement);
const status = findElement(page, "[data-explore-status]", HTMLElement);
const remarks = findElement(page, "[data-explore-remarks]", HTMLElement);
const shortcuts = findElement(page, "[data-explore-shortcuts]", HTMLElement);
const chips = findElement(page, "[data-explore-chosen]", HTMLElement);
const results = findElement(page, "[data-explore-results]", HTMLElement);
const more = findElement(page, "[data-explore-more]", HTMLButtonElement);
const facetPlace = findElement(page, "[data-explore-facets]", HTMLElement);
const filters = findElement(page, "[data-explore-filters]", HTMLDetailsElement);

let question = readQuestion(location.search);
let latest = 0;
let authorsWanted = false;
/** @type {Shown | undefined} */
let shown;

/** Answers the question, unless another was asked meanwhile. */
async function updateAnswer() {
  const turn = ++latest;
  const asked = question;
  results.setAttribute("aria-busy", "true");
  try {
    const next = await tellWhenSlow(answerQuestion(asked), () => {
      if (turn === latest) status.textContent = "Still loading the search index …";
    });
    if (turn !== latest) return;
    const cards = await loadCards(next, 0);
    if (turn !== latest) return;
    shown = next;
    showAnswer(asked, next, cards);
    noteAddress();
  } catch (error) {
    if (turn !== latest) return;
    console.warn(error);
    showFailure();
  }
  results.removeAttribute("aria-busy");
}

/** The papers that match, narrowed and sorted. @param {Question} asked @returns {Promise<Shown>} */
async function answerQuestion({ query, chosen, sort: order, literally }) {
  const found = await answer(query, { literally });
  const withAuthors = authorsWanted || chosen.has("author");
  const facets = withAuthors ? [...found.catalog.facets, await loadAuthors()] : found.catalog.facets;
  const papers = narrowed(found.papers, facets, chosen);
  if (order === "relevance") return { found, facets, papers };
  if (order === "newest") return { found, facets, papers: papers.toSorted((one, other) => one - other) };
  const wanted = new Set(papers);
  return { found, facets, papers: (await loadOrderByTitle()).filter((paper) => wanted.has(paper)) };
}

/** The next cards of an answer. @param {Shown} answered @param {number} from @returns {Promise<Card[]>} */
function loadCards({ papers }, from) {
  return Promise.all(papers.slice(from, from + AT_ONCE).map(loadCard));
}

/** @param {Question} asked @param {Shown} answered @param {Card[]} cards */
function showAnswer(asked, { found, papers, facets }, cards) {
  results.replaceChildren(...cards.map((card) => cardElement(card, found)));
  remarks.replaceChildren(...remarkNodes(asked.query, found, () => ask({ ...question, literally: true })));
  if (papers.length === 0) remarks.append(nothingFound(asked));
  shortcuts.replaceChildren(...shortcutElements(found, cards));
  chips.replaceChildren(...chosenElements(asked, facets));
  showFacets(found.papers, facets, asked.chosen, facetPlace, { toggle: toggleValue, showAuthors });
  status.textContent = papers.length ? counted(papers.length) : "No paper found";
  results.dataset.query = asked.query;
  showRest(papers);
}

function showFailure() {
  status.textContent = "The search index could not be loaded.";
  remarks.replaceChildren(...failureNodes(updateAnswer));
  shortcuts.replaceChildren();
  results.replaceChildren();
  more.hidden = true;
}

/** @param {Question} asked */
function nothingFound({ chosen }) {
  const advice = chosen.size ? "Take a filter away, or try other words." : "Try fewer or other words.";
  return element("p", {}, `Nothing here. ${advice}`);
}

/** A button for each chosen value, which takes the choice back. @param {Question} asked @param {Facet[]} facets */
function chosenElements(asked, facets) {
  const choices = [...asked.chosen].flatMap(([key, values]) => values.map((value) => ({ key, value })));
  return choices.map(({ key, value }) => {
    const facet = facets.find((one) => one.key === key);
    const label = facet?.values.find((one) => one.key === value)?.label ?? value;
    const cross = element("span", { "aria-hidden": "true" }, "×");
    const button = element(
      "button",
      { type: "button", class: "chip", "aria-label": `Remove filter ${label}` },
      label,
      cross,
    );
    button.addEventListener("click", () => toggleValue(key, value));
    return button;
  });
}

/** How many papers are left to show. @param {number[]} papers */
function showRest(papers) {
  const left = papers.length - results.children.length;
  more.hidden = left <= 0;
  more.textContent = `Show more (${left.toLocaleString("en")} left)`;
}

async function loadMore() {
  const current = shown;
  if (!current || more.hidden || more.disabled) return;
  more.disabled = true;
  try {
    const cards = await loadCards(current, results.children.length);
    if (current !== shown) return;
    results.append(...cards.map((card) => cardElement(card, current.found)));
    showRest(current.papers);
  } catch (error) {
    console.warn(error);
    more.textContent = "More could not be loaded. Try again";
  } finally {
    more.disabled = false;
  }
}

/**
 * Asks another question; one that is typed replaces the address, any other can be walked back from.
 * @param {Question} next
 * @param {{typed?: boolean}} options
 */
function ask(next, { typed = false } = {}) {
  if (!typed) noteAddress();
  question = next;
  const address = location.pathname + writeQuestion(question);
  if (!typed && address !== location.pathname + location.search) history.pushState(null, "", address);
  fillForm();
  updateAnswer();
}

/** Lets the address say what was typed, once that is answered or left: browsers do not like it at every letter. */
function noteAddress() {
  const address = location.pathname + writeQuestion(question);
  if (address !== location.pathname + location.search) history.replaceState(null, "", address);
}

/** @param {string} key @param {string} value */
function toggleValue(key, value) {
  ask(toggled(question, key, value));
}

function showAuthors() {
  authorsWanted = true;
  updateAnswer();
}

function fillForm() {
  if (input.value !== question.query) input.value = question.query;
  sort.value = question.sort;
}

let committed = location.search;
input.addEventListener("input", () => ask({ ...question, query: input.value, literally: false }, { typed: true }));
input.addEventListener("change", () => {
  // What was typed becomes one step of the way back, not one for each letter.
  noteAddress();
  if (committed === location.search) return;
  const typed = location.href;
  history.replaceState(null, "", location.pathname + committed);
  history.pushState(null, "", typed);
  committed = location.search;
});
form.addEventListener("submit", (event) => event.preventDefault());
sort.addEventListener("change", () => ask({ ...question, sort: sort.value }));
more.addEventListener("click", loadMore);
addEventListener("popstate", () => {
  question = readQuestion(location.search);
  committed = location.search;
  fillForm();
  updateAnswer();
});
new IntersectionObserver((entries) => {
  if (scrollY > 0 && entries.some((entry) => entry.isIntersecting)) loadMore();
}).observe(more);

/** Beside the results there is always room for the filters; above them they wait until they are asked for. */
function placeFilters() {
  filters.open = WIDE.matches;
}

WIDE.addEventListener("change", placeFilters);
placeFilters();
page.hidden = false;
fillForm();
updateAnswer()
  .then(warmUp)
  .catch(() => {
    // The search that fails with it says so.
  });
