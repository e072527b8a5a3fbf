// The promise that nothing leaves the device, tried from inside.
const { test, expect } = require('./site');
const { askForeign, refused, unprovoked } = require('./foreign');

// Waits until the page has started its worker and gives it.
async function worker(page, address) {
  const started = page.waitForEvent('worker');
  await page.goto(address);
  return started;
}

test('the worker starts from a blob and the policy refuses it a foreign address', async ({ page, address, complaints }) => {
  const inner = await worker(page, address);
  expect(inner.url()).toMatch(/^blob:/);
  expect(await inner.evaluate(askForeign)).toEqual(refused);
  expect(complaints.splice(0).filter(unprovoked)).toEqual([]);
});

test('the policy refuses the page a foreign address', async ({ page, address, complaints }) => {
  await worker(page, address);
  expect(await page.evaluate(askForeign)).toEqual(refused);
  expect(complaints.splice(0).filter(unprovoked)).toEqual([]);
});

test('the policy is the strict one', async ({ page, address }) => {
  await page.goto(address);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy.split('; ')).toEqual([
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "worker-src 'self' blob:",
    "connect-src 'self'", "img-src 'self' data:", "font-src 'self'", "manifest-src 'self'", "base-uri 'none'",
    "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types report-lens',
  ]);
});

test('page and worker are of one build', async ({ page, address }) => {
  const inner = await worker(page, address);
  const build = await page.evaluate(() => document.querySelector('script[data-build]').host.build);
  expect(build).toMatch(/^[0-9a-f]{16}$/);
  await expect.poll(() => inner.evaluate(() => self.reportLens && self.reportLens.build)).toBe(build);
});

test.describe('with service workers', () => {
  test.use({ serviceWorkers: 'allow' });
  test('no script address is made but by the loader, and no markup from text', async ({ page, address, complaints }) => {
    await worker(page, address);
    const made = await page.evaluate(async () => {
      const name = document.querySelector('script[data-worker]').dataset.worker;
      const tries = {
        worker: () => new Worker(name),
        blob: () => new Worker(URL.createObjectURL(new Blob(['']))),
        script: () => { document.createElement('script').src = name; },
        service: () => navigator.serviceWorker.register(name),
        markup: () => { document.createElement('p').innerHTML = '<b>x</b>'; },
        policy: () => trustedTypes.createPolicy('another', {}),
        again: () => trustedTypes.createPolicy('report-lens', {}),
      };
      const told = [];
      for (const [what, attempt] of Object.entries(tries)) {
        try { await attempt(); told.push(`${what} was allowed`); } catch (error) { told.push(`${what}: ${error.name}`); }
      }
      return told;
    });
    expect(made).toEqual(['worker', 'blob', 'script', 'service', 'markup', 'policy', 'again'].map((what) => `${what}: TypeError`));
    const told = complaints.splice(0);
    expect(told.filter((line) => line.startsWith('policy: ')).length).toBe(7);
    expect(told.filter((line) => !/^policy: |TrustedScriptURL|TrustedHTML|TrustedTypePolicy/.test(line))).toEqual([]);
  });
});

test('in the worker no script address is made but that of its own script', async ({ page, address }) => {
  const inner = await worker(page, address);
  await expect.poll(() => inner.evaluate(() => !!self.reportLens)).toBe(true);
  const made = await inner.evaluate(() => {
    const tries = {
      worker: () => new Worker(URL.createObjectURL(new Blob(['']))),
      policy: () => trustedTypes.createPolicy('another', {}),
      again: () => trustedTypes.createPolicy('report-lens', {}),
    };
    return Object.entries(tries).map(([what, attempt]) => {
      try { attempt(); return `${what} was allowed`; } catch (error) { return `${what}: ${error.name}`; }
    });
  });
  expect(made).toEqual(['worker', 'policy', 'again'].map((what) => `${what}: TypeError`));
});

test('no worker asks for anything: the page hands them their bytes', async ({ page, address }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const inner = await worker(page, address);
  await expect(page.getByTestId('drop-zone')).toBeVisible();
  await expect.poll(() => asked.some((name) => name.includes('/dictionary-'))).toBe(true);
  const own = await inner.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  expect(own).toEqual([]);
  expect(asked.filter((name) => /\/(worker|dictionary)[-_]/.test(name)).length).toBe(3);
});
