// Small pictures of one form and one scale: a place each, its figures over the years.
import { axisX, axisY, dot, line, plot, text } from '@observablehq/plot';
import { named, rows } from './data.js';
import { FONT, SIZE } from './theme.js';

const WIDE = 190;
const HIGH = 120;

export function lines({ marks, unit }, { width, theme }) {
  const names = rows(marks);
  const columns = Math.max(1, Math.floor(width / WIDE));
  const of = (name) => names.indexOf(name);
  const fx = ({ row }) => of(row) % columns;
  const fy = ({ row }) => Math.floor(of(row) / columns);
  const titles = names.map((row) => ({ row }));
  const years = marks.map(({ year }) => year);
  const colour = (mark) => (mark.part === 'pinned' ? theme.missed : theme.target);
  return plot({
    width,
    height: Math.ceil(names.length / columns) * HIGH + 32,
    marginLeft: 40,
    marginRight: 12,
    marginTop: 24,
    style: { fontFamily: FONT, fontSize: `${SIZE - 2}px`, background: 'none', color: theme.text },
    fx: { axis: null, padding: 0.12 },
    fy: { axis: null, padding: 0.28 },
    x: { domain: [Math.min(...years) - 0.5, Math.max(...years) + 0.5], label: null },
    y: { label: null, nice: true },
    marks: [
      axisX({ ticks: 2, tickFormat: (year) => (Number.isInteger(year) ? String(year) : ''), color: theme.muted, tickSize: 3 }),
      axisY({ ticks: 3, tickFormat: (tick) => `${tick}${unit === '%' ? '%' : ''}`, color: theme.muted, tickSize: 3 }),
      text(titles, { fx, fy, frameAnchor: 'top-left', dy: -14, text: 'row', fill: theme.text, fontWeight: 600, fontSize: SIZE - 1 }),
      line(marks, { fx, fy, x: 'year', y: 'value', z: 'row', stroke: theme.target, strokeOpacity: 0.5, sort: 'year' }),
      dot(marks, { fx, fy, x: 'year', y: 'value', r: 3.5, fill: colour, ariaLabel: named }),
    ],
  });
}
