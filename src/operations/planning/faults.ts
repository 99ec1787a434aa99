// Faults of a file that somebody wrote by hand, as messages about its fields: what every schema of such a file is made of.
import leven from 'leven';
import * as v from 'valibot';
import { isDay } from '#domain/waves/calendar.ts';
import { message, type Message } from '../message.ts';
import type { MessageName } from '#i18n/operator-words.ts';

// Valibot carries texts; a message travels through it as JSON, and what it says of its own accord is never shown.

/** A message for valibot to carry; `faultsOf` adds the field. */
export const later = (name: MessageName, values: Message['values'] = {}): string =>
  JSON.stringify(message(name, values));

/** Letters that two names may differ in and still be a slip of the keyboard. */
const SLIP = 3;

/** The known name that is nearest to a mistyped one, or `null` where none is near. */
function nearest(given: string, known: readonly string[]): string | null {
  const distance = (name: string) => leven(given.toLowerCase(), name.toLowerCase());
  const [best] = known.toSorted((a, b) => distance(a) - distance(b));
  return best !== undefined && distance(best) <= Math.min(SLIP, given.length / 2) ? best : null;
}

/** "Did you mean", or which ones there are. */
export function hintOf(given: string, known: readonly string[]): Message {
  const near = nearest(given, known);
  return near === null
    ? message('plan.known', { list: known.join(', ') })
    : message('plan.didYouMean', { near });
}

/** About a field that is missing, one that is not known, or the object itself. */
const ofShape =
  (known: readonly string[]) =>
  ({ expected, path }: v.StrictObjectIssue): string => {
    if (expected !== 'never') return later(path ? 'plan.missing' : 'plan.noObject');
    const given = String(path?.at(-1)?.key ?? '');
    return later('plan.unknownField', { hint: hintOf(given, known) });
  };

/** An object of exactly these fields. */
export const exactly = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ofShape(Object.keys(entries)));

/** The longest name that the database takes. */
const LONGEST_NAME = 2_000;

export const words = v.pipe(
  v.string(later('plan.noText')),
  v.trim(),
  v.nonEmpty(later('plan.blank')),
  v.maxLength(LONGEST_NAME, later('plan.tooLong', { most: LONGEST_NAME })),
);

/** The same in both languages. */
export const bilingual = exactly({ id: words, en: words });

export const date = v.pipe(
  v.string(later('plan.noDate')),
  v.check(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text),
    ({ input }) => later('plan.noDateButText', { given: String(input) }),
  ),
  v.check(
    (text) => !/^\d{4}-\d{2}-\d{2}$/.test(text) || isDay(text),
    ({ input }) => later('plan.noSuchDay', { given: String(input) }),
  ),
);

export const wholeNumber = (least: number, most: number) => {
  const fault = ({ input }: { readonly input: unknown }) =>
    typeof input === 'string' && /^\s*\d+\s*$/.test(input)
      ? later('plan.numberAsText', { given: input.trim() })
      : later('plan.noNumber', { least, most });
  return v.pipe(
    v.number(fault),
    v.integer(fault),
    v.minValue(least, fault),
    v.maxValue(most, fault),
  );
};

/** One of a list, with the nearest one where it is none. */
export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, ({ input }) =>
    typeof input === 'string'
      ? later('plan.noneOf', { given: input, hint: hintOf(input, options) })
      : later('plan.noText'),
  );

/** What a schema found, each fault once, with the field that it is about. */
export function faultsOf(
  issues: readonly v.BaseIssue<unknown>[],
  whole: string,
): readonly Message[] {
  const said = issues.map((issue) => {
    const { name, values } = JSON.parse(issue.message) as Message;
    return { name, values: { field: v.getDotPath(issue) ?? whole, ...values } };
  });
  const seen = new Set<string>();
  return said.filter((fault) => {
    const text = JSON.stringify(fault);
    return !seen.has(text) && seen.add(text);
  });
}
