// Tables with a report a row: asked about where it is not sure which column is the text, by mouse and by keyboard.
const { test, expect } = require('./site');
const { drop, open, openWith, settled } = require('./page');
const { sample, file } = require('./reports');
const fs = require('node:fs');

const report = fs.readFileSync(sample, 'utf8');
const list = (page) => page.getByTestId('document-list');
const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;

// Two columns of about the same length, neither of which is called text.
const halves = (county) => {
  const text = report.replaceAll('岚谷', county);
  const at = text.indexOf('\n', text.length / 2);
  return [text.slice(0, at), text.slice(at)];
};
const table = (counties) => file('汇总.csv', [
  '地区,年份,上篇,下篇',
  ...counties.map((county) => `${county}县,2024,${halves(county).map(quoted).join(',')}`),
].join('\r\n'));

test('an unsure table is read by the best guess, and by the columns chosen', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await drop(page, page.getByTestId('overview'), [table(['云岫', '岚溪'])]);
  const question = page.getByTestId('unsure-table');
  await expect(question).toContainText('汇总.csv');
  await settled(page);
  const rows = list(page).locator('.doc');
  await expect(rows).toHaveCount(3);
  await expect(list(page)).toContainText('汇总.csv/云岫县-2024');
  const counts = rows.nth(1).locator('.count');
  const before = await counts.textContent();
  await question.getByRole('button', { name: '选择列' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('岚溪县');
  await expect(dialog.getByRole('combobox')).toHaveCount(4);
  const text = await dialog.getByRole('combobox', { name: '上篇' }).inputValue() === '正文' ? '下篇' : '上篇';
  await dialog.getByRole('combobox', { name: text }).selectOption('正文');
  await dialog.getByRole('button', { name: '应用' }).click();
  await expect(question).toHaveCount(0);
  await settled(page);
  await expect(rows).toHaveCount(3);
  await expect(list(page)).toContainText('汇总.csv/云岫县-2024');
  await expect(counts).not.toHaveText(before);
});

test('with the keyboard alone, and Esc leaves what was read', async ({ page, address }) => {
  await open(page, address);
  await page.getByTestId('file-input').setInputFiles([table(['云岫', '岚溪'])]);
  const button = page.getByTestId('unsure-table').getByRole('button').first();
  await expect(list(page).locator('.doc-row:enabled')).toHaveCount(2);
  await settled(page);
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(list(page).locator('.doc')).toHaveCount(2);
  await page.keyboard.press('Enter');
  // the cross, then the columns
  for (let stops = 0; stops < 3; stops += 1) await page.keyboard.press('Tab');
  await expect(dialog.getByRole('combobox', { name: '年份' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(dialog.getByRole('combobox', { name: '年份' })).toHaveValue('不读');
  for (let stops = 0; stops < 3; stops += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await settled(page);
  await expect(list(page).locator('.doc')).toHaveCount(2);
  await expect(list(page).locator('.doc-row').first()).toContainText(/云岫县\d/);
});
