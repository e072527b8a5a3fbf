// A static server for tests: folders under sub-paths, on a free port.
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const zlib = require('node:zlib');

const KINDS = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.webmanifest': 'application/json', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8',
};

// `serve({ '/some/where/': folder })` gives { address, close, asked }: the paths that it was asked for. `asked.hold(path)` may
// give a promise that the answer waits for. In the place of a folder there may be a function, which answers for one path;
// `headers` go with every file; where they say gzip, it is.
async function serve(folders, headers = {}) {
  const find = (asked) => {
    for (const [prefix, folder] of Object.entries(folders)) {
      if (typeof folder === 'function') {
        if (asked === prefix) return folder;
        continue;
      }
      if (!asked.startsWith(prefix)) continue;
      const file = path.join(folder, asked.slice(prefix.length) || 'index.html');
      if (file.startsWith(folder) && fs.existsSync(file) && fs.statSync(file).isFile()) return file;
    }
    return null;
  };
  const packed = new Map();
  const pack = (file) => {
    if (!packed.has(file)) packed.set(file, zlib.gzipSync(fs.readFileSync(file)));
    return packed.get(file);
  };
  const asked = [];
  const server = http.createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    asked.push(name);
    await asked.hold?.(name);
    const file = find(name);
    if (!file) return response.writeHead(404, headers).end();
    if (typeof file === 'function') return file(request, response);
    const kind = KINDS[path.extname(file)] || 'application/octet-stream';
    response.writeHead(200, { 'content-type': kind, ...headers }).end(headers['content-encoding'] === 'gzip' ? pack(file) : fs.readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => { server.close(); server.closeAllConnections(); }, asked };
}

module.exports = { serve };
