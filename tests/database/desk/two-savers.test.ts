// Two people who change the same commitment or figure at the same moment: the second is told, and nothing of either is lost.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUnit, registerUnit } from '#data/units.ts';
import { writeFigure, writeNote } from '#data/unit-voices.ts';
import { versionOf } from '#domain/waves/record.ts';
import { storeFigure } from '#operations/unit-voices/write-figures.ts';
import { addNote } from '#operations/unit-voices/write-notes.ts';
import { takeCommitment } from '#server/desk/commitments.ts';
import { takeFigure } from '#server/desk/companion-figures.ts';
import type { UnitAtDesk } from '#server/desk/unit-results.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

const TODAY = '2027-05-10';
const RINA = 'rina@dua.example';
const BUDI = 'budi@dua.example';
const MEASURE = { ukuran: 'processing-days', bulan: '2027-04' };
const SOURCE = { id: 'Buku loket', en: 'Book of the counter' };

/** How a save ended: with news, or back with what was typed and what stands there now. */
interface Ended {
  readonly news?: string;
  readonly changed?: { readonly who: string; readonly differences: readonly object[] } | null;
  readonly problems?: readonly object[];
}

/** Somebody saves a form that was made from what the record says. */
type Save = (unit: UnitAtDesk, text: string, actor: string) => Promise<Ended>;

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const correctNote: Save = ({ record, ...rest }, text, actor) =>
  takeCommitment(
    { record, ...rest },
    formOf({
      ...{ laku: 'betulkan', nomor: '1', versi: String(versionOf(record.notes[0]!)) },
      ...{ 'betulkan-apa': text, 'betulkan-apa-en': text, 'betulkan-sampai': '2027-06-30' },
      ...{ 'betulkan-peran': 'Kepala seksi', 'betulkan-peran-en': 'Head of section' },
      mengerti: 'ya',
    }),
    actor,
    'id',
  );

const correctFigure: Save = ({ record, ...rest }, text, actor) =>
  takeFigure(
    { record, ...rest },
    formOf({
      ...{ laku: 'betulkan', ...MEASURE, versi: String(versionOf(record.companions[0]!)) },
      ...{ angka: text, sumber: SOURCE.id, 'sumber-en': SOURCE.en, mengerti: 'ya' },
    }),
    actor,
    'id',
  );

/** Lets nobody on until two have come. */
function meet(): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === 2) resolve();
    return promise;
  };
}

/** Naive: looks whether the version still stands, and then writes whatever happened in between. */
const naiveNote =
  (both: () => Promise<void>): Save =>
  async ({ record }, text, actor) => {
    const [seen] = record.notes;
    const [now] = (await readUnit(record.slug))!.notes;
    if (versionOf(now!) !== versionOf(seen!)) return { changed: { who: '', differences: [] } };
    await both();
    const { number, recordedOn: _, history: __, ...note } = seen!;
    const body = { ...note, text: { id: text, en: text } };
    const { ok } = await writeNote(record.slug, number, body, null, actor);
    return ok ? { news: 'tersimpan' } : { problems: [{}] };
  };

const naiveFigure =
  (both: () => Promise<void>): Save =>
  async ({ record }, text, actor) => {
    const [seen] = record.companions;
    const [now] = (await readUnit(record.slug))!.companions;
    if (versionOf(now!) !== versionOf(seen!)) return { changed: { who: '', differences: [] } };
    await both();
    const figure = { measure: seen!.measure, period: seen!.period, source: SOURCE };
    const written = { ...figure, value: Number(text.replace(',', '.')) };
    const { ok } = await writeFigure(record.slug, written, true, null, actor);
    return ok ? { news: 'tersimpan' } : { problems: [{}] };
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
  const testIfPresent = test.skipIf(!present);

  async function open(slug: string): Promise<UnitAtDesk> {
    const record = (await readUnit(slug))!;
    return { record, today: TODAY, timeZone: 'Asia/Jakarta', meetings: [] };
  }

  async function newUnit(slug: string): Promise<UnitAtDesk> {
    await registerUnit({ ...smallPlan(slug), demo: false, notes: [], companions: [] });
    const what = { id: 'Syarat ditempel.', en: 'Requirements are posted.' };
    const responsible = { id: 'Kepala seksi', en: 'Head of section' };
    const note = { what, responsible, why: {}, until: '2027-06-30', isSure: false };
    await addNote(slug, note, RINA, TODAY);
    const { ukuran: measure, bulan: period } = MEASURE;
    const figure = { measure, period, value: '4,5', source: SOURCE, isSure: false };
    await storeFigure(slug, figure, false, RINA);
    return open(slug);
  }

  /** Both save what they made from the same page; how it ended for those who were let through, and for the others. */
  async function race(save: Save, unit: UnitAtDesk, texts: readonly [string, string]) {
    const ended = await Promise.all([save(unit, texts[0], RINA), save(unit, texts[1], BUDI)]);
    return {
      saved: ended.filter(({ news }) => news !== undefined),
      told: ended.filter(({ changed }) => changed),
      winner: ended[0].news === undefined ? BUDI : RINA,
    };
  }

  testIfPresent('a commitment: one is saved, the other sees both beside each other', async () => {
    const unit = await newUnit('dinas-dua');
    const texts = ['Syarat ditempel di pintu.', 'Syarat ditempel di loket.'] as const;
    const { saved, told, winner } = await race(correctNote, unit, texts);
    expect([saved.length, told.length]).toEqual([1, 1]);
    const [mine, theirs] = winner === RINA ? [texts[1], texts[0]] : texts;
    const { changed, ...form } = told[0]!;
    expect(changed!.who).toBe(winner);
    expect(changed!.differences).toContainEqual({ label: 'Komitmen', theirs, mine });
    expect(form).toMatchObject({ typed: { 'betulkan-apa': mine }, problems: [] });
    // Whoever comes second has seen both, and saves again from what stands there now.
    const again = await correctNote(await open('dinas-dua'), mine, BUDI);
    expect(again.news).toBe('komitmen-dibetulkan');
    const { text, history } = (await readUnit('dinas-dua'))!.notes[0]!;
    expect([text.id, history.length, history[1]!.text.id]).toEqual([mine, 2, theirs]);
  });

  testIfPresent('a figure: one is saved, the other sees both beside each other', async () => {
    const unit = await newUnit('dinas-angka-dua');
    const { saved, told, winner } = await race(correctFigure, unit, ['3,5', '3,25']);
    expect([saved.length, told.length]).toEqual([1, 1]);
    const [mine, theirs] = winner === RINA ? ['3,25', '3,5'] : ['3,5', '3,25'];
    const { changed, ...form } = told[0]!;
    expect(changed).toMatchObject({ who: winner, differences: [{ label: 'Angka', theirs, mine }] });
    expect(form).toMatchObject({ value: mine, problems: [] });
    const again = await correctFigure(await open('dinas-angka-dua'), mine, BUDI);
    expect(again.news).toBe('angka-dibetulkan');
  });

  testIfPresent('a form without its version stores nothing', async () => {
    const { record } = await newUnit('dinas-tanpa-versi');
    const { record: bare, ...rest } = await open('dinas-tanpa-versi');
    const fields = { laku: 'betulkan', ...MEASURE, angka: '2', mengerti: 'ya' };
    const form = formOf({ ...fields, sumber: SOURCE.id, 'sumber-en': SOURCE.en });
    const done: Ended = await takeFigure({ record: bare, ...rest }, form, BUDI, 'id');
    expect(done.changed).toBeTruthy();
    expect((await readUnit('dinas-tanpa-versi'))!.companions).toEqual(record.companions);
  });

  testIfPresent('looking first and writing then loses one of the two', async () => {
    for (const [slug, save, texts] of [
      ['dinas-naif', naiveNote(meet()), ['Satu kalimat.', 'Kalimat lain.']],
      ['dinas-naif-angka', naiveFigure(meet()), ['3,5', '3,25']],
    ] as const) {
      const { saved, told } = await race(save, await newUnit(slug), texts);
      expect([slug, saved.length, told.length]).toEqual([slug, 2, 0]);
    }
  });
});
