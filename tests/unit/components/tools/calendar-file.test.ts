// The calendar file reads back as it was meant, by a second parser and by the letter of RFC 5545.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listEntries } from '#components/tools/calendar/entries.ts';
import { writeCalendar, type CalendarEntry } from '#components/tools/calendar/write-ics.ts';
import { activities } from '#content/tools/interactive/texts.ts';
import { ACTIVITIES, planFollowUp, ZONES } from '#domain/tools/calendar-plan.ts';

const WRITTEN = new Date('2027-01-02T03:04:05Z');
const texts = Object.fromEntries(
  activities.map(({ activity, title, about }) => [activity, { title: title.id, about: about.id }]),
);
const events = planFollowUp('2027-03-01', '2027-03-05');
const training = { name: 'Pelayanan prima', from: '2027-03-01' };
const entries = listEntries(events, texts, training, '08:30');
const write = (
  some: readonly CalendarEntry[] = entries,
  zone = ZONES[0] as (typeof ZONES)[number],
) => writeCalendar(some, zone, 'Tindak lanjut diklat', WRITTEN);

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const found = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, found };
};

const anyEntry = (title: string, about = ''): CalendarEntry => ({
  uid: 'one@jejak-perilaku',
  day: '2027-03-01',
  hours: { from: '08:30', until: '09:00' },
  title,
  about,
});

afterEach(() => vi.unstubAllGlobals());

test('every line of the plan is an event with its own id, and a second download has the same ids', async () => {
  const uids = read(await write()).found.map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(ACTIVITIES.length);
  const later = listEntries(events, texts, training, '14:00');
  expect(read(await write(later)).found.map(({ uid }) => uid)).toEqual(uids);
});

test('trainings with different names share no id, however much of the names is alike', async () => {
  const long = 'Pelayanan prima bagi petugas loket kecamatan';
  const names = [
    '',
    'A',
    'a b',
    'a-b',
    `${long} Contoh Barat`,
    `${long} Contoh Timur`,
    'خدمة',
    '服务',
  ];
  const uids = names.flatMap((name) =>
    listEntries(events, texts, { ...training, name }, '08:30').map(({ uid }) => uid),
  );
  expect(new Set(uids).size).toBe(names.length * ACTIVITIES.length);
});

describe('times', () => {
  test('of any day and hour are the same moment in the file, in each of the three zones', async () => {
    const hours = {
      'Asia/Jakarta': '+07:00',
      'Asia/Makassar': '+08:00',
      'Asia/Jayapura': '+09:00',
    };
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const time = fc.nat(23 * 60).map((minutes) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    });
    await fc.assert(
      fc.asyncProperty(day, time, fc.constantFrom(...ZONES), async (day, from, zone) => {
        const text = await write(
          [{ ...anyEntry('x'), day, hours: { from, until: '23:59' } }],
          zone,
        );
        const { calendar, found } = read(text);
        const start = found[0]!.startDate.clone();
        start.zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
        expect(start.toUnixTime() * 1000).toBe(Date.parse(`${day}T${from}:00${hours[zone]}`));
      }),
    );
  });

  test.each([
    ['Asia/Jakarta', '2027-02-15T01:30:00.000Z'],
    ['Asia/Makassar', '2027-02-15T00:30:00.000Z'],
    ['Asia/Jayapura', '2027-02-14T23:30:00.000Z'],
  ] as const)('half past eight in %s is %s', async (zone, moment) => {
    const { calendar, found } = read(await write(entries, zone));
    const timezone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    const talk = found.find(({ startDate }) => !startDate.isDate)!;
    expect(talk.component.getFirstProperty('dtstart')!.getParameter('tzid')).toBe(zone);
    const start = talk.startDate.clone();
    start.zone = timezone;
    expect(start.toJSDate().toISOString()).toBe(moment);
    expect(talk.duration.toString()).toBe('PT10M');
  });

  test('a wave takes its day and keeps it free', async () => {
    const wave = read(await write()).found.find(({ summary }) => summary.includes('Putaran awal'))!;
    expect(wave.startDate.toString()).toBe('2027-02-15');
    expect(wave.startDate.isDate).toBe(true);
    expect(wave.component.getFirstProperty('dtstart')!.type).toBe('date');
    expect(wave.component.getFirstPropertyValue('dtend')!.toString()).toBe('2027-02-16');
    expect(wave.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  test('the moment of writing is in UTC, and a later file outranks an earlier one', async () => {
    const text = await write();
    expect(text).toContain('DTSTAMP:20270102T030405Z');
    const later = new Date(WRITTEN.getTime() + 60_000);
    const again = read(await writeCalendar(entries, 'Asia/Jakarta', 'x', later)).found[0]!;
    expect(again.sequence).toBeGreaterThan(read(text).found[0]!.sequence);
  });
});

test('a page without https, where the browser offers no random ids, writes the same file', async () => {
  const text = await write();
  const { subtle } = crypto;
  vi.stubGlobal('crypto', { subtle });
  expect(await write()).toBe(text);
});

describe('whatever a person writes', () => {
  const written = fc.string({ unit: 'binary', maxLength: 300 });

  test('comes back unchanged but for control characters', async () => {
    await fc.assert(
      fc.asyncProperty(written, written, async (title, about) => {
        const [event] = read(await write([anyEntry(title, about)])).found;
        const kept = (text: string) => text.replace(/(?!\n)\p{Cc}/gu, ' ');
        expect(event!.summary ?? '').toBe(kept(title));
        expect(event!.description ?? '').toBe(kept(about));
      }),
    );
  });

  test('leaves lines that end in CRLF and have at most 75 octets, none of them cut inside a character', async () => {
    const bytes = new TextEncoder();
    await fc.assert(
      fc.asyncProperty(written, async (title) => {
        const text = await write([anyEntry(title)]);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) {
          expect(bytes.encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('adds no event and no property', async () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:http://example.org';
    const { found } = read(await write([anyEntry(title)]));
    expect(found).toHaveLength(1);
    expect(found[0]!.component.getFirstProperty('attach')).toBeNull();
  });
});
