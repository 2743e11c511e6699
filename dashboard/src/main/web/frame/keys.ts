import { openSheet } from '../log/LogSheet';
import { relationshipInView } from '../state/inview';
import { address, go } from '../state/router';
import { elsewhere, type Screen } from '../state/url';
import { helpShown } from './Help';
import { focusSearch } from './Search';

const PATIENCE_MILLIS = 1_200;

const PLACES: Record<string, () => Screen> = {
  h: () => ({ name: 'start' }),
  r: () => about('relationship'),
  c: () => about('compare'),
  e: () => ({ name: 'events' }),
  a: () => ({ name: 'activities' }),
  i: () => ({ name: 'territories' }),
  s: () => ({ name: 'surveys' }),
};

function about(name: 'relationship' | 'compare'): Screen {
  const id = relationshipInView();
  return id ? { name, id } : { name: 'start' };
}

/** Keys that work anywhere but in a field: one letter, or `g` and another within a moment. */
export function listenToKeys(): void {
  let goingSince = 0;
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog')) return;
    const to = event.timeStamp - goingSince < PATIENCE_MILLIS ? PLACES[event.key] : undefined;
    goingSince = 0;
    if (to) go(elsewhere(address.value, to()));
    else if (event.key === 'n') openSheet();
    else if (event.key === '?') helpShown.value = true;
    else if (event.key === '/') focusSearch();
    else if (event.key === 'g') {
      goingSince = event.timeStamp;
      return;
    } else return;
    event.preventDefault();
  });
}
