import type { JSX } from 'preact';
import { hrefWith, param } from '../state/router';
import { t } from '../text';
import { copyLink, download, savePng, svgText } from './files';

interface Props {
  /** the figure's name in the address and in file names */
  id: string;
  csv: () => string;
}

const EVERY = '1';

function shownTables(): string[] {
  return (param('table') ?? '').split(',').filter(Boolean);
}

/** Whether the address asks for the table of this figure. */
export function isTableShown(id: string): boolean {
  const shown = shownTables();
  return shown.includes(EVERY) || shown.includes(id);
}

function toggled(id: string): string {
  const others = shownTables().filter((each) => each !== id && each !== EVERY);
  return (isTableShown(id) ? others : [...others, id]).join(',');
}

/** Ways to take a figure along: its table, a link to it, and files. */
export function TakeAway({ id, csv }: Props): JSX.Element {
  const shown = isTableShown(id);
  const drawing = (event: Event) => (event.currentTarget as Element).closest('figure');
  return (
    <p class="actions">
      <a href={hrefWith({ table: toggled(id) || undefined })}>{shown ? t('figure.noTable') : t('figure.table')}</a>
      <button type="button" onClick={() => void copyLink()}>{t('figure.link')}</button>
      <button type="button" onClick={() => download(`${id}.csv`, 'text/csv', csv())}>CSV</button>
      <button type="button" onClick={(event) => download(`${id}.svg`, 'image/svg+xml', svgText(drawing(event)))}>SVG</button>
      <button type="button" onClick={(event) => void savePng(`${id}.png`, drawing(event))}>PNG</button>
    </p>
  );
}
