// Reads the files of the search index, each once; what failed is read again when it is asked for again.

/** @import { IndexFiles } from "./shapes.js" */

/** The site's home page, whatever path it lies under. */
export const ROOT = new URL("../../../", import.meta.url);
const INDEX = new URL("pagefind/", ROOT);

/** @type {Map<string, Promise<unknown>>} */
const kept = new Map();

/**
 * A value made once and kept, unless making it failed.
 * @template T
 * @param {string} key one key stands for one kind of value
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
export function once(key, make) {
  const known = kept.get(key);
  if (known) return /** @type {Promise<T>} */ (known);
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/**
 * A file of ours beside the search index, or an error that names it.
 * @template {keyof IndexFiles} Path
 * @param {Path} path
 * @returns {Promise<IndexFiles[Path]>}
 */
export function readIndexFile(path) {
  return once(path, async () => {
    const address = new URL(path, INDEX);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
    return response.json();
  });
}
