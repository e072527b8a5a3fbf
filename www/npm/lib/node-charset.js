// Legacy encodings by the Encoding Standard, as browsers have them. Node's own decoder takes GBK, Big5 and Windows-1252
// otherwise (20.20), and builds with few tables lack them.
import { readFileSync } from 'node:fs';
import charset from './glue/charset.js';

let program = null;

/** The characters of bytes by the label of an encoding; nothing where it names none. */
export function decode(label, bytes) {
  if (!program) {
    const glue = charset();
    const file = readFileSync(new URL('../assets/charset.wasm', import.meta.url));
    glue.initSync({ module: new WebAssembly.Module(file) });
    program = glue;
  }
  return program.decode(label, bytes);
}
