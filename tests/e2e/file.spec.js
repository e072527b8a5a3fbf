// The page as one file, opened from a disk: the whole main job, and nothing asked of anybody.
const { test: base, expect } = require('@playwright/test');
const { drop, settled, tab } = require('./page');
const { sample } = require('./reports');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const FILE = pathToFileURL(path.resolve(__dirname, '../../dist/report-lens.html')).href;
const given = (name) => path.resolve(__dirname, '../formats/files', name);

const test = base.extend({
  page: async ({ page }, use) => {
    const asked = [];
    const complaints = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (line) => { if (line.type() === 'error') complaints.push(line.text()); });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`));
    });
    await page.goto(FILE);
    await expect(page.getByTestId('drop-zone')).toBeVisible();
    await use(page);
    expect(complaints).toEqual([]);
    // its own blobs: workers, and what is saved
    expect(asked.filter((name) => !name.startsWith('blob:') && !name.startsWith('data:'))).toEqual([FILE]);
  },
});

test('text, Word and PDF are read, words are counted, everything is exported', async ({ page }) => {
  await drop(page, page.getByTestId('drop-zone'), [sample, given('docx/transitional.docx'), given('pdf/chromium.pdf')]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await settled(page);
  await expect(page.getByTestId('error')).toHaveCount(0);
  await tab(page, 'targets').click();
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  await tab(page, 'words').click();
  await expect(page.getByTestId('keyword-row').first()).toBeVisible();
  await page.getByRole('button', { name: '导出' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '完整结果 JSON' }).click();
  const json = JSON.parse(fs.readFileSync(await (await saved).path(), 'utf8'));
  expect(JSON.stringify(json).length).toBeGreaterThan(10_000);
});

test('the samples are within', async ({ page }) => {
  await page.getByTestId('sample-button').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('works-offline')).toHaveText(/可离线使用/);
});

test('its policy lets nothing out, and no report is stored', async ({ page }) => {
  await page.getByTestId('file-input').setInputFiles([sample]);
  await expect(page.getByTestId('overview')).toBeVisible();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const [script, style] = ['script-src', 'style-src'].map((name) => policy.match(new RegExp(`${name} ([^;]*)`))[1]);
  expect(script).toMatch(/^'sha256-[^']*' 'wasm-unsafe-eval'$/);
  expect(style).toMatch(/^'sha256-[^']*'$/);
  expect(policy.split('; ').filter((one) => !/^(script|style)-src/.test(one))).toEqual([
    "default-src 'none'", 'worker-src blob:', "connect-src 'none'", 'img-src data: blob:', "base-uri 'none'",
    "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types report-lens',
  ]);
  const stored = await page.evaluate(async () => [await indexedDB.databases(), Object.keys(localStorage)]);
  expect(stored).toEqual([[], []]);
});

test('it weighs no more than eight million bytes', () => {
  expect(fs.statSync(new URL(FILE)).size).toBeLessThan(8_000_000);
});
