import { say } from '../parts/toast';
import { t } from '../text';

export async function copyLink(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  say({ text: t('figure.copied') });
}

export function download(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'fill-opacity', 'opacity', 'paint-order', 'font-size', 'font-weight', 'font-family'];

/** The chart as a file of its own: what the style sheet says is written into each element. */
export function svgText(figure: Element | null): string {
  const drawn = drawingOf(figure);
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

function drawingOf(figure: Element | null): SVGElement | null {
  return figure?.querySelector<SVGElement>('.slider svg, .stepper svg') ?? null;
}

const DOTS_PER_PIXEL = 2;

/** The chart as a picture, twice as fine as on the screen, on the colour of the page. */
export async function savePng(name: string, figure: Element | null): Promise<void> {
  const drawn = drawingOf(figure);
  if (!drawn) return;
  const { width, height } = drawn.getBoundingClientRect();
  const address = URL.createObjectURL(new Blob([svgText(figure)], { type: 'image/svg+xml' }));
  const image = new Image(width, height);
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * DOTS_PER_PIXEL);
  canvas.height = Math.ceil(height * DOTS_PER_PIXEL);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob((made) => {
    if (made) download(name, 'image/png', made);
  });
}

/** Rows as RFC 4180 has them; a cell that a spreadsheet would compute is guarded. */
export function csvOf(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  const cell = (value: string | number | null | undefined) => {
    const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [...rows.map((row) => row.map(cell).join(',')), ''].join('\r\n');
}
