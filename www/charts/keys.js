// The marks of a picture by the keyboard: one stop of the tab key, walked by the arrows, Enter shows the sentence.

const marksOf = (place) => [...place.querySelectorAll('[data-mark]')].sort((one, other) => one.dataset.mark - other.dataset.mark);

function step(place, event) {
  const marks = marksOf(place);
  const here = marks.indexOf(event.target);
  if (here < 0) return;
  const to = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: marks.length - 1 }[event.key];
  if (to !== undefined) {
    const mark = marks[Math.min(Math.max(to, 0), marks.length - 1)];
    for (const other of marks) other.setAttribute('tabindex', other === mark ? 0 : -1);
    mark.focus();
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

// Makes buttons of the marks that are drawn, and listens for keys, once.
export function keys(place) {
  if (!place.hears) {
    place.hears = true;
    place.addEventListener('keydown', (event) => step(place, event));
  }
  let first = true;
  for (const element of place.querySelectorAll('[aria-label*="\u001f"]')) {
    const [at, told] = element.getAttribute('aria-label').split('\u001f');
    element.dataset.mark = at;
    element.setAttribute('aria-label', told);
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', first ? 0 : -1);
    first = false;
  }
}
