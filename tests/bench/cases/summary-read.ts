// Reading a unit's summary costs the same behind ten million answers as behind a thousand.
//
// A snapshot of 10^7 answers is a real one: ballots are counted, and tallies of equal batches added up, as the domain
// adds them. Published answers are destroyed, so the ballot table is filled by another, open wave of the same unit: with
// as many ballots as the step says up to the largest table, which the steps beyond it share.
import { count, emptyTally, mergeTallies, type Tally } from '#domain/disclosure/tally.ts';
import { publish } from '#domain/disclosure/publish.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import type postgres from 'postgres';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { smallPlan } from '../../fixtures/small-unit.ts';
import { drive } from '../measure/pgbench.ts';
import { interleave, median, pairedRatio } from '../measure/rounds.ts';
import { gateRatio, formatMeasure } from '../measure/table.ts';
import { connect, openUnit, type Cluster, type Sql } from '../places/cluster.ts';
import type { Case } from './case.ts';

/** Powers of ten: answers behind the published snapshot. */
const STEPS = [3, 4, 5, 6, 7] as const;
const LARGEST_RATIO = 1.2;
const ITEMS = itemsOf(instrument, 'citizen', 0);

/** The tally of 10^power citizens who answer in a fixed pattern. */
function tallyOf(power: number): Tally {
  let tally = emptyTally();
  for (let citizen = 0; citizen < 10; citizen += 1) {
    const answers = ITEMS.map((item, at) => [item, (((citizen * 7 + at * 3) % 4) + 1) as Answer]);
    tally = count(tally, 'citizen', { answers: Object.fromEntries(answers) }, { items: ITEMS });
  }
  for (let step = 1; step < power; step += 1) {
    const once = tally;
    for (let more = 1; more < 10; more += 1) tally = mergeTallies(tally, once);
  }
  return tally;
}

/** A unit with a published wave of 10^power answers and an open one. */
async function seedUnit(sql: Sql, power: number): Promise<void> {
  const slug = `unit${power}`;
  await openUnit(sql, slug, [0, 1]);
  const { policy } = smallPlan().programmes[0]!;
  const terms = {
    policy,
    roster: { citizen: null },
    entry: 'open' as const,
    instrument: instrument.version,
    items: { citizen: ITEMS },
  };
  const snapshot = publish(
    tallyOf(power),
    terms,
    () => 2 ** 32 - 1,
  ) as unknown as postgres.JSONValue;
  await sql`select public.close_wave(${`${slug}-0`}, true)`;
  await sql`select public.publish_wave(${`${slug}-0`}, ${sql.json(snapshot)}, '[]', null)`;
}

/** Ballots that wait in the open wave of a unit. */
async function fillBox(sql: Sql, power: number, ballots: number): Promise<void> {
  await sql`insert into app.ballots (id, wave_id, rater_group, box)
    select uuid_send(gen_random_uuid()), w.id, 'citizen', decode(repeat(md5(n::text), 117) || '00', 'hex')
    from app.waves w, generate_series(1, ${ballots}::integer) n where w.code = ${`unit${power}-1`}`;
}

/** One database per size of the ballot table; the steps beyond the largest table share it. */
async function seedDatabases(
  cluster: Cluster,
  largestTable: number,
): Promise<ReadonlyMap<number, string>> {
  const urls = new Map<number, string>();
  for (const power of STEPS.filter((step) => step <= largestTable)) {
    const url = await cluster.create(`bench_read_${power}`);
    const sql = connect(url);
    const units = power < largestTable ? [power] : STEPS.filter((step) => step >= power);
    for (const unit of units) {
      await seedUnit(sql, unit);
      urls.set(unit, url);
    }
    await fillBox(sql, power, 10 ** power);
    await sql`analyze`;
    await sql.end();
  }
  return urls;
}

export const summaryRead: Case = async (bench) => {
  const cluster = await bench.cluster();
  const what = 'summary-read';
  if (typeof cluster === 'string') return [{ what, notMeasured: cluster }];
  const { pgbench } = cluster;
  if (!pgbench) return [{ what, notMeasured: 'no pgbench beside the server' }];
  const largestTable = bench.quick ? 4 : 5;
  const urls = await seedDatabases(cluster, largestTable);
  const read = (power: number) => async () => {
    const given = { slug: `unit${power}` };
    const script = 'select public.unit_summary(:slug);';
    const at = { pgbench, url: urls.get(power)!, clients: 1, seconds: bench.seconds };
    return 1000 / (await drive({ ...at, script, given }));
  };
  const variants = Object.fromEntries(STEPS.map((power) => [`10^${power}`, read(power)]));
  const { values, disturbed } = await interleave(variants, bench.rounds);
  const smallest = values['10^3']!;
  return STEPS.slice(1).map((power) => {
    const table = 10 ** Math.min(power, largestTable);
    const name = `${what}: behind 10^${power} answers, ${table.toLocaleString('en-US')} ballots waiting`;
    const here = values[`10^${power}`]!;
    const comparison = {
      what: `${name}, against 10^3`,
      ours: formatMeasure(median(here), 'ms'),
      reference: formatMeasure(median(smallest), 'ms'),
      ratio: pairedRatio(here, smallest),
      disturbed,
    };
    return gateRatio(comparison, { atMost: LARGEST_RATIO });
  });
};
