import type { Activity, ActivityAmount, DealTotal } from '../api/types';
import { language } from '../state/router';
import { t, word, type Text } from '../text';

/** A decimal as text: it may be longer than a number of JavaScript is exact. */
type Decimal = `${number}`;
const ROUND_MILLIONS = /^-?\d+0{6}$/;
const ALL_DIGITS = 20;

/** Money as its sources state it, no digit added or left out: round millions in words, everything else in digits. */
export function money({ amount, currency, qualifier }: ActivityAmount): string {
  const inWords = ROUND_MILLIONS.test(amount) ? ({ notation: 'compact', compactDisplay: 'long' } as const) : {};
  const number = new Intl.NumberFormat(language.value, { maximumFractionDigits: ALL_DIGITS, ...inWords }).format(amount as Decimal);
  return [word('qualifier', qualifier), `${number} ${currency}`].filter(Boolean).join(' ');
}

export interface Side {
  side: 'concluded' | 'proposed';
  says: string;
  amounts: string[];
  deals: string;
}

/** What the deals of an activity come to. What was only proposed stands apart, and each currency for itself. */
export function sidesOf(totals: Activity['totals']): Side[] {
  return (['concluded', 'proposed'] as const)
    .filter((side) => totals[side].deals.value > 0 || totals[side].amounts.length > 0)
    .map((side) => ({ side, says: t(`activities.${side}`), amounts: totals[side].amounts.map(money), deals: dealsIn(totals[side]) }));
}

function dealsIn({ deals: { value, qualifier } }: DealTotal): string {
  const number = new Intl.NumberFormat(language.value).format(value);
  const text: Text = value === 1 && qualifier === 'exact' ? 'activities.dealOne' : 'activities.dealMany';
  return t(text, { n: [word('qualifier', qualifier), number].filter(Boolean).join(' ') });
}
