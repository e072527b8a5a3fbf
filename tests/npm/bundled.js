// The package as a host gets it: packed, unpacked into node_modules, bundled by Vite and by esbuild.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { at } = require('./lens.js');

const work = at('test-results/npm');
const host = path.join(work, 'host');

function pack() {
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(path.join(host, 'node_modules'), { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const told = execFileSync(npm, ['pack', '--json', '--pack-destination', work], { cwd: at('dist/npm'), encoding: 'utf8', shell: process.platform === 'win32' });
  const packed = JSON.parse(told);
  const [{ filename, files, unpackedSize, size }] = Array.isArray(packed) ? packed : Object.values(packed);
  execFileSync('tar', ['-xzf', path.join(work, filename), '-C', path.join(host, 'node_modules')]);
  fs.renameSync(path.join(host, 'node_modules/package'), path.join(host, 'node_modules/report-lens'));
  for (const name of fs.readdirSync(at('tests/npm/host'))) fs.copyFileSync(at('tests/npm/host', name), path.join(host, name));
  return { files: files.map((file) => file.path).sort(), size, unpackedSize };
}

const page = (script) => `<!doctype html><meta charset="utf-8"><title>Host</title><script type="module" src="${script}"></script>`;

async function vite() {
  const { build } = await import('vite');
  fs.writeFileSync(path.join(host, 'index.html'), page('./main.js'));
  const out = path.join(work, 'vite');
  await build({ root: host, base: './', logLevel: 'warn', build: { outDir: out, emptyOutDir: true } });
  return out;
}

function esbuild(name, entries, ...options) {
  const out = path.join(work, name);
  const program = at('node_modules/esbuild-wasm/bin/esbuild');
  const said = execFileSync(process.execPath, [program, ...entries, '--bundle', '--format=esm', '--log-level=warning', `--outdir=${out}`, ...options],
    { cwd: host, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  fs.writeFileSync(path.join(out, 'index.html'), page('./main.js'));
  return { out, said };
}

const inline = () => esbuild('inline', ['main=./inline.js']);
const split = () => esbuild('split', ['main=./inline.js'], '--splitting');
const assets = () => esbuild('assets', ['main=./assets.js', 'worker=report-lens/worker.js'], '--loader:.wasm=file', '--loader:.bin=file');

module.exports = { pack, vite, inline, split, assets };
