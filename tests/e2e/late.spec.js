// The parts of the page's and the worker's program that come after the rest.
const { expect, test } = require('./site');
const { sample, wrapped } = require('./reports');
const { open, tab } = require('./page');

const isPart = /\/views-\w+\.wasm$/;
const isAnswers = /\/collection-\w+\.wasm$/;

test('while a part of the page is still to come, what is read can be used, and its views say so', async ({ page, address }) => {
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route(isPart, async (route) => { await held; await route.continue(); });
  await open(page, address);
  await page.getByTestId('file-input').setInputFiles([sample]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await tab(page, 'source').click();
  await expect(page.locator('.view')).toContainText('载入中');
  await tab(page, 'targets').click();
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  await page.keyboard.press('?');
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('role', 'dialog');
  await page.keyboard.press('Escape');
  await tab(page, 'source').click();
  await expect(page.getByTestId('source-view')).toBeVisible();
});

test('a part of the page that does not come is said, nothing waits for it, and it can be asked for again', async ({ page, address, complaints }) => {
  await page.route(isPart, (route) => route.abort());
  await open(page, address);
  await expect(page.getByTestId('error')).toContainText('页面的一部分未能载入');
  await page.getByTestId('file-input').setInputFiles([sample]);
  await expect(page.getByTestId('overview')).toBeVisible();
  // a dialog that cannot be drawn holds nothing up
  await page.keyboard.press('?');
  await tab(page, 'words').click();
  await expect(page.locator('.view')).toContainText('载入中');
  await page.unroute(isPart);
  await page.getByTestId('error').getByRole('button', { name: '重试' }).click();
  await expect(page.getByTestId('keyword-row').first()).toBeVisible();
  complaints.splice(0);
});

test('a question whose part of the worker is still to come is answered when it has come', async ({ page, address }) => {
  test.slow();
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route(isAnswers, async (route) => { await held; await route.continue(); });
  await open(page, address);
  await page.getByTestId('file-input').setInputFiles([sample, wrapped]);
  await tab(page, 'compare').click();
  await expect(page.locator('.view')).toContainText('载入中');
  // longer than a worker that has ended would be waited for
  await page.waitForTimeout(16_000);
  await tab(page, 'targets').click();
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  await expect(page.getByTestId('error')).toHaveCount(0);
  await tab(page, 'compare').click();
  release();
  await expect(page.getByTestId('comparison')).toBeVisible();
});

test('a part of the worker that does not come is said, and what waited for it is asked again', async ({ page, address, complaints }) => {
  await page.route(isAnswers, (route) => route.abort());
  await open(page, address);
  await page.getByTestId('file-input').setInputFiles([sample, wrapped]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await tab(page, 'compare').click();
  await expect(page.getByTestId('error')).toContainText('页面的一部分未能载入');
  await page.unroute(isAnswers);
  await page.getByTestId('error').getByRole('button', { name: '重试' }).click();
  await expect(page.getByTestId('comparison')).toBeVisible();
  complaints.splice(0);
});
