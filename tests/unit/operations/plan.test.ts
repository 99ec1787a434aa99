// A plan is judged as a whole: every fault is named at once, in the language of whoever reads it, and nothing says how it is coded.
import { describe, expect, test } from 'vitest';
import { sayIn } from '#operations/message.ts';
import { checkPlan, wavesOf } from '#operations/planning/check-plan.ts';
import { readJson } from '#operations/planning/read-json.ts';
import { samplePlan, shownPlan } from '../../fixtures/plans.ts';

const TODAY = '2026-11-30';

/** What is wrong with the shown plan after a change. */
function faultsOf(change: object, language: 'id' | 'en' = 'en', today = TODAY): string[] {
  const plan: unknown = JSON.parse(JSON.stringify({ ...shownPlan, ...change }));
  const check = checkPlan(plan, today);
  return check.ok ? [] : check.faults.map((fault) => sayIn(language, fault));
}

describe('a plan', () => {
  test('that is shown, or handed out as a sample, is right', () => {
    for (const plan of [shownPlan, samplePlan]) {
      const check = checkPlan(plan, TODAY);
      expect(check.ok ? [] : check.faults.map((fault) => sayIn('id', fault))).toEqual([]);
    }
  });

  test.each<[object, RegExp]>([
    [{ slug: 'Dinas Anu' }, /"slug" says "Dinas Anu"\. Use small letters/],
    [{ slug: 'dinas-anu-2' }, /may not end in a hyphen and digits\. Write "dinas-anu2"/],
    [{ slug: 'isi' }, /"slug" may not be "isi"/],
    [{ slug: `d${'a'.repeat(53)}` }, /53 letters/],
    [{ agency: { ...(shownPlan.agency as object), slug: 'bongkar' } }, /"agency.slug".*"bongkar"/],
    [{ name: { id: '  ', en: 'Anu Office' } }, /"name.id" is blank/],
    [{ name: { id: 'Dinas Anu' } }, /"name.en" is missing/],
    [{ name: 'Dinas Anu' }, /"name" must be fields in curly brackets/],
    [{ trainedOn: '1 Maret 2027' }, /"trainedOn" says "1 Maret 2027"\. Write a date like/],
    [{ trainedOn: '2027-02-31' }, /"2027-02-31"\. There is no such day/],
    [{ trainedOn: '2027-13-01' }, /"2027-13-01"\. There is no such day/],
    [{ trainedOn: '2207-03-01' }, /too far from today \(2026-11-30\)\. Check the year/],
    [{ trainedOn: '2017-03-01' }, /Check the year/],
    [{ trainedOn: '2026-11-30' }, /By the rule the wave of month 0 is over already/],
    [{ participants: '8' }, /"participants" is a number in quotation marks\. Write 8 without/],
    [{ participants: 2.5 }, /"participants" must be a whole number from 1 to 5000/],
    [{ policy: { k: 3, kCitizen: 20 } }, /"policy.k" may only be one of 5, 8, 10/],
    [{ policy: { k: '8', kCitizen: 20 } }, /"policy.k" is a number in quotation marks/],
    [{ policy: { k: 8, kCitizen: 10 } }, /"policy.kCitizen" may only be one of 20, 30, 50/],
    [{ policy: { k: 8, kCitizen: 30, insiders: 0 } }, /"policy.insiders" is always 1/],
    [{ invited: { rekan: 9 } }, /"invited.rekan" is not a field that is known/],
    [{ invited: { per: 9 } }, /Did you mean "peer"/],
    [{ invited: {} }, /"invited" is empty/],
    [{ invited: { peer: null } }, /"invited.peer" needs the number/],
    [{ invited: { peer: 9, citizen: 4 } }, /"invited.citizen" is written null/],
    [{ invited: { peer: 301 } }, /The roster has 301 people, and one wave takes 300 at most/],
    [{ targets: undefined }, /"targets" is missing/],
    [{ instrument: '9' }, /"instrument" says "9"/],
    [{ targets: ['KOM2', 'KOM3'] }, /names 2 behaviors\. A training aims at 3 to 7/],
    [{ targets: ['KOM2', 'KOM3', 'TER1'] }, /names TER1, which is no behavior that a training/],
    [{ targets: ['KOM2', 'KOM3', 'LAY2', 'LAY2'] }, /names LAY2 twice/],
    [
      { targets: ['TEK1', 'TEK2', 'TEK5'], invited: { self: 8, peer: 14 } },
      /names TEK5, which fewer than two of the groups asked can see \(self, peer\)/,
    ],
    [{ superiors: 2 }, /"invited.subordinate": .* Invite them as "peer"/],
    [{ superiors: undefined }, /"invited.subordinate"/],
    [{ type: 'museum' }, /"type" says "museum", which is not known\. Known are: dinas, .*lainnya/],
    [{ type: 'kelurahn' }, /Did you mean "kelurahan"/],
    [{ typeLabel: { id: 'museum', en: 'museum' } }, /"typeLabel" is only for the type "lainnya"/],
    [{ visitorsPerDay: 0 }, /"visitorsPerDay" must be a whole number from 1 to 100000/],
    [{ visitorsPerDay: null }, /"visitorsPerDay" is missing/],
    [{ visitorsPerDay: '12' }, /Write 12 without/],
    [{ timeZone: 'Asia/Makasar' }, /Did you mean "Asia\/Makassar"/],
    [{ traning: {} }, /"traning" is not a field that is known\. Did you mean "training"/],
    [{ reviewers: ['siti@anu.go.id'] }, /"reviewers" holds exactly two addresses/],
    [{ reviewers: ['siti@anu.go.id', 'Siti@anu.go.id'] }, /the same address twice/],
    [{ reviewers: ['siti', 'budi@anu.go.id'] }, /"reviewers.0" says "siti", which is no e-mail/],
    [{ waves: [] }, /"waves" is empty/],
  ])('with %j says so', (change, fault) => {
    expect(faultsOf(change).join('\n')).toMatch(fault);
  });

  const wave = (month: number, opensOn: string, closesOn: string) => ({ month, opensOn, closesOn });
  test.each<[ReturnType<typeof wave>[], RegExp]>([
    [[wave(0, '2027-02-20', '2027-03-01')], /month 0 must close before the first day/],
    [[wave(1, '2027-02-20', '2027-03-10')], /month 1 cannot open before the training/],
    [[wave(1, '2027-04-10', '2027-04-01')], /month 1 ends before it begins/],
    [[wave(1, '2027-04-01', '2027-06-01')], /month 1 is longer than 60 days/],
    [
      [wave(1, '2027-04-01', '2027-05-20'), wave(3, '2027-05-20', '2027-06-01')],
      /month 3 opens before the one of month 1 has closed/,
    ],
    [
      [wave(1, '2027-04-01', '2027-04-09'), wave(1, '2027-05-01', '2027-05-09')],
      /names month 1 twice/,
    ],
    [[wave(2, '2027-05-01', '2027-05-09')], /"waves.0.month" may only be one of 0, 1, 3, 6/],
    [[wave(0, '2026-10-01', '2026-10-09')], /The last day of the wave of month 0 is over/],
  ])('with waves %j says so', (waves, fault) => {
    expect(faultsOf({ waves }).join('\n')).toMatch(fault);
  });

  test('may name its own days, and leave out a baseline that is over', () => {
    const waves = [wave(3, '2027-01-20', '2027-02-02'), wave(1, '2026-12-20', '2027-01-02')];
    const plan = { trainedOn: '2026-11-20', waves };
    expect(faultsOf(plan)).toEqual([]);
    expect(faultsOf({ trainedOn: '2026-11-20' })).toHaveLength(1);
    const check = checkPlan({ ...shownPlan, ...plan }, TODAY);
    expect(check.ok && wavesOf(check.plan).map(({ month }) => month)).toEqual([1, 3]);
  });

  test('names all its faults at once, in both languages, and never how the program is made', () => {
    const wrong = {
      slug: 'Dinas',
      participants: '8',
      trainedOn: '2027-02-30',
      targets: ['KOM2'],
      traning: 1,
      visitorsPerDay: null,
      invited: { peer: 301, citizen: null },
    };
    for (const language of ['id', 'en'] as const) {
      const faults = faultsOf(wrong, language);
      expect(faults).toHaveLength(7);
      expect(faults.join('\n')).not.toMatch(/\{|\[object|undefined|status|400|Invalid|invalid/);
    }
  });

  test('is advised about a roster that is small for the number promised', () => {
    const said = (invited: object) => {
      const check = checkPlan({ ...shownPlan, invited, superiors: 3 }, TODAY);
      return check.ok ? check.advice.map((advice) => sayIn('id', advice)) : ['refused'];
    };
    expect(said({ self: 3, peer: 4 })).toEqual([
      'Penilai hanya 7 orang, kurang dari k = 8. Tidak ada angka yang dapat tampil.',
    ]);
    expect(said({ superior: 3, peer: 9, subordinate: 20 })).toEqual([
      'Kelompok atasan berisi 3 orang, kurang dari k = 8. Jawabannya hanya tampil bersama kelompok lain.',
      'Kelompok rekan berisi 9 orang. Hampir semua harus menjawab agar tampil (k = 8).',
    ]);
    expect(said({ self: 20, peer: 20 })).toEqual([]);
  });
});

describe('a file that is no JSON', () => {
  const said = (text: string, language: 'id' | 'en' = 'en') => {
    const reading = readJson(new TextEncoder().encode(text));
    return reading.ok ? 'read' : reading.faults.map((fault) => sayIn(language, fault)).join('\n');
  };

  test.each([
    ['{\n "a": 1,\n}', /^Line 3, column 1: there is a comma before the closing bracket/],
    ['{\n "a": [1, 2,]\n}', /^Line 2, column 13: there is a comma before/],
    ['{\n "a": 1\n "b": 2\n}', /^Line 2, column 8: the comma between/],
    ['{\n "a" 1\n}', /^Line 2, column 6: the colon/],
    ['{\n "a: 1,\n "b": 2\n}', /^Line 2, column 2: a quotation mark/],
    ['{\n a": 1\n}', /^Line 2, column 2: a quotation mark/],
    ['{\n "a": nama\n}', /^Line 2, column 7: a quotation mark/],
    ["{\n 'a': 1\n}", /^Line 2, column 2: a single quotation mark/],
    ['{\n “a”: 1\n}', /^Line 2, column 2: a curly quotation mark/],
    ['{\n "a": 1\n', /the file ends before all brackets are closed/],
    ['{\n "a": 1 // tahun\n}', /^Line 2, column 9: JSON knows no comments/],
    ['{ "a": 1 } x', /there is more behind/],
    ['{ "a": 1, "b": { "c": 1, "c": 2 } }', /^Line 1, column 26: the field "c" stands twice/],
    ['  \n', /^The file is empty/],
  ])('%j is said with place and kind', (text, fault) => {
    expect(said(text)).toMatch(fault);
    expect(said(text, 'id')).not.toBe(said(text));
  });

  test('is read with a byte order mark and in UTF-16, as spreadsheets and old editors save it', () => {
    const text = JSON.stringify({ nama: 'Dinas “Anu” é' });
    const expected = { ok: true, value: JSON.parse(text) as unknown };
    const marked = (encoding: BufferEncoding, mark: readonly number[]) =>
      Uint8Array.from([...mark, ...Buffer.from(text, encoding)]);
    expect(readJson(marked('utf8', [0xef, 0xbb, 0xbf]))).toEqual(expected);
    expect(readJson(marked('utf16le', [0xff, 0xfe]))).toEqual(expected);
    expect(readJson(marked('utf16le', []))).toEqual(expected);
  });
});
