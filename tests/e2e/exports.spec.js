// What is taken away: workbook, dataset, CSV with either headings, the table of the screen on the clipboard; names that say what is inside.
const { expect, test } = require('./site');
const { dots, openWith, settled, tab } = require('./page');
const { sample, wrapped } = require('./reports');
const fs = require('node:fs');
const zlib = require('node:zlib');

async function taken(page, name) {
  await page.getByRole('button', { name: '导出' }).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

// The parts of a zip archive by name.
function unzipped(bytes) {
  const parts = {};
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const [packed, length, extra, note] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const from = bytes.readUInt32LE(at + 42);
    const data = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    const body = bytes.subarray(data, data + packed);
    parts[name] = (bytes.readUInt16LE(at + 10) ? zlib.inflateRawSync(body) : body).toString('utf8');
    at += 42 + length + extra + note;
  }
  return parts;
}

test.beforeEach(async ({ page, address }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWith(page, address, [sample, wrapped]);
  await settled(page);
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
});

test('a workbook has a sheet for everything, with as many rows as the scope', async ({ page }) => {
  await tab(page, 'targets').click();
  const total = Number(await page.getByTestId('target-table').getAttribute('data-total'));
  const { name, bytes } = await taken(page, 'Excel 工作簿（全部表）');
  expect(name).toMatch(/^工作簿-2024–2025-2地-\d{4}-\d\d-\d\d\.xlsx$/);
  const parts = unzipped(bytes);
  const sheets = [...parts['xl/workbook.xml'].matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, sheet]) => sheet);
  expect(sheets).toEqual(['目标', '完成情况', '其他表述', '对比', '承诺与兑现', '词频', '全部数字', '来源']);
  expect(parts['xl/worksheets/sheet1.xml'].match(/<row>/g)).toHaveLength(total + 1);
});

test('a dataset of Stata and a table of Markdown have the rows of the view', async ({ page }) => {
  await tab(page, 'targets').click();
  const dataset = await taken(page, 'Stata 数据集（当前筛选）');
  expect(dataset.name).toMatch(/^目标-2024–2025-2地-.*\.dta$/);
  expect(dataset.bytes.toString('latin1', 0, 60)).toContain('<stata_dta><header><release>118');
  const total = Number(await page.getByTestId('target-table').getAttribute('data-total'));
  const table = await taken(page, 'Markdown 表（当前视图）');
  expect(table.bytes.toString('utf8').trim().split('\n')).toHaveLength(total + 2);
});

test('a CSV has the names of the schema or those of the reader, with what made it', async ({ page }) => {
  await tab(page, 'targets').click();
  const schema = (await taken(page, '目标表 CSV（当前筛选）')).bytes.toString('utf8').split('\r\n')[0];
  expect(schema.split(',').slice(-2)).toEqual(['tool_version', 'dictionary']);
  await page.getByRole('button', { name: '导出' }).first().click();
  await page.getByRole('menuitemradio', { name: '中文' }).click();
  await page.keyboard.press('Escape');
  const words = (await taken(page, '目标表 CSV（当前筛选）')).bytes.toString('utf8').split('\r\n');
  expect(words[0]).toContain('地区,区划代码,级别,年份');
  expect(words[1]).toContain('目标');
});

test('what is copied is the table of the screen, in the language of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async () => {
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await expect(page.getByText('已复制')).toBeVisible();
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text()));
    });
  };
  await tab(page, 'targets').click();
  await expect(page.getByTestId('target-row').first()).toBeVisible();
  const [text, html] = await copied();
  expect(text.split('\n')[0]).toBe('地区\t级别\t年份\t类别\t指标\t标注\t变化\t数值\t单位\t约束\t时期\t章节');
  expect(html).toContain('<th>地区</th>');
  expect(html.match(/<tr>/g)).toHaveLength(text.split('\n').length);
});

test('a large file is written in parts, the page answers meanwhile, and it can be stopped', async ({ page, address }) => {
  test.slow();
  const items = Array.from({ length: 1500 }, (_, at) => `新建改造管网${at + 1}公里，完成投资${at + 1}亿元。`).join('\n');
  const long = (year) => ({ name: `榆川县-${year}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`榆川县${year}年政府工作报告\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n经济稳中有进。\n\n二、${year}年工作安排\n\n地区生产总值增长6%。\n\n${items}\n`) });
  await openWith(page, address, [2019, 2020, 2021, 2022, 2023, 2024].map(long));
  await settled(page);
  await page.getByTestId('scope-switch').getByRole('radio', { name: /^全部/ }).click();
  await tab(page, 'targets').click();
  await page.getByRole('button', { name: /^完成情况/ }).first().click();
  const shown = async () => Number(await page.locator('.grid-body').getAttribute('data-total'));
  await expect.poll(shown).toBeGreaterThan(15_000);
  const rows = await shown();
  const csv = page.getByTestId('csv-button');
  const downloads = [];
  page.on('download', (download) => downloads.push(download));
  // a fast machine has written it before a hand could stop it: what is shown is noted in the page, and stopped there at once
  await page.evaluate(() => {
    Object.assign(window, { told: [], stops: true });
    new MutationObserver(() => {
      const note = document.querySelector('[data-testid=writing]');
      if (!note) return;
      window.told.push(note.textContent);
      if (window.stops) note.querySelector('.button').click();
      window.stops = false;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const told = () => page.evaluate(() => window.told.splice(0).join());
  const writing = page.getByTestId('writing');
  await csv.click();
  await expect.poll(told).toMatch(/正在写文件：\d+%取消/);
  await expect(writing).toHaveCount(0);
  await csv.click();
  await tab(page, 'overview').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect.poll(told).toMatch(/正在写文件：\d+%/);
  await expect(writing).toHaveCount(0, { timeout: 60_000 });
  await expect.poll(() => downloads.length).toBe(1);
  const text = fs.readFileSync(await downloads[0].path(), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(rows + 1);
  expect(downloads[0].suggestedFilename()).toMatch(/^指标-2019–2024-榆川县-/);
});

test('the whole analysis is called by what is in it, and is whole', async ({ page }) => {
  const { name, bytes } = await taken(page, '完整结果 JSON');
  expect(name).toMatch(/^完整结果-2024–2025-2地-\d{4}-\d\d-\d\d\.json$/);
  const { documents, keywords } = JSON.parse(bytes.toString('utf8'));
  expect(documents.map((document) => document.reports.length)).toEqual([1, 1]);
  expect(keywords.reports).toHaveLength(2);
});

test('the card of a record is saved as a picture that shows it', async ({ page }) => {
  await tab(page, 'targets').click();
  await page.getByTestId('target-row').first().click();
  await page.getByTestId('evidence').getByRole('button', { name: '卡片' }).click();
  const card = page.getByTestId('card');
  const box = await card.boundingBox();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存为图片（PNG）' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^.+-\d{4}-.+-\d{4}-\d\d-\d\d\.png$/);
  const bytes = fs.readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(Math.ceil((box.width + 32) * 2));
  // it is what is on the screen, dot for dot but for the edges of letters
  const ink = async (picture, inset) => (await dots(page, picture, inset)).evaluate((data) => {
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) dark += data[at] + data[at + 1] + data[at + 2] < 384 ? 1 : 0;
    return dark / (data.length / 4);
  });
  const [drawn, seen] = [await ink(bytes, 32), await ink(await card.screenshot({ scale: 'css' }), 0)];
  expect(drawn).toBeGreaterThan(seen * 0.7);
  expect(drawn).toBeLessThan(seen * 1.4);
});

test('on paper, in the dark theme too, there is black on white, with the source and the day', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  for (const name of ['overview', 'targets', 'words', 'compare', 'pairs', 'source']) {
    await page.emulateMedia({ media: 'screen' });
    await tab(page, name).click();
    await page.emulateMedia({ media: 'print' });
    const paper = page.getByTestId('paper');
    await expect(paper).toContainText('来源：2 篇报告');
    await expect(paper).toContainText(/由 Report Lens [\d.]+ 读出，\d{4}-\d\d-\d\d 打印/);
    const [ground, ink] = await page.locator('.view').evaluate((view) => {
      const lit = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      let behind = view;
      while (behind && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
      return [behind ? lit(getComputedStyle(behind).backgroundColor) : 765, lit(getComputedStyle(view).color)];
    });
    expect(ground).toBeGreaterThan(750);
    expect(ink).toBeLessThan(150);
  }
});
