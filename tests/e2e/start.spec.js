// Starting: in old browsers, and when something is missing.
const { test, expect } = require('./site');

const OLD = [
  ['Chromium 99', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.84 Safari/537.36'],
  ['Firefox 114', 'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/114.0'],
];
const requested = (page) => {
  const names = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname.split('/').pop()));
  return names;
};

for (const [name, userAgent] of OLD) {
  test.describe(name, () => {
    test.use({ userAgent });
    test('gets a plain page that says which browsers work', async ({ page, address }) => {
      const names = requested(page);
      await page.goto(address);
      await expect(page.locator('#unsupported')).toBeVisible();
      await expect(page.locator('#unsupported')).toContainText('Safari 16.4');
      expect(names.filter((file) => file.startsWith('worker'))).toEqual([]);
      expect(page.workers()).toEqual([]);
    });
  });
}

test('a browser that lacks what Safari 16.4 brought gets the plain page', async ({ page, address }) => {
  await page.addInitScript(() => { delete window.DecompressionStream; });
  await page.goto(address);
  await expect(page.locator('#unsupported')).toBeVisible();
  expect(page.workers()).toEqual([]);
});

test('a browser that is new enough never shows the notice', async ({ page, address }) => {
  await page.goto(address);
  await expect(page.locator('#unsupported')).toBeHidden();
});

test('everything is loaded once, relative to the page, and the worker waits for it', async ({ page, address }) => {
  const names = requested(page);
  await page.goto(address);
  await expect.poll(() => names.some((name) => /^worker_bg-[0-9a-f]{16}\.wasm$/.test(name))).toBe(true);
  const code = names.filter((name) => /\.(js|wasm)$/.test(name));
  // What the page preloads it does not fetch again; a worker may be started a second time.
  const own = code.filter((name) => !name.startsWith('worker'));
  expect(new Set(own).size).toBe(own.length);
  // A hash is written without zeros in front.
  for (const name of code) expect(name).toMatch(/-[0-9a-f]{12,16}(_bg)?\.(js|wasm)$/);
});

for (const [locale, promise] of [['zh-CN', '每一个目标，都能回到原句'], ['en-US', 'Every target, back to its sentence']]) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    test.describe(`${locale} at ${viewport.width}`, () => {
      test.use({ locale, viewport });
      test('what the empty page says is there before its program, and where it will be', async ({ page, address }) => {
        let release;
        const held = new Promise((resolve) => { release = resolve; });
        await page.route(/app-\w+\.wasm$/, async (route) => { await held; await route.continue(); });
        await page.goto(address);
        const places = (where) => page.evaluate((where) => ['h1', '.lead', '.drop', '.lesson p'].map((one) => {
          const found = [...document.querySelectorAll(`${where} ${one}`)].find((each) => each.checkVisibility());
          const { x, y, width } = found.getBoundingClientRect();
          return { one, says: one === '.drop' ? '' : found.textContent, x: Math.round(x), y: Math.round(y), width: Math.round(width) };
        }), where);
        await expect(page.getByRole('heading', { name: promise })).toBeVisible();
        const before = await places('.opening');
        release();
        await expect(page.getByTestId('drop-zone')).toBeVisible();
        await expect(page.locator('.opening')).toHaveCount(0);
        // how high the box for files is depends on what stands in it
        const [far, near] = [await places('#app'), before].map((all) => all.map((one) => ({ ...one, y: Math.round(one.y / 40) })));
        expect(near).toEqual(far);
      });
    });
  }
}

test('where something else will come, nothing is shown before it', async ({ page, address }) => {
  await page.route(/app-\w+\.wasm$/, () => {}); // never comes
  for (const hash of ['#view=targets', '']) {
    if (!hash) await page.evaluate(() => localStorage.setItem('report-lens.theme', 'dark'));
    await page.goto('about:blank');
    await page.goto(address + hash);
    await expect(page.locator('.opening').first()).toBeHidden();
    await expect(page.locator('.opening').last()).toBeHidden();
  }
});
