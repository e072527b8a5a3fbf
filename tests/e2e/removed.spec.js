// What repair took out can be read, and its place be gone to.
const { test, expect } = require('./site');
const { openWith, tab } = require('./page');
const { sample, wrapped, file } = require('./reports');
const fs = require('node:fs');

const opened = async (page) => {
  await tab(page, 'source').click();
  await page.getByTestId('removed-button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  return dialog;
};

for (const [name, width, height] of [['wide', 1280, 800], ['phone', 390, 844]]) {
  test(`${name}: every removed piece with its reason, and a way to its place`, async ({ page, address }) => {
    await page.setViewportSize({ width, height });
    await openWith(page, address, [wrapped]);
    const dialog = await opened(page);
    const all = Number((await dialog.getByRole('button', { name: /^全部/ }).textContent()).match(/\d+/)[0]);
    expect(all).toBeGreaterThan(6);
    await expect(dialog.getByRole('listitem')).toHaveCount(Math.min(all, 50));
    const box = async () => { const { y, height: high } = await dialog.boundingBox(); return [y, high]; };
    const before = await box();
    await dialog.getByRole('button', { name: /^页码/ }).click();
    await expect(dialog.getByRole('listitem').first()).toContainText('页码');
    expect(await box()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByTestId('removed-button')).toBeFocused();
    await page.getByTestId('removed-button').click();
    const piece = dialog.getByRole('listitem').last();
    await piece.getByRole('button').click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByTestId('source-view')).toBeVisible();
    await expect.poll(() => page.getByTestId('source-view').evaluate((view) => view.scrollTop)).toBeGreaterThan(0);
  });
}

test('five thousand pieces are listed as soon as five', async ({ page, address }) => {
  const pages = Array.from({ length: 5000 }, (_, at) => `各项工作取得新的进展，全年新增就业${at + 3000}人。\n全市上下共同努力，办成实事${at + 2}件。\n— ${at + 1} —\n`);
  await openWith(page, address, [file('长文.txt', fs.readFileSync(sample, 'utf8') + pages.join(''))]);
  const dialog = await opened(page);
  await expect(dialog).toContainText('第 1–50 处');
  await expect(dialog.getByRole('listitem')).toHaveCount(50);
  await dialog.getByRole('button', { name: '后一组' }).click();
  await expect(dialog).toContainText('第 51–100 处');
  await expect(dialog.getByRole('listitem').first()).toContainText('— 51 —');
});
