// Pasting, switching, the keyboard alone, a phone, taking things away.
const { test, expect } = require('./site');
const { drop, open, openWith, tab, settled } = require('./page');
const { sample, brokenCompilation } = require('./reports');
const fs = require('node:fs');

test('a text pasted into the box is analysed', async ({ page, address }) => {
  await open(page, address);
  await page.getByTestId('paste-box').fill(fs.readFileSync(sample, 'utf8'));
  await page.getByTestId('analyze-button').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('document-list')).toContainText('粘贴的文本 1');
});

test('a text pasted anywhere is analysed, also while results are shown', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, fs.readFileSync(sample, 'utf8'));
  await expect(page.getByTestId('document-list')).toContainText('粘贴的文本 1');
});

test('a file dropped on results is added to them', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await drop(page, page.getByTestId('overview'), [brokenCompilation]);
  await expect(page.getByTestId('document-list').locator('.doc')).toHaveCount(2);
});

test('the language is switched, said in the document, and remembered', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.getByTestId('language-switch').click();
  await expect(tab(page, 'targets')).toContainText('Targets');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByTestId('drop-zone')).toContainText('Drop reports here');
});

test('the theme is switched and remembered', async ({ page, address }) => {
  await open(page, address);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByTestId('theme-switch').click();
  const light = await ground();
  await page.getByTestId('theme-switch').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground()).not.toBe(light);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the scope switch holds for every view', async ({ page, address }) => {
  await openWith(page, address, [sample, brokenCompilation]);
  await settled(page);
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
  await tab(page, 'targets').click();
  await expect(page.getByRole('columnheader', { name: /地区/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /年份/ })).toBeVisible();
  await tab(page, 'compare').click();
  await expect(page.getByTestId('comparison').locator('tbody tr')).not.toHaveCount(1);
  await tab(page, 'source').click();
  await expect(page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ })).toBeChecked();
});

test('with the keyboard alone: to a row, its evidence, and back', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.keyboard.press('2');
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const chosen = page.locator('[data-testid=target-row][aria-selected=true]');
  await expect(chosen).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('k');
  await expect(chosen).toHaveAttribute('aria-rowindex', '1');
  // after a press on a chip the keys still mean the rows
  await page.getByRole('button', { name: /^完成情况/ }).click();
  await page.keyboard.press('j');
  const rows = page.getByTestId('target-table');
  const total = await rows.getAttribute('data-total');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-place=evidence]')).toBeFocused();
  await expect(rows).toHaveAttribute('data-total', total);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('everything on the empty page is reached by Tab, in reading order', async ({ page, address }) => {
  await open(page, address);
  const order = [];
  for (let stops = 0; stops < 16; stops += 1) {
    await page.keyboard.press('Tab');
    order.push(await page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? ''));
  }
  const wanted = ['language-switch', 'theme-switch', 'file-input', 'sample-button', 'paste-box', 'analyze-button'];
  // after the last stop the browser begins anew
  expect(order.filter((name) => wanted.includes(name)).slice(0, wanted.length)).toEqual(wanted);
});

test('tabs, choices and the menu are one stop of Tab each, and the arrows walk them', async ({ page, address }) => {
  await openWith(page, address, [sample, brokenCompilation]);
  await tab(page, 'overview').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'targets')).toBeFocused();
  await expect(tab(page, 'targets')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[role=tab][tabindex="0"]')).toHaveCount(1);
  await page.getByTestId('scope-switch').getByRole('radio').first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ })).toBeChecked();
  await page.getByRole('button', { name: '导出' }).click();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
});

test('j and k walk the words, and Enter leads to their sentences', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await settled(page);
  await tab(page, 'words').click();
  await expect(page.getByTestId('keyword-row').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('[data-testid=keyword-row][aria-selected=true]')).toHaveAttribute('aria-rowindex', '2');
  await expect(page.getByTestId('concordance')).toBeVisible();
  await tab(page, 'targets').click();
  await expect(page.locator('[data-testid=target-row][aria-selected=true]')).toHaveCount(0);
});

test('a section chosen for the words is not one chosen for the targets', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await settled(page);
  await tab(page, 'words').click();
  const section = page.getByRole('combobox', { name: '章节' });
  await section.selectOption({ index: 1 });
  await tab(page, 'targets').click();
  await expect(section).toHaveValue(/^全部章节/);
  await expect(page.getByTestId('target-row').first()).toBeVisible();
});

for (const lang of ['zh-CN', 'en-US']) {
  test.describe(lang, () => {
    test.use({ locale: lang });
    test('no name, head or period is cut where there is room for it', async ({ page, address }) => {
      await openWith(page, address, [sample]);
      await tab(page, 'targets').click();
      for (const width of [1440, 1240, 1100, 900]) {
        await page.setViewportSize({ width, height: 900 });
        await page.getByTestId('target-row').first().click();
        await expect(page.locator('.evidence .sentence')).toBeVisible();
        const cut = await page.evaluate(() => [...document.querySelectorAll('.grid-head .cell:not(.kind), .grid-row .words, .grid-row .period')]
          .filter((one) => one.offsetParent && one.scrollWidth > one.clientWidth + 1 && one.textContent.length <= 12)
          .map((one) => one.textContent));
        expect(cut, `at ${width}`).toEqual([]);
        const wide = await page.getByTestId('target-table').evaluate((list) => [list.scrollWidth - list.clientWidth, document.documentElement.scrollWidth - innerWidth]);
        expect(wide, `at ${width}`).toEqual([0, 0]);
        await page.locator('.side-close').click();
      }
    });
  });
}

test('the sentence of a row shows while the pointer rests on it', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await tab(page, 'targets').click();
  const row = page.getByTestId('target-row').nth(2);
  await expect(row.locator('.quote')).not.toBeVisible();
  await row.hover();
  await expect(row.locator('.quote')).toBeVisible();
});

test('Ctrl+C copies the chosen row', async ({ page, address, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, address, [sample]);
  await page.keyboard.press('2');
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Control+c');
  await expect(page.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\t').length).toBeGreaterThan(5);
  expect(copied).not.toContain('\n');
});

test('on a phone what stands above the cards scrolls away, and a long name leaves its button', async ({ page, address }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const long = `${'很长的文件名'.repeat(12)}.txt`;
  await openWith(page, address, [{ name: long, mimeType: 'text/plain', buffer: fs.readFileSync(sample) }]);
  await tab(page, 'targets').click();
  const first = page.getByTestId('target-row').first();
  await expect(first).toBeVisible();
  expect((await first.boundingBox()).y).toBeLessThan(844 * 0.35);
  const drawn = () => page.locator('[data-testid=target-row]').last().getAttribute('aria-rowindex').then(Number);
  const before = await drawn();
  await page.locator('[data-place=view]').evaluate((view) => view.scrollBy(0, 8000));
  await expect.poll(drawn).toBeGreaterThan(before);
  await expect(page.locator('.strip')).not.toBeInViewport();
  await page.locator('.here').click();
  await page.locator('.doc .remove').click();
  await expect(page.getByTestId('drop-zone')).toBeVisible();
});

test('on a phone: cards, a sheet from below, tabs below', async ({ page, address }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWith(page, address, [sample]);
  await tab(page, 'targets').click();
  const card = page.getByTestId('target-row').first();
  await expect(card.locator('.quote')).toBeVisible();
  await card.click();
  await expect(page.getByTestId('evidence')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('evidence')).not.toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  for (const name of ['overview', 'words', 'source', 'compare', 'pairs']) {
    await tab(page, name).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  const small = await page.evaluate(() => [...document.querySelectorAll('.tabs button, .top button')]
    .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
  expect(small).toEqual([]);
});

test('the table is taken away as CSV: a mark for Excel, schema names, all rows', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await tab(page, 'targets').click();
  const total = Number(await page.getByTestId('target-table').getAttribute('data-total'));
  const saved = page.waitForEvent('download');
  await page.getByTestId('csv-button').click();
  const bytes = fs.readFileSync(await (await saved).path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').split('\r\n').filter(Boolean);
  expect(lines[0]).toContain('indicator_id');
  expect(lines.length).toBeGreaterThan(total);
});

test('a citation is copied with place, year and sentence', async ({ page, address, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, address, [sample]);
  await page.getByTestId('overview').locator('.strip .figure').first().click();
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('岚谷市');
  expect(copied).toContain('地区生产总值');
});

test('strength words are edited, and targets bind otherwise', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await tab(page, 'targets').click();
  const soft = page.getByTestId('target-row').locator('.constraint', { hasText: '软' });
  await expect(soft.first()).toBeVisible();
  await page.getByTestId('strength-button').click();
  const lists = page.getByRole('dialog').locator('textarea');
  await lists.first().fill('确保\n力争');
  await lists.last().fill('有望');
  await page.getByRole('dialog').getByRole('button', { name: '应用' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('力争');
  await page.getByTestId('strength-button').click();
  await expect(lists.first()).toHaveValue('确保\n力争');
});
