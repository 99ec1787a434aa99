// What the desk says of a refusal names no command, and its kit says what the public page says.
import { describe, expect, test } from 'vitest';
import { AGENDA, describeKit } from '#components/desk/results/kit-view.ts';
import { describeUnit } from '#components/unit/view-model.ts';
import { writeCalendar } from '#components/tools/calendar/write-ics.ts';
import { demoData } from '#demo/demo-data.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { operatorWords } from '#i18n/operator-words.ts';
import { message } from '#operations/message.ts';
import { writeEvidence } from '#server/desk/evidence-file.ts';
import { answerMeeting } from '#server/desk/meeting-file.ts';
import { sayProblem } from '#server/desk/say-problem.ts';
import { findPublished } from '#server/desk/unit-results.ts';

const TODAY = '2027-03-01';
const units = demoRecords(demoData(TODAY));
const LANGUAGES = ['id', 'en'] as const;

describe('refusals', () => {
  const names = Object.keys(operatorWords.id.unitVoices!);
  test.each(LANGUAGES)('never name a command or an option in %s', (language) => {
    for (const name of names) {
      const found = [message('unitVoices.name')];
      const values = { field: 'what', most: 300, found, before: 3 };
      const { text } = sayProblem(message(`unitVoices.${name}` as never, values), language, 'x-');
      expect(text).not.toMatch(/npm run|--|\{\w+\}|undefined/);
    }
  });
  test('stand at the field that they are about', () => {
    const said = message('unitVoices.bothLanguages', { field: 'role' });
    expect(sayProblem(said, 'id', 'tulis-').field).toBe('tulis-peran');
  });
});

describe.each(units.map((unit) => [unit.slug, unit] as const))('the kit of %s', (_, unit) => {
  test.each(LANGUAGES)('says the finding of the public page, in %s', (language) => {
    const kit = describeKit(unit, language, TODAY);
    const page = describeUnit(unit, language, TODAY);
    expect(kit.unit.finding).toBe(page.finding);
    expect(kit.figures.length).toBeLessThanOrEqual(3);
    expect(kit.figures[0]?.name).toBe(page.head?.name);
    expect(new Set(kit.figures.map(({ name }) => name)).size).toBe(kit.figures.length);
  });
});

test('the meeting takes half an hour', () => {
  expect(AGENDA.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30);
});

describe('the calendar file', () => {
  const [record] = units;
  const code = record!.programmes[0]!.waves.findLast(({ snapshot }) => snapshot)!.code;
  const published = findPublished(record!, code)!;
  const today = published.wave.publishedOn;
  const unit = { record: record!, today, timeZone: 'Asia/Makassar' as const, meetings: [] };
  const ask = (search: string, wave = code) =>
    answerMeeting(unit, wave, new URL(`https://x.example/pertemuan.ics${search}`), 'id', {
      write: writeCalendar,
      site: new URL('https://jejak.example'),
      now: new Date('2027-03-01T00:00:00Z'),
    });
  test('is half an hour where the unit works, with public links only', async () => {
    const response = await ask('');
    expect(response.status).toBe(200);
    const text = (await response.text()).replace(/\r?\n /g, '');
    expect(text).toMatch(/DTSTART;TZID=Asia\/Makassar:\d{8}T090000/);
    expect(text).toMatch(/DTEND;TZID=Asia\/Makassar:\d{8}T093000/);
    expect(text).toContain(`https://jejak.example/unit/${record!.slug}/`);
    expect(text).not.toMatch(/kelola|mailto|ATTENDEE|ORGANIZER/);
  });
  test('is refused for a day that was not offered, and for a wave without results', async () => {
    expect((await ask('?hari=2020-01-01')).status).toBe(422);
    expect((await ask('?jam=03:00')).status).toBe(422);
    expect((await ask('', 'tidak-ada')).status).toBe(404);
  });
});

describe('the list of evidence as a file', () => {
  const record = units[0]!;
  const [note] = record.notes;
  const formula = { id: '=HYPERLINK("https://jahat.example")', en: '@SUM(1)' };
  const unit = {
    ...{ record: { ...record, notes: [{ ...note!, text: formula }] }, today: TODAY },
    ...{ timeZone: 'Asia/Jakarta' as const, meetings: [] },
  };
  /** The fields of a spreadsheet that begin as formulas do. */
  const findFormulas = (text: string) =>
    text
      .replace('\ufeff', '')
      .split('\r\n')
      .flatMap((line) => line.split(';'))
      .filter((field) => /^"?[=+\-@\t\r]/.test(field));
  test.each(LANGUAGES)('runs nothing that somebody wrote, in %s', (language) => {
    const text = writeEvidence(unit, '-5 poin', language, new URL('https://jejak.example'));
    expect(text).toContain(`'${formula[language].slice(0, 5)}`);
    expect(findFormulas(text)).toEqual([]);
    expect(text).toContain(`https://jejak.example${language === 'en' ? '/en' : ''}/unit/`);
    const widths = text
      .trim()
      .split('\r\n')
      .slice(3, 6)
      .map((line) => line.split(';').length);
    expect(new Set(widths)).toEqual(new Set([7]));
    // Naive: the sentence as it was written.
    expect(findFormulas(text.replaceAll("'=", '=').replaceAll("'@", '@'))).not.toEqual([]);
  });
});
