// A programme that is written at the desk: planned as soon as it is complete, submitted, given back, approved with its roster.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDraft, readDraftOf, saveSection, startDraft } from '#data/desk.ts';
import { readOwnUnit } from '#data/programmes.ts';
import type { Person } from '#data/person.ts';
import { readStoredRoster } from '#data/rosters.ts';
import { approveProgramme, returnProgramme } from '#operations/desk/approve-programme.ts';
import { giveDraftRoster, readDraftRoster } from '#operations/desk/give-roster.ts';
import {
  discardDraft,
  planDraft,
  submitDraft,
  withdrawDraft,
} from '#operations/desk/plan-draft.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import {
  AGENCY,
  contextOf,
  peopleOf,
  save,
  signInPerson,
  soon,
  trainingTyped,
  unitTyped,
  wavesTyped,
  writeDraft,
} from '../../fixtures/desk-draft.ts';

const RINA = 'rina@rancang.example';
const DAY = soon(new Date());
const COUNTS = { self: 10, superior: 6, peer: 10, subordinate: 6 } as const;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  let rina: Person;
  let tono: Person;
  const testIfPresent = test.skipIf(!present);
  const writer = () => ({ person: rina, actor: RINA, secret: SECRET });
  const approver = (mails = false) => ({
    ...{ secret: SECRET, actor: 'ani@rancang.example', mails },
    language: 'id' as const,
  });

  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    rina = await signInPerson(database.folder, RINA, 'organiser');
    tono = await signInPerson(database.folder, 'tono@rancang.example', 'organiser');
  });
  afterAll(() => database?.close());

  const programmeOf = async (slug: string) => (await readOwnUnit(slug))!.programmes[0]!;
  const plan = async (id: string) => planDraft(await contextOf(rina, id), writer());

  async function give(id: string, people = peopleOf(COUNTS)) {
    const context = await contextOf(rina, id);
    const seen = context.draft.sections.raters?.version ?? 0;
    const saved = await giveDraftRoster(context, people, seen, writer());
    expect(saved.ok).toBe(true);
    return plan(id);
  }

  /** Everything that the database holds of drafts, as one text. */
  const stored = async () =>
    JSON.stringify(
      await database.gateway.run(
        'select d.*, s.section, s.content::text, s.changed_by from app.desk_drafts d join app.desk_sections s on s.draft_id = d.id',
      ),
    );
  const names = (text: string) =>
    peopleOf(COUNTS).filter(({ contact }) => text.includes(contact)).length;

  testIfPresent('it is planned once its three sections are complete, and not before', async () => {
    const started = await startDraft(rina, AGENCY.slug, null);
    const { id } = started as Extract<typeof started, { ok: true }>;
    await save(rina, id, 'unit', unitTyped('dinas-lengkap'));
    await save(rina, id, 'training', { ...trainingTyped(DAY), nama: '' });
    expect((await plan(id)).kind).toBe('incomplete');
    await save(rina, id, 'training', trainingTyped(DAY));
    await save(rina, id, 'waves', wavesTyped(DAY));
    expect(await plan(id)).toMatchObject({ kind: 'planned', unit: 'dinas-lengkap', number: 1 });
    const { state, waves, targets } = await programmeOf('dinas-lengkap');
    expect(state).toBe('draft');
    expect(targets).toEqual(['KOM3', 'LAY2', 'PRO2']);
    expect(waves.map(({ month }) => month)).toEqual([0, 1, 3, 6]);
    expect(waves[0]!.invited).toEqual({ ...COUNTS, citizen: null });
  });

  testIfPresent(
    'with fewer than three superiors trained, subordinates count as colleagues',
    async () => {
      const id = await writeDraft(rina, 'dinas-dua-atasan', DAY);
      await save(rina, id, 'training', trainingTyped(DAY, { atasanPeserta: '2' }));
      await plan(id);
      await give(id);
      await plan(id);
      const { invited } = (await programmeOf('dinas-dua-atasan')).waves[0]!;
      expect(invited).toEqual({ self: 10, superior: 6, peer: 16, citizen: null });
    },
  );

  testIfPresent(
    'another training day asks for the waves again before anything is planned',
    async () => {
      const id = await writeDraft(rina, 'dinas-pindah-hari', DAY);
      await plan(id);
      const later = soon(new Date(Date.now() + 9 * 86_400_000));
      await save(rina, id, 'training', trainingTyped(later));
      expect((await plan(id)).kind).toBe('incomplete');
      expect((await programmeOf('dinas-pindah-hari')).trainedOn).toBe(DAY);
      await save(rina, id, 'waves', wavesTyped(later));
      await plan(id);
      expect((await programmeOf('dinas-pindah-hari')).trainedOn).toBe(later);
    },
  );

  testIfPresent('a roster lies sealed, and only its counts are told', async () => {
    const id = await writeDraft(rina, 'dinas-tersegel', DAY);
    await plan(id);
    await give(id);
    expect(names(await stored())).toBe(0);
    // A draft that kept what was typed is caught.
    await save(tono, id, 'waves', wavesTyped(DAY, { libur: JSON.stringify(peopleOf(COUNTS)) }));
    expect(names(await stored())).toBe(32);
    await save(tono, id, 'waves', wavesTyped(DAY));
    expect(await readDraftRoster(await contextOf(rina, id), SECRET)).toEqual(peopleOf(COUNTS));
    expect(await readDraftRoster(await contextOf(rina, id), 'another secret')).toBe('lost');
  });

  testIfPresent('another address takes the roster along and leaves nothing behind', async () => {
    const id = await writeDraft(rina, 'dinas-lama', DAY);
    await plan(id);
    await give(id);
    expect(await keyStore().read('dinas-lama-0', 'secret')).not.toBeNull();
    await save(rina, id, 'unit', { ...unitTyped('dinas-baru'), nama: 'Dinas dinas-lama' });
    expect(await plan(id)).toMatchObject({
      kind: 'planned',
      unit: 'dinas-baru',
      isRosterLost: false,
    });
    expect(await readOwnUnit('dinas-lama')).toBeNull();
    expect(await keyStore().read('dinas-lama-0', 'secret')).toBeNull();
    const context = await contextOf(rina, id);
    expect(context.roster?.wave).toBe('dinas-baru-0');
    expect(await readDraftRoster(context, SECRET)).toEqual(peopleOf(COUNTS));
  });

  testIfPresent('who saves last is told what stands there now, and loses nothing', async () => {
    const id = await writeDraft(rina, 'dinas-berdua', DAY);
    const { version } = (await readDraft(rina, id))!.sections.training!;
    const first = await saveSection(
      tono,
      id,
      'training',
      version,
      trainingTyped(DAY, { peserta: '14' }),
    );
    expect(first.ok).toBe(true);
    const mine = trainingTyped(DAY, { peserta: '15' });
    const second = await saveSection(rina, id, 'training', version, mine);
    expect(second).toMatchObject({
      ok: false,
      reason: 'changed',
      now: { content: { peserta: '14' } },
    });
    const again = await saveSection(rina, id, 'training', version + 1, mine);
    expect(again.ok).toBe(true);
  });

  testIfPresent('it is given back with a reason, which goes with the next submission', async () => {
    const id = await writeDraft(rina, 'dinas-kembali', DAY);
    await submitDraft(await contextOf(rina, id), writer());
    expect((await readDraft(rina, id))!.state).toBe('submitted');
    expect((await saveSection(rina, id, 'unit', 1, unitTyped('dinas-lain'))).reason).toBe(
      'not-writing',
    );
    await returnProgramme(
      'dinas-kembali',
      1,
      'Tanggal bentrok dengan ujian.',
      'ani@rancang.example',
    );
    expect(await readDraft(rina, id)).toMatchObject({
      state: 'writing',
      returned: 'Tanggal bentrok dengan ujian.',
    });
    await submitDraft(await contextOf(rina, id), writer());
    expect((await readDraft(rina, id))!.returned).toBeNull();
    await withdrawDraft(await contextOf(rina, id), writer());
    expect((await readDraft(rina, id))!.state).toBe('writing');
  });

  testIfPresent(
    'approved, it takes in its readers and gives the first wave its roster',
    async () => {
      const id = await writeDraft(rina, 'dinas-setuju', DAY);
      await plan(id);
      await give(id);
      await submitDraft(await contextOf(rina, id), writer());
      const approval = await approveProgramme('dinas-setuju', 1, approver(true));
      expect(approval).toMatchObject({
        ...{ roster: 'taken', queued: 16, missing: null },
        changed: { slug: 'dinas-setuju', agency: AGENCY.slug },
      });
      const roster = await readStoredRoster('dinas-setuju-0');
      expect(roster!.invitations).toHaveLength(32);
      const { waves, state } = await programmeOf('dinas-setuju');
      expect(state).toBe('active');
      expect(waves[0]).toMatchObject({ prepared: true, invited: { ...COUNTS, citizen: null } });
      expect(await readDraftOf('dinas-setuju', 1)).toBeNull();
      const readers = await database.gateway.run(
        `select m.email from app.memberships m join app.units u on u.id = m.unit_id
       where u.slug = 'dinas-setuju' and m.role = 'reviewer' order by 1`,
      );
      expect(readers.map(({ email }) => email)).toEqual([
        'dua@rancang.example',
        'satu@rancang.example',
      ]);
      await expect(approveProgramme('dinas-setuju', 1, approver())).rejects.toThrow(OperatorError);
    },
  );

  testIfPresent(
    'where the roster cannot be opened the approval stands, and the rest is done later',
    async () => {
      const id = await writeDraft(rina, 'dinas-sebagian', DAY);
      await plan(id);
      await give(id);
      await submitDraft(await contextOf(rina, id), writer());
      const secret = (await keyStore().read('dinas-sebagian-0', 'secret'))!;
      await keyStore().destroy('dinas-sebagian-0');
      const first = await approveProgramme('dinas-sebagian', 1, approver());
      expect(first).toMatchObject({ roster: 'failed', missing: { name: 'roster.otherSecret' } });
      expect((await programmeOf('dinas-sebagian')).state).toBe('active');
      expect(await readDraftOf('dinas-sebagian', 1)).not.toBeNull();
      await keyStore().create('dinas-sebagian-0', 'secret', secret);
      expect(await approveProgramme('dinas-sebagian', 1, approver())).toMatchObject({
        roster: 'taken',
      });
      expect(await readDraftOf('dinas-sebagian', 1)).toBeNull();
    },
  );

  testIfPresent('thrown away, it leaves neither unit nor programme nor keys', async () => {
    const id = await writeDraft(rina, 'dinas-buang', DAY);
    await plan(id);
    await give(id);
    expect(await discardDraft(await contextOf(rina, id), writer())).toBe(true);
    expect(await readDraft(rina, id)).toBeNull();
    expect(await readOwnUnit('dinas-buang')).toBeNull();
    expect(await keyStore().read('dinas-buang-0', 'secret')).toBeNull();
  });

  testIfPresent('a further programme of a known unit keeps the facts of that unit', async () => {
    const started = await startDraft(rina, AGENCY.slug, 'dinas-setuju');
    const { id } = started as Extract<typeof started, { ok: true }>;
    const later = soon(new Date(Date.now() + 300 * 86_400_000));
    await save(rina, id, 'unit', { ...unitTyped('nama-lain'), nama: 'Nama lain' });
    await save(rina, id, 'training', trainingTyped(later));
    await save(rina, id, 'waves', wavesTyped(later));
    expect(await plan(id)).toMatchObject({ kind: 'planned', unit: 'dinas-setuju', number: 2 });
    const unit = (await readOwnUnit('dinas-setuju'))!;
    expect(unit.name.id).toBe('Dinas dinas-setuju');
    expect(unit.programmes.map(({ state }) => state)).toEqual(['active', 'draft']);
    expect(await readOwnUnit('nama-lain')).toBeNull();
  });

  testIfPresent('somebody of another agency neither reads nor saves it', async () => {
    const id = await writeDraft(rina, 'dinas-orang-lain', DAY);
    const other = { slug: 'kota-lain', name: { id: 'Kota Lain', en: 'Other City' } };
    const stranger = await signInPerson(database.folder, 'siti@lain.example', 'organiser', other);
    expect(await readDraft(stranger, id)).toBeNull();
    expect((await saveSection(stranger, id, 'unit', 1, unitTyped('dinas-curi'))).reason).toBe(
      'unknown',
    );
  });
});
