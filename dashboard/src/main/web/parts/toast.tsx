import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../text';

export interface Toast {
  text: string;
  href?: string;
  undo?: () => Promise<void>;
}

const SHOWN_MILLIS = 12_000;
export const toast = signal<Toast | null>(null);
let timer = 0;

export function say(said: Toast): void {
  toast.value = said;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    toast.value = null;
  }, SHOWN_MILLIS);
}

/** Places inside an open dialog: what is behind one can be neither heard nor pressed. */
const within = signal(0);

/** Always in the page, so that a screen reader notices when it gets something to say. */
export function ToastPlace({ within: inside = false }: { within?: boolean }): JSX.Element | null {
  useLayoutEffect(() => {
    if (!inside) return;
    within.value += 1;
    return () => {
      within.value -= 1;
    };
  }, []);
  if (!inside && within.value > 0) return null;
  const shown = toast.value;
  return (
    <div class="toast" role="status" hidden={!shown}>
      {shown && (
        <>
          <span>{shown.text}</span>
          {shown.href && <a href={shown.href}>{t('toast.open')}</a>}
          {shown.undo && (
            <button type="button" onClick={() => void shown.undo?.()}>
              {t('toast.undo')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
