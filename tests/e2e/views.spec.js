// What each view says of itself: where one is in the text, what was found, what is compared, what is printed.
const { test, expect } = require('./site');
const { open, openWith, tab, settled } = require('./page');
const { sample, brokenCompilation, bad } = require('./reports');
const path = require('node:path');

const wrapped = path.join(path.dirname(sample), 'yunxiu-2025-wrapped.txt');
const scope = (page, at) => page.getByTestId('scope-switch').getByRole('radio').nth(at);

test('the outline shows where one is, and leads there', async ({ page, address }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await openWith(page, address, [sample]);
  await tab(page, 'source').click();
  const headings = page.locator('.outline button');
  await headings.nth(5).click();
  await expect(headings.nth(5)).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.outline [aria-current=true]')).toHaveCount(1);
});

test('where the outline has no room it is a drawer', async ({ page, address }) => {
  await page.setViewportSize({ width: 720, height: 800 });
  await openWith(page, address, [sample]);
  await tab(page, 'source').click();
  await expect(page.locator('.outline')).toBeHidden();
  await page.getByRole('button', { name: '目录' }).click();
  await expect(page.locator('.outline')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.outline')).toBeHidden();
  await page.getByRole('button', { name: '目录' }).click();
  await page.locator('.outline button').last().click();
  await expect(page.locator('.outline')).toBeHidden();
});

test('Enter goes to the next place found, Shift+Enter back', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await tab(page, 'source').click();
  const text = page.getByTestId('source-view');
  await expect(text).toBeVisible();
  const top = await text.evaluate((element) => element.getBoundingClientRect().top);
  await page.locator('[data-place=search]').fill('增长');
  await expect(page.locator('.finder .place')).toHaveText(/第 1 \/ \d+ 处/);
  expect(await text.evaluate((element) => element.getBoundingClientRect().top)).toBe(top);
  await page.locator('[data-place=search]').press('Enter');
  await expect(page.locator('.finder .place')).toHaveText(/第 2 \//);
  await expect(text.locator('.hit.on')).toHaveCount(1);
  await expect(text.locator('.hit.on')).toBeInViewport();
  await page.locator('[data-place=search]').press('Shift+Enter');
  await expect(page.locator('.finder .place')).toHaveText(/第 1 \//);
});

test('a wide scope says whose text is read, and offers the others', async ({ page, address }) => {
  await openWith(page, address, [sample, wrapped]);
  await settled(page);
  await scope(page, 2).click();
  await tab(page, 'source').click();
  const choice = page.getByTestId('text-choice');
  await expect(choice.locator('option')).toHaveCount(2);
  for (const at of [1, 0, 1]) {
    await choice.selectOption({ index: at });
    const place = (await choice.locator('option').nth(at).textContent()).split(' ')[0];
    await expect(page.getByTestId('source-view')).toContainText(place);
    await expect.poll(() => choice.evaluate((field) => field.selectedIndex)).toBe(at);
  }
  await expect(scope(page, 2)).toHaveAttribute('aria-checked', 'true');
});

test('several reports stand below one another, the listed ones among them', async ({ page, address }) => {
  await openWith(page, address, [brokenCompilation]);
  await settled(page);
  await scope(page, 1).click();
  const table = page.getByTestId('overview');
  await expect(table.locator('.grid-head')).toContainText('报告');
  await expect(table.locator('.grid-row.listed').first()).toContainText('仅列目录');
  await expect(page.locator('.facts')).toContainText(/\d+ 篇，另 \d+ 篇仅列目录/);
});

test('a file that is no report says so wherever it is looked at', async ({ page, address }) => {
  await open(page, address);
  await page.getByTestId('file-input').setInputFiles([bad.novel]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await tab(page, 'words').click();
  await expect(page.getByText('没有识别出报告，未统计词频')).toBeVisible();
  await tab(page, 'source').click();
  await expect(page.getByText('数字未逐一读取')).toBeVisible();
  await expect(page.getByRole('button', { name: '显示每个数字' })).toHaveCount(0);
});

test('on paper the whole text stands, not what was in sight', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.evaluate(() => {
    window.print = () => {
      const blocks = [...document.querySelectorAll('.block')];
      window.printed = { blocks: blocks.length, blank: blocks.filter((block) => !block.children.length).length };
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await tab(page, 'source').click();
  await expect(page.getByTestId('source-view')).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate(() => window.printed?.blocks)).toBeGreaterThan(2);
  expect(await page.evaluate(() => window.printed.blank)).toBe(0);
});

test('on paper a table has all its rows', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await tab(page, 'words').click();
  await settled(page);
  const total = Number(await page.locator('.grid-body').getAttribute('data-total'));
  await page.evaluate(() => {
    window.print = () => {
      window.printed = document.querySelectorAll('[data-testid=keyword-row]').length;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '打印本视图' }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(Math.min(total, 1000));
});
