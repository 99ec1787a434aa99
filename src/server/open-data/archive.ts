// Writes the figures of all units into one file, a unit at a time, so that memory does not grow with the number of units.
import type { Language } from '#domain/instrument/terms.ts';
import type { UnitListing } from '#domain/waves/listing.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { archiveHeaders } from '../caching.ts';
import { SCHEMA } from './about.ts';
import { OPEN } from './answers.ts';
import { writeCells, writeHeader, writeJson } from './exports.ts';
import { writeSheetCells, writeSheetHeader } from './sheet.ts';

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

/** A file for programs, or for a spreadsheet in the words of a language. */
export type Format = 'json' | 'csv' | { readonly sheet: Language };

/** What stands before, between and behind the units of a file, and how each is written. */
interface Style {
  readonly head: string;
  readonly between: string;
  readonly end: string;
  readonly write: (unit: UnitRecord) => string;
}

function styleOf(format: Format, site: string): Style {
  if (format === 'json') {
    const head = `{"schema":"${SCHEMA}","units":[\n`;
    return { head, between: ',', end: ']}\n', write: (unit) => writeJson(unit, site) };
  }
  const rest = { between: '', end: '' };
  if (format === 'csv') return { head: writeHeader(), write: writeCells, ...rest };
  const language = format.sheet;
  const write = (unit: UnitRecord) => writeSheetCells(unit, language);
  return { head: writeSheetHeader(language), write, ...rest };
}

async function* pieces(
  listing: readonly UnitListing[],
  read: UnitCollection['read'],
  { head, between, end, write }: Style,
): AsyncGenerator<string> {
  yield head;
  let before = '';
  for await (const unit of unitsOf(listing, read)) {
    yield before + write(unit);
    before = between;
  }
  yield end;
}

/**
 * Answer with the archive.
 *
 * A unit that cannot be read breaks the file off, so that nobody takes half of it for the whole.
 */
export async function answerArchive(
  { list, read }: UnitCollection,
  format: Format,
  site: URL | undefined,
): Promise<Response> {
  // Asked before anything is sent: where the database does not answer, the answer can still say so.
  const written = pieces(await list(), read, styleOf(format, site?.origin ?? ''));
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
  const type = format === 'json' ? 'application/json' : 'text/csv';
  const headers = { ...archiveHeaders(), ...OPEN, 'Content-Type': `${type}; charset=utf-8` };
  return new Response(body, { headers });
}
