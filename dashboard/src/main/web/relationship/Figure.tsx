import { maxIndex, minIndex } from 'd3-array';
import type { JSX } from 'preact';
import type { LoggedView, Series } from '../api/types';
import { SeriesChart } from '../chart/SeriesChart';
import { drawn, type Drawn } from '../chart/lines';
import { csvOf } from '../chart/files';
import { isTableShown, TakeAway } from '../chart/TakeAway';
import { dayInWords, isoDay } from '../dates/day';
import { micro, rounded } from '../numbers/micro';
import { elsewhere } from '../state/url';
import { address, go, language, set } from '../state/router';
import { t } from '../text';
import { relationshipName } from '../text/names';
import { BesideChoice } from './BesideChoice';
import { marked, MarkChoices, marksBy } from './MarkChoices';
import { rowsOf, SeriesTable } from './SeriesTable';
import { iso, type View } from './view';

interface Props {
  id: string;
  view: View;
  series: Series;
  events: readonly LoggedView[];
  beside: readonly Series[];
}

/** The chart with a sentence that says what it shows, and with ways to take it along. */
export function Figure({ id, view, series, events, beside }: Props): JSX.Element {
  const alone = drawn(series.points, view.model);
  // beside other lines a band of uncertainty would hide more than it says
  const lines = beside.length > 0 ? { ...alone, band: null } : alone;
  const others = beside.map((other) => ({ id: other.relationship, name: relationshipName(other.relationship), drawn: { ...drawn(other.points, view.model), band: null } }));
  const name = relationshipName(id);
  const table = rowsOf(series, beside);
  return (
    <figure class={`series ${beside.length > 0 ? 'comparing' : ''}`}>
      <SeriesChart
        drawn={lines} beside={others} name={id} events={marked(events)} marksBy={marksBy()} from={view.from} to={view.to} on={view.on} label={t('chart.label', { name })}
        yTitle={t(`axis.${view.model}`)}
        pick={(day) => set({ on: isoDay(day), from: iso(view.from), to: iso(view.to) })}
        open={(event) => go(elsewhere(address.value, { name: 'event', id: event.id }))}
      />
      <figcaption>
        <p>
          {sentence(name, lines, view)}
          {others.length > 0 && ` ${t('beside.sentence', { names: others.map((other) => lastOf(other)).join('; ') })}`}
        </p>
        <BesideChoice id={id} beside={beside.map((other) => other.relationship)} />
        <MarkChoices events={events} banded={lines.band !== null} />
        <TakeAway id={id} csv={() => csvOf([table.head, ...table.rows])} />
      </figcaption>
      {isTableShown(id) && <SeriesTable series={series} beside={beside} />}
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

function lastOf({ name, drawn: { lines } }: { name: string; drawn: Drawn }): string {
  return `${name} ${lines.map((one) => rounded(micro(one.values.at(-1) ?? 0))).join(' / ')}`;
}
