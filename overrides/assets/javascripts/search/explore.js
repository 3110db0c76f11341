// The search page: a question in its address, the answer below.

import { readQuestion, toggled, writeQuestion } from "./address.js";
import { answer } from "./answer.js";
import { cardElement, loadCard } from "./cards.js";
import { loadAuthors, loadOrderByTitle } from "./catalog.js";
import { element } from "./elements.js";
import { warmUp } from "./engine.js";
import { narrowed } from "./facets.js";
import { showFacets } from "./facets_view.js";
import { counted, failureNodes, remarkNodes, tellWhenSlow } from "./remarks.js";
import { shortcutElements } from "./shortcuts.js";

const AT_ONCE = 10;
const WIDE = matchMedia("(min-width: 60em)");

const page = document.querySelector("[data-explore]");
const part = (name) => page.querySelector(`[data-explore-${name}]`);
const [form, input, sort, status, remarks, shortcuts, chips, results, more, facetPlace, filters] =
  ["form", "input", "sort", "status", "remarks", "shortcuts", "chosen", "results", "more", "facets", "filters"].map(part);

let question = readQuestion(location.search);
let latest = 0;
let authorsWanted = false;
/** @type {{found: import("./answer.js").Answer, papers: number[], facets: import("./catalog.js").Facet[]} | undefined} */
let shown;

/** Answers the question, unless another was asked meanwhile. */
async function update() {
  const turn = ++latest;
  const asked = question;
  results.setAttribute("aria-busy", "true");
  try {
    const tell = () => turn === latest && (status.textContent = "Still loading the search index …");
    const next = await tellWhenSlow(answerAll(asked), tell);
    if (turn !== latest) return;
    const cards = await cardsOf(next, 0);
    if (turn !== latest) return;
    shown = next;
    show(asked, cards);
    noteAddress();
  } catch (error) {
    if (turn !== latest) return;
    console.warn(error);
    status.textContent = "The search index could not be loaded.";
    remarks.replaceChildren(...failureNodes(update));
    shortcuts.replaceChildren();
    results.replaceChildren();
    more.hidden = true;
  }
  results.removeAttribute("aria-busy");
}

/** The papers that match, narrowed and sorted. */
async function answerAll({ query, chosen, sort: order, literally }) {
  const found = await answer(query, { literally });
  const facets = authorsWanted || chosen.has("author") ? [...found.catalog.facets, await loadAuthors()] : found.catalog.facets;
  const papers = narrowed(found.papers, facets, chosen);
  if (order === "relevance") return { found, facets, papers };
  if (order === "newest") return { found, facets, papers: papers.toSorted((one, other) => one - other) };
  const wanted = new Set(papers);
  return { found, facets, papers: (await loadOrderByTitle()).filter((paper) => wanted.has(paper)) };
}

function cardsOf({ papers }, from) {
  return Promise.all(papers.slice(from, from + AT_ONCE).map(loadCard));
}

function show(asked, cards) {
  const { found, papers, facets } = shown;
  results.replaceChildren(...cards.map((card) => cardElement(card, found)));
  remarks.replaceChildren(...remarkNodes(asked.query, found, () => ask({ ...question, literally: true })));
  if (papers.length === 0) remarks.append(nothingFound(asked));
  shortcuts.replaceChildren(...shortcutElements(found, cards));
  chips.replaceChildren(...chosenElements(asked, facets));
  showFacets(found.papers, facets, asked.chosen, facetPlace, { toggle, showAuthors });
  status.textContent = papers.length ? counted(papers.length) : "No paper found";
  results.dataset.query = asked.query;
  showMore();
}

function nothingFound({ chosen }) {
  const advice = chosen.size ? "Take a filter away, or try other words." : "Try fewer or other words.";
  return element("p", {}, `Nothing here. ${advice}`);
}

function chosenElements(asked, facets) {
  return [...asked.chosen].flatMap(([key, values]) => values.map((value) => {
    const facet = facets.find((one) => one.key === key);
    const label = facet?.values.find((one) => one.key === value)?.label ?? value;
    const button = element("button", { type: "button", class: "chip", "aria-label": `Remove filter ${label}` }, label, element("span", { "aria-hidden": "true" }, "×"));
    button.addEventListener("click", () => toggle(key, value));
    return button;
  }));
}

function showMore() {
  const left = shown.papers.length - results.children.length;
  more.hidden = left <= 0;
  more.textContent = `Show more (${left.toLocaleString("en")} left)`;
}

async function loadMore() {
  const current = shown;
  if (!current || more.hidden || more.disabled) return;
  more.disabled = true;
  try {
    const cards = await cardsOf(current, results.children.length);
    if (current !== shown) return;
    results.append(...cards.map((card) => cardElement(card, current.found)));
    showMore();
  } catch (error) {
    console.warn(error);
    more.textContent = "More could not be loaded. Try again";
  } finally {
    more.disabled = false;
  }
}

/** Asks another question; one that is typed replaces the address, any other can be walked back from. */
function ask(next, { typed = false } = {}) {
  if (!typed) noteAddress();
  question = next;
  const address = location.pathname + writeQuestion(question);
  if (!typed && address !== location.pathname + location.search) history.pushState(null, "", address);
  fill();
  update();
}

/** Lets the address say what was typed, once that is answered or left: browsers do not like it at every letter. */
function noteAddress() {
  const address = location.pathname + writeQuestion(question);
  if (address !== location.pathname + location.search) history.replaceState(null, "", address);
}

function toggle(key, value) {
  ask(toggled(question, key, value));
}

function showAuthors() {
  authorsWanted = true;
  update();
}

function fill() {
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
  fill();
  update();
});
new IntersectionObserver((entries) => scrollY > 0 && entries.some((entry) => entry.isIntersecting) && loadMore()).observe(more);

/** Beside the results there is always room for the filters; above them they wait until they are asked for. */
function placeFilters() {
  filters.open = WIDE.matches;
}

WIDE.addEventListener("change", placeFilters);
placeFilters();
page.hidden = false;
fill();
update().then(warmUp).catch(() => {}); // told when a search fails
