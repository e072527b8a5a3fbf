// What the pages take from the rest of the repository and from the built page, so that nothing is said twice.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export const read = (name) => fs.readFileSync(path.join(ROOT, name), 'utf8');

// The one match of a pattern in a file.
function found(name, pattern) {
  const match = read(name).match(pattern);
  if (!match) throw new Error(`${name} has nothing like ${pattern}`);
  return match[1];
}

// Version, place of the source, and what the build that lies in dist/ says of itself.
export function project() {
  if (!fs.existsSync(path.join(ROOT, 'dist/index.html'))) throw new Error('dist/ has no page: cargo xtask build makes it');
  const size = (name) => (fs.statSync(path.join(ROOT, 'dist', name)).size / 1e6).toFixed(1);
  return {
    version: found('Cargo.toml', /^version = "(.+?)"/m),
    repository: read('Cargo.toml').match(/^repository = "(.+?)"/m)?.[1] ?? null,
    build: found('dist/index.html', /data-build="(\w+)"/),
    single: size('report-lens.html'),
    readers: found('dist/index.html', /data-readers="([\d.]+) MB"/),
  };
}

// A file in Markdown without its title. `links` says where its relative links lead on the site.
export function file(name, links = {}) {
  const text = read(name).replace(/^# .*\n/, '');
  return text.replace(/\]\((?!https?:|#)(.+?)\)/g, (whole, link) => {
    if (!(link in links)) throw new Error(`${name}: nobody says where ${link} leads on the site`);
    return `](${links[link]})`;
  });
}

// A file as a block of code.
export const fenced = (name) => `\`\`\`${path.extname(name).slice(1)}\n${read(name).trimEnd()}\n\`\`\`\n`;

// What `report-lens --help` prints.
export const help = () => `\`\`\`text\n${found('src/cli/args.rs', /const HELP: &str = "\\\n([^"]*)";/).trimEnd()}\n\`\`\`\n`;

// A table of the site beside its pages: rows of cells, the header left out.
export const table = (name) => read(`docs/site/${name}`).trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
