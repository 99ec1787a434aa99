// A wave takes ballots on its days as the unit's own clock tells them, from the first midnight to the last.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../src/selfhost/database/gateway.ts';
import { hasPostgres, newGateway } from '../fixtures/databases.ts';
import { doorsOf, openSmallWave, randomBallot } from '../fixtures/world.ts';

/** Hours that the unit's midnight comes before that of Greenwich. */
const ZONES = [
  ['Asia/Jakarta', 7],
  ['Asia/Makassar', 8],
  ['Asia/Jayapura', 9],
] as const;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('the hours of a wave on $kind', ({ kind, present }) => {
  let gateway: Gateway;
  let wave: string;
  beforeAll(async () => {
    if (!present) return;
    gateway = await newGateway(kind);
    wave = await openSmallWave(gateway, 'dinas-jam');
  });
  afterAll(() => gateway?.close());

  const story = test.skipIf(!present);
  const move = (zone: string) =>
    gateway.run(`update app.units set time_zone = '${zone}' where slug = 'dinas-jam'`);
  const last = (from: string, to: string) =>
    gateway.run(
      `update app.waves set opens_on = ${from}, closes_on = ${to} where code = '${wave}'`,
    );

  story.each(ZONES)('begin and end at midnight in %s', async (zone, hours) => {
    await last(`'2026-02-27'`, `'2026-02-28'`);
    await move(zone);
    const [told] = await gateway.run(
      `select extract(epoch from opens_at)::int as from, extract(epoch from ends_at)::int as until
       from app.waves where code = '${wave}'`,
    );
    const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000 - hours * 3600;
    expect(told).toEqual({ from: midnight('2026-02-27'), until: midnight('2026-03-01') });
  });

  story('cannot be set against its days', async () => {
    await last(`'2026-02-27'`, `'2026-02-28'`);
    await gateway.run(`update app.waves set ends_at = 'infinity' where code = '${wave}'`);
    const cast = await doorsOf(gateway).anyone('cast_citizen_ballot', randomBallot(wave));
    expect(cast.body.reason).toBe('wave-closed');
  });

  story('are the same for whoever casts and for whoever asks first', async () => {
    const today = `(now() at time zone 'Asia/Jayapura')::date`;
    await move('Asia/Jayapura');
    const { anyone } = doorsOf(gateway);
    const answers = [];
    for (const [from, to] of [
      [-2, -1],
      [-1, 0],
      [0, 0],
      [0, 1],
      [1, 2],
    ]) {
      await last(`${today} + (${from})`, `${today} + (${to})`);
      const form = await anyone('wave_form', { wave_code: wave });
      const cast = await anyone('cast_citizen_ballot', randomBallot(wave));
      answers.push([form.body.accepts, cast.body.reason]);
    }
    const takes = [true, 'stored'];
    const refuses = [false, 'wave-closed'];
    expect(answers).toEqual([refuses, takes, takes, takes, refuses]);
  });
});
