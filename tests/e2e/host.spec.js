// The page as a guest: in an element that it is given, beside another, and gone when it is told to go.
const { test, expect } = require('./site');
const { open, openWith } = require('./page');
const { sample, wrapped } = require('./reports');

// In the page: draws another page in an element of its own, in the document or in a shadow root.
const mountAnother = async (shadow) => {
  const script = document.querySelector('script[data-build]');
  const app = await import(new URL(script.dataset.app, document.baseURI).href);
  const place = document.body.appendChild(document.createElement('div'));
  place.className = 'guest';
  const root = shadow ? place.attachShadow({ mode: 'open' }).appendChild(document.createElement('div')) : place;
  window.guests = [...(window.guests || []), app.mount(root, { ...script.host, window: false })];
};

test('two pages in one document know nothing of each other', async ({ page, address }) => {
  await openWith(page, address, [sample]);
  await page.evaluate(mountAnother, false);
  const [first, guest] = [page.locator('#app'), page.locator('.guest')];
  await expect(guest.getByTestId('drop-zone')).toBeVisible();
  await expect(first.getByTestId('overview')).toBeVisible();
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((element) => element.id));
  expect(new Set(ids).size).toBe(ids.length);

  await guest.getByTestId('file-input').first().setInputFiles([wrapped]);
  await expect(guest.getByTestId('overview')).toBeVisible();
  await expect(guest.getByTestId('document-list')).not.toContainText('langu');
  await expect(first.getByTestId('document-list')).not.toContainText('yunxiu');
});

test('a guest neither hears keys outside its element nor dresses the document', async ({ page, address }) => {
  await open(page, address);
  await page.evaluate(mountAnother, true);
  const guest = page.locator('.guest');
  await expect(guest.getByTestId('drop-zone')).toBeVisible();
  const before = await page.evaluate(() => document.documentElement.getAttribute('data-theme'));
  await guest.getByTestId('theme-switch').click();
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-theme'))).toBe(before);
  await guest.getByRole('button', { name: '如何核实' }).click();
  await expect(guest.getByRole('dialog')).toBeVisible();
  await expect(guest.getByText('文件不留存')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('#app').getByRole('heading').first().click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('a page that is told to go leaves nothing behind', async ({ page, address }) => {
  await open(page, address);
  // The page's own worker is told of when it has started, which may be after the page is seen.
  await expect.poll(() => page.workers().length).toBe(1);
  await page.evaluate(mountAnother, false);
  await expect(page.locator('.guest').getByTestId('drop-zone')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(2);
  await page.evaluate(() => window.guests.pop().unmount());
  await expect.poll(() => page.workers().length).toBe(1);
  expect(await page.locator('.guest').innerHTML()).toBe('');
});
