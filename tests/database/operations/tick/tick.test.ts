// A programme runs by itself: waves open, end, are counted and published on their days, and what cannot be done is told.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readAudit } from '#data/audit.ts';
import { planDueJobs, readScheduleHealth, readWarnings, takeJob } from '#data/jobs.ts';
import { readCitizenEntry, readUnit } from '#data/units.ts';
import { readProgress, readWaveForm } from '#data/waves.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { sayIn } from '#operations/message.ts';
import type { TickReport } from '#operations/tick/tick.ts';
import { attach, type AttachedForTests } from '../../../fixtures/attached.ts';
import { castHonest } from '../../../fixtures/batch.ts';
import { setClock } from '../../../fixtures/clock.ts';
import { hasPostgres } from '../../../fixtures/databases.ts';
import { registerProgramme, takeRoster, tickAt } from '../../../fixtures/programme.ts';
import { importCodes, newCodes } from '../../../fixtures/slip-wave.ts';
import { vote } from '../../../fixtures/staff-wave.ts';
import { appointTrustee } from '../../../fixtures/trustee.ts';

const COLLEAGUES = { peer: 8 } as const;
/** Midnight where the unit works, and a quarter of an hour after it. */
const dawn = (day: string) => `${new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString()}`;
const quarter = (day: string) => `${day}T00:15:00+07:00`;
const kindsOf = ({ done }: TickReport) => done.map(({ kind, subject }) => `${kind} ${subject}`);
const saidBy = ({ told }: TickReport) => told.map((said) => sayIn('en', said)).join('\n');
const complaintsOf = ({ problems }: TickReport) =>
  problems.map((said) => sayIn('en', said)).join('\n');

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const testIfPresent = test.skipIf(!present);

  const stateOf = async (code: string) => (await readWaveForm(code))!.state;
  const factsOf = async (unit: string) =>
    (await readWarnings(unit)).map(({ fact, subject }) => `${fact} ${subject}`);
  /** What a tick did for one unit. */
  const tickFor = async (slug: string, moment: string, options = {}) => {
    const report = await tickAt(database.gateway, moment, options);
    return { report, did: kindsOf(report).filter((job) => job.includes(slug)) };
  };

  testIfPresent('a wave of colleagues opens, ends and is published on its days', async () => {
    const [code] = await registerProgramme('dinas-mandiri', [
      { opensOn: '2027-02-01', closesOn: '2027-02-14', invited: COLLEAGUES },
    ]);
    const wave = await takeRoster(code!, COLLEAGUES);
    expect((await tickFor(code!, '2027-01-31T16:59:00Z')).did).toEqual([]);
    expect(await stateOf(code!)).toBe('planned');
    expect((await tickFor('dinas-mandiri', dawn('2027-02-01'))).did).toEqual([
      `open ${code}`,
      'purge dinas-mandiri',
    ]);
    expect(await stateOf(code!)).toBe('open');
    for (const person of wave.people) await vote(wave, person, { KOM2: 3, KOM3: 2 });
    // A second tick finds nothing, and the last day is a day for answers.
    expect((await tickFor('dinas-mandiri', quarter('2027-02-01'))).did).toEqual([]);
    expect((await tickFor('dinas-mandiri', '2027-02-14T16:59:00Z')).did).toEqual([]);
    const { report, did } = await tickFor('dinas-mandiri', dawn('2027-02-15'));
    expect(did).toEqual([`count ${code}`, 'purge dinas-mandiri']);
    expect(saidBy(report)).toContain(`Published wave "${code}": 8 ballots counted`);
    expect(await stateOf(code!)).toBe('published');
    expect(await keyStore().waves()).not.toContain(code);
    expect((await tickFor('dinas-mandiri', quarter('2027-02-15'))).did).toEqual([]);
  });

  testIfPresent('without a roster it waits, says so, and opens once there is one', async () => {
    const [code] = await registerProgramme('dinas-menunggu', [
      { opensOn: '2027-03-01', closesOn: '2027-03-14', invited: COLLEAGUES },
    ]);
    await setClock(database.gateway, dawn('2027-02-20'));
    expect(await factsOf('dinas-menunggu')).toEqual([]);
    await setClock(database.gateway, dawn('2027-02-25'));
    expect(await factsOf('dinas-menunggu')).toEqual([`roster-missing ${code}`]);
    expect((await tickFor('dinas-menunggu', dawn('2027-03-02'))).did).toEqual([]);
    expect([await stateOf(code!), (await readWaveForm(code!))!.overdue]).toEqual([
      'planned',
      'delayed',
    ]);
    expect((await readScheduleHealth()).unopened).toBe(1);
    await takeRoster(code!, COLLEAGUES);
    expect((await tickFor('dinas-menunggu', quarter('2027-03-03'))).did).toContain(`open ${code}`);
    expect((await readScheduleHealth()).unopened).toBe(0);
    // Its roster is large enough; one of four would not be.
    expect(await factsOf('dinas-menunggu')).toEqual([]);
  });

  testIfPresent('whose days are all over it is never opened, and that is told once', async () => {
    const [missed, next] = await registerProgramme('dinas-terlewat', [
      { opensOn: '2027-03-01', closesOn: '2027-03-14', invited: COLLEAGUES },
      { opensOn: '2027-04-01', closesOn: '2027-04-14', invited: COLLEAGUES },
    ]);
    await takeRoster(missed!, COLLEAGUES);
    await takeRoster(next!, COLLEAGUES);
    // Nothing ticked for weeks.
    const { did } = await tickFor('dinas-terlewat', dawn('2027-04-03'));
    expect(did).toEqual([`miss ${missed}`, `open ${next}`, 'purge dinas-terlewat']);
    expect([await stateOf(missed!), await stateOf(next!)]).toEqual(['planned', 'open']);
    expect((await readWaveForm(missed!))!.overdue).toBe('missed');
    expect(await factsOf('dinas-terlewat')).toEqual([`missed ${missed}`]);
    await tickFor('dinas-terlewat', quarter('2027-04-03'));
    const acts = (await readAudit('dinas-terlewat')).filter(({ act }) => act === 'miss-wave');
    expect(acts).toMatchObject([{ actor: 'tick', subject: missed }]);
  });

  testIfPresent(
    'after weeks without a tick the end of one wave comes before the next',
    async () => {
      const [first, second] = await registerProgramme('dinas-berurutan', [
        { opensOn: '2027-05-01', closesOn: '2027-05-14', invited: COLLEAGUES },
        { opensOn: '2027-06-01', closesOn: '2027-06-14', invited: COLLEAGUES },
      ]);
      await takeRoster(first!, COLLEAGUES);
      await tickFor('dinas-berurutan', dawn('2027-05-01'));
      await takeRoster(second!, COLLEAGUES);
      const { did } = await tickFor('dinas-berurutan', dawn('2027-06-03'));
      expect(did).toEqual([`count ${first}`, `open ${second}`, 'purge dinas-berurutan']);
    },
  );

  testIfPresent('citizens come in by themselves, from batch to batch', async () => {
    const days = { invited: { citizen: null } };
    const [first] = await registerProgramme('kota-bergilir', [
      { opensOn: '2027-06-15', closesOn: '2027-06-30', ...days },
    ]);
    await tickFor('kota-bergilir', dawn('2027-06-15'));
    expect((await readCitizenEntry('kota-bergilir'))!.open).toBe(first);
    await castHonest(first!, 21);
    const { report, did } = await tickFor('kota-bergilir', dawn('2027-07-01'));
    expect(did).toEqual([`batch ${first}`, 'purge kota-bergilir']);
    expect(saidBy(report)).toContain(`Published wave "${first}"`);
    // Too few answers wait for a month, and are counted after that.
    await castHonest('kota-bergilir-1', 3);
    expect((await tickFor('kota-bergilir', dawn('2027-08-01'))).did).toContain(
      'batch kota-bergilir-1',
    );
    expect(await readWaveForm('kota-bergilir-1')).toMatchObject({
      state: 'open',
      closesOn: '2027-08-31',
    });
    await castHonest('kota-bergilir-1', 20);
    await tickFor('kota-bergilir', dawn('2027-09-01'));
    expect(await stateOf('kota-bergilir-1')).toBe('published');
    expect(await stateOf('kota-bergilir-2')).toBe('open');
  });

  testIfPresent('a batch goes on after one whose days nobody saw', async () => {
    const days = { invited: { citizen: null } };
    const [first, missed, later] = await registerProgramme('kota-padam', [
      { opensOn: '2027-06-15', closesOn: '2027-06-30', ...days },
      { opensOn: '2027-07-10', closesOn: '2027-07-31', ...days },
      { opensOn: '2027-10-10', closesOn: '2027-10-31', ...days },
    ]);
    await tickFor('kota-padam', dawn('2027-06-15'));
    await castHonest(first!, 21);
    const { report, did } = await tickFor('kota-padam', dawn('2027-09-03'));
    expect(complaintsOf(report)).not.toContain('kota-padam');
    expect(did).toEqual([`batch ${first}`, `miss ${missed}`, 'purge kota-padam']);
    expect([await stateOf(first!), await stateOf(missed!)]).toEqual(['published', 'planned']);
    expect((await tickFor('kota-padam', dawn('2027-10-10'))).did).toContain(`open ${later}`);
  });

  testIfPresent(
    'slips may still be printed once their wave is open, and are asked for',
    async () => {
      const [code] = await registerProgramme('kota-slip', [
        {
          opensOn: '2027-06-15',
          closesOn: '2027-06-30',
          invited: { citizen: null },
          entry: 'slip',
        },
      ]);
      await tickFor('kota-slip', dawn('2027-06-15'));
      expect(await stateOf(code!)).toBe('open');
      expect(await factsOf('kota-slip')).toEqual([`slips-missing ${code}`]);
      await importCodes(code!, newCodes(3));
      expect(await factsOf('kota-slip')).toEqual([]);
    },
  );

  testIfPresent(
    'with a trustee it ends and is left to him, and no later wave opens without one',
    async () => {
      const trustee = await appointTrustee();
      const [staff, batch] = await registerProgramme('dinas-wali', [
        { opensOn: '2027-06-01', closesOn: '2027-06-14', invited: COLLEAGUES },
        { opensOn: '2027-07-01', closesOn: '2027-07-31', invited: { citizen: null } },
      ]);
      await takeRoster(staff!, COLLEAGUES, trustee.half);
      await tickFor('dinas-wali', dawn('2027-06-01'));
      const { report, did } = await tickFor('dinas-wali', dawn('2027-06-15'));
      expect(did).toEqual([`count ${staff}`, 'purge dinas-wali']);
      expect(saidBy(report)).toContain('is with the trustee');
      expect(await stateOf(staff!)).toBe('closed');
      expect(await factsOf('dinas-wali')).toEqual([`trustee-counts ${staff}`]);
      expect((await tickFor('dinas-wali', dawn('2027-07-02'))).did).toEqual([]);
      expect((await readProgress(batch!))!.prepared).toBe(false);
      expect(await factsOf('dinas-wali')).toContain(`trustee-missing ${batch}`);
    },
  );

  testIfPresent('a draft and the demo units stand still', async () => {
    const [code] = await registerProgramme('dinas-rancangan', [
      { opensOn: '2027-06-01', closesOn: '2027-06-30', invited: { citizen: null } },
    ]);
    await database.gateway.run(
      `update app.programmes p set state = 'draft' from app.units u where u.id = p.unit_id and u.slug = 'dinas-rancangan'`,
    );
    expect((await tickFor('dinas-rancangan', dawn('2027-06-01'))).did).toEqual([]);
    await database.gateway.run(
      `update app.programmes p set state = 'active' from app.units u where u.id = p.unit_id and u.slug = 'dinas-rancangan'`,
    );
    const days = { opensOn: '2027-06-01', closesOn: '2027-06-30', invited: { citizen: null } };
    await registerProgramme('dinas-contoh', [days], 'Asia/Jakarta', true);
    expect((await tickFor('dinas-contoh', dawn('2027-06-02'))).did).toEqual([]);
    expect(await stateOf(code!)).toBe('open');
    expect(await stateOf('dinas-contoh-0')).toBe('planned');
  });

  testIfPresent('a purge that the network refuses stays due until it is taken', async () => {
    await registerProgramme('dinas-singgah', [
      { opensOn: '2027-06-01', closesOn: '2027-06-30', invited: { citizen: null } },
    ]);
    const purge = vi.fn(async () => Promise.reject(new Error('token t')));
    const { report, did } = await tickFor('dinas-singgah', dawn('2027-06-01'), { purge });
    expect(did).toEqual(['open dinas-singgah-0']);
    expect(complaintsOf(report)).toMatch(/purge for "dinas-singgah".*unit-dinas-singgah/s);
    expect(complaintsOf(report)).not.toContain('token t');
    expect(await factsOf('dinas-singgah')).toEqual(['job-failing dinas-singgah']);
    // Not at once again: the network gets some time.
    purge.mockClear();
    await tickFor('dinas-singgah', '2027-06-01T00:01:00+07:00', { purge });
    expect(purge).not.toHaveBeenCalledWith(expect.arrayContaining(['unit-dinas-singgah']));
    purge.mockImplementation(async () => undefined as never);
    const byHand = { purge, isImpatient: true };
    const later = await tickFor('dinas-singgah', '2027-06-01T00:01:00+07:00', byHand);
    expect(later.did).toEqual(['purge dinas-singgah']);
    expect(await factsOf('dinas-singgah')).toEqual([]);
  });

  testIfPresent(
    'another secret stops a count before anything is changed, and the right one ends it',
    async () => {
      const [code] = await registerProgramme('dinas-rahasia', [
        { opensOn: '2027-06-01', closesOn: '2027-06-14', invited: COLLEAGUES },
      ]);
      await takeRoster(code!, COLLEAGUES);
      await tickFor('dinas-rahasia', dawn('2027-06-01'));
      const secret = 'another secret of the tests, also long';
      const { report, did } = await tickFor('dinas-rahasia', dawn('2027-06-15'), { secret });
      expect([did, await stateOf(code!)]).toEqual([[], 'open']);
      expect(complaintsOf(report)).toMatch(/APP_SECRET/);
      expect((await tickFor('dinas-rahasia', quarter('2027-06-15'))).did).toContain(
        `count ${code}`,
      );
      expect(await stateOf(code!)).toBe('published');
    },
  );

  testIfPresent('few raters, a last day and results without an answer are told', async () => {
    const [code] = await registerProgramme('dinas-sedikit', [
      { opensOn: '2027-06-01', closesOn: '2027-06-14', invited: { peer: 4 } },
    ]);
    await takeRoster(code!, { peer: 4 });
    await tickFor('dinas-sedikit', dawn('2027-06-01'));
    expect(await factsOf('dinas-sedikit')).toEqual([`too-few-raters ${code}`]);
    await setClock(database.gateway, dawn('2027-06-11'));
    expect(await factsOf('dinas-sedikit')).toContain(`closes-soon ${code}`);
    await tickFor('dinas-sedikit', dawn('2027-06-15'));
    expect(await factsOf('dinas-sedikit')).toEqual([]);
    const { publishedOn } = (await readUnit('dinas-sedikit'))!.programmes[0]!.waves[0]!;
    expect(publishedOn).toBe('2027-06-15');
    await setClock(database.gateway, dawn('2027-07-16'));
    expect(await factsOf('dinas-sedikit')).toEqual([`results-unanswered ${code}`]);
  });

  testIfPresent(
    'an idle tick writes nothing, so that no row tells at what minute a ballot came',
    async () => {
      await tickAt(database.gateway, '2027-12-01T03:05:00Z');
      const rows = () =>
        database.gateway.run(
          `select xmin, xmax, ctid from app.ticks union all select xmin, xmax, ctid from app.jobs`,
        );
      const before = JSON.stringify(await rows());
      await tickAt(database.gateway, '2027-12-01T03:06:00Z');
      await tickAt(database.gateway, '2027-12-01T03:59:00Z');
      expect(JSON.stringify(await rows())).toBe(before);
      expect((await readScheduleHealth()).lastTick).toMatch(/^2027-12-01T03:00:00/);
      await tickAt(database.gateway, '2027-12-01T04:00:00Z');
      expect(JSON.stringify(await rows())).not.toBe(before);
    },
  );

  testIfPresent('jobs of kinds that nobody does are neither planned nor taken', async () => {
    await registerProgramme('dinas-tanpa', [
      { opensOn: '2027-12-05', closesOn: '2027-12-20', invited: { citizen: null } },
    ]);
    await setClock(database.gateway, dawn('2027-12-05'));
    await planDueJobs(['count'], false);
    expect(await takeJob('0'.repeat(32), ['count'])).toBeNull();
    expect(await takeJob('0'.repeat(32), ['open'])).toBeNull();
    await planDueJobs(['open'], false);
    expect(await takeJob('0'.repeat(32), ['open'])).toMatchObject({ subject: 'dinas-tanpa-0' });
  });
});
