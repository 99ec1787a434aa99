// A citizen ballot through its SQL function costs hardly more than the bare commit of a row, however busy one unit is.
import { randomBytes } from 'node:crypto';
import { drive } from '../measure/pgbench.ts';
import { interleave, median, pairedRatio } from '../measure/rounds.ts';
import { gateRatio, formatMeasure, type Row } from '../measure/table.ts';
import { connect, openUnit } from '../places/cluster.ts';
import { BOX_BYTES } from '../../fixtures/small-unit.ts';
import type { Case } from './case.ts';

const UNITS = 32;

/** Clients and the least share of the bare rate: the more clients share a commit, the more our own work shows. */
const GATES = [
  [1, 0.85],
  [8, 0.8],
  [32, 0.65],
] as const;
const LEAST_HOT_SHARE = 0.8;

const CAST = `\\set unit random(1, :units)
select public.cast_citizen_ballot(encode(uuid_send(gen_random_uuid()), 'base64'), 'bench-' || (:unit)::integer || '-0', :box, false);`;

/** The fairest reference that still keeps a ballot: the same bytes, one table, one primary key, one commit. */
const BARE = `insert into public.bare_rows (id, box) values (uuid_send(gen_random_uuid()), :bytes);`;

export const database: Case = async (bench) => {
  const cluster = await bench.cluster();
  if (typeof cluster === 'string') return [{ what: 'database', notMeasured: cluster }];
  const { pgbench } = cluster;
  if (!pgbench) return [{ what: 'database', notMeasured: 'no pgbench beside the server' }];
  const url = await cluster.create('bench_ballots');
  const sql = connect(url);
  await sql`create table public.bare_rows (id bytea primary key, box bytea not null)`;
  for (let unit = 1; unit <= UNITS; unit += 1) await openUnit(sql, `bench${unit}`, [0]);
  await sql`checkpoint`; // what seeding wrote must not be flushed into the first round
  const box = randomBytes(BOX_BYTES);
  const cast = { box: box.toString('base64') };
  const rows: Row[] = [];
  for (const [clients, gate] of GATES) {
    const at = { pgbench, url, clients, seconds: bench.seconds };
    const { values, disturbed } = await interleave(
      {
        hot: () => drive({ ...at, script: CAST, given: { ...cast, units: '1' } }),
        bare: () => drive({ ...at, script: BARE, given: { bytes: `\\x${box.toString('hex')}` } }),
        spread: () => drive({ ...at, script: CAST, given: { ...cast, units: String(UNITS) } }),
      },
      bench.rounds,
    );
    const rate = (name: keyof typeof values) => formatMeasure(median(values[name]), '/s');
    const who = clients === 1 ? '1 client' : `${clients} clients`;
    rows.push(
      gateRatio(
        {
          what: `database: ballot, one hot unit, ${who}, against a bare insert`,
          ours: rate('hot'),
          reference: rate('bare'),
          ratio: pairedRatio(values.hot, values.bare),
          disturbed,
        },
        { atLeast: gate },
      ),
      gateRatio(
        {
          what: `database: ballot, hot against ${UNITS} units, ${who}`,
          ours: rate('hot'),
          reference: rate('spread'),
          ratio: pairedRatio(values.hot, values.spread),
          disturbed,
        },
        { atLeast: LEAST_HOT_SHARE },
      ),
    );
  }
  const [stored] = await sql`select count(*)::integer as count from app.ballots`;
  await sql.end();
  if (!stored?.count) throw new Error('No ballot was stored: the case measured refusals.');
  return rows;
};
