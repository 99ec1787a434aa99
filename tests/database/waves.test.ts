// The life of a wave, told on both databases: promises freeze, states go one way, closing loses and doubles nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '#selfhost/database/gateway.ts';
import { hasPostgres, newGateway } from '../fixtures/databases.ts';
import {
  clientsOf,
  openSmallWave,
  randomBallot,
  randomKeys,
  smallPlan,
} from '../fixtures/small-unit.ts';

const COMMENT = { kind: 'improve', body: 'baik' };
const SNAPSHOT = { version: 2, instrument: '0.1-draft', atoms: [], cells: [] };

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a wave on $kind', ({ kind, present }) => {
  let gateway: Gateway;
  beforeAll(async () => {
    if (present) gateway = await newGateway(kind);
  });
  afterAll(() => gateway?.close());

  const testIfPresent = test.skipIf(!present);
  const one = async (sql: string) => Object.values((await gateway.run(sql))[0] ?? {})[0];

  testIfPresent('a unit is registered once, whole or not at all', async () => {
    const { operator } = clientsOf(gateway);
    const plan = smallPlan('dinas-sekali');
    expect((await operator('register_unit', { record: plan })).body.reason).toBe('registered');
    expect((await operator('register_unit', { record: plan })).body.reason).toBe('slug-taken');
    const broken = {
      ...smallPlan('dinas-rusak'),
      notes: [{ on: 'no date', text: { id: 'x', en: 'x' } }],
    };
    expect((await operator('register_unit', { record: broken })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(await one(`select count(*)::int from app.units where slug = 'dinas-rusak'`)).toBe(0);
  });

  testIfPresent(
    'the same ballot twice is stored once, another under its id is refused',
    async () => {
      const { operator } = clientsOf(gateway);
      const wave = await openSmallWave(gateway, 'dinas-ganda');
      const ballot = randomBallot(wave);
      const other = { ...randomBallot(wave), ballot_id: ballot.ballot_id };
      const reasons = [];
      for (const given of [ballot, ballot, other]) {
        reasons.push((await operator('cast_citizen_ballot', given)).body.reason);
      }
      expect(reasons).toEqual(['stored', 'already-stored', 'id-taken']);
    },
  );

  testIfPresent('a ballot for a planned, unknown or staff-only wave is not stored', async () => {
    const { operator } = clientsOf(gateway);
    await operator('register_unit', { record: smallPlan('dinas-rencana') });
    const cast = async (wave: string) =>
      (await operator('cast_citizen_ballot', randomBallot(wave))).body.reason;
    expect(await cast('dinas-rencana-0')).toBe('wave-closed');
    expect(await cast('tidak-ada')).toBe('wave-unknown');
    expect(await cast('"; drop table app.ballots; --')).toBe('wave-unknown');
  });

  testIfPresent('malformed ballots get a reason, never an error', async () => {
    const { operator } = clientsOf(gateway);
    const wave = await openSmallWave(gateway, 'dinas-rusak-isi');
    const good = randomBallot(wave);
    const broken = [
      { ...good, box: good.box.slice(4) },
      { ...good, box: '%%%' },
      { ...good, ballot_id: '' },
      { ...good, ballot_id: null },
      { ...good, box: null },
    ];
    for (const given of broken) {
      expect((await operator('cast_citizen_ballot', given)).body).toEqual({
        ok: false,
        reason: 'not-a-ballot',
      });
    }
  });

  testIfPresent(
    'boxes are shown to nobody while the wave is open, and in id order once it is closed',
    async () => {
      const { anyone, operator } = clientsOf(gateway);
      const wave = await openSmallWave(gateway, 'dinas-kotak');
      for (let i = 0; i < 12; i += 1) await operator('cast_citizen_ballot', randomBallot(wave));
      const read = async () =>
        (await operator('read_boxes', { wave_code: wave, after: '', at_most: 100 })).body;
      expect(await read()).toEqual([]);
      await operator('close_wave', { wave_code: wave, early: true });
      const ids = (await read()).map(({ id }: { id: string }) =>
        Buffer.from(id, 'base64').toString('hex'),
      );
      expect(ids).toHaveLength(12);
      expect(ids).toEqual([...ids].sort());
      expect(
        (await anyone('read_boxes', { wave_code: wave, after: '', at_most: 100 })).status,
      ).toBe(401);
    },
  );

  testIfPresent(
    'publishing stores the snapshot and destroys ballots and key; doing it again changes nothing',
    async () => {
      const { operator } = clientsOf(gateway);
      const wave = await openSmallWave(gateway, 'dinas-terbit');
      await operator('cast_citizen_ballot', randomBallot(wave));
      const publish = async (snapshot: object) =>
        (
          await operator('publish_wave', {
            wave_code: wave,
            snapshot,
            comments: [COMMENT],
            report: null,
          })
        ).body.reason;
      expect(await publish(SNAPSHOT)).toBe('not-closed');
      expect((await operator('close_wave', { wave_code: wave, early: true })).body.reason).toBe(
        'closed',
      );
      expect((await operator('cast_citizen_ballot', randomBallot(wave))).body.reason).toBe(
        'wave-closed',
      );
      expect((await operator('close_wave', { wave_code: wave, early: true })).body.reason).toBe(
        'closed',
      );
      expect(await publish(SNAPSHOT)).toBe('published');
      const hash = await one(
        `select content_hash from app.snapshots s join app.waves w on w.id = s.wave_id where w.code = '${wave}'`,
      );
      expect(await publish({ ...SNAPSHOT, cells: [1] })).toBe('already-published');
      expect((await operator('close_wave', { wave_code: wave, early: true })).body.reason).toBe(
        'already-published',
      );
      expect(
        await one(
          `select content_hash from app.snapshots s join app.waves w on w.id = s.wave_id where w.code = '${wave}'`,
        ),
      ).toBe(hash);
      expect(
        await one(
          `select count(*)::int from app.ballots b join app.waves w on w.id = b.wave_id where w.code = '${wave}'`,
        ),
      ).toBe(0);
      expect(
        await one(
          `select count(*)::int from app.wave_keys k join app.waves w on w.id = k.wave_id where w.code = '${wave}'`,
        ),
      ).toBe(0);
    },
  );

  testIfPresent(
    'the policy is frozen in both directions once a wave has opened, and free before',
    async () => {
      const { operator } = clientsOf(gateway);
      await operator('register_unit', { record: smallPlan('dinas-janji') });
      const set = (k: number) =>
        gateway.run(
          `update app.programmes p set policy_k_citizen = ${k} from app.units u where u.id = p.unit_id and u.slug = 'dinas-janji'`,
        );
      for (const wrong of [10, 19, 40])
        await expect(set(wrong)).rejects.toThrow(/check constraint/);
      await set(30);
      const named = { wave_code: 'dinas-janji-0' };
      expect((await operator('open_wave', named)).body.reason).toBe('not-prepared');
      await operator('prepare_wave', { ...named, ...randomKeys() });
      expect((await operator('open_wave', named)).body.reason).toBe('opened');
      await expect(set(20)).rejects.toThrow(/frozen/);
      await expect(set(50)).rejects.toThrow(/frozen/);
      // So is the way in which citizens come.
      const enter = gateway.run(`update app.waves set entry = 'slip' where code = 'dinas-janji-0'`);
      await expect(enter).rejects.toThrow(/fixed/);
      // The questions follow from targets and participants.
      const change = (what: string) =>
        gateway.run(
          `update app.programmes p set ${what} from app.units u where u.id = p.unit_id and u.slug = 'dinas-janji'`,
        );
      await expect(change(`targets = '{KOM2,LAY2}'`)).rejects.toThrow(/frozen/);
      await expect(change('participants = 2')).rejects.toThrow(/frozen/);
    },
  );

  testIfPresent(
    'how many citizens the unit serves is part of the promise, and so is the first day of a wave',
    async () => {
      const { operator } = clientsOf(gateway);
      const plan = smallPlan('dinas-ramai');
      const programmes = plan.programmes.map((each) => ({ ...each, visitorsPerDay: 12 }));
      await operator('register_unit', { record: { ...plan, programmes } });
      const serve = (visitors: number | null) =>
        gateway.run(
          `update app.programmes p set visitors_per_day = ${visitors} from app.units u where u.id = p.unit_id and u.slug = 'dinas-ramai'`,
        );
      const begin = (day: string) =>
        gateway.run(`update app.waves set opens_on = '${day}' where code = 'dinas-ramai-0'`);
      for (const wrong of [0, -1, 100_001]) await expect(serve(wrong)).rejects.toThrow();
      await serve(15);
      await begin('2020-01-01');
      const named = { wave_code: 'dinas-ramai-0' };
      await operator('prepare_wave', { ...named, ...randomKeys() });
      await operator('open_wave', named);
      for (const other of [14, 16, null]) await expect(serve(other)).rejects.toThrow(/frozen/);
      await expect(begin('2020-01-02')).rejects.toThrow(/fixed/);
      expect((await operator('counting_terms', named)).body).toMatchObject({
        ...{ entry: 'open', opensOn: '2020-01-01' },
        closesOn: plan.programmes[0]!.waves[0]!.closesOn,
      });
      const { body } = await operator('unit_summary', { unit_slug: 'dinas-ramai' });
      expect(body.programmes[0].visitorsPerDay).toBe(15);
    },
  );

  testIfPresent('states never go back and a snapshot is never changed', async () => {
    await expect(
      gateway.run(`update app.waves set state = 'open' where code = 'dinas-terbit-0'`),
    ).rejects.toThrow(/goes from/);
    await expect(
      gateway.run(`update app.waves set state = 'planned' where code = 'dinas-ganda-0'`),
    ).rejects.toThrow(/goes from/);
    await expect(
      gateway.run(`update app.snapshots set content = '{"version": 2}'`),
    ).rejects.toThrow(/never changed/);
  });

  testIfPresent(
    'an anonymous read of a private table is refused in the same words on both databases',
    async () => {
      const ask = async (path: string, headers: Record<string, string>) => {
        const response = await gateway.fetch(`http://localhost:4321/rest/v1/${path}`, {
          headers: { apikey: gateway.secrets.publishableKey, ...headers },
        });
        return {
          status: response.status,
          ...((await response.json()) as { code: string; message: string }),
        };
      };
      for (const table of ['ballots', 'wave_keys', 'snapshots', 'waves', 'published_cells']) {
        expect(await ask(table, {})).toMatchObject({ status: 404, code: 'PGRST205' });
        expect(await ask(table, { 'accept-profile': 'app' })).toMatchObject({
          status: 406,
          code: 'PGRST106',
        });
      }
    },
  );
});
