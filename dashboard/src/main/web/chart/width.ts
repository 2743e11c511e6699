import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

const NARROWEST = 280;

/** The width that an element has now, for charts that are drawn to measure instead of being scaled. */
export function useWidth(place: RefObject<HTMLElement>): Signal<number> {
  const width = useSignal(720);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      width.value = Math.max(NARROWEST, Math.round(entry?.contentRect.width ?? width.value));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return width;
}
