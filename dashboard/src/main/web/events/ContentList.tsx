import type { JSX } from 'preact';
import type { Content } from '../api/types';
import { word } from '../text';
import { plainValue } from './values';

const SHOWN_ELSEWHERE = new Set(['kind', 'title', 'summary', 'participants', 'places', 'announced', 'sources', 'occurred']);

/** The fields of the kind, each by its name; what the page has no word for is shown under the API's own. */
export function ContentList({ content }: { content: Content }): JSX.Element {
  return (
    <>
      {Object.entries(content).filter(([name]) => !SHOWN_ELSEWHERE.has(name)).map(([name, value]) => (
        <div key={name}>
          <dt>{word('field', name)}</dt>
          <dd class="number">{plainValue(name, value)}</dd>
        </div>
      ))}
    </>
  );
}
