// Building blocks of the schemas that judge untrusted input, and the reader of posted JSON.
import * as v from 'valibot';
import { isSlug } from './slug.ts';

/** By bytes modulo 3: the end that leaves unused bits zero, so that one value has one spelling. */
const ENDS = [/[A-Za-z0-9+/]$/, /[AQgw]==$/, /[AEIMQUYcgkosw048]=$/] as const;

/**
 * Whether a text is the given number of bytes in canonical standard base64 (RFC 4648, section 4), with padding.
 *
 * @example isBase64('AAAAAAAAAAAAAAAAAAAAAA==', 16) // => true
 */
export const isBase64 = (text: string, bytes: number): boolean =>
  text.length === Math.ceil(bytes / 3) * 4 &&
  /^[A-Za-z0-9+/]+={0,2}$/.test(text) &&
  ENDS[bytes % 3]!.test(text);

/** A text that passes a test; `problem` names it where it does not. */
export const text = <const Problem extends string>(
  isGood: (value: string) => boolean,
  problem: Problem,
) => v.pipe(v.string('wrong-shape'), v.check(isGood, problem));

/** Bytes in standard base64. */
export const base64 = <const Problem extends string>(bytes: number, problem: Problem) =>
  text((value) => isBase64(value, bytes), problem);

/** A slug. */
export const slug = <const Problem extends string>(problem: Problem) => text(isSlug, problem);

export type ShapeProblem = 'not-json' | 'wrong-shape' | 'unknown-field' | 'duplicate-key';

/** A flat object of texts; its own message, for a field that is missing, is `wrong-shape`. */
export const flat = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.object(entries, 'wrong-shape');

/** What `flat` makes. */
type FlatSchema = v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> };

export type Reading<T, Problem extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The value of a JSON text, or `undefined` where it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Whether a key stands twice. `JSON.parse` silently keeps the last, so two readers could see two ballots.
 * A flat object of n text fields has 2n text literals; every repeated key adds at least one.
 */
const repeatsKey = (body: string, fields: number): boolean =>
  (body.match(/"(?:[^"\\]|\\.)*"/g) ?? []).length !== 2 * fields;

/**
 * Read a posted body that must hold exactly the texts of a schema.
 *
 * @param body the whole body; the caller limits its length.
 * @returns the first problem that the schema names, after those of the shape.
 */
export function readFlat<Schema extends FlatSchema, Problem extends string>(
  body: string,
  schema: Schema,
): Reading<v.InferOutput<Schema>, Problem | ShapeProblem> {
  const refuse = (problem: Problem | ShapeProblem) => ({ ok: false, problem }) as const;
  const value = parseJson(body);
  if (value === undefined) return refuse('not-json');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return refuse('wrong-shape');
  }
  const names = Object.keys(schema.entries);
  if (Object.keys(value).some((name) => !names.includes(name))) return refuse('unknown-field');
  const { success, output, issues } = v.safeParse(schema, value);
  const isMisshapen = issues?.some(({ message }) => message === 'wrong-shape');
  if (isMisshapen) return refuse('wrong-shape');
  if (repeatsKey(body, names.length)) return refuse('duplicate-key');
  return success ? { ok: true, value: output } : refuse(issues[0].message as Problem);
}
