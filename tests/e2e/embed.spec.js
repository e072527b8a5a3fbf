// The page in a frame of another site, and the code that the page makes for other pages.
const { test: base, expect } = require('./site');
const { open, openWith, settled, tab } = require('./page');
const { sample } = require('./reports');
const { serve } = require('./server');
const fs = require('node:fs');
const path = require('node:path');

const DIST = path.resolve(__dirname, '../../dist');
const TEXT = '政府工作报告\n二、2024年工作安排\n2024年地区生产总值增长6%左右，城镇新增就业4000人以上。';
const LISTEN = `<script>
window.told = [];
window.speak = (message) => frames[0].postMessage({ 'report-lens': 1, ...message }, '*');
addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }));
</script>`;

const test = base.extend({
  // Another site, with a page of this body; gives its origin.
  host: async ({ browser }, use) => {
    const servers = [];
    const pages = [];
    await use(async (body, files = {}) => {
      let html = '';
      const server = await serve({ ...files, '/': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html) });
      servers.push(server);
      html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>主页</title>${LISTEN}<body>${
        typeof body === 'function' ? body(server.address) : body}</body></html>`;
      const page = await browser.newPage({ locale: 'zh-CN' });
      pages.push(page);
      await page.goto(`${server.address}/`);
      return page;
    });
    for (const page of pages) await page.close();
    servers.forEach((server) => server.close());
  },
  // The same files with leave for other origins, as a host of the element gives it.
  assets: async ({}, use) => {
    const server = await serve({ '/tool/': DIST }, { 'access-control-allow-origin': '*' });
    await use(`${server.address}/tool/`);
    server.close();
  },
});

const attribute = (given) => JSON.stringify({ 'report-lens': 1, ...given }).replace(/&/g, '&amp;').replace(/'/g, '&#39;');
const frame = (address, given) => `<iframe src="${address}embed.html" width="900" height="640" name='${attribute(given)}'></iframe>`;
const told = (page, type) => page.evaluate((type) => window.told.filter((one) => one.type === type), type);
const first = async (page, type, fits = () => true) => {
  let found;
  await expect.poll(async () => (found = (await told(page, type)).find(fits))).toBeTruthy();
  return found;
};

test('a frame of an allowed site is ready, analyses, answers, selects, exports, clears and says how high it would be', async ({ address, host }) => {
  const page = await host((origin) => frame(address, { allow: [origin], lang: 'zh', views: 'targets overview' }));
  const ready = await first(page, 'ready');
  expect(ready).toMatchObject({ 'report-lens': 1, origin: new URL(address).origin });
  expect(ready.build).toMatch(/^[0-9a-f]{16}$/);
  await page.evaluate((text) => window.speak({ type: 'analyze', id: 7, input: text, name: '岚谷市.txt' }), TEXT);
  const { analysis } = await first(page, 'result', ({ id }) => id === 7);
  expect(analysis.documents[0].reports[0].statements).toHaveLength(2);
  const inside = page.frameLocator('iframe');
  await expect(inside.getByTestId('target-row')).toHaveCount(2);
  expect((await first(page, 'resize')).height).toBeGreaterThanOrEqual(240);
  await inside.getByTestId('target-row').first().click();
  expect((await first(page, 'select')).statement.indicator).toBeTruthy();
  await page.evaluate(() => window.speak({ type: 'export', id: 8, what: 'targets' }));
  const file = await page.evaluate(async () => {
    for (;;) {
      const found = window.told.find(({ type, id }) => type === 'file' && id === 8);
      if (found) return [found.file.name, await found.file.text()];
      await new Promise((done) => { setTimeout(done, 20); });
    }
  });
  expect(file[0]).toMatch(/\.csv$/);
  expect(file[1].trim().split('\n')).toHaveLength(3);
  await page.evaluate(() => window.speak({ type: 'set', lang: 'en', theme: 'dark' }));
  await expect(inside.locator('report-lens')).toHaveAttribute('theme', 'dark');
  await expect(inside.locator('.page')).toHaveAttribute('lang', 'en');
  await page.evaluate(() => window.speak({ type: 'clear', id: 9 }));
  await expect(inside.getByTestId('target-row')).toHaveCount(0);
});

test('the frame asks for less height where it scrolls less', async ({ address, host }) => {
  const text = fs.readFileSync(sample, 'utf8');
  const page = await host((origin) => frame(address, { allow: [origin], views: 'targets', documents: [{ name: 'a.txt', text }] }));
  await expect(page.frameLocator('iframe').getByTestId('target-row').first()).toBeVisible();
  const tall = await first(page, 'resize', ({ height }) => height > 2000);
  await page.evaluate((height) => { document.querySelector('iframe').height = height; }, tall.height);
  // as high as it wished to be, it wishes nothing more
  await page.waitForTimeout(500);
  const wishes = (await told(page, 'resize')).map(({ height }) => height);
  expect(Math.abs(wishes.at(-1) - tall.height)).toBeLessThan(40);
});

test('a site that is not allowed is told so and nothing else, and the reports in the frame are shown', async ({ address, host }) => {
  const page = await host(frame(address, { allow: ['https://elsewhere.example'], documents: [{ name: 'a.txt', text: TEXT }] }));
  await expect(page.frameLocator('iframe').getByTestId('overview')).toBeVisible();
  for (const type of ['hello', 'analyze', 'export']) await page.evaluate((type) => window.speak({ type, input: 'x' }), type);
  await expect.poll(async () => (await told(page, 'error')).length).toBe(3);
  const all = await page.evaluate(() => window.told);
  expect(all.map(({ type, code }) => `${type} ${code}`)).toEqual(Array(3).fill('error origin'));
  expect(all[0].message).toContain('allow');
});

const DAMAGED = [{ name: '岚谷市.txt', base64: '%' }];

test('damaged reports in a frame are said to the page around and in the frame, which still reads others', async ({ address, host }) => {
  const page = await host((origin) => frame(address, { allow: [origin], lang: 'zh', documents: DAMAGED }));
  await first(page, 'ready');
  const error = await first(page, 'error');
  expect(error).toMatchObject({ code: 'collection', fatal: false });
  await expect(page.frameLocator('iframe').getByText(error.message)).toBeVisible();
  await page.evaluate((documents) => window.speak({ type: 'analyze', id: 1, documents }), [{ name: '无文字' }]);
  await first(page, 'error', ({ id, code }) => id === 1 && code === 'collection');
  await page.evaluate((text) => window.speak({ type: 'analyze', id: 2, input: text }), TEXT);
  const { analysis } = await first(page, 'result', ({ id }) => id === 2);
  expect(analysis.documents).toHaveLength(1);
});

test('damaged reports within an element are said by an event and in its box', async ({ assets, host }) => {
  const page = await host(`<script type="module" src="${assets}element.js"></script>
<script>addEventListener('report-error', ({ detail }) => told.push({ type: 'error', ...detail }))</script>
<report-lens lang="zh"><script type="application/json">${JSON.stringify({ 'report-lens': 1, documents: DAMAGED })}</script></report-lens>`);
  const error = await first(page, 'error');
  expect(error.code).toBe('collection');
  await expect(page.locator('report-lens').getByText(error.message)).toBeVisible();
});

test('another version, an unknown message and what is no message at all', async ({ address, host }) => {
  const page = await host((origin) => frame(address, { allow: [origin] }));
  await first(page, 'ready');
  await page.evaluate(() => {
    frames[0].postMessage('hello', '*');
    frames[0].postMessage({ type: 'clear' }, '*');
    window.speak({ 'report-lens': 2, type: 'analyze', id: 1 });
    window.speak({ type: 'dance', id: 2 });
    window.speak({ type: 'analyze', id: 3, input: [] });
  });
  await expect.poll(async () => (await told(page, 'error')).map(({ id, code }) => [id, code]))
    .toEqual([[1, 'protocol'], [2, 'message'], [3, 'nothing']]);
});

// ---- The code that the page makes

const dialog = async (page) => {
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '嵌入网页' }).click();
  await expect(page.getByLabel('代码', { exact: true })).not.toHaveValue('');
};
const code = (page, base, assets) => page.getByLabel('代码', { exact: true }).inputValue().then((made) => made.replaceAll(base, assets));

test('the code for an element and for a frame shows the same reports on another site', async ({ page, address, assets, host }) => {
  await openWith(page, address, sample);
  await tab(page, 'targets').click();
  const rows = await page.locator('.rows-count').textContent();
  expect(rows).toMatch(/\d/);
  await dialog(page);
  const element = await host(await code(page, address, assets));
  await expect(element.locator('.rows-count')).toHaveText(rows);
  await page.getByLabel('框架 iframe').check();
  await page.getByLabel('可与框架通信的网站').fill('nonsense');
  await expect(page.getByRole('alert')).toContainText('nonsense');
  await page.getByLabel('可与框架通信的网站').fill('https://www.example.org/page');
  await expect(page.getByLabel('代码', { exact: true })).toHaveValue(/"allow":\["https:\/\/www\.example\.org"\]/);
  const framed = await host(await code(page, address, address));
  await expect(framed.frameLocator('iframe').locator('.rows-count')).toHaveText(rows);
});

test('a file beside the page has the same reports, also what is no text', async ({ page, address, assets, host }) => {
  const formats = path.resolve(__dirname, '../formats/files');
  await openWith(page, address, path.join(formats, 'docx/transitional.docx'));
  await settled(page);
  await dialog(page);
  await page.getByLabel('网页旁的文件').check();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /下载/ }).click()]);
  expect(saved.suggestedFilename()).toBe('report-lens.json');
  const json = fs.readFileSync(await saved.path());
  const other = await host(await code(page, address, assets), {
    '/report-lens.json': (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(json),
  });
  await expect(other.getByTestId('overview')).toBeVisible();
  const bytes = (one) => (one.base64 ? Buffer.from(one.base64, 'base64') : Buffer.from(one.text));
  expect(JSON.parse(json).documents.map((one) => bytes(one).length)).toEqual(
    [fs.statSync(path.join(formats, 'docx/transitional.docx')).size]);
});

test('reports of more than 100 KB go into a file only', async ({ page, address }) => {
  const text = fs.readFileSync(sample, 'utf8');
  await openWith(page, address, { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(text.repeat(1 + Math.ceil(100_000 / text.length))) });
  await dialog(page);
  await expect(page.getByLabel('写在代码里')).toBeDisabled();
  await expect(page.getByLabel('代码', { exact: true })).toHaveValue(/src="report-lens\.json"/);
  await expect(page.getByText('超过 100 KB')).toBeVisible();
});

test('the keys are shown', async ({ page, address }) => {
  await open(page, address);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').locator('kbd')).toHaveCount(12);
});
