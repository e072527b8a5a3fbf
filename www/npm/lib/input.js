// What a caller may hand in, made into files: a name, a size and how to get the bytes.
import { ReportLensError, words } from './errors.js';

/** What a text without a name is called. */
const UNNAMED = 'text';

const bad = (lang, about) => new ReportLensError('bad_input', words('bad_input', lang, about));
const isBlob = (value) => typeof value?.arrayBuffer === 'function' && typeof value.size === 'number';
const isBuffer = (value) => Object.prototype.toString.call(value) === '[object ArrayBuffer]';
const isShared = (value) => Object.prototype.toString.call(value) === '[object SharedArrayBuffer]';

function file(name, data, lang) {
  const own = () => typeof name === 'string' ? name : UNNAMED;
  if (typeof data === 'string') {
    const bytes = new TextEncoder().encode(data);
    return { name: own(), size: bytes.length, shared: false, bytes: async () => bytes };
  }
  if (isBlob(data)) {
    name ??= data.name;
    return { name: own(), size: data.size, shared: false, bytes: async () => new Uint8Array(await data.arrayBuffer()) };
  }
  if (ArrayBuffer.isView(data) || isBuffer(data) || isShared(data)) {
    if (data.detached || data.buffer?.detached) throw bad(lang, 'a buffer that was handed over to another thread');
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
    return { name: own(), size: bytes.length, shared: true, bytes: async () => bytes };
  }
  throw bad(lang, data === null ? 'null' : typeof data);
}

/**
 * The files of an input. The bytes of one that is `shared` belong to the caller: they are copied before they are handed over.
 */
export function filesOf(input, name, lang) {
  if (!Array.isArray(input)) return [file(name, input, lang)];
  if (input.length === 0) throw bad(lang, '[]');
  return input.map((item) => (item && 'data' in Object(item) && !isBlob(item)
    ? file(item.name, item.data, lang) : file(undefined, item, lang)));
}
