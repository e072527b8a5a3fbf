// The two languages: the English words are loaded when they are read.
const { test, expect } = require('./site');
const { open } = require('./page');

const isEnglish = (url) => /\/english-\w+\.txt$/.test(url);

test('who reads Chinese loads no English, and who switches gets it at once', async ({ page, address }) => {
  const loaded = [];
  page.on('request', (request) => { if (isEnglish(request.url())) loaded.push(request.url()); });
  await open(page, address);
  await expect(page.locator('.foot')).toContainText('词典 ');
  expect(loaded).toEqual([]);
  await page.getByTestId('language-switch').click();
  await expect(page.locator('.foot')).toContainText('Dictionary of ');
  await page.getByTestId('language-switch').click();
  await page.getByTestId('language-switch').click();
  await expect(page.locator('.foot')).toContainText('Dictionary of ');
  expect(loaded.length).toBe(1);
});

test('English words that cannot be loaded are told, and the page stays Chinese', async ({ page, address, complaints }) => {
  let refused = true;
  await page.route(isEnglish, (route) => (refused ? route.abort() : route.continue()));
  await open(page, address);
  await page.getByTestId('language-switch').click();
  await expect(page.getByTestId('error')).toContainText('英文文字未能载入');
  await expect(page.locator('.foot')).toContainText('词典 ');
  refused = false;
  await page.getByTestId('language-switch').click();
  await expect(page.locator('.foot')).toContainText('Dictionary of ');
  complaints.splice(0); // the browser tells of the first
});

test.describe('a browser in English', () => {
  test.use({ locale: 'en-GB' });
  test('sees no Chinese first', async ({ page, address }) => {
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    await page.route(isEnglish, async (route) => { await held; await route.continue(); });
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByTestId('drop-zone')).toHaveCount(0);
    release();
    await expect(page.getByTestId('drop-zone')).toBeVisible();
    await expect(page.locator('.foot')).toContainText('Dictionary of ');
  });
});
