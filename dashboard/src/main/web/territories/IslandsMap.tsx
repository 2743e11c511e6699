import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useTerritories } from '../api/queries';
import type { TerritoryItem } from '../api/types';
import { Hatch } from '../chart/glyphs';
import { Stepper } from '../chart/Stepper';
import { csvOf } from '../chart/files';
import { isTableShown, TakeAway } from '../chart/TakeAway';
import { useWidth } from '../chart/width';
import { dayInWords } from '../dates/day';
import { Shown } from '../parts/parts';
import { language } from '../state/router';
import { t, word } from '../text';
import { actorName, namesOf } from '../text/names';
import { goTo } from './Attribution';
import { COAST, FRAME, ISLANDS } from './coast';
import { TerritoryTable } from './TerritoryTable';

/** Where the names of an island begin, in degrees, in the sea beside it. */
const LABELS: Record<string, { at: [number, number]; anchor: 'start' | 'middle' | 'end' }> = {
  'etorofu-iturup': { at: [147.25, 45.42], anchor: 'end' },
  'kunashiri-kunashir': { at: [146.0, 44.86], anchor: 'end' },
  shikotan: { at: [147.08, 43.95], anchor: 'start' },
  habomai: { at: [146.42, 43.48], anchor: 'start' },
};
const CSV_COLUMNS = ['territory', 'level', 'index', 'administered_by', 'claimed_by', 'holdings', 'known_only_for_group'];
const LINE = 15;
const WIDE_ENOUGH = 0.7;

/** The islands as they lie: hatched, because they are disputed, all in one colour, and with the names of every side. */
export function IslandsMap({ on }: { on: string }): JSX.Element {
  const read = useTerritories({ on, limit: 1000 });
  return <Shown read={read}>{({ items }) => <MapFigure islands={items.filter(({ id }) => id in ISLANDS)} group={items.find(({ parts }) => parts.some((part) => part in ISLANDS))} on={on} />}</Shown>;
}

function MapFigure({ islands, group, on }: { islands: readonly TerritoryItem[]; group: TerritoryItem | undefined; on: string }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const cursor = useSignal<number | null>(null);
  const scale = width.value / FRAME.width;
  const height = Math.round(FRAME.height * scale);
  const levels = [...(group ? [group] : []), ...islands].map((island) => `${namesIn(island)} ${island.level}`).join('; ');
  return (
    <figure class="map">
      <div ref={place}>
        <Stepper label={t('map.label')} count={islands.length} rows={[0]} cursor={cursor} spoken={(at) => spoken(islands[at])} open={(at) => goTo(islands[at]?.id ?? '')}>
          <svg width={width.value} height={height} viewBox={`0 0 ${width.value} ${height}`} aria-hidden="true" focusable="false">
            <defs><Hatch id="disputed" scale={scale} /></defs>
            <g transform={`scale(${scale.toFixed(4)})`}>
              <path class="coast" d={COAST} />
              {islands.map((island, index) => <Island key={island.id} island={island} cursor={cursor} index={index} />)}
            </g>
            {islands.map((island) => <Label key={island.id} island={island} scale={scale} />)}
            {group && <GroupLabel group={group} />}
            <text class="coast-name" x={12} y={height - 12}>{t('map.hokkaido')}</text>
          </svg>
        </Stepper>
      </div>
      <figcaption>
        <p>{t('map.sentence', { day: dayInWords(on, language.value), levels })} <span class="hint">{t('map.note')}</span></p>
        <TakeAway id="islands" csv={() => csvOf([CSV_COLUMNS, ...[...(group ? [group] : []), ...islands].map((each) => [each.id, each.level, each.index, each.administeredBy, each.claimedBy.join(' '), each.holdings, each.attributedToGroup])])} />
      </figcaption>
      {isTableShown('islands') && <TerritoryTable on={on} claimedBy={islands[0]?.claimedBy ?? []} />}
    </figure>
  );
}

function Island({ island, cursor, index }: { island: TerritoryItem; cursor: Signal<number | null>; index: number }): JSX.Element {
  return (
    <g class={`island ${cursor.value === index ? 'at' : ''}`} onClick={() => goTo(island.id)}>
      <title>{spoken(island)}</title>
      <path d={ISLANDS[island.id]} fill="url(#disputed)" />
    </g>
  );
}

function Label({ island, scale }: { island: TerritoryItem; scale: number }): JSX.Element | null {
  const label = LABELS[island.id];
  if (!label) return null;
  const [longitude, latitude] = label.at;
  const x = (longitude - FRAME.west) * FRAME.squeeze * FRAME.perDegree * scale;
  const y = (FRAME.north - latitude) * FRAME.perDegree * scale;
  const names = namesOf(island);
  // on a small screen the card below says the rest
  const wide = scale > WIDE_ENOUGH;
  return (
    <text class="island-label" x={x} y={y} text-anchor={label.anchor}>
      {names.map((name, index) => <tspan key={name.name} class="name" x={x} dy={index === 0 ? 0 : LINE} lang={name.language}>{name.name}</tspan>)}
      <tspan class="level-of number" x={x} dy={LINE}>{t('map.level', { n: island.level })}{wide && ` ${word('level', island.levelName)}`}</tspan>
      {wide && island.administeredBy && <tspan class="administered" x={x} dy={LINE - 1}>{t('territories.administeredBy')} {actorName(island.administeredBy)}</tspan>}
    </text>
  );
}

/** What is known only for all of them together stands apart from the islands. */
function GroupLabel({ group }: { group: TerritoryItem }): JSX.Element {
  return (
    <text class="island-label" x={0} y={14}>
      {namesOf(group).map((name) => <tspan key={name.name} class="name" x={0} dy={LINE} lang={name.language}>{name.name}</tspan>)}
      <tspan class="level-of number" x={0} dy={LINE}>{t('map.level', { n: group.level })} {word('level', group.levelName)}</tspan>
    </text>
  );
}

function namesIn(island: TerritoryItem): string {
  return namesOf(island).map(({ name }) => name).join(' / ');
}

function spoken(island: TerritoryItem | undefined): string {
  if (!island) return '';
  const administered = island.administeredBy ? `, ${t('territories.administeredBy')} ${actorName(island.administeredBy)}` : '';
  return `${namesIn(island)}: ${t('map.level', { n: island.level })} ${word('level', island.levelName)}${administered}, ${t('territories.claimedBy')} ${island.claimedBy.map((id) => actorName(id)).join(', ')}`;
}
