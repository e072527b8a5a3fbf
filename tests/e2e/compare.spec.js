// Comparing: one's own place first, ranks and medians, and places over years as a panel.
const { test, expect } = require('./site');
const { openWith, settled, tab } = require('./page');
const { of } = require('./reports');
const fs = require('node:fs');

const four = [of('云岫市', 2024, '7%左右'), of('岚溪市', 2025, '5%左右'), of('岚溪市', 2024, '5.5%左右'), of('柏川市', 2024, '5.5%左右')];

const matrix = (page) => page.getByTestId('comparison');
const heads = (page) => matrix(page).locator('thead tr').first().locator('th');
const rows = (page) => matrix(page).locator('tbody tr');
const row = (page, name) => rows(page).filter({ hasText: name });
const panel = (page) => page.getByRole('radio', { name: '按地区与年份' });

test.beforeEach(async ({ page, address }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWith(page, address, four);
  await settled(page);
});

test('beside all reports the own place is first, with its rank, and another can be set first', async ({ page }) => {
  await tab(page, 'compare').click();
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByTestId('scope-switch').getByRole('radio', { name: '本报告' })).toHaveAttribute('aria-checked', 'true');
  await expect(rows(page).first()).toContainText('云岫市 2024');
  await page.keyboard.press('/');
  await page.keyboard.type('GDP 2024');
  await expect(rows(page)).toHaveCount(3);
  await heads(page).nth(1).getByRole('button').click();
  await expect(heads(page).nth(1)).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).locator('.rank')).toContainText(['第 1 名，共 3', '第 2 名，共 3', '第 2 名，共 3']);
  await expect(page.getByTestId('median').locator('td').first()).toContainText('3 个数字：下四分位数 5.5%，中位数 5.5%，上四分位数 6.25%');
  // the lowest stays above the others when it is set first
  await row(page, '柏川市').getByRole('button', { name: '置顶 柏川市' }).click();
  await expect(rows(page).first()).toContainText('柏川市');
  await expect(rows(page).first().locator('.rank')).toContainText('第 2 名');
  await expect(page).toHaveURL(/pin=/);
  await expect(page).toHaveURL(/sort=-gdp_rate/);
  const address = page.url();
  await tab(page, 'overview').click();
  await page.goto(address);
  await expect(rows(page).first()).toContainText('柏川市');
  await expect(heads(page).nth(1)).toHaveAttribute('aria-sort', 'descending');
  await row(page, '柏川市').getByRole('button', { name: '置顶 柏川市' }).click();
  await expect(rows(page).first()).toContainText('云岫市');
  await expect(matrix(page).locator('.pinned')).toHaveCount(0);
});

test('the evidence of another report goes when one turns to the views of one report', async ({ page }) => {
  await tab(page, 'compare').click();
  await row(page, '柏川市').getByRole('button', { name: /5\.5/ }).first().click();
  await expect(page.getByTestId('evidence')).toContainText('柏川市');
  await tab(page, 'overview').click();
  await expect(page.locator('.evidence .sentence')).toHaveCount(0);
});

test('a panel has a row a place and a column a year, and is taken away long and wide', async ({ page }) => {
  await tab(page, 'compare').click();
  await panel(page).click();
  await expect(heads(page)).toHaveText([/^地区 · 地区生产总值$/, '2025', '2024']);
  await expect(rows(page)).toHaveCount(3);
  await expect(row(page, '岚溪市').locator('td')).toHaveText([/5%/, /5\.5%/]);
  await expect(row(page, '柏川市').locator('td').first()).toHaveText('无该年报告');
  await page.getByRole('radio', { name: '完成情况' }).click();
  await expect(heads(page)).toHaveText([/地区生产总值/, '2024', '2023']);
  await expect(page).toHaveURL(/panel=result/);
  await page.reload();
  await page.getByTestId('file-input').setInputFiles(four);
  await expect(page.getByRole('radio', { name: '完成情况' })).toHaveAttribute('aria-checked', 'true');
  await page.getByRole('radio', { name: '目标', exact: true }).click();
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    return { name: download.suggestedFilename(), lines: fs.readFileSync(await download.path(), 'utf8').trim().split(/\r?\n/) };
  };
  const long = await saved('CSV 长表');
  expect(long.name).toMatch(/^面板长表-2024–2025-3地-\d{4}-\d\d-\d\d\.csv$/);
  expect(long.lines[0]).toMatch(/region,code,level,year,indicator_id,change,value,.*status,sentence,file,period_from,.*page,rule,confidence,sha256,tool_version,dictionary$/);
  expect(long.lines).toHaveLength(5);
  const wide = await saved('CSV 宽表');
  expect(wide.lines[0]).toContain('gdp_growth_2025_value');
  expect(wide.lines).toHaveLength(4);
});
