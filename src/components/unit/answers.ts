// Answers the addresses of a unit's numbers: 200 with the file, 404 where there is no unit.
import type { UnitRecord } from '../../domain/waves/record.ts';
import { unitHeaders, unknownHeaders } from './caching.ts';
import { readSlug } from './slug.ts';

/**
 * Read a unit and write it with `write`.
 *
 * @param part the part of the address that should name a unit
 * @param type media type of what `write` returns
 */
export async function answerWith(
  part: string | undefined,
  read: (slug: string) => Promise<UnitRecord | null>,
  write: (record: UnitRecord) => string,
  type: string,
): Promise<Response> {
  const slug = readSlug(part);
  const record = slug === null ? null : await read(slug);
  if (!record) {
    return Response.json({ problem: 'unknown-unit' }, { status: 404, headers: unknownHeaders() });
  }
  const headers = { ...unitHeaders(record.slug), 'Content-Type': `${type}; charset=utf-8` };
  return new Response(write(record), { headers });
}
