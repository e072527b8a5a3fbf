// What the page does for working without a network: loaded once the page runs, or when a file needs a reader.
//
// Registers the service worker, says when it has everything, asks for a reload where a newer build waits, keeps the readers
// of files when they were loaded or when the user wants everything, and takes in files that the system opens with the page.
const container = navigator.serviceWorker;
const scope = new URL('./', document.baseURI).href;
const READERS = ['office', 'officeWasm', 'pdf', 'pdfWasm'];
const cache = () => caches.open(`report-lens-parts ${scope}`);
// So long, in milliseconds, the worker says nothing once a first visit is over its work.
const QUIET = 1500;
const safely = (promise) => promise.catch(() => undefined);

let registration;
let reloading = false;
// Whether the service worker that serves this page has every file of this very build.
let works = false;

// Asks the service worker that serves this page.
function ask(word) {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => resolve(event.data);
    container.controller.postMessage(word, [channel.port2]);
  });
}

// When a worker that may still start has said nothing for a while.
async function quiet(starting) {
  const { worker } = await starting;
  return new Promise((resolve) => {
    let timer;
    const over = () => {
      worker.removeEventListener('message', wait);
      resolve();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(over, QUIET);
    };
    worker.addEventListener('message', wait);
    wait();
  });
}

// Begins: `register(name, options)` registers a script of ours, `parts` has the names of all files, `tell` reaches the page,
// `worker` is the promise of the one that reads.
export function begin(register, parts, tell, worker) {
  const look = async () => {
    if (!container.controller) return;
    const state = await ask('state');
    works = state.build === parts.build && state.whole;
    if (state.build !== parts.build) tell('gone');
    else if (works) tell('offline');
  };
  const watch = (worker) => {
    const waits = () => { if (worker.state === 'installed' && container.controller) tell('newer'); };
    worker.addEventListener('statechange', waits);
    waits();
  };
  // Another service worker than before: this page asked for it, or it was the first, or another window asked.
  container.addEventListener('controllerchange', () => {
    if (reloading) location.reload();
    else look();
  });
  look();
  takeFiles(tell);
  // On a first visit all files are fetched once more: whoever has brought a report does not wait for that. Where it is
  // refused, the page works as long as it is open.
  const ready = container.controller ? Promise.resolve() : safely(quiet(worker));
  safely(ready.then(() => register('sw.js', { scope, updateViaCache: 'none' })).then((registered) => {
    registration = registered;
    if (!registration) return;
    for (const waiting of [registration.waiting, registration.installing]) if (waiting) watch(waiting);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  }));
}

// Files that the system opens with the page, or that another program shared.
async function takeFiles(tell) {
  if (window.launchQueue) {
    launchQueue.setConsumer(async (launch) => {
      const files = await Promise.all((launch.files || []).map((file) => file.getFile()));
      if (files.length) tell(files);
    });
  }
  if (container.controller && new URLSearchParams(location.search).has('shared')) {
    history.replaceState(history.state, '', scope + location.hash);
    const files = await ask('shared');
    if (files.length) tell(files);
  }
}

// A file of a reader: from this device, or from the network and then kept, where the page itself is.
export async function load(url) {
  const kept = window.caches && await safely(caches.match(url));
  if (kept) return kept;
  const response = await fetch(url);
  if (response.ok && container?.controller) await safely(cache().then((open) => open.put(url, response.clone())));
  return response;
}

// Loads the page again, in its newest version.
export function reload() {
  const waiting = registration?.waiting;
  if (!waiting) return location.reload();
  reloading = true;
  waiting.postMessage('take over');
}

// The files of the readers that this device lacks; nothing where the service worker does not serve this very build.
export async function lacking(parts) {
  if (!works) return null;
  const urls = READERS.map((name) => new URL(parts[name], scope).href);
  const open = await cache();
  const there = await Promise.all(urls.map((url) => open.match(url)));
  return urls.filter((_, at) => !there[at]);
}

// Keeps files of the readers on this device.
export async function keep(urls) {
  const open = await cache();
  for (const url of urls) await open.add(url);
}
