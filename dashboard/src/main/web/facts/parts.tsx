import type { ComponentChildren, JSX } from 'preact';
import type { Fact } from '../api/types';
import { occurredInWords } from '../dates/words';
import { hrefTo } from '../state/router';
import { actorName } from '../text/names';

/** When and what, with the event behind it. */
export function FactLine({ fact, children }: { fact: Fact; children?: ComponentChildren }): JSX.Element {
  return (
    <li class="fact">
      <span class="occurred number" title={fact.occurred}>{occurredInWords(fact.occurred)}</span>
      <div>
        <a href={hrefTo({ name: 'event', id: fact.event })} lang="en">{fact.title}</a> {children}
      </div>
    </li>
  );
}

/** The event as a small reference beside a statement that it supports. */
export function Evidence({ facts, label }: { facts: readonly Fact[]; label: string }): JSX.Element {
  return (
    <span class="evidence">
      {facts.map((fact, index) => (
        <a key={fact.event} href={hrefTo({ name: 'event', id: fact.event })} aria-label={`${label} ${fact.title}`} title={fact.title}>[{index + 1}]</a>
      ))}
    </span>
  );
}

export function sidesOf(relationship: string): [string, string] {
  const [first = '', second = ''] = relationship.split('-');
  return [first, second];
}

export function actorNames(ids: readonly string[]): string {
  return ids.map((id) => actorName(id)).join(', ');
}
