// Ratios against jieba-wasm, both in wasm in one browser in one run. Called by `cargo xtask bench`, which has
// built dist/ and target/bench/. Clocks are printed, never judged.
const { chromium } = require('playwright-core');
const fs = require('node:fs');
const path = require('node:path');
const { serve } = require('../e2e/server');
const formats = require('./formats');

const root = path.resolve(__dirname, '../..');
const shared = path.join(root, '../shared');
const rounds = Number(process.argv[2]) || 5;

// The text to read: a real report where one lies beside the repository, else our own samples.
function report() {
  const real = path.join(shared, 'eval/gold/ankang.txt');
  if (fs.existsSync(real)) return fs.readFileSync(real, 'utf8').slice(0, 16_000);
  const sample = fs.readFileSync(path.join(root, 'www/samples/langu-2024.txt'), 'utf8');
  return sample.repeat(4).slice(0, 16_000);
}
function compilation() {
  const real = path.join(shared, 'corpus/compilation-2024.txt');
  return fs.existsSync(real) ? real : path.join(root, 'www/samples/compilation-2024-broken.txt');
}
// In the page, as soon as it can be done: brings a text and opens the words. A driver's own looking for what it may press
// would be a third of the time; the peer is called without it too.
async function bring(text) {
  const find = (name) => document.querySelector(`[data-testid="${name}"]`);
  const until = (found) => new Promise((resolve) => {
    const look = () => found() && resolve(found());
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
    look();
  });
  const input = await until(() => find('file-input'));
  const files = new DataTransfer();
  files.items.add(new File([text], 'compilation.txt', { type: 'text/plain' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => find('overview') || find('target-row'));
  find('tab-words').click();
  await until(() => find('keyword-row'));
}
const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function main() {
  const server = await serve({
    '/page/': path.join(root, 'dist'),
    '/jieba/': path.join(root, 'node_modules/jieba-wasm/pkg/web'),
    '/bench/': path.join(root, 'target/bench'),
    ...formats.folders,
    '/': __dirname,
  });
  try { await measure(server); } finally { server.close(); }
}

async function measure(server) {
  const options = { executablePath: process.env.CHROME, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
  // A browser of its own for each run: nothing is warm.
  const fresh = async (work) => {
    const browser = await chromium.launch(options);
    try { return await work(await browser.newPage({ locale: 'zh-CN' })); } finally { await browser.close(); }
  };

  const text = report();
  const same = await fresh(async (page) => {
    await page.goto(`${server.address}/blank.html`);
    return page.evaluate(async ({ text, rounds }) => {
      const ours = await import('/bench/statements.js');
      await ours.default();
      const theirs = await import('/jieba/jieba_rs_wasm.js');
      await theirs.default();
      const time = (work) => { const begin = performance.now(); work(); return performance.now() - begin; };
      const times = { ours: [], theirs: [], found: ours.statements(text) };
      theirs.cut(text, true); // builds its dictionary
      for (let round = 0; round < rounds * 4; round++) {
        times.ours.push(time(() => ours.statements(text)));
        times.theirs.push(time(() => theirs.cut(text, true)));
      }
      return times;
    }, { text, rounds });
  });
  const [ours, theirs] = [median(same.ours), median(same.theirs)];
  console.log(`statements of ${text.length} characters: ${ours.toFixed(1)} ms for ${same.found} statements; ` +
    `jieba-wasm cuts them in ${theirs.toFixed(1)} ms: ratio ${(ours / theirs).toFixed(2)}`);

  const compiled = fs.readFileSync(compilation(), 'utf8');
  const words = [];
  const firstCut = [];
  for (let round = 0; round < rounds; round++) {
    firstCut.push(await fresh(async (page) => {
      const begin = performance.now();
      await page.goto(`${server.address}/blank.html`);
      await page.evaluate(async (text) => {
        const theirs = await import('/jieba/jieba_rs_wasm.js');
        await theirs.default();
        return theirs.cut(text, true).length;
      }, text);
      return performance.now() - begin;
    }));
    words.push(await fresh(async (page) => {
      const begin = performance.now();
      await page.goto(`${server.address}/page/`);
      await page.evaluate(bring, compiled);
      return performance.now() - begin;
    }));
  }
  const [all, cold] = [median(words), median(firstCut)];
  console.log(`from nothing to the whole compilation on screen, words included: ${all.toFixed(0)} ms; ` +
    `jieba-wasm's first cut from nothing: ${cold.toFixed(0)} ms: ratio ${(all / cold).toFixed(2)}`);

  await starts(server, fresh);
  await formats.measure(server, fresh, rounds);
}

// The first figure in an element beside that on the page, from nothing; and the first words of one report beside those of
// the first of many that come at once.
async function starts(server, fresh) {
  const timed = async (work, before) => {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      times.push(await fresh(async (page) => {
        await before?.(page);
        const begin = performance.now();
        const then = await work(page);
        const time = performance.now() - begin;
        await then?.();
        return time;
      }));
    }
    return median(times);
  };
  const overview = (page) => page.getByTestId('overview').first().waitFor();
  const open = (page) => page.goto(`${server.address}/page/`);
  const choose = async (page) => {
    await page.getByTestId('file-input').setInputFiles(path.join(root, 'www/samples/langu-2024.txt'));
    await overview(page);
  };
  const onPage = await timed(async (page) => {
    await open(page);
    await choose(page);
  });
  const inElement = await timed(async (page) => {
    await page.goto(`${server.address}/element.html`);
    await overview(page);
  });
  console.log(`from nothing to the first figure: page ${onPage.toFixed(0)} ms, element ${inElement.toFixed(0)} ms: ratio ${(inElement / onPage).toFixed(2)}`);
  // as somebody comes who looks at the page before choosing a file
  const atRest = await timed(choose, async (page) => {
    await open(page);
    await page.waitForTimeout(1_500);
  });
  console.log(`from a file's choice on a page at rest to the first figure: ${atRest.toFixed(0)} ms: ratio to one from nothing ${(atRest / onPage).toFixed(2)}`);

  const folder = path.join(shared, 'corpus/reports');
  if (!fs.existsSync(folder)) return console.log('skipped: many reports at once; they are not beside this repository');
  const all = fs.readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => path.join(folder, name));
  const memory = new Map();
  const words = (files) => timed(async (page) => {
    await open(page);
    await page.getByTestId('file-input').setInputFiles(files);
    await overview(page);
    await page.getByTestId('tab-words').click();
    await page.getByTestId('keyword-row').first().waitFor();
    return async () => {
      await page.getByTestId('progress').waitFor({ state: 'detached' });
      memory.set(files.length, [...memory.get(files.length) || [], await peak(page)]);
    };
  });
  const [one, many] = [await words(all.slice(0, 1)), await words(all)];
  console.log(`from nothing to the first words of the report on screen: one report ${one.toFixed(0)} ms, ${all.length} at once ` +
    `${many.toFixed(0)} ms: ratio ${(many / one).toFixed(2)}`);
  if (process.platform !== 'linux') return;
  const [of1, ofAll] = [median(memory.get(1)), median(memory.get(all.length))];
  console.log(`peak memory of the page and its worker until all is read and counted: one report ${of1.toFixed(0)} MB, ${all.length} ` +
    `${ofAll.toFixed(0)} MB: ratio ${(ofAll / of1).toFixed(2)}`);
}

// The most that the process of a page, with its workers, had in memory so far, in MB; Linux tells it.
async function peak(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    const [, size] = /VmHWM:\s*(\d+) kB/.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'));
    return size / 1000;
  });
  return Math.max(...sizes);
}

main().catch((error) => { console.error(error); process.exitCode = 1; });
