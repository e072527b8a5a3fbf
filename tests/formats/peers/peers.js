// How long others need to read files: pdfjs-dist for PDF, mammoth for docx, in one browser, each in what it needs itself.
// For `cargo xtask bench`, which reads the same files in a page of the same browser beside them.
const path = require('node:path');

// Where the packages lie; `serve` of tests/e2e/server.js takes them under these prefixes.
const modules = path.resolve(__dirname, '../../../node_modules');
const folders = {
  '/pdfjs/': path.join(modules, 'pdfjs-dist'),
  '/mammoth/': path.join(modules, 'mammoth'),
};

// Starts both in a page, so that no file pays for that. pdfjs reads in a worker, as it does in Firefox.
async function start(page) {
  await page.evaluate(async () => {
    const pdfjs = await import('/pdfjs/legacy/build/pdf.min.mjs');
    pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs';
    const worker = new pdfjs.PDFWorker();
    await worker.promise;
    await new Promise((done, failed) => {
      const script = document.createElement('script');
      Object.assign(script, { src: '/mammoth/mammoth.browser.min.js', onload: done, onerror: failed });
      document.head.append(script);
    });
    const pdf = async (bytes) => {
      const task = pdfjs.getDocument({
        // What it is given is taken away from whoever gives it.
        data: bytes.slice(),
        worker,
        cMapUrl: '/pdfjs/cmaps/',
        cMapPacked: true,
        standardFontDataUrl: '/pdfjs/standard_fonts/',
        wasmUrl: '/pdfjs/wasm/',
        verbosity: 0,
      });
      const file = await task.promise;
      let text = '';
      for (let number = 1; number <= file.numPages; number++) {
        const { items } = await (await file.getPage(number)).getTextContent();
        for (const item of items) text += item.str + (item.hasEOL ? '\n' : '');
        text += '\n';
      }
      await task.destroy();
      return text;
    };
    const docx = async (bytes) => (await mammoth.extractRawText({ arrayBuffer: bytes.buffer })).value;
    globalThis.peers = { pdf, docx };
  });
}

// Reads one file `rounds` times with its peer: the times in milliseconds in their order, and how many characters there
// are, white space aside. The first time has what the peer loads for such a file.
async function time(page, url, rounds) {
  return page.evaluate(async ({ url, rounds }) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const peer = url.endsWith('.pdf') ? 'pdf' : 'docx';
    const times = [];
    let text = '';
    for (let round = 0; round < rounds; round++) {
      const begin = performance.now();
      text = await globalThis.peers[peer](bytes);
      times.push(performance.now() - begin);
    }
    return { peer: peer === 'pdf' ? 'pdfjs-dist' : 'mammoth', times, characters: text.replace(/\s/gu, '').length };
  }, { url, rounds });
}

module.exports = { folders, start, time };

// By itself: `CHROME=/usr/bin/chromium node tests/formats/peers/peers.js FILE…` prints a line of JSON a file.
async function main(files) {
  const { chromium } = require('playwright-core');
  const { serve } = require('../../e2e/server');
  const below = Object.fromEntries(files.map((file, number) => [`/file${number}/`, path.dirname(path.resolve(file))]));
  const server = await serve({ ...folders, ...below, '/': path.resolve(__dirname, '../../bench') });
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: process.env.CHROME, args: sandbox });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}/blank.html`);
    await start(page);
    for (const [number, file] of files.entries()) {
      const url = `/file${number}/${encodeURIComponent(path.basename(file))}`;
      const { peer, times, characters } = await time(page, url, 7);
      const [first, ...rest] = times.map((ms) => Math.round(ms * 10) / 10);
      const median = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)];
      console.log(JSON.stringify({ file: path.basename(file), peer, first, median, characters }));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
