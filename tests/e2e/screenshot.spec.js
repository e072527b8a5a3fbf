// The picture in the README: the page itself draws it, from a sample, on every run of the tests.
const path = require('node:path');
const { test } = require('./site');

test.use({ viewport: { width: 1360, height: 850 }, deviceScaleFactor: 1.5, colorScheme: 'light' });

test('the README shows the page as it is', async ({ page, address }) => {
  await page.goto(address);
  await page.getByTestId('sample-button').first().click();
  await page.getByTestId('overview').waitFor();
  await page.getByRole('tab', { name: '目标' }).click();
  await page.getByTestId('target-row').first().click();
  await page.getByTestId('evidence').waitFor();
  await page.screenshot({ path: path.resolve(__dirname, '../../docs/screenshot.png'), animations: 'disabled' });
});
