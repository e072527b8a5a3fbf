// Reports for the tests: the given compilation where it lies beside the repository, else our own
// samples; and small texts of bad kinds.
const fs = require('node:fs');
const path = require('node:path');

const GIVEN = path.resolve(__dirname, '../../../shared/corpus');
const SAMPLES = path.resolve(__dirname, '../../www/samples');

const given = fs.existsSync(path.join(GIVEN, 'compilation-2024.txt'));

// The compilation that the product was conceived for; `null` where it is not there.
const compilation = given ? path.join(GIVEN, 'compilation-2024.txt') : null;

// Real reports of many places, or none.
function corpus() {
  const folder = path.join(GIVEN, 'reports');
  return given ? fs.readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => path.join(folder, name)) : [];
}

const sample = path.join(SAMPLES, 'langu-2024.txt');
const wrapped = path.join(SAMPLES, 'yunxiu-2025-wrapped.txt');
const brokenCompilation = path.join(SAMPLES, 'compilation-2024-broken.txt');

const file = (name, bytes, mimeType = 'text/plain') => ({ name, mimeType, buffer: Buffer.from(bytes) });

// The sample as a report of another place and year; with a growth target, where one is given: 7%以上.
function of(place, year, growth) {
  const text = fs.readFileSync(sample, 'utf8').replaceAll('岚谷', place.slice(0, -1)).replaceAll('2023', String(year - 1)).replaceAll('2024', String(year));
  return file(`${place}-${year}.txt`, growth ? text.replace(/地区生产总值增长[\d.]+%左右/g, `地区生产总值增长${growth}`) : text);
}

// The sample as reports of so many years.
const years = (count) => Array.from({ length: count }, (_, at) => [`${1980 + at}.txt`, fs.readFileSync(sample, 'utf8').replaceAll('2024', String(1980 + at))]);

const bad = {
  empty: file('空.txt', ''),
  binary: file('程序.txt', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)),
  image: file('照片.txt', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1]),
  novel: file('小说.txt', '雨下了一整夜。老人坐在门槛上，看着院子里的石榴树，一句话也没有说。\n'.repeat(40)),
  english: file('essay.txt', 'The river runs slowly past the old mill, and nobody counts the years.\n'.repeat(40)),
  table: file('表.csv', 'name,city,score\nann,oslo,3\nbob,rome,5\n'.repeat(40)),
};

module.exports = { given, compilation, corpus, sample, wrapped, brokenCompilation, of, years, bad, file };
