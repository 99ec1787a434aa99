// Reads any sheet into a file and back, and refuses a file that does not belong to it; nothing is sent or stored.

/** The values of a form by field name, in the order of the form; what is not filled in or ticked is absent. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** What a saved file holds. */
export interface SavedSheet {
  readonly tool: string;
  /** Version of the sheet, from 1. */
  readonly version: number;
  /** ISO 8601 day. */
  readonly savedOn: string;
  readonly fields: Fields;
}

export type Reading =
  | { readonly ok: true; readonly sheet: SavedSheet }
  | { readonly ok: false; readonly problem: 'broken' | 'other-tool' | 'newer' };

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls of a form that carry a value of their own. */
const controlsIn = (form: HTMLFormElement): Control[] =>
  [...form.querySelectorAll<Control>('input, select, textarea')].filter(
    (control) => control.name !== '' && control.type !== 'file',
  );

const isTickable = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** What stands in a form now. */
export function readFields(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {};
  for (const control of controlsIn(form)) {
    if (isTickable(control) ? !control.checked : control.value === '') continue;
    (fields[control.name] ??= []).push(control.value);
  }
  return fields;
}

/**
 * Put values into a form, clear what they leave out, and tell the form about every change.
 *
 * @returns names of values that have no place in the form, such as a choice that is no longer offered
 */
export function fillFields(form: HTMLFormElement, fields: Fields): string[] {
  const waiting = new Map(Object.entries(fields).map(([name, values]) => [name, [...values]]));
  for (const control of controlsIn(form)) {
    const values = waiting.get(control.name) ?? [];
    if (isTickable(control)) {
      const place = values.indexOf(control.value);
      control.checked = place >= 0;
      if (place >= 0) values.splice(place, 1);
    } else {
      const [value = ''] = values;
      control.value = value;
      // A text area changes line ends only; a list, a day or a number takes a value that fits, or none.
      if (control.value === value || control.localName === 'textarea') values.shift();
    }
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }
  return [...waiting].filter(([, values]) => values.length > 0).map(([name]) => name);
}

/**
 * Make a form ready for paper: fields that are empty stay blank, such as a day that is not chosen and would show its
 * pattern, and long texts are shown whole where the browser does not let fields grow by themselves.
 */
export function readyForPaper(form: HTMLFormElement): void {
  const grows = CSS.supports('field-sizing', 'content');
  for (const control of controlsIn(form)) {
    control.toggleAttribute('data-blank', !control.value);
    if (!grows && control.localName === 'textarea' && control.value)
      control.style.height = `${control.scrollHeight + 4}px`; // 4: its two borders
  }
}

/** The text of a file, laid out for people who open it. */
export const writeFile = (sheet: SavedSheet): string => `${JSON.stringify(sheet, null, 2)}\n`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFields = (value: unknown): value is Fields =>
  isRecord(value) &&
  Object.values(value).every(
    (values) => Array.isArray(values) && values.every((one) => typeof one === 'string'),
  );

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Read the text of a file as a sheet of the given tool.
 *
 * @param version version of the sheet that is open; a file of a newer one is refused, an older one is read
 * @example parseFile('not a file', 'rencana-aksi', 1) // => { ok: false, problem: 'broken' }
 */
export function parseFile(text: string, tool: string, version: number): Reading {
  const found = parseJson(text);
  if (!isRecord(found) || typeof found.tool !== 'string') return { ok: false, problem: 'broken' };
  if (found.tool !== tool) return { ok: false, problem: 'other-tool' };
  const { version: written, savedOn, fields } = found;
  const isDay = typeof savedOn === 'string' && /^\d{4}-\d\d-\d\d$/.test(savedOn);
  if (
    !Number.isInteger(written) ||
    !isDay ||
    Number.isNaN(Date.parse(savedOn)) ||
    !isFields(fields)
  )
    return { ok: false, problem: 'broken' };
  if ((written as number) > version) return { ok: false, problem: 'newer' };
  return { ok: true, sheet: { tool, version: written as number, savedOn, fields } };
}
