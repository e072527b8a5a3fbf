// Every request from opening the page to exporting, of page, worker and service worker, as a proxy sees them; and that
// nothing in a report runs.
const { test: base, expect } = require('./site');
const { drop, kept, open, settled, tab } = require('./page');
const { hostile } = require('./hostile');
const { record, telling } = require('./recorder');
const { sample } = require('./reports');
const fs = require('node:fs');
const path = require('node:path');

const DIST = path.resolve(__dirname, '../../dist');
const FILES = new Set(['', ...fs.readdirSync(DIST, { recursive: true }).map((name) => name.replaceAll('\\', '/'))]);
const given = (name) => path.resolve(__dirname, '../formats/files', name);

const test = base.extend({
  recorder: async ({}, use) => {
    const recorder = await record();
    await use(recorder);
    recorder.close();
  },
  // Loopback goes through the proxy too.
  proxy: async ({ recorder }, use) => use({ server: `http://${recorder.address}`, bypass: '<-loopback>' }),
});

test.describe('with service workers', () => {
  test.use({ serviceWorkers: 'allow' });

  test('from load to export nothing is asked for but the page\'s own files, and nothing of a report is sent', async ({ page, address, recorder }) => {
    await open(page, address);
    await expect(page.getByTestId('works-offline')).toBeVisible();
    await drop(page, page.getByTestId('drop-zone'), [sample, given('docx/transitional.docx'), given('pdf/chromium.pdf')]);
    await expect(page.getByTestId('overview')).toBeVisible();
    await settled(page);
    for (const view of ['targets', 'words', 'source', 'compare', 'pairs']) {
      await tab(page, view).click();
      await page.waitForTimeout(200);
    }
    await tab(page, 'targets').click();
    await page.getByRole('searchbox').fill('就业');
    await page.getByTestId('target-row').first().click();
    for (const item of ['完整结果 JSON', '主要预期目标 CSV']) {
      await page.getByRole('button', { name: '导出' }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: item }).click();
      await saved;
    }
    await page.getByTestId('keep-question').getByRole('button', { name: '留存', exact: true }).click();
    // two of the three hold the same report, which is listed once
    await expect.poll(() => kept(page)).toBe(2);
    await page.reload();
    await expect(page.getByTestId('target-row').first()).toBeVisible();
    expect(recorder.requests.some(({ url }) => url.endsWith('/sw.js'))).toBe(true);
    expect(recorder.requests.some(({ url }) => /worker_bg-\w+\.wasm$/.test(url))).toBe(true);
    expect(telling(recorder.requests, address, FILES)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

test('the recorder sees what leaves', async ({ page, address, recorder, complaints }) => {
  await page.goto(`${address}?word=${encodeURIComponent('就业')}`);
  await page.evaluate(() => fetch('http://foreign.example/', { mode: 'no-cors' }).catch(() => {}));
  expect(telling(recorder.requests, address, FILES).map(({ url }) => url)).toEqual([`${address}?word=%E5%B0%B1%E4%B8%9A`]);
  // a foreign address is refused by the policy before it leaves
  complaints.splice(0); // the browser tells of it
});

test('nothing in a report or its name runs, and nothing that it names is fetched', async ({ page, address, recorder }) => {
  await open(page, address);
  await drop(page, page.getByTestId('drop-zone'), await hostile());
  await expect(page.getByTestId('document-list')).toContainText('文档.docx');
  await settled(page);
  await expect(page.getByTestId('error')).toHaveCount(0);
  for (const at of [0, 1, 2]) {
    await page.getByTestId('document-list').getByRole('treeitem').nth(at).click();
    for (const view of ['overview', 'targets', 'words', 'source']) {
      await tab(page, view).click();
      await page.waitForTimeout(100);
    }
    await expect(page.locator('.page-of-text')).toContainText('地区生产总值增长5.');
  }
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  expect(telling(recorder.requests, address, FILES)).toEqual([]);
});
