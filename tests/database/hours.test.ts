// A wave takes ballots on its days as the unit's own clock tells them, from the first midnight to the last.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/waves/calendar.ts';
import type { Gateway } from '../../src/selfhost/database/gateway.ts';
import { hasPostgres, newGateway } from '../fixtures/databases.ts';
import { doorsOf, randomBallot, randomKeys, smallPlan } from '../fixtures/world.ts';

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
  const story = test.skipIf(!present);

  /** A new unit in a time zone with one open wave; answers the wave's code. */
  async function open(timeZone: string, opensOn: string, closesOn: string): Promise<string> {
    const plan = smallPlan(`dinas-jam-${(units += 1)}`);
    const [programme] = plan.programmes;
    const waves = programme!.waves.map((wave) => ({ ...wave, opensOn, closesOn }));
    const record = { ...plan, timeZone, programmes: [{ ...programme!, waves }] };
    const { operator } = doorsOf(gateway);
    await operator('register_unit', { record });
    const { code } = waves[0]!;
    await operator('prepare_wave', { wave_code: code, ...randomKeys() });
    await operator('open_wave', { wave_code: code });
    return code;
  }
  const hoursOf = async (wave: string) =>
    (
      await gateway.run(
        `select extract(epoch from opens_at)::int as from, extract(epoch from ends_at)::int as until
         from app.waves where code = '${wave}'`,
      )
    )[0];
  const midnight = (day: string, hours: number) =>
    Date.parse(`${day}T00:00:00Z`) / 1000 - hours * 3600;

  story.each(ZONES)('begin and end at midnight in %s', async (zone, hours) => {
    const wave = await open(zone, '2026-02-27', '2026-02-28');
    const from = midnight('2026-02-27', hours);
    expect(await hoursOf(wave)).toEqual({ from, until: midnight('2026-03-01', hours) });
  });

  story('follow the unit into another time zone, and a batch that takes longer', async () => {
    const wave = await open('Asia/Jakarta', '2026-02-27', '2026-02-28');
    await gateway.run(
      `update app.units set time_zone = 'Asia/Jayapura' where slug = 'dinas-jam-${units}'`,
    );
    await gateway.run(`update app.waves set closes_on = '2026-03-31' where code = '${wave}'`);
    const from = midnight('2026-02-27', 9);
    expect(await hoursOf(wave)).toEqual({ from, until: midnight('2026-04-01', 9) });
  });

  story('cannot be set against its days', async () => {
    const wave = await open('Asia/Jakarta', '2026-02-27', '2026-02-28');
    await gateway.run(`update app.waves set ends_at = 'infinity' where code = '${wave}'`);
    const cast = await doorsOf(gateway).anyone('cast_citizen_ballot', randomBallot(wave));
    expect(cast.body.reason).toBe('wave-closed');
  });

  story.each(DAYS)(
    'from day %i to day %i let whoever asks and whoever casts in: %s',
    async (from, to, takes) => {
      const timeZone = 'Asia/Jayapura';
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
      const wave = await open(timeZone, addDays(today, from), addDays(today, to));
      const { anyone } = doorsOf(gateway);
      const form = await anyone('wave_form', { wave_code: wave });
      const cast = await anyone('cast_citizen_ballot', randomBallot(wave));
      expect(form.body.accepts).toBe(takes);
      expect(cast.body.reason).toBe(takes ? 'stored' : 'wave-closed');
    },
  );
});
