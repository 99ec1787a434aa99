// Answers the addresses of a unit's numbers: 200 with the file, 304 where it is known, 404 where there is no unit.
import type { UnitRecord } from '#domain/waves/record.ts';
import { unitHeaders, unknownHeaders } from '../caching.ts';
import { readSlug } from '../slugs.ts';

/** How a file is written; `site` is the address of this site without a slash at its end. */
export type Write = (record: UnitRecord, site: string) => string | Promise<string>;

/** Numbers are for everybody, programs of other sites included. */
export const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** A strong tag of a text: it changes with every byte, so a reader who has the file need not load it again. */
async function tagOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `"${btoa(String.fromCharCode(...new Uint8Array(hash).slice(0, 15)))}"`;
}

/** The parts of a request that answering needs. */
export interface Asked {
  readonly params: { readonly slug?: string | undefined };
  readonly request: Pick<Request, 'headers'>;
  /** Address of this site. */
  readonly site: URL | undefined;
}

/**
 * Read the unit that an address names and write it.
 *
 * @param type media type of what `write` returns
 */
export async function answerWith(
  { params, request, site }: Asked,
  read: (slug: string) => Promise<UnitRecord | null>,
  write: Write,
  type: string,
): Promise<Response> {
  const slug = readSlug(params.slug);
  const record = slug === null ? null : await read(slug);
  if (!record) {
    return Response.json({ problem: 'unknown-unit' }, { status: 404, headers: unknownHeaders() });
  }
  const text = await write(record, site?.origin ?? '');
  const etag = await tagOf(text);
  const headers = {
    ...unitHeaders(record.slug),
    ...OPEN,
    'Content-Type': `${type}; charset=utf-8`,
    ETag: etag,
  };
  const isKnown = request.headers.get('if-none-match')?.includes(etag) ?? false;
  return new Response(isKnown ? null : text, { status: isKnown ? 304 : 200, headers });
}
