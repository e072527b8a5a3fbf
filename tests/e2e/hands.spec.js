// Pasting, switching, the keyboard alone, a phone, taking things away.
const { test, expect } = require('./site');
const { drop, open, openWith, tab, settled } = require('./page');
const { sample, brokenCompilation } = require('./reports');
const fs = require('node:fs');

test('a text pasted into the box is analysed', async ({ page, address }) => {
  await open(page, address);
  await page.getByTestId('paste-box').fill(fs.readFileSync(sample, 'utf8'));
  await page.getByTestId('analyze-button').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('document-list')).toContainText('粘贴的文本 1');
});

test('a text pasted anywhere is analysed, also while results are shown', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, fs.readFileSync(sample, 'utf8'));
  await expect(page.getByTestId('document-list')).toContainText('粘贴的文本 1');
});

test('a file dropped on results is added to them', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await drop(page, page.getByTestId('overview'), [brokenCompilation]);
  await expect(page.getByTestId('document-list').locator('.doc')).toHaveCount(2);
});

test('the language is switched, said in the document, and remembered', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.getByTestId('language-switch').click();
  await expect(tab(page, 'targets')).toContainText('Targets');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByTestId('drop-zone')).toContainText('Drop reports here');
});

test('the theme is switched and remembered', async ({ page, address }) => {
  await open(page, address);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByTestId('theme-switch').click();
  const light = await ground();
  await page.getByTestId('theme-switch').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground()).not.toBe(light);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the scope switch holds for every view', async ({ page, address }) => {
  await openWith(page, address, [sample, brokenCompilation]);
  await settled(page);
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
  await tab(page, 'targets').click();
  await expect(page.getByRole('columnheader', { name: /地区/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /年份/ })).toBeVisible();
  await tab(page, 'compare').click();
  await expect(page.getByTestId('comparison').locator('tbody tr')).not.toHaveCount(1);
  await tab(page, 'source').click();
  await expect(page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ })).toBeChecked();
});

test('with the keyboard alone: to a row, its evidence, and back', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.keyboard.press('2');
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const chosen = page.locator('[data-testid=target-row][aria-selected=true]');
  await expect(chosen).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('k');
  await expect(chosen).toHaveAttribute('aria-rowindex', '1');
  await page.keyboard.press('Enter');
  await expect(page.locator('#evidence')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('everything on the empty page is reached by Tab, in reading order', async ({ page, address }) => {
  await open(page, address);
  const order = [];
  for (let stops = 0; stops < 16; stops += 1) {
    await page.keyboard.press('Tab');
    order.push(await page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? ''));
  }
  const wanted = ['language-switch', 'theme-switch', 'file-input', 'sample-button', 'paste-box', 'analyze-button'];
  // after the last stop the browser begins anew
  expect(order.filter((name) => wanted.includes(name)).slice(0, wanted.length)).toEqual(wanted);
});

test('on a phone: cards, a sheet from below, tabs below', async ({ page, address }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWith(page, address, [sample]);
  await tab(page, 'targets').click();
  const card = page.getByTestId('target-row').first();
  await expect(card.locator('.quote')).toBeVisible();
  await card.click();
  await expect(page.getByTestId('evidence')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('evidence')).not.toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  for (const name of ['overview', 'words', 'source', 'compare']) {
    await tab(page, name).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  const small = await page.evaluate(() => [...document.querySelectorAll('.tabs button, .top button')]
    .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
  expect(small).toEqual([]);
});

test('the table is taken away as CSV: a mark for Excel, schema names, all rows', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await tab(page, 'targets').click();
  const total = Number(await page.getByTestId('target-table').getAttribute('data-total'));
  const saved = page.waitForEvent('download');
  await page.getByTestId('csv-button').click();
  const bytes = fs.readFileSync(await (await saved).path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').split('\r\n').filter(Boolean);
  expect(lines[0]).toContain('indicator_id');
  expect(lines.length).toBeGreaterThan(total);
});

test('a citation is copied with place, year and sentence', async ({ page, address, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, address, [sample]);
  await page.getByTestId('overview').locator('.strip .figure').first().click();
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('岚谷市');
  expect(copied).toContain('地区生产总值');
});
