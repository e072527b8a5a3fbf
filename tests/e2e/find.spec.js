// Finding in many reports: facets with counts, a search that stays in its view, and filters that say what they hide.
const { test, expect } = require('./site');
const { open, openWith, settled, tab } = require('./page');
const { of, corpus } = require('./reports');

const three = [of('云岫市', 2024), of('岚溪市', 2025), of('岚溪市', 2024)];

const field = (page) => page.locator('[data-place=search]');
const facet = (page, name) => page.locator(`[data-facet=${name}]`);
const total = async (page) => Number(await page.getByTestId('target-table').getAttribute('data-total'));
const options = (page, name) => facet(page, name).locator('option').allTextContents();
// Chooses the value whose words begin so.
const pick = async (page, name, words) => {
  // the values come from the worker
  await expect(facet(page, name).locator('option', { hasText: words }).first()).toBeAttached();
  const all = await options(page, name);
  await facet(page, name).selectOption({ index: all.findIndex((option) => option.trim().startsWith(words)) });
};

async function all(page, address, view) {
  await openWith(page, address, three);
  await settled(page);
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
  await tab(page, view).click();
}

test('facets have counts, and what is chosen is a line that comes back with its address', async ({ page, address }) => {
  await all(page, address, 'targets');
  const before = await total(page);
  await page.getByTestId('facets-button').click();
  await expect.poll(() => options(page, 'year')).toEqual(['年份', expect.stringMatching(/^2025年 \(\d+\)$/), expect.stringMatching(/^2024年 \(\d+\)$/)]);
  await pick(page, 'year', '2024年');
  await expect.poll(() => total(page)).toBe(before / 3 * 2);
  await pick(page, 'place', '岚溪市');
  await expect.poll(() => total(page)).toBe(before / 3);
  await pick(page, 'indicator', '地区生产总值');
  const line = page.getByTestId('chosen');
  await expect(line.locator('.chip')).toHaveText(['2024年 ×', '岚溪市 ×', '地区生产总值 ×']);
  const few = await total(page);
  await expect(line).toContainText(new RegExp(`${few} 条，共 [\\d,]+ 条`));
  // the other values of a chosen facet can be added
  await expect(facet(page, 'year').locator('option').nth(1)).toHaveText(/^2025年 \(\d+\)$/);
  await expect(page).toHaveURL(/year=2024&place=[^&]+&indicator=gdp/);
  await page.getByTestId('facets-button').click();
  await expect(facet(page, 'year')).toHaveCount(0);
  // the comparison has the same filter
  await tab(page, 'compare').click();
  await expect(page.getByTestId('comparison').locator('tbody tr')).toHaveCount(1);
  await page.goBack();
  await line.getByRole('button', { name: '去掉：2024年' }).click();
  await expect(line.locator('.chip')).toHaveText(['岚溪市 ×', '地区生产总值 ×']);
  await expect.poll(() => total(page)).toBe(few * 2);
  await line.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => total(page)).toBe(before);
  await expect(line).toHaveCount(0);
});

test('a search stays in the view that it was typed in, and Esc clears it', async ({ page, address }) => {
  await all(page, address, 'compare');
  const rows = page.getByTestId('comparison').locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('/');
  await page.keyboard.type('GDP 2024');
  await expect(rows).toHaveCount(2);
  await expect(page.getByTestId('comparison').locator('thead tr').first().locator('th')).toHaveCount(2);
  await expect(tab(page, 'compare')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  await expect(rows).toHaveCount(3);
  await tab(page, 'overview').click();
  await field(page).fill('岚溪 2025');
  await expect(page.getByTestId('overview').getByRole('row')).toHaveCount(2);
  await expect(tab(page, 'overview')).toHaveAttribute('aria-selected', 'true');
});

test('filters that hide everything say which, and each can be lifted', async ({ page, address }) => {
  await all(page, address, 'targets');
  await page.getByTestId('facets-button').click();
  await pick(page, 'year', '2025年');
  await field(page).fill('云岫');
  const nothing = page.getByTestId('nothing-matches');
  await expect(nothing.getByRole('button', { name: /^去掉“云岫”，有 \d+ 行$/ })).toBeVisible();
  await nothing.getByRole('button', { name: /^去掉2025年，有 \d+ 行$/ }).click();
  await expect(nothing).toHaveCount(0);
  expect(await total(page)).toBeGreaterThan(0);
  await expect(field(page)).toHaveValue('云岫');
  await tab(page, 'compare').click();
  await field(page).fill('没有这个');
  await nothing.getByRole('button', { name: '清除筛选' }).click();
  await expect(page.getByTestId('comparison').locator('tbody tr')).toHaveCount(3);
});

test('on a phone the search is seen in each view that it narrows', async ({ page, address }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await all(page, address, 'compare');
  const search = page.getByRole('searchbox', { name: '搜索指标、词语、原文' });
  await search.fill('GDP 2025');
  await expect(page.getByTestId('comparison').locator('tbody tr')).toHaveCount(1);
  await tab(page, 'overview').click();
  await expect(search).toHaveValue('GDP 2025');
  await search.fill('没有这个');
  await page.getByTestId('nothing-matches').getByRole('button', { name: '去掉：“没有这个”' }).click();
  await expect(search).toHaveValue('');
  await expect(page.getByTestId('overview').getByRole('row')).not.toHaveCount(0);
  await search.fill('GDP');
  await page.getByTestId('scope-switch').getByRole('radio').first().click();
  await expect(search).toHaveValue('GDP');
});

test.describe('138 reports', () => {
  test.skip(corpus().length === 0, 'skipped: ../shared is not beside the repository');

  test('three actions to the growth targets of all places in 2025, ranked', async ({ page, address }) => {
    test.setTimeout(300_000);
    await open(page, address);
    await page.getByTestId('file-input').setInputFiles(corpus());
    await expect(page.getByTestId('progress')).toHaveCount(0, { timeout: 240_000 });
    const start = Date.now();
    await tab(page, 'compare').click();
    await field(page).fill('GDP 2025');
    await page.getByTestId('comparison').getByRole('button', { name: /生产总值/ }).first().click();
    const rows = page.getByTestId('comparison').locator('tbody tr');
    await expect.poll(() => rows.count()).toBeGreaterThan(32);
    await expect(page.getByTestId('comparison').locator('th[aria-sort=descending]')).toHaveCount(1);
    test.info().annotations.push({ type: 'milliseconds', description: String(Date.now() - start) });
    await expect(rows).toHaveCount(33);
    // the own place stands first and keeps its rank
    const values = await page.getByTestId('comparison').locator('tbody:not(.held) td:first-of-type').allTextContents();
    const numbers = values.map((value) => parseFloat(value.replace(/^[^\d]+/, ''))).filter((value) => !Number.isNaN(value));
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  });
});

test('in the text a search is over all reports: each says how often, and Enter goes on into the next', async ({ page, address }) => {
  await openWith(page, address, [of('岚溪市', 2024), of('云岫市', 2025)]);
  await settled(page);
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
  await tab(page, 'source').click();
  const field = page.locator('[data-place=search]').first();
  await field.fill('生产总值');
  const place = page.locator('.finder .place');
  await expect(place).toContainText(/全部 \d+ 处，2 篇/);
  const [, all] = (await place.textContent()).match(/全部 (\d+) 处/);
  const counts = (await page.getByTestId('text-choice').locator('option').allTextContents()).map((name) => Number(name.match(/（(\d+)）/)[1]));
  expect(counts.length).toBe(2);
  expect(counts[0] + counts[1]).toBe(Number(all));
  // as many steps as there are places lead once around
  const seen = new Set();
  const choice = page.getByTestId('text-choice');
  for (let at = 0; at < Number(all); at += 1) {
    const before = await place.textContent();
    seen.add(await choice.evaluate((select) => select.selectedIndex));
    await field.press('Enter');
    await expect(place).not.toHaveText(before);
    await expect(page.locator('.hit.on').first()).toBeInViewport();
  }
  expect(seen.size).toBe(2);
});
