// Writes the figures of all units into one file, a unit at a time, so that memory does not grow with the number of units.
import type { UnitListing } from '#domain/waves/listing.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { archiveHeaders } from '../caching.ts';
import { SCHEMA } from './about.ts';
import { OPEN } from './answers.ts';
import { writeCells, writeHeader, writeJson } from './exports.ts';

/** The published units. */
export interface UnitCollection {
  readonly list: () => Promise<readonly UnitListing[]>;
  readonly read: (slug: string) => Promise<UnitRecord | null>;
}

/** Units of the directory one after the other, by slug; one that has gone in the meantime is left out. */
async function* unitsOf(listing: readonly UnitListing[], read: UnitCollection['read']) {
  for (const { slug } of listing.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const unit = await read(slug);
    if (unit) yield unit;
  }
}

async function* pieces(
  listing: readonly UnitListing[],
  read: UnitCollection['read'],
  format: 'json' | 'csv',
  site: string,
): AsyncGenerator<string> {
  yield format === 'csv' ? writeHeader() : `{"schema":"${SCHEMA}","units":[\n`;
  let before = '';
  for await (const unit of unitsOf(listing, read)) {
    yield format === 'csv' ? writeCells(unit) : before + writeJson(unit, site);
    before = ',';
  }
  if (format === 'json') yield ']}\n';
}

/**
 * Answer with the archive.
 *
 * A unit that cannot be read breaks the file off, so that nobody takes half of it for the whole.
 */
export async function answerArchive(
  { list, read }: UnitCollection,
  format: 'json' | 'csv',
  site: URL | undefined,
): Promise<Response> {
  // Asked before anything is sent: where the database does not answer, the answer can still say so.
  const written = pieces(await list(), read, format, site?.origin ?? '');
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await written.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await written.return(undefined);
    },
  });
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  const headers = { ...archiveHeaders(), ...OPEN, 'Content-Type': `${type}; charset=utf-8` };
  return new Response(body, { headers });
}
