// axe-core finds nothing to complain of: every view, dialog and menu, both themes and languages, wide and on a phone.
const { test, expect } = require('./site');
const fs = require('node:fs');
const { open, tab, settled } = require('./page');
const { sample, wrapped, brokenCompilation } = require('./reports');

const AXE = require.resolve('axe-core/axe.min.js');

// The page's policy stops scripts that a test puts into it, not those that come before it.
async function inspect(page, what) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const found = violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 240)}`));
  expect(found, what).toEqual([]);
}

const VIEWS = ['overview', 'targets', 'words', 'source', 'compare', 'pairs'];

for (const [width, height] of [[1280, 800], [390, 844], [844, 390]]) {
  for (const [locale, colorScheme] of [['zh-CN', 'light'], ['zh-CN', 'dark'], ['en-US', 'light'], ['en-US', 'dark']]) {
    test.describe(`${width}×${height} ${locale} ${colorScheme}`, () => {
      test.use({ locale, colorScheme, viewport: { width, height } });

      test('views, of one report and of all', async ({ page, address }) => {
        await page.addInitScript({ path: AXE });
        await open(page, address);
        await inspect(page, 'empty');
        await page.getByTestId('file-input').setInputFiles([sample, wrapped, brokenCompilation]);
        await expect(page.getByTestId('overview')).toBeVisible();
        await settled(page);
        for (const reach of [0, 2]) {
          await page.getByTestId('scope-switch').getByRole('radio').nth(reach).click();
          for (const view of VIEWS) {
            await tab(page, view).click();
            await page.waitForTimeout(250);
            await inspect(page, `${view} ${reach}`);
          }
          await tab(page, 'targets').click();
          await page.getByTestId('target-row').first().click();
          await expect(page.locator('.evidence .sentence')).toBeVisible();
          await inspect(page, `evidence ${reach}`);
          await page.locator('.side-close').click();
        }
        await tab(page, 'compare').click();
        for (const form of ['dots', 'shades', 'lines']) {
          if (form === 'shades') await page.getByRole('radio', { name: /按地区与年份|Places × years/ }).click();
          await page.getByTestId(`form-${form}`).click();
          await expect(page.locator('.chart [data-mark]').first()).toBeVisible();
          await inspect(page, form);
        }
        await tab(page, 'words').click();
        await page.getByTestId('keyword-row').first().click();
        await expect(page.getByTestId('concordance')).toBeVisible();
        await inspect(page, 'sentences with a word');
      });

      test('dialogs and menus', async ({ page, address }) => {
        await page.addInitScript({ path: AXE });
        await open(page, address);
        await page.getByTestId('file-input').setInputFiles([wrapped]);
        await expect(page.getByTestId('overview')).toBeVisible();
        await settled(page);
        const within = async (what, opens) => {
          await opens();
          await expect(page.locator('[data-place=overlay]')).toBeVisible();
          await page.waitForTimeout(250);
          await inspect(page, what);
          await page.keyboard.press('Escape');
          await expect(page.locator('[data-place=overlay]')).toHaveCount(0);
        };
        await within('keys', () => page.keyboard.press('?'));
        await within('check', () => page.locator('.private button').click());
        await within('menu', () => page.locator('.top-tools [aria-haspopup]:visible').click());
        await within('embed', async () => {
          await page.locator('.top-tools [aria-haspopup]:visible').click();
          await page.getByRole('menuitem', { name: /嵌入网页|Embed in/ }).click();
          await page.getByRole('radio', { name: /框架|Frame/ }).check();
        });
        if (width < 1240) await within('documents', () => page.locator('.here').click());
        await tab(page, 'targets').click();
        await within('strength', () => page.getByTestId('strength-button').click());
        await tab(page, 'words').click();
        await within('stop words', () => page.getByRole('button', { name: /停用词|Stop words/ }).click());
        await tab(page, 'source').click();
        await within('removed', () => page.getByTestId('removed-button').click());
        if (width < 700) await within('outline', () => page.locator('.outline-button').click());
        await tab(page, 'overview').click();
        await page.locator('.strip .figure').first().click();
        await page.getByTestId('evidence').getByRole('button', { name: /卡片|Card/ }).click();
        await expect(page.getByTestId('card')).toBeVisible();
        await inspect(page, 'card');
      });
    });
  }
}

test.describe('an element within another page', () => {
  for (const [colorScheme, lang, attributes] of [['light', 'zh-CN', ''], ['dark', 'en', ''], ['light', 'zh-CN', 'compact readonly']]) {
    test(`${colorScheme} ${lang} ${attributes}`, async ({ page, address }) => {
      await page.emulateMedia({ colorScheme });
      await page.addInitScript({ path: AXE });
      const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>主页</title><style>:root { color-scheme: light dark }</style>
<script type="module" src="element.js"></script><body><main><h1>主页</h1><report-lens ${attributes}></report-lens></main></body></html>`;
      await page.route(`${address}host.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
      await page.goto(`${address}host.html`);
      await expect(page.locator('report-lens')).toContainText(/拖到这里|Drop a/);
      await inspect(page, 'empty');
      await page.evaluate((text) => { document.querySelector('report-lens').text = text; }, fs.readFileSync(sample, 'utf8'));
      await expect(page.getByTestId('overview')).toBeVisible();
      for (const view of VIEWS) {
        await tab(page, view).click();
        await page.waitForTimeout(250);
        await inspect(page, view);
      }
      await tab(page, 'targets').click();
      await page.getByTestId('target-row').first().click();
      await expect(page.locator('.evidence .sentence')).toBeVisible();
      await inspect(page, 'evidence');
    });
  }
});
