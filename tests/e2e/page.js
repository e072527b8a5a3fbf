// What tests do with the page: bring files, wait, read cells.
const { expect } = require('./site');
const fs = require('node:fs');
const path = require('node:path');

// Drops files on an element, as a hand with a mouse does.
async function drop(page, target, files) {
  const items = files.map((one) => (typeof one === 'string'
    ? { name: path.basename(one), data: fs.readFileSync(one).toString('base64') }
    : { name: one.name, data: one.buffer.toString('base64') }));
  const transfer = await page.evaluateHandle((given) => {
    const made = new DataTransfer();
    for (const { name, data } of given) {
      const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
      made.items.add(new File([bytes], name));
    }
    return made;
  }, items);
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
}

// Opens the page and waits until it can be used.
async function open(page, address) {
  await page.goto(address);
  await expect(page.getByTestId('drop-zone')).toBeVisible();
}

// Opens the page with files in it.
async function openWith(page, address, files) {
  await open(page, address);
  await page.getByTestId('file-input').setInputFiles(files);
  await expect(page.getByTestId('overview')).toBeVisible();
}

const tab = (page, name) => page.getByTestId(`tab-${name}`);

// Nothing is being read any more.
async function settled(page) {
  await expect(page.getByTestId('progress')).toHaveCount(0);
}

// How many files are kept in the browser.
const kept = (page) => page.evaluate(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'report-lens')) return 0;
  const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = reject; });
  const database = await done(indexedDB.open('report-lens'));
  const count = await done(database.transaction('documents').objectStore('documents').count());
  database.close();
  return count;
});

// The row of an indicator: exactly that name.
const row = (page, indicator) => page.getByTestId('target-row')
  .filter({ has: page.locator('.words', { hasText: new RegExp(`^${indicator}$`) }) }).first();

// The dots of a picture, four bytes each, in the page; without so many at its edges.
const dots = (page, bytes, inset = 0) => page.evaluateHandle(async ([base64, away]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  return pen.getImageData(away, away, image.width - 2 * away, image.height - 2 * away).data;
}, [bytes.toString('base64'), inset]);

module.exports = { dots, kept, drop, open, openWith, tab, settled, row };
