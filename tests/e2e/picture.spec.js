// Pictures of a comparison and of promises: each mark leads to its sentence, by hand and by the keys, and the picture is taken along.
const { test, expect } = require('./site');
const { dots, openWith, settled, tab } = require('./page');
const { of } = require('./reports');
const fs = require('node:fs');

const four = [of('云岫市', 2024, '7%以上'), of('岚溪市', 2025, '5%左右'), of('岚溪市', 2024, '5.5%—6%'), of('柏川市', 2024, '6.5%')];

const marks = (page) => page.locator('.chart [data-mark]');
const names = (page) => marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));

test.beforeEach(async ({ page, address }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWith(page, address, four);
  await settled(page);
  await tab(page, 'compare').click();
});

test('targets stand as dots in their order, and a dot leads to its sentence', async ({ page }) => {
  await page.getByTestId('comparison').locator('thead th').nth(1).getByRole('button').click();
  await page.getByTestId('form-dots').click();
  await expect(marks(page)).toHaveCount(4);
  expect(await names(page)).toEqual(['云岫市 2024: ≥7%', '柏川市 2024: 6.5%', '岚溪市 2024: 5.5–6%', '岚溪市 2025: ≈5%']);
  await expect(page.locator('.picture figcaption')).toContainText('地区生产总值增速目标，2024–2025');
  await expect(page.locator('.picture')).toContainText('来源：政府工作报告（4 篇报告）');
  await marks(page).nth(2).click();
  await expect(page.getByTestId('evidence')).toContainText('岚溪市 2024');
  await expect(page).toHaveURL(/picture=dots/);
  // what is filtered is drawn
  await page.keyboard.press('/');
  await page.keyboard.type('2025');
  await expect(marks(page)).toHaveCount(1);
  await page.getByTestId('form-table').click();
  await expect(page.getByTestId('comparison').locator('tbody tr')).toHaveCount(1);
  // there and back again, and once more where one is already
  for (let times = 0; times < 2; times += 1) {
    await page.getByTestId('form-dots').click();
    await expect(marks(page)).toHaveCount(1);
  }
});

test('by the keys: one stop for all marks, the arrows walk them, Enter shows the sentence', async ({ page }) => {
  await page.getByTestId('form-dots').click();
  await expect(marks(page)).toHaveCount(4);
  await expect(page.locator('.chart [tabindex="0"]')).toHaveCount(1);
  await page.locator('[data-save=svg]').focus();
  await page.keyboard.press('Tab');
  await expect(marks(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(marks(page).nth(2)).toBeFocused();
  const name = await marks(page).nth(2).getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('evidence')).toContainText(name.split(':')[0]);
});

test('places over years are shaded, or lines; another theme has other colours', async ({ page }) => {
  await page.getByRole('radio', { name: '按地区与年份' }).click();
  await page.getByTestId('form-shades').click();
  await expect(marks(page)).toHaveCount(4);
  const fill = () => marks(page).first().getAttribute('fill');
  const light = await fill();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1300, height: 900 });
  await expect.poll(fill).not.toBe(light);
  await page.getByTestId('form-lines').click();
  await expect(page.locator('.chart [data-part="line"] path')).toHaveCount(3);
  await page.getByRole('radio', { name: '按报告' }).click();
  await expect(page.getByTestId('form-dots')).toHaveAttribute('aria-checked', 'true');
});

test('a promise and its result are the ends of a line', async ({ page }) => {
  await tab(page, 'pairs').click();
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
  await page.getByTestId('form-slopes').click();
  await expect(marks(page)).toHaveCount(2);
  await expect(page.locator('.legend')).toHaveText(/兑现|未兑现/);
  await marks(page).last().click();
  await expect(page.getByTestId('evidence')).toContainText('岚溪市 2025');
});

test('a picture is saved as SVG and as PNG, with its title and its source', async ({ page }) => {
  await page.getByTestId('form-dots').click();
  await expect(marks(page)).toHaveCount(4);
  const saved = async (kind) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-save=${kind}]`).click()]);
    return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
  };
  const svg = await saved('svg');
  expect(svg.name).toMatch(/^地区生产总值增速目标-2024–2025-\d{4}-\d\d-\d\d\.svg$/);
  const text = svg.bytes.toString('utf8');
  expect(text).toContain('>地区生产总值增速目标，2024–2025<');
  expect(text).toMatch(/>来源：政府工作报告（4 篇报告），Report Lens [\d.]+ 读出 · \d{4}-\d\d-\d\d</);
  expect(text).not.toMatch(/var\(|data-mark|<style/);
  const png = await saved('png');
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  // it is not blank
  const colours = await (await dots(page, png.bytes)).evaluate((data) => new Set(new Uint32Array(data.buffer)).size);
  expect(colours).toBeGreaterThan(10);
});

test('what draws pictures is loaded when the first is shown', async ({ page }) => {
  const asked = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /charts-/.test(name)).length);
  expect(await asked()).toBe(0);
  await page.getByTestId('form-dots').click();
  await expect(marks(page)).toHaveCount(4);
  expect(await asked()).toBe(1);
});
