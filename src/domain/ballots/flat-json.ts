// Reads a flat JSON object of named texts from an untrusted body, or names what is wrong with it; nothing else gets through.

export type ShapeProblem = 'not-json' | 'wrong-shape' | 'unknown-field' | 'duplicate-key';

export type FlatReading<Field extends string> =
  | { readonly ok: true; readonly fields: Readonly<Record<Field, string>> }
  | { readonly ok: false; readonly problem: ShapeProblem };

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Whether a key stands twice. `JSON.parse` silently keeps the last, so two readers could see two ballots.
 * A flat object of n text fields has 2n text literals; every repeated key adds at least one.
 */
const repeatsKey = (text: string, fields: number): boolean =>
  (text.match(/"(?:[^"\\]|\\.)*"/g) ?? []).length !== 2 * fields;

/**
 * Read a body that must hold exactly the given fields, each a text.
 *
 * @param text the whole body; the caller limits its length.
 * @example readFlat('{"code":"A"}', ['code']) // => { ok: true, fields: { code: 'A' } }
 */
export function readFlat<Field extends string>(
  text: string,
  names: readonly Field[],
): FlatReading<Field> {
  const value = parse(text);
  if (value === undefined) return { ok: false, problem: 'not-json' };
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { ok: false, problem: 'wrong-shape' };
  }
  if (Object.keys(value).some((key) => !(names as readonly string[]).includes(key))) {
    return { ok: false, problem: 'unknown-field' };
  }
  const fields = value as Record<Field, string>;
  if (names.some((name) => typeof fields[name] !== 'string')) {
    return { ok: false, problem: 'wrong-shape' };
  }
  if (repeatsKey(text, names.length)) return { ok: false, problem: 'duplicate-key' };
  return { ok: true, fields };
}

/** By bytes modulo 3: the last characters whose unused bits are zero, so that one value has one spelling. */
const LAST = [/[\w-]$/, /[AQgw]$/, /[AEIMQUYcgkosw048]$/] as const;

/**
 * Whether a text is the given number of bytes in canonical base64url without padding.
 *
 * @example isBase64Url('AAAAAAAAAAAAAAAAAAAAAA', 16) // => true
 */
export const isBase64Url = (text: string, bytes: number): boolean =>
  text.length === Math.ceil((bytes * 4) / 3) &&
  /^[\w-]+$/.test(text) &&
  LAST[bytes % 3]!.test(text);

/**
 * Whether a text has the form of a wave's code.
 *
 * @example isWaveCode('dinas-contoh-9') // => true
 */
export const isWaveCode = (text: string): boolean =>
  /^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
