// The service worker: keeps one build of the page and answers from it, so that the page works without a network.
//
// It answers for the files of its own list and for nothing else: what is not in the list goes to the browser as if there
// were no service worker, and what should be kept and is not is never asked of the network. Bundled by `cargo xtask
// stamp`, which writes the list with the hash of every file. A new one waits until the page asks for it.
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { cacheNames } from 'workbox-core';

// { build, files: [{ url, revision, integrity }], parts: names of what is kept when the page says so, cache: theirs }
const kept = self.__WB_MANIFEST;
const partsCache = `report-lens-parts ${self.registration.scope}`;
const shareAddress = new URL('share', self.registration.scope).href;

const precache = new PrecacheController({ cacheName: cacheNames.precache, fallbackToNetwork: false });
precache.addToCacheList(kept.files);
self.addEventListener('install', (event) => precache.install(event));
self.addEventListener('activate', (event) => {
  precache.activate(event);
  event.waitUntil(Promise.all([forgetParts(), self.clients.claim()]));
});
// A file of the list that is gone from the cache: the next visit begins anew.
setCatchHandler(async () => {
  await self.registration.unregister();
  return Response.error();
});
registerRoute(new PrecacheRoute(precache, { cleanURLs: false, ignoreURLParametersMatching: [/^shared$/] }));

// Parts of earlier builds.
async function forgetParts() {
  const own = new Set(kept.parts.map((name) => new URL(name, self.registration.scope).href));
  const cache = await caches.open(partsCache);
  for (const request of await cache.keys()) if (!own.has(request.url)) await cache.delete(request);
}

// Whether every file of the list is there.
async function whole() {
  const cache = await caches.open(cacheNames.precache);
  const there = new Set((await cache.keys()).map((request) => request.url));
  return precache.getCachedURLs().every((url) => there.has(precache.getCacheKeyForURL(url)));
}

// Files that another program shares with the page: held in memory until the page that opens asks for them.
let shared = [];
let fetched = () => {};
registerRoute(({ url }) => url.href === shareAddress, async ({ event }) => {
  const form = await event.request.formData();
  shared = form.getAll('files').filter((file) => file instanceof File);
  const text = ['title', 'text'].map((name) => form.get(name)).filter((one) => typeof one === 'string' && one.trim());
  if (!shared.length && text.length) shared = [new File([text.join('\n')], `${text[0].trim().slice(0, 40)}.txt`)];
  event.waitUntil(new Promise((done) => { fetched = done; setTimeout(done, 60_000); }));
  return Response.redirect('./?shared', 303);
}, 'POST');

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data === 'take over') self.skipWaiting();
  if (event.data === 'state' && port) event.waitUntil(whole().then((all) => port.postMessage({ build: kept.build, whole: all })));
  if (event.data === 'shared' && port) {
    port.postMessage(shared);
    shared = [];
    fetched();
  }
});
