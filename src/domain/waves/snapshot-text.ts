// Writes a snapshot as the text that its hash is taken of: PostgreSQL's way of writing jsonb, which everybody can repeat.
import type { Snapshot } from '../disclosure/published.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Shorter keys first, then by their characters; all keys of a snapshot are plain ASCII. */
const byKey = ([a]: readonly [string, Json], [b]: readonly [string, Json]) =>
  a.length - b.length || (a < b ? -1 : 1);

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
  const entries = Object.entries(value as Readonly<Record<string, Json>>).sort(byKey);
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${write(inner)}`).join(', ')}}`;
}

/**
 * The text whose SHA-256 is a wave's content hash: keys sorted by length and then by letter, one space after each comma
 * and colon, numbers in their shortest form.
 */
export const textOfSnapshot = (snapshot: Snapshot): string => write(snapshot as unknown as Json);
