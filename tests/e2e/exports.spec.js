// What is taken away: workbook, dataset, CSV with either headings, the table of the screen on the clipboard; names that say what is inside.
const { expect, test } = require('./site');
const { openWith, settled, tab } = require('./page');
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
