import type { JSX } from 'preact';
import { useTerritories } from '../api/queries';
import { PlaceNames, Shown } from '../parts/parts';
import { hrefTo } from '../state/router';
import { t, word } from '../text';

/** Levels of the territories that both sides claim, as a table. */
export function TerritoryTable({ on, claimedBy }: { on: string; claimedBy: string[] }): JSX.Element {
  const read = useTerritories({ on, limit: 1000 });
  return (
    <Shown read={read}>
      {(page) => {
        const rows = page.items.filter((item) => claimedBy.every((actor) => item.claimedBy.includes(actor)));
        if (rows.length === 0) return <p class="empty">{t('territories.none')}</p>;
        return (
          <div class="scroll" role="region" tabIndex={0} aria-label={t('tabs.territories')}>
            <table class="plain">
              <caption class="unseen">{t('tabs.territories')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('column.territory')}</th>
                  <th scope="col">{t('column.level')}</th>
                  <th scope="col" class="right">{t('column.index')}</th>
                  <th scope="col" class="right">{t('column.holdings')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((item) => (
                  <tr key={item.id}>
                    <th scope="row"><a href={hrefTo({ name: 'territories' })}><PlaceNames names={item} /></a></th>
                    <td><span class="number">{item.level}</span> {word('level', item.levelName)}{item.min !== item.max && ` (${item.min}–${item.max})`}</td>
                    <td class="right number">{item.index.toFixed(2)}</td>
                    <td class="right number">{item.holdings}{item.attributedToGroup > 0 && ` + ${t('territories.ofGroup', { n: item.attributedToGroup })}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </Shown>
  );
}
