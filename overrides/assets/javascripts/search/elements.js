// Makes elements; whatever comes from content goes in as text, never as markup.

/**
 * An element with attributes and children; a child that is null is left out, and a text stays a text.
 * @param {string} name @param {Record<string, unknown>} attributes @param {...(Node | string | null)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
