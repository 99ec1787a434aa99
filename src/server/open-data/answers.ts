// Answers the addresses of a unit's numbers: 200 with the file, 304 where it is known, 404 where there is no unit, 503 no database.
import type { UnitRecord } from '#domain/waves/record.ts';
import { unitHeaders, unknownHeaders } from '../caching.ts';
import { makeFile, versionOf } from '../made-files.ts';
import { readSlug } from '../slugs.ts';
import { orUnavailable } from '../unavailable.ts';

/** How a file is written; `site` is the address of this site without a slash at its end. */
export type Write = (record: UnitRecord, site: string) => string | Promise<string>;

/** Numbers are for everybody, programs of other sites included. */
export const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** The parts of a request that answering needs. */
export interface Asked {
  readonly params: { readonly slug?: string | undefined };
  readonly request: Pick<Request, 'headers'>;
  /** Address of this site. */
  readonly site: URL | undefined;
}

/** How a file is written. */
export interface Kind {
  /** Tells it from the other files of a unit. */
  readonly name: string;
  /** Media type of what `write` returns. */
  readonly type: string;
  readonly write: Write;
}

/** Read the unit that an address names and write it. */
export function answerWith(
  { params, request, site }: Asked,
  read: (slug: string) => Promise<UnitRecord | null>,
  { name, type, write }: Kind,
): Promise<Response> {
  return orUnavailable(async () => {
    const slug = readSlug(params.slug);
    const record = slug === null ? null : await read(slug);
    if (!record) {
      return Response.json({ problem: 'unknown-unit' }, { status: 404, headers: unknownHeaders() });
    }
    const origin = site?.origin ?? '';
    const { bytes, etag } = (await makeFile(`${name} ${versionOf(record)} ${origin}`, async () =>
      new TextEncoder().encode(await write(record, origin)),
    ))!;
    const headers = {
      ...unitHeaders(record.slug),
      ...OPEN,
      'Content-Type': `${type}; charset=utf-8`,
      ETag: etag,
    };
    const isKnown = request.headers.get('if-none-match')?.includes(etag) ?? false;
    return new Response(isKnown ? null : bytes, { status: isKnown ? 304 : 200, headers });
  });
}
