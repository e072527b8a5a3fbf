// Small windows: no window hides the rows, and evidence neither moves nor covers what was pressed.
const { test, expect } = require('./site');
const { openWith, tab, settled } = require('./page');
const { sample, wrapped, bad, file } = require('./reports');
const fs = require('node:fs');

const rows = (page) => page.getByTestId('target-row');
const box = async (one) => { const { x, y, height } = await one.boundingBox(); return [x, y, height]; };

// How many rows are wholly in sight and under nothing.
const inSight = (page) => page.evaluate(() => [...document.querySelectorAll('[data-testid=target-row]')].filter((row) => {
  const { top, bottom, left } = row.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && row.contains(document.elementFromPoint(left + 60, (top + bottom) / 2));
}).length);

// Whether something else lies over the middle of an element.
const covered = (one) => one.evaluate((element) => {
  const { top, bottom, left } = element.getBoundingClientRect();
  const there = document.elementFromPoint(left + 40, (top + bottom) / 2);
  return !there || !(element.contains(there) || there.contains(element));
});

for (const [width, height] of [[844, 390], [640, 400], [390, 844], [1280, 480], [1000, 450]]) {
  test(`${width}×${height}: what stands above the rows makes room for them`, async ({ page, address }) => {
    await page.setViewportSize({ width, height });
    await openWith(page, address, [sample]);
    await tab(page, 'targets').click();
    await expect(rows(page).first()).toBeVisible();
    await page.mouse.move(width / 2, height / 2);
    await page.mouse.wheel(0, 420);
    await expect.poll(() => inSight(page)).toBeGreaterThanOrEqual(3);
    // A turn of the wheel may fall into a drawing and be lost, so it is turned until it is felt. The rows far down are drawn too when that scrolls which lies around them
    const drawn = () => rows(page).last().getAttribute('aria-rowindex').then(Number);
    const before = await drawn();
    await expect.poll(async () => {
      await page.mouse.wheel(0, 3000);
      return drawn();
    }).toBeGreaterThan(before);
    await expect.poll(() => inSight(page)).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a low window shows the text, and more of it as it is scrolled', async ({ page, address }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openWith(page, address, [sample]);
  await tab(page, 'source').click();
  await expect(page.locator('.block p').first()).toBeVisible();
  await page.mouse.move(500, 250);
  for (let times = 0; times < 12; times += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(60);
  }
  const seen = () => page.evaluate(() => [...document.querySelectorAll('.block p')].filter((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }).length);
  await expect.poll(seen).toBeGreaterThanOrEqual(2);
});

for (const [width, height] of [[1440, 900], [1280, 800], [1100, 800], [900, 700]]) {
  test(`${width}×${height}: the row and the figure that are pressed stay where they are, in sight`, async ({ page, address }) => {
    await page.setViewportSize({ width, height });
    await openWith(page, address, [sample]);
    const figures = page.locator('.strip .figure');
    for (const figure of [figures.first(), figures.nth(5), figures.last()]) {
      const before = await box(figure);
      await figure.click();
      await expect(page.locator('.evidence .sentence')).toBeVisible();
      expect(await box(figure)).toEqual(before);
      expect(await covered(figure)).toBe(false);
      await page.locator('.side-close').click();
    }
    await tab(page, 'targets').click();
    for (const at of [0, 2, 6]) {
      const row = rows(page).nth(at);
      const before = await box(row);
      await row.click();
      await expect(page.locator('.evidence .sentence')).toBeVisible();
      expect(await box(row)).toEqual(before);
      expect(await covered(row)).toBe(false);
      // nor does the sentence of a row beside it
      for (const beside of [at - 1, at + 1].filter((one) => one >= 0)) {
        await rows(page).nth(beside).hover();
        await page.waitForTimeout(500);
        expect(await covered(row), `row ${at} while the pointer is on ${beside}`).toBe(false);
      }
      const values = await page.evaluate(() => [...document.querySelectorAll('.cell.value')]
        .filter((one) => one.getBoundingClientRect().right > document.querySelector('.side').getBoundingClientRect().left).length);
      expect(values, 'values under the evidence').toBe(0);
    }
  });
}

for (const [width, height] of [[390, 844], [820, 1180], [844, 390]]) {
  test(`${width}×${height}: a sheet from below leaves in sight what was pressed, its buttons too`, async ({ page, address }) => {
    await page.setViewportSize({ width, height });
    await openWith(page, address, [sample]);
    await tab(page, 'targets').click();
    await expect(rows(page).first()).toBeVisible();
    await page.mouse.move(width / 2, height / 2);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => inSight(page)).toBeGreaterThanOrEqual(3);
    const at = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('[data-testid=target-row]')].filter((row) => row.getBoundingClientRect().bottom <= innerHeight - 60);
      return shown.pop().getAttribute('aria-rowindex');
    });
    const row = page.locator(`[data-testid=target-row][aria-rowindex="${at}"]`);
    await row.click({ position: { x: 60, y: 14 } });
    await expect(page.locator('.evidence .sentence')).toBeVisible();
    await expect.poll(() => covered(row)).toBe(false);
    await expect(page.getByTestId('see-in-source')).toBeInViewport({ ratio: 1 });
    const other = page.locator('.side-close');
    await expect(other).toBeInViewport({ ratio: 1 });
    await other.click();
    await expect(page.getByTestId('evidence')).not.toBeInViewport();
  });
}

test('the sheet is pulled by its handle: up it grows, down it goes', async ({ page, address }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWith(page, address, [sample]);
  await tab(page, 'targets').click();
  await rows(page).first().click();
  const side = page.locator('.side');
  await expect(side).toBeVisible();
  const grip = page.getByTestId('sheet-grip');
  const pull = async (by) => {
    const { x, y, width, height } = await grip.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2 + by / 2, { steps: 4 });
    await page.mouse.move(x + width / 2, y + height / 2 + by, { steps: 4 });
    await page.mouse.up();
  };
  const high = () => side.evaluate((one) => one.getBoundingClientRect().height);
  await expect.poll(() => side.evaluate((one) => getComputedStyle(one).transform)).toBe('none');
  const half = await high();
  await pull(-160);
  await expect.poll(high).toBeGreaterThan(half + 150);
  await pull(160);
  await expect.poll(high).toBe(half);
  await pull(220);
  await expect(side).toBeHidden();
  await rows(page).nth(1).click();
  await expect.poll(high).toBe(half);
  await page.keyboard.press('Escape');
  await expect(side).toBeHidden();
});

test('the text beside an evidence is the one it is of', async ({ page, address }) => {
  await openWith(page, address, [sample, wrapped]);
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
  await tab(page, 'targets').click();
  await page.getByRole('columnheader', { name: '地区' }).getByRole('button').click();
  const places = [];
  for (const at of ['first', 'last']) {
    await tab(page, 'targets').click();
    await page.getByTestId('target-table').focus();
    await page.keyboard.press(at === 'first' ? 'Home' : 'End');
    const row = page.locator('[data-testid=target-row][aria-selected=true]');
    if (at === 'last') await expect(row).not.toContainText(places[0]); // the key is heard a little later
    const place = await row.locator('.place').textContent();
    places.push(place);
    await tab(page, 'source').click();
    await expect(page.locator('.crumbs')).toContainText(place);
    await expect(page.getByTestId('source-view')).toContainText(place);
    await expect(page.locator('.page-of-text .mark.on').first()).toBeInViewport();
  }
});

for (const [width, height] of [[1280, 800], [900, 700], [390, 844], [844, 390]]) {
  test(`${width}×${height}: a message that waits lies over nothing of the evidence`, async ({ page, address }) => {
    await page.setViewportSize({ width, height });
    await openWith(page, address, [file('报告.txt', fs.readFileSync(sample)), bad.image]);
    await settled(page);
    await expect(page.getByTestId('error')).toBeVisible();
    await tab(page, 'targets').click();
    await rows(page).first().click();
    await expect(page.locator('.evidence .sentence')).toBeVisible();
    for (const button of [page.locator('.side-close'), page.getByTestId('see-in-source')]) {
      await button.click({ trial: true, timeout: 10_000 });
    }
    await page.locator('.side-close').click();
    await expect(page.getByTestId('error')).toBeVisible();
  });
}
