// What the browsers that Playwright does not drive are asked alike: tests/firefox/ and tests/webkit/.
const fs = require('node:fs');
const path = require('node:path');
const { sample, years } = require('./reports');
const { serve } = require('./server');

const DIST = path.resolve(__dirname, '../../dist');
// A text, a Word file and a PDF.
const FILES = [
  sample,
  ...['docx/transitional.docx', 'pdf/chromium.pdf'].map((name) => path.resolve(__dirname, '../formats/files', name)),
];
// Texts of many years, written into a folder: so many that deputies of the worker read with it.
const many = (folder) => years(16).map(([name, text]) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
});
// The site's own files, as addresses under it.
const OWN = new Set(['', ...fs.readdirSync(DIST, { recursive: true })]);
const PATIENCE = 60_000;

function same(found, wanted, what) {
  const [one, other] = [found, wanted].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`);
}

// A server of one page; `html()` gives it.
const shown = (html, headers) => serve({
  '/': (request, response) => response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(html()),
});

// Another origin's page with the site's element, under the strictest policy that allows it; `within` stands in its body.
function elementHost(site, within) {
  const { origin } = new URL(site);
  const csp = `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; worker-src blob:; img-src 'self'`;
  const html = `<!doctype html><meta charset="utf-8"><script type="module" src="${site}element.js"></script><body>${within}</body>`;
  return shown(() => html, { 'content-security-policy': csp });
}

// Another origin's page with the site in a frame that it may speak to: has a report analysed, as request 1, once the frame is
// ready, and keeps what it is told in `window.told`.
async function frameHost(site) {
  let html = '';
  const host = await shown(() => html);
  const name = JSON.stringify({ 'report-lens': 1, allow: [host.address], views: 'targets' });
  html = `<!doctype html><meta charset="utf-8"><script>
    window.told = [];
    addEventListener('message', ({ data, source, origin }) => {
      told.push(data);
      if (data.type === 'ready') source.postMessage({ 'report-lens': 1, type: 'analyze', id: 1, input: window.text }, origin);
    });
    window.text = ${JSON.stringify(fs.readFileSync(FILES[0], 'utf8'))};
  </script><iframe src="${site}embed.html" width="900" height="640" name='${name}'></iframe>`;
  return host;
}

module.exports = { DIST, FILES, OWN, PATIENCE, elementHost, frameHost, many, same };
