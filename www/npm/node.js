// The package in Node: its parts are read from beside this file, the worker is one of worker_threads.
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { makeApi } from './lib/api.js';
import { decode } from './lib/node-charset.js';
import { Session } from './lib/session.js';

const file = (name) => () => readFile(new URL(`./assets/${name}`, import.meta.url));

const platform = {
  places: {
    core: file('core.wasm'),
    office: file('office.wasm'),
    pdf: file('pdf.wasm'),
    dictionary: file('dictionary.bin'),
    worker: () => new URL('./lib/node-worker.js', import.meta.url),
  },
  session: async (load) => new Session(load, decode),
  async startWorker(place) {
    const worker = new Worker(place);
    return {
      post: (message, transfer) => worker.postMessage(message, transfer),
      listen(hear, end) {
        worker.on('message', hear);
        worker.on('error', end);
        worker.on('exit', () => end(new Error('the worker has ended')));
      },
      // An idle worker keeps no program from ending.
      busy: (busy) => (busy ? worker.ref() : worker.unref()),
      end: () => void worker.terminate(),
    };
  },
};

export const { analyze, configure, release } = makeApi(platform);
export { ReportLensError } from './lib/errors.js';
