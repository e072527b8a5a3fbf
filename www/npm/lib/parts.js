// The parts of the program: found, loaded and compiled once, kept for every thread that is started.
import { Missing } from './errors.js';

const isBytes = (value) => ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]';
const isAnswer = (value) => typeof value?.arrayBuffer === 'function' && 'ok' in value;

/** What a place gives: an answer to fetch, bytes or a compiled module. */
async function fetched(place) {
  const found = await (typeof place === 'function' ? place() : place);
  if (typeof found !== 'string' && !(found instanceof URL)) return found;
  const answer = await fetch(found);
  if (!answer.ok) throw new Error(`${found}: HTTP ${answer.status}`);
  return answer;
}

async function bytesOf(found) {
  if (isAnswer(found) && !found.ok) throw new Error(`HTTP ${found.status}`);
  const bytes = typeof found?.arrayBuffer === 'function' ? await found.arrayBuffer() : found;
  if (!isBytes(bytes)) throw new TypeError('neither an address, nor bytes, nor a module');
  return bytes;
}

async function loaded(name, place) {
  let found;
  try {
    found = await fetched(place);
    if (name !== 'dictionary' && !(found instanceof WebAssembly.Module)) found = await bytesOf(found);
    else if (name === 'dictionary') found = await bytesOf(found);
  } catch (error) {
    throw new Missing('part_missing', `${name} (${error?.message ?? error})`);
  }
  if (name === 'dictionary' || found instanceof WebAssembly.Module) return found;
  try {
    return await WebAssembly.compile(found);
  } catch (error) {
    const said = String(error?.message ?? error);
    // A policy is told in words only, and differently by each browser.
    throw /Content.Security.Policy|unsafe-eval|disallowed by|blocked by CSP|call to WebAssembly/i.test(said)
      ? new Missing('wasm_blocked', said) : new Missing('part_missing', `${name} (${said})`);
  }
}

/** Gives `load(name)`; what could not be loaded is tried again when it is asked for again. */
export function partsAt(places) {
  const kept = new Map();
  return (name) => {
    if (typeof WebAssembly !== 'object') return Promise.reject(new Missing('wasm_blocked', ''));
    if (!kept.has(name)) {
      const part = loaded(name, places[name]);
      kept.set(name, part);
      part.catch(() => kept.delete(name));
    }
    return kept.get(name);
  };
}
