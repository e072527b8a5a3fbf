// The colours of the page as they are now, so that a picture keeps them when it is taken along.
const NAMES = { ground: '--surface', text: '--text', muted: '--muted', line: '--hairline', target: '--target', soft: '--target-soft', result: '--result', missed: '--warning' };

export function colours(place) {
  const style = getComputedStyle(place);
  return Object.fromEntries(Object.entries(NAMES).map(([name, property]) => [name, style.getPropertyValue(property).trim()]));
}

// What it is written in.
export const FONT = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", "Source Han Sans SC", system-ui, sans-serif';
export const SIZE = 13;

const parts = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

// How light a colour is, as WCAG 2 counts it.
const light = (colour) => colour
  .map((part) => part / 255)
  .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);

// Which of two colours is read better on a third, which lies so far between two others; where these are no plain colours, as a page
// around this one may have set them, the first.
export function readable(far, [from, to], [one, other]) {
  if (![from, to, one, other].every((colour) => /^#[\da-f]{6}$/i.test(colour))) return one;
  const [start, end] = [parts(from), parts(to)];
  const below = light(start.map((part, at) => part + (end[at] - part) * far));
  const contrast = (colour) => {
    const [dark, bright] = [below, light(parts(colour))].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  return contrast(other) > contrast(one) ? other : one;
}
