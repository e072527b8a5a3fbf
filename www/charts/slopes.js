// From each target to its result: a line a promise, kept or missed by its colour and, where it was missed, by its dashes.
import { axisX, axisY, dot, link, plot, text } from '@observablehq/plot';
import { named, wide } from './data.js';
import { FONT, SIZE } from './theme.js';

export function slopes({ marks, unit, target, result }, { width, theme }) {
  // A target is followed by its result.
  const pairs = marks.flatMap((mark, at) => (mark.part !== 'result' && marks[at + 1]?.part === 'result' ? [{ ...mark, end: marks[at + 1] }] : []));
  const side = ({ part }) => (part === 'result' ? result : target);
  const colour = ({ part }) => ({ kept: theme.result, missed: theme.missed })[part] ?? theme.muted;
  const longest = Math.max(...pairs.map(({ row }) => wide(row, SIZE)));
  const margin = Math.min(longest + 24, width * 0.4);
  const drawn = Math.min(width, 760);
  // Names that would stand on each other are left to their marks.
  const height = Math.max(320, Math.min(900, pairs.length * 22 + 80));
  const values = marks.map(({ value }) => value);
  const span = Math.max(...values) - Math.min(...values) || 1;
  let last = Infinity;
  const free = [...pairs].sort((one, other) => other.end.value - one.end.value).filter(({ end }) => {
    if ((last - end.value) / span * (height - 72) < SIZE + 2) return false;
    last = end.value;
    return true;
  });
  return plot({
    width: drawn,
    height,
    marginLeft: 64,
    marginRight: margin,
    marginTop: 32,
    style: { fontFamily: FONT, fontSize: `${SIZE}px`, background: 'none', color: theme.text },
    x: { type: 'point', domain: [target, result], padding: 0.1, label: null },
    y: { label: null, nice: true, grid: false },
    marks: [
      axisX({ anchor: 'top', tickSize: 0, color: theme.text }),
      axisY({ tickFormat: (tick) => `${tick}${unit}`, ticks: 6, color: theme.muted }),
      ...[false, true].map((missed) => link(pairs.filter(({ part }) => (part === 'missed') === missed), { x1: () => target, x2: () => result, y1: 'value', y2: ({ end }) => end.value, stroke: colour, strokeWidth: 1.5, strokeOpacity: 0.7, strokeDasharray: missed ? '4 3' : undefined })),
      dot(marks, { x: side, y: 'value', r: 4, fill: (mark, at) => (mark.part === 'result' ? colour(marks[at - 1] ?? mark) : colour(mark)), ariaLabel: named }),
      text(free, { x: () => result, y: ({ end }) => end.value, dx: 12, textAnchor: 'start', text: 'row', fill: theme.text }),
    ],
  });
}
