// Writes a plan as a calendar file that Google Calendar, Outlook and Apple Calendar read alike (RFC 5545).
import type { Zone } from '#domain/tools/calendar-plan.ts';
import { addDays } from '#domain/waves/calendar.ts';

export interface CalendarEntry {
  /** The same for the same event in every download, so that a second file replaces the first. */
  readonly uid: string;
  /** ISO date. */
  readonly day: string;
  /** `HH:MM` in the zone of the file, or `null` for something that takes the day. */
  readonly hours: { readonly from: string; readonly until: string } | null;
  readonly title: string;
  readonly about: string;
}

/** Hours east of Greenwich, and what the zone is called; no zone of Indonesia changes its clocks. */
const OFFSETS: Readonly<Record<Zone, readonly [hours: number, name: string]>> = {
  'Asia/Jakarta': [7, 'WIB'],
  'Asia/Makassar': [8, 'WITA'],
  'Asia/Jayapura': [9, 'WIT'],
};

/** A zone as the file defines it: Outlook does not trust the name alone. */
function writeZone(zone: Zone): string {
  const [hours, name] = OFFSETS[zone];
  const offset = `+0${hours}00`;
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    `TZNAME:${name}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\n');
}

/** Control characters and halves of letters may not stand in a calendar file, whatever was pasted; line breaks are escaped. */
const tidy = (text: string): string =>
  text.replace(/(?!\n)\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');

/** What a day-long or timed event begins and ends with. */
function timesOf({ day, hours }: CalendarEntry, zone: Zone) {
  // The library reads a `Date` of an event without zone in UTC, and a text of an event with zone as it is written.
  // The end of a day is the next one, and is written out: some calendars do not take it for granted.
  if (!hours) {
    const end = new Date(`${addDays(day, 1)}T00:00:00Z`);
    return { allDay: true, start: new Date(`${day}T00:00:00Z`), end };
  }
  return { timezone: zone, start: `${day}T${hours.from}:00`, end: `${day}T${hours.until}:00` };
}

/**
 * The text of a calendar file.
 *
 * @param name of the calendar; our own words, without `,` `;` or `\`.
 * @param writtenAt moment of writing; a later file replaces an earlier one.
 */
export async function writeCalendar(
  entries: readonly CalendarEntry[],
  zone: Zone,
  name: string,
  writtenAt: Date,
): Promise<string> {
  // The library asks for a random id before it takes ours, and pages without https do not have them.
  crypto.randomUUID ??= () => '0-0-0-0-0';
  const {
    default: createCalendar,
    ICalCalendarMethod,
    ICalEventTransparency,
  } = await import('ical-generator');
  const calendar = createCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'jejak-perilaku', product: 'tindak-lanjut', language: 'ID' },
    // No name: with one, the library writes the moment of writing in that zone, which must be in UTC.
    timezone: { name: null, generator: () => writeZone(zone) },
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: Math.floor(writtenAt.getTime() / 60_000), // minutes; fits 31 bits until the year 6053
      stamp: writtenAt,
      summary: tidy(entry.title),
      description: tidy(entry.about),
      transparency: entry.hours ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      ...timesOf(entry, zone),
    });
  }
  return calendar.toString();
}
