// A thousand seeded runs of the outbox against dying tabs, lost answers, refused storage, wrong clocks and a second phone.
import { expect, test } from 'vitest';
import { idOf, type Parcel } from '#components/survey/outbox/parcel.ts';
import { playRun, type Naivety, type Outcome } from '../../../../fixtures/outbox/world.ts';

const RUNS = 1_000;
/** Enough to catch a queue that is naive. */
const FEW = 100;

/** Play runs one after the other and add up what became of the ballots. */
async function playRuns(runs: number, naivety: Naivety = {}): Promise<Outcome> {
  let sum: Outcome | null = null;
  for (let seed = 1; seed <= runs; seed += 1) {
    const outcome = await playRun(seed, naivety);
    const { lost, doubled, stuck, overlaps } = outcome;
    if (Object.keys(naivety).length === 0 && lost + doubled + stuck + overlaps > 0) {
      throw new Error(`Seed ${seed}: ${JSON.stringify(outcome)}`);
    }
    const before: Outcome | null = sum;
    sum = before
      ? (Object.fromEntries(
          Object.entries(outcome).map(([name, count]) => [
            name,
            count + before[name as keyof Outcome],
          ]),
        ) as unknown as Outcome)
      : outcome;
  }
  return sum!;
}

test('in 1,000 runs no ballot is lost, doubled, stuck or sent by two tabs at once', async () => {
  const sum = await playRuns(RUNS);
  console.log(`${RUNS} runs: ${JSON.stringify(sum)}`);
  expect(sum).toMatchObject({ lost: 0, doubled: 0, stuck: 0, overlaps: 0 });
  // The runs were hard enough: most ballots needed several tries, and tabs died in every run.
  expect(sum.tries).toBeGreaterThan(2 * sum.ballots);
  expect(sum.kills).toBeGreaterThan(5 * RUNS);
  expect(sum.arrived).toBeGreaterThan(0.6 * sum.ballots);
  expect(sum.untold).toBeLessThan(0.1 * sum.ballots);
}, 300_000);

/** As it would be with one place for each wave: whoever comes second overwrites. */
const oneKeyPerWave: Naivety['store'] = (store) => {
  const wave = 'dinas-uji-1';
  return {
    ...store,
    keep: (_, edit) => store.keep(wave, () => edit(undefined)),
    change: (id, edit) => store.change(wave, (there) => (there?.id === id ? edit(there) : there)),
  };
};

const withoutLease = (there: Parcel | undefined) => there && { ...there, lease: null };

const NAIVE: readonly (Naivety & { readonly name: string; readonly fault: keyof Outcome })[] = [
  {
    name: 'forgets a ballot before the answer',
    fault: 'lost',
    network: (network, store) => async (sealed) => {
      await store.change(idOf(sealed), () => undefined).catch(() => {});
      return network(sealed);
    },
  },
  {
    name: 'gives a ballot a new id at each try',
    fault: 'doubled',
    network: (network, _, chance) => (sealed) => {
      const id = Buffer.from(new Float64Array([chance(), chance()]).buffer).toString('base64');
      return network({ ...sealed, body: { ...sealed.body, id } });
    },
  },
  {
    name: 'grows a new ticket at each try',
    fault: 'lost',
    network: (network, _, chance) => (sealed) => {
      if (sealed.address !== '/api/claims') return network(sealed);
      const ownPublic = Buffer.alloc(65, String(chance())).toString('base64');
      return network({ ...sealed, body: { ...sealed.body, ownPublic } });
    },
  },
  {
    name: 'claims nothing',
    fault: 'overlaps',
    store: (store) => ({
      ...store,
      change: (id, edit) => store.change(id, (there) => edit(withoutLease(there))),
    }),
  },
  { name: 'has one place for each wave', fault: 'lost', store: oneKeyPerWave },
  { name: 'takes any page with status 200 for an answer', fault: 'lost', trusting: true },
];

test.each(NAIVE)('a queue that $name is caught', async ({ fault, ...naivety }) => {
  const sum = await playRuns(FEW, naivety);
  console.log(`${FEW} runs of a queue that ${naivety.name}: ${JSON.stringify(sum)}`);
  expect(sum[fault]).toBeGreaterThan(0);
});
