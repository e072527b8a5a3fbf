// The page in a frame of another page, and what the two say to each other: docs/embedding.md, "In a frame".
//
// What to show, and which sites may speak with the frame, stands in the frame's name: it never reaches a server, and the page
// around needs no script for it. Nobody else is listened to or told anything.
import { files } from './dialogs/collection.js';

const PROTOCOL = 1;
const KEY = 'report-lens';
const CHOICES = ['lang', 'theme', 'views', 'compact', 'readonly'];
const LEAST = 240; // pixels of height
const MOST = 20_000;

const sheet = new CSSStyleSheet();
sheet.replaceSync('html, body, article, report-lens { height: 100%; margin: 0 } report-lens { min-height: 0 }');
document.adoptedStyleSheets = [sheet];

const element = document.querySelector('report-lens');
const given = configuration();
const allowed = new Set(Array.isArray(given.allow) ? given.allow.filter((one) => typeof one === 'string') : []);

function configuration() {
  try {
    const written = JSON.parse(window.name);
    if (written?.[KEY] === PROTOCOL) return written;
  } catch { /* a frame of another name */ }
  return {};
}

function set(choices) {
  for (const name of CHOICES) {
    if (name in choices) element[name] = choices[name];
  }
}

// ---- To the page around: only where it is one of the allowed sites, which the browser itself sees to.

// Who has spoken last, or the page around if the browser tells what it is.
let partner = around();
function around() {
  let origin = location.ancestorOrigins?.[0];
  try {
    origin ||= new URL(document.referrer).origin;
  } catch { /* the page around does not say */ }
  return allowed.has(origin) ? origin : null;
}

function tell(type, more) {
  if (partner && parent !== window) parent.postMessage({ [KEY]: PROTOCOL, type, ...more }, partner);
}

const failure = (error, id) => tell('error', { id, code: error.code || error.name, message: error.message, fatal: false });

// The same analysis is told once: as the answer to whoever asked for it, or else as news.
const told = new WeakSet();
element.addEventListener('report-analysis', ({ detail }) => setTimeout(() => {
  if (!told.has(detail.analysis)) tell('result', detail);
}));
element.addEventListener('report-progress', ({ detail }) => tell('progress', detail));
element.addEventListener('report-select', ({ detail }) => tell('select', detail));
element.addEventListener('report-error', ({ detail }) => tell('error', detail));

// ---- How high the frame would have to be to show all without scrolling.

let height = 0;
function measure() {
  const shown = element.shadowRoot?.querySelectorAll('.stage, .stage *') || [];
  let hidden = 0;
  for (const one of shown) {
    const over = one.scrollHeight - one.clientHeight;
    if (over > hidden && /auto|scroll/.test(getComputedStyle(one).overflowY)) hidden = over;
  }
  const wanted = Math.min(Math.max(innerHeight + hidden, LEAST), MOST);
  if (wanted === height) return;
  height = wanted;
  tell('resize', { height });
}
let waiting;
function look() {
  clearTimeout(waiting);
  waiting = setTimeout(measure, 100);
}
for (const name of ['report-analysis', 'click', 'keyup']) element.addEventListener(name, look);
addEventListener('resize', look);

// ---- From the page around

const DO = {
  hello: () => ready(),
  set: (message) => set(message),
  clear: () => element.clear(),
  async analyze({ id, input, name, documents }) {
    const analysis = await element.analyze(documents ? files(documents) : input, { name });
    told.add(analysis);
    tell('result', { id, analysis, words: false });
  },
  async export({ id, what }) {
    tell('file', { id, file: await element.export(what) });
  },
};

addEventListener('message', async ({ data, origin, source }) => {
  if (source !== parent || parent === window || !data || typeof data !== 'object' || !(KEY in data)) return;
  const { type, id } = data;
  const refuse = (code, message) => source.postMessage({ [KEY]: PROTOCOL, type: 'error', id, code, message, fatal: false },
    origin === 'null' ? '*' : origin);
  if (!allowed.has(origin)) {
    console.warn(`report-lens: ${origin} is not in the frame's list of allowed sites`);
    return refuse('origin', `${origin} 不在框架的允许名单（allow）中。 ${origin} is not in the frame's list of allowed sites (allow).`);
  }
  partner = origin;
  if (data[KEY] !== PROTOCOL) return refuse('protocol', `协议版本应为 ${PROTOCOL}。 The version of the protocol is ${PROTOCOL}.`);
  if (!Object.hasOwn(DO, type)) return refuse('message', `没有消息 ${type}。 There is no message ${type}.`);
  try {
    await DO[type](data);
  } catch (error) {
    failure(error, id);
  }
});

function ready() {
  tell('ready', { build: customElements.get('report-lens').build });
}

// ---- Begin

await import('./element.js');
set(given);
ready();
try {
  if (given.documents) element.analyze(files(given.documents)).catch(failure);
  else if (typeof given.src === 'string') element.src = given.src;
} catch (error) {
  // Also whoever only sees the frame is told: what stands within the element is shown until there is a report.
  element.append(error.message);
  failure(error);
}
