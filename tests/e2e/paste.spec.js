// Text that was copied with its paragraphs and tables.
const { test, expect } = require('./site');
const { open, tab } = require('./page');
const { sample } = require('./reports');
const fs = require('node:fs');

const report = fs.readFileSync(sample, 'utf8');
const listed = (page) => page.getByTestId('document-list').locator('.doc-row .name');

// Pastes as a program does that copies text with its structure.
const paste = (page, html, plain, picture) => page.evaluate(([rich, bare, beside]) => {
  const data = new DataTransfer();
  data.setData('text/html', rich);
  data.setData('text/plain', bare);
  if (beside) data.items.add(new File([new Uint8Array(8)], 'image.png', { type: 'image/png' }));
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
}, [html, plain, picture]);

const lines = report.split('\n').filter((line) => line.trim());
const rich = `<html><body><!--StartFragment-->${lines.map((line) => `<p class="MsoNormal">${line}</p>`).join('')}<!--EndFragment--></body></html>`;

// waits for the readers of web pages
test('text copied with its paragraphs is read by them', async ({ page, address }) => {
  await open(page, address);
  // what is copied as plain text has lost where its paragraphs end
  await paste(page, rich, lines.join(''), 'with a picture');
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(listed(page)).toHaveText(['粘贴的文本 1']);
  await tab(page, 'source').click();
  await expect(page.locator('.page-of-text p').nth(5)).toBeVisible();
  await expect(page.locator('.page-of-text')).not.toContainText('MsoNormal');
});

test('text copied in the letters of a web page alone is read as it is', async ({ page, address }) => {
  await open(page, address);
  await paste(page, '<meta charset="utf-8"><b>一段文字</b>', report);
  await expect(page.getByTestId('overview')).toBeVisible();
  await tab(page, 'source').click();
  await expect(page.locator('.page-of-text p').nth(5)).toBeVisible();
});

test('where the part that reads web pages cannot be loaded the plain text is read', async ({ page, address, complaints }) => {
  await page.route(/office/, (route) => route.abort());
  await open(page, address);
  await paste(page, rich, report);
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('error')).toHaveCount(0);
  complaints.splice(0);
});
