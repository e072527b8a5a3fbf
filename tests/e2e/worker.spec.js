// The worker may end or hang: the page starts another, which reads the documents again.
const { test, expect } = require('./site');
const path = require('node:path');

const SAMPLES = ['langu-2024.txt', 'compilation-2024-broken.txt']
  .map((name) => path.resolve(__dirname, '../../www/samples', name));

async function openWith(page, address, files) {
  await page.goto(address);
  await page.getByTestId('file-input').setInputFiles(files);
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('progress')).toHaveCount(0);
}

// Throws in the worker as a trap of wasm would.
const end = (worker) => worker.evaluate(() => { setTimeout(() => { throw new Error('a trap'); }); });

test('a worker that ends is replaced, and no document is lost', async ({ page, address, complaints }) => {
  await openWith(page, address, SAMPLES);
  const before = await page.getByTestId('document-list').innerText();
  await end(page.workers()[0]);
  await page.getByTestId('tab-targets').click();
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  expect(await page.getByTestId('document-list').innerText()).toBe(before);
  expect(page.workers().length).toBe(1);
  expect(complaints.filter((one) => !one.includes('a trap'))).toEqual([]);
  complaints.length = 0;
});

test('a worker that ends again and again is given up, and the page says so', async ({ page, address, complaints }) => {
  await openWith(page, address, SAMPLES.slice(0, 1));
  for (let round = 0; round < 6; round++) {
    const [worker] = page.workers();
    if (worker) await end(worker).catch(() => {});
    await page.waitForTimeout(300);
  }
  await expect(page.getByTestId('error').first()).toBeVisible();
  complaints.length = 0;
});
