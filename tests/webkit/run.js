// The main job in WebKitGTK, which stands nearest to Safari of what Debian has: hosted, offline after one visit, in another page, in a frame
// there, and as one file from a disk. `WEBKIT=/usr/bin/WebKitWebDriver node tests/webkit/run.js`; the last line counts, the exit
// status says whether all passed.
//
// Its driver tells nothing of the console, and a page of a test leaves none on its output either: what the policy refuses is
// reported to the server instead, and what fails after loading is noted in the page.
const { Builder, By } = require('selenium-webdriver');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { record, telling } = require('../e2e/recorder');
const { serve } = require('../e2e/server');
const { DIST, FILES, OWN, PATIENCE, elementHost, frameHost, many, same } = require('../e2e/stock');

const POLICY = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(fs.readFileSync(path.join(DIST, 'index.html'), 'utf8'))[1];

const pause = (time) => new Promise((done) => { setTimeout(done, time); });
// Asked in the page: the driver stumbles over an element that is drawn anew while it is handed over.
const count = (browser, name) => browser.executeScript((name) => document.querySelectorAll(`[data-testid="${name}"]`).length, name);
const there = (browser, name) => browser.wait(async () => await count(browser, name) > 0, PATIENCE, `no ${name}`);

// What is drawn anew, moves or is covered for a moment is tried again.
const act = (browser, name, work) => browser.wait(
  () => browser.findElement(By.css(`[data-testid="${name}"]`)).then(work).then(() => true, () => false), PATIENCE, `${name} cannot be used`);
const press = (browser, name) => act(browser, name, (one) => one.click());

async function open(browser, address) {
  await browser.get(address);
  await browser.executeScript(() => {
    const noted = window.noted = [];
    const { error } = console;
    console.error = (...words) => { noted.push(words.join(' ')); error(...words); };
    addEventListener('error', ({ message }) => noted.push(message));
    addEventListener('unhandledrejection', ({ reason }) => noted.push(String(reason)));
  });
}

const noted = async (browser) => same(await browser.executeScript(() => window.noted), [], 'noted');

// Brings files and waits for figures and words of all of them.
async function analyse(browser, files) {
  await act(browser, 'file-input', (one) => one.sendKeys(files.join('\n')));
  await there(browser, 'overview');
  await browser.wait(async () => await count(browser, 'progress') === 0, PATIENCE, 'it reads on and on');
  await press(browser, 'tab-targets');
  await there(browser, 'target-row');
  await press(browser, 'tab-words');
  await there(browser, 'keyword-row');
  const [errors, listed] = await browser.executeScript(() => {
    const all = (where) => [...document.querySelectorAll(where)];
    return [all('[data-testid="error"]').map((one) => one.textContent), all('[data-testid="document-list"] .remove').length];
  });
  same(errors, [], 'errors');
  same(listed, files.length, 'files');
  await noted(browser);
}

const TESTS = {
  async 'hosted: text, Word and PDF are read, nothing is asked for but the page\'s own files, and nothing of a report is sent'(browser, { server, recorder }) {
    await open(browser, server.page);
    await there(browser, 'works-offline');
    await analyse(browser, FILES);
    await pause(1000);
    if (!recorder.requests.some(({ url }) => url.endsWith('/sw.js'))) throw new Error('the recorder saw no service worker');
    same(server.refused, [], 'refused');
    same(telling(recorder.requests, server.page, OWN), [], 'requests');
  },
  async 'hosted: the policy refuses a foreign address, and says so'(browser, { server, recorder }) {
    await open(browser, server.page);
    await there(browser, 'file-input');
    const answer = await browser.executeAsyncScript((done) => {
      fetch('https://example.com/').then(() => done('answered'), () => done('failed'));
    });
    same(answer, 'failed', 'a foreign address');
    same(recorder.requests.filter(({ url }) => url.includes('example.com')), [], 'requests');
    await browser.wait(() => server.refused.length, PATIENCE, 'no report of what was refused');
  },
  async 'offline after one visit'(browser, { server }) {
    await open(browser, server.page);
    await there(browser, 'works-offline');
    server.close();
    await open(browser, server.page);
    await analyse(browser, FILES.slice(0, 1));
    await there(browser, 'works-offline');
  },
  async 'an element of another origin\'s page: text, Word and PDF are read'(browser, { server }) {
    const host = await elementHost(server.page, '');
    try {
      await open(browser, `${host.address}/`);
      const files = FILES.map((file) => [path.basename(file), fs.readFileSync(file).toString('base64')]);
      // an element each: two that hold the same report would be one document
      const found = await browser.executeAsyncScript((files, done) => {
        const errors = [];
        document.addEventListener('report-error', ({ detail }) => errors.push(detail.message));
        const read = async ([name, text]) => {
          const element = document.body.appendChild(document.createElement('report-lens'));
          const { documents } = await element.analyze(new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], name));
          return documents.length === 1 && documents[0].reports.length === 1;
        };
        customElements.whenDefined('report-lens').then(() => Promise.all(files.map(read))).then((all) => done([errors, all]), (error) => done(String(error)));
      }, files);
      same(found, [[], FILES.map(() => true)], 'the analyses');
      const within = (name, press) => browser.wait(() => browser.executeScript((name, press) => {
        const found = document.querySelector('report-lens').shadowRoot.querySelector(`[data-testid="${name}"]`);
        if (press) found?.click();
        return !!found;
      }, name, press), PATIENCE, `no ${name}`);
      for (const [tab, row] of [['tab-targets', 'target-row'], ['tab-words', 'keyword-row']]) {
        await within(tab, true);
        await within(row);
      }
      await noted(browser);
    } finally {
      host.close();
    }
  },
  async 'a frame of another origin\'s page answers the sites in its list'(browser, { server }) {
    const host = await frameHost(server.page);
    try {
      await open(browser, `${host.address}/`);
      const statements = () => browser.executeScript(() => {
        const answer = window.told.find(({ type, id }) => type === 'result' && id === 1);
        return answer && answer.analysis.documents[0].reports[0].statements.length;
      });
      same(await browser.wait(statements, PATIENCE, 'no answer') > 100, true, 'the answer');
    } finally {
      host.close();
    }
  },
  async 'one file from a disk: many texts, Word and PDF are read, and nothing is asked for'(browser, { recorder }) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-lens-'));
    const file = path.join(folder, 'report-lens.html');
    fs.copyFileSync(path.join(DIST, 'report-lens.html'), file);
    try {
      await open(browser, pathToFileURL(file).href);
      await analyse(browser, [...FILES, ...many(folder)]);
      await there(browser, 'works-offline');
      same(recorder.requests, [], 'requests');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  },
};

// What was started and still runs: ends it, and what it started itself. Where a browser lives is gone with it.
const running = new Set();
const homes = new Set();
function end(child) {
  if (!running.delete(child)) return;
  try { process.kill(-child.pid, 'SIGKILL'); } catch { /* it has ended */ }
}
function leave(home) {
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  homes.delete(home);
}
process.on('exit', () => { running.forEach(end); homes.forEach(leave); });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

function start(name, args, options) {
  const child = spawn(name, args, { detached: true, ...options });
  child.on('spawn', () => running.add(child));
  return child;
}

// A screen that nobody sees, or the one that there is.
function screen() {
  return new Promise((resolve, reject) => {
    const xvfb = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    xvfb.on('error', () => (process.env.DISPLAY ? resolve(process.env.DISPLAY) : reject(new Error('neither Xvfb nor a display'))));
    xvfb.on('exit', () => reject(new Error('Xvfb ended')));
    xvfb.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

const free = () => new Promise((resolve) => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

// The driver with a home of its own, in which nothing of an earlier run is left.
async function drive(display, home, proxy) {
  const port = await free();
  const env = { ...process.env, DISPLAY: display, HOME: home, NO_AT_BRIDGE: '1', GDK_BACKEND: 'x11' };
  for (const kind of ['CACHE', 'CONFIG', 'DATA', 'STATE']) env[`XDG_${kind}_HOME`] = path.join(home, kind.toLowerCase());
  const driver = start(process.env.WEBKIT, [`--port=${port}`], { env, stdio: 'ignore' });
  const failed = new Promise((resolve, reject) => driver.on('error', reject).on('exit', () => reject(new Error('the driver ended'))));
  failed.catch(() => {});
  const address = `http://127.0.0.1:${port}`;
  const up = async () => {
    for (let look = 0; look < 100; look += 1) {
      if (await fetch(`${address}/status`).then(({ ok }) => ok, () => false)) return;
      await pause(100);
    }
    throw new Error('the driver does not answer');
  };
  try {
    await Promise.race([up(), failed]);
    const wanted = { browserName: 'MiniBrowser', timeouts: { script: PATIENCE, pageLoad: PATIENCE }, proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy } };
    const browser = await new Builder().disableEnvironmentOverrides().usingServer(address).withCapabilities(wanted).build();
    return { browser, close: async () => { await Promise.race([browser.quit().catch(() => {}), pause(5000)]); end(driver); } };
  } catch (error) {
    end(driver);
    throw error;
  }
}

async function main() {
  const display = await screen();
  let passed = 0;
  for (const [name, test] of Object.entries(TESTS)) {
    const refused = [];
    const report = (request, response) => {
      let text = '';
      request.on('data', (piece) => { text += piece; }).on('end', () => { refused.push(text); response.writeHead(204).end(); });
    };
    const served = await serve({ '/refused': report, '/some/where/': DIST }, {
      'access-control-allow-origin': '*', 'content-security-policy': `${POLICY}; report-uri /refused`,
    });
    const recorder = await record();
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'report-lens-'));
    homes.add(home);
    let driven;
    try {
      driven = await drive(display, home, recorder.address);
      await test(driven.browser, { server: { page: `${served.address}/some/where/`, close: served.close, refused }, recorder });
      passed += 1;
      console.log(`ok ${name}`);
    } catch (error) {
      console.log(`FAILED ${name}\n  ${error.message || error.name}`);
    } finally {
      await driven?.close();
      recorder.close();
      served.close();
      leave(home);
    }
  }
  const failed = Object.keys(TESTS).length - passed;
  console.log(`test result: ${failed ? 'FAILED' : 'ok'}. ${passed} passed; ${failed} failed; 0 ignored`);
  process.exitCode = failed ? 1 : 0;
  running.forEach(end);
}

main().catch((error) => { console.error(error); process.exitCode = 1; running.forEach(end); });
