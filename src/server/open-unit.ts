// Reads the unit of a page's address, and says with the response's status and headers whether there is one.
import { readUnit } from '#data/units.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { applyHeaders, unitHeaders, unknownHeaders } from './caching.ts';
import { readSlug } from './slugs.ts';

/** What of a page that is being made is needed for that. */
interface Making {
  readonly params: { readonly slug?: string | undefined };
  readonly response: { status?: number; readonly headers: Headers };
}

/** The unit of an address, or `null` with status 404. */
export async function openUnit({ params, response }: Making): Promise<UnitRecord | null> {
  const slug = readSlug(params.slug);
  const record = slug === null ? null : await readUnit(slug);
  if (!record) response.status = 404;
  applyHeaders(response, record ? unitHeaders(record.slug) : unknownHeaders());
  return record;
}
