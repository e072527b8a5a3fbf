// Promise and result, across levels, from year to year.
const { expect, test } = require('./site');
const { openWith, settled, tab } = require('./page');
const { file } = require('./reports');
const fs = require('node:fs');

const report = (place, year, review, targets) => file(`${place}-${year}.txt`, `${place}${year}年政府工作报告

各位代表：

一、${year - 1}年工作回顾

${review}

二、${year}年工作安排

今年经济社会发展的主要预期目标是：${targets}

三、加强政府自身建设

勤政为民，务实清廉。
`);
const two = [
  report('榆川县', 2023, '经济稳中有进。', '地区生产总值增长6%以上，固定资产投资增长8%左右，居民人均可支配收入增长7%，新增就业1200人。'),
  report('榆川县', 2024, '地区生产总值增长5%，固定资产投资增长9%，城镇居民人均可支配收入增长7.2%。', '地区生产总值增长5.5%以上，固定资产投资增长8%左右，粮食产量20万吨。'),
];
const levels = [
  report('河北省', 2024, '经济稳中有进。', '地区生产总值增长5.5%左右，居民消费价格涨幅3%左右。'),
  report('邢台市', 2024, '经济稳中有进。', '地区生产总值增长6%左右，居民消费价格涨幅3%左右。'),
];

const rows = (page) => page.getByTestId('pair-row');
const line = (page, name) => rows(page).filter({ has: page.locator('.what', { hasText: name }) }).first();
const all = (page) => page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();

async function track(page, address, files, of) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWith(page, address, files);
  await settled(page);
  await all(page);
  await tab(page, 'pairs').click();
  await page.getByTestId(`pairs-${of}`).click();
  await expect(rows(page).first()).toBeVisible();
}

test('a promise stands beside its result, kept or missed, both sentences one press away', async ({ page, address }) => {
  await track(page, address, two, 'promises');
  await expect(rows(page)).toHaveCount(7);
  const gdp = line(page, '地区生产总值');
  await expect(gdp).toContainText('未兑现');
  await expect(gdp).toContainText('−1个百分点');
  await expect(line(page, '固定资产投资')).toContainText('兑现');
  // another name is offered and not taken
  const income = line(page, '居民人均可支配收入');
  await expect(income).toContainText('或指');
  await expect(income).toContainText('7.2% 城镇居民人均可支配收入');
  await gdp.getByRole('button', { name: '≥6%' }).click();
  await expect(page.locator('.side')).toContainText('地区生产总值增长6%以上');
  await gdp.getByRole('button', { name: '5%', exact: true }).click();
  await expect(page.locator('.side')).toContainText('地区生产总值增长5%，固定资产投资增长9%');
  // the next by the keys is the next figure
  await page.keyboard.press('j');
  await expect(line(page, '固定资产投资').locator('.on')).toHaveText('≈8%');
  // one verdict alone, and back
  await page.getByRole('button', { name: /^未兑现 1$/ }).click();
  await expect(rows(page)).toHaveCount(1);
  expect(page.url()).toContain('verdict=missed');
  await page.reload();
});

test('what changed is raised, lowered, new or dropped, and comes back by the address', async ({ page, address }) => {
  await track(page, address, two, 'changes');
  const told = async (name) => (await line(page, name).locator('.verdict-word').textContent());
  expect(await told('地区生产总值')).toContain('下调');
  expect(await told('固定资产投资')).toContain('未变');
  expect(await told('粮食产量')).toContain('新增');
  expect(await told('新增就业')).toContain('取消');
  const here = page.url();
  expect(here).toContain('of=changes');
  await tab(page, 'targets').click();
  await page.goBack();
  await expect(page.getByTestId('pairs-changes')).toHaveAttribute('aria-checked', 'true');
  await page.getByRole('button', { name: '相差' }).click();
  await page.getByRole('button', { name: '相差' }).click();
  await expect(rows(page).first()).toContainText('地区生产总值');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('csv-button').click()]);
  const csv = fs.readFileSync(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toContain('verdict');
  expect(csv.match(/^榆川县/gm)).toHaveLength(5);
});

test('what is kept word for word has its share and its place in either report', async ({ page, address }) => {
  const kept = '坚持把发展经济的着力点放在实体经济上，推进新型工业化，加快建设现代化产业体系';
  const worded = [
    report('榆川县', 2023, `${kept}。`, '地区生产总值增长6%以上。'),
    report('榆川县', 2024, `一年来，${kept}。`, '地区生产总值增长5%以上。'),
    report('柏川县', 2024, '经济稳中有进。', '地区生产总值增长7%。'),
  ];
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWith(page, address, worded);
  await settled(page);
  await all(page);
  await tab(page, 'pairs').click();
  await page.getByTestId('pairs-wording').click();
  const shown = page.getByTestId('wording-row');
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('榆川县 2024');
  await expect(shown).toContainText('29.8%');
  await expect(page.locator('.rows-count')).toContainText('3 份报告，1 份有此前的报告');
  // its name leads to its passages, a passage to the text, of either year
  await shown.getByRole('button', { name: /榆川县/ }).click();
  await tab(page, 'pairs').click();
  await expect(page.locator('.rows-count')).toContainText('29.8% 的文字与 2023 年报告逐字相同：1 段，36 字');
  await shown.getByRole('button', { name: kept }).click();
  await expect(page.getByTestId('source-view')).toContainText('一年来，坚持把发展经济的着力点');
  await page.goBack();
  await shown.getByRole('button', { name: '见 2023 年' }).click();
  await expect(page.getByTestId('source-view')).toContainText('榆川县2023年政府工作报告');
  await page.goBack();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('csv-button').click()]);
  expect(download.suggestedFilename()).toMatch(/^沿用文字-2024-榆川县-/);
  expect(fs.readFileSync(await download.path(), 'utf8')).toContain(kept);
});

test('a target stands beside that of the place above', async ({ page, address }) => {
  await track(page, address, levels, 'levels');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('河北省');
  await expect(rows(page).first()).toContainText('+0.5个百分点 ×1.09');
  await expect(rows(page).first()).toContainText('高于上级');
  await expect(rows(page).last()).toContainText('与上级持平');
});

test('what is missing is said', async ({ page, address }) => {
  await track(page, address, [two[0]], 'promises');
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).first()).toContainText('缺次年报告');
  await page.getByTestId('pairs-changes').click();
  await expect(page.getByTestId('pair-table')).toContainText('载入同一地区此前的报告');
  await page.getByTestId('pairs-wording').click();
  await expect(page.getByTestId('pair-table')).toContainText('即可看沿用了哪些文字');
  await page.getByTestId('pairs-levels').click();
  await expect(page.getByTestId('pair-table')).toContainText('载入上级');
});

test('on paper every place has a page of its own, with both sentences', async ({ page, address }) => {
  const other = two.map((one) => ({ ...one, name: one.name.replace('榆', '柏'), buffer: Buffer.from(one.buffer.toString().replaceAll('榆川', '柏川')) }));
  await track(page, address, [...two, ...other], 'promises');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.said').first()).toBeVisible();
  await expect(page.locator('.said').first()).toContainText('地区生产总值增长6%以上');
  const first = page.locator('.pairs .grid-row.first').first();
  expect(await first.evaluate((row) => getComputedStyle(row).breakBefore)).toBe('page');
});
