// Pictures of a comparison and of promises: loaded when the first is shown. `src/web/components/picture.rs` has the place.
import { read } from '../charts/data.js';
import { keys } from '../charts/keys.js';
import { saves } from '../charts/save.js';
import { colours } from '../charts/theme.js';
import { dots } from '../charts/dots.js';
import { lines } from '../charts/lines.js';
import { shades } from '../charts/shades.js';
import { slopes } from '../charts/slopes.js';

const FORMS = { dots, lines, shades, slopes };

// Draws the picture that a place has in its data, unless it is drawn already; again when the place becomes wider or the theme another.
export function draw(place) {
  const given = place.dataset.picture;
  const theme = colours(place);
  const width = Math.floor(place.clientWidth);
  const key = [given, width, ...Object.values(theme)].join();
  if (!width || place.drawnAs === key) return;
  place.drawnAs = key;
  if (!place.watched) {
    place.watched = new ResizeObserver(() => draw(place));
    place.watched.observe(place);
    saves(place);
  }
  const picture = read(given);
  const svg = FORMS[picture.form](picture, { width, theme });
  // What the style sheet of the page has: an inline one is refused by its policy.
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Plot names its groups, which have no role that could have a name.
  for (const group of svg.querySelectorAll('g[aria-label]')) {
    group.dataset.part = group.getAttribute('aria-label');
    group.removeAttribute('aria-label');
  }
  svg.classList.add('chart');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', picture.title);
  place.replaceChildren(svg);
  keys(place);
}
