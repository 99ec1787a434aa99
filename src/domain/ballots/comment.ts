// Finds words in a comment that could tell who somebody is, so that the writer is warned before anything is sent.
import { holdsPersonName } from './names.ts';

export type Trace = 'nip' | 'nik' | 'phone' | 'email' | 'date' | 'self-description' | 'name';

const MONTHS =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember' +
  '|january|february|march|may|june|july|august|october|december' +
  '|jan|feb|mar|apr|jun|jul|agu|agt|aug|sep|sept|okt|oct|nov|des|dec';

const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
const DATE = new RegExp(
  [
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b`,
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b\d{1,2}\s+(?:${MONTHS})\b`,
  ].join('|'),
  'i',
);
const SELF_DESCRIPTION =
  /\b(?:saya|aku|kami)\s+(?:sebagai|selaku|adalah)\b|\bI\s*(?:am|['’]m)\s+the\b|\bI,?\s+as\s+the\b/i;

/**
 * A civil servant's number has 18 digits, a resident's 16; phone numbers start with 0 or 62. People write them with
 * spaces, dots or hyphens. Longest first: what one kind has taken is no longer there for the next.
 */
const NUMBERS: readonly (readonly [Trace, RegExp])[] = [
  ['nip', /(^|\D)\d(?:[ .-]?\d){17}(?!\d)/g],
  ['nik', /(^|\D)\d(?:[ .-]?\d){15}(?!\d)/g],
  ['phone', /(^|\D)(?:0|62)(?:[ .-]{0,2}\d){8,12}(?!\d)/g],
];

function findNumbers(text: string): readonly Trace[] {
  let rest = text.replace(new RegExp(DATE, 'gi'), ' ');
  return NUMBERS.flatMap(([kind, pattern]) => {
    const before = rest;
    rest = rest.replace(pattern, ' ');
    return rest === before ? [] : [kind];
  });
}

const holdsName = (text: string, name: string): boolean => {
  const literal = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return literal.length > 2 && new RegExp(`(^|[^\\p{L}])${literal}([^\\p{L}]|$)`, 'iu').test(text);
};

/**
 * Kinds of traces in a comment, each once, in a fixed order. A warning, not a proof: it can miss and can err.
 *
 * @param names names that stand on the visible page, if any.
 * @example findTraces('Saya sebagai bendahara, hubungi 0812-3456-7890') // => ['phone', 'self-description']
 */
export function findTraces(text: string, names: readonly string[] = []): readonly Trace[] {
  const numbers = findNumbers(text);
  const found: Record<Trace, boolean> = {
    nip: numbers.includes('nip'),
    nik: numbers.includes('nik'),
    phone: numbers.includes('phone'),
    email: EMAIL.test(text),
    date: DATE.test(text),
    'self-description': SELF_DESCRIPTION.test(text),
    name: holdsPersonName(text) || names.some((name) => holdsName(text, name)),
  };
  return (Object.keys(found) as Trace[]).filter((trace) => found[trace]);
}
