// What a reader is told about an answer: how many papers, what was corrected, what is missing.

import { element } from "./elements.js";

/** @import { Answer } from "./shapes.js" */

const SLOW = 2000; // milliseconds after which a reader wonders

/** The number of papers in words. @param {number} count */
export function counted(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "paper" : "papers"}`;
}

/**
 * What was done with the query, as nodes; nothing where it was taken as it is.
 * @param {string} query
 * @param {Answer} answer
 * @param {() => void} searchLiterally
 */
export function remarkNodes(query, answer, searchLiterally) {
  const nodes = [];
  if (answer.corrected) {
    const button = element("button", { type: "button", class: "linklike" }, query.trim());
    button.addEventListener("click", searchLiterally);
    const corrected = element("em", {}, answer.corrected);
    nodes.push(element("p", {}, "Showing results for ", corrected, ". Search instead for ", button, "."));
  }
  if (answer.partial) nodes.push(element("p", {}, "No paper has all of these words; these have some of them."));
  return nodes;
}

/** What is shown in place of an answer that could not be loaded. @param {() => void} retry */
export function failureNodes(retry) {
  const button = element("button", { type: "button", class: "searchaction" }, "Try again");
  button.addEventListener("click", retry);
  return [element("p", {}, "The search index could not be loaded. "), button];
}

/**
 * Calls `tell` if a promise takes so long that a reader wonders.
 * @template T
 * @param {Promise<T>} promise
 * @param {() => void} tell
 * @returns {Promise<T>}
 */
export async function tellWhenSlow(promise, tell) {
  const timer = setTimeout(tell, SLOW);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
