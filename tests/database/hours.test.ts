// A wave takes ballots on its days as the unit's own clock tells them, from the first midnight to the last.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/waves/calendar.ts';
import type { Gateway } from '#selfhost/database/gateway.ts';
import { setClock } from '../fixtures/clock.ts';
import { hasPostgres, newGateway } from '../fixtures/databases.ts';
import { clientsOf, randomBallot, randomKeys, smallPlan } from '../fixtures/small-unit.ts';

/** Hours that the unit's midnight comes before that of Greenwich. */
const ZONES = [
  ['Asia/Jakarta', 7],
  ['Asia/Makassar', 8],
  ['Asia/Jayapura', 9],
] as const;

/** First and last day, counted from the unit's today, and whether a ballot is taken today. */
const DAYS = [
  [-2, -1, false],
  [-1, 0, true],
  [0, 0, true],
  [0, 1, true],
  [1, 2, false],
] as const;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('the hours of a wave on $kind', ({ kind, present }) => {
  let gateway: Gateway;
  let units = 0;
  beforeAll(async () => {
    if (present) gateway = await newGateway(kind);
  });
  afterAll(() => gateway?.close());
  const testIfPresent = test.skipIf(!present);

  /** A new unit in a time zone with one open wave; answers the wave's code. */
  async function open(timeZone: string, opensOn: string, closesOn: string): Promise<string> {
    const plan = smallPlan(`dinas-jam${(units += 1)}`);
    const [programme] = plan.programmes;
    const waves = programme!.waves.map((wave) => ({ ...wave, opensOn, closesOn }));
    const record = { ...plan, timeZone, programmes: [{ ...programme!, waves }] };
    const { operator } = clientsOf(gateway);
    await operator('register_unit', { record });
    const { code } = waves[0]!;
    await operator('prepare_wave', { wave_code: code, ...randomKeys() });
    await operator('open_wave', { wave_code: code });
    return code;
  }
  /** Seconds since 1970 at which the unit's midnight begins a day. */
  const midnight = (day: string, hours: number) =>
    Date.parse(`${day}T00:00:00Z`) / 1000 - hours * 3600;
  /** Whether a wave takes ballots a second before each moment and at it, as its form says and as whoever casts finds. */
  async function takesAround(wave: string, moments: readonly number[]): Promise<boolean[][]> {
    const { anyone, operator } = clientsOf(gateway);
    const answers: boolean[][] = [];
    for (const moment of moments) {
      const pair: boolean[] = [];
      for (const second of [moment - 1, moment]) {
        await setClock(gateway, new Date(second * 1000).toISOString());
        const form = await anyone('wave_form', { wave_code: wave });
        const cast = await operator('cast_citizen_ballot', randomBallot(wave));
        expect(cast.body.reason).toBe(form.body.accepts ? 'stored' : 'wave-closed');
        pair.push(form.body.accepts as boolean);
      }
      answers.push(pair);
    }
    await setClock(gateway, null);
    return answers;
  }
  const OPENS_AND_ENDS = [
    [false, true],
    [true, false],
  ];

  testIfPresent.each(ZONES)('begin and end at midnight in %s', async (zone, hours) => {
    const wave = await open(zone, '2026-02-27', '2026-02-28');
    const moments = [midnight('2026-02-27', hours), midnight('2026-03-01', hours)];
    expect(await takesAround(wave, moments)).toEqual(OPENS_AND_ENDS);
  });

  testIfPresent(
    'follow the unit into another time zone, and a batch that takes longer',
    async () => {
      const wave = await open('Asia/Jakarta', '2026-02-27', '2026-02-28');
      await gateway.run(
        `update app.units set time_zone = 'Asia/Jayapura' where slug = 'dinas-jam${units}'`,
      );
      await gateway.run(`update app.waves set closes_on = '2026-03-31' where code = '${wave}'`);
      const moments = [midnight('2026-02-27', 9), midnight('2026-04-01', 9)];
      expect(await takesAround(wave, moments)).toEqual(OPENS_AND_ENDS);
    },
  );

  testIfPresent.each(DAYS)(
    'from day %i to day %i let whoever asks and whoever casts in: %s',
    async (from, to, takes) => {
      const timeZone = 'Asia/Jayapura';
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
      const wave = await open(timeZone, addDays(today, from), addDays(today, to));
      const { anyone, operator } = clientsOf(gateway);
      const form = await anyone('wave_form', { wave_code: wave });
      const cast = await operator('cast_citizen_ballot', randomBallot(wave));
      expect(form.body.accepts).toBe(takes);
      expect(cast.body.reason).toBe(takes ? 'stored' : 'wave-closed');
    },
  );

  testIfPresent(
    'a day has a place for as many citizens as the unit serves, and a fifth of it for plain forms',
    async () => {
      const plan = smallPlan('dinas-kuota');
      const [programme] = plan.programmes;
      const { operator } = clientsOf(gateway);
      const programmes = [{ ...programme!, visitorsPerDay: 40 }];
      await operator('register_unit', {
        record: { ...plan, timeZone: 'Asia/Jayapura', programmes },
      });
      await operator('prepare_wave', { wave_code: 'dinas-kuota-0', ...randomKeys() });
      await operator('open_wave', { wave_code: 'dinas-kuota-0' });
      const cast = async (plain: boolean) =>
        (await operator('cast_citizen_ballot', { ...randomBallot('dinas-kuota-0'), plain })).body
          .reason;
      const fill = async (plain: boolean, times: number) => {
        const reasons: string[] = [];
        for (let i = 0; i < times; i += 1) reasons.push(await cast(plain));
        return reasons.map((reason) => (reason === 'stored' ? 1 : 0)).join('');
      };
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jayapura' }).format(
        new Date(),
      );
      await setClock(gateway, `${today}T14:00:00Z`); // 23:00 in Jayapura
      expect(await fill(true, 10)).toBe('1111111100');
      expect(await fill(false, 43)).toBe(`${'1'.repeat(40)}000`);
      expect(await cast(false)).toBe('day-full');
      await setClock(gateway, `${today}T14:59:59Z`);
      expect([await cast(true), await cast(false)]).toEqual(['day-full', 'day-full']);
      await setClock(gateway, `${today}T15:00:00Z`); // midnight in Jayapura, and two hours before it in Jakarta
      expect([await cast(true), await cast(false)]).toEqual(['stored', 'stored']);
      await setClock(gateway, null);
      await operator('close_wave', { wave_code: 'dinas-kuota-0', early: true });
      const snapshot = { version: 2, atoms: [], cells: [] };
      await operator('publish_wave', {
        wave_code: 'dinas-kuota-0',
        snapshot,
        comments: [],
        report: null,
      });
      const [left] = await gateway.run(`select count(*)::int as n from app.citizen_days d
      join app.waves w on w.id = d.wave_id where w.code = 'dinas-kuota-0'`);
      expect(left!['n']).toBe(0);
    },
  );

  testIfPresent(
    'a small unit keeps five places a day for plain forms, and none asks citizens without a number',
    async () => {
      const plan = smallPlan('dinas-kecil');
      const [programme] = plan.programmes;
      const { operator } = clientsOf(gateway);
      const register = (visitorsPerDay: number | null) =>
        operator('register_unit', {
          record: { ...plan, programmes: [{ ...programme!, visitorsPerDay }] },
        });
      expect((await register(null)).status).toBeGreaterThanOrEqual(400);
      expect((await register(6)).body.reason).toBe('registered');
      await operator('prepare_wave', { wave_code: 'dinas-kecil-0', ...randomKeys() });
      await operator('open_wave', { wave_code: 'dinas-kecil-0' });
      const reasons: string[] = [];
      for (let i = 0; i < 6; i += 1) {
        const given = { ...randomBallot('dinas-kecil-0'), plain: true };
        reasons.push((await operator('cast_citizen_ballot', given)).body.reason);
      }
      expect(reasons.filter((reason) => reason === 'stored')).toHaveLength(5);
    },
  );
});
