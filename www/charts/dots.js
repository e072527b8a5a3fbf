// Figures in their order: a dot a figure, a range as a line, a bound as an arrow, the median as a line through all.
import { arrow, axisX, axisY, dot, link, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { named, rows, wide } from './data.js';
import { FONT, SIZE } from './theme.js';

const ROW = 24;

export function dots({ marks, unit, median, medianWord }, { width, theme }) {
  const names = rows(marks);
  const longest = Math.max(...names.map((name) => wide(name, SIZE)));
  const marginLeft = Math.min(longest + 16, width * 0.45);
  const ends = marks.flatMap(({ value, most }) => (most === null ? [value] : [value, most]));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const told = names.map((row) => ({ row, shown: marks.filter((mark) => mark.row === row).map(({ shown }) => shown).join(' / ') }));
  const marginRight = Math.max(...told.map(({ shown }) => wide(shown, SIZE))) + 16;
  // as long as an arrow is on the screen
  const reach = (high - low || Math.abs(high) || 1) * 24 / Math.max(120, width - marginLeft - marginRight);
  const colour = (mark) => (mark.part === 'pinned' ? theme.missed : theme.target);
  const bounded = marks.filter(({ bound }) => bound === 'min' || bound === 'max');
  const ranges = marks.filter(({ most }) => most !== null);
  return plot({
    width,
    height: names.length * ROW + 56,
    marginLeft,
    marginTop: 32,
    marginRight,
    marginBottom: 24,
    style: { fontFamily: FONT, fontSize: `${SIZE}px`, background: 'none', color: theme.text },
    x: { domain: [low - reach, high + reach * 1.5], label: null },
    y: { domain: names, label: null },
    marks: [
      axisX({ anchor: 'top', tickFormat: (tick) => `${tick}${unit}`, color: theme.muted, ticks: Math.max(3, Math.min(8, width / 110)) }),
      axisY({ tickSize: 0, color: theme.text }),
      ruleY(names, { stroke: theme.line }),
      median === null ? null : ruleX([median], { stroke: theme.muted, strokeDasharray: '3 3' }),
      median === null ? null : text([median], { x: (value) => value, frameAnchor: 'bottom', dy: 16, text: (value) => `${medianWord} ${value}${unit}`, fill: theme.muted }),
      link(ranges, { x1: 'value', x2: 'most', y1: 'row', y2: 'row', stroke: colour, strokeWidth: 5, strokeLinecap: 'round', strokeOpacity: 0.5 }),
      arrow(bounded, { x1: 'value', x2: ({ value, bound }) => value + (bound === 'min' ? reach : -reach), y1: 'row', y2: 'row', stroke: colour, strokeWidth: 1.75, headLength: 7 }),
      dot(marks, { x: 'value', y: 'row', r: 5, stroke: colour, strokeWidth: 1.75, fill: (mark) => (mark.bound === 'approx' ? theme.ground : colour(mark)), ariaLabel: named }),
      text(told, { y: 'row', frameAnchor: 'right', dx: 12, textAnchor: 'start', text: 'shown', fill: theme.muted }),
    ],
  });
}
