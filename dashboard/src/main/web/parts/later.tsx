import { signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../text';
import { Waiting } from './parts';

/** A part of the page that is loaded when it is first shown; whoever never goes there does not wait for it. */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  const part = signal<FunctionComponent<Props> | null>(null);
  const failed = signal(false);
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    failed.value = false;
    load().then(
      (loaded) => {
        part.value = loaded;
      },
      () => {
        asked = false;
        failed.value = true;
      },
    );
  };
  return function Later(props: Props): JSX.Element {
    useLayoutEffect(ask, []);
    const Part = part.value;
    if (Part) return <Part {...props} />;
    if (!failed.value) return <Waiting />;
    return (
      <div class="failure" role="alert">
        <p>{t('failure.part')}</p>
        <button type="button" onClick={ask}>{t('failure.retry')}</button>
      </div>
    );
  };
}
