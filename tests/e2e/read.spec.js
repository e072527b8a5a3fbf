// What a person does with a compilation: drop it, read the targets of a place, look at the sentence.
const { test, expect } = require('./site');
const { drop, open, openWith, tab, settled, row } = require('./page');
const { compilation, sample, brokenCompilation } = require('./reports');

test.describe('the given compilation', () => {
  test.skip(!compilation, 'skipped: ../shared is not beside the repository');

  test('dropped on the page, its contents and its four reports are listed', async ({ page, address }) => {
    await open(page, address);
    await drop(page, page.getByTestId('drop-zone'), [compilation]);
    const list = page.getByTestId('document-list');
    await expect(list).toContainText('23 篇');
    for (const place of ['安康市', '抚州市', '高平市', '汉中市']) {
      await expect(list.getByRole('button', { name: place }).first()).toBeVisible();
    }
    await expect(list.locator('.report-row.listed')).toHaveCount(19);
    await expect(list.locator('.report-row.listed').first()).toContainText('仅列目录');
    await expect(list.getByRole('button', { name: /汉中市/ }).first()).toContainText('未完');
  });

  test('the targets of 高平 are read, and one leads to its sentence', async ({ page, address }) => {
    await openWith(page, address, [compilation]);
    await page.getByTestId('document-list').getByRole('button', { name: /高平市/ }).first().click();
    await tab(page, 'targets').click();
    const wanted = [
      ['地区生产总值', '≈6%'], ['固定资产投资', '10%'], ['社会消费品零售总额', '5.5%'],
      ['服务业增加值', '5%'], ['规上工业增加值', '6%'],
    ];
    for (const [indicator, value] of wanted) {
      const found = row(page, indicator);
      await expect(found).toContainText('增');
      await expect(found.locator('.cell.value')).toContainText(value);
      await expect(found).toContainText('主要');
    }
    await row(page, '地区生产总值').click();
    const evidence = page.getByTestId('evidence');
    await expect(evidence.locator('.mark.on').first()).toContainText('地区生产总值');
    await expect(evidence.locator('.sentence')).toContainText('6%左右');
    await page.getByTestId('see-in-source').click();
    const marks = page.getByTestId('source-view').locator('.mark.on');
    await expect(marks.filter({ hasText: '6' }).first()).toBeInViewport();
    // and back: a mark in the text chooses its row
    await marks.first().click();
    await tab(page, 'targets').click();
    await expect(page.locator('[data-testid=target-row][aria-selected=true]')).toContainText('地区生产总值');
  });

  test('高质量发展 is among the words, with every sentence it stands in', async ({ page, address }) => {
    await openWith(page, address, [compilation]);
    await tab(page, 'words').click();
    const word = page.getByTestId('keyword-row').filter({ hasText: '高质量发展' }).first();
    await expect(word).toBeVisible({ timeout: 60_000 });
    await word.click();
    await expect(page.getByTestId('concordance').locator('.hit').first()).toHaveText('高质量发展');
  });
});

test('our own report opens on what it promises and what was delivered', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  const overview = page.getByTestId('overview');
  await expect(overview.locator('.strip li').first()).toContainText('地区生产总值');
  await expect(overview.locator('.strip .last').first()).toContainText('上年');
  await overview.locator('.strip .figure').first().click();
  await expect(page.getByTestId('evidence').locator('.sentence')).toContainText('地区生产总值');
});

test('a listed report without text is greyed and says why', async ({ page, address }) => {
  await openWith(page, address, [brokenCompilation]);
  const listed = page.getByTestId('document-list').locator('.report-row.listed').first();
  await expect(listed).toContainText('仅列目录');
  await expect(listed).toHaveAttribute('title', /正文不在此文件中/);
});

test('every number of the text is read, or set aside with its reason', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await tab(page, 'source').click();
  await page.getByRole('button', { name: '显示每个数字' }).click();
  await expect(page.locator('.counts')).toContainText(/读出 \d+，非指标 \d+，未读出 \d+/);
  await expect(page.getByTestId('source-view').locator('mark.number').first()).toHaveAttribute('title', /.+/);
});

test('a table filters, sorts and searches', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await tab(page, 'targets').click();
  const table = page.getByTestId('target-table');
  const total = async () => Number(await table.getAttribute('data-total'));
  const targets = await total();
  await page.getByRole('button', { name: /^完成情况/ }).click();
  await expect.poll(total).toBeGreaterThan(targets);
  await page.getByRole('button', { name: /^主要预期目标/ }).click();
  await expect.poll(total).toBeLessThan(targets);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('生产总值');
  await expect.poll(total).toBeLessThan(targets);
  await expect(page.getByTestId('target-row').first()).toContainText('生产总值');
});

test('the sample button opens the samples', async ({ page, address }) => {
  await open(page, address);
  await page.getByTestId('sample-button').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await settled(page);
  await expect(page.getByTestId('document-list').locator('.doc')).toHaveCount(2);
});

test.describe('many reports at once', () => {
  const { corpus } = require('./reports');
  test.skip(corpus().length === 0, 'skipped: ../shared is not beside the repository');

  test('the page answers throughout, and the table draws windows only', async ({ page, address }) => {
    test.setTimeout(300_000);
    await open(page, address);
    await page.getByTestId('file-input').setInputFiles(corpus());
    await expect(page.getByTestId('overview')).toBeVisible();
    // while the others are read: views change, rows are chosen
    await tab(page, 'targets').click();
    await page.getByTestId('target-row').first().click();
    await expect(page.getByTestId('evidence').locator('.sentence')).toBeVisible();
    await expect(page.getByTestId('document-list').locator('.doc')).toHaveCount(corpus().length);
    await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
    await expect(page.getByTestId('progress')).toHaveCount(0, { timeout: 240_000 });
    await page.getByRole('button', { name: /^完成情况/ }).click();
    const table = page.getByTestId('target-table');
    await expect.poll(async () => Number(await table.getAttribute('data-total'))).toBeGreaterThan(10_000);
    for (const part of [0.5, 1, 0.25]) {
      await table.evaluate((element, share) => { element.scrollTop = element.scrollHeight * share; }, part);
      await expect.poll(() => table.evaluate((element) => {
        const row = element.querySelector('[data-testid=target-row]').getBoundingClientRect();
        const rows = element.querySelectorAll('[data-testid=target-row]').length;
        const sight = element.getBoundingClientRect();
        // the rows drawn cover what is in sight
        return rows < 200 && row.top <= sight.top && row.top + rows * row.height >= sight.bottom - row.height;
      })).toBe(true);
    }
  });
});
