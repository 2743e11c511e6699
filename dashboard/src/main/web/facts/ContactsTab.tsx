import type { JSX } from 'preact';
import { useContacts, useOffices } from '../api/queries';
import type { Contacts, Office } from '../api/types';
import { csvOf } from '../chart/files';
import { isTableShown, TakeAway } from '../chart/TakeAway';
import { occurredInWords } from '../dates/words';
import { OnDay, Shown } from '../parts/parts';
import { hrefTo } from '../state/router';
import { t, word } from '../text';
import { actorName, relationshipName } from '../text/names';
import { ContactColumns } from './ContactColumns';
import { busiest, stacked } from './meetings';
import { FactLine, sidesOf } from './parts';

/** Meetings by level and year, who met whom, what sources claim beside what is logged, and who held office then. */
export function ContactsTab({ id, on }: { id: string; on: string }): JSX.Element {
  const read = useContacts(id, { on });
  const offices = useOffices({ on });
  return (
    <div class="contacts">
      <Shown read={read}>
        {(contacts) => contacts.held === 0 && contacts.claims.length === 0 ? <p class="empty">{t('contacts.none')}</p> : (
          <>
            <Figure id={id} contacts={contacts} />
            <Claims contacts={contacts} />
            <Pairs contacts={contacts} />
          </>
        )}
      </Shown>
      <Shown read={offices}>{({ items }) => <InOffice offices={items.filter(({ actor }) => sidesOf(id).includes(actor))} />}</Shown>
    </div>
  );
}

function Figure({ id, contacts }: { id: string; contacts: Contacts }): JSX.Element {
  const years = stacked(contacts.counts);
  const most = busiest(years);
  const name = relationshipName(id);
  return (
    <figure class="contact-figure">
      {most && <ContactColumns id={id} years={years} name={name} />}
      <figcaption>
        <p>{t('contacts.sentence', { name, n: contacts.held, off: contacts.calledOff })}{most && ` ${t('contacts.most', { year: most.year, n: most.held })}`}</p>
        <TakeAway id="contacts" csv={() => csvOf([['year', 'level', 'held'], ...contacts.counts.map(({ year, level, held }) => [year, level, held])])} />
      </figcaption>
      {isTableShown('contacts') && (
        <table class="plain">
          <thead><tr><th scope="col">{t('contacts.year')}</th><th scope="col">{t('field.level')}</th><th scope="col" class="right">{t('contacts.held')}</th></tr></thead>
          <tbody class="number">{contacts.counts.map(({ year, level, held }) => <tr key={`${year}${level}`}><th scope="row">{year}</th><td>{word('level', level)}</td><td class="right">{held}</td></tr>)}</tbody>
        </table>
      )}
    </figure>
  );
}

/** A count that a source gives includes meetings that are logged: the two stand beside one another and are never added. */
function Claims({ contacts: { claims } }: { contacts: Contacts }): JSX.Element | null {
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{t('contacts.claims')}</h3>
      <table class="plain stacking">
        <thead>
          <tr>
            <th scope="col">{t('contacts.about')}</th>
            <th scope="col">{t('surveys.period')}</th>
            <th scope="col" class="right">{t('contacts.claimed')}</th>
            <th scope="col" class="right">{t('contacts.logged')}</th>
            <th scope="col">{t('column.event')}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map(({ indicator, period, claimed, qualifier, logged, leaders, level, fact }) => (
            <tr key={fact.event}>
              <th scope="row">{leaders.length > 0 ? leaders.join(' – ') : level ? word('level', level) : word('indicator', indicator)}</th>
              <td class="number" data-label={t('surveys.period')} title={period}>{occurredInWords(period)}</td>
              <td class="right number" data-label={t('contacts.claimed')}>{`${word('qualifier', qualifier)} ${claimed}`.trim()}</td>
              <td class="right number" data-label={t('contacts.logged')}>{logged}</td>
              <td><a href={hrefTo({ name: 'event', id: fact.event })} lang="en">{fact.title}</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Pairs({ contacts: { items } }: { contacts: Contacts }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{t('contacts.pairs')}</h3>
      {[...items].sort((a, b) => b.held - a.held).map(({ first, second, held, firstMet, lastMet, meetings }) => (
        <details key={`${first}${second}`} class="pair">
          <summary>
            <strong lang="en">{first} – {second}</strong> <span class="number">{held}</span> <span class="soft"><OnDay iso={firstMet} />{lastMet !== firstMet && <> – <OnDay iso={lastMet} /></>}</span>
          </summary>
          <ol class="steps">{meetings.map((fact) => <FactLine key={fact.event} fact={fact} />)}</ol>
        </details>
      ))}
    </section>
  );
}

function InOffice({ offices }: { offices: readonly Office[] }): JSX.Element | null {
  const held = offices.filter(({ holder }) => holder !== null);
  if (held.length === 0) return null;
  return (
    <section>
      <h3>{t('contacts.inOffice')}</h3>
      <ul class="offices">
        {held.map(({ actor, office, holder }) => (
          <li key={`${actor}${office}`}><span class="soft">{actorName(actor)}, {word('office', office)}:</span> <span lang="en">{holder}</span></li>
        ))}
      </ul>
    </section>
  );
}
