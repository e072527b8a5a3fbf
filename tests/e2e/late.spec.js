// The part of the page's program that comes after the rest.
const { expect, test } = require('./site');
const { sample } = require('./reports');
const { open, tab } = require('./page');

const isPart = /\/views-\w+\.wasm$/;

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
