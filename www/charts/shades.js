// Places over years, each cell shaded by its figure, which stands in it.
import { axisX, axisY, cell, plot, text } from '@observablehq/plot';
import { named, rows, wide } from './data.js';
import { FONT, SIZE, readable } from './theme.js';

const ROW = 28;

export function shades({ marks, unit }, { width, theme }) {
  const names = rows(marks);
  const longest = Math.max(...names.map((name) => wide(name, SIZE)));
  const marginLeft = Math.min(longest + 16, width * 0.4);
  const years = [...new Set(marks.map(({ year }) => year))].sort((one, other) => other - one); // as in the table
  // Of several figures in a cell the first counts, as in the table.
  const first = marks.filter((mark, at) => marks.findIndex((other) => other.row === mark.row && other.year === mark.year) === at);
  const values = first.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const roomy = Math.max(width, marginLeft + years.length * 56 + 16);
  return plot({
    width: roomy,
    height: names.length * ROW + 40,
    marginLeft,
    marginTop: 28,
    marginRight: 8,
    marginBottom: 8,
    style: { fontFamily: FONT, fontSize: `${SIZE}px`, background: 'none', color: theme.text },
    x: { domain: years, label: null, padding: 0.06 },
    y: { domain: names, label: null, padding: 0.08 },
    color: { type: 'linear', domain: low === high ? [low - 1, high] : [low, high], range: [theme.soft, theme.target] },
    marks: [
      axisX({ anchor: 'top', tickSize: 0, tickFormat: String, color: theme.muted }),
      axisY({ tickSize: 0, color: theme.text }),
      cell(first, { x: 'year', y: 'row', fill: 'value', rx: 3, ariaLabel: named }),
      text(first, { x: 'year', y: 'row', text: ({ value }) => `${value}${unit === '%' ? '%' : ''}`, pointerEvents: 'none', fill: ({ value }) => readable((value - low) / (high - low || 1), [theme.soft, theme.target], [theme.text, theme.ground]) }),
    ],
  });
}
