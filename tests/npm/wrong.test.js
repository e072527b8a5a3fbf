// What goes wrong is told by a code and words, and costs nothing else.
const { test } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { at, named } = require('./lens.js');
const { trapping } = require('./trap.js');

const lens = () => import(at('dist/npm/node.js'));
const file = (name) => named(at('tests/formats/files', name));
const sample = () => named(at('www/samples/langu-2024.txt'));
const THREADS = ['worker', 'here'];

test('a file that cannot be read, in both languages', async () => {
  const { analyze, ReportLensError } = await lens();
  const picture = { name: 'a.png', data: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) };
  for (const thread of THREADS) {
    for (const [input, code, words] of [
      [picture, 'not_text', /不是文本文件/],
      [{ name: 'b.txt', data: '' }, 'empty_file', /空文件/],
      [file('docx/encrypted.docx'), 'encrypted', /密码/],
      [file('pdf/scan.pdf'), 'scanned', /扫描/],
    ]) {
      await assert.rejects(analyze([input], { thread }), (error) => {
        assert.ok(error instanceof ReportLensError && error instanceof Error);
        assert.equal(error.code, code);
        assert.match(error.message, words);
        assert.ok(error.message.includes(input.name));
        assert.deepEqual(error.failures, [{ name: input.name, code, message: error.message }]);
        return error.analysis === null;
      });
    }
    await assert.rejects(analyze([picture], { thread, lang: 'en' }), { message: /is not a text file/ });
  }
});

test('what was read is not lost where something was not', async () => {
  const { analyze } = await lens();
  const files = [sample(), { name: 'b.txt', data: '' }, file('docx/transitional.docx')];
  await assert.rejects(analyze(files, { words: false }), (error) => {
    assert.equal(error.code, 'empty_file');
    return error.analysis.documents.length === 2;
  });
  await assert.rejects(analyze([...files, { name: 'c.txt', data: '' }], { words: false, lang: 'en' }), (error) => {
    assert.deepEqual([error.code, error.message], ['several_failed', '2 files could not be read.']);
    return error.failures.length === 2;
  });
  const heard = [];
  const analysis = await analyze(files, { words: false, onFailure: ({ code }) => heard.push(code) });
  assert.deepEqual([analysis.documents.length, heard], [2, ['empty_file']]);
});

test('arguments that are none', async () => {
  const { analyze } = await lens();
  const gone = new ArrayBuffer(8);
  structuredClone(gone, { transfer: [gone] });
  for (const input of [undefined, null, 1, {}, [], [null], [{ name: 'a' }], new Date()]) {
    await assert.rejects(analyze(input), { name: 'ReportLensError', code: 'bad_input' });
  }
  if (gone.detached) await assert.rejects(analyze(gone), { code: 'bad_input' });
  for (const options of [{ lang: 'de' }, { thread: 'else' }, { columns: 'a' }, { onProgress: 1 }, { signal: 1 }, { strength: { hard: [1] } }]) {
    await assert.rejects(analyze('文字', options), { code: 'bad_input' });
  }
});

test('too large a file is not even asked for its bytes', async () => {
  const { analyze } = await lens();
  const huge = { size: 201 * 2 ** 20, arrayBuffer() { throw new Error('asked'); } };
  await assert.rejects(analyze([{ name: 'a.txt', data: huge }], { words: false }), { code: 'too_large' });
  const moved = { size: 10, arrayBuffer: async () => { throw new Error('moved'); } };
  await assert.rejects(analyze([{ name: 'a.txt', data: moved }], { words: false }), { code: 'unreadable' });
});

test('a stop, before, while it waits and while it is read', async () => {
  const { analyze } = await lens();
  const many = Array.from({ length: 60 }, (_, n) => ({ ...sample(), name: `${n}.txt` }));
  for (const thread of THREADS) {
    const aborted = { name: 'AbortError' };
    await assert.rejects(analyze(sample().data, { thread, signal: AbortSignal.abort() }), aborted);
    const stop = new AbortController();
    let told = 0;
    const running = analyze(many, {
      thread, signal: stop.signal, onProgress: ({ file: at }) => { told = at; if (at === 3) stop.abort(); },
    });
    const waiting = new AbortController();
    const second = analyze(sample().data, { thread, signal: waiting.signal });
    const third = analyze(sample().data, { thread, words: false });
    waiting.abort();
    await assert.rejects(second, aborted);
    await assert.rejects(running, aborted);
    assert.ok(told === 3, `stopped at file ${told}`);
    assert.equal((await third).documents.length, 1);
  }
  const reason = new Error('my own');
  await assert.rejects(analyze(sample().data, { signal: AbortSignal.abort(reason) }), reason);
});

test('a program that ends over a file costs that file alone', async () => {
  const { analyze, configure } = await lens();
  const files = [sample(), { ...sample(), name: 'this ends it.txt' }, file('docx/transitional.docx'), { ...sample(), name: 'b.txt' }];
  const good = await analyze([files[0], files[2], files[3]], { words: true });
  for (const [part, func, lost] of [
    ['core', 'core_text', ['this ends it.txt']],
    ['core', 'core_step', ['this ends it.txt', 'b.txt']],
    ['office', 'read', ['a.docx', 'transitional.docx']],
  ]) {
    // The name that is passed to the first, or else the eighth call of an instance says when it ends: in the second file, and in the second after that.
    const when = func === 'core_text' ? { argument: 2, is: Buffer.byteLength(files[1].name) } : func === 'read' ? {} : { once: 8 };
    configure({ assets: { [part]: await trapping(at(`dist/npm/assets/${part}.wasm`), func, when) } });
    for (const thread of THREADS) {
      const heard = [];
      const list = part === 'office' ? [files[0], { ...files[2], name: 'a.docx' }, files[2], files[3]] : files;
      const analysis = await analyze(list, { thread, onFailure: (failure) => heard.push(failure) });
      assert.ok(heard.every(({ code, message }) => code === 'reader_ended' && message.includes('出错')), part);
      assert.deepEqual(heard.map(({ name }) => name), lost);
      assert.equal(analysis.documents.length, list.length - lost.length);
      if (func === 'core_text') assert.deepStrictEqual(analysis, good);
    }
  }
  configure({});
  assert.deepStrictEqual(await analyze([files[0], files[2], files[3]]), good);
});

test('a part that is not there', async () => {
  const { analyze, configure } = await lens();
  configure({ assets: { core: () => { throw new Error('no such file'); } } });
  for (const thread of THREADS) {
    await assert.rejects(analyze(sample().data, { thread }), { code: 'part_missing', message: /core.*no such file/ });
  }
  configure({ assets: { core: new Uint8Array(100) } });
  await assert.rejects(analyze(sample().data), { code: 'part_missing' });
  configure({ assets: { dictionary: fs.readFileSync(__filename) } });
  await assert.rejects(analyze(sample().data), (error) => {
    assert.equal(error.code, 'dictionary_missing');
    return error.analysis.documents[0].reports[0].statements.length > 0 && !('keywords' in error.analysis);
  });
  configure({});
  assert.ok((await analyze(sample().data)).keywords);
});

test('where no worker can be started, the calling thread reads', async () => {
  const { analyze, configure } = await lens();
  configure({ assets: { worker: new URL('no-such-worker.js', 'file:///nowhere/') } });
  const threads = new Set();
  await analyze(sample().data, { words: false, onProgress: ({ thread }) => threads.add(thread) });
  assert.deepEqual([...threads], ['here']);
  configure({});
});

test('an idle worker keeps no program from ending', () => {
  const { spawnSync } = require('node:child_process');
  for (const what of ["await analyze('文字', { words: false }).catch(() => {});",
    "await analyze([{ name: 'a', data: { size: 1, arrayBuffer: () => Promise.reject(new Error('moved')) } }]).catch(() => {});"]) {
    const code = `import { analyze } from ${JSON.stringify(require('node:url').pathToFileURL(at('dist/npm/node.js')).href)};\n${what}\nconsole.log('over');`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', timeout: 60_000 });
    assert.deepEqual([run.stdout, run.status, run.signal], ['over\n', 0, null]);
  }
});

test('progress goes on to its end', async () => {
  const { analyze } = await lens();
  for (const thread of THREADS) {
    const told = [];
    await analyze([sample(), file('pdf/chromium.pdf')], { thread, onProgress: (event) => told.push(event) });
    assert.deepEqual([...new Set(told.map(({ stage }) => stage))].sort(),
      ['counting', 'decoding', 'extracting', 'loading', 'repairing', 'splitting'].sort());
    assert.ok(told.every((event) => event.thread === thread && event.files === 2 && event.done <= event.total));
    const last = told.at(-1);
    assert.deepEqual([last.file, last.stage, last.done], [1, 'counting', last.total]);
  }
});

test('a table of which nothing tells the columns', async () => {
  const { analyze } = await lens();
  const heard = [];
  const table = file('table/reports.csv');
  await analyze([table], { words: false, columns: ['no such column'], onUnsure: (event) => heard.push(event) });
  assert.equal(heard.length, 1);
  assert.ok(heard[0].columns.some(({ role }) => role === 'text'));
});
