// What a reader asks on Explore, and the address that says it.

/** @import { Chosen, Question } from "./shapes.js" */

const RELEVANCE = "relevance";
const SORTS = [RELEVANCE, "newest", "title"];
const RESERVED = ["q", "sort", "exact"];

/** The question in an address. @param {string} search as in `location.search` @returns {Question} */
export function readQuestion(search) {
  const fields = new URLSearchParams(search);
  /** @type {Chosen} */
  const chosen = new Map();
  for (const key of new Set(fields.keys())) {
    if (!RESERVED.includes(key)) chosen.set(key, [...new Set(fields.getAll(key))].filter(Boolean));
  }
  const sort = fields.get("sort") ?? "";
  return {
    query: fields.get("q") ?? "",
    chosen,
    sort: SORTS.includes(sort) ? sort : RELEVANCE,
    literally: fields.has("exact"),
  };
}

/** The same as the end of an address, empty for a question that asks nothing. @param {Question} question */
export function writeQuestion({ query, chosen, sort, literally }) {
  const fields = new URLSearchParams();
  if (query.trim()) fields.set("q", query);
  for (const [key, values] of chosen) {
    for (const value of values) fields.append(key, value);
  }
  if (sort !== RELEVANCE) fields.set("sort", sort);
  if (literally) fields.set("exact", "1");
  const text = fields.toString();
  return text && `?${text}`;
}

/**
 * The same question with a value chosen, or no longer chosen.
 * @param {Question} question
 * @param {string} key
 * @param {string} value
 * @returns {Question}
 */
export function toggled(question, key, value) {
  const values = question.chosen.get(key) ?? [];
  const changed = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const chosen = new Map(question.chosen);
  if (changed.length) chosen.set(key, changed);
  else chosen.delete(key);
  return { ...question, chosen };
}
