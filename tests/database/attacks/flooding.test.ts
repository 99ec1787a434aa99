// A script that floods the open survey stores no more than a day has places, also with 32 posts at once; each kind of form
// has places of its own, and a ballot that comes again takes no second one.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerUnit } from '#data/units.ts';
import { castBallot } from '#data/ballots.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { receiveBallot } from '#server/receive-ballot.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { randomBallot, smallPlan } from '../../fixtures/small-unit.ts';

const QUOTA = 40;
const PLAIN_QUOTA = 8;
const AT_ONCE = 32;
const FLOOD = 160;

const newBallot = (wave: string) => {
  const { ballot_id: id, box } = randomBallot(wave);
  return { id, wave, box };
};

/** Post a ballot as a script does that has asked for a token of each id and waited. */
async function post(ballot: ReturnType<typeof newBallot>): Promise<number> {
  const { id, wave } = ballot;
  const request = new Request('https://jejak.example/api/ballots', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-form-token': agedToken({ id, wave }),
    },
    body: JSON.stringify(ballot),
  });
  return (await receiveBallot(request)).status;
}

/** Do something a number of times, so many at once. */
async function flood<T>(times: number, act: (at: number) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (let from = 0; from < times; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, times - from);
    done.push(...(await Promise.all(Array.from({ length }, (_, i) => act(from + i)))));
  }
  return done;
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a flood over $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const testIfPresent = test.skipIf(!present);

  async function openWave(slug: string): Promise<string> {
    const plan = smallPlan(slug);
    const [programme] = plan.programmes;
    await registerUnit({ ...plan, programmes: [{ ...programme!, visitorsPerDay: QUOTA }] });
    await openWithNewKeys(`${slug}-0`, SECRET);
    return `${slug}-0`;
  }
  const rowsOf = async (code: string) => {
    const [row] = await database.gateway.run(
      `select count(*)::int as n from app.ballots b join app.waves w on w.id = b.wave_id where w.code = '${code}'`,
    );
    return Number(row!['n']);
  };

  testIfPresent('stores what a day has places for, and no row more', async () => {
    const wave = await openWave('dinas-banjir');
    const answers = await flood(FLOOD, () => post(newBallot(wave)));
    const rows = await rowsOf(wave);
    console.info(
      `[flooding] ${kind}: ${FLOOD} posts, ${AT_ONCE} at once, quota ${QUOTA}: ${rows} rows`,
    );
    expect(rows).toBe(QUOTA);
    expect(answers.filter((status) => status === 201)).toHaveLength(QUOTA);
    expect(answers.filter((status) => status === 429)).toHaveLength(FLOOD - QUOTA);
    // Plain forms have places of their own, a fifth of them.
    const plain = await flood(FLOOD / 4, () => castBallot(newBallot(wave), true));
    expect(plain.filter((reason) => reason === 'stored')).toHaveLength(PLAIN_QUOTA);
    expect(await rowsOf(wave)).toBe(QUOTA + PLAIN_QUOTA);
  });

  testIfPresent('gives a ballot that comes again no second place', async () => {
    const wave = await openWave('dinas-ulang');
    const ballot = newBallot(wave);
    const answers = await flood(FLOOD, () => post(ballot));
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    expect(answers.filter((status) => status === 200)).toHaveLength(FLOOD - 1);
    const others = await flood(FLOOD, () => post(newBallot(wave)));
    expect(others.filter((status) => status === 201)).toHaveLength(QUOTA - 1);
    expect(await rowsOf(wave)).toBe(QUOTA);
  });

  testIfPresent('that is counted first and stored then runs over', async () => {
    const wave = await openWave('dinas-luber');
    await flood(FLOOD, async () => {
      if ((await rowsOf(wave)) >= QUOTA) return;
      const hex = (bytes: number) => randomBytes(bytes).toString('hex');
      await database.gateway.run(`insert into app.ballots (id, wave_id, rater_group, box)
        select '\\x${hex(16)}', id, 'citizen', '\\x${hex(65 + 1792 + 16)}' from app.waves where code = '${wave}'`);
    });
    const rows = await rowsOf(wave);
    console.info(`[flooding] ${kind}, counted first: ${rows} rows over a quota of ${QUOTA}`);
    expect(rows).toBeGreaterThan(QUOTA);
  });
});
