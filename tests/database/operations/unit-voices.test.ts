// What a unit says about itself: notes and figures are added, corrected and given up, and what stood before stays public.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readAudit } from '#data/audit.ts';
import { readUnit, registerUnit } from '#data/units.ts';
import { sayIn } from '#operations/message.ts';
import type { UnitAct } from '#operations/unit-act.ts';
import { listFigures, storeFigure } from '#operations/unit-voices/write-figures.ts';
import {
  addNote,
  changeNote,
  dropNote,
  finishNote,
  listNotes,
  type GivenNote,
} from '#operations/unit-voices/write-notes.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

const WHO = 'Tester';
const TODAY = '2027-05-10';
const NONE = { what: {}, responsible: {}, why: {}, isSure: false };
const COMMITMENT: GivenNote = {
  ...NONE,
  what: { id: 'Syarat ditempel di pintu.', en: 'Requirements stand on the door.' },
  responsible: { id: 'Kepala seksi pelayanan', en: 'Head of the service section' },
  ...{ until: '2027-06-30', item: 'LAY4', evidence: 'https://dinas.example/syarat' },
};
const FIGURE = {
  ...{ measure: 'processing-days', period: '2027-04', value: '11,5' },
  source: { id: 'Buku loket', en: 'Book of the counter' },
  isSure: false,
};

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    await setClock(database.gateway, `${TODAY}T12:00:00+07:00`);
  });
  afterAll(() => database?.close());
  afterEach(async () => {
    if (present) await setClock(database.gateway, `${TODAY}T12:00:00+07:00`);
  });
  const testIfPresent = test.skipIf(!present);
  const newUnit = (slug: string) =>
    registerUnit({ ...smallPlan(slug), demo: false, notes: [], companions: [] });
  const add = (slug: string, given: Partial<GivenNote> = {}) =>
    addNote(slug, { ...COMMITMENT, ...given }, WHO, TODAY);
  const voicesOf = async (slug: string) => {
    const { notes, companions } = (await readUnit(slug))!;
    return { notes, companions };
  };
  /** A refusal in both languages, that says what happened to what was there: nothing. */
  const expectRefusal = ({ ok, said, changed }: UnitAct, name: string) => {
    expect([ok, said.name, changed]).toEqual([false, `unitVoices.${name}`, null]);
    expect(sayIn('id', said)).toContain('Tidak ada');
    expect(sayIn('en', said)).toMatch(/Nothing was stored|no unit/);
  };

  testIfPresent('a commitment is planned, kept late, and its history is public', async () => {
    await newUnit('dinas-janji');
    expect(await add('dinas-janji')).toMatchObject({ ok: true, changed: 'dinas-janji' });
    await setClock(database.gateway, '2027-05-20T12:00:00+07:00');
    const later: GivenNote = { ...NONE, until: '2027-07-15' };
    expect((await changeNote('dinas-janji', 1, later, WHO)).ok).toBe(true);
    const done: GivenNote = { ...NONE, on: '2027-05-18' };
    expect((await finishNote('dinas-janji', 1, done, WHO, '2027-05-20')).ok).toBe(true);
    const { notes } = await voicesOf('dinas-janji');
    expect(notes).toMatchObject([
      {
        ...{ number: 1, on: TODAY, recordedOn: '2027-05-20', state: 'done', doneOn: '2027-05-18' },
        ...{ until: '2027-07-15', item: 'LAY4', evidence: COMMITMENT.evidence },
        history: [
          { state: 'planned', until: '2027-06-30', recordedOn: TODAY },
          { state: 'planned', until: '2027-07-15', recordedOn: '2027-05-20' },
        ],
      },
    ]);
    expect((await readAudit('dinas-janji')).map(({ act, actor }) => `${act} ${actor}`)).toEqual([
      ...['add-note Tester', 'change-note Tester', 'change-note Tester'],
    ]);
  });

  testIfPresent('one that is given up says why; the same again changes nothing', async () => {
    await newUnit('dinas-batal');
    await add('dinas-batal');
    const drop: GivenNote = { ...NONE, why: { id: 'Loket pindah.', en: 'The counter moved.' } };
    expect((await dropNote('dinas-batal', 1, drop, WHO)).ok).toBe(true);
    const before = await voicesOf('dinas-batal');
    expect(before.notes).toMatchObject([{ state: 'dropped', reason: drop.why }]);
    expectRefusal(await dropNote('dinas-batal', 1, drop, WHO), 'nothing-changed');
    expectRefusal(await dropNote('dinas-batal', 1, NONE, WHO), 'bothLanguages');
    expect(await voicesOf('dinas-batal')).toEqual(before);
    expect(sayIn('id', (await listNotes('dinas-batal')).said)).toContain('dibatalkan');
  });

  testIfPresent('without a last day a note says what was done, and needs no office', async () => {
    await newUnit('dinas-sudah');
    const { until: _, ...rest } = COMMITMENT;
    const done: GivenNote = { ...rest, responsible: {} };
    expect((await addNote('dinas-sudah', done, WHO, TODAY)).ok).toBe(true);
    expect((await voicesOf('dinas-sudah')).notes).toMatchObject([{ state: 'done', doneOn: TODAY }]);
  });

  testIfPresent('whatever is typed wrongly is named, and nothing is stored', async () => {
    await newUnit('dinas-salah');
    await add('dinas-salah');
    const before = await voicesOf('dinas-salah');
    const cases: readonly [Partial<GivenNote>, string][] = [
      [{ what: { id: 'Hanya Indonesia.' } }, 'bothLanguages'],
      [{ what: {} }, 'bothLanguages'],
      [{ what: { id: 'x'.repeat(301), en: 'x' } }, 'tooLong'],
      [{ responsible: {} }, 'roleMissing'],
      [{ responsible: { id: 'Pak Budi', en: 'Mr Budi' } }, 'namesSomebody'],
      [{ until: '2027-02-30' }, 'notADay'],
      [{ on: 'besok' }, 'notADay'],
      [{ evidence: 'http://dinas.example/' }, 'notHttps'],
      [{ evidence: 'javascript:alert(1)' }, 'notHttps'],
      [{ item: 'XYZ9' }, 'itemUnknown'],
      [{ on: '2027-05-11' }, 'day-to-come'],
      [{ until: '2027-05-09' }, 'days-reversed'],
    ];
    for (const [given, name] of cases) expectRefusal(await add('dinas-salah', given), name);
    expectRefusal(await add('tidak-ada'), 'unit-unknown');
    expectRefusal(await changeNote('dinas-salah', 7, NONE, WHO), 'note-unknown');
    expectRefusal(await changeNote('dinas-salah', 1, NONE, WHO), 'nothing-changed');
    expect(await voicesOf('dinas-salah')).toEqual(before);
    // Names that are meant are stored: the warning can err.
    const meant = { responsible: { id: 'Pak Camat', en: 'Mr Budi' }, isSure: true };
    expect((await add('dinas-salah', meant)).ok).toBe(true);
  });

  testIfPresent('a figure is set once, and a correction leaves what stood before', async () => {
    await newUnit('dinas-angka');
    expect((await storeFigure('dinas-angka', FIGURE, false, WHO)).ok).toBe(true);
    expectRefusal(await storeFigure('dinas-angka', FIGURE, false, WHO), 'figure-there');
    expectRefusal(await storeFigure('dinas-angka', FIGURE, true, WHO), 'nothing-changed');
    const corrected = { ...FIGURE, value: '9.25' };
    expect((await storeFigure('dinas-angka', corrected, true, WHO)).ok).toBe(true);
    const { companions } = await voicesOf('dinas-angka');
    expect(companions).toMatchObject([
      {
        ...{ measure: 'processing-days', period: '2027-04', value: 9.25, source: FIGURE.source },
        history: [{ value: 11.5, recordedOn: TODAY }],
      },
    ]);
    expect(sayIn('en', (await listFigures('dinas-angka')).said)).toContain('corrected 1 times');
  });

  testIfPresent('faulty figures are named, and nothing is stored', async () => {
    await newUnit('dinas-keliru');
    const cases: readonly [Partial<typeof FIGURE>, string][] = [
      [{ measure: 'pujian' }, 'notAMeasure'],
      [{ period: '2027-13' }, 'notAMonth'],
      [{ value: '-3' }, 'notAValue'],
      [{ value: '1.000,5' }, 'notAValue'],
      [{ source: { id: 'Buku', en: '' } }, 'bothLanguages'],
      [{ source: { id: 'Catatan Bu Siti', en: 'Notes' } }, 'namesSomebody'],
      [{ period: '2027-06' }, 'month-to-come'],
    ];
    for (const [given, name] of cases)
      expectRefusal(await storeFigure('dinas-keliru', { ...FIGURE, ...given }, false, WHO), name);
    expectRefusal(await storeFigure('dinas-keliru', FIGURE, true, WHO), 'figure-unknown');
    expectRefusal(await storeFigure('tidak-ada', FIGURE, false, WHO), 'unit-unknown');
    expect(await voicesOf('dinas-keliru')).toEqual({ notes: [], companions: [] });
  });

  testIfPresent('no version can be changed afterwards', async () => {
    await newUnit('dinas-tetap');
    await add('dinas-tetap');
    await storeFigure('dinas-tetap', FIGURE, false, WHO);
    for (const change of ["unit_notes set state = 'planned'", 'companion_figures set value = 1'])
      await expect(database.gateway.run(`update app.${change}`)).rejects.toThrow();
  });
});
