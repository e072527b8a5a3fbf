// Every test gets the built page from a server of its own, under a sub-path, and fails when the page
// complains, breaks the policy or asks another origin for anything.
const { test: base, expect } = require('@playwright/test');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const DIST = path.resolve(__dirname, '../../dist');
const KINDS = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8',
};

// Serves dist under /some/where/ on a free port.
function serve() {
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const inside = asked.startsWith('/some/where/') ? asked.slice('/some/where/'.length) || 'index.html' : null;
    const file = inside && path.join(DIST, inside);
    if (!file || !file.startsWith(DIST) || !fs.existsSync(file)) return response.writeHead(404).end();
    const kind = KINDS[path.extname(file)] || 'application/octet-stream';
    response.writeHead(200, { 'content-type': kind }).end(fs.readFileSync(file));
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

const test = base.extend({
  // The address of the page.
  address: [async ({}, use) => {
    const server = await serve();
    await use(`http://127.0.0.1:${server.address().port}/some/where/`);
    server.close();
  }, { scope: 'worker' }],

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
