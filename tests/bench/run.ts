// npm run bench: measures what we promise against references in the same run and prints one table; --quick takes fewer rounds.
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from './cases/build.ts';
import type { Bench, Case } from './cases/case.ts';
import { database } from './cases/database.ts';
import { figures } from './cases/figures.ts';
import { functions } from './cases/functions.ts';
import { http } from './cases/http.ts';
import { lighthouse } from './cases/pages/lighthouse.ts';
import { pages } from './cases/pages/pages.ts';
import { summaryRead } from './cases/summary-read.ts';
import { tally } from './cases/tally.ts';
import { tickets } from './cases/staff/tickets.ts';
import { trusteeCount } from './cases/staff/trustee-count.ts';
import { writeTable, type Row } from './measure/table.ts';
import { startCluster, type Cluster } from './places/cluster.ts';
import { installPeers } from './places/peers.ts';

const CASES: Readonly<Record<string, Case>> = {
  database,
  http,
  'summary-read': summaryRead,
  tally,
  tickets,
  'trustee-count': trusteeCount,
  functions,
  figures,
  build,
  pages,
  lighthouse,
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const METHOD = `Method: variants take turns (A B C, C B A, ...); the values shown are medians over rounds, the ratio is the median of
the ratios within each round. A round in which other programs took more than 15 % of the processors is dropped; where
that would leave less than half, all are kept and the row says "disturbed". PostgreSQL runs on disk with fsync on.
Ratios carry over to other machines; absolute numbers do not.`;

/** Do something once, at the first call. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}

/** Names of cases among the arguments; all cases if none is named. */
function chooseCases(names: readonly string[]): readonly string[] {
  const unknown = names.find((name) => !(name in CASES));
  if (unknown) {
    console.error(`There is no case "${unknown}". Cases: ${Object.keys(CASES).join(', ')}.`);
    process.exit(1);
  }
  return names.length > 0 ? names : Object.keys(CASES);
}

/** One case; a failure becomes a row, so that the other cases are still measured. */
async function measure(name: string, bench: Bench): Promise<readonly Row[]> {
  const started = performance.now();
  try {
    return await CASES[name]!(bench);
  } catch (error) {
    return [{ what: name, notMeasured: (error as Error).message.split('\n')[0] ?? 'it failed' }];
  } finally {
    console.error(`[bench] ${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
}

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const chosen = chooseCases(words.filter((word) => !word.startsWith('--')));
let cluster: Cluster | string | undefined;
const bench: Bench = {
  quick,
  rounds: quick ? 2 : 6,
  seconds: 2,
  root: ROOT,
  cluster: once(async () => (cluster = await startCluster())),
  peers: once(async () => installPeers()),
};
process.setMaxListeners(0); // every folder and every child has its own way to end
process.on('exit', () => typeof cluster === 'object' && cluster.stop());
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
const rows: Row[] = [];
for (const name of chosen) rows.push(...(await measure(name, bench)));
const busy = loadavg()[0]!.toFixed(1);
console.log(
  `\n${METHOD}\nMachine: ${cpus().length} processors, load ${busy}, Node ${process.versions.node}. `,
);
console.log(`${bench.rounds} rounds${quick ? ' (--quick: too few to rely on)' : ''}.\n`);
console.log(writeTable(rows));
process.exit(0);
