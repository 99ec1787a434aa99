// The meeting of a unit on its results as a calendar file: 30 minutes on a working day that the organiser chose.
import type { Language } from '#domain/instrument/terms.ts';
import { meetingDays, readMeeting } from '#domain/waves/meeting.ts';
import { addressIn } from '#i18n/addresses.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { findPublished, type UnitAtDesk } from './unit-results.ts';

/** One entry, as whoever writes calendars takes it. */
export interface MeetingEntry {
  readonly uid: string;
  readonly day: string;
  readonly hours: { readonly from: string; readonly until: string };
  readonly title: string;
  readonly about: string;
}

/** Writes a calendar file. */
export type WriteMeeting = (
  entries: readonly MeetingEntry[],
  zone: UnitAtDesk['timeZone'],
  name: string,
  writtenAt: Date,
) => Promise<string>;

const MINUTES = 30;

function halfHourAfter(hour: string): string {
  const [hours, minutes] = hour.split(':').map(Number) as [number, number];
  const end = hours * 60 + minutes + MINUTES;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

/**
 * Answer with the file: 200, 404 where the wave is not published, 422 where that day or hour cannot be chosen.
 *
 * @param site address of this site, for links: invited people do not sign in, so all of them lead to public pages.
 * @param now moment of writing; a later file replaces an earlier one.
 */
export async function answerMeeting(
  unit: UnitAtDesk | null,
  code: string,
  url: URL,
  language: Language,
  { write, site, now }: { readonly write: WriteMeeting; readonly site: URL; readonly now: Date },
): Promise<Response> {
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
  const words = wordsIn(language).desk.results;
  const published = unit && findPublished(unit.record, code);
  if (!unit || !published) {
    return new Response(`${words.notPublished.title}\n`, { status: 404, headers });
  }
  const { record, today, timeZone } = unit;
  const days = meetingDays(published.wave.publishedOn, today);
  const { searchParams } = url;
  const chosen = readMeeting(days, searchParams.get('hari'), searchParams.get('jam'));
  if (!chosen) return new Response(`${words.ics.wrong}\n`, { status: 422, headers });
  const address = (path: string) => new URL(addressIn(language, path), site).href;
  const entry: MeetingEntry = {
    uid: `pertemuan.${code}@jejak-perilaku`,
    day: chosen.day,
    hours: { from: chosen.hour, until: halfHourAfter(chosen.hour) },
    title: fill(words.ics.title, { unit: record.name[language] }),
    about: fill(words.ics.about, {
      address: address(`/unit/${record.slug}/`),
      guide: address('/alat/panduan-diskusi/'),
    }),
  };
  return new Response(await write([entry], timeZone, words.ics.name, now), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="pertemuan-${code}.ics"`,
      'cache-control': 'no-store',
    },
  });
}
