// The examples of other pages, as they stand in examples/: in HTML, with React and with Vue.
const { test: base, expect } = require('@playwright/test');
const { serve } = require('./server');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const SCRIPTS = { plain: 'main.js', react: 'main.jsx', vue: 'main.js' };

const test = base.extend({
  // The address of an example, its script bundled.
  built: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-lens-example-'));
    let server;
    await use(async (name) => {
      const from = path.join(ROOT, 'examples', name);
      fs.copyFileSync(path.join(from, 'index.html'), path.join(folder, 'index.html'));
      execFileSync(process.execPath, [path.join(ROOT, 'node_modules/esbuild-wasm/bin/esbuild'), '--bundle', '--format=esm', '--jsx=automatic',
        '--define:process.env.NODE_ENV="production"', '--log-level=warning', `--outfile=${folder}/main.js`, path.join(from, SCRIPTS[name])]);
      server = await serve({ '/report-lens/': path.join(ROOT, 'dist'), '/': folder });
      return `${server.address}/`;
    });
    server?.close();
    fs.rmSync(folder, { recursive: true });
  },
});

for (const name of Object.keys(SCRIPTS)) {
  test(name, async ({ page, built }) => {
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(await built(name));
    const lens = page.locator('report-lens');
    await expect(page.locator('#said')).toHaveText(/^\d{3} 条$/);
    await expect(lens.getByTestId('tab-words')).toBeHidden();
    await lens.getByTestId('tab-targets').click();
    await lens.getByTestId('target-row').first().click();
    await expect(page.locator('#said')).toHaveText('地区生产总值');
    if (name !== 'plain') {
      const hide = page.getByRole('button', { name: '显示或收起' });
      await hide.click();
      await expect(lens).toHaveCount(0);
      await expect.poll(() => page.workers().length).toBe(0);
      await hide.click();
      await expect(lens.getByTestId('overview')).toBeVisible();
    }
    expect(complaints).toEqual([]);
  });
}
