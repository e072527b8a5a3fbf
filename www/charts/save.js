// A picture as a file: with its title, its source and the day, in the colours that it has.
import { download, named, today } from '../files/save.js';
import { FONT, SIZE } from './theme.js';

const MARGIN = 24;
const SVG = 'http://www.w3.org/2000/svg';

function whole(place) {
  const drawn = place.querySelector('svg');
  const [width, height] = ['width', 'height'].map((name) => Number(drawn.getAttribute(name)));
  const figure = place.closest('.picture');
  const [title, source] = ['figcaption strong', 'p'].map((part) => figure.querySelector(part).textContent.trim());
  const around = document.createElementNS(SVG, 'svg');
  const [high, wide] = [height + 4 * MARGIN, width + 2 * MARGIN];
  for (const [name, value] of Object.entries({ xmlns: SVG, width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, 'font-family': FONT })) around.setAttribute(name, value);
  const add = (name, attributes, text) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    around.append(element);
  };
  const style = getComputedStyle(place);
  const colour = (name) => style.getPropertyValue(name).trim();
  add('rect', { width: '100%', height: '100%', fill: colour('--surface') });
  add('text', { x: MARGIN, y: MARGIN + 6, 'font-size': 16, 'font-weight': 600, fill: colour('--text') }, title);
  add('text', { x: MARGIN, y: high - MARGIN / 2, 'font-size': SIZE - 1, fill: colour('--muted') }, `${source} · ${today()}`);
  const copy = drawn.cloneNode(true);
  copy.setAttribute('x', MARGIN);
  copy.setAttribute('y', 2 * MARGIN);
  copy.setAttribute('color', colour('--text'));
  // Keys and names are for the page.
  for (const element of copy.querySelectorAll('[data-mark]')) for (const name of ['tabindex', 'role', 'data-mark']) element.removeAttribute(name);
  around.append(copy);
  return { text: new XMLSerializer().serializeToString(around), width: wide, height: high, title };
}

// Twice as fine as on the screen, drawn from a data: address, which the policy of the page allows as a picture.
async function png({ text, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const fine = Math.min(2, 16000 / Math.max(width, height));
  [canvas.width, canvas.height] = [width * fine, height * fine];
  const pen = canvas.getContext('2d');
  pen.scale(fine, fine);
  pen.drawImage(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

// Listens for the buttons that save the picture of a place.
export function saves(place) {
  place.closest('.picture').addEventListener('click', async (event) => {
    const kind = event.target.closest?.('[data-save]')?.dataset.save;
    if (!kind) return;
    const picture = whole(place);
    const blob = kind === 'png' ? await png(picture) : new Blob([picture.text], { type: 'image/svg+xml' });
    download(blob, named(picture.title, kind));
  });
}
