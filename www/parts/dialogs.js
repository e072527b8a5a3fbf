// What stands in a dialog that needs nothing of the page's state: loaded when one is opened.
import { card } from '../dialogs/card.js';
import { embed } from '../dialogs/embed.js';
import { keys } from '../dialogs/keys.js';
import { privacy } from '../dialogs/privacy.js';

const DIALOGS = { card, embed, keys, privacy };

// Draws one in a place of the page, in the language around it, once. `around` is what the one who loads this knows: the form
// of the page (`site`, `file` or `guest`) and, on a site, its files; `given` what the page hands over.
export async function draw(place, name, around, given) {
  const lang = place.parentElement.closest('[lang]')?.lang.startsWith('en') ? 'en' : 'zh';
  if (place.lang === lang) return;
  place.lang = lang;
  const made = (tag, ...children) => {
    const element = document.createElement(tag);
    element.append(...children);
    return element;
  };
  const drawn = await DIALOGS[name](made, lang, { ...around, ...given });
  if (place.lang === lang) place.replaceChildren(...drawn);
}
