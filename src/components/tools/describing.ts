// Writes a filled-in sheet as plain text, from the labels and values that a person sees.
import type { Language } from '#domain/instrument/terms.ts';
import { formatDate } from '#i18n/formats.ts';

/** One line of a sheet as it is read aloud. */
export type Line =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: 0 | 1 | 2 }
  | { readonly kind: 'point'; readonly text: string }
  | { readonly kind: 'tick'; readonly text: string; readonly ticked: boolean }
  | { readonly kind: 'entry'; readonly label: string; readonly value: string };

/** Whether something stands under the heading at a place before the next heading of its depth. */
function leadsSomewhere(lines: readonly Line[], place: number, depth: number): boolean {
  const next = lines
    .slice(place + 1)
    .find((line) => line.kind !== 'heading' || line.depth <= depth);
  return next !== undefined && next.kind !== 'heading';
}

function writeLine(line: Line): string {
  if (line.kind === 'heading')
    return line.depth === 0 ? `\n${line.text.toUpperCase()}` : `\n${line.text}`;
  if (line.kind === 'point') return `- ${line.text}`;
  if (line.kind === 'tick') return `[${line.ticked ? 'x' : ' '}] ${line.text}`;
  const label = /[:?]$/.test(line.label) ? line.label : `${line.label}:`;
  return `${label}${line.value.includes('\n') ? '\n' : ' '}${line.value}`;
}

/**
 * Lines as text that can be pasted into any message; headings with nothing under them are left out.
 *
 * @example writeText('Janji', [{ kind: 'tick', text: 'Mulai', ticked: true }]) // => 'Janji\n\n[x] Mulai\n'
 */
export function writeText(title: string, lines: readonly Line[]): string {
  const kept = lines.filter(
    (line, place) => line.kind !== 'heading' || leadsSomewhere(lines, place, line.depth),
  );
  return `${title}\n\n${kept.map(writeLine).join('\n').trim()}`.trim() + '\n';
}

const HEADINGS = { H2: 0, H3: 1, CAPTION: 1, LEGEND: 2, TH: 2 } as const;

const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a control or output is called, without the texts of controls that stand inside its label. */
function labelOf(control: HTMLInputElement | HTMLOutputElement): string {
  const label = control.labels?.[0];
  if (!label) return control.getAttribute('aria-label') ?? '';
  const copy = label.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('input, select, textarea, output')) inner.remove();
  return textOf(copy);
}

function valueOf(control: Element, language: Language): string {
  if (control instanceof HTMLSelectElement)
    return control.value && textOf(control.selectedOptions[0]);
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement))
    return textOf(control);
  return control.type === 'date' && control.value
    ? formatDate(control.value, language)
    : control.value.trim();
}

function lineOf(element: Element, language: Language): Line | null {
  if (element.tagName in HEADINGS) {
    const depth = HEADINGS[element.tagName as keyof typeof HEADINGS];
    return { kind: 'heading', text: textOf(element), depth };
  }
  if (element.tagName === 'LI') return { kind: 'point', text: textOf(element) };
  const control = element as HTMLInputElement;
  const label = labelOf(control);
  if (control.type === 'checkbox') return { kind: 'tick', text: label, ticked: control.checked };
  if (control.type === 'radio') return control.checked ? { kind: 'point', text: label } : null;
  const value = valueOf(control, language);
  return value ? { kind: 'entry', label, value } : null;
}

const SPOKEN = `h2, h3, caption, legend, th[scope="row"], li:not(:has(input, select, textarea)),
  input:not([type="hidden"], [type="file"]), select, textarea, output`;

/** A form as plain text: its headings, fixed points, ticks and everything that is filled in. */
export function describe(form: HTMLFormElement, title: string): string {
  const language = document.documentElement.lang === 'en' ? 'en' : 'id';
  const elements = [...form.querySelectorAll(SPOKEN)].filter(
    (element) => !element.closest('[hidden], [data-unspoken]'),
  );
  const lines = elements.map((element) => lineOf(element, language));
  return writeText(
    title,
    lines.filter((line) => line !== null),
  );
}
