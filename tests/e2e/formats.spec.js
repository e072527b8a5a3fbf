// Files as their users have them: every format dropped on the page, archives, copies, and files that break their reader.
const { test, expect } = require('./site');
const { drop, open, openWith, settled, tab } = require('./page');
const { sample, wrapped, file } = require('./reports');
const fs = require('node:fs');
const path = require('node:path');

const FILES = path.resolve(__dirname, '../formats/files');
const given = (name) => path.join(FILES, name);
const list = (page) => page.getByTestId('document-list');

const FORMATS = [
  'txt/gb18030.txt', 'txt/big5.txt', 'txt/utf16le.txt', 'txt/markdown.md', 'txt/tags.txt', 'docx/strict.docx', 'docx/word-2003.xml',
  'odt/libreoffice.odt', 'doc/libreoffice.doc', 'rtf/gbk.rtf', 'html/cms-gb2312.html', 'html/chromium.mht', 'ofd/lines.ofd',
  'pdf/chromium.pdf', 'pdf/gbk-euc-h.pdf',
];
for (const name of FORMATS) {
  test(`${name} is read where it is dropped`, async ({ page, address }) => {
    await open(page, address);
    await drop(page, page.getByTestId('drop-zone'), [given(name)]);
    await expect(page.getByTestId('overview')).toBeVisible({ timeout: 20_000 });
    await tab(page, 'targets').click();
    await expect(page.getByTestId('target-row').first()).toBeVisible();
  });
}

test('one report in many formats counts once, under all its names, until they are set apart', async ({ page, address }) => {
  await open(page, address);
  const names = ['txt/utf8.txt', 'docx/transitional.docx', 'html/cms-utf8.html', 'pdf/unigb-ucs2-h.pdf'];
  await drop(page, page.getByTestId('drop-zone'), names.map(given));
  await settled(page);
  await expect(list(page).locator('.doc')).toHaveCount(1);
  await expect(list(page).getByRole('button', { name: '分开' })).toHaveCount(3);
  await list(page).getByRole('button', { name: '分开' }).first().click();
  await expect(list(page).locator('.doc')).toHaveCount(2);
});

test('a report that a compilation holds too is named at both, until they are set apart', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  const both = `${fs.readFileSync(wrapped)}\n\n${fs.readFileSync(sample)}`;
  await page.locator('.docs .file-button input').first().setInputFiles([file('汇编.txt', both)]);
  await expect(list(page)).toContainText('汇编.txt');
  await settled(page);
  const rows = list(page).locator('.doc');
  await expect(rows).toHaveCount(2);
  // each other's name in the row below a report
  const all = list(page).getByRole('treeitem');
  await expect(all.nth(1)).toContainText('汇编.txt');
  await expect(all.last()).toContainText('langu-2024.txt');
  await list(page).getByRole('button', { name: '分开' }).first().click();
  await expect(list(page).getByRole('button', { name: '分开' })).toHaveCount(0);
});

test('an archive is its files; a broken one among them stops nothing', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.locator('.docs .file-button input').first().setInputFiles([given('zip/broken-member.zip')]);
  await expect(page.getByTestId('error').first()).toContainText('坏.txt');
  await settled(page);
  await expect(list(page)).toContainText('broken-member.zip/好.txt');
  await expect(list(page).locator('.doc-row:enabled')).toHaveCount(2); // 又好.html is a copy of 好.txt
});

test('in a list without room for folders the name of the file itself is seen', async ({ page, address }) => {
  await open(page, address);
  const archive = file(`${'各县区政府工作报告'.repeat(5)}.zip`, fs.readFileSync(given('zip/broken-member.zip')));
  await page.getByTestId('file-input').setInputFiles([archive]);
  const name = list(page).locator('.doc .file-name', { hasText: '/好.txt' }).locator('span').last();
  await expect(name).toHaveText('好.txt');
  expect(await name.evaluate((own) => own.scrollWidth <= own.clientWidth && own.clientWidth > 30)).toBe(true);
  await expect(list(page).locator('.doc-row', { hasText: '/好.txt' })).toHaveAttribute('title', /各县区政府工作报告\.zip\/好\.txt$/);
});

test('what no reader takes is said, with what to do, and everything else stays', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  const cases = [
    ['pdf/scan.pdf', '没有文字层'], ['pdf/encrypted-password.pdf', '有密码保护'], ['doc/encrypted.doc', '有密码保护'],
  ];
  for (const [name, words] of cases) {
    await page.locator('.docs .file-button input').first().setInputFiles([given(name)]);
    await expect(page.getByTestId('error').filter({ hasText: words }).first()).toBeVisible();
    await page.getByTestId('error').first().getByRole('button').first().click();
  }
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('a citation of a PDF names its page', async ({ page, address }) => {
  await open(page, address);
  await drop(page, page.getByTestId('drop-zone'), [given('pdf/chromium.pdf')]);
  await expect(page.getByTestId('overview')).toBeVisible({ timeout: 20_000 });
  await tab(page, 'targets').click();
  await page.getByTestId('target-row').first().click();
  await expect(page.getByTestId('evidence')).toContainText(/第\s?\d+\s?页/);
});

test('a part of the program that cannot be had is said, and texts are read all the same', async ({ page, address, complaints }) => {
  await page.route(/\/(pdf|office)[-_]/, (route) => route.abort());
  await open(page, address);
  await drop(page, page.getByTestId('drop-zone'), [given('pdf/chromium.pdf'), sample]);
  await expect(page.getByTestId('error')).toContainText('未能加载');
  await expect(page.getByTestId('overview')).toBeVisible();
  complaints.splice(0);
});

test('nothing of the readers is loaded before a file needs one', async ({ page, address }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openWith(page, address, [sample]);
  await settled(page);
  expect(asked.filter((name) => /\/(office|pdf)[-_]/.test(name))).toEqual([]);
  await page.locator('.docs .file-button input').first().setInputFiles([file('网页.html', fs.readFileSync(given('html/cms-utf8.html')))]);
  await expect(list(page)).toContainText('网页.html');
  await expect.poll(() => asked.some((name) => name.includes('/office'))).toBe(true);
  expect(asked.some((name) => name.includes('/pdf'))).toBe(false);
});
