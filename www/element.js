// <report-lens>: the page within another page. Nothing but this script is loaded until there is a text or a `src`.
//
// Bundled by `cargo xtask stamp` into dist/element.js, a module that knows the names of its parts; these may lie on another
// origin than the page that uses it. All elements of a document share one worker and one dictionary.
import { unpack } from './dialogs/collection.js';
import { starter, unpacked } from './start.js';

const HERE = new URL('./', import.meta.url).href;
const BUILD = PARTS.build;
const MOST = 200_000_000; // bytes of a file, as on the page
const VIEWS = ['overview', 'targets', 'words', 'source', 'compare', 'pairs'];
const ATTRIBUTES = ['src', 'text', 'lang', 'theme', 'views', 'compact', 'readonly'];
// What every element may have.
const ANY = /^(id|class|style|slot|part|exportparts|hidden|title|dir|tabindex|role|is|inert|nonce|accesskey|data-.*|aria-.*|on.*)$/;

const WORDS = {
  zh: {
    empty: '把政府工作报告拖到这里，或粘贴全文',
    none: '没有报告',
    notFound: (url) => `没有找到 ${url}。请检查 src 的地址。`,
    unreachable: (url) => `未能读取 ${url}。若在另一个网站上，该网站须以 CORS 允许（Access-Control-Allow-Origin），本页的 connect-src 也须允许它。`,
    tooLarge: (url) => `${url} 超过 200 MB 的上限，未读取。`,
    parts: (why) => `程序的一部分未能载入（${why}）。请检查 element.js 所在网站的文件是否齐全。`,
    policy: (directive, what) => `本页的 Content-Security-Policy 不允许 ${what}。请在 ${directive} 中加入它。`,
    thread: (what) => `不能启动后台线程（${what}），改在页面线程中分析，大文件会卡顿。`,
    unknown: (name) => `<report-lens> 没有属性 ${name}。`,
    twice: (build) => `本页已载入另一个版本的 <report-lens>（${build}），这个版本没有启用。`,
    collection: '元素中的 JSON 不是可以显示的报告（"report-lens": 1）。请用“嵌入网页”重新生成代码。',
    gone: '元素不在页面中，没有分析。',
    cleared: '报告已清除，分析停止。',
  },
  en: {
    empty: 'Drop a government work report here, or paste its text',
    none: 'No report',
    notFound: (url) => `${url} was not found. Check the address in src.`,
    unreachable: (url) => `${url} could not be read. On another site, that site has to allow it by CORS (Access-Control-Allow-Origin), and the connect-src of this page has to allow it too.`,
    tooLarge: (url) => `${url} is larger than 200 MB and was not read.`,
    parts: (why) => `A part of the program could not be loaded (${why}). Check that the site of element.js has all its files.`,
    policy: (directive, what) => `The Content-Security-Policy of this page does not allow ${what}. Add it to ${directive}.`,
    thread: (what) => `No background thread can be started (${what}); the analysis runs in the page's thread, where large files make it wait.`,
    unknown: (name) => `<report-lens> has no attribute ${name}.`,
    twice: (build) => `This page has loaded another version of <report-lens> (${build}); this one is not used.`,
    collection: 'The JSON within the element is no reports ("report-lens": 1). Make the code anew by “Embed in a page”.',
    gone: 'The element is not on the page, and nothing is analysed.',
    cleared: 'The reports were taken out, and the analysis stopped.',
  },
};

// A failure with a name that programs can go by.
class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.name = 'ReportLensError';
    this.code = code;
  }
}

// ---- What all elements share ------------------------------------------------------------------------------------------

// The one Trusted Types policy, as of the page itself; a document may forbid it.
const rules = {
  createScriptURL(made) {
    if (made.startsWith('blob:') || made.startsWith(HERE)) return made;
    throw new TypeError(`no script of ours: ${made}`);
  },
};
let made;
const scripts = { createScriptURL: (url) => (made ||= window.trustedTypes ? trustedTypes.createPolicy('report-lens', rules) : rules).createScriptURL(url) };

const address = (name) => HERE + (PARTS[name] || name);

async function load(name) {
  const response = await fetch(address(name)).catch(() => { throw new Failure('parts', PARTS[name] || name); });
  if (!response.ok) throw new Failure('parts', `${PARTS[name] || name}: HTTP ${response.status}`);
  return response.arrayBuffer();
}

// What is loaded once for all: tried again by whoever asks after a failure.
function once(make) {
  let promise;
  return () => (promise ||= make().catch((error) => { promise = null; throw error; }));
}

const module = (name) => import(address(name)).catch((error) => { throw new Failure('parts', error.message); });
const app = once(async () => {
  const [code, wasm] = await Promise.all([module('app'), load('appWasm')]);
  return { code, program: await code.default({ module_or_path: wasm }) };
});
const views = once(async () => {
  const [{ program }, wasm] = await Promise.all([app(), load('views')]);
  await WebAssembly.instantiate(wasm, { a: program });
});
const sheet = once(async () => {
  const made = new CSSStyleSheet();
  made.replaceSync(new TextDecoder().decode(await load('styles')));
  return made;
});
const own = new CSSStyleSheet();
own.replaceSync(`
:host { display: block; height: 640px; min-height: 240px; contain: content; }
:host([hidden]) { display: none; }
.place { height: 100%; }
.empty { height: 100%; display: grid; place-items: center; padding: 16px; box-sizing: border-box; border: 1px dashed #8d8c85;
  font: 14px/1.6 system-ui, sans-serif; color: CanvasText; text-align: center; }
:host([compact]) :is(.top, .foot, .docs, .stage-head) { display: none !important; }
:host([compact]) .shell:not(.blank) { grid-template: "tabs tabs" auto "view side" minmax(0, 1fr) / minmax(0, 1fr) auto !important; }
:host([compact]) .narrow .shell:not(.blank) { grid-template: "tabs" auto "view" minmax(0, 1fr) "work" auto / minmax(0, 1fr) !important; }
:host([compact]) .low .shell:not(.blank) { grid-template-rows: max-content max-content max-content !important; }
:host([readonly]) :is(.file-button, .docs .remove) { display: none !important; }
`);

const { program, start, listened } = starter(load, scripts, load);

// One worker for all, each element by a port of its own.
let running = null;

function begin() {
  const one = running = { seats: new Set(), stop() {} };
  const end = () => { if (running === one) running = null; };
  one.ready = start('worker').then((started) => new Promise((resolve, reject) => {
    const { worker } = started;
    if (started.failed) return reject(new Error('blob:'));
    const close = () => {
      worker.terminate();
      started.port.close();
    };
    let alive = false;
    worker.addEventListener('message', () => { alive = true; resolve(); }, { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      close();
      if (!alive) return reject(new Error(event.message || 'blob:'));
      end();
      for (const seat of [...one.seats]) seat.onerror?.(new ErrorEvent('error', { message: event.message }));
    });
    one.stop = () => { end(); close(); };
    one.open = (port) => worker.postMessage('serve', [port]);
    listened(started);
  })).catch(async (error) => {
    if (error instanceof Failure || error instanceof WebAssembly.CompileError) throw error;
    // No worker here: this thread serves.
    one.inThread = error.message;
    const serving = await thread('worker');
    one.open = (port) => serving.serve(port, { build: BUILD, loadDictionary: dictionary, startPart: serving.startPart });
  });
  one.ready.catch(end);
  return one;
}

const dictionary = () => load('dictionary').then(unpacked);

// A program in this thread.
const threads = {};
function thread(name) {
  return (threads[name] ||= once(async () => {
    const [code, wasm] = await Promise.all([module(`${name}Thread`), program(name).wasm]);
    const exports = await code.default({ module_or_path: wasm });
    const startPart = (part) => load(part).then((bytes) => WebAssembly.instantiate(bytes, { a: exports }));
    return { serve: code.default.serve, startPart };
  }))();
}

// A port that is dealt with like a worker.
function seat(open, leave) {
  const { port1, port2 } = new MessageChannel();
  port1.terminate = () => {
    port1.postMessage(null);
    port1.close();
    leave(port1);
  };
  open(port2);
  return port1;
}

// `served` remembers for a page which worker it had; `warn` tells that there is none.
async function serve(page) {
  // Whoever comes back to the same worker has found it silent: it is ended for all.
  if (running && page.served === running) {
    const silent = running;
    silent.stop();
    running = null;
    for (const one of [...silent.seats]) one.onerror?.(new ErrorEvent('error', { message: 'the worker fell silent' }));
  }
  const one = running || begin();
  await one.ready;
  if (one.inThread) page.warn(one.inThread);
  page.served = one;
  const place = seat(one.open, (place) => {
    one.seats.delete(place);
    if (!one.seats.size) one.stop();
  });
  one.seats.add(place);
  return place;
}

async function serveReader(name) {
  if (running?.inThread) {
    const serving = await thread(name);
    return seat((port) => serving.serve(port, { build: BUILD }), () => {});
  }
  return listened(await start(name));
}

// The reports of a file that has several, or the file itself.
async function collected(one) {
  const may = one instanceof Blob && (/json/.test(one.type) || /\.json$/i.test(one.name));
  return may && unpack(await one.text()) || [one];
}

// ---- The element ------------------------------------------------------------------------------------------------------

// Attributes as properties.
function reflect(element, name, value) {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

export class ReportLens extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static build = BUILD;

  #place;
  #page = null; // the mounted page
  #mounting = null;
  #waiting = []; // who waits for the end of reading
  #here = null; // one stay in the document
  #round = 0; // what was asked before a change of the source is dropped
  #analysis = null;
  #watch;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [own];
    this.#place = document.createElement('div');
    this.#place.className = 'place';
    this.#place.part = 'page';
    root.append(this.#place);
    for (const name of ['dragover', 'drop', 'paste']) {
      root.addEventListener(name, (event) => this.#given(event), true);
    }
    root.addEventListener('keydown', (event) => {
      if (this.readonly && event.key === 'Delete') event.stopImmediatePropagation();
    }, true);
  }

  get lang() { return this.getAttribute('lang') || this.closest('[lang]')?.lang || navigator.language; }
  set lang(value) { reflect(this, 'lang', value); }

  get #zh() { return !/^en/i.test(this.lang); }
  get #words() { return WORDS[this.#zh ? 'zh' : 'en']; }

  // ---- life

  connectedCallback() {
    this.#watch ||= new MutationObserver((changes) => changes.forEach(({ attributeName }) => this.#check(attributeName)));
    this.#watch.observe(this, { attributes: true });
    for (const { name } of this.attributes) this.#check(name);
    if (this.#here) return; // it was moved
    this.#here = {};
    this.#empty();
    // what stands within it comes after it while the page is read
    if (this.src || this.text || document.readyState !== 'loading') this.#source();
    else document.addEventListener('DOMContentLoaded', () => { if (this.#here && !this.#round) this.#source(); }, { once: true });
  }

  disconnectedCallback() {
    // Whoever moves an element takes it out and puts it in at once.
    queueMicrotask(() => { if (!this.isConnected) this.#leave(); });
  }

  attributeChangedCallback(name, before, value) {
    if (before === value || !this.#here) return;
    if (name === 'src' || name === 'text') this.#source();
    else if (name === 'lang') {
      this.#page?.choose('lang', this.#zh ? 'zh' : 'en');
      if (!this.#page) this.#empty();
    } else if (name === 'theme') this.#page?.choose('theme', this.theme || 'system');
    else if (name === 'views') this.#views();
  }

  #leave() {
    this.#here = null;
    this.#round += 1;
    this.#watch.disconnect();
    this.#page?.unmount();
    this.#page = null;
    this.#mounting = null;
    this.#analysis = null;
    this.#abort(this.#words.gone);
    this.shadowRoot.adoptedStyleSheets = [own];
    this.#place.replaceChildren();
  }

  #check(name) {
    if (!ATTRIBUTES.includes(name) && !ANY.test(name)) this.#tell('unknown-attribute', this.#words.unknown(name));
  }

  // ---- what it says

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(`report-${name}`, { detail, bubbles: true, composed: true }));
  }

  #tell(code, message, fatal = false) {
    console.warn(`report-lens: ${message}`);
    this.#dispatch('error', { code, message, fatal });
  }

  async #fail(error) {
    // what the policy refused is told a little later
    await new Promise((done) => { setTimeout(done, 100); });
    const words = this.#words;
    const blocked = this.#blocked;
    const [code, message] = blocked ? ['policy', words.policy(blocked.directive, blocked.what)]
      : error instanceof WebAssembly.CompileError ? ['policy', words.policy('script-src', "'wasm-unsafe-eval'")]
      : error instanceof Failure ? [error.code, error.code === 'parts' ? words.parts(error.message) : error.message]
      : ['failed', error.message];
    this.#tell(code, message, true);
    if (!this.#page) this.#empty(message);
    return new Failure(code, message);
  }

  // What the document's policy has refused while the parts came.
  #blocked = null;
  #refused = (event) => {
    const uri = event.blockedURI;
    const ours = uri.startsWith(HERE.slice(0, -1)) || new URL(HERE).origin === uri;
    const what = { 'wasm-eval': "'wasm-unsafe-eval'", blob: 'blob:', 'trusted-types-policy': 'report-lens' }[uri];
    if (ours || what) this.#blocked = { directive: event.effectiveDirective.replace(/-elem$/, ''), what: what || new URL(HERE).origin };
  };

  // What went wrong, or what the page has put into the element, or else what to do.
  #empty(message) {
    const empty = document.createElement('div');
    empty.className = 'empty';
    empty.tabIndex = 0; // what is pasted goes where the focus is
    const hint = document.createTextNode(message || this.#words.empty);
    empty.append(hint);
    if (!message) {
      const slot = document.createElement('slot');
      const seen = ({ localName, data }) => (localName ? localName !== 'script' : data.trim());
      slot.addEventListener('slotchange', () => {
        hint.data = slot.assignedNodes().some(seen) ? '' : this.#words.empty;
      });
      empty.append(slot);
    }
    this.#place.replaceChildren(empty);
  }

  // ---- what it reads

  // A page in the element, once there is something to read.
  #mount() {
    return (this.#mounting ||= (async () => {
      const here = this.#here;
      this.#blocked = null;
      document.addEventListener('securitypolicyviolation', this.#refused);
      try {
        const [{ code }, styles] = await Promise.all([app(), sheet()]);
        if (!here || this.#here !== here) throw new DOMException(this.#words.gone, 'AbortError');
        this.shadowRoot.adoptedStyleSheets = [styles, own];
        this.#page = code.mount(this.#place, this.#loader());
        this.#page.choose('lang', this.#zh ? 'zh' : 'en');
        if (this.theme) this.#page.choose('theme', this.theme);
        this.#views();
        return this.#page;
      } catch (error) {
        if (this.#here === here) this.#mounting = null;
        throw error.name === 'AbortError' ? error : await this.#fail(error);
      } finally {
        document.removeEventListener('securitypolicyviolation', this.#refused);
      }
    })());
  }

  // What the page within is given.
  #loader() {
    const page = { served: null, warn: (what) => this.#tell('thread', this.#words.thread(what)) };
    return {
      window: false,
      keeps: false,
      build: BUILD,
      startWorker: () => serve(page).catch(async (error) => { throw await this.#fail(error); }),
      startReader: (name) => serveReader(name),
      startPart: views,
      text: (name) => load(name).then((bytes) => new TextDecoder().decode(bytes)),
      explain: (place, name, given) => module(name === 'picture' ? 'charts' : 'dialogs').then((script) => script.draw(place, name, { form: 'guest', base: HERE }, given)),
      tell: (what, ...of) => this.#told(what, of),
    };
  }

  #told(what, of) {
    if (what === 'progress' && of[1]) this.#dispatch('progress', { done: of[0], of: of[1] });
    if (what === 'error') this.#tell('reading', of[0]);
    if (what === 'select') {
      const [hash, report, statement] = of;
      const found = this.#analysis?.documents.find((one) => one.sha256.startsWith(hash))?.reports[report];
      this.#dispatch('select', { report: found, statement: found?.statements[statement] });
    }
    if (what === 'read') this.#read();
  }

  async #read() {
    const round = this.#round;
    const waiting = this.#waiting.splice(0);
    try {
      const json = await this.export('json');
      const analysis = JSON.parse(await json.text());
      if (round !== this.#round) throw new DOMException(this.#words.cleared, 'AbortError');
      this.#analysis = analysis;
      // It comes again when the words are counted.
      const reports = analysis.documents.reduce((sum, one) => sum + one.reports.length, 0);
      const words = analysis.keywords?.reports.length === reports;
      this.#dispatch('analysis', { analysis, words });
      for (const { resolve } of waiting) resolve(analysis);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  #abort(why) {
    for (const { reject } of this.#waiting.splice(0)) reject(new DOMException(why, 'AbortError'));
  }

  // What `text` or `src` says, instead of what was there.
  async #source() {
    const { src, text } = this;
    this.clear();
    const round = this.#round;
    const within = !src && !text && this.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (!src && !text && !within) return;
    try {
      const input = text || (within ? unpack(within) : await this.#fetch(src));
      if (!input) throw new Failure('collection', this.#words.collection);
      if (round === this.#round) await this.analyze(input);
    } catch (error) {
      // what hindered the page itself was told where it happened
      if (round !== this.#round || !/^(src-|collection)/.test(error.code)) return;
      this.#tell(error.code, error.message, true);
      if (!this.#page) this.#empty(error.message);
    }
  }

  async #fetch(src) {
    const words = this.#words;
    const url = new URL(src, document.baseURI).href;
    let response;
    try {
      response = await fetch(url);
    } catch {
      throw new Failure('src-unreachable', words.unreachable(url));
    }
    if (!response.ok) throw new Failure('src-not-found', words.notFound(url));
    const tooLarge = () => new Failure('src-too-large', words.tooLarge(url));
    if (Number(response.headers.get('content-length')) > MOST) {
      response.body?.cancel();
      throw tooLarge();
    }
    const pieces = [];
    let bytes = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > MOST) {
        reader.cancel();
        throw tooLarge();
      }
      pieces.push(value);
    }
    return new File(pieces, decodeURIComponent(new URL(url).pathname.split('/').pop()) || 'report');
  }

  #views() {
    const asked = (this.views || '').split(/[\s,]+/).filter((view) => VIEWS.includes(view));
    const hidden = asked.length ? VIEWS.filter((view) => !asked.includes(view)) : [];
    const root = this.shadowRoot;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheet.ofViews);
    if (hidden.length) {
      const sheet = new CSSStyleSheet();
      sheet.ofViews = true;
      sheet.replaceSync(`${hidden.map((view) => `[data-testid="tab-${view}"]`).join()} { display: none !important }`);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    if (asked.length) this.#page?.choose('view', asked[0]);
  }

  // What is dropped or pasted: the page hears it by itself, once it is there.
  #given(event) {
    if (this.readonly) {
      event.stopImmediatePropagation();
      return;
    }
    if (this.#page) return;
    const data = event.dataTransfer || event.clipboardData;
    event.preventDefault();
    if (event.type === 'dragover') return;
    const files = [...data.files];
    const text = data.getData('text/plain');
    if (files.length || text.trim()) this.analyze(files.length ? files : text).catch(() => {});
  }

  // ---- methods

  // Reads texts and files besides those that are there; gives the analysis of all, as `report-lens analyze` prints it.
  async analyze(input, { name } = {}) {
    const given = Array.isArray(input) || input instanceof FileList ? [...input] : [input];
    if (!given.length) throw new Failure('nothing', this.#words.none);
    const all = (await Promise.all(given.map(collected))).flat();
    const page = await this.#mount();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      all.forEach((one, at) => {
        const blob = one instanceof Blob ? one : new Blob([one]);
        const called = name || one.name || (this.#zh ? '报告' : 'report');
        page.add(all.length > 1 && !one.name ? `${called} ${at + 1}` : called, blob);
      });
    });
  }

  // Takes all reports out.
  clear() {
    this.#round += 1;
    this.#analysis = null;
    this.#page?.clear();
    this.#abort(this.#words.cleared);
  }

  // All reports as a file: `json`, or the tables `overview`, `targets` and `words` as CSV.
  async export(what = 'json') {
    if (!this.#mounting) throw new Failure('nothing', this.#words.none);
    const page = await this.#mounting;
    return new Promise((resolve, reject) => {
      page.export(what, (name, type, bytes) => {
        if (bytes) resolve(new File([bytes], name, { type }));
        else reject(new Failure('nothing', this.#words.none));
      });
    });
  }
}

for (const name of ['src', 'text', 'theme', 'views']) {
  Object.defineProperty(ReportLens.prototype, name, {
    get() { return this.getAttribute(name); },
    set(value) { reflect(this, name, value); },
    enumerable: true,
    configurable: true,
  });
}
for (const name of ['compact', 'readonly']) {
  Object.defineProperty(ReportLens.prototype, name, {
    get() { return this.hasAttribute(name); },
    set(value) { this.toggleAttribute(name, Boolean(value)); },
    enumerable: true,
    configurable: true,
  });
}

const known = customElements.get('report-lens');
if (!known) customElements.define('report-lens', ReportLens);
else if (known.build !== BUILD) {
  const message = WORDS[/^en/i.test(document.documentElement.lang) ? 'en' : 'zh'].twice(known.build);
  console.warn(`report-lens: ${message}`);
  document.dispatchEvent(new CustomEvent('report-error', { detail: { code: 'twice', message, fatal: false } }));
}
