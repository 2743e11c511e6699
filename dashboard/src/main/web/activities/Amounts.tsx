import type { JSX } from 'preact';
import type { Activity } from '../api/types';
import { sidesOf } from './money';

/** Agreed on and only proposed, each with its amounts by currency; nothing where no deal is known. */
export function Amounts({ totals }: { totals: Activity['totals'] }): JSX.Element | null {
  const sides = sidesOf(totals);
  if (sides.length === 0) return null;
  return (
    <ul class="amounts number">
      {sides.map(({ side, says, amounts, deals }) => (
        <li key={side}>
          <span class="soft">{says}</span> {amounts.map((amount) => <strong key={amount}>{amount}</strong>)} <span class="soft">{deals}</span>
        </li>
      ))}
    </ul>
  );
}
