import type { Source } from '../api/types';
import { word } from '../text';
import { placeName, registered } from '../text/names';

/** A value of any field as one line of text: words where the page has them, names for places, the rest as it is. */
export function plainValue(name: string, value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.map((each) => plainValue(name, each)).join('; ');
  if (name === 'sources' && typeof value === 'object') return sourceLine(value as Source);
  if (typeof value === 'object') return Object.values(value).map((each) => plainValue(name, each)).join(' ');
  const text = String(value);
  if ((name === 'territory' || name === 'places') && registered(text)) return placeName(text);
  return word(name, text) === text.replaceAll('-', ' ') ? text : word(name, text);
}

function sourceLine({ citation, locator, reliability, credibility }: Source): string {
  return `${[citation, locator].filter(Boolean).join(', ')} (${reliability ?? 'F'}${credibility ?? 6})`;
}
