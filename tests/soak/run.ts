// npm run soak [-- --rate 139 --minutes 10 --units 60 --servers 2 --seed x]: lets raters and faults come to the real server over a
// real PostgreSQL, and prints whether anything was lost, doubled or refused.
import { parseArgs } from 'node:util';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chanceOf } from '#demo/random.ts';
import { buildSite } from '#selfhost/build/build.ts';
import { startCluster } from '../bench/places/cluster.ts';
import { newFolder } from '../bench/places/folder.ts';
import { isClean } from './check-sets.ts';
import { REAL_SCHEDULE } from './raters.ts';
import { runSoak, type ByFault } from './soak.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '139' },
    minutes: { type: 'string', default: '10' },
    units: { type: 'string', default: '60' },
    servers: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const [rate, minutes, units, servers] = [
  ...[values.rate, values.minutes, values.units, values.servers].map(Number),
] as [number, number, number, number];
if (![rate, minutes, units, servers].every((number) => number > 0)) {
  console.error('Use: npm run soak [-- --rate 139 --minutes 10 --units 60 --servers 2 --seed x]');
  process.exit(1);
}

const cluster = await startCluster();
if (typeof cluster === 'string') {
  console.error(`Nothing to soak: ${cluster}.`);
  process.exit(1);
}
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
process.on('exit', () => void cluster.stop());
const line = (name: string, said: string | number) => console.log(`  ${name.padEnd(34)} ${said}`);
const byFault = (counts: ByFault) =>
  Object.entries(counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
const ms = ({ p50, p99 }: { p50: number; p99: number }) =>
  `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`;

let isGood = false;
try {
  buildSite(ROOT, process.env.SITE_URL ?? 'http://localhost:4321');
  console.log(`Seed ${values.seed}. Setting up ${units} waves …`);
  const report = await runSoak({
    ...{ databaseUrl: await cluster.create('soak'), folder: newFolder() },
    ...{ rate, seconds: minutes * 60, waves: units, servers },
    ...{ schedule: REAL_SCHEDULE, chance: chanceOf(values.seed), faults: null },
    ...{ patience: 300_000, tell: (text) => console.log(`  ${text}`) },
  });
  const { verdict, failures, silences } = report;
  console.log(
    `\n${cpus().length} processors, load ${loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}\n`,
  );
  line('ballots a second, as they came', report.rate.toFixed(1));
  line('sent', verdict.sent);
  line('acknowledged', verdict.acknowledged);
  line('stored', verdict.stored);
  line('lost', verdict.lost);
  line('doubled', verdict.doubled);
  line('boxes that nobody sent', verdict.foreign);
  line('never acknowledged', verdict.stuck);
  line('tickets without a ballot', report.unusedTickets);
  line('requests', `${report.requests}, of them ${report.retries} again`);
  line('answered requests', ms(report.answered));
  line('from sealing to acknowledgement', ms(report.acknowledged));
  line('lateness of the raters, p99', `${Math.round(report.lag)} ms`);
  line('faults', byFault({ ...report.faults, none: 0 }));
  line('replies cut', report.cuts);
  line('no answer, by fault', byFault(silences));
  line('5xx, by fault', byFault(failures));
  line('servers that ended by themselves', report.endings.length);
  for (const ending of report.endings) console.log(ending);
  isGood =
    isClean(verdict) &&
    failures.none === 0 &&
    report.unusedTickets === 0 &&
    report.endings.length === 0;
  console.log(isGood ? '\nNothing was lost, doubled or refused.' : '\nNOT CLEAN.');
} finally {
  await cluster.stop();
}
process.exit(isGood ? 0 : 1);
