// A programme goes from a plan to its archive one step at a time; every step that cannot be taken says why, and changes nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAudit } from '#data/audit.ts';
import { moveProgramme, planProgramme, readOwnUnit } from '#data/programmes.ts';
import { listUnits, readUnit } from '#data/units.ts';
import { prepareWave } from '#data/waves.ts';
import { importInvitations } from '#data/rosters.ts';
import { cancel } from '#operations/cancel-wave.ts';
import { sayIn } from '#operations/message.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { previewProgramme, showUnit } from '#operations/planning/describe-units.ts';
import { correctFromFile } from '#operations/planning/correct-programme.ts';
import { takeStep } from '#operations/planning/move-programme.ts';
import { ACTOR, approve, draft } from '../../fixtures/approved.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { fileOf, shownPlan } from '../../fixtures/plans.ts';

const plan = (slug: string, change: object = {}) => ({
  ...shownPlan,
  slug,
  name: { id: `Kantor ${slug}`, en: `Office ${slug}` },
  ...change,
});
/** Before the first wave of the shown plan, whenever the tests are run. */
const TODAY = '2026-11-30';
const KEYS = {
  tallyPublic: Buffer.alloc(65, 1).toString('base64'),
  tallyPrivateWrapped: Buffer.alloc(166, 1).toString('base64'),
  trusteeTokenHash: null,
  issuers: [],
  keyFile: null,
};

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  const testIfPresent = test.skipIf(!present);
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    await on(TODAY);
  });
  afterAll(() => database?.close());
  const on = (day: string) => setClock(database.gateway, `${day}T05:00:00Z`);
  const correct = (unit: string, changes: object, number: number | null = null) =>
    correctFromFile(unit, number, fileOf(changes, 'perubahan.json'), ACTOR);

  testIfPresent('a draft is stored with its waves, and edited by planning again', async () => {
    const said = await draft(plan('dinas-rancang'));
    expect(said.map((line) => sayIn('id', line)).join('\n')).toContain(
      'Rancangan program 1 untuk unit "dinas-rancang" tersimpan, dengan putaran:\n  dinas-rancang-0: 2027-02-15 sampai 2027-02-28',
    );
    await expect(draft(plan('dinas-rancang'))).rejects.toThrow(/has a draft already, programme 1/);
    const other = plan('dinas-rancang', { type: 'kelurahan', trainedOn: '2027-03-08' });
    await draft(other, { replaces: true });
    const own = (await readOwnUnit('dinas-rancang'))!;
    expect(own.programmes).toHaveLength(1);
    expect(own.programmes[0]).toMatchObject({ number: 1, state: 'draft', trainedOn: '2027-03-08' });
    expect(own.programmes[0]!.waves.map(({ code }) => code)).toEqual(
      [0, 1, 3, 6].map((month) => `dinas-rancang-${month}`),
    );
    await expect(draft(plan('dinas-lain'), { replaces: true })).rejects.toThrow(/no draft to rep/);
    expect(await readOwnUnit('dinas-lain')).toBeNull();
    const acts = (await readAudit('dinas-rancang')).map(({ act, actor }) => [act, actor]);
    expect(acts).toEqual([
      ['plan', ACTOR],
      ['replan', ACTOR],
    ]);
  });

  testIfPresent(
    'its two readers are stored with it, so that raters are asked for comments',
    async () => {
      const reviewers = ['Siti@anu.go.id', 'budi@anu.go.id'];
      await draft(plan('dinas-baca', { reviewers }));
      await draft(plan('dinas-bisu'));
      const addresses = async (slug: string) =>
        (
          await database.gateway.run(`select r.address from app.reviewers r
          join app.programmes p on p.id = r.programme_id join app.units u on u.id = p.unit_id
          where u.slug = '${slug}' order by r.place`)
        ).map(({ address }) => address);
      expect(await addresses('dinas-baca')).toEqual(['siti@anu.go.id', 'budi@anu.go.id']);
      expect(await addresses('dinas-bisu')).toEqual([]);
    },
  );

  testIfPresent('waves that missed their days do not keep it from its archive', async () => {
    const step = (target: Parameters<typeof takeStep>[2]) =>
      takeStep('dinas-lewat', null, target, ACTOR);
    await draft(plan('dinas-lewat'));
    await step('submitted');
    await step('active');
    await on('2027-09-14'); // the last day of the last wave
    await expect(step('archived')).rejects.toThrow(/have not ended: dinas-lewat-6/);
    await on('2027-09-15');
    await step('archived');
    await on(TODAY);
  });

  testIfPresent('it goes from draft to archived, and never past a step', async () => {
    await draft(plan('dinas-jalan'));
    const step = (target: Parameters<typeof takeStep>[2]) =>
      takeStep('dinas-jalan', null, target, ACTOR);
    await expect(step('active')).rejects.toThrow(/waits for approval\. Submit it first/);
    await expect(step('archived')).rejects.toThrow(/no programme that is active/);
    expect((await step('submitted')).changed).toBeNull();
    await expect(step('submitted')).rejects.toThrow(/no draft to submit/);
    await expect(takeStep('dinas-jalan', 1, 'submitted', ACTOR)).rejects.toThrow(/is submitted/);
    await step('draft');
    await step('submitted');
    const approved = await step('active');
    expect(approved.changed).toEqual({ slug: 'dinas-jalan', agency: 'kota-anu' });
    expect(approved.said.map((line) => sayIn('en', line)).join(' ')).toMatch(/the same person/);
    expect((await readUnit('dinas-jalan'))!.programmes[0]!.state).toBe('active');
    await expect(step('archived')).rejects.toThrow(/have not ended: dinas-jalan-0, dinas-jalan-1/);
    for (const month of [0, 1, 3, 6]) await cancel(`dinas-jalan-${month}`, ACTOR);
    await step('archived');
    expect((await readUnit('dinas-jalan'))!.programmes[0]!.state).toBe('archived');
    expect((await listUnits()).map(({ slug }) => slug)).toContain('dinas-jalan');
    const acts = await readAudit('dinas-jalan');
    expect(acts.map(({ act }) => act)).toEqual([
      ...['plan', 'submit', 'return', 'submit', 'approve'],
      ...['cancel', 'cancel', 'cancel', 'cancel', 'archive'],
    ]);
    expect(acts[4]!.after).toMatchObject({ samePerson: true });
  });

  testIfPresent(
    'who approves what somebody else submitted is recorded as another person',
    async () => {
      await draft(plan('dinas-dua-orang'));
      await takeStep('dinas-dua-orang', null, 'submitted', ACTOR);
      await takeStep('dinas-dua-orang', null, 'active', 'Budi');
      const acts = await readAudit('dinas-dua-orang');
      expect(acts.at(-1)).toMatchObject({ actor: 'Budi', after: { samePerson: false } });
    },
  );

  testIfPresent('nothing happens to a real unit without the name of who does it', async () => {
    const record = { ...plan('dinas-anonim'), programmes: [{ waves: [] }] };
    for (const actor of [null, '', '  '])
      expect(
        await planProgramme(record as never, { replaces: false, namesake: false }, actor),
      ).toEqual({
        ok: false,
        reason: 'operator-missing',
      });
    expect(await readOwnUnit('dinas-anonim')).toBeNull();
    await draft(plan('dinas-bernama'));
    expect((await moveProgramme('dinas-bernama', null, 'submitted', null)).reason).toBe(
      'operator-missing',
    );
    await approve(plan('dinas-buka'));
    await on('2027-02-16');
    await expect(openWithNewKeys('dinas-buka-0', SECRET)).rejects.toThrow(/Set OPERATOR/);
    await expect(cancel('dinas-buka-0', null)).rejects.toThrow(/Set OPERATOR/);
    await on(TODAY);
  });

  testIfPresent(
    'a wave has neither keys nor invitations before its programme is approved',
    async () => {
      await draft(plan('dinas-tunggu'));
      const refused = { ok: false, reason: 'not-approved' };
      expect(await prepareWave('dinas-tunggu-0', KEYS)).toEqual(refused);
      expect(await importInvitations('dinas-tunggu-0', [], ACTOR)).toMatchObject(refused);
      await expect(openWithNewKeys('dinas-tunggu-0', SECRET)).rejects.toThrow(/is approved/);
    },
  );

  testIfPresent(
    'a further programme has a number of its own in the codes of its waves',
    async () => {
      await approve(plan('dinas-lanjut'));
      await draft(plan('dinas-lanjut', { trainedOn: '2027-05-03' }));
      await takeStep('dinas-lanjut', 2, 'submitted', ACTOR);
      await takeStep('dinas-lanjut', null, 'active', ACTOR);
      const unit = (await readUnit('dinas-lanjut'))!;
      expect(unit.programmes.map(({ number }) => number)).toEqual([2, 1]);
      expect(unit.programmes[0]!.waves.map(({ code }) => code)).toEqual(
        [0, 1, 3, 6].map((month) => `dinas-lanjut-2-${month}`),
      );
      await expect(takeStep('dinas-lanjut', null, 'archived', ACTOR)).rejects.toThrow(/1, 2/);
      const renamed = { name: { id: 'Nama Lain', en: 'Another Name' } };
      await expect(
        draft(plan('dinas-lanjut', { ...renamed, trainedOn: '2027-09-06' })),
      ).rejects.toThrow(/these fields differ: name/);
    },
  );

  testIfPresent('a unit of the same name in the same agency is refused with a way on', async () => {
    const name = { id: 'Kelurahan Kembar', en: 'Kembar Village' };
    await draft(plan('kelurahan-kembar', { name }));
    const twin = plan('kel-kembar', { name: { id: 'KELURAHAN kembar', en: 'Other' } });
    await expect(draft(twin)).rejects.toThrow(/write "slug": "kelurahan-kembar".*--namesake/s);
    await draft(twin, { namesake: true });
    const agency = { slug: 'kota-anu', name: { id: 'Kota Lain', en: 'Other City' } };
    await expect(draft(plan('dinas-salah-kota', { agency }))).rejects.toThrow(/as "Anu City"/);
  });

  testIfPresent('the agency of a draft that stands alone is renamed with it', async () => {
    const agency = (id: string) => ({ slug: 'kota-ketik', name: { id, en: id } });
    await draft(plan('dinas-ketik', { agency: agency('Kota Keitk') }));
    await draft(plan('dinas-ketik', { agency: agency('Kota Ketik') }), { replaces: true });
    expect((await readOwnUnit('dinas-ketik'))!.agency.name.id).toBe('Kota Ketik');
  });

  testIfPresent('a draft that lay too long is not submitted', async () => {
    await draft(plan('dinas-lama'));
    await on('2027-03-02');
    await expect(takeStep('dinas-lama', null, 'submitted', ACTOR)).rejects.toThrow(
      /The last day of these waves is over: dinas-lama-0/,
    );
    await on(TODAY);
  });

  testIfPresent(
    'what is corrected leaves a public line and an act with before and after',
    async () => {
      await approve(plan('dinas-keliru'));
      const name = { id: 'Dinas Benar', en: 'Right Office' };
      const days = { code: 'dinas-keliru-1', opensOn: '2027-04-05', closesOn: '2027-04-18' };
      const { said, changed } = await correct('dinas-keliru', {
        name,
        participants: 9,
        waves: [days],
      });
      expect(sayIn('id', said[0]!)).toBe(
        'Data unit "dinas-keliru" dikoreksi. Riwayat yang tampil untuk umum menyebut:\n  nama unit\n  jumlah peserta\n  tanggal putaran "dinas-keliru-1"',
      );
      expect(changed).toEqual({ slug: 'dinas-keliru', agency: 'kota-anu' });
      const unit = (await readUnit('dinas-keliru'))!;
      expect(unit.name).toEqual(name);
      expect(unit.programmes[0]!.participants).toBe(9);
      expect(unit.programmes[0]!.waves[1]).toMatchObject({ opensOn: '2027-04-05' });
      const lines = unit.corrections!.map(({ subject, before, after }) => ({
        subject,
        before,
        after,
      }));
      expect(lines).toHaveLength(3);
      expect(lines).toEqual(
        expect.arrayContaining([
          { subject: 'name', before: plan('dinas-keliru').name, after: name },
          { subject: 'participants', before: 8, after: 9 },
        ]),
      );
      const acts = (await readAudit('dinas-keliru')).filter(({ act }) => act === 'correct');
      expect(acts.map(({ subject }) => subject)).toEqual([
        ...['dinas-keliru', 'dinas-keliru', 'dinas-keliru-1'],
      ]);
    },
  );

  const wave = (month: number, opensOn: string, closesOn: string) => ({
    waves: [{ code: `dinas-tetap-${month}`, opensOn, closesOn }],
  });
  testIfPresent('a correction that may not be made is refused whole', async () => {
    await draft(plan('dinas-tetap'));
    await expect(correct('dinas-tetap', { participants: 9 })).rejects.toThrow(/still a draft/);
    await takeStep('dinas-tetap', null, 'submitted', ACTOR);
    await takeStep('dinas-tetap', null, 'active', ACTOR);
    const before = await readUnit('dinas-tetap');
    const refusals: readonly [object, RegExp][] = [
      [{ participants: 8 }, /Nothing of unit "dinas-tetap" was changed/],
      [{}, /Nothing of unit/],
      [{ nmae: { id: 'x', en: 'x' } }, /"nmae" is not a field that is known\. Did you mean "name"/],
      [wave(0, '2027-02-20', '2027-03-01'), /dinas-tetap-0" must close before the first day/],
      [wave(1, '2027-04-01', '2027-06-03'), /60 days/],
      [wave(1, '2027-05-30', '2027-06-05'), /Waves would overlap/],
      [wave(1, '2026-01-30', '2026-02-05'), /must be today or later/],
      [wave(1, '2027-02-30', '2027-03-05'), /no such day/],
      [wave(9, '2027-04-01', '2027-04-05'), /does not belong to this programme/],
    ];
    for (const [changes, reason] of refusals)
      await expect(correct('dinas-tetap', changes)).rejects.toThrow(reason);
    expect(await readUnit('dinas-tetap')).toEqual(before);
    await on('2027-02-16');
    await openWithNewKeys('dinas-tetap-0', SECRET, null, { actor: ACTOR });
    await expect(correct('dinas-tetap', { participants: 9 })).rejects.toThrow(/keys of its waves/);
    await expect(correct('dinas-tetap', wave(0, '2027-02-20', '2027-02-27'))).rejects.toThrow(
      /has been opened before/,
    );
    // Names can be put right at any time.
    await correct('dinas-tetap', { training: { id: 'Diklat Benar', en: 'Right Training' } });
    await on(TODAY);
  });

  testIfPresent(
    'a draft is shown and previewed with questions and minutes of each group',
    async () => {
      await draft(plan('dinas-intip'));
      const shown = (await showUnit('dinas-intip', true))
        .map((line) => sayIn('id', line))
        .join('\n');
      expect(shown).toContain('Langkah berikut: npm run unit -- submit dinas-intip 1');
      expect(shown).toMatch(
        /Catatan perubahan \(UTC\):\n {2}\d{4}-\d\d-\d\d \d\d:\d\d Siti Aminah: plan/,
      );
      const preview = await previewProgramme('dinas-intip', null);
      const text = preview.map((line) => sayIn('id', line)).join('\n');
      expect(text).toMatch(/rekan \(14 orang\): \d+ pertanyaan, sekitar \d menit/);
      expect(text).toContain('Kelompok atasan berisi 3 orang, kurang dari k = 8.');
      await expect(previewProgramme('tidak-ada', null)).rejects.toThrow(/no unit "tidak-ada"/);
    },
  );

  // The embedded database takes one call at a time.
  if (kind === 'postgres')
    testIfPresent('of two who plan the same unit at once, one is told of the other', async () => {
      const both = await Promise.allSettled([
        draft(plan('dinas-balap')),
        draft(plan('dinas-balap')),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await readOwnUnit('dinas-balap'))!.programmes).toHaveLength(1);
    });
});
