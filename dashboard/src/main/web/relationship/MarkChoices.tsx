import type { JSX } from 'preact';
import type { LoggedView } from '../api/types';
import { Glyph } from '../chart/glyphs';
import { hrefWith, param, set } from '../state/router';
import { t, word } from '../text';

const CONFIDENCES = ['0.25', '0.5', '0.75'] as const;

const hidden = (): string[] => (param('hide') ?? '').split(',').filter(Boolean);

/** The events that the reader wants to see as marks: all but the kinds that were switched off. */
export function marked(events: readonly LoggedView[]): LoggedView[] {
  const off = hidden();
  return events.filter((view) => !off.includes(view.event.kind));
}

/** At which day marks stand: that on which it happened, or that on which it became public. */
export function marksBy(): 'occurred' | 'announced' {
  return param('by') === 'announced' ? 'announced' : 'occurred';
}

/** Kinds of marks, each a switch; where marks stand; and how sure their sources must be. */
export function MarkChoices({ events, banded }: { events: readonly LoggedView[]; banded: boolean }): JSX.Element {
  const off = hidden();
  const kinds = [...new Set([...events.map((view) => view.event.kind), ...off])].sort();
  const toggled = (kind: string) => (off.includes(kind) ? off.filter((each) => each !== kind) : [...off, kind]).join(',');
  return (
    <div class="mark-choices">
      <ul class="legend" aria-label={t('figure.legend')}>
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" class="kind-switch" aria-pressed={!off.includes(kind)} onClick={() => set({ hide: toggled(kind) || undefined })}>
              <Glyph kind={kind} /> {word('kind', kind)}
            </button>
          </li>
        ))}
        {banded && (
          <li>
            <svg class="glyph" width="18" height="10" aria-hidden="true"><rect class="legend-band" width="18" height="10" fill="url(#uncertain)" /></svg> {t('figure.band')}
          </li>
        )}
      </ul>
      <nav class="segments small" aria-label={t('marks.by')}>
        <a href={hrefWith({ by: undefined })} aria-current={marksBy() === 'occurred' ? 'true' : undefined}>{t('marks.occurred')}</a>
        <a href={hrefWith({ by: 'announced' })} aria-current={marksBy() === 'announced' ? 'true' : undefined}>{t('marks.announced')}</a>
      </nav>
      <select aria-label={t('marks.confidence')} value={param('confidence') ?? ''} onChange={(event) => set({ confidence: event.currentTarget.value })}>
        <option value="">{t('marks.anyConfidence')}</option>
        {CONFIDENCES.map((each) => <option key={each} value={each}>{t('marks.atLeast', { n: each })}</option>)}
      </select>
    </div>
  );
}
