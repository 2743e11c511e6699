import type { JSX } from 'preact';
import { useExplanation } from '../api/queries';
import type { Contribution, Explanation } from '../api/types';
import { Glyph } from '../chart/glyphs';
import { addMonths, parseDay } from '../dates/day';
import { occurredInWords } from '../dates/words';
import { Exact, OnDay, Shown } from '../parts/parts';
import { micro, type Micro } from '../numbers/micro';
import { hrefTo, hrefWith, param, set } from '../state/router';
import { t, word } from '../text';
import { sumsOf, valueOf, type ShareLine } from './sums';
import { iso, scoring, type View } from './view';

const FEW = '12';
const ALL = '1000';

export function limitOf(): string {
  return param('all') ? ALL : FEW;
}

/** Why the value is what it is on the day, or why it moved since another day. The lines add up to the value exactly. */
export function Why({ id, view, explanation }: { id: string; view: View; explanation: Explanation }): JSX.Element {
  const since = parseDay(param('since') ?? '');
  return (
    <section class="why" aria-labelledby="why-title">
      <header>
        <h2 id="why-title">{since === null ? t('why.title') : t('why.moved')}</h2>
        <nav class="segments" aria-label={t('why.choice')}>
          <a href={hrefWith({ since: undefined })} aria-current={since === null ? 'true' : undefined}>
            {t('why.level')}
          </a>
          <a href={hrefWith({ since: iso(addMonths(view.on, -1)) })} aria-current={since === null ? undefined : 'true'}>
            {t('why.change')}
          </a>
        </nav>
      </header>
      {since === null ? <Shares explanation={explanation} /> : <Moved id={id} view={view} since={param('since') ?? ''} />}
      <p class="formula soft">
        <span>{t(`formula.${view.model}`)}</span>
      </p>
    </section>
  );
}

function Moved({ id, view, since }: { id: string; view: View; since: string }): JSX.Element {
  const read = useExplanation(id, { from: since, to: iso(view.on), limit: limitOf(), ...scoring(view) });
  return (
    <>
      <label class="field inline">
        <span>{t('why.since')}</span>
        <input type="date" value={since} max={iso(view.on - 1)} onChange={(event) => set({ since: event.currentTarget.value })} />
      </label>
      <Shown read={read}>
        {(explanation) => (
          <>
            {explanation.earlier && (
              <p class="moved number">
                <Exact value={valueOf(explanation.earlier)} /> <span class="soft">(<OnDay iso={explanation.earlier.date} />)</span> →{' '}
                <Exact value={valueOf(explanation.reading)} /> <span class="soft">(<OnDay iso={explanation.reading.date} />)</span>
              </p>
            )}
            {explanation.newEvents !== undefined && explanation.fading !== undefined && (
              <p class="soft">
                {t('why.newEvents')} <Exact value={micro(explanation.newEvents)} /> · {t('why.fading')} <Exact value={micro(explanation.fading)} />
              </p>
            )}
            <Shares explanation={explanation} />
          </>
        )}
      </Shown>
    </>
  );
}

function Shares({ explanation }: { explanation: Explanation }): JSX.Element {
  const { lines, rest, total, value } = sumsOf(explanation);
  const most = Math.max(1, ...lines.map((line) => Math.abs(line.share)));
  if (lines.length === 0) return <p class="empty">{t('why.nothing')}</p>;
  return (
    <table class="shares">
      <caption class="unseen">{t('why.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.event')}</th>
          <th scope="col" class="right">{t('column.share')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ShareRow key={line.contribution.event.id} line={line} most={most} />
        ))}
        {rest && (
          <tr class="rest">
            <th scope="row">
              <a href={hrefWith({ all: '1' })}>{t('why.rest', { n: rest.events })}</a>
            </th>
            <td class="right"><Exact value={rest.share} className="share" /></td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total === value ? t('why.sum') : t('why.broken')}</th>
          <td class="right"><Exact value={total} className="total" /></td>
        </tr>
      </tfoot>
    </table>
  );
}

function ShareRow({ line, most }: { line: ShareLine; most: number }): JSX.Element {
  const { event } = line.contribution;
  return (
    <tr>
      <th scope="row">
        <a href={hrefTo({ name: 'event', id: event.id })}>
          <Glyph kind={event.kind} /> <span lang="en">{event.title}</span>
        </a>
        <ShareBar share={line.share} most={most} />
        <details>
          <summary>
            <span class="occurred number" title={event.occurred}>{occurredInWords(event.occurred)}</span> · {word('kind', event.kind)}
          </summary>
          <Factors contribution={line.contribution} />
        </details>
      </th>
      <td class="right"><Exact value={line.share} className="share" /></td>
    </tr>
  );
}

/** A bar that goes right for warmer and left for cooler, from the same middle in every line. */
function ShareBar({ share, most }: { share: Micro; most: number }): JSX.Element {
  const width = (Math.abs(share) / most) * 50;
  return (
    <svg class={`bar ${share < 0 ? 'cool' : 'warm'}`} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="ground" x="0" y="1.6" width="100" height="0.8" />
      <rect x={share < 0 ? 50 - width : 50} width={width} height="4" />
    </svg>
  );
}

function Factors({ contribution }: { contribution: Contribution }): JSX.Element {
  const { intensity, cameo, cameoName, importance, confidence, bearing, decay, enteredOn, via } = contribution;
  const factors: [string, number | undefined][] = [
    [t('factor.importance'), importance],
    [t('factor.confidence'), confidence],
    [t('factor.bearing'), bearing],
    [t('factor.decay'), decay],
  ];
  return (
    <dl class="factors number">
      <div>
        <dt>{t('factor.intensity')}</dt>
        <dd>
          {intensity} <span class="soft">(CAMEO {cameo}, <span lang="en">{cameoName}</span>)</span>
        </dd>
      </div>
      {factors.map(([name, factor]) => factor !== undefined && (
        <div key={name}>
          <dt>× {name}</dt>
          <dd>{factor}</dd>
        </div>
      ))}
      <div>
        <dt>{t('factor.enteredOn')}</dt>
        <dd>
          {enteredOn}
          {via !== 'direct' && ` · ${word('via', via)}`}
        </dd>
      </div>
    </dl>
  );
}
