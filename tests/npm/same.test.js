// The analysis of the package is the JSON of the command line, parsed.
const { test } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { at, printed, named, texts } = require('./lens.js');

const lens = () => import(at('dist/npm/node.js'));
const file = (name) => at('tests/formats/files', name);

// Equal as values, and key by key in the same order.
function same(analysis, parsed, about) {
  assert.deepStrictEqual(analysis, parsed, about);
  assert.ok(JSON.stringify(analysis) === JSON.stringify(parsed), `${about}: the keys stand in another order`);
}

const { samples, corpus } = texts();

test('every sample, with words and without, in both threads', async () => {
  const { analyze } = await lens();
  assert.ok(samples.length > 10);
  const [plain, counted] = [printed(samples), printed(samples, '--keywords')];
  assert.ok(counted.text.includes('"keywords":{') && !plain.text.includes('"keywords"'));
  for (const thread of ['here', 'worker']) {
    const heard = [];
    const options = { thread, words: false, lang: 'en', onFailure: (failure) => heard.push(failure.name) };
    same(await analyze(samples.map(named), options), plain.analysis, thread);
    same(await analyze(samples.map(named), { ...options, words: true }), counted.analysis, `${thread}, words`);
    // Whatever the command line complains of is told, and nothing else.
    const complained = plain.complaints.split('\n').filter((line) => line.startsWith('report-lens: '));
    assert.equal(heard.length, 2 * complained.length);
  }
});

test('every real text', { skip: corpus.length === 0 && 'there is no ../shared/corpus' }, async () => {
  const { analyze } = await lens();
  const parsed = printed(corpus, '--keywords').analysis;
  const analysis = await analyze(corpus.map(named), { onFailure: () => {} });
  assert.equal(analysis.documents.length, parsed.documents.length);
  for (const [index, document] of analysis.documents.entries()) {
    assert.deepStrictEqual(document, parsed.documents[index], document.name);
  }
  same(analysis, parsed, 'the whole corpus');
});

test('files of every kind, and what is in them', async () => {
  const { analyze } = await lens();
  const files = ['docx/transitional.docx', 'pdf/chromium.pdf', 'pdf/gbk-euc-h.pdf', 'doc/utf16.doc', 'rtf/gbk.rtf', 'odt/libreoffice.odt',
    'ofd/lines.ofd', 'html/cms-gb2312.html', 'html/explorer.mht', 'txt/markdown.md', 'txt/gbk.txt', 'zip/names-gbk.zip',
    'zip/nested.zip', 'zip/broken-member.zip', 'table/reports.csv', 'table/reports.xlsx', 'table/reports.jsonl'].map(file);
  const heard = [];
  const parsed = printed(files, '--keywords');
  const analysis = await analyze(files.map(named), { onFailure: ({ name }) => heard.push(name) });
  same(analysis, parsed.analysis, 'all kinds');
  const complained = parsed.complaints.split('\n').filter((line) => line.startsWith('report-lens: ')).map((line) => line.split(': ')[1]);
  assert.deepEqual(heard, complained);
});

test('one input in all its forms', async () => {
  const { analyze } = await lens();
  const bytes = fs.readFileSync(at('www/samples/langu-2024.txt'));
  const parsed = printed([at('www/samples/langu-2024.txt')]).analysis;
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  for (const input of [bytes.toString('utf8'), bytes, new Uint8Array(buffer), buffer, new Blob([bytes]), shared,
    new DataView(buffer)]) {
    same(await analyze(input, { name: 'langu-2024.txt', words: false }), parsed, Object.prototype.toString.call(input));
  }
  // What is handed in stays the caller's.
  assert.equal(buffer.byteLength, bytes.length);
  const { File } = require('node:buffer');
  if (File) same(await analyze([new File([bytes], 'langu-2024.txt')], { words: false }), parsed, 'File');
});

test('words of one\'s own', async () => {
  const { analyze } = await lens();
  const sample = at('www/samples/langu-2024.txt');
  const parsed = printed([sample], '--soft', '计划').analysis;
  same(await analyze([named(sample)], { words: false, strength: { soft: ['计划'] } }), parsed, 'strength');
  const left = await analyze([named(sample)], { stopWords: ['发展'] });
  const terms = (analysis) => analysis.keywords.reports[0].terms.map(({ term }) => term);
  assert.ok(!terms(left).includes('发展') && terms(await analyze([named(sample)])).includes('发展'));
});
