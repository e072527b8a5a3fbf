// What the keyboard and a screen reader reach: files, rows, figures.
const { test, expect } = require('./site');
const { open, openWith, tab, settled } = require('./page');
const { sample, wrapped, brokenCompilation, file } = require('./reports');
const fs = require('node:fs');

const list = (page) => page.getByTestId('document-list');
const at = (page) => list(page).evaluate((tree) => document.getElementById(tree.getAttribute('aria-activedescendant'))?.textContent ?? '');

test('the files are one stop of Tab, walked by the arrows', async ({ page, address }) => {
  await openWith(page, address, [sample, wrapped, brokenCompilation]);
  await settled(page);
  await list(page).focus();
  await page.keyboard.press('Home');
  const first = await at(page);
  await page.keyboard.press('ArrowDown');
  expect(await at(page)).not.toBe(first);
  await page.keyboard.press('End');
  const last = await at(page);
  await page.keyboard.press('ArrowDown');
  expect(await at(page)).toBe(last);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(list(page).locator('.at')).toHaveAttribute('aria-selected', 'true');
  // the row's own button, then what is behind the list
  await page.keyboard.press('Tab');
  await expect(page.locator('.at .remove')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await list(page).evaluate((tree) => tree.contains(document.activeElement))).toBe(false);
  await expect(list(page).locator('[tabindex="0"]')).toHaveCount(1);
});

test('a file that is removed leaves the focus at its neighbour, the last one at the page', async ({ page, address }) => {
  await openWith(page, address, [sample, wrapped]);
  await settled(page);
  await list(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(list(page).locator('.doc')).toHaveCount(1);
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('drop-zone')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.dataset.place)).toBe('view');
});

test('the rows are walked to both ends and by the page, also where they are not drawn yet', async ({ page, address }) => {
  const many = Array.from({ length: 500 }, (_, n) => `力争新建学校${n + 3}所。`).join('\n');
  const report = fs.readFileSync(sample, 'utf8');
  const goals = report.indexOf('今年经济社会发展的主要预期目标');
  await openWith(page, address, [file('长.txt', `${report.slice(0, goals)}${many}\n${report.slice(goals)}`)]);
  await page.keyboard.press('2');
  const rows = page.getByTestId('target-table');
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  const total = Number(await rows.getAttribute('data-total'));
  expect(total).toBeGreaterThan(200);
  await rows.focus();
  const chosen = page.locator('[data-testid=target-row][aria-selected=true]');
  await page.keyboard.press('End');
  await expect(chosen).toHaveAttribute('aria-rowindex', String(total));
  await expect(chosen).toBeInViewport();
  await expect(rows).toHaveAttribute('aria-activedescendant', await chosen.getAttribute('id'));
  await page.keyboard.press('PageUp');
  await expect(chosen).not.toHaveAttribute('aria-rowindex', String(total));
  await page.keyboard.press('Home');
  await expect(chosen).toHaveAttribute('aria-rowindex', '1');
  await page.keyboard.press('PageDown');
  expect(Number(await chosen.getAttribute('aria-rowindex'))).toBeGreaterThan(3);
});

test('the table of reports is walked too, and Enter opens one', async ({ page, address }) => {
  await openWith(page, address, [sample, wrapped]);
  await settled(page);
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
  const rows = page.getByTestId('overview').locator('.grid-body');
  await rows.focus();
  await page.keyboard.press('End');
  const chosen = rows.locator('[aria-selected=true]');
  await expect(chosen).toHaveAttribute('aria-rowindex', '2');
  const name = await chosen.locator('.words').textContent();
  expect(await rows.evaluate((grid) => grid.querySelectorAll('[tabindex="0"], button:not([tabindex])').length)).toBe(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('.stage-title h1')).toContainText(name.split(' ')[0]);
});

test('every figure is named with its indicator and an undivided number', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await expect(page.getByRole('button', { name: /^地区生产总值 ≈6%/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^地区生产总值 上年 ≈ \+5\.8%/ })).toBeVisible();
  await tab(page, 'targets').click();
  await expect(page.getByRole('row', { name: /地区生产总值.* ≈6%/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /城镇调查失业率.* ≤5\.5%/ }).first()).toBeVisible();
  await page.getByTestId('target-row').first().click();
  await expect(page.locator('.sentence').getByRole('button', { name: '地区生产总值增长6%左右' })).toBeVisible();
  await expect(page.getByTestId('evidence').getByRole('button', { name: /^地区生产总值 ≈ \+5\.8%/ })).toBeVisible();
});

for (const [name, touch, least] of [['pointer', false, 24], ['finger', true, 44]]) {
  test.describe(name, () => {
    test.use({ hasTouch: touch, isMobile: touch, viewport: touch ? { width: 390, height: 844 } : { width: 1280, height: 800 } });
    test(`everything that is pressed by a ${name} is at least ${least} px high`, async ({ page, address }) => {
      await open(page, address);
      await page.getByTestId('file-input').setInputFiles([sample, wrapped]);
      await expect(page.getByTestId('overview')).toBeVisible();
      await settled(page);
      for (const view of ['overview', 'targets', 'words', 'source', 'compare', 'pairs']) {
        await tab(page, view).click();
        await page.waitForTimeout(300);
        // what lies behind an element adds to it; marks in a sentence are exempt
        const small = await page.evaluate((least) => [...document.querySelectorAll('.page button, .page select, .page input:not([type=file]), .grid-row')]
          .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }) && one.offsetHeight)
          .filter((one) => {
            const own = one.getBoundingClientRect().height;
            const [behind, box] = ['::after', null].map((part) => part && getComputedStyle(one, part));
            const more = behind?.content !== 'none' && behind?.position === 'absolute' ? -Number.parseFloat(behind.top) - Number.parseFloat(behind.bottom) : 0;
            const around = one.closest('li, .grid-row, tr')?.getBoundingClientRect().height ?? 0;
            return Math.max(own + (more || 0), one.matches('.strip button, .grid-row button, .whole-line button, .lines button') ? around : 0) < least - 0.5;
          }).map((one) => `${one.className} ${one.textContent.slice(0, 20)} ${one.getBoundingClientRect().height}`), least);
        expect(small, view).toEqual([]);
      }
    });
  });
}
