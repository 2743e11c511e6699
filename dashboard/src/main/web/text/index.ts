import { signal } from '@preact/signals';
import { language } from '../state/router';
import type { Language } from '../state/url';
import { en, type Dictionary, type Text } from './en';

/** Nobody reads three languages at once: the others are loaded when they are asked for. */
const OTHERS: Record<Exclude<Language, 'en'>, () => Promise<Dictionary>> = {
  ja: () => import('./ja').then(({ ja }) => ja),
  ru: () => import('./ru').then(({ ru }) => ru),
};
const loaded = signal<Partial<Record<Language, Dictionary>>>({ en });

/** Gets the texts of a language; without them the page speaks English, which is better than to say nothing. */
export async function loadTexts(wanted: Language): Promise<void> {
  if (wanted === 'en' || loaded.peek()[wanted]) return;
  const texts = await OTHERS[wanted]().catch(() => undefined);
  if (texts) loaded.value = { ...loaded.peek(), [wanted]: texts };
}

/** A text of the page in the reader's language; {name} is replaced by the value of that name. */
export function t(text: Text, values: Record<string, string | number> = {}): string {
  const form = loaded.value[language.value]?.[text] ?? en[text];
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The word for a value of the API; the value itself where the page has no word, so that new values stay readable. */
export function word(group: string, value: string): string {
  const name = `${group}.${value}` as Text;
  return name in en ? t(name) : value.replaceAll('-', ' ');
}

export type { Text };
