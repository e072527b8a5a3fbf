// The card of a record as a picture: its words, letter by letter where the browser has set them, without the lines under other figures.
import { download, named } from '../files/save.js';

const WORDS = { zh: '存为图片（PNG）', en: 'Save as a picture (PNG)' };
// Around the card, in CSS pixels; twice as fine as on the screen.
const MARGIN = 16;
const FINE = 2;

function drawn(card) {
  const around = card.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [around.width, around.height].map((side) => Math.ceil((side + 2 * MARGIN) * FINE));
  const pen = canvas.getContext('2d');
  pen.scale(FINE, FINE);
  pen.fillStyle = getComputedStyle(card.parentElement).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(MARGIN - around.left, MARGIN - around.top);
  const edge = getComputedStyle(card);
  pen.strokeStyle = edge.borderTopColor;
  pen.strokeRect(around.left + 0.5, around.top + 0.5, around.width - 1, around.height - 1);
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) set(pen, node, card);
  return canvas;
}

// Draws the characters of a text, each in its place, on the ground that its element has within the card.
function set(pen, node, card) {
  const element = node.parentElement;
  const style = getComputedStyle(element);
  const ground = element === card ? 'transparent' : style.backgroundColor;
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const ascent = pen.measureText('国').fontBoundingBoxAscent;
  const range = document.createRange();
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at);
    range.setEnd(node, at += character.length);
    const place = range.getClientRects()[0];
    if (!place?.width) continue;
    pen.fillStyle = ground;
    pen.fillRect(place.left, place.top, place.width, place.height);
    pen.fillStyle = style.color;
    pen.fillText(character, place.left, place.top + ascent);
  }
}

export function card(made, lang) {
  const button = made('button', WORDS[lang]);
  button.className = 'button';
  button.addEventListener('click', () => {
    const card = button.closest('.dialog-box').querySelector('.card');
    const [whose, what] = ['p', 'h3'].map((part) => card.querySelector(part).textContent.trim());
    drawn(card).toBlob((blob) => download(blob, named(`${whose}-${what}`, 'png')));
  });
  return [button];
}
