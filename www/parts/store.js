// Keeps the files of a reader who asked for it in this browser: their bytes and names, by the hash of their content.
import { clear, createStore, delMany, entries, setMany } from 'idb-keyval';

const store = createStore('report-lens', 'documents');

// What this page has brought or taken from there: another page's files are left alone.
let known = new Set();

// All files kept, oldest first, as [name, blob].
export async function kept() {
  const all = await entries(store);
  all.sort(([, one], [, other]) => one.since - other.since);
  known = new Set(all.map(([hash]) => hash));
  return all.map(([, { name, blob }]) => [name, blob]);
}

// Keeps these files, given as [hash, name, blob], and no longer those that this page had kept before.
export async function keep(files) {
  const wanted = new Set(files.map(([hash]) => hash));
  const gone = [...known].filter((hash) => !wanted.has(hash));
  const since = Date.now();
  const fresh = files.filter(([hash]) => !known.has(hash))
    .map(([hash, name, blob], at) => [hash, { name, blob, since: since + at / 1e6 }]);
  // Asked when there is something to keep; a browser that says no may clear it when it needs the room.
  if (fresh.length && navigator.storage?.persist) await navigator.storage.persist();
  await delMany(gone, store);
  await setMany(fresh, store);
  known = wanted;
}

// Keeps nothing any more.
export async function forget() {
  known = new Set();
  await clear(store);
}
