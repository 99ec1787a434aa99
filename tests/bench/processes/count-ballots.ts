// A process that counts and publishes as many ballots as it is told and prints what each cost and how much memory it took.
import { publish } from '#domain/disclosure/publish.ts';
import { count, emptyTally } from '#domain/disclosure/tally.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { smallPlan } from '../../fixtures/small-unit.ts';

const ballots = Number(process.argv[2]);
const items = itemsOf(instrument, 'citizen', 0);
const { policy } = smallPlan().programmes[0]!;

const answersOf = (citizen: number) =>
  Object.fromEntries(items.map((item, at) => [item, (((citizen * 7 + at * 3) % 4) + 1) as Answer]));

const started = performance.now();
let tally = emptyTally();
for (let citizen = 0; citizen < ballots; citizen += 1) {
  tally = count(tally, 'citizen', { answers: answersOf(citizen) }, { items });
}
const terms = {
  policy,
  roster: { citizen: null },
  entry: 'open' as const,
  instrument: instrument.version,
  items: { citizen: items },
};
const snapshot = publish(tally, terms, () => 2 ** 32 - 1);
const spent = performance.now() - started;
if (snapshot.atoms[0]?.n !== ballots) throw new Error('Not every ballot was counted.');
const memory = process.resourceUsage().maxRSS; // kilobytes
console.log(JSON.stringify({ perBallot: spent / ballots, memory }));
