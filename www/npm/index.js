// The package in browsers: its parts lie beside this file, or where `configure` says.
import { makeApi } from './lib/api.js';
import { browser } from './lib/browser.js';

// Written out one by one: bundlers look for exactly this.
const places = {
  core: () => new URL('./assets/core.wasm', import.meta.url),
  office: () => new URL('./assets/office.wasm', import.meta.url),
  pdf: () => new URL('./assets/pdf.wasm', import.meta.url),
  dictionary: () => new URL('./assets/dictionary.bin', import.meta.url),
  worker: () => new URL('./worker.js', import.meta.url),
};

export const { analyze, configure, release } = makeApi(browser(places));
export { ReportLensError } from './lib/errors.js';
