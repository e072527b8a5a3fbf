// Keeps the files of a reader who asked for it in this browser: their bytes and names, by the hash of their content.
import { clear, createStore, delMany, entries, setMany } from 'idb-keyval';

const store = createStore('report-lens', 'documents');

// The blobs that this page has brought or taken from there, by hash: another page's files are left alone.
let known = new Map();

// All files kept, oldest first, as [name, blob].
export async function kept() {
  const all = await entries(store);
  all.sort(([, one], [, other]) => one.since - other.since);
  known = new Map(all.map(([hash, { blob }]) => [hash, blob]));
  return all.map(([, { name, blob }]) => [name, blob]);
}

// Keeps these files, given as [hash, name, blob], and of those that this page kept before the ones that are present.
export async function keep(files, present) {
  const here = new Set(present);
  const wanted = new Set(files.map(([hash]) => hash));
  const gone = [...known].filter(([hash, blob]) => !wanted.has(hash) && !here.has(blob)).map(([hash]) => hash);
  const since = Date.now();
  const fresh = files.filter(([hash]) => !known.has(hash));
  // Asked when there is something to keep; a browser that says no may clear it when it needs the room.
  if (fresh.length && navigator.storage?.persist) await navigator.storage.persist();
  await delMany(gone, store);
  await setMany(fresh.map(([hash, name, blob], at) => [hash, { name, blob, since: since + at / 1e6 }]), store);
  for (const hash of gone) known.delete(hash);
  for (const [hash, , blob] of fresh) known.set(hash, blob);
}

// Keeps nothing any more.
export async function forget() {
  known.clear();
  await clear(store);
}
