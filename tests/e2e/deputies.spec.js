// Where many files wait, other runs of the worker's program read with it.
const { test, expect } = require('./site');
const { open, settled } = require('./page');
const { file, years } = require('./reports');
const { askForeign, refused, unprovoked } = require('./foreign');

// So many that deputies are worth their start, and still read when a test comes to them.
const FILES = years(40).map(([name, text]) => file(name, text));

// Brings the files; gives the deputies in the order in which they came, and what was done with each.
async function bring(page, address, work) {
  await open(page, address);
  await expect.poll(() => page.workers().length).toBe(1);
  const deputies = [];
  page.on('worker', (deputy) => deputies.push(work(deputy)));
  await page.getByTestId('file-input').setInputFiles(FILES);
  await expect(page.getByTestId('overview')).toBeVisible();
  await settled(page);
  await expect(page.getByTestId('document-list').locator('.remove')).toHaveCount(FILES.length);
  await expect(page.getByTestId('error')).toHaveCount(0);
  return Promise.all(deputies);
}
const cores = (page) => page.evaluate(() => navigator.hardwareConcurrency);

test('they read, and end when all is read', async ({ page, address }) => {
  const deputies = await bring(page, address, (deputy) => deputy.url());
  if (await cores(page) > 1) expect(deputies.length).toBeGreaterThan(0);
  expect(deputies.length).toBeLessThan(4);
  for (const url of deputies) expect(url).toMatch(/^blob:/);
  await expect.poll(() => page.workers().length).toBe(1);
});

test('one that ends costs nothing but its time', async ({ page, address, complaints }) => {
  await bring(page, address, (deputy) => deputy.evaluate(() => { setTimeout(() => { throw new Error('a trap'); }); }).catch(() => {}));
  await expect.poll(() => page.workers().length).toBe(1);
  expect(complaints.splice(0).filter((one) => !one.includes('a trap'))).toEqual([]);
});

test('the policy refuses them a foreign address', async ({ page, address, complaints }) => {
  const asked = await bring(page, address, (deputy) => deputy.evaluate(askForeign).catch(() => 'it had ended'));
  for (const answer of asked) expect([refused, 'it had ended']).toContainEqual(answer);
  complaints.splice(0).forEach((one) => expect(unprovoked(one), one).toBe(false));
});

test.describe('on a phone', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36' });
  test('there are none', async ({ page, address }) => {
    expect(await bring(page, address, (deputy) => deputy.url())).toEqual([]);
  });
});
