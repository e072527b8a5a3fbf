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

// The files of such a JSON; nothing where the text is none, or is damaged.
export function unpack(text) {
  try {
    const given = JSON.parse(text);
    return given['report-lens'] === VERSION ? files(given.documents) : null;
  } catch {
    return null;
  }
}

// The files of its documents. Throws an error of the code `collection` where they are none.
export function files(documents) {
  try {
    return documents.map(file);
  } catch (error) {
    const message = '报告数据已损坏，请用“嵌入网页”重新生成代码。 The reports are damaged; make the code anew by “Embed in a page”.';
    throw Object.assign(new Error(message, { cause: error }), { code: 'collection' });
  }
}

function file({ name, text, base64: packed }) {
  if (typeof (packed ?? text) !== 'string') throw new TypeError('neither text nor base64');
  const bytes = packed === undefined ? text : Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new File([bytes], String(name || 'report'));
}
