// Reads the files of the search index, each once; what failed is read again when it is asked for again.

/** The site's home page, whatever path it lies under. */
export const ROOT = new URL("../../../", import.meta.url);
const INDEX = new URL("pagefind/", ROOT);

/** @type {Map<string, Promise<any>>} */
const kept = new Map();

/** A value made once and kept, unless making it failed. @template T @param {string} key @param {() => Promise<T>} make @returns {Promise<T>} */
export function once(key, make) {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** A file of our catalog. @param {string} name @returns {Promise<any>} */
export function readCatalogFile(name) {
  return readIndexFile(`catalog/${name}`);
}

/** A file of ours beside the search index, or an error that names it. @param {string} path @returns {Promise<any>} */
export function readIndexFile(path) {
  return once(path, async () => {
    const address = new URL(path, INDEX);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
    return response.json();
  });
}
