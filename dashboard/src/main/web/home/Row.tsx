import type { ComponentChildren, JSX } from 'preact';
import type { EventReference, Relationship } from '../api/types';
import { occurredInWords } from '../dates/words';
import { ChangeBy } from '../parts/parts';
import { directionOf, micro, rounded } from '../numbers/micro';
import { hrefTo, language } from '../state/router';
import { t, word } from '../text';
import { relationshipName } from '../text/names';
import { Spark } from './Spark';
import type { HomeView } from './view';

/** One relationship: where it stands, how it moved, and why, in a sentence. */
export function Row({ relationship, view }: { relationship: Relationship; view: HomeView }): JSX.Element {
  const { id, temperature, change, lastEvent } = relationship;
  return (
    <tr>
      <th scope="row">
        <a href={hrefTo({ name: 'relationship', id }, { on: view.on, to: view.on })}>{relationshipName(id)}</a> <span class="soft">{id}</span>
      </th>
      <td class="course"><Spark id={id} now={temperature.value ?? 0} view={view} /></td>
      <td class="now">
        <span class="number">{rounded(micro(temperature.value ?? 0))}</span>
        {temperature.label && <span class={`label label-${temperature.label}`}>{word('label', temperature.label)}</span>}
      </td>
      <Change className="week" label={t('home.in7')} value={change?.days7} />
      <Change className="month" label={t('home.in30')} value={change?.days30} />
      <td class="why-so"><Sentence relationship={relationship} /></td>
      <td class="last">{lastEvent && <LastEvent event={lastEvent} />}</td>
    </tr>
  );
}

function Change({ className, label, value }: { className: string; label: string; value: number | undefined }): JSX.Element {
  return (
    <td class={`number right by ${className}`}>
      <span class="narrow" aria-hidden="true">{label} </span>
      {value === undefined ? '–' : <ChangeBy value={micro(value)} />}
    </td>
  );
}

/** The reading, its change and its leading event; the same parts as in the API's English sentence. */
function Sentence({ relationship: { temperature, change, leading } }: { relationship: Relationship }): JSX.Element {
  const by = micro(change?.days30 ?? 0);
  const label = word('label', temperature.label ?? '');
  const reading = t(`home.reading.${directionOf(by)}`, {
    label: label.charAt(0).toLocaleUpperCase(language.value) + label.slice(1), value: rounded(micro(temperature.value ?? 0)), by: rounded(Math.abs(by)).replace('+', ''),
  });
  if (!leading) return <>{t('home.noReason', { reading })}</>;
  const way = leading.intensity > 0 ? 'home.towardsCooperation' : leading.intensity < 0 ? 'home.towardsConflict' : 'home.towardsNeither';
  return <>{around(t('home.reason', { reading, when: occurredInWords(leading.event.occurred), way: t(way) }), <EventLink event={leading.event} />)}</>;
}

/** A text of the page around something that is not text: what stands at {event}. */
function around(text: string, event: JSX.Element): ComponentChildren {
  const [before, after] = text.split('{event}');
  return <>{before}{event}{after}</>;
}

function EventLink({ event }: { event: EventReference }): JSX.Element {
  return <a href={hrefTo({ name: 'event', id: event.id })} lang="en">{event.title}</a>;
}

function LastEvent({ event }: { event: EventReference }): JSX.Element {
  return (
    <>
      <span class="narrow" aria-hidden="true">{t('home.last')}: </span>
      <span class="soft number" title={event.occurred}>{occurredInWords(event.occurred)}</span>{' '}
      <EventLink event={event} />
    </>
  );
}
