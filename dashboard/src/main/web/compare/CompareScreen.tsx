import { maxIndex } from 'd3-array';
import type { JSX } from 'preact';
import { useEvents, useExplanation, useSeries, type Sight } from '../api/queries';
import type { Explanation, Series } from '../api/types';
import { drawn } from '../chart/lines';
import { SeriesChart } from '../chart/SeriesChart';
import { Glyph } from '../chart/glyphs';
import { csvOf } from '../chart/files';
import { isTableShown, TakeAway } from '../chart/TakeAway';
import { dayInWords, isoDay } from '../dates/day';
import { occurredInWords } from '../dates/words';
import { micro, rounded } from '../numbers/micro';
import { Exact, Field, OnDay, Shown, Waiting } from '../parts/parts';
import { valueOf } from '../relationship/sums';
import { iso, scoring, viewOf, type View } from '../relationship/view';
import { elsewhere } from '../state/url';
import { address, go, hrefTo, language, param, set } from '../state/router';
import { t } from '../text';
import { knowledgeInWords } from '../text/knowledge';
import { relationshipName } from '../text/names';
import { gapOf, type GapLine } from './gap';

const ALL = '1000';

/** The same days seen with two states of knowledge, and what explains the difference. */
export function CompareScreen({ id }: { id: string }): JSX.Element {
  const newest = useEvents({ relationship: id, limit: 1 });
  if (newest.state === 'asking') return <><h1 tabIndex={-1}>{t('nav.compare')}</h1><Waiting /></>;
  const view = viewOf(address.value.parameters, newest.state === 'there' ? newest.data.items[0]?.event.occurred : undefined);
  const first: Sight = { knownOn: param('knownOn') ?? (param('asOf') ? undefined : isoDay(view.on)), asOf: param('asOf') };
  const second: Sight = { knownOn: param('bKnownOn'), asOf: param('bAsOf') };
  return (
    <>
      <h1 tabIndex={-1}>{t('compare.title', { name: relationshipName(id) })}</h1>
      <form class="controls" aria-label={t('controls.title')} onSubmit={(event) => event.preventDefault()}>
        <Field label={t('controls.on')}>
          <input type="date" value={iso(view.on)} onChange={(event) => set({ on: event.currentTarget.value, from: iso(view.from), to: iso(view.to) })} />
        </Field>
        <Field label={`A · ${t('asof.knownOn')}`}>
          <input type="date" value={first.knownOn ?? ''} onChange={(event) => set({ knownOn: event.currentTarget.value })} />
        </Field>
        <Field label={`B · ${t('asof.knownOn')}`}>
          <input type="date" value={second.knownOn ?? ''} onChange={(event) => set({ bKnownOn: event.currentTarget.value })} />
        </Field>
        <p class="soft">{t('compare.emptyIsNow')}</p>
      </form>
      <Lines id={id} view={view} first={first} second={second} />
      <Explained id={id} view={view} first={first} second={second} />
    </>
  );
}

interface Sides {
  id: string;
  view: View;
  first: Sight;
  second: Sight;
}

function Lines({ id, view, first, second }: Sides): JSX.Element {
  const query = { from: iso(view.from), to: iso(view.to), step: view.step, ...scoring(view) };
  const a = useSeries(id, query, first);
  const b = useSeries(id, query, { ...second });
  return <Shown read={a}>{(one) => <Shown read={b}>{(two) => <Drawing id={id} view={view} a={one} b={two} />}</Shown>}</Shown>;
}

function Drawing({ id, view, a, b }: { id: string; view: View; a: Series; b: Series }): JSX.Element {
  return (
    <figure class="series comparing">
      <SeriesChart
        drawn={{ ...drawn(b.points, view.model), band: null }} other={{ ...drawn(a.points, view.model), band: null }} events={[]}
        from={view.from} to={view.to} on={view.on} label={t('compare.title', { name: relationshipName(id) })} yTitle={t(`axis.${view.model}`)}
        pick={(day) => set({ on: isoDay(day), from: iso(view.from), to: iso(view.to) })}
        open={(event) => go(elsewhere(address.value, { name: 'event', id: event.id }))}
      />
      <figcaption>
        <p>{sentence(a, b, view)}</p>
        <ul class="legend">
          <li><svg class="glyph" width="22" height="10" aria-hidden="true"><line class="line second" x1="0" x2="22" y1="5" y2="5" /></svg> A · {knowledgeInWords(a)}</li>
          <li><svg class="glyph" width="22" height="10" aria-hidden="true"><line class="line value" x1="0" x2="22" y1="5" y2="5" /></svg> B · {knowledgeInWords(b)}</li>
        </ul>
        <TakeAway id="compare" csv={() => csvOf([['date', 'a', 'b'], ...pairsOf(a, b)])} />
      </figcaption>
      {isTableShown('compare') && <PairTable pairs={pairsOf(a, b)} />}
    </figure>
  );
}

type Pair = [date: string, a: number | undefined, b: number | undefined];

function pairsOf(a: Series, b: Series): Pair[] {
  const first = new Map(a.points.map((point) => [point.date, point.value]));
  return b.points.map((point): Pair => [point.date, first.get(point.date), point.value]);
}

function inDays(date: string): string {
  return dayInWords(date, language.value);
}

/** What both say on the day, and where they lie farthest apart. */
function sentence(a: Series, b: Series, view: View): string {
  const pairs = pairsOf(a, b).flatMap(([date, one, two]) => (one === undefined || two === undefined ? [] : [{ date, one: micro(one), two: micro(two) }]));
  const day = pairs.find(({ date }) => date === iso(view.on)) ?? pairs.at(-1);
  const widest = pairs[maxIndex(pairs, ({ one, two }) => Math.abs(two - one))];
  if (!day || !widest) return t('chart.empty');
  return t('compare.sentence', { day: inDays(day.date), a: rounded(day.one), b: rounded(day.two), by: rounded(widest.two - widest.one), widest: inDays(widest.date) });
}

function PairTable({ pairs }: { pairs: readonly Pair[] }): JSX.Element {
  const exact = (value: number | undefined) => value?.toFixed(6) ?? '–';
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('figure.tableLabel')}>
      <table class="plain">
        <thead><tr><th scope="col">{t('column.day')}</th><th scope="col" class="right">A</th><th scope="col" class="right">B</th></tr></thead>
        <tbody class="number">{pairs.map(([date, a, b]) => <tr key={date}><th scope="row">{date}</th><td class="right">{exact(a)}</td><td class="right">{exact(b)}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

function Explained({ id, view, first, second }: Sides): JSX.Element {
  const query = { on: iso(view.on), limit: ALL, ...scoring(view) };
  const a = useExplanation(id, query, first);
  const b = useExplanation(id, query, second);
  return <Shown read={a}>{(one) => <Shown read={b}>{(two) => <GapTable a={one} b={two} sight={first} />}</Shown>}</Shown>;
}

function GapTable({ a, b, sight }: { a: Explanation; b: Explanation; sight: Sight }): JSX.Element {
  const gap = gapOf(a, b, sight);
  return (
    <section class="why wide" aria-labelledby="gap-title">
      <h2 id="gap-title">{t('compare.why')}</h2>
      <p class="moved number">
        A <Exact value={valueOf(a.reading)} /> → B <Exact value={valueOf(b.reading)} /> <span class="soft">(<OnDay iso={b.reading.date} />)</span>
      </p>
      <table class="shares">
        <caption class="unseen">{t('compare.why')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.event')}</th>
            <th scope="col">{t('column.because')}</th>
            <th scope="col" class="right">{t('column.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {gap.lines.map((line) => (
            <GapRow key={line.contribution.event.id} line={line} />
          ))}
          <tr class="rest">
            <th scope="row">{t('compare.weighed', { n: gap.weighed.events })}</th>
            <td>{t('cause.weighed')}</td>
            <td class="right"><Exact value={gap.weighed.change} className="share" /></td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>{t('compare.sum')}</th>
            <td class="right"><Exact value={gap.total} className="total" /></td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function GapRow({ line: { contribution, cause, change } }: { line: GapLine }): JSX.Element {
  const { event } = contribution;
  return (
    <tr>
      <th scope="row">
        <a href={hrefTo({ name: 'event', id: event.id })}><Glyph kind={event.kind} /> <span lang="en">{event.title}</span></a>
        <span class="soft number" title={event.occurred}> {occurredInWords(event.occurred)}</span>
      </th>
      <td>{t(`cause.${cause}`, { day: inDays(event.announcedDay) })}</td>
      <td class="right"><Exact value={change} className="share" /></td>
    </tr>
  );
}
