import type { JSX } from 'preact';
import type { ChangeEntry } from '../api/types';
import { Glyph } from '../chart/glyphs';
import { instantInWords } from '../dates/day';
import { occurredInWords } from '../dates/words';
import { hrefTo, language } from '../state/router';
import { t, word } from '../text';

export const CHANGE_TYPES = ['created', 'corrected', 'retracted', 'reinstated', 'linked'] as const;

/** Entries of the log, newest first: what each does, to which event, by whom, and why. */
export function ChangeList({ items }: { items: readonly ChangeEntry[] }): JSX.Element {
  return (
    <ol class="change-list">
      {items.map((entry) => (
        <li key={entry.entry}>
          <span class={`what ${entry.type}`}>{word('change', entry.type)}</span>
          <div>
            {entry.kind && <Glyph kind={entry.kind} />} <a href={hrefTo({ name: 'event', id: entry.id })} lang="en">{entry.title ?? t('change.unknown')}</a>{' '}
            <span class="soft number">
              {entry.occurred && <span title={entry.occurred}>{occurredInWords(entry.occurred)}</span>}
              {entry.relationships.map((id) => <span key={id}> · <a href={hrefTo({ name: 'relationship', id })}>{id}</a></span>)}
            </span>
            {entry.reason && <p class="reason-of" lang="en">{entry.reason}</p>}
            <p class="soft"><time dateTime={entry.recorded}>{instantInWords(entry.recorded, language.value)}</time> · {entry.recordedBy}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** How many entries there are of each type; types that do not occur are left out. */
export function countsOf(items: readonly ChangeEntry[]): [type: string, n: number][] {
  return CHANGE_TYPES.map((type): [string, number] => [type, items.filter((entry) => entry.type === type).length]).filter(([, n]) => n > 0);
}
