import type { JSX } from 'preact';
import { useRelationships } from '../api/queries';
import { hrefWith, set } from '../state/router';
import { t } from '../text';
import { relationshipName } from '../text/names';
import { MOST_BESIDE } from './beside';

/** Which relationships stand in the chart together: each can be taken away, and more added up to five in all. */
export function BesideChoice({ id, beside }: { id: string; beside: readonly string[] }): JSX.Element {
  const read = useRelationships();
  const others = read.state === 'there' ? read.data.items.map((each) => each.id).filter((each) => each !== id && !beside.includes(each)) : [];
  const without = (gone: string) => hrefWith({ with: beside.filter((each) => each !== gone).join(',') || undefined });
  return (
    <ul class="legend beside-choice" aria-label={t('beside.title')}>
      {beside.length > 0 && <li><Swatch n={0} /> {relationshipName(id)}</li>}
      {beside.map((each, index) => (
        <li key={each}>
          <Swatch n={index + 1} /> {relationshipName(each)} <a href={without(each)} aria-label={t('beside.remove', { name: relationshipName(each) })}>×</a>
        </li>
      ))}
      {beside.length < MOST_BESIDE && others.length > 0 && (
        <li>
          <select aria-label={t('beside.add')} value="" onChange={(event) => set({ with: [...beside, event.currentTarget.value].join(',') })}>
            <option value="">{t('beside.add')}…</option>
            {others.map((each) => <option key={each} value={each}>{relationshipName(each)}</option>)}
          </select>
        </li>
      )}
    </ul>
  );
}

function Swatch({ n }: { n: number }): JSX.Element {
  return <svg class="glyph" width="26" height="10" aria-hidden="true"><line class={n === 0 ? 'line value' : `line beside n${n}`} x1="0" x2="26" y1="5" y2="5" /></svg>;
}
