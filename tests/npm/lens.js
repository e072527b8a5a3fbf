// What the tests of the package share: the repository, the command line, files.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const at = (...parts) => path.join(root, ...parts);

// What the command line prints for files, parsed; `cargo xtask test` says where it is.
function printed(files, ...options) {
  const program = process.env.REPORT_LENS_CLI || at('target/debug/report-lens');
  const run = spawnSync(program, ['analyze', '--format', 'json', ...options, ...files], { maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (run.error) throw run.error;
  return { text: run.stdout, analysis: JSON.parse(run.stdout), complaints: run.stderr, status: run.status };
}

const named = (file) => ({ name: path.basename(file), data: fs.readFileSync(file) });

// The texts that results are compared over: always those of the repository, the real ones where they lie beside it.
function texts() {
  const folder = (...parts) => {
    const place = at(...parts);
    const names = fs.existsSync(place) ? fs.readdirSync(place) : [];
    return names.filter((name) => name.endsWith('.txt')).sort().map((name) => path.join(place, name));
  };
  return {
    samples: [...folder('www/samples'), ...folder('tests/formats/files/txt'), at('tests/formats/report.txt')],
    corpus: [...folder('../shared/corpus'), ...folder('../shared/corpus/reports')],
  };
}

module.exports = { at, printed, named, texts };
