// Reports in one JSON file: {"report-lens": 1, "documents": [{"name", "text"} or {"name", "base64"}]}. A file that is UTF-8
// stands as its text, any other as its bytes, so that what is unpacked is what was packed.
const VERSION = 1;

// The JSON of files: pairs of a name and a Blob.
export async function pack(files) {
  const documents = [];
  for (const [name, blob] of files) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch { /* then it is no text */ }
    documents.push(text === undefined || text.includes('\0') ? { name, base64: base64(bytes) } : { name, text });
  }
  return JSON.stringify({ 'report-lens': VERSION, documents });
}

function base64(bytes) {
  let written = '';
  for (let at = 0; at < bytes.length; at += 0x8000) written += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(written);
}

// The files of such a JSON; nothing where the text is none.
export function unpack(text) {
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  return given?.['report-lens'] === VERSION && Array.isArray(given.documents) ? files(given.documents) : null;
}

// The files of its documents.
export function files(documents) {
  return documents.map(({ name, text, base64: packed }) => {
    const bytes = typeof packed === 'string' ? Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)) : String(text);
    return new File([bytes], String(name || 'report'));
  });
}
