// A wave whose secret is lost is ended by a command of its own: nothing is published, everything is destroyed, its page says
// so. A wave that can be counted is refused, unless that is asked for; one whose result is drawn, always.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUnit, registerUnit } from '#data/units.ts';
import { closeWave, discardWave, openWave, readProgress, readWaveForm } from '#data/waves.ts';
import { isCounted } from '#domain/waves/bulletin.ts';
import { closeDue } from '#operations/close-batch.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { discard, findGrounds } from '#operations/discard-wave.ts';
import { finishDestructions } from '#operations/keys/destroy-keys.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { prepareWithNewKeys } from '#operations/open-wave.ts';
import { sayIn } from '#operations/message.ts';
import { readPublicWave } from '#server/public-wave.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { noon, openBatch } from '../../fixtures/batch.ts';
import { withBroken } from '../../fixtures/broken-rpc.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';
import { appointTrustee, callCounting } from '../../fixtures/trustee.ts';

const OTHER = 'another secret of the tests, also long';
const TABLES = [
  ...['ballots', 'staff_ballots', 'codes', 'unclaimed', 'claims', 'citizen_days'],
  ...['wave_keys', 'issuer_keys', 'key_writers'],
];

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
  const rowsIn = async (code: string) => {
    const counts = TABLES.map((table) =>
      table === 'unclaimed'
        ? `(select count(*) from app.unclaimed u join app.codes c using (code_hash) where c.wave_id = w.id)`
        : `(select count(*) from app.${table} t where t.wave_id = w.id)`,
    );
    const [row] = await database.gateway.run(
      `select (${counts.join(' + ')})::int as n from app.waves w where w.code = '${code}'`,
    );
    return Number(row!['n']);
  };
  /** Five colleagues and four of them answered. */
  async function answered(slug: string) {
    const wave = await openStaffWave(slug, { peer: 5 }, { citizens: true });
    for (const person of wave.people.slice(0, 4)) await vote(wave, person, { KOM2: 3 });
    return wave.code;
  }

  testIfPresent('a wave whose secret is lost is discarded, and says so for ever', async () => {
    const code = await answered('dinas-hilang');
    await keyStore().destroy(code);
    const before = JSON.stringify(await readWaveForm(code));
    expect(await findGrounds(code, SECRET, false)).toEqual({
      cause: 'key-lost',
      sentence: expect.objectContaining({ name: 'closing.secretLost' }) as object,
    });
    expect(JSON.stringify(await readWaveForm(code))).toBe(before); // looking changes nothing
    const { line: said, unit } = await discard(code, 'key-lost');
    const line = sayIn('en', said);
    expect([line, unit]).toEqual([
      'Discarded wave "dinas-hilang-0": nothing is published, and its page says so. Destroyed: 4 ballots, 2 keys, 5 invitations. Left: 0.',
      'dinas-hilang',
    ]);
    expect(await rowsIn(code)).toBe(0);
    const form = (await readPublicWave(code, readWaveForm))!;
    expect([form.state, form.accepts]).toEqual(['discarded', false]);
    expect(form.bulletin).toEqual({
      ...{ version: 2, wave: code, discarded: 'key-lost', discardedOn: expect.any(String) },
      groups: { peer: { roster: 5, tickets: 4 } },
      destroyed: { ballots: 4, invitations: 5, keys: 2 },
      left: { ballots: 0, invitations: 0, keys: 0 },
    });
    expect(isCounted(form.bulletin!)).toBe(false);
    const [wave] = (await readUnit('dinas-hilang'))!.programmes[0]!.waves;
    expect(wave).toMatchObject({ state: 'discarded', snapshot: null, contentHash: null });

    // Again changes nothing, and nothing brings it back.
    expect(await findGrounds(code, SECRET, true)).toBeNull();
    expect(sayIn('en', (await discard(code, 'organiser')).line)).toContain('was discarded');
    expect(sayIn('en', (await closeAndPublish(code, SECRET, true)).line)).toContain(
      'nothing to count',
    );
    expect(await closeWave(code, true)).toEqual({ ok: false, reason: 'discarded' });
    expect((await openWave(code)).ok).toBe(false);
    expect((await readWaveForm(code))!.bulletin).toEqual(form.bulletin);
    await expect(
      database.gateway.run(`update app.waves set state = 'open' where code = '${code}'`),
    ).rejects.toThrow();
  });

  testIfPresent(
    'a wave that can be counted is refused with the reason, and discarded only where that is asked for',
    async () => {
      const code = await answered('dinas-utuh');
      await expect(findGrounds(code, SECRET, false)).rejects.toThrow(
        /was not discarded\. Its key is in the key store .*npm run close -- dinas-utuh-0\n.*--force/,
      );
      expect((await readWaveForm(code))!.state).toBe('open');
      expect(await findGrounds(code, SECRET, true)).toMatchObject({ cause: 'organiser' });
      await discard(code, 'organiser');
      expect((await readWaveForm(code))!.bulletin).toMatchObject({ discarded: 'organiser' });
      expect([await rowsIn(code), await keyStore().waves()]).toEqual([
        0,
        expect.not.arrayContaining([code]),
      ]);
    },
  );

  testIfPresent(
    'a wave of a trustee is refused as well: the file of the trustee may be there',
    async () => {
      const trustee = await appointTrustee();
      const wave = await openStaffWave('dinas-titipan', { peer: 5 }, { trustee: trustee.half });
      await expect(findGrounds(wave.code, SECRET, false)).rejects.toThrow(
        /file of the trustee.*--force/s,
      );
      await discard(wave.code, 'organiser');
      // The trustee's page is told so, with the right token or without.
      const asked = { act: 'terms', wave: wave.code, token: trustee.key.token };
      const response = await callCounting(asked);
      expect([response.status, await response.json()]).toEqual([
        409,
        expect.objectContaining({ problem: 'discarded' }),
      ]);
    },
  );

  testIfPresent(
    'another APP_SECRET is named, so that the old one is looked for first',
    async () => {
      const code = await answered('dinas-rahasia');
      expect(await findGrounds(code, OTHER, false)).toMatchObject({
        cause: 'key-lost',
        sentence: expect.objectContaining({ name: 'closing.secretDiffers' }) as object,
      });
      await expect(findGrounds(code, SECRET, false)).rejects.toThrow(/can be counted/);
    },
  );

  testIfPresent(
    'a result that was drawn is published and never thrown away, whatever is asked for',
    async () => {
      const code = await answered('dinas-terlanjur');
      const close = () => closeAndPublish(code, SECRET, true);
      await expect(withBroken('publish_wave', close)).rejects.toThrow();
      for (const isForced of [false, true]) {
        await expect(findGrounds(code, SECRET, isForced)).rejects.toThrow(/its result is kept/);
      }
      expect(sayIn('en', (await close()).line)).toMatch(/^Published wave/);
      await expect(findGrounds(code, SECRET, true)).rejects.toThrow(/never taken back/);
      expect(await discardWave(code, 'organiser')).toMatchObject({ reason: 'already-published' });
    },
  );

  testIfPresent(
    'a wave without keys has nothing to discard; one that lost its keys before it opened has',
    async () => {
      await registerUnit(smallPlan('dinas-rencana'));
      await expect(findGrounds('dinas-rencana-0', SECRET, true)).rejects.toThrow(
        /nothing to discard/,
      );
      expect(await discardWave('dinas-rencana-0', 'key-lost')).toMatchObject({
        reason: 'not-prepared',
      });
      await expect(findGrounds('tidak-ada-0', SECRET, true)).rejects.toThrow(/no wave/);
      await prepareWithNewKeys('dinas-rencana-0', SECRET);
      expect(await discardWave('dinas-rencana-0', 'just so' as never)).toMatchObject({
        reason: 'not-a-cause',
      });
      await keyStore().destroy('dinas-rencana-0');
      expect(await findGrounds('dinas-rencana-0', SECRET, false)).toMatchObject({
        cause: 'key-lost',
      });
      await discard('dinas-rencana-0', 'key-lost');
      expect((await readProgress('dinas-rencana-0'))!.state).toBe('discarded');
    },
  );

  testIfPresent('a batch that is discarded is followed by the next one', async () => {
    const { code, dayAfter } = await openBatch(database.gateway, 'kota-buang', 3);
    await keyStore().destroy(code);
    await setClock(database.gateway, noon(dayAfter));
    expect(await closeDue(SECRET)).toContainEqual({
      problem: expect.objectContaining({ name: 'keys.secretMissing' }),
    });
    const { line: said } = await discard(code, 'key-lost');
    const line = sayIn('en', said);
    expect(line).toContain('Next: npm run wave -- open kota-buang-1');
    const { waves } = (await readUnit('kota-buang'))!.programmes[0]!;
    expect(waves.map(({ state }) => state)).toEqual(['discarded', 'planned']);
    await setClock(database.gateway, null);
  });

  testIfPresent(
    'keys that were left after it are destroyed by the next start or close',
    async () => {
      const code = await answered('dinas-tersisa');
      await discardWave(code, 'organiser'); // and the process died right after
      expect(await keyStore().waves()).toContain(code);
      expect(await finishDestructions()).toContain(code);
      expect(await keyStore().waves()).not.toContain(code);
    },
  );
});
