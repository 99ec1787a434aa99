// Submitting over HTTP costs hardly more than a bare insert through the same server, on PostgreSQL and embedded.
import { interleave, median, pairedRatio } from '../measure/rounds.ts';
import { submit } from '../measure/submit.ts';
import { gateRatio, gateValue, formatMeasure, type Row } from '../measure/table.ts';
import { startServer, type Running } from '../places/server.ts';
import type { Bench, Case } from './case.ts';

const CLIENTS = 8;
const LEAST_RATIO = 0.85;
/** Ballots per second that the embedded database must take: a town's busiest hour. */
const LEAST_EMBEDDED_RATE = 200;
/** The wave that the demo data keeps open. */
const WAVE = 'dinas-contoh-9';

interface Pair {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
  readonly disturbed: boolean;
}

/** Post to our server and to the bare one in turn; each has a database of its own. */
async function compare(bench: Bench, urls?: { ours: string; bare: string }): Promise<Pair> {
  const started: Running[] = [];
  try {
    started.push(await startServer('site', urls?.ours), await startServer('bare', urls?.bare));
    const [ours, bare] = started.map(
      ({ url }) =>
        () =>
          submit(`${url}/api/ballots`, WAVE, CLIENTS, bench.seconds),
    );
    await Promise.all([ours!(), bare!()]); // warm: the first requests compile
    const { values, disturbed } = await interleave({ ours: ours!, bare: bare! }, bench.rounds);
    return { ...values, disturbed };
  } finally {
    await Promise.all(started.map(({ stop }) => stop()));
  }
}

function rowOf(database: string, { ours, bare, disturbed }: Pair): Row {
  const comparison = {
    what: `http: submit, ${CLIENTS} clients, ${database}, against a bare insert by the same server`,
    ours: formatMeasure(median(ours), '/s'),
    reference: formatMeasure(median(bare), '/s'),
    ratio: pairedRatio(ours, bare),
    disturbed,
  };
  return gateRatio(comparison, { atLeast: LEAST_RATIO });
}

async function onPostgres(bench: Bench): Promise<Row> {
  const cluster = await bench.cluster();
  if (typeof cluster === 'string')
    return { what: 'http: submit, PostgreSQL', notMeasured: cluster };
  const urls = {
    ours: await cluster.create('bench_http_ours'),
    bare: await cluster.create('bench_http_bare'),
  };
  return rowOf('PostgreSQL', await compare(bench, urls));
}

export const http: Case = async (bench) => {
  const first = await onPostgres(bench);
  const embedded = await compare(bench);
  const rate = median(embedded.ours);
  const what = `http: submit, ${CLIENTS} clients, embedded database`;
  return [
    first,
    rowOf('embedded database', embedded),
    gateValue(what, rate, '/s', { atLeast: LEAST_EMBEDDED_RATE }, embedded.disturbed),
  ];
};
