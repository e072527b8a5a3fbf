// Bad input: a clear message or an honest empty result, and nothing else lost.
const { test, expect } = require('./site');
const { open, openWith, tab, settled } = require('./page');
const { bad, sample, brokenCompilation, file } = require('./reports');
const fs = require('node:fs');

for (const [kind, words] of [['empty', '空文件'], ['binary', '不是文本文件'], ['image', '不是文本文件']]) {
  test(`${kind}: says so, and what to do`, async ({ page, address }) => {
    await open(page, address);
    await page.getByTestId('file-input').setInputFiles([bad[kind]]);
    await expect(page.getByTestId('error')).toContainText(words);
    await expect(page.getByTestId('drop-zone')).toBeVisible();
  });
}

test('documents that are cut off are named, in one message', async ({ page, address }) => {
  await open(page, address);
  await page.getByTestId('file-input').setInputFiles([
    file('报告.docx', Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'latin1')),
    file('报告.pdf', Buffer.from('%PDF-1.7\n')),
  ]);
  await expect(page.getByTestId('error')).toHaveCount(1);
  await expect(page.getByTestId('error')).toContainText('2 个文件未读取');
  await expect(page.getByTestId('error')).toContainText('已损坏或不完整');
});

test('many files cancelled are one message', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  // Long ones, made in the page at once, so that many are still unread when the button is reached.
  await page.locator('.docs .file-button input').first().evaluate((input, text) => {
    const data = new DataTransfer();
    const long = text.repeat(200);
    for (let at = 0; at < 40; at += 1) data.items.add(new File([long], `第${at}份.txt`));
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, fs.readFileSync(sample, 'utf8'));
  await page.getByRole('button', { name: '全部取消' }).click();
  await expect(page.locator('.notice')).toHaveCount(1);
  await expect(page.locator('.notice')).toContainText(/已取消 \d+ 个文件，已读取的 \d+ 个保留/);
});

for (const kind of ['novel', 'english', 'table']) {
  test(`${kind}: an honest nothing, with the reason`, async ({ page, address }) => {
    await open(page, address);
    await page.getByTestId('file-input').setInputFiles([bad[kind]]);
    await expect(page.getByText('没有读出量化目标')).toBeVisible();
    await tab(page, 'source').click();
    await expect(page.getByTestId('source-view')).toBeVisible();
  });
}

test('a file over 200 MB is refused before it is read', async ({ page, address }) => {
  await open(page, address);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(1)], '巨大.txt'));
    Object.defineProperty(data.files[0], 'size', { value: 201 * 1024 * 1024 });
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    const huge = data.files[0];
    Object.defineProperty(huge, 'arrayBuffer', { value: () => { throw new Error('it was read'); } });
    Object.defineProperty(event, 'dataTransfer', { value: { files: { length: 1, 0: huge, item: () => huge }, types: ['Files'], getData: () => '' } });
    document.querySelector('[data-testid=drop-zone]').dispatchEvent(event);
  });
  await expect(page.getByTestId('error')).toContainText('200 MB');
});

test('one bad file among good ones stops nothing, and earlier documents stay', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.locator('.docs .file-button input').first().setInputFiles([bad.empty, bad.image, file('又一份.txt', fs.readFileSync(brokenCompilation))]);
  await expect(page.getByTestId('error').first()).toBeVisible();
  await settled(page);
  const list = page.getByTestId('document-list');
  await expect(list.locator('.doc')).toHaveCount(4);
  await expect(list.locator('.doc-row:enabled')).toHaveCount(2);
  await expect(page.getByTestId('overview')).toBeVisible();
});
