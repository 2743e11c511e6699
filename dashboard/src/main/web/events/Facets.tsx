import type { JSX } from 'preact';
import { useFacets } from '../api/queries';
import type { Facet, Facets as Counts } from '../api/types';
import { Glyph } from '../chart/glyphs';
import { Shown } from '../parts/parts';
import { hrefWith, param } from '../state/router';
import type { Parameter } from '../state/url';
import { t, word } from '../text';
import { actorName, placeName, relationshipName } from '../text/names';

const FEW = 8;
/** As wide as the style sheet puts them beside the list; above it they are folded up. */
const BESIDE = '(min-width: 60rem)';

interface Group {
  name: Extract<Parameter, 'kind' | 'actor' | 'place' | 'relationship'>;
  label: string;
  of: (counts: Counts) => Facet[];
  nameOf: (value: string) => string;
}

const groups = (): Group[] => [
  { name: 'kind', label: t('column.kind'), of: ({ kinds }) => kinds, nameOf: (kind) => word('kind', kind) },
  { name: 'actor', label: t('field.actor'), of: ({ actors }) => actors, nameOf: (id) => actorName(id) },
  { name: 'relationship', label: t('nav.relationship'), of: ({ relationships }) => relationships, nameOf: relationshipName },
  { name: 'place', label: t('column.where'), of: ({ places }) => places, nameOf: (id) => placeName(id) },
];

/** How the events that are found are spread, each value a filter: what a next one would leave is known before it is taken. */
export function Facets({ query }: { query: Parameters<typeof useFacets>[0] }): JSX.Element {
  const read = useFacets(query);
  return (
    <aside class="facets" aria-label={t('events.filters')}>
      <Shown read={read}>
        {(counts) => (
          <>
            <p class="found"><strong class="number">{counts.events}</strong> {t(counts.complete ? 'facets.events' : 'facets.atLeast')}</p>
            <details class="facet-groups" open={matchMedia(BESIDE).matches}>
              <summary>{t('events.filters')}</summary>
              {groups().map((group) => <FacetGroup key={group.name} group={group} facets={group.of(counts)} />)}
            </details>
          </>
        )}
      </Shown>
    </aside>
  );
}

function FacetGroup({ group: { name, label, nameOf }, facets }: { group: Group; facets: readonly Facet[] }): JSX.Element | null {
  const chosen = param(name);
  if (facets.length === 0 && !chosen) return null;
  // a filter that leaves nothing must still be seen, or it could not be taken away
  const shown = chosen && !facets.some(({ value }) => value === chosen) ? [{ value: chosen, events: 0 }, ...facets] : facets;
  const item = (facet: Facet) => <FacetItem key={facet.value} facet={facet} name={name} text={nameOf(facet.value)} chosen={facet.value === chosen} />;
  return (
    <section>
      <h2>{label}</h2>
      <ul>{shown.slice(0, FEW).map(item)}</ul>
      {shown.length > FEW && (
        <details>
          <summary>{t('facets.more', { n: shown.length - FEW })}</summary>
          <ul>{shown.slice(FEW).map(item)}</ul>
        </details>
      )}
    </section>
  );
}

function FacetItem({ facet, name, text, chosen }: { facet: Facet; name: Group['name']; text: string; chosen: boolean }): JSX.Element {
  return (
    <li>
      <a href={hrefWith({ [name]: chosen ? undefined : facet.value, cursor: undefined })} aria-current={chosen ? 'true' : undefined}>
        {name === 'kind' && <Glyph kind={facet.value} />} <span>{text}</span> {chosen ? <span class="away" aria-hidden="true">×</span> : <span class="soft number">{facet.events}</span>}
        {chosen && <span class="unseen">{t('facets.away')}</span>}
      </a>
    </li>
  );
}
