// The package in the hands of bundlers, under the policies of hosts.
const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { at, named } = require('./lens.js');
const { launch, read, serve } = require('./browser.js');
const bundled = require('./bundled.js');

const file = (name) => named(at('tests/formats/files', name));
const FILES = [named(at('www/samples/langu-2024.txt')), file('txt/gbk.txt'), file('docx/transitional.docx'), file('pdf/gbk-euc-h.pdf'),
  file('zip/names-gbk.zip'), named(at('www/samples/compilation-2024-broken.txt'))];

const OWN = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";
const CLOSED = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'";
const TYPES = "; require-trusted-types-for 'script'; trusted-types report-lens";

let packed;
let browser;
let expected;

before(async () => {
  packed = bundled.pack();
  browser = await launch();
  const { analyze } = await import(at('dist/npm/node.js'));
  expected = await analyze(FILES);
});
after(() => browser?.close());

// Opens a host's page and hands it over with what went wrong on it.
async function open(folder, policy, work) {
  const site = await serve(folder, policy);
  const page = await browser.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  try {
    await page.goto(site.address);
    await page.waitForFunction(() => globalThis.lens);
    await work(page, wrong, site);
  } finally {
    await page.close();
    site.close();
  }
}

async function readsAll(folder, policy, threads = ['worker']) {
  await open(folder, policy, async (page, wrong) => {
    const told = await read(page, FILES);
    assert.deepStrictEqual(told.analysis, expected, told.message);
    assert.deepEqual(told.threads, threads);
    if (threads[0] === 'worker') assert.deepEqual(wrong, []);
  });
}

test('the package holds what it should, and nothing else', () => {
  const list = fs.readFileSync(at('tests/npm/contents.txt'), 'utf8').split(/\r?\n/).filter(Boolean);
  assert.deepEqual(packed.files, list);
});

test('Vite', async (t) => {
  const folder = await bundled.vite();
  await t.test('reads all kinds under a policy of its own files', () => readsAll(folder, OWN));
  await t.test('and under Trusted Types', () => readsAll(folder, OWN + TYPES));
  await t.test('reads in the page where it is asked to, or no worker is allowed', async () => {
    await open(folder, OWN, async (page) => {
      const told = await read(page, FILES.slice(0, 3), { thread: 'here' });
      assert.deepEqual([told.threads, told.analysis.documents.length], [['here'], 3]);
    });
    await readsAll(folder, OWN.replace("worker-src 'self'", "worker-src 'none'"), ['here']);
    await readsAll(folder, OWN + TYPES.replace('trusted-types report-lens', "trusted-types 'none'"), ['here']);
  });
  await t.test('loads nothing before it reads, and each part when it is needed', async () => {
    await open(folder, OWN, async (page, wrong, site) => {
      assert.ok(!site.asked.some((name) => /wasm|bin|worker/.test(name)), site.asked.join(' '));
      const parts = () => site.asked.flatMap((name) => /(core|office|pdf|dictionary)[^/]*\.(?:wasm|bin)$/.exec(name)?.[1] ?? []).sort();
      await read(page, [FILES[0]], { words: false });
      assert.deepEqual(parts(), ['core']);
      await read(page, [FILES[2]], { words: false });
      assert.deepEqual(parts(), ['core', 'office']);
      await read(page, FILES);
      assert.deepEqual(parts(), ['core', 'dictionary', 'office', 'pdf']);
    });
  });
  await t.test('says what a policy lacks', async () => {
    await open(folder, OWN.replace(" 'wasm-unsafe-eval'", ''), async (page) => {
      const told = await read(page, [FILES[0]], { lang: 'en' });
      assert.equal(told.code, 'wasm_blocked');
      assert.match(told.message, /'wasm-unsafe-eval' to script-src/);
    });
    await open(folder, OWN.replace("connect-src 'self'; ", ''), async (page) => {
      assert.equal((await read(page, [FILES[0]])).code, 'part_missing');
    });
  });
  await t.test('is stopped, and reads again', async () => {
    await open(folder, OWN, async (page) => {
      const told = await page.evaluate(async () => {
        const stop = new AbortController();
        const text = '一、主要目标。地区生产总值增长5%。\n'.repeat(20_000);
        const reading = lens.analyze(text, { words: false, signal: stop.signal, onProgress: () => stop.abort() });
        return reading.then(() => 'read', (error) => error.name);
      });
      assert.equal(told, 'AbortError');
      assert.equal((await read(page, [FILES[0]], { words: false })).analysis.documents.length, 1);
    });
  });
});

test('esbuild, everything inline, nothing may be fetched', async (t) => {
  const { out, said } = bundled.inline();
  assert.equal(said, '');
  await t.test('in one script', () => readsAll(out, CLOSED));
  await t.test('under Trusted Types', () => readsAll(out, CLOSED + TYPES));
  await t.test('in the page', () => readsAll(out, CLOSED.replace('worker-src blob:', "worker-src 'none'"), ['here']));
  await t.test('in parts', () => readsAll(bundled.split().out, CLOSED));
});

test('esbuild, the parts as files', async (t) => {
  await t.test('reads all kinds', () => readsAll(bundled.assets().out, OWN));
});

test('parts from another origin: the worker is one from a blob', async () => {
  const { out } = bundled.assets();
  const parts = await serve(at('dist/npm'), 'default-src *', true);
  const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src ${parts.address}`;
  try {
    await open(out, policy, async (page) => {
      await page.evaluate((base) => lens.configure({ assets: {
        core: `${base}assets/core.wasm`, office: `${base}assets/office.wasm`, pdf: `${base}assets/pdf.wasm`,
        dictionary: `${base}assets/dictionary.bin`, worker: `${base}worker.js`,
      } }), parts.address);
      const told = await read(page, FILES);
      assert.deepStrictEqual(told.analysis, expected, told.message);
      assert.deepEqual(told.threads, ['worker']);
    });
  } finally {
    parts.close();
  }
});

test('GB18030 and Big5 are in Node what they are in the browser', async () => {
  const { decode } = await import(at('dist/npm/lib/node-charset.js'));
  const bytes = [];
  // Every pair, four bytes from everywhere, and bytes that are none, each before a line feed.
  for (let lead = 0x80; lead <= 0xff; lead++) for (let trail = 0x30; trail <= 0xff; trail++) bytes.push(lead, trail, 10);
  for (let n = 0; n < 1_587_600; n += 37) {
    bytes.push(0x81 + Math.floor(n / 12_600), 0x30 + Math.floor(n / 1260) % 10, 0x81 + Math.floor(n / 10) % 126, 0x30 + n % 10, 10);
  }
  for (const odd of [[0x80], [0xff], [0x81], [0x81, 0x30], [0x81, 0x30, 0x81], [0x81, 0x30, 0x41], [0xfe, 0x39, 0xfe, 0x39]]) bytes.push(...odd, 10);
  const data = Uint8Array.from(bytes);
  const page = await browser.newPage();
  for (const label of ['gb18030', 'gbk', 'big5']) {
    const there = await page.evaluate(({ label, data }) =>
      new TextDecoder(label, { ignoreBOM: true }).decode(Uint8Array.from(atob(data), (c) => c.charCodeAt(0))),
    { label, data: Buffer.from(data).toString('base64') });
    const here = decode(label, data);
    // Of Big5 Chromium (156) takes four rare pairs wrong, 88 62 and three near it; ours are those of the standard.
    const counts = (line) => label !== 'big5' || line >= (0xa1 - 0x80) * 208;
    const lines = here.split('\n');
    const wrong = there.split('\n').findIndex((line, index) => counts(index) && line !== lines[index]);
    assert.ok(wrong < 0, `${label}: line ${wrong}`);
  }
  await page.close();
});
