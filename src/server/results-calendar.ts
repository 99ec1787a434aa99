// The day on which the results of a wave can be looked at for the first time, as a calendar file: a day, the same in every time zone.
import type { Language } from '#domain/instrument/terms.ts';
import { isSlug } from '#domain/slug.ts';
import { addDays } from '#domain/waves/calendar.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';

type AnnouncedWave = Pick<Wave, 'code' | 'closesOn' | 'unit'>;

/** One day of a calendar. */
interface DayEntry {
  readonly uid: string;
  /** ISO date. */
  readonly day: string;
  readonly hours: null;
  readonly title: string;
  readonly about: string;
}

interface Dependencies {
  readonly read: (code: string) => Promise<AnnouncedWave | null>;
  /** Writes a calendar of days; the zone is that of hours, which they have none of. */
  readonly write: (
    entries: readonly DayEntry[],
    zone: 'Asia/Jakarta',
    name: string,
    writtenAt: Date,
  ) => Promise<string>;
}

/** Seconds that a copy may be kept; a wave may be extended. */
const KEPT = 300;

/**
 * Answer with the calendar file of a wave: 200, 404 where there is none, 503 while the database is silent.
 *
 * @param site address of this site, for the link in the entry.
 * @param now moment of writing; a later file replaces an earlier one.
 */
export async function answerCalendar(
  code: string,
  language: Language,
  { read, write }: Dependencies,
  site: URL,
  now: Date,
): Promise<Response> {
  const wave = isSlug(code) ? await read(code).catch(() => undefined) : null;
  if (!wave) {
    const status = wave === null ? 404 : 503;
    const problem = wave === null ? 'unknown-wave' : 'unavailable';
    return Response.json({ problem }, { status, headers: { 'cache-control': 'no-store' } });
  }
  const { title, body, calendar } = wordsIn(language).survey.results;
  const address = new URL(addressIn(language, `/unit/${wave.unit.slug}/`), site).href;
  const entry = {
    uid: `hasil.${wave.code}@jejak-perilaku`,
    day: addDays(wave.closesOn, 1),
    hours: null,
    title: fill(title, { unit: wave.unit.name[language] }),
    about: fill(body, { date: formatDate(wave.closesOn, language), address }),
  };
  return new Response(await write([entry], 'Asia/Jakarta', calendar, now), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="hasil-${wave.code}.ics"`,
      'cache-control': `public, max-age=${KEPT}`,
    },
  });
}
