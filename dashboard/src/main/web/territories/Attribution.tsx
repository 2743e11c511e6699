import type { JSX } from 'preact';
import { useLevel } from '../api/queries';
import type { Level } from '../api/types';
import { dayInWords } from '../dates/day';
import { PlaceNames, Shown } from '../parts/parts';
import { language } from '../state/router';
import { t } from '../text';
import { placed, type Placed } from './placed';

/** A bar for what is known only for the islands together, beside a bar for each island: what is not placed stays visible as such. */
export function Attribution({ group, islands, on }: { group: string; islands: readonly string[]; on: string }): JSX.Element {
  const read = useLevel(group, on);
  return <Shown read={read}>{(level) => <Bars level={level} islands={islands} on={on} />}</Shown>;
}

function Bars({ level, islands, on }: { level: Level; islands: readonly string[]; on: string }): JSX.Element {
  const rows = placed(level, islands);
  const group = level.territory.id;
  const ofGroup = rows.find(({ place }) => place === group);
  const all = rows.reduce((sum, row) => sum + row.present + row.announced, 0);
  const most = Math.max(1, ...rows.map((row) => row.present + row.announced));
  return (
    <figure class="attribution">
      <table>
        <caption>{t('attribution.title')}</caption>
        <thead class="unseen">
          <tr><th scope="col">{t('column.territory')}</th><th scope="col">{t('column.holdings')}</th></tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place} class={row.place === group ? 'of-group' : ''}>
              <th scope="row">
                <a href={`#territory-${row.place}`} onClick={(event) => { event.preventDefault(); goTo(row.place); }}><PlaceNames id={row.place} /></a>
                {row.place === group && <span class="soft"> {t('attribution.together')}</span>}
              </th>
              <td><Bar row={row} most={most} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <p>{t('attribution.sentence', { day: dayInWords(on, language.value), n: (ofGroup?.present ?? 0) + (ofGroup?.announced ?? 0), all })}</p>
      </figcaption>
    </figure>
  );
}

function Bar({ row: { present, announced }, most }: { row: Placed; most: number }): JSX.Element {
  const width = (n: number) => ({ inlineSize: `${(n / most) * 100}%` });
  const says = [present > 0 && t('attribution.present', { n: present }), announced > 0 && t('attribution.announced', { n: announced })].filter(Boolean).join(', ');
  return (
    <>
      <span class="track" aria-hidden="true">
        {present > 0 && <span class="present" style={width(present)} />}
        {announced > 0 && <span class="planned" style={width(announced)} />}
      </span>
      <span class="number">{says || t('attribution.nothing')}</span>
    </>
  );
}

/** The card has what the bar counts, each with its events. */
export function goTo(place: string): void {
  const card = document.getElementById(`territory-${place}`);
  card?.scrollIntoView({ block: 'start' });
  card?.focus();
}
