// Writes the figures of all units into one file, a unit at a time, so that memory does not grow with the number of units.
import type { Language } from '#domain/instrument/terms.ts';
import type { UnitListing } from '#domain/waves/listing.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { archiveHeaders } from '../caching.ts';
import { makeFile, takeTurns, versionOf } from '../made-files.ts';
import { orUnavailable } from '../unavailable.ts';
import { SCHEMA } from './about.ts';
import { OPEN } from './answers.ts';
import { writeCells, writeHeader, writeJson } from './exports.ts';
import { writeSheetCells, writeSheetHeader } from './sheet.ts';

/** The published units. */
export interface UnitCollection {
  readonly list: () => Promise<readonly UnitListing[]>;
  readonly read: (slug: string) => Promise<UnitRecord | null>;
}

/** However many archives are being written, the database is asked for one unit at a time. */
const inTurn = takeTurns();

/** Units of the directory one after the other, by slug; one that has gone in the meantime is left out. */
async function* unitsOf(listing: readonly UnitListing[], read: UnitCollection['read']) {
  for (const { slug } of listing.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const unit = await inTurn(() => read(slug));
    if (unit) yield unit;
  }
}

/** A file for programs, or for a spreadsheet in the words of a language. */
export type Format = 'json' | 'csv' | { readonly sheet: Language };

/** What stands before, between and behind the units of a file, and how each is written. */
interface Style {
  /** Tells its parts from those of other files. */
  readonly name: string;
  readonly head: string;
  readonly between: string;
  readonly end: string;
  readonly write: (unit: UnitRecord) => string;
}

function styleOf(format: Format, site: string): Style {
  if (format === 'json') {
    const head = `{"schema":"${SCHEMA}","units":[\n`;
    const write = (unit: UnitRecord) => writeJson(unit, site);
    return { name: `part-json ${site}`, head, between: ',', end: ']}\n', write };
  }
  const rest = { between: '', end: '' };
  if (format === 'csv')
    return { name: 'part-csv', head: writeHeader(), write: writeCells, ...rest };
  const language = format.sheet;
  const write = (unit: UnitRecord) => writeSheetCells(unit, language);
  return { name: `part-sheet-${language}`, head: writeSheetHeader(language), write, ...rest };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function* pieces(
  listing: readonly UnitListing[],
  read: UnitCollection['read'],
  { name, head, between, end, write }: Style,
): AsyncGenerator<Uint8Array> {
  yield bytesOf(head);
  let before = '';
  for await (const unit of unitsOf(listing, read)) {
    if (before) yield bytesOf(before);
    yield (await makeFile(`${name} ${versionOf(unit)}`, () => bytesOf(write(unit))))!.bytes;
    before = between;
  }
  yield bytesOf(end);
}

/**
 * Answer with the archive.
 *
 * A unit that cannot be read breaks the file off, so that nobody takes half of it for the whole.
 */
export function answerArchive(
  { list, read }: UnitCollection,
  format: Format,
  site: URL | undefined,
): Promise<Response> {
  return orUnavailable(async () => {
    // Asked before anything is sent: where the database does not answer, the answer can still say so.
    const written = pieces(await list(), read, styleOf(format, site?.origin ?? ''));
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await written.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await written.return(undefined);
      },
    });
    const type = format === 'json' ? 'application/json' : 'text/csv';
    const headers = { ...archiveHeaders(), ...OPEN, 'Content-Type': `${type}; charset=utf-8` };
    return new Response(body, { headers });
  });
}
