import { computed, signal } from '@preact/signals';
import { changed, elsewhere, formatAddress, LANGUAGES, parseAddress, type Address, type Language, type Parameter, type Parameters, type Screen } from './url';

export const address = signal<Address>(read());

export const language = computed<Language>(() => {
  const asked = address.value.parameters.lang;
  return LANGUAGES.find((one) => one === asked) ?? LANGUAGES.find((one) => navigator.language.startsWith(one)) ?? 'en';
});

/** As-of: what the reader may know. Both may be given; writing is off while either is. */
export const asOf = computed(() => {
  const { knownOn, asOf: instant } = address.value.parameters;
  return { knownOn, asOf: instant, past: Boolean(knownOn || instant) };
});

export function param(name: Parameter): string | undefined {
  return address.value.parameters[name];
}

function read(): Address {
  return parseAddress(location.pathname, location.search);
}

export function go(to: Address): void {
  history.pushState(null, '', formatAddress(to));
  const moved = to.screen.name !== address.value.screen.name || formatAddress({ ...to, parameters: {} }) !== formatAddress({ ...address.value, parameters: {} });
  address.value = to;
  if (moved) {
    scrollTo(0, 0);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }));
  }
}

/** Changes parameters of this screen. Typing and cursor moves do not deserve a step of the history each. */
export function set(parameters: Partial<Record<Parameter, string | undefined>>, step: 'push' | 'replace' = 'push'): void {
  const to = changed(address.value, parameters);
  if (step === 'push') history.pushState(null, '', formatAddress(to));
  else history.replaceState(null, '', formatAddress(to));
  address.value = to;
}

export function hrefTo(screen: Screen, own: Parameters = {}): string {
  return formatAddress(elsewhere(address.value, screen, own));
}

export function hrefWith(parameters: Partial<Record<Parameter, string | undefined>>): string {
  return formatAddress(changed(address.value, parameters));
}

/** Follows links of the page without loading it anew. */
export function listen(): void {
  addEventListener('popstate', () => {
    address.value = read();
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (/^\/(api|docs|openapi|problems|health|q)(\/|$)/.test(link.pathname) || link.hash) return;
    event.preventDefault();
    go(parseAddress(link.pathname, link.search));
  });
}
