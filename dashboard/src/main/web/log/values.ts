import type { Spec } from './kinds';

const AMOUNT = /^(~)?\s*(-?\d[\d\s,']*(?:\.\d+)?)\s*([A-Za-z]{3})$/;

export function slug(text: string): string {
  return text.trim().toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/**
 * What the text of a field says, in the form that the API takes. Text that cannot be read is passed on as it is: the
 * API then names the fault better than the form could.
 */
export function readValue(form: Spec['form'], text: string, before: unknown): unknown {
  const plain = text.trim();
  if (!plain) return '';
  switch (form) {
    case 'slug':
      return slug(plain);
    case 'actor':
      return plain.toUpperCase();
    case 'count':
      return /^\d+$/.test(plain) ? Number(plain) : plain;
    case 'money':
      return money(plain, before);
    case 'speaker':
      return speaker(plain);
    case 'measures':
      return plain.split(/[\s,]+/).map((type) => ({ type }));
    case 'answers':
      return plain.split(/[\n;,]+/).map((line) => line.trim()).filter(Boolean).map(answer);
    default:
      return plain;
  }
}

function money(text: string, before: unknown): unknown {
  const found = AMOUNT.exec(text);
  if (!found) return text;
  const [, about, amount = '', currency = ''] = found;
  const kept = before && typeof before === 'object' && 'qualifier' in before ? { qualifier: before.qualifier } : {};
  return { ...kept, ...(about ? { qualifier: 'about' } : {}), amount: amount.replace(/[\s,']/g, ''), currency: currency.toUpperCase() };
}

function speaker(text: string): { actor: string; name: string } {
  const [actor = '', ...name] = text.split(/\s+/);
  return { actor: actor.toUpperCase(), name: name.join(' ') };
}

function answer(line: string): { option: string; percent: string } {
  const at = line.lastIndexOf(' ');
  return { option: slug(line.slice(0, at)), percent: line.slice(at + 1).replace('%', '') };
}

/** The text of a field, such that reading it gives the value again. */
export function formatValue(form: Spec['form'], value: unknown): string {
  if (value === undefined || value === null) return '';
  if (form === 'money' && typeof value === 'object') {
    const { amount, currency, qualifier } = value as Record<string, string>;
    return `${qualifier === 'about' ? '~' : ''}${amount} ${currency}`;
  }
  if (form === 'speaker' && typeof value === 'object') {
    const { actor, name } = value as Record<string, string>;
    return `${actor} ${name}`;
  }
  if (form === 'measures' && Array.isArray(value)) return value.map((each: { type: string }) => each.type).join(', ');
  if (form === 'answers' && Array.isArray(value)) return value.map((each: { option: string; percent: string }) => `${each.option} ${each.percent}`).join('; ');
  return String(value);
}
