// <report-lens> in somebody's page: assets from another origin, strict policies, several of them, and gone without a trace.
const { test: base, expect } = require('@playwright/test');
const { drop } = require('./page');
const { sample, wrapped } = require('./reports');
const { serve } = require('./server');
const fs = require('node:fs');
const path = require('node:path');

const DIST = path.resolve(__dirname, '../../dist');
const CORS = { 'access-control-allow-origin': '*' };
const TEXT = '政府工作报告\n二、2024年工作安排\n2024年地区生产总值增长6%左右，城镇新增就业4000人以上。';

// What a strict page has to allow, by the assets' origin.
const policy = (assets) => ({
  'default-src': "'none'",
  'script-src': `'sha256-${require('node:crypto').createHash('sha256').update(LISTEN).digest('base64')}' ${assets} 'wasm-unsafe-eval'`,
  'connect-src': assets,
  'worker-src': 'blob:',
  'require-trusted-types-for': "'script'",
  'trusted-types': 'report-lens',
});
const LISTEN = `window.told = [];
for (const name of ['analysis', 'progress', 'error', 'select']) {
  document.addEventListener('report-' + name, (event) => told.push({ name, id: event.target.id, ...event.detail }));
}`;

const test = base.extend({
  assets: async ({}, use) => {
    const server = await serve({ '/tool/': DIST }, CORS);
    await use({ origin: server.address, script: `${server.address}/tool/element.js`, asked: server.asked });
    server.close();
  },
  // Opens a page with this body, under the strict policy as changed.
  host: async ({ page, assets }, use) => {
    const servers = [];
    await use(async (body, change = {}, files = {}) => {
      const rules = { ...policy(assets.origin), ...change };
      const csp = Object.entries(rules).filter(([, value]) => value).map((rule) => rule.join(' ')).join('; ');
      const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>主页</title><script>${LISTEN}</script>
<script type="module" src="${assets.script}"></script><body>${body}</body></html>`;
      const server = await serve({
        ...files,
        '/': (request, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': csp }).end(html),
      });
      servers.push(server);
      await page.goto(`${server.address}/`);
      return server;
    });
    servers.forEach((server) => server.close());
  },
});

const told = (page, name, id) => page.evaluate(([name, id]) => window.told.filter((one) => one.name === name && (!id || one.id === id)), [name, id]);
const errors = async (page) => (await told(page, 'error')).map(({ code }) => code);
const element = (page, id) => page.locator(`#${id}`);
const src = (assets) => `${assets.origin}/tool/samples/langu-2024.txt`;

test('under a strict policy, from another origin: what src names is read, and told', async ({ page, assets, host }) => {
  const refused = [];
  page.on('console', (line) => { if (line.type() === 'error') refused.push(line.text()); });
  await host(`<report-lens id="a" src="${src(assets)}"></report-lens>`);
  await expect(element(page, 'a').getByTestId('overview')).toBeVisible();
  await expect.poll(async () => (await told(page, 'analysis')).some(({ words }) => words)).toBe(true);
  const [first] = await told(page, 'analysis', 'a');
  expect(first.analysis.documents[0].reports[0].statements.length).toBeGreaterThan(100);
  expect((await told(page, 'progress')).length).toBeGreaterThan(0);
  await element(page, 'a').getByTestId('tab-targets').click();
  await element(page, 'a').getByTestId('target-row').first().click();
  await expect.poll(() => told(page, 'select')).toHaveLength(1);
  const [selected] = await told(page, 'select');
  expect(selected.statement.indicator).toBeTruthy();
  expect(selected.report.region).toBe('岚谷市');
  const file = await page.evaluate(async () => {
    const file = await document.querySelector('#a').export('targets');
    return [file.name, (await file.text()).split('\n').length];
  });
  expect(file[0]).toMatch(/\.csv$/);
  expect(file[1]).toBeGreaterThan(100);
  expect(await errors(page)).toEqual([]);
  expect(refused).toEqual([]);
});

test('nothing but the script is loaded before there is something to read', async ({ page, assets, host }) => {
  await host('<report-lens id="a">这里还没有报告</report-lens>');
  await expect(page.getByText('这里还没有报告')).toBeVisible();
  await page.waitForTimeout(300);
  expect(assets.asked).toEqual(['/tool/element.js']);
  expect(page.workers().length).toBe(0);
  await page.evaluate((text) => { document.querySelector('#a').text = text; }, TEXT);
  await expect(element(page, 'a').getByTestId('overview')).toBeVisible();
});

test('several share one worker and one dictionary, and know nothing of each other', async ({ page, assets, host }) => {
  await host(`<report-lens id="a" src="${src(assets)}"></report-lens><report-lens id="b" text="${TEXT}" lang="en" theme="dark"></report-lens>`);
  for (const id of ['a', 'b']) await expect(element(page, id).getByTestId('overview')).toBeVisible();
  await expect.poll(async () => (await told(page, 'analysis')).filter(({ words }) => words).length).toBeGreaterThan(1);
  expect(page.workers().length).toBe(1);
  expect(assets.asked.filter((name) => name.includes('dictionary')).length).toBe(1);
  const count = (id) => page.evaluate((id) => document.querySelector(id).export('json').then((file) => file.text()).then((text) => JSON.parse(text).documents.map(({ name }) => name)), `#${id}`);
  expect(await count('a')).toEqual(['langu-2024.txt']);
  expect((await count('b')).length).toBe(1);
  await expect(element(page, 'b').getByTestId('tab-words')).toHaveText(/Words/);
  await expect(element(page, 'a').getByTestId('tab-words')).toHaveText(/词频/);
});

test('a worker that hangs is ended for all that share it, and each reads again', async ({ page, assets, host }) => {
  await host(`<report-lens id="a" src="${src(assets)}"></report-lens><report-lens id="b" text="${TEXT}"></report-lens>`);
  for (const id of ['a', 'b']) await expect(element(page, id).getByTestId('overview')).toBeVisible();
  await expect.poll(async () => (await told(page, 'analysis')).filter(({ words }) => words).length).toBeGreaterThan(1);
  const [hung] = page.workers();
  await hung.evaluate(() => { setTimeout(() => { for (;;) { /* for ever */ } }); });
  // it is noticed by the one that asks something
  await element(page, 'a').getByTestId('tab-targets').click();
  await expect(element(page, 'a').getByTestId('target-row').first()).toBeVisible({ timeout: 25_000 });
  await element(page, 'b').getByTestId('tab-targets').click();
  await expect(element(page, 'b').getByTestId('target-row')).toHaveCount(2);
  // a thread that never rests ends when the browser gets to it
  await expect.poll(() => page.workers().length).toBe(1);
  expect(page.workers()[0]).not.toBe(hung);
});

test('a hundred mounts leave neither worker nor listener behind, and little memory', async ({ page, assets, host }) => {
  test.setTimeout(300_000);
  // the memory of programs in this thread counts too
  await page.addInitScript(() => {
    window.memories = new Set();
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate(...given);
      const memory = Object.values((made.instance || made).exports).find((one) => one instanceof WebAssembly.Memory);
      if (memory) window.memories.add(memory); // a part that comes later uses its program's
      return made;
    };
  });
  await host('<div id="place"></div>');
  const client = await page.context().newCDPSession(page);
  const rounds = (times) => page.evaluate(async ([times, text]) => {
    for (let round = 0; round < times; round += 1) {
      const made = document.createElement('report-lens');
      document.querySelector('#place').append(made);
      const analysis = await made.analyze(text);
      if (analysis.documents[0].reports[0].statements.length !== 2) throw new Error('not read');
      made.remove();
      await new Promise((done) => { setTimeout(done, 0); });
      window.told.length = 0;
    }
  }, [times, TEXT]);
  const size = async () => {
    for (let pass = 0; pass < 3; pass += 1) await client.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
    const { documents, nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    const wasm = await page.evaluate(() => [...window.memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
    return { bytes: usedSize + embedderHeapUsedSize + backingStorageSize + wasm, wasm, usedSize, documents, nodes, jsEventListeners };
  };
  await rounds(10);
  const before = await size();
  await rounds(90);
  // what the browser gives back only when it has time is no leak
  const left = (now) => (now.bytes - before.bytes) / 90;
  let after;
  for (let look = 0; look < 10; look += 1) {
    after = await size();
    if (left(after) < 10_000) break;
    await page.waitForTimeout(1000);
  }
  console.log(`after 10 mounts ${JSON.stringify(before)}, after 100 ${JSON.stringify(after)}`);
  // what yew leaves behind, and what the browser notes of every box and request
  expect(left(after)).toBeLessThan(10_000);
  expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners * 1.1 + 5);
  await expect.poll(() => page.workers().length).toBe(0);
});

test('keys, drops and pastes outside it are the page\'s, and within it its own', async ({ page, host }) => {
  await host('<input id="field"><report-lens id="a"></report-lens>');
  await drop(page, page.locator('#field'), [wrapped]);
  await page.waitForTimeout(200);
  expect(page.workers().length).toBe(0);
  await drop(page, element(page, 'a').locator('.empty'), [wrapped]);
  await expect(element(page, 'a').getByTestId('overview')).toBeVisible();
  await page.locator('#field').focus();
  await page.keyboard.type('/3?');
  await expect(page.locator('#field')).toHaveValue('/3?');
  await expect(element(page, 'a').getByRole('dialog')).toHaveCount(0);
});

test('what is pasted on it is read, and how to check is said as is true there', async ({ page, host }) => {
  await host('<report-lens id="a"></report-lens>');
  const a = element(page, 'a');
  await a.locator('.empty').focus();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const focused = document.querySelector('#a').shadowRoot.activeElement;
    focused.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
  }, TEXT);
  await expect(a.getByTestId('overview')).toBeVisible();
  await a.getByRole('button', { name: '如何核实' }).click();
  await expect(a.getByRole('dialog')).toContainText('由所在网页的 Content-Security-Policy 决定');
  await expect(a.getByRole('dialog')).not.toContainText('这一个文件');
});

test('each promise has all that was handed over before it, archives too; nothing is no promise', async ({ page, host }) => {
  await host('<report-lens id="a"></report-lens>');
  const zip = fs.readFileSync(path.resolve(__dirname, '../formats/files/zip/broken-member.zip')).toString('base64');
  const found = await page.evaluate(async ([text, zip]) => {
    const one = document.querySelector('#a');
    const names = ({ documents }) => documents.map(({ name }) => name);
    const first = await one.analyze(text, { name: 'a.txt' });
    // the words of the first are still being counted
    const second = await one.analyze([new File([text.replace('6%', '7%')], 'b.txt'), new File([text.replace('6%', '8%')], 'c.txt')]);
    const archive = new File([Uint8Array.from(atob(zip), (byte) => byte.charCodeAt(0))], 'd.zip');
    const third = await one.analyze(archive);
    const none = await one.analyze([]).catch(({ code }) => code);
    return [names(first), names(second), names(third).slice(3).length > 0, none];
  }, [TEXT, zip]);
  expect(found).toEqual([['a.txt'], ['a.txt', 'b.txt', 'c.txt'], true, 'nothing']);
});

test('read only: nothing is taken in; only the views that are wanted are there', async ({ page, host }) => {
  await host(`<report-lens id="a" text="${TEXT}" readonly compact views="targets words"></report-lens>`);
  const a = element(page, 'a');
  await expect(a.getByTestId('target-row').first()).toBeVisible();
  await expect(a.getByTestId('tab-overview')).toBeHidden();
  await expect(a.getByTestId('tab-words')).toBeVisible();
  await expect(a.locator('.top')).toBeHidden();
  await drop(page, a.getByTestId('target-row').first(), [wrapped]);
  await page.waitForTimeout(300);
  const names = await page.evaluate(() => document.querySelector('#a').export().then((file) => file.text()).then((text) => JSON.parse(text).documents.length));
  expect(names).toBe(1);
  // with the list of files there is nothing to add or take out by
  await page.evaluate(() => { document.querySelector('#a').compact = false; });
  await expect(a.getByTestId('document-list')).toBeVisible();
  for (const hand of [a.locator('.file-button').first(), a.locator('.docs .remove').first()]) await expect(hand).toBeHidden();
  await a.getByTestId('document-list').focus();
  await page.keyboard.press('Delete');
  await expect(a.getByTestId('document-list').getByRole('treeitem')).toHaveCount(1);
});

test('its parts can be dressed by the page around it', async ({ page, host }) => {
  await host(`<report-lens id="a" text="${TEXT}"></report-lens>`);
  const a = element(page, 'a');
  await a.getByTestId('tab-targets').click();
  await expect(a.getByTestId('target-row').first()).toBeVisible();
  const parts = { top: 'header', documents: 'nav', tabs: '[role=tablist]', view: '[role=tabpanel]', evidence: 'aside', foot: 'footer' };
  await page.evaluate((parts) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(parts.map((part) => `#a::part(${part}) { outline-color: rgb(1, 2, 3) }`).join(' '));
    document.adoptedStyleSheets = [sheet];
  }, Object.keys(parts));
  for (const place of Object.values(parts)) await expect(a.locator(place).first()).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
});

test('removed while it reads: the promise is told, and nothing goes on', async ({ page, host }) => {
  await host('<report-lens id="a"></report-lens>');
  const text = fs.readFileSync(sample, 'utf8').repeat(20);
  const why = await page.evaluate(async (text) => {
    const one = document.querySelector('#a');
    const reading = one.analyze(text).then(() => 'read', (error) => error.name);
    await new Promise((done) => { one.addEventListener('report-progress', done, { once: true }); });
    one.remove();
    return reading;
  }, text);
  expect(why).toBe('AbortError');
  await expect.poll(() => page.workers().length).toBe(0);
});

test.describe('what goes wrong is told by name', () => {
  const big = (request, response) => response.writeHead(200, { 'content-length': 500_000_000 }).write('x');
  const cases = {
    'src-not-found': (assets) => `${assets.origin}/tool/nothing.txt`,
    'src-unreachable': () => '/without-cors',
    'src-too-large': () => '/large.txt',
  };
  for (const [code, of] of Object.entries(cases)) {
    test(code, async ({ page, assets, host }) => {
      const foreign = await serve({ '/closed.txt': (request, response) => response.writeHead(200).end(TEXT) });
      const address = code === 'src-unreachable' ? `${foreign.address}/closed.txt` : of(assets);
      await host(`<report-lens id="a" src="${address}"></report-lens>`, { 'connect-src': `'self' ${assets.origin} ${foreign.address}` }, { '/large.txt': big });
      await expect.poll(() => errors(page)).toEqual([code]);
      await expect(element(page, 'a')).toContainText(/没有找到|未能读取|超过 200 MB/);
      foreign.close();
    });
  }

  test('an unknown attribute', async ({ page, host }) => {
    await host('<report-lens id="a" class="x" data-x="1" aria-label="x" sorce="x"></report-lens>');
    await expect.poll(() => errors(page)).toEqual(['unknown-attribute']);
  });


  test('another version on the page', async ({ page, assets, host }) => {
    const other = fs.readFileSync(path.join(DIST, 'element.js'), 'utf8').replace(/build:"\w{16}"/, 'build:"0123456789abcdef"');
    const answer = (request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(other);
    await host(`<report-lens id="a" text="${TEXT}"></report-lens><script type="module" src="/other.js"></script>`,
      { 'script-src': `'self' ${policy(assets.origin)['script-src']}` }, { '/other.js': answer });
    await expect(element(page, 'a').getByTestId('overview')).toBeVisible();
    expect(await errors(page)).toEqual(['twice']);
  });

  const missing = {
    "'wasm-unsafe-eval'": (assets) => ({ 'script-src': policy(assets.origin)['script-src'].replace(" 'wasm-unsafe-eval'", '') }),
    'connect-src': () => ({ 'connect-src': "'none'" }),
  };
  for (const [what, change] of Object.entries(missing)) {
    test(`a policy without ${what}`, async ({ page, assets, host }) => {
      await host(`<report-lens id="a" text="${TEXT}"></report-lens>`, change(assets));
      await expect.poll(() => errors(page)).toContain('policy');
      const [{ message }] = await told(page, 'error');
      expect(message).toContain(what.startsWith("'") ? what : `${what} 中加入`);
    });
  }

  for (const [what, change] of Object.entries({ 'worker-src blob:': { 'worker-src': "'none'" }, 'the Trusted Types policy': { 'trusted-types': 'another' } })) {
    test(`without ${what} the page's own thread reads`, async ({ page, host }) => {
      await host(`<report-lens id="a" text="${TEXT}"></report-lens>`, change);
      await expect(element(page, 'a').getByTestId('overview')).toBeVisible();
      await expect.poll(async () => (await told(page, 'analysis')).some(({ words }) => words)).toBe(true);
      expect(await errors(page)).toEqual(['thread']);
      expect(page.workers().length).toBe(0);
      const docx = fs.readFileSync(path.resolve(__dirname, '../formats/files/docx/transitional.docx')).toString('base64');
      const read = await page.evaluate(async (docx) => {
        const bytes = Uint8Array.from(atob(docx), (one) => one.charCodeAt(0));
        const analysis = await document.querySelector('#a').analyze(new File([bytes], '文档.docx'));
        return analysis.documents.map((one) => one.reports.length);
      }, docx);
      expect(read).toEqual([1, 1]);
    });
  }
});
