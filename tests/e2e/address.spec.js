// The page's address, the browser's Back and what a reload finds.
const { test, expect } = require('./site');
const { kept, open, openWith, tab, settled } = require('./page');
const { sample, wrapped } = require('./reports');
const path = require('node:path');

const name = path.basename(sample);
const keep = (page) => page.getByTestId('keep-question').getByRole('button', { name: '留存', exact: true });

test('view, report and search stand in the address, and Back goes through them', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await expect(page).toHaveURL(/#view=overview&report=[0-9a-f]{12}\.0$/);
  await tab(page, 'targets').click();
  await page.locator('[data-place=search]').fill('增长 5%');
  await expect(page).toHaveURL(/#view=targets&report=[0-9a-f]{12}\.0&q=%E5%A2%9E%E9%95%BF%205%25$/);
  await expect(page).toHaveTitle(/ · 目标 · Report Lens$/);
  await tab(page, 'words').click();
  await page.goBack();
  await expect(tab(page, 'targets')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-place=search]')).toHaveValue('增长 5%');
  await page.goForward();
  await expect(tab(page, 'words')).toHaveAttribute('aria-selected', 'true');
});

test('Back closes what was opened last, and closing takes its step away', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  const steps = () => page.evaluate(() => history.length);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('overview')).toBeVisible();
  const before = await steps();
  for (let time = 0; time < 3; time += 1) {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(await steps()).toBeLessThanOrEqual(before + 1);
});

test('Back from the first file asks before it leaves the page', async ({ page, address }) => {
  await open(page, address);
  await page.getByTestId('file-input').setInputFiles([sample]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('news')).toContainText('再按一次');
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('a reload brings the files back to the same place once that was wanted, and no sooner', async ({ page, address }) => {
  await openWith(page, address, [sample, wrapped]);
  await settled(page);
  const stored = () => page.evaluate(() => indexedDB.databases().then((all) => all.map((one) => one.name)));
  expect(await stored()).toEqual([]);
  await expect(page.getByTestId('keep-question')).toContainText('2 个文件');
  await keep(page).click();
  await expect.poll(stored).toEqual(['report-lens']);
  await page.getByTestId('document-list').getByRole('button', { name: /yunxiu/ }).first().click();
  await tab(page, 'words').click();
  const at = page.url();
  await page.reload();
  await expect(tab(page, 'words')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('document-list')).toContainText('langu');
  await expect(page.getByTestId('document-list')).toContainText('yunxiu');
  expect(page.url()).toBe(at);
  await settled(page);
  await expect(page.getByTestId('keep-question')).toHaveCount(0);

  // and they can be cleared where the question said
  await page.getByRole('button', { name: '如何核实' }).click();
  await page.getByRole('button', { name: '清除并不再留存' }).click();
  await page.reload();
  await expect(page.getByTestId('drop-zone')).toBeVisible();
  await expect(page.getByTestId('question')).toContainText('yunxiu');
});

test('what cannot be read this time is kept for the next', async ({ page, address, complaints }) => {
  const pdf = path.resolve(__dirname, '../formats/files/pdf/chromium.pdf');
  const list = page.getByTestId('document-list');
  await openWith(page, address, [wrapped, pdf]);
  await settled(page);
  await keep(page).click();
  await expect.poll(() => kept(page)).toBe(2);
  await page.route(/\/pdf[-_]/, (route) => route.abort());
  await page.reload();
  await expect(page.getByTestId('error')).toContainText('未能加载');
  await page.locator('.docs .file-button input').first().setInputFiles([sample]);
  await expect(list).toContainText('langu');
  await expect.poll(() => kept(page)).toBe(3);
  await page.unroute(/\/pdf[-_]/);
  await page.reload();
  await expect(list).toContainText('langu');
  await settled(page);
  await expect(list.getByRole('treeitem', { name: /chromium/ })).not.toContainText('未读取');
  complaints.length = 0;
});

test('a file that is not kept is asked for by its name, and opens where it was', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await settled(page);
  await page.getByRole('button', { name: '不留存' }).click();
  await tab(page, 'targets').click();
  await page.reload();
  await expect(page.getByTestId('question')).toContainText(`请再次拖入“${name}”`);
  await page.getByTestId('file-input').setInputFiles([sample]);
  await expect(page.getByTestId('target-table')).toBeVisible();
});

test('a browser that refuses to keep files is told of, and nothing is lost', async ({ page, address, complaints }) => {
  await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'QuotaExceededError'); }; });
  await openWith(page, address, [sample]);
  await settled(page);
  await keep(page).click();
  await expect(page.getByTestId('error')).toContainText('拒绝留存');
  await expect(page.getByTestId('overview')).toBeVisible();
  complaints.length = 0;
});

test('a removed file comes back', async ({ page, address }) => {
  await openWith(page, address, [sample, wrapped]);
  await settled(page);
  const list = page.getByTestId('document-list');
  await list.getByRole('button', { name: `移除“${name}”` }).click();
  await expect(list).not.toContainText('langu');
  await page.getByTestId('news').getByRole('button', { name: '撤销' }).click();
  await expect(list).toContainText('langu');
});

test('samples are marked and leave when a report of ones own comes', async ({ page, address }) => {
  await open(page, address);
  await page.getByTestId('sample-button').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await settled(page);
  const list = page.getByTestId('document-list');
  await expect(list.getByText('样例', { exact: true })).toHaveCount(2);
  await page.getByTestId('file-input').first().setInputFiles([wrapped]);
  await expect(list).toContainText('yunxiu');
  await expect(list).not.toContainText('langu');
});

test('a view that does not exist is said', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.evaluate(() => { location.hash = 'view=map'; });
  await expect(page.getByTestId('error')).toContainText('没有名为“map”的视图');
  await expect(page.getByTestId('overview')).toBeVisible();
});
