import { say } from '../parts/toast';
import { t } from '../text';

export async function copyLink(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  say({ text: t('figure.copied') });
}

export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'fill-opacity', 'opacity', 'font-size', 'font-family'];

/** The chart as a file of its own: what the style sheet says is written into each element. */
export function svgText(figure: Element | null): string {
  const drawn = figure?.querySelector('svg');
  if (!drawn) return '';
  const copy = drawn.cloneNode(true) as SVGElement;
  const originals = drawn.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of PAINT) element.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}
