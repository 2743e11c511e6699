import { language } from '../state/router';
import { en, type Dictionary, type Text } from './en';
import { ja } from './ja';
import { ru } from './ru';

const DICTIONARIES: Record<string, Dictionary> = { en, ja, ru };

/** A text of the page in the reader's language; {name} is replaced by the value of that name. */
export function t(text: Text, values: Record<string, string | number> = {}): string {
  const form = DICTIONARIES[language.value]?.[text] ?? en[text];
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The word for a value of the API; the value itself where the page has no word, so that new values stay readable. */
export function word(group: string, value: string): string {
  const name = `${group}.${value}` as Text;
  return name in en ? t(name) : value.replaceAll('-', ' ');
}
