// Ratios of the readers of files against others in one browser in one run: PDF against pdf.js, Word against mammoth;
// and how long a cancel takes. Called by bench.js. Clocks are printed, never judged.
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const files = path.join(root, 'tests/formats/files');
const real = path.join(root, '../shared/formats');

const folders = {
  '/pdfjs/': path.join(root, 'node_modules/pdfjs-dist'),
  '/mammoth/': path.join(root, 'node_modules/mammoth'),
};

// Documents to read: our own, and real ones that lie beside the repository.
function documents(folder, ending) {
  const own = fs.readdirSync(path.join(files, folder)).map((name) => path.join(files, folder, name));
  const others = fs.existsSync(real) ? fs.readdirSync(real).map((name) => path.join(real, name)) : [];
  return [...own, ...others].filter((name) => name.endsWith(ending) && !/encrypted|scan|unread/.test(name))
    .map((name) => fs.readFileSync(name).toString('base64'));
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

// Readers run in the page, `rounds` times and once before; each gives the times, and which documents it read.
function clock() {
  window.timed = async (given, rounds, read) => {
    const bytes = given.map((one) => Uint8Array.from(atob(one), (c) => c.charCodeAt(0)));
    const times = [];
    let all = [];
    for (let round = 0; round <= rounds; round += 1) {
      const begin = performance.now();
      all = [];
      for (const one of bytes) all.push(await read(one));
      if (round > 0) times.push(performance.now() - begin);
    }
    return { times, read: all };
  };
}

// Our own program, as the page has it read. Messages are packed by postcard: the errand is a name and no columns, the first
// byte of what comes back says what it is: ready or on its way, read, or anything else.
async function readOurs({ program, given, rounds }) {
  const worker = await document.querySelector('script[data-build]').host.startReader(program);
  const READ = 2;
  let finish;
  worker.onmessage = ({ data: [packed] }) => {
    const kind = new Uint8Array(packed)[0];
    if (kind >= READ) finish(kind === READ);
  };
  const read = (one) => new Promise((done) => {
    finish = done;
    const [errand, copy] = [Uint8Array.from([1, 97, 0]).buffer, one.slice().buffer];
    worker.postMessage([errand, copy], [errand, copy]);
  });
  const timed = await window.timed(given, rounds, read);
  worker.terminate();
  return timed;
}

async function readPdfJs({ given, rounds }) {
  const pdfjs = await import('/pdfjs/legacy/build/pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs';
  const read = async (one) => {
    const task = pdfjs.getDocument({ data: one.slice(), cMapUrl: '/pdfjs/cmaps/', cMapPacked: true, verbosity: 0 });
    try {
      const document = await task.promise;
      for (let at = 1; at <= document.numPages; at += 1) await (await document.getPage(at)).getTextContent();
      return true;
    } catch {
      return false;
    } finally {
      await task.destroy();
    }
  };
  return window.timed(given, rounds, read);
}

async function readMammoth({ given, rounds }) {
  const read = (one) => window.mammoth.extractRawText({ arrayBuffer: one.slice().buffer }).then(() => true, () => false);
  return window.timed(given, rounds, read);
}

// How long it takes until a file that is being read is cancelled: a PDF of very many pages.
async function cancel(page) {
  const begin = await page.evaluate(() => {
    const button = [...document.querySelectorAll('[data-testid=progress] button')].at(-1);
    button.click();
    return performance.now();
  });
  await page.waitForFunction(() => !document.querySelector('[data-testid=progress]'), null, { polling: 1 });
  return (await page.evaluate(() => performance.now())) - begin;
}

// A PDF of many pages of one text, so that its reading can be interrupted.
function longPdf(pages) {
  const text = 'BT /F 12 Tf 72 700 Td ' + '(The county plans to grow by six per cent.) Tj 0 -14 Td '.repeat(45) + 'ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    ...Array.from({ length: pages }, () =>
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>'),
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
    `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`, 'latin1');
}

async function measure(server, fresh, rounds) {
  const compare = async (program, ending, name, theirs, prepare) => {
    const ours = (given, rounds) => fresh(async (own) => {
      await own.addInitScript(clock);
      await own.goto(`${server.address}/page/`);
      await own.getByTestId('drop-zone').waitFor();
      return own.evaluate(readOurs, { program, given, rounds });
    });
    const other = (given, rounds) => fresh(async (blank) => {
      await blank.addInitScript(clock);
      await blank.goto(`${server.address}/blank.html`);
      if (prepare) await blank.addScriptTag({ url: prepare });
      return blank.evaluate(theirs, { given, rounds });
    });
    // Timed are those that both read.
    const all = documents(program === 'pdf' ? 'pdf' : 'docx', ending);
    const [mine, his] = [(await ours(all, 0)).read, (await other(all, 0)).read];
    if (!mine.some(Boolean)) throw new Error(`none of ${all.length} files ${ending} was read: has the protocol changed?`);
    const both = all.filter((_, at) => mine[at] && his[at]);
    const [own, peer] = [median((await ours(both, rounds)).times), median((await other(both, rounds)).times)];
    const count = (read) => read.filter(Boolean).length;
    console.log(`${all.length} files ${ending}, of which ${count(mine)} are read and ${count(his)} by ${name}; those by both: ` +
      `${own.toFixed(0)} ms; ${name}: ${peer.toFixed(0)} ms: ratio ${(own / peer).toFixed(2)}`);
  };
  await compare('pdf', '.pdf', 'pdf.js', readPdfJs);
  await compare('office', '.docx', 'mammoth', readMammoth, '/mammoth/mammoth.browser.min.js');

  const pages = 4000;
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await fresh(async (page) => {
      await page.goto(`${server.address}/page/`);
      await page.getByTestId('file-input').setInputFiles([{ name: 'long.pdf', mimeType: 'application/pdf', buffer: longPdf(pages) }]);
      await page.waitForFunction(() => Number(document.querySelector('[data-testid=progress] progress')?.value) > 0, null, { polling: 5 });
      return cancel(page);
    }));
  }
  console.log(`a cancel in the middle of a PDF of ${pages} pages: ${median(times).toFixed(0)} ms`);
}

module.exports = { measure, folders };
