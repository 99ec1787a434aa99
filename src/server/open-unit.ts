// Reads the unit of a page's address, and says with the response's status and headers whether there is one.
import { readUnit } from '#data/units.ts';
import { answersTo, type PublicationAnswer } from '#domain/waves/answered.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { dayIn } from '#operations/day-in.ts';
import { applyHeaders, unitHeaders, unknownHeaders } from './caching.ts';
import { readSlug } from './slugs.ts';

/** ISO date by which what units promised is late; of their time zones the one whose day comes last. */
export const todayOfUnits = (): string => dayIn('Asia/Jakarta', new Date());

/** How the unit answered its publications, as of today. */
export const answersOf = ({ programmes, notes }: UnitRecord): readonly PublicationAnswer[] =>
  answersTo(programmes, notes, todayOfUnits());

/** Whether the page of a unit is old by tomorrow: it counts days, or says how a wave stands whose day comes or passes. */
export const tellsDays = (record: UnitRecord): boolean =>
  answersOf(record).some(({ state }) => state === 'waiting') ||
  record.programmes.some(({ waves }) =>
    waves.some(({ state }) => state === 'planned' || state === 'open'),
  );

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
  applyHeaders(response, record ? unitHeaders(record.slug, tellsDays(record)) : unknownHeaders());
  return record;
}
