import { maxIndex, minIndex } from 'd3-array';
import type { JSX } from 'preact';
import type { LoggedView, Series } from '../api/types';
import { SeriesChart } from '../chart/SeriesChart';
import { Glyph } from '../chart/glyphs';
import { drawn, type Drawn } from '../chart/lines';
import { csvOf } from '../chart/files';
import { isTableShown, TakeAway } from '../chart/TakeAway';
import { dayInWords, isoDay, parseDay } from '../dates/day';
import { micro, rounded } from '../numbers/micro';
import { elsewhere } from '../state/url';
import { address, go, language, set } from '../state/router';
import { t, word } from '../text';
import { relationshipName } from '../text/names';
import { iso, type View } from './view';

interface Props {
  id: string;
  view: View;
  series: Series;
  events: readonly LoggedView[];
}

/** The chart with a sentence that says what it shows, and with ways to take it along. */
export function Figure({ id, view, series, events }: Props): JSX.Element {
  const lines = drawn(series.points, view.model);
  const name = relationshipName(id);
  return (
    <figure class="series">
      <SeriesChart
        drawn={lines} events={events} from={view.from} to={view.to} on={view.on} label={t('chart.label', { name })}
        yTitle={t(`axis.${view.model}`)}
        pick={(day) => set({ on: isoDay(day), from: iso(view.from), to: iso(view.to) })}
        open={(event) => go(elsewhere(address.value, { name: 'event', id: event.id }))}
      />
      <figcaption>
        <p>{sentence(name, lines, view)}</p>
        <Legend events={events} />
        <TakeAway id={id} csv={() => csv(series)} />
      </figcaption>
      {isTableShown(id) && <Table series={series} />}
    </figure>
  );
}

function sentence(name: string, { days, lines }: Drawn, view: View): string {
  const line = lines[0];
  if (!line || days.length === 0) return t('chart.empty');
  const at = (index: number) => ({ v: rounded(micro(line.values[index] ?? 0)), d: dayInWords(isoDay(days[index] ?? 0), language.value) });
  const low = at(minIndex(line.values));
  const high = at(maxIndex(line.values));
  const last = at(line.values.length - 1);
  return t(view.model === 'flow' ? 'figure.sentenceFlow' : 'figure.sentence', {
    name, last: last.v, lastDay: last.d, low: low.v, lowDay: low.d, high: high.v, highDay: high.d,
  });
}

function Legend({ events }: { events: readonly LoggedView[] }): JSX.Element {
  const kinds = [...new Set(events.map((view) => view.event.kind))].sort();
  return (
    <ul class="legend" aria-label={t('figure.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Glyph kind={kind} /> {word('kind', kind)}
        </li>
      ))}
      <li>
        <svg class="glyph" width="18" height="10" aria-hidden="true"><rect class="legend-band" width="18" height="10" fill="url(#uncertain)" /></svg> {t('figure.band')}
      </li>
    </ul>
  );
}

function Table({ series }: { series: Series }): JSX.Element {
  const rows = series.points.filter((point) => parseDay(point.date) !== null);
  const flow = series.model === 'flow';
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('figure.tableLabel')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('column.day')}</th>
            {flow ? <><th scope="col" class="right">{t('chart.cooperation')}</th><th scope="col" class="right">{t('chart.conflict')}</th></> : <th scope="col" class="right">{t('column.value')}</th>}
            <th scope="col" class="right">{t('column.events')}</th>
          </tr>
        </thead>
        <tbody class="number">
          {rows.map((point) => (
            <tr key={point.date}>
              <th scope="row">{point.date}</th>
              {flow ? <><td class="right">{point.cooperation?.toFixed(6)}</td><td class="right">{point.conflict?.toFixed(6)}</td></> : <td class="right">{point.value?.toFixed(6)}</td>}
              <td class="right">{point.events}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function csv(series: Series): string {
  const rows = series.points.map((point) =>
    [point.date, point.value, point.low, point.high, point.cooperation, point.conflict, point.events],
  );
  return csvOf([['date', 'value', 'low', 'high', 'cooperation', 'conflict', 'events'], ...rows]);
}
