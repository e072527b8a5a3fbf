// The pictures of the documents, taken from the built page with its samples: `cargo xtask screenshots`. They are committed; the
// build does not take them.
const fs = require('node:fs');
const path = require('node:path');
const UPNG = require('upng-js');
const { chromium } = require('@playwright/test');
const { serve } = require('../../tests/e2e/server');

const ROOT = path.resolve(__dirname, '../..');
const IMAGES = path.join(__dirname, 'images');
const sample = (name) => path.join(ROOT, 'www/samples', name);
const ONE = [sample('langu-2024.txt')];
const MANY = [...ONE, sample('yunxiu-2025-wrapped.txt'), sample('compilation-2024-broken.txt')];

// A picture in so many colours: a third of the weight, and nobody sees it.
const COLOURS = 64;
function compact(bytes) {
  const picture = UPNG.decode(bytes);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS));
}

const tab = (page, name) => page.getByTestId(`tab-${name}`).click();

// The pictures: size, files, and what is done before each is taken.
const PICTURES = {
  overview: [1280, 800, ONE, async () => {}],
  targets: [1280, 800, ONE, async (page) => {
    await tab(page, 'targets');
    await page.getByTestId('target-row').first().click();
    await page.locator('.evidence .sentence').waitFor();
  }],
  words: [1280, 800, ONE, async (page) => {
    await tab(page, 'words');
    await page.getByTestId('keyword-row').first().waitFor();
    await page.getByTestId('keyword-row').filter({ hasText: '项目' }).first().click();
    await page.getByTestId('concordance').waitFor();
  }],
  source: [1280, 800, ONE, async (page) => {
    await tab(page, 'targets');
    await page.getByTestId('target-row').first().click();
    await page.getByTestId('evidence').getByRole('button', { name: /在原文中看|See in source/ }).click();
    await page.getByTestId('source-view').waitFor();
  }],
  compare: [1280, 800, MANY, async (page) => {
    await page.getByTestId('scope-switch').getByRole('radio').nth(2).click();
    await tab(page, 'compare');
  }],
  phone: [390, 844, ONE, async () => {}],
};

async function take(browser, address, lang, name) {
  const [width, height, files, prepare] = PICTURES[name];
  const locale = lang === 'zh' ? 'zh-CN' : 'en-US';
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByTestId('file-input').setInputFiles(files);
  await page.getByTestId('overview').waitFor();
  await page.getByTestId('progress').waitFor({ state: 'detached' });
  await page.getByText(/留存在这个浏览器|in this browser, so that/).waitFor({ timeout: 2000 }).catch(() => {});
  const no = page.getByRole('button', { name: /^(不留存|Do not keep)$/ });
  if (await no.count()) await no.first().click();
  await prepare(page);
  await page.waitForTimeout(400);
  fs.writeFileSync(path.join(IMAGES, `${lang}-${name}.png`), compact(await page.screenshot({ animations: 'disabled' })));
  await context.close();
}

(async () => {
  const wanted = process.argv.slice(2);
  const server = await serve({ '/': path.join(ROOT, 'dist') });
  const browser = await chromium.launch({ executablePath: process.env.CHROME || '/usr/bin/chromium', args: process.env.REPORT_LENS_ROOT ? ['--no-sandbox'] : [] });
  try {
    for (const lang of ['zh', 'en']) {
      for (const name of Object.keys(PICTURES)) {
        if (!wanted.length || wanted.includes(name)) await take(browser, `${server.address}/`, lang, name);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
})();
