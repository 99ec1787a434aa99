// The calendar file with the day of the results: read back by a second parser, in both languages, for units of any name.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { resultWords } from '#components/survey/citizen/result-words.ts';
import { writeCalendar } from '#components/tools/calendar/write-ics.ts';
import { wordsIn } from '#i18n/words.ts';
import { answerCalendar } from '#server/results-calendar.ts';
import { fill } from '#i18n/fill.ts';

const SITE = new URL('https://jejak.contoh/');
const NOW = new Date('2026-11-29T03:04:05Z');
const waveOf = (name: string, closesOn = '2026-12-31') => ({
  code: 'dinas-uji-0',
  closesOn,
  unit: { slug: 'dinas-uji', name: { id: name, en: `${name} (en)` }, demo: true },
});

const ask = (
  wave: ReturnType<typeof waveOf> | null,
  language: 'id' | 'en' = 'id',
  code = 'dinas-uji-0',
) => answerCalendar(code, language, { read: async () => wave, write: writeCalendar }, SITE, NOW);

async function readEvent(response: Response) {
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  const [found, ...more] = calendar.getAllSubcomponents('vevent');
  expect(more).toEqual([]);
  return new ICAL.Event(found!);
}

test.each(['id', 'en'] as const)(
  'in %s it is one day, the one after the last day of the survey',
  async (language) => {
    const wave = waveOf('Dinas Uji');
    const response = await ask(wave, language);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    const event = await readEvent(response);
    // A day without an hour and without a zone is the same day everywhere.
    expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, '2027-01-01']);
    expect([event.endDate.isDate, event.endDate.toString()]).toEqual([true, '2027-01-02']);
    const { title } = wordsIn(language).survey.results;
    expect(event.summary).toBe(fill(title, { unit: wave.unit.name[language] }));
    expect(event.description).toContain(
      language === 'id'
        ? 'https://jejak.contoh/unit/dinas-uji/'
        : 'https://jejak.contoh/en/unit/dinas-uji/',
    );
    expect(resultWords(wave, language).address).toBe(
      language === 'id'
        ? '/gelombang/dinas-uji-0/hasil.ics'
        : '/en/gelombang/dinas-uji-0/hasil.ics',
    );
  },
);

test('units of any name come back as they are written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (name) => {
      // What may not stand in a calendar at all becomes a space, or a sign for what cannot be read.
      const kept = name.replace(/(?!\n)\p{Cc}/gu, ' ');
      const event = await readEvent(await ask(waveOf(`Dinas; "${kept}", \\n: A/B`)));
      expect(event.summary).toBe(`Lihat hasil survei: Dinas; "${kept}", \\n: A/B`);
    }),
    { numRuns: 50 },
  );
});

test('the same wave keeps its id, and a later file replaces an earlier one', async () => {
  const first = await readEvent(await ask(waveOf('Dinas Uji')));
  const later = new Date(NOW.getTime() + 86_400_000);
  const moved = waveOf('Dinas Uji', '2027-01-15');
  const second = await readEvent(
    await answerCalendar(
      'dinas-uji-0',
      'id',
      { read: async () => moved, write: writeCalendar },
      SITE,
      later,
    ),
  );
  expect(second.uid).toBe(first.uid);
  expect(second.sequence).toBeGreaterThan(first.sequence);
  expect(second.startDate.toString()).toBe('2027-01-16');
});

test('there is none of an unknown wave, and nothing is kept while the database is silent', async () => {
  const outcomes = [
    await ask(null),
    await ask(waveOf('Dinas Uji'), 'id', '../x'),
    await answerCalendar(
      'dinas-uji-0',
      'id',
      { read: () => Promise.reject(new Error('silent')), write: writeCalendar },
      SITE,
      NOW,
    ),
  ];
  expect(outcomes.map(({ status }) => status)).toEqual([404, 404, 503]);
  for (const { headers } of outcomes) expect(headers.get('cache-control')).toBe('no-store');
});
