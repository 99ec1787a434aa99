// Batches of citizens on both databases: closed with enough answers, left open with fewer, and nobody is told how many came.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fateOfBatch } from '#domain/waves/citizens/batches.ts';
import type { Gateway } from '#selfhost/database/gateway.ts';
import { ENDS_AT, setClock } from '../fixtures/clock.ts';
import { hasPostgres, newGateway } from '../fixtures/databases.ts';
import {
  clientsOf,
  openSmallWave,
  randomBallot,
  randomKeys,
  smallPlan,
} from '../fixtures/small-unit.ts';

/** Days later than any wave of these tests ends. */
const LATER = '2099-01-31';
const LATEST = '2099-02-28';

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a batch on $kind', ({ kind, present }) => {
  let gateway: Gateway;
  beforeAll(async () => {
    if (present) gateway = await newGateway(kind);
  });
  afterAll(() => gateway?.close());

  const testIfPresent = test.skipIf(!present);
  const closesOn = async (wave: string) =>
    (await gateway.run(`select closes_on::text as day from app.waves where code = '${wave}'`))[0]![
      'day'
    ];
  const ask = async (wave: string, later: string | null, enough: boolean | null) =>
    (await clientsOf(gateway).operator('close_batch', { wave_code: wave, later, enough })).body;
  /** Close a batch on the day after its last one; nobody says how many of its boxes can be read. */
  const close = async (
    wave: string,
    later: string | null = LATER,
    enough: boolean | null = null,
  ) => {
    const [row] = await gateway.run(
      `select ${ENDS_AT}::text as end from app.waves w where w.code = '${wave}'`,
    );
    await setClock(gateway, row ? String(row['end']) : null);
    const answer = await ask(wave, later, enough);
    await setClock(gateway, null);
    return answer;
  };
  async function openWith(slug: string, ballots: number): Promise<string> {
    const wave = await openSmallWave(gateway, slug);
    for (let i = 0; i < ballots; i += 1) {
      await clientsOf(gateway).operator('cast_citizen_ballot', randomBallot(wave));
    }
    return wave;
  }
  /** Register and open the smallest wave that asks staff too. */
  async function openStaff(slug: string): Promise<string> {
    const plan = smallPlan(slug);
    const [programme] = plan.programmes;
    const waves = programme!.waves.map((wave) => ({
      ...wave,
      invited: { peer: 8, citizen: null },
    }));
    const { operator } = clientsOf(gateway);
    await operator('register_unit', { record: { ...plan, programmes: [{ ...programme, waves }] } });
    await operator('prepare_wave', { wave_code: `${slug}-0`, ...randomKeys() });
    await operator('open_wave', { wave_code: `${slug}-0` });
    return `${slug}-0`;
  }

  testIfPresent(
    'with nineteen answers waits, says only that, and takes the twentieth; then it closes',
    async () => {
      const wave = await openWith('kota-sembilan', 19);
      expect(await close(wave)).toEqual({ ok: true, reason: 'waits', closesOn: LATER });
      expect(await closesOn(wave)).toBe(LATER);
      const last = await clientsOf(gateway).operator('cast_citizen_ballot', randomBallot(wave));
      expect(last.body.reason).toBe('stored');
      expect(await close(wave, LATEST, true)).toMatchObject({
        ...{ ok: true, reason: 'closed', invited: { citizen: null } },
        cast: { citizen: 20, slips: 0, staff: 0 },
      });
      expect(await closesOn(wave)).toBe(LATER);
      // Safe to repeat, whatever day is given.
      expect((await close(wave, null)).reason).toBe('closed');
    },
  );

  testIfPresent(
    'decides as the rule of the domain does, around the least number of boxes',
    async () => {
      for (const ballots of [0, 1, 19, 20, 21]) {
        const wave = await openWith(`kota-batas${ballots}`, ballots);
        const { fate } = fateOfBatch(
          { closesOn: '2000-01-31', ballots, kCitizen: 20 },
          '2000-02-01',
        );
        expect([ballots, (await close(wave)).reason]).toEqual([
          ballots,
          fate === 'closes' ? 'trustee-counts' : 'waits',
        ]);
      }
    },
  );

  testIfPresent(
    'with boxes enough of which nobody here can say whether they can be read stays as it is',
    async () => {
      const wave = await openWith('kota-titipan', 20);
      const day = await closesOn(wave);
      expect(await close(wave)).toEqual({ ok: true, reason: 'trustee-counts' });
      const [row] = await gateway.run(`select state from app.waves where code = '${wave}'`);
      expect([row!['state'], await closesOn(wave)]).toEqual(['open', day]);
      // The trustee's answer decides: too few, or enough.
      expect(await close(wave, LATER, false)).toMatchObject({ reason: 'waits', closesOn: LATER });
      expect((await close(wave, LATEST, true)).reason).toBe('closed');
    },
  );

  testIfPresent(
    'answers the same for none and for nineteen, so that nobody learns how many came',
    async () => {
      const [none, some] = [await openWith('kota-nol', 0), await openWith('kota-hampir', 19)];
      expect(JSON.stringify(await close(none))).toBe(JSON.stringify(await close(some)));
      const waiting = async () =>
        (await clientsOf(gateway).operator('unfinished_batches', {})).body as { code: string }[];
      const told = (await waiting()).filter(({ code }) => [none, some].includes(code));
      expect(told).toHaveLength(2);
      const [a, b] = told.map((one) =>
        JSON.stringify(one).replaceAll(/kota-(nol|hampir)/g, 'kota'),
      );
      expect(a).toBe(b);
    },
  );

  testIfPresent(
    'is not closed before its last day has ended, whatever is said of its boxes',
    async () => {
      const wave = await openWith('kota-dini', 22);
      for (const enough of [true, false, null]) {
        expect(await ask(wave, LATER, enough)).toMatchObject({ ok: false, reason: 'not-ended' });
      }
      const [row] = await gateway.run(
        `select (${ENDS_AT} - interval '1 second')::text as end from app.waves w where w.code = '${wave}'`,
      );
      await setClock(gateway, String(row!['end']));
      expect(await ask(wave, LATER, true)).toMatchObject({ ok: false, reason: 'not-ended' });
      await setClock(gateway, null);
      expect((await close(wave, LATER, true)).reason).toBe('closed');
    },
  );

  testIfPresent(
    'waits where who holds the key can read too few, however many boxes there are',
    async () => {
      const wave = await openWith('kota-sampah', 12);
      expect((await close(wave, LATER, false)).reason).toBe('waits');
      const [row] = await gateway.run(
        `select count(*)::int as n from app.ballots b join app.waves w on w.id = b.wave_id where w.code = '${wave}'`,
      );
      expect(row!['n']).toBe(12);
      expect((await close(wave, LATEST, true)).reason).toBe('closed');
    },
  );

  testIfPresent(
    'is refused a day that is not later, or over; a wave of staff, and one that is not there',
    async () => {
      const wave = await openWith('kota-hari', 12);
      const day = String(await closesOn(wave));
      for (const later of [day, '2000-01-31', null]) {
        expect(await close(wave, later)).toEqual({ ok: false, reason: 'not-a-later-day' });
      }
      expect(await closesOn(wave)).toBe(day);
      const staff = await openStaff('kota-pegawai');
      expect(await close(staff)).toEqual({ ok: false, reason: 'not-a-batch' });
      expect(await close('tidak-ada')).toEqual({ ok: false, reason: 'wave-unknown' });
      await clientsOf(gateway).operator('register_unit', { record: smallPlan('kota-nanti') });
      expect(await close('kota-nanti-0')).toEqual({ ok: false, reason: 'not-open' });
    },
  );

  testIfPresent('is closed, planned and listed by the operator alone', async () => {
    const { anyone } = clientsOf(gateway);
    const wave = await openWith('kota-umum', 0);
    for (const [rpc, given] of [
      ['close_batch', { wave_code: wave, later: LATER, enough: null }],
      ['unfinished_batches', {}],
      [
        'plan_batch',
        { after: wave, wave_code: 'x-1', month: 1, opens_on: LATER, closes_on: LATER },
      ],
    ] as const) {
      expect((await anyone(rpc, given)).status).toBe(401);
    }
  });

  testIfPresent(
    'moves its last day forward while it is open, and no other wave moves any',
    async () => {
      const move = (wave: string, day: string) =>
        gateway.run(`update app.waves set closes_on = '${day}' where code = '${wave}'`);
      const batch = await openWith('kota-geser', 10);
      await move(batch, LATER);
      await expect(move(batch, '2099-01-30')).rejects.toThrow(
        /moves once by two weeks at most, or forward for a batch/,
      );
      await close(batch, LATEST, true);
      await expect(move(batch, LATEST)).rejects.toThrow(
        /moves once by two weeks at most, or forward for a batch/,
      );
      const staff = await openStaff('kota-tetap');
      await expect(move(staff, LATER)).rejects.toThrow(
        /moves once by two weeks at most, or forward for a batch/,
      );
      await clientsOf(gateway).operator('register_unit', { record: smallPlan('kota-bebas') });
      await move('kota-bebas-0', LATER);
      await move('kota-bebas-0', LATER.replace('2099', '2098'));
    },
  );

  testIfPresent('is followed by one that asks the same, once', async () => {
    const { operator } = clientsOf(gateway);
    const wave = await openWith('kota-lanjut', 10);
    const plan = async (code: string, month: number) => {
      const dates = { opens_on: '2099-02-01', closes_on: LATEST };
      return (await operator('plan_batch', { after: wave, wave_code: code, month, ...dates })).body;
    };
    expect(await plan('kota-umum-0', 1)).toEqual({ ok: false, reason: 'code-taken' });
    expect(await plan('kota-lanjut-1', 1)).toEqual({ ok: true, reason: 'planned' });
    expect(await plan('kota-lanjut-2', 2)).toEqual({ ok: true, reason: 'already-planned' });
    const form = (await operator('wave_form', { wave_code: 'kota-lanjut-1' })).body;
    expect(form).toMatchObject({
      month: 1,
      state: 'planned',
      groups: ['citizen'],
      closesOn: LATEST,
    });
    expect(form.instrument).toBe('0.1-draft');
    const staff = await openStaff('kota-tanpa');
    const given = { after: staff, wave_code: 'kota-tanpa-1', month: 1 };
    const refused = await operator('plan_batch', { ...given, opens_on: LATER, closes_on: LATER });
    expect(refused.body).toEqual({ ok: false, reason: 'not-a-batch' });
  });
});

test('a naive close that tells how many answers wait would be caught', () => {
  const naive = (ballots: number) => ({ ok: true, reason: 'waits', closesOn: LATER, ballots });
  expect(JSON.stringify(naive(0))).not.toBe(JSON.stringify(naive(9)));
});
