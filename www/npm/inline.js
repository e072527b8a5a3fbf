// The package in browsers with everything inside, for bundlers and policies that allow no files beside the program. The parts
// are scripts of their own, so that a bundler that splits loads each when it is needed.
import { makeApi } from './lib/api.js';
import { browser } from './lib/browser.js';

const unpacked = async (packed) =>
  new Response(new Response(bytes(packed)).body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const places = {
  core: async () => unpacked((await import('./inline/core.js')).default),
  office: async () => unpacked((await import('./inline/office.js')).default),
  pdf: async () => unpacked((await import('./inline/pdf.js')).default),
  dictionary: async () => bytes((await import('./inline/dictionary.js')).default),
  worker: async () => new Blob([(await import('./inline/worker.js')).default], { type: 'text/javascript' }),
};

export const { analyze, configure, release } = makeApi(browser(places));
export { ReportLensError } from './lib/errors.js';
