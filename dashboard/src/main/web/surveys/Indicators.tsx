import type { JSX } from 'preact';
import type { IndicatorPoint, IndicatorSeries } from '../api/types';
import { csvOf } from '../chart/files';
import { isTableShown, TakeAway } from '../chart/TakeAway';
import { occurredInWords } from '../dates/words';
import { hrefTo } from '../state/router';
import { t, word } from '../text';
import { IndicatorLine } from './IndicatorLine';
import { linesOf, said } from './numbers';

/** Series with more than one value as lines, each on its own axis; the others as a table. */
export function Indicators({ items }: { items: readonly IndicatorSeries[] }): JSX.Element {
  const { lines, single } = linesOf(items);
  return (
    <>
      <div class="figures-grid">
        {lines.map((series) => <LineFigure key={`${series.indicator}${series.units[0]}`} series={series} />)}
      </div>
      {single.length > 0 && (
        <>
          <h3 id="single-title">{t('surveys.single')}</h3>
          <div class="scroll tall" role="region" tabIndex={0} aria-labelledby="single-title"><PointTable series={single} labelledBy="single-title" /></div>
        </>
      )}
    </>
  );
}

function LineFigure({ series }: { series: IndicatorSeries }): JSX.Element {
  const name = word('indicator', series.indicator);
  const [first, last] = [series.points[0], series.points.at(-1)];
  return (
    <figure class="indicator">
      <h3>{name}</h3>
      <IndicatorLine series={series} name={name} />
      <figcaption>
        {first && last && (
          <p>{t('surveys.lineSentence', { name, first: said(first), firstWhen: occurredInWords(first.period), last: said(last), lastWhen: occurredInWords(last.period) })} <span class="hint">{t('surveys.joined')}</span></p>
        )}
        <TakeAway id={series.indicator} csv={() => csv(series)} />
      </figcaption>
      {isTableShown(series.indicator) && <div class="scroll" role="region" tabIndex={0} aria-label={`${name}: ${t('figure.tableLabel')}`}><PointTable series={[series]} /></div>}
    </figure>
  );
}

function PointTable({ series, labelledBy }: { series: readonly IndicatorSeries[]; labelledBy?: string }): JSX.Element {
  return (
    <table class="plain stacking" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('surveys.series')}</th>
          <th scope="col">{t('surveys.period')}</th>
          <th scope="col">{t('column.value')}</th>
          <th scope="col">{t('surveys.comparedWith')}</th>
          <th scope="col">{t('column.event')}</th>
        </tr>
      </thead>
      <tbody>
        {series.flatMap(({ indicator, points }) => points.map((point) => (
          <tr key={`${indicator}${point.period}${point.fact.event}`}>
            <th scope="row">{word('indicator', indicator)}</th>
            <td class="number" data-label={t('surveys.period')} title={point.period}>{occurredInWords(point.period)}</td>
            <td class="number" data-label={t('column.value')}>{said(point)}</td>
            <td data-label={point.comparedWith ? t('surveys.comparedWith') : undefined}>{point.comparedWith && <span lang="en">{point.comparedWith}</span>}</td>
            <td data-label={t('column.event')}><a href={hrefTo({ name: 'event', id: point.fact.event })} lang="en">{point.fact.title}</a></td>
          </tr>
        )))}
      </tbody>
    </table>
  );
}

function csv({ indicator, points }: IndicatorSeries): string {
  const row = ({ period, first, last, value, unit, qualifier, comparedWith }: IndicatorPoint) => [indicator, period, first, last, value, unit, qualifier, comparedWith];
  return csvOf([['indicator', 'period', 'first', 'last', 'value', 'unit', 'qualifier', 'compared_with'], ...points.map(row)]);
}
