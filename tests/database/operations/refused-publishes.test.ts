// A database that refuses a publication a hundred times sees one draw of the noise, and learns nothing by refusing.
// Counting anew at each run, as closes once did, shows it a hundred draws, and their mean is the truth.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInstrument } from '#content/instruments/registry.ts';
import { randomWord } from '#crypto/random-word.ts';
import { castBallot } from '#data/ballots.ts';
import { setTransport } from '#data/client.ts';
import { registerUnit } from '#data/units.ts';
import { closeWave, publishWave, readCountingTerms, readWaveForm } from '#data/waves.ts';
import { publish } from '#domain/disclosure/publish.ts';
import type { NoisyBins, SnapshotV2 } from '#domain/disclosure/published.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { closeAndPublish, countWave, keysOf, type StoredTerms } from '#operations/close-wave.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { sayIn } from '#operations/message.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

const REFUSALS = 100;
/** How many citizens chose 1 to 4 on every item, and how many passed it over. */
const TRUTH: NoisyBins = [2, 5, 9, 8, 0];

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

async function openWaveOf(slug: string): Promise<string> {
  await registerUnit(smallPlan(slug));
  const code = `${slug}-0`;
  await openWithNewKeys(code, SECRET);
  for (const [at, n] of TRUTH.slice(0, 4).entries())
    for (let i = 0; i < n; i += 1)
      await castBallot(await sealFor(code, allOf((at + 1) as 1 | 2 | 3 | 4)));
  return code;
}

const refuse = () =>
  database.gateway.run(`create function app.refuse() returns trigger language plpgsql as
    'begin raise exception ''no''; end';
    create trigger refuse before insert on app.snapshots for each row execute function app.refuse();`);
const yieldAgain = () =>
  database.gateway.run('drop trigger refuse on app.snapshots; drop function app.refuse();');

/** The bins of all items, in the order of their names: the database keeps no other. */
const binsOf = (items: Readonly<Record<string, NoisyBins>>): NoisyBins[] =>
  Object.keys(items)
    .sort()
    .map((item) => items[item]!);

/** The bins that a person at the database has seen at each try to publish, whether they were stored or not. */
async function seenAtTries(publishing: () => Promise<unknown>): Promise<readonly NoisyBins[][]> {
  const seen: NoisyBins[][] = [];
  const whole = setTransport((address, init) => {
    const { snapshot } = JSON.parse(String(init.body ?? '{}')) as { snapshot?: SnapshotV2 };
    if (snapshot?.citizens) seen.push(binsOf(snapshot.citizens.items));
    return whole(address, init);
  });
  await refuse();
  try {
    for (let i = 0; i < REFUSALS; i += 1)
      await expect(publishing()).rejects.toThrow(/publish_wave/);
  } finally {
    setTransport(whole);
    await yieldAgain();
  }
  return seen;
}

/** The greatest distance of a mean bin from the truth; one draw strays by 2.8, a mean of a hundred by 0.28. */
function errorOfMean(seen: readonly NoisyBins[][]): number {
  const errors = seen[0]!.flatMap((bins, item) =>
    bins.map((_, bin) => {
      const sum = seen.reduce((total, tries) => total + tries[item]![bin]!, 0);
      return Math.abs(sum / seen.length - TRUTH[bin]!);
    }),
  );
  return Math.max(...errors);
}

test('100 refused publishes: one draw, and the run that succeeds publishes that one', async () => {
  const code = await openWaveOf('dinas-menolak');
  const seen = await seenAtTries(() => closeAndPublish(code, SECRET, true));
  expect(seen).toHaveLength(REFUSALS);
  const draws = new Set(seen.map((bins) => JSON.stringify(bins)));
  expect(draws.size).toBe(1);
  // Thirty bins of one draw: that none of them strays by 2 happens once in 10^8 draws.
  expect(errorOfMean(seen)).toBeGreaterThanOrEqual(2);
  expect(sayIn('en', (await closeAndPublish(code, SECRET, true)).line)).toMatch(/^Published wave/);
  const [stored] = await database.gateway.run(
    `select s.content -> 'citizens' -> 'items' as items from app.snapshots s join app.waves w on w.id = s.wave_id where w.code = '${code}'`,
  );
  expect(draws).toContain(JSON.stringify(binsOf(stored!['items'] as Record<string, NoisyBins>)));
  expect((await readWaveForm(code))!.state).toBe('published');
});

test('a close that counts anew at each run shows a hundred draws, and their mean is the truth', async () => {
  const code = await openWaveOf('dinas-naif');
  await closeWave(code, true);
  const seen = await seenAtTries(async () => {
    const wave = (await readCountingTerms(code)) as StoredTerms;
    const counted = await countWave(code, wave, (await keysOf(code, wave, SECRET))!);
    const terms = termsOf(code, wave, findInstrument(wave.instrument)!);
    const snapshot = publish(counted.tally, terms, randomWord, counted.unreadableCitizens);
    await publishWave(code, snapshot, counted.comments, null);
  });
  expect(new Set(seen.map((bins) => JSON.stringify(bins))).size).toBe(REFUSALS);
  expect(errorOfMean(seen)).toBeLessThan(2);
});
