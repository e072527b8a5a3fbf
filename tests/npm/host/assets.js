// The program of a host whose bundler copies files and says where they are.
import { analyze, configure, release } from 'report-lens';
import core from 'report-lens/assets/core.wasm';
import dictionary from 'report-lens/assets/dictionary.bin';
import office from 'report-lens/assets/office.wasm';
import pdf from 'report-lens/assets/pdf.wasm';

configure({ assets: { core, office, pdf, dictionary, worker: './worker.js' } });
globalThis.lens = { analyze, configure, release };
