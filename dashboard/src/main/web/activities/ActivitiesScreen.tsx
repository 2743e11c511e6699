import type { JSX } from 'preact';
import { useActivities } from '../api/queries';
import type { Activity, ActivityStatus } from '../api/types';
import { isoDay, parseDay, today } from '../dates/day';
import { Field, OnDay, Shown } from '../parts/parts';
import { isTableShown } from '../chart/TakeAway';
import { say } from '../parts/toast';
import { asOf, hrefWith, param, set } from '../state/router';
import { t, word } from '../text';
import { ActivityDetailPanel } from './ActivityDetail';
import { ActivityRows } from './ActivityTable';
import { Amounts } from './Amounts';

const COLUMNS: readonly ActivityStatus[] = ['proposed', 'agreed', 'implementing', 'finalising', 'closed'];
const LANES: readonly ActivityStatus[] = ['suspended', 'cancelled', 'unstated'];

/** The board: what was proposed, agreed and begun, on a day, and what holds it up. */
export function ActivitiesScreen(): JSX.Element {
  const on = param('on') ?? isoDay(today());
  const plan = param('plan');
  const read = useActivities({ on, limit: 1000, ...(plan ? { plan } : {}) });
  const chosen = param('activity');
  const asTable = isTableShown('board');
  return (
    <>
      <h1 tabIndex={-1}>{t('nav.activities')}</h1>
      <form class="controls" aria-label={t('controls.title')} onSubmit={(event) => event.preventDefault()}>
        <Field label={t('controls.on')}>
          <input type="date" value={on} onChange={(event) => set({ on: event.currentTarget.value })} />
        </Field>
        <nav class="segments" aria-label={t('activities.plan')}>
          <a href={hrefWith({ plan: undefined })} aria-current={plan ? undefined : 'true'}>{t('activities.allPlans')}</a>
          <a href={hrefWith({ plan: 'eight-point-plan' })} aria-current={plan === 'eight-point-plan' ? 'true' : undefined}>{t('activities.eight')}</a>
          <a href={hrefWith({ plan: 'five-projects' })} aria-current={plan === 'five-projects' ? 'true' : undefined}>{t('activities.five')}</a>
        </nav>
        <a class="button" href={hrefWith({ table: asTable ? undefined : 'board' })}>{t(asTable ? 'activities.asBoard' : 'figure.table')}</a>
      </form>
      {chosen && <ActivityDetailPanel id={chosen} on={on} />}
      <Shown read={read}>{({ items }) => (asTable ? <ActivityRows items={items} /> : <Board items={items} on={on} />)}</Shown>
    </>
  );
}

/** Moving a card says nothing yet: a step needs a date and a source, so it opens the sheet with what the move says. */
function move(activity: string, stage: string): void {
  if (asOf.value.past) say({ text: t('log.readOnly') });
  else set({ log: `joint-activity:${activity}:${stage}` });
}

const DRAGGED = 'text/x-activity';

function Board({ items, on }: { items: Activity[]; on: string }): JSX.Element {
  if (items.length === 0) return <p class="empty">{t('activities.none')}</p>;
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id.replaceAll('-', ' ');
  const lanes = LANES.filter((status) => items.some((item) => item.status === status));
  return (
    <div class="board">
      {[...COLUMNS, ...lanes].map((status) => {
        const cards = items.filter((item) => item.status === status);
        return (
          <section
            key={status} class={`column ${cards.length === 0 ? 'vacant' : ''}`} aria-labelledby={`column-${status}`}
            onDragOver={(event) => { if (status !== 'unstated' && event.dataTransfer?.types.includes(DRAGGED)) event.preventDefault(); }}
            onDrop={(event) => { event.preventDefault(); move(event.dataTransfer?.getData(DRAGGED) ?? '', status); }}
          >
            <h2 id={`column-${status}`}>
              {word('status', status)} <span class="count number">{cards.length}</span>
            </h2>
            <ul>
              {cards.map((item) => (
                <Card key={item.id} item={item} on={on} nameOf={nameOf} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Which point of its plan it serves. */
function pointIn({ plan, planItems }: Activity): string {
  const point = planItems.find((each) => each.plan === plan);
  return point ? `, ${t('activities.point', { n: point.item })}` : '';
}

function Card({ item, on, nameOf }: { item: Activity; on: string; nameOf: (id: string) => string }): JSX.Element {
  const age = item.lastMovement ? (parseDay(on) ?? 0) - (parseDay(item.lastMovement) ?? 0) : null;
  return (
    <li class="card" draggable={!asOf.value.past} onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, item.id)}>
      <a href={hrefWith({ activity: item.id })} lang="en" draggable={false}>{item.name}</a>
      {item.plan && <p class="soft">{word('plan', item.plan)}{pointIn(item)}</p>}
      <Amounts totals={item.totals} />
      <ul class="flags">
        {item.blockedBy.map((each) => <li key={each}><span aria-hidden="true">⊘</span> {t('activities.blockedBy')} <span lang="en">{each.replaceAll('-', ' ')}</span></li>)}
        {item.contradictedBy.map((each) => <li key={each}><span aria-hidden="true">≠</span> {t('activities.contradictedBy')} <span lang="en">{nameOf(each)}</span></li>)}
        {item.stalled && <li><span aria-hidden="true">‖</span> {t('activities.stalled')}</li>}
      </ul>
      {item.lastMovement && age !== null && (
        <p class="soft number">
          <OnDay iso={item.lastMovement} /> · {t('activities.age', { n: age })}
        </p>
      )}
      {!asOf.value.past && (
        <select class="move" aria-label={t('activities.move', { name: item.name })} value="" onChange={(event) => { move(item.id, event.currentTarget.value); event.currentTarget.value = ''; }}>
          <option value="">{t('activities.moveTo')}</option>
          {[...COLUMNS, ...LANES].filter((status) => status !== 'unstated' && status !== item.status).map((status) => <option key={status} value={status}>{word('status', status)}</option>)}
        </select>
      )}
    </li>
  );
}
