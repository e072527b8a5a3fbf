// The main job in an installed Firefox, which Playwright does not drive: hosted, offline after one visit, in another page,
// in a frame there, and as one file from a disk. `FIREFOX=/usr/bin/firefox-esr node tests/firefox/run.js`; the last line counts, the exit
// status says whether all passed.
const puppeteer = require('puppeteer-core');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { hostile } = require('../e2e/hostile');
const { record, telling } = require('../e2e/recorder');
const { serve } = require('../e2e/server');
const { DIST, FILES, OWN, PATIENCE, elementHost, frameHost, many, same } = require('../e2e/stock');

const id = (name) => `[data-testid="${name}"]`;

// Brings files and waits for figures and words of all of them.
async function analyse(page, files) {
  await page.waitForSelector(id('file-input'), { timeout: PATIENCE });
  await (await page.$(id('file-input'))).uploadFile(...files);
  await page.waitForSelector(id('overview'), { timeout: PATIENCE });
  await page.waitForFunction((test) => !document.querySelector(test), { timeout: PATIENCE }, id('progress'));
  await page.click(id('tab-targets'));
  await page.waitForSelector(id('target-row'), { timeout: PATIENCE });
  await page.click(id('tab-words'));
  await page.waitForSelector(id('keyword-row'), { timeout: PATIENCE });
  same(await page.$$eval(id('error'), (all) => all.map((one) => one.textContent)), [], 'errors');
}

const offline = (page) => page.waitForSelector(id('works-offline'), { timeout: PATIENCE });

const TESTS = {
  async 'hosted: from load to export nothing is asked for but the page\'s own files, and nothing of a report is sent'(page, { server, recorder }) {
    await page.goto(server.page);
    await offline(page);
    await analyse(page, FILES);
    await page.click('button.not-phone[aria-haspopup="dialog"]');
    await page.waitForSelector('[role="menuitem"]', { timeout: PATIENCE });
    await page.click('[role="menuitem"]');
    await new Promise((done) => { setTimeout(done, 1000); });
    if (!recorder.requests.some(({ url }) => url.endsWith('/sw.js'))) throw new Error('the recorder saw no service worker');
    same(telling(recorder.requests, server.page, OWN), [], 'requests');
  },
  async 'nothing in a report or its name runs, and nothing that it names is fetched'(page, { server, recorder }) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-lens-'));
    const files = [];
    for (const { name, buffer } of await hostile()) {
      files.push(path.join(folder, name));
      fs.writeFileSync(files.at(-1), buffer);
    }
    try {
      await page.goto(server.page);
      await analyse(page, files);
      await page.click(id('tab-source'));
      await page.waitForSelector('.page-of-text', { timeout: PATIENCE });
      same(await page.evaluate(() => window.ran === undefined), true, 'nothing ran');
      same(telling(recorder.requests, server.page, OWN), [], 'requests');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  },
  async 'hosted: the policy refuses a foreign address'(page, { server }) {
    await page.goto(server.page);
    await page.waitForSelector(id('file-input'), { timeout: PATIENCE });
    const answer = await page.evaluate(() => fetch('https://example.com/').then(() => 'answered', () => 'failed'));
    same(answer, 'failed', 'a foreign address');
  },
  async 'offline after one visit'(page, { server }) {
    await page.goto(server.page);
    await offline(page);
    server.close();
    await page.reload();
    await analyse(page, FILES.slice(0, 1));
    await offline(page);
  },
  async 'an element of another origin\'s page: text, Word and PDF are read'(page, { server }) {
    const host = await elementHost(server.page, '<report-lens></report-lens>');
    try {
      await page.goto(`${host.address}/`);
      const files = FILES.map((file) => [path.basename(file), fs.readFileSync(file).toString('base64')]);
      const found = await page.evaluate(async (files) => {
        await customElements.whenDefined('report-lens');
        const given = files.map(([name, text]) => new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], name));
        const errors = [];
        document.addEventListener('report-error', ({ detail }) => errors.push(detail.message));
        const analysis = await document.querySelector('report-lens').analyze(given);
        return [errors, analysis.documents.every((one) => one.reports.length > 0)];
      }, files);
      same(found, [[], true], 'the analysis');
    } finally {
      host.close();
    }
  },
  async 'a frame of another origin\'s page answers the sites in its list'(page, { server }) {
    const host = await frameHost(server.page);
    try {
      await page.goto(`${host.address}/`);
      await page.waitForFunction(() => window.told.some(({ type }) => type === 'result'), { timeout: PATIENCE });
      const found = await page.evaluate(() => window.told.find(({ id }) => id === 1).analysis.documents[0].reports[0].statements.length > 100);
      same(found, true, 'the answer');
    } finally {
      host.close();
    }
  },
  async 'one file from a disk: many texts, Word and PDF are read, and nothing is asked for'(page) {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-lens-'));
    const file = path.join(folder, 'report-lens.html');
    fs.copyFileSync(path.join(DIST, 'report-lens.html'), file);
    try {
      const address = pathToFileURL(file).href;
      await page.goto(address);
      await analyse(page, [...FILES, ...many(folder)]);
      await offline(page);
      same(asked.filter((url) => url !== address && !/^(blob|data):/.test(url)), [], 'requests');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  },
};

// All requests go through the recorder, those to this machine too.
const through = ({ port }) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
});

async function main() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  let passed = 0;
  for (const [name, test] of Object.entries(TESTS)) {
    const served = await serve({ '/some/where/': DIST }, { 'access-control-allow-origin': '*' });
    const recorder = await record();
    const browser = await puppeteer.launch({
      browser: 'firefox', executablePath: process.env.FIREFOX, headless: true, args, extraPrefsFirefox: through(recorder),
    });
    const complaints = [];
    try {
      const page = await browser.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      await test(page, { server: { page: `${served.address}/some/where/`, close: served.close }, recorder });
      same(complaints, [], 'complaints');
      passed += 1;
      console.log(`ok ${name}`);
    } catch (error) {
      console.log(`FAILED ${name}\n  ${error.message}`);
    } finally {
      await browser.close();
      recorder.close();
      served.close();
    }
  }
  const failed = Object.keys(TESTS).length - passed;
  console.log(`test result: ${passed} passed; ${failed} failed; 0 ignored`);
  process.exitCode = failed ? 1 : 0;
}

main().catch((error) => { console.error(error); process.exitCode = 1; });
