// Correcting what was read: a record, one more, one less, whose report it is; undone, kept, taken away.
const { test, expect } = require('./site');
const { openWith, settled, tab, row } = require('./page');
const { sample } = require('./reports');
const fs = require('node:fs');

const dialog = (page) => page.getByRole('dialog');
const field = (page, name) => dialog(page).getByLabel(name, { exact: true });
const apply = (page) => dialog(page).getByRole('button', { name: '应用' }).click();
const evidence = (page) => page.getByTestId('evidence');

async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
}

// Chooses the record of an indicator in the table and opens its form.
async function correct(page, indicator) {
  await row(page, indicator).click();
  await evidence(page).getByRole('button', { name: '更正' }).click();
  await expect(field(page, '数值')).toBeVisible();
}

test.beforeEach(async ({ page, address }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWith(page, address, [sample]);
  await settled(page);
  await tab(page, 'targets').click();
});

test('a figure is corrected, marked with what was read, stands in the export, and is undone', async ({ page }) => {
  await correct(page, '地区生产总值');
  const read = await field(page, '数值').inputValue();
  await field(page, '数值').fill('很多');
  await apply(page);
  // what is no figure is refused, and what was written stays
  await expect(page.getByText('未采用：')).toBeVisible();
  await expect(field(page, '数值')).toHaveValue('很多');
  await field(page, '数值').fill('9.5%以上');
  await field(page, '约束').selectOption({ label: '硬' });
  await apply(page);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByTestId('amended')).toContainText(`数值（原读 ${read}）`);
  await expect(page.getByTestId('amended')).toContainText('约束（原读 软）');
  await expect(row(page, '地区生产总值')).toContainText('9.5%');
  await expect(row(page, '地区生产总值')).toContainText('已更正');
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const { text } = await saved(page, () => page.getByRole('menuitem', { name: '目标表 CSV（当前筛选）' }).click());
  expect(text.split('\n')[0]).toMatch(/corrected/);
  expect(text).toContain(`figure=${read}; constraint=soft`);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByTestId('amended')).toHaveCount(0);
  await expect(row(page, '地区生产总值')).not.toContainText('已更正');
});

test('a record is struck out, and a number of the text becomes one', async ({ page }) => {
  const rows = page.getByTestId('target-row');
  const name = await rows.first().locator('.words').textContent();
  const before = await page.getByTestId('tab-targets').locator('small').textContent();
  await correct(page, name);
  await dialog(page).getByRole('button', { name: '删去这条记录' }).click();
  await expect(page.getByTestId('tab-targets').locator('small')).toHaveText(String(Number(before) - 1));
  await tab(page, 'source').click();
  const add = page.getByRole('button', { name: '补录所选数字' });
  await page.evaluate(() => getSelection().removeAllRanges());
  await add.click();
  await expect(page.getByText('请先在正文中选中一个数字')).toBeVisible();
  // the struck number is marked as one that is no record; it can be made one again
  await page.getByRole('button', { name: '显示每个数字' }).click();
  const struck = page.getByTestId('source-view').locator('mark[title="读者删去"]').first();
  await struck.scrollIntoViewIfNeeded();
  await struck.dblclick();
  await struck.evaluate((mark) => getSelection().selectAllChildren(mark));
  await add.click();
  await expect(dialog(page)).toContainText('补录所选数字');
  await field(page, '指标').fill('补录的指标');
  await field(page, '类别').selectOption({ label: '目标' });
  await apply(page);
  await expect(page.getByTestId('tab-targets').locator('small')).toHaveText(before);
  await tab(page, 'targets').click();
  await expect(row(page, '补录的指标')).toContainText('已更正');
});

test('place, year and the role of a section are corrected, listed, saved, and taken in again', async ({ page, address }) => {
  await page.locator('.facts').getByRole('button', { name: '更正' }).click();
  await expect(field(page, '地区')).toBeVisible();
  await field(page, '地区').fill('130600');
  await field(page, '年份').fill('2023');
  await dialog(page).locator('.roles select').first().selectOption({ label: '困难和问题' });
  await apply(page);
  await expect(dialog(page).getByTestId('corrections').locator('li')).toHaveCount(3);
  await expect(field(page, '地区')).toHaveValue('保定市');
  const { name, text } = await saved(page, () => dialog(page).getByRole('button', { name: '另存为文件' }).click());
  expect(name).toMatch(/^更正-\d{4}-\d\d-\d\d\.tsv$/);
  expect(text.split('\n')).toHaveLength(5);
  await dialog(page).getByRole('button', { name: '全部恢复' }).click();
  await expect(dialog(page).getByTestId('corrections').locator('li')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await openWith(page, address, [sample]);
  await settled(page);
  await page.locator('.facts').getByRole('button', { name: '更正' }).click();
  await dialog(page).locator('input[type=file]').setInputFiles({ name: 'x.tsv', mimeType: 'text/plain', buffer: Buffer.from('else') });
  await expect(page.getByText('不是更正文件')).toBeVisible();
  await dialog(page).locator('input[type=file]').setInputFiles({ name: 'y.tsv', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(dialog(page).getByTestId('corrections').locator('li')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(page.locator('.facts')).toContainText('已更正');
});

test('corrections are kept with the files, and hold after a reload', async ({ page }) => {
  await page.getByTestId('keep-question').getByRole('button', { name: '留存', exact: true }).click();
  await correct(page, '地区生产总值');
  await field(page, '数值').fill('9.5%以上');
  await apply(page);
  await expect(row(page, '地区生产总值')).toContainText('已更正');
  await page.reload();
  await settled(page);
  await tab(page, 'targets').click();
  await expect(row(page, '地区生产总值')).toContainText('9.5%');
  await expect(row(page, '地区生产总值')).toContainText('已更正');
});
