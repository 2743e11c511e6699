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

/** The letter that is printed on the key: on a Cyrillic or kana layout too, where the key says another. */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return key > '\u007f' && code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
}

/** Keys that work anywhere but in a field: one letter, or `g` and another within a moment. */
export function listenToKeys(): void {
  let goingSince = 0;
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog')) return;
    const key = letterOf(event);
    const to = event.timeStamp - goingSince < PATIENCE_MILLIS ? PLACES[key] : undefined;
    goingSince = 0;
    if (to) go(elsewhere(address.value, to()));
    else if (key === 'n') openSheet();
    else if (key === '?') helpShown.value = true;
    else if (key === '/') focusSearch();
    else if (key === 'g') {
      goingSince = event.timeStamp;
      return;
    } else return;
    event.preventDefault();
  });
}
