import type { JSX } from 'preact';
import { addMonths } from '../dates/day';
import { Field } from '../parts/parts';
import { hrefWith, set } from '../state/router';
import { MODELS } from '../state/url';
import { t, word } from '../text';
import { iso, type View } from './view';

const PRESETS: readonly (readonly [label: '1y' | '3y' | '10y' | '30y', months: number])[] = [['1y', 12], ['3y', 36], ['10y', 120], ['30y', 360]];

/** Range of days, model and half-life. Every choice is a step of the address. */
export function Controls({ view }: { view: View }): JSX.Element {
  const hasHalfLife = view.model === 'decayed-mean' || view.model === 'flow';
  return (
    <form class="controls" aria-label={t('controls.title')} onSubmit={(event) => event.preventDefault()}>
      <Field label={t('controls.from')}>
        <input type="date" value={iso(view.from)} max={iso(view.to - 1)} onChange={(event) => set({ from: event.currentTarget.value })} />
      </Field>
      <Field label={t('controls.to')}>
        <input type="date" value={iso(view.to)} min={iso(view.from + 1)} onChange={(event) => set({ to: event.currentTarget.value })} />
      </Field>
      <nav class="segments" aria-label={t('controls.presets')}>
        {PRESETS.map(([label, months]) => (
          <a key={label} href={hrefWith({ to: iso(view.to), from: iso(addMonths(view.to, -months)) })} aria-current={iso(addMonths(view.to, -months)) === iso(view.from) ? 'true' : undefined}>
            {t(`preset.${label}`)}
          </a>
        ))}
      </nav>
      <Field label={t('controls.on')}>
        <input type="date" value={iso(view.on)} min={iso(view.from)} max={iso(view.to)} onChange={(event) => set({ on: event.currentTarget.value, to: iso(view.to), from: iso(view.from) })} />
      </Field>
      <Field label={t('controls.model')}>
        <select value={view.model} onChange={(event) => set({ model: event.currentTarget.value, halfLife: undefined })}>
          {MODELS.map((model) => <option key={model} value={model}>{word('model', model)}</option>)}
        </select>
      </Field>
      {hasHalfLife && (
        <Field label={t('controls.halfLife')}>
          <input
            type="number" min="1" max="3650" step="1" inputMode="numeric" class="short"
            placeholder={view.model === 'flow' ? '30' : '180'} value={view.halfLife ?? ''}
            onChange={(event) => set({ halfLife: event.currentTarget.value })}
          />
        </Field>
      )}
    </form>
  );
}
