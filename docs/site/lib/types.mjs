// The JSON's fields as tables, from the types that are written from the program's own.
import { read, table } from './sources.mjs';
import { slug } from './markdown.mjs';

const TYPES = 'www/npm/types/analysis.d.ts';

// The types in their order: { name, words, fields: [{ name, type, words }] } or { name, words, values }.
function types() {
  const found = [...read(TYPES).matchAll(/\/\*\*\n \* (.+)\n \*\/\nexport type (\w+) = ([^;{]+|\{[\s\S]*?\n?\});\n/g)];
  return found.map(([, words, name, body]) => {
    if (!body.startsWith('{')) return { name, words, values: body.split('|').map((value) => value.trim().replaceAll('"', '')) };
    const fields = [...body.matchAll(/\/\*\*\n \* (.+)\n \*\/\n(\w+\??): ([^,\n]+(?:, number\][^,\n]*)?),/g)];
    return { name, words, fields: fields.map(([, about, field, type]) => ({ name: field, type, words: about })) };
  });
}

const chinese = new Map(table('zh/json.tsv'));
const values = new Map(table('values.tsv').map(([type, value, zh, en]) => [`${type} ${value}`, { zh, en }]));

const WORDS = {
  zh: { list: (of) => `${of} 的列表`, or: '或', field: '字段', type: '类型', meaning: '含义', value: '值', span: '[起, 止)', string: '字符串', number: '数', boolean: '真假' },
  en: { list: (of) => `list of ${of}`, or: 'or', field: 'field', type: 'type', meaning: 'meaning', value: 'value', span: '[start, end)', string: 'string', number: 'number', boolean: 'boolean' },
};

export function analysisTypes(lang) {
  const w = WORDS[lang];
  const say = (key, english) => (lang === 'en' ? english : chinese.get(key) ?? `<span lang="en">${english}</span>`);
  const all = types();
  const names = new Set(all.map(({ name }) => name));
  const kind = (type) => type.split('|').map((one) => one.trim()).map((one) => {
    const list = one.match(/^Array<(\w+)>$/);
    if (list) return w.list(kind(list[1]));
    if (one === '[number, number]') return w.span;
    if (names.has(one)) return `[${one}](#${slug(one)})`;
    return one === 'null' ? '`null`' : w[one] ?? one;
  }).join(` ${w.or} `);
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  return all.map((type) => {
    const lines = [`### ${type.name}`, '', say(type.name, type.words), ''];
    if (type.values) {
      lines.push(row(w.value, w.meaning), '| --- | --- |');
      for (const value of type.values) lines.push(row(`\`${value}\``, values.get(`${type.name} ${value}`)?.[lang] ?? ''));
    } else {
      lines.push(row(w.field, w.type, w.meaning), '| --- | --- | --- |');
      for (const field of type.fields) lines.push(row(`\`${field.name}\``, kind(field.type), say(`${type.name}.${field.name.replace('?', '')}`, field.words)));
    }
    return lines.join('\n');
  }).join('\n\n');
}
