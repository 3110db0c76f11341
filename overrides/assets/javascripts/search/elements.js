// Makes and finds elements; whatever comes from content goes in as text, never as markup.

/** @typedef {Node | string | null} Child */

/**
 * An element with attributes and children; a child that is null is left out, and a text stays a text.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | boolean>} attributes one that is false is left out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * The element that a script cannot work without, or an error that names it.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function findElement(within, selector, type) {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`no ${type.name} is ${selector} on this page`);
}
