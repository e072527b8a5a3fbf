// A browser before a host with a policy.
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { chromium } = require('playwright-core');

const KINDS = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

// Serves a folder under a policy; another origin may read it where `shared`.
async function serve(folder, policy, shared = false) {
  const asked = [];
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://host').pathname).slice(1) || 'index.html';
    const file = path.join(folder, name);
    asked.push(name);
    if (!file.startsWith(folder) || !fs.existsSync(file)) return response.writeHead(404).end();
    const headers = { 'content-type': KINDS[path.extname(file)] || 'application/octet-stream', 'content-security-policy': policy };
    if (shared) headers['access-control-allow-origin'] = '*';
    response.writeHead(200, headers).end(fs.readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, asked, close: () => server.close() };
}

function launch() {
  const args = process.env.REPORT_LENS_ROOT || process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: process.env.CHROME || '/usr/bin/chromium', args });
}

// Reads files by the host's program: { analysis, threads } or { code, message }.
function read(page, files, options = {}) {
  const sent = files.map(({ name, data }) => ({ name, data: Buffer.from(data).toString('base64') }));
  return page.evaluate(async ({ files, options }) => {
    const list = files.map(({ name, data }) => new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], name));
    const threads = new Set();
    try {
      const analysis = await lens.analyze(list, { ...options, onProgress: ({ thread }) => threads.add(thread) });
      return { analysis, threads: [...threads] };
    } catch ({ name, code, message }) {
      return { name, code, message, threads: [...threads] };
    }
  }, { files: sent, options });
}

module.exports = { serve, launch, read };
