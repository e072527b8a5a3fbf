// Every test gets the built page from a server of its own, under a sub-path, and fails when the page
// complains, breaks the policy or asks another origin for anything.
const { test: base, expect } = require('@playwright/test');
const path = require('node:path');
const { serve } = require('./server');

const DIST = path.resolve(__dirname, '../../dist');

const test = base.extend({
  // The address of the page.
  address: async ({}, use) => {
    const server = await serve({ '/some/where/': DIST });
    await use(`${server.address}/some/where/`);
    server.close();
  },

  // What went wrong in the page or its workers. A test that provokes something takes it out of here.
  complaints: async ({}, use) => {
    const complaints = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },

  // The page, not opened yet: `await page.goto(address)`.
  page: async ({ page, address, complaints }, use) => {
    const origin = new URL(address).origin;
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(`console: ${line.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      if (why !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${why}`);
    });
    await page.context().route((url) => url.protocol !== 'blob:' && url.protocol !== 'data:' && url.origin !== origin,
      (route) => { complaints.push(`other origin: ${route.request().url()}`); return route.abort(); });
    await page.exposeFunction('noteViolation', (violation) => complaints.push(`policy: ${violation}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        window.noteViolation(`${event.effectiveDirective} refused ${event.blockedURI}`));
    });
    await use(page);
  },
});

module.exports = { test, expect };
