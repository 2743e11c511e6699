/** The whole state of the page is its address. This file reads and writes it; `router.ts` holds the present one. */
export type Language = 'en' | 'ja' | 'ru';
export type Theme = 'light' | 'dark';
export type Model = 'decayed-mean' | 'flow' | 'stock' | 'sums';

export const LANGUAGES: readonly Language[] = ['en', 'ja', 'ru'];
export const MODELS: readonly Model[] = ['decayed-mean', 'flow', 'stock', 'sums'];

export type Screen =
  | { name: 'start' }
  | { name: 'relationship'; id: string }
  | { name: 'compare'; id: string }
  | { name: 'events' }
  | { name: 'event'; id: string }
  | { name: 'activities' }
  | { name: 'territories' }
  | { name: 'surveys' }
  | { name: 'import' }
  | { name: 'nowhere' };

/** Parameters that every screen keeps, so that going from one to another keeps what is being looked at. */
const CARRIED = ['lang', 'theme', 'knownOn', 'asOf', 'on', 'from', 'to', 'model', 'halfLife'] as const;
const OWN = [
  'tab', 'since', 'log', 'correct', 'actor', 'kind', 'place', 'relationship', 'state', 'cursor', 'activity', 'plan',
  'bKnownOn', 'bAsOf', 'table', 'all', 'days', 'q', 'with', 'fate', 'receipt', 'text', 'confidence', 'change', 'by', 'hide',
] as const;

export type Parameter = (typeof CARRIED)[number] | (typeof OWN)[number];
export type Parameters = Partial<Record<Parameter, string>>;

export interface Address {
  screen: Screen;
  parameters: Parameters;
}

const KNOWN: ReadonlySet<string> = new Set([...CARRIED, ...OWN]);

export function parseAddress(path: string, search: string): Address {
  const parameters: Parameters = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (KNOWN.has(name) && value) parameters[name as Parameter] = value;
  }
  return { screen: screenOf(path.split('/').filter(Boolean).map(decoded)), parameters };
}

/** A part of a path that is no valid text leads nowhere, and must not stop the page. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function screenOf([first, second, third]: string[]): Screen {
  if (first === undefined) return { name: 'start' };
  if (third !== undefined) return { name: 'nowhere' };
  if (second !== undefined) {
    if (first === 'relationships') return { name: 'relationship', id: second };
    if (first === 'compare') return { name: 'compare', id: second };
    if (first === 'events') return { name: 'event', id: second };
    return { name: 'nowhere' };
  }
  if (first === 'events' || first === 'activities' || first === 'territories' || first === 'surveys' || first === 'import') return { name: first };
  return { name: 'nowhere' };
}

export function formatAddress({ screen, parameters }: Address): string {
  const query = new URLSearchParams();
  for (const name of [...CARRIED, ...OWN]) {
    const value = parameters[name];
    if (value) query.set(name, value);
  }
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text ? `${pathOf(screen)}?${text}` : pathOf(screen);
}

function pathOf(screen: Screen): string {
  switch (screen.name) {
    case 'start':
    case 'nowhere':
      return '/';
    case 'relationship':
      return `/relationships/${encodeURIComponent(screen.id)}`;
    case 'compare':
      return `/compare/${encodeURIComponent(screen.id)}`;
    case 'event':
      return `/events/${encodeURIComponent(screen.id)}`;
    default:
      return `/${screen.name}`;
  }
}

/** The address of another screen, with what every screen keeps and what is given. */
export function elsewhere(from: Address, screen: Screen, own: Parameters = {}): Address {
  const parameters: Parameters = {};
  for (const name of CARRIED) {
    const value = from.parameters[name];
    if (value) parameters[name] = value;
  }
  return { screen, parameters: { ...parameters, ...own } };
}

/** The same screen with other parameters; an empty one is taken away. */
export function changed(from: Address, parameters: Partial<Record<Parameter, string | undefined>>): Address {
  const merged: Parameters = { ...from.parameters };
  for (const [name, value] of Object.entries(parameters) as [Parameter, string | undefined][]) {
    if (value) merged[name] = value;
    else delete merged[name];
  }
  return { screen: from.screen, parameters: merged };
}
