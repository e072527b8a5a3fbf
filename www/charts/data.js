// What the page writes down of a picture (`written` in src/web/components/picture.rs, `record` in src/view/picture/read.rs): a head, then a mark a record.
export function read(text) {
  const [head, ...records] = text.split('\x1e').map((record) => record.split('\x1f'));
  const [form, title, source, unit, median, medianWord, target, result] = head;
  const marks = records.map(([row, year, value, most, bound, part, shown], at) => ({
    at,
    row,
    year: Number(year),
    value: Number(value),
    most: most === '' ? null : Number(most),
    bound,
    part,
    shown,
    told: `${row}${row.includes(year) ? '' : ` ${year}`}: ${shown}`,
  }));
  return { form, title, source, unit, median: median === '' ? null : Number(median), medianWord, target, result, marks };
}

// The rows in their order, each once.
export const rows = (marks) => [...new Set(marks.map((mark) => mark.row))];

// How wide a word is about: a Chinese character is as wide as it is high.
export const wide = (word, size) => [...word].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 1 : 0.58), 0) * size;

// What a mark is called by a screen reader, with its number, which `keys.js` takes out.
export const named = (mark) => `${mark.at}\u001f${mark.told}`;
