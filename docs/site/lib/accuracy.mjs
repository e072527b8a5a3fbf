// The figures of docs/accuracy.md, where `cargo xtask accuracy` writes them, with Chinese words around them.
import { read, table } from './sources.mjs';

const PAGE = 'docs/accuracy.md';
const REPORTS = 'Report by report';

// The rows of the table under a heading, its line of columns first.
function rows(heading) {
  const part = read(PAGE).split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  const lines = part?.split('\n').filter((line) => line.startsWith('|')) ?? [];
  if (lines.length < 3) throw new Error(`${PAGE} has no table under ${heading}`);
  return lines.filter((line) => !/^\|[ |-]+\|$/.test(line)).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
}

const chinese = new Map(table('zh/accuracy.tsv'));

// A cell in Chinese. What nobody has put into Chinese yet stays as it is, marked as English.
function say(cell, heading) {
  const share = cell.match(/^([\d.]+ %) \(([\d.–]+)\) of (\d+)$/);
  if (share) return `${share[1]}（${share[2]}），共 ${share[3]}`;
  if (/^[\d.–]*$/.test(cell)) return cell;
  return chinese.get(`${heading}: ${cell}`) ?? chinese.get(cell) ?? `<span lang="en">${cell}</span>`;
}

// The names of annotated reports are the same in both languages.
const row = (heading) => (cells, at) => cells.map((cell, column) => (heading === REPORTS && at > 0 && column === 0 ? `\`${cell}\`` : say(cell, heading)));

const drawn = ([head, ...body]) => [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');

// The measures of an F1, and what two careful people reach of each.
const MEASURES = ['detect', 'record', 'strict', 'headline', 'review'];
function ceiling(measure) {
  const match = read(PAGE).replace(/\n/g, ' ').match(new RegExp(`agree with each other at[^:]*${measure} ([\\d.]+\\d)`));
  if (!match) throw new Error(`${PAGE} does not say what people reach of ${measure}`);
  return match[1];
}

// `count`: how many reports are annotated. `held`: how many of them only measured. `summary`: the figures in short, in a
// language. Else the table under that heading of the page, in Chinese.
export function accuracy(what, lang = 'zh') {
  if (what === 'count' || what === 'held') {
    const all = rows(REPORTS).slice(1);
    return String(what === 'count' ? all.length : all.filter((row) => row[4] === 'held').length);
  }
  if (what !== 'summary') return drawn(rows(what).map(row(what)));
  const [head, ...body] = rows('By kind of report');
  const of = (name) => body.find(([first]) => first.startsWith(name)).slice(1);
  const word = (cell) => (lang === 'zh' ? say(cell) : cell);
  const people = lang === 'zh' ? '两个人之间' : 'two people';
  return drawn([
    head.map((cell) => word(cell)),
    [word('only measured (held)'), ...of('only measured')],
    [word('all'), ...of('all')],
    [people, '', ...MEASURES.map(ceiling)],
  ]);
}
