import type { JSX } from 'preact';
import type { Point, Series } from '../api/types';
import { t } from '../text';

type Row = (string | number | undefined)[];

interface Columns {
  names: string[];
  row: (point: Point) => Row;
}

function columnsOf({ relationship, model }: Series): Columns {
  return model === 'flow'
    ? { names: [`${relationship} cooperation`, `${relationship} conflict`], row: (point) => [point.cooperation, point.conflict] }
    : { names: [relationship], row: (point) => [point.value] };
}

/** The series and those beside it by day; a day that another lacks stays empty. */
export function rowsOf(series: Series, beside: readonly Series[]): { head: string[]; rows: Row[] } {
  const others = beside.map((each) => ({ ...columnsOf(each), days: new Map(each.points.map((point) => [point.date, point])) }));
  return {
    head: ['date', 'value', 'low', 'high', 'cooperation', 'conflict', 'events', ...others.flatMap(({ names }) => names)],
    rows: series.points.map((point) => [
      point.date, point.value, point.low, point.high, point.cooperation, point.conflict, point.events,
      ...others.flatMap(({ names, days, row }) => {
        const other = days.get(point.date);
        return other ? row(other) : names.map(() => undefined);
      }),
    ]),
  };
}

export function SeriesTable({ series, beside }: { series: Series; beside: readonly Series[] }): JSX.Element {
  const flow = series.model === 'flow';
  const exact = (value: string | number | undefined) => (typeof value === 'number' ? value.toFixed(6) : (value ?? ''));
  const { head, rows } = rowsOf(series, beside);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('figure.tableLabel')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('column.day')}</th>
            {flow ? <><th scope="col" class="right">{t('chart.cooperation')}</th><th scope="col" class="right">{t('chart.conflict')}</th></> : <th scope="col" class="right">{t('column.value')}</th>}
            <th scope="col" class="right">{t('column.events')}</th>
            {head.slice(7).map((name) => <th key={name} scope="col" class="right">{name.replace('cooperation', t('chart.cooperation')).replace('conflict', t('chart.conflict'))}</th>)}
          </tr>
        </thead>
        <tbody class="number">
          {rows.map(([date, value, , , cooperation, conflict, events, ...others]) => (
            <tr key={date}>
              <th scope="row">{date}</th>
              {flow ? <><td class="right">{exact(cooperation)}</td><td class="right">{exact(conflict)}</td></> : <td class="right">{exact(value)}</td>}
              <td class="right">{events}</td>
              {others.map((other, index) => <td key={index} class="right">{exact(other)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
