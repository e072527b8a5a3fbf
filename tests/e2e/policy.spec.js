// The promise that nothing leaves the device, tried from inside.
const { test, expect } = require('./site');

// Waits until the page has started its worker and gives it.
async function worker(page, address) {
  const started = page.waitForEvent('worker');
  await page.goto(address);
  return started;
}

// In page or worker: asks a foreign address and gives what became of it and what the policy said.
const askForeign = async () => {
  const told = new Promise((resolve) => {
    const wait = setTimeout(() => resolve('no violation was reported'), 10_000);
    const target = typeof document === 'object' ? document : self;
    target.addEventListener('securitypolicyviolation', (event) => {
      clearTimeout(wait);
      resolve(`${event.effectiveDirective} refused ${event.blockedURI}`);
    }, { once: true });
  });
  const answer = await fetch('https://example.com/?from=report-lens').then(() => 'answered', () => 'failed');
  return { answer, policy: await told };
};
const refused = { answer: 'failed', policy: 'connect-src refused https://example.com/?from=report-lens' };
// The browser and the page report the refusal; nothing else may stand among the complaints.
const unprovoked = (line) => !/^(console|policy): .*https:\/\/example\.com/.test(line);

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
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", 'worker-src blob:',
    "connect-src 'self'", "img-src 'self' data:", "font-src 'self'", "manifest-src 'self'", "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('page and worker are of one build', async ({ page, address }) => {
  const inner = await worker(page, address);
  const build = await page.evaluate(() => document.querySelector('script[data-build]').host.build);
  expect(build).toMatch(/^[0-9a-f]{16}$/);
  await expect.poll(() => inner.evaluate(() => self.reportLens && self.reportLens.build)).toBe(build);
});
