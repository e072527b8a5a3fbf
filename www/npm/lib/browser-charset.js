/** The characters of bytes by the label of an encoding, by the browser's own decoder; nothing where it names none. */
export function decode(label, bytes) {
  try {
    return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
