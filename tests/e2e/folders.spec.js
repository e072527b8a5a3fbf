// Folders, dropped or chosen.
const { test, expect } = require('./site');
const { open, openWith, settled } = require('./page');
const { sample, file } = require('./reports');
const fs = require('node:fs');
const path = require('node:path');

const report = fs.readFileSync(sample, 'utf8');
// Reports of several years: copies would stand with the first of them.
const ofYear = (year) => report.replaceAll('2023', year - 1).replaceAll('2024', year);

// A folder on the disk: `{ 'a.txt': text, 'sub': { … } }`.
function folder(at, holds) {
  fs.mkdirSync(at, { recursive: true });
  for (const [name, what] of Object.entries(holds)) {
    if (typeof what === 'string') fs.writeFileSync(path.join(at, name), what);
    else folder(path.join(at, name), what);
  }
  return at;
}

const gathered = {
  'b.txt': ofYear(2015),
  'a.txt': ofYear(2016),
  '.DS_Store': 'x',
  'Thumbs.db': 'x',
  'desktop.ini': 'x',
  '~$a.docx': 'x',
  '__MACOSX': { 'a.txt': 'x' },
  '乡镇': { 'c.txt': ofYear(2017), '.hidden': 'x', '深': { 'd.txt': ofYear(2018) } },
};
const names = ['汇总/a.txt', '汇总/b.txt', '汇总/乡镇/c.txt', '汇总/乡镇/深/d.txt'];

// Drops paths on the page, as the desktop does.
async function dropPaths(page, files) {
  const hand = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await hand.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
  }
}

const listed = (page) => page.getByTestId('document-list').locator('.doc-row .name');

test('a dropped folder is read with all that is in it, under the paths in it', async ({ page, address }, info) => {
  await open(page, address);
  await dropPaths(page, [folder(info.outputPath('汇总'), gathered)]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await settled(page);
  await expect(listed(page)).toHaveText(names);
  await expect(page.locator('.doc-row:enabled')).toHaveCount(4);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('folders, empty ones among them, and files dropped together', async ({ page, address }, info) => {
  await openWith(page, address, [file('先.txt', ofYear(2020))]);
  const one = folder(info.outputPath('甲'), { '1.txt': ofYear(2015) });
  const two = folder(info.outputPath('乙'), { '2.txt': ofYear(2016) });
  const none = folder(info.outputPath('空的'), { '.DS_Store': 'x', '里面': {} });
  await dropPaths(page, [one, sample, none, two]);
  await expect(listed(page)).toHaveCount(4);
  await settled(page);
  expect((await listed(page).allTextContents()).slice(1).sort()).toEqual(['langu-2024.txt', '乙/2.txt', '甲/1.txt'].sort());
  await expect(page.getByTestId('error')).toContainText('文件夹“空的”里没有文件');
});

test('of a folder that is too large or too deep the beginning is read, and that is said', async ({ page, address }, info) => {
  await open(page, address);
  const deep = (levels) => (levels === 0 ? { 'x.txt': report } : { '层': deep(levels - 1) });
  await dropPaths(page, [folder(info.outputPath('深'), { '在.txt': report, ...deep(8) })]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(listed(page)).toHaveText(['深/在.txt']);
  await expect(page.getByTestId('error')).toContainText('2,000 个文件，8 层');
});

test('a folder is chosen by a button, on the empty page and beside results', async ({ page, address }, info) => {
  await open(page, address);
  await page.getByTestId('folder-input').setInputFiles(folder(info.outputPath('汇总'), gathered));
  await expect(page.getByTestId('overview')).toBeVisible();
  await settled(page);
  await expect(listed(page)).toHaveText(names);
  await page.locator('.docs').getByTestId('folder-input').setInputFiles(folder(info.outputPath('空的'), { '.DS_Store': 'x' }));
  await expect(page.getByTestId('error')).toContainText('文件夹“空的”里没有文件');
  await expect(listed(page)).toHaveText(names);
});

test('a phone is offered files only', async ({ page, address }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, address);
  await expect(page.getByTestId('folder-input')).not.toBeVisible();
});
