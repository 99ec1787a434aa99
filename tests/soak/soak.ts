// A soak: raters come at a steady rate to many waves while things go wrong, and at the end the sets are compared.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { openDatabase } from '#selfhost/database/attach.ts';
import type { Schedule } from '#components/survey/outbox/schedule.ts';
import { SECRET } from '../fixtures/secrets.ts';
import { freeLowPort, startApp, type App } from './app.ts';
import { checkSets, type StoredBox, type Verdict } from './check-sets.ts';
import { openCity } from './city.ts';
import { FAULT_KINDS, planFaults, type Fault, type FaultKind } from './faults.ts';
import { startProxy } from './proxy.ts';
import { gather, honestSender, networkTo, type Sender, type Tried } from './raters.ts';

export interface SoakOptions {
  /** Address of an empty, migrated database on a PostgreSQL of this machine that may be disturbed. */
  readonly databaseUrl: string;
  /** An empty folder. */
  readonly folder: string;
  /** Ballots a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly waves: number;
  readonly servers: number;
  readonly schedule: Schedule;
  readonly chance: () => number;
  /** What goes wrong, evenly spread; a random kind again and again where it is `null`. */
  readonly faults: readonly FaultKind[] | null;
  /** Milliseconds that are given to what still waits at the end. */
  readonly patience: number;
  /** A device that does otherwise than ours. */
  readonly sender?: Sender;
  /** Statements that make the database naive. */
  readonly spoil?: string;
  readonly tell?: (line: string) => void;
}

/** Errors by what they happened in. */
export type ByFault = Readonly<Record<FaultKind | 'none', number>>;

export interface Report {
  readonly verdict: Verdict;
  /** Ballots a second, as they came. */
  readonly rate: number;
  readonly requests: number;
  /** Requests beyond the fewest that the stored ballots need. */
  readonly retries: number;
  /** Requests that got no answer, and answers of 500 and above. */
  readonly silences: ByFault;
  readonly failures: ByFault;
  readonly faults: Readonly<Record<FaultKind, number>>;
  readonly cuts: number;
  /** Milliseconds of answered requests, and from sealing to the acknowledgement. */
  readonly answered: { readonly p50: number; readonly p99: number };
  readonly acknowledged: { readonly p50: number; readonly p99: number };
  /** Codes that became tickets without a ballot in the box. */
  readonly unusedTickets: number;
  /** Milliseconds by which the raters' own process was late, 99th percentile: above some hundred the machine is too busy for the rate. */
  readonly lag: number;
  /** What servers printed that ended although nobody had killed them. */
  readonly endings: readonly string[];
  readonly logged: string;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;
const quantiles = (values: readonly number[]) => ({
  p50: quantile(values, 0.5),
  p99: quantile(values, 0.99),
});

/** In which fault's time each of these happened; several at once count for the one that began last. */
function attribute(moments: readonly Tried[], faults: readonly Fault[]): ByFault {
  const counts = { none: 0, ...Object.fromEntries(FAULT_KINDS.map((kind) => [kind, 0])) } as Record<
    FaultKind | 'none',
    number
  >;
  for (const { at, took } of moments) {
    // A request that began before a fault ended may end badly after it.
    const around = faults.filter(({ from, until }) => at >= from && at - took <= until);
    counts[around.at(-1)?.kind ?? 'none'] += 1;
  }
  return counts;
}

const STORED = `select w.code as wave, encode(sha256(b.box), 'hex') as box
  from (select wave_id, box from app.ballots union all select wave_id, box from app.slip_ballots
    union all select wave_id, box from app.staff_ballots) b join app.waves w on w.id = b.wave_id`;

const TICKETS = `select (select count(*) from app.claims)::int as claimed,
  (select count(*) from app.slip_ballots)::int + (select count(*) from app.staff_ballots)::int as cast`;

/** Run a soak to its end. */
export async function runSoak(options: SoakOptions): Promise<Report> {
  const { databaseUrl, folder, rate, seconds, chance, tell = () => undefined } = options;
  const keysFolder = join(folder, 'keys');
  const keys = { folder: keysFolder, isHosted: false };
  const dataFolder = (place: number) => join(folder, `data-${place}`);
  const backend = { kind: 'postgres', url: databaseUrl } as const;
  mkdirSync(folder, { recursive: true });
  const setUp = await openDatabase({
    ...{ host: 'localhost', port: 4321, folder: dataFolder(0), keys, appSecret: SECRET, backend },
  });
  const city = await openCity(options.waves, rate * seconds);
  if (options.spoil) await setUp.gateway!.run(options.spoil);
  await setUp.close();
  tell(`${city.waves} waves are open.`);

  const env = { DATABASE_URL: databaseUrl, KEYS_DIR: keysFolder, APP_SECRET: SECRET, DEMO: '0' };
  const apps: App[] = [];
  for (let place = 0; place < options.servers; place += 1)
    apps.push(await startApp(await freeLowPort(), { ...env, DATA_DIR: dataFolder(place + 1) }));
  const proxy = await startProxy(
    apps.map(({ port }) => port),
    chance,
  );
  const faults = planFaults(databaseUrl, apps, proxy, chance);
  const tried: Tried[] = [];
  const over = globalThis.fetch;
  globalThis.fetch = networkTo(proxy.url, tried);
  const honest = honestSender(options.schedule);
  const crowd = gather(options.sender ?? honest);
  tell(`${apps.length} servers are running. Raters come for ${seconds} s.`);

  try {
    const lateness = monitorEventLoopDelay({ resolution: 20 });
    lateness.enable();
    const started = Date.now();
    const end = started + seconds * 1_000;
    const lastFault = end - Math.min(8_000, seconds * 250);
    const disturb = async () => {
      const given = options.faults;
      for (let place = 0; given === null || place < given.length; place += 1) {
        const wait = given ? (seconds * 700) / given.length : 8_000 + chance() * 14_000;
        await pause(place === 0 && given ? wait / 3 : wait);
        if (Date.now() > lastFault && !given) return;
        const kind = given?.[place] ?? FAULT_KINDS[Math.floor(chance() * FAULT_KINDS.length)]!;
        tell(`${Math.round((Date.now() - started) / 1000)} s: ${kind}`);
        await faults.cause(kind);
      }
    };
    // On a busy machine a fault takes longer than planned: raters come until the last one is over.
    let isCalm = options.faults === null;
    const disturbing = disturb().finally(() => (isCalm = true));
    let came = 0;
    while (Date.now() < end || !isCalm) {
      const due = Math.floor(((Date.now() - started) / 1_000) * rate);
      for (; came < due; came += 1) {
        const { wave, make } = city.next(chance);
        crowd.come(wave, make);
      }
      await pause(10);
    }
    lateness.disable();
    const reached = came / ((Date.now() - started) / 1_000);
    await disturbing;
    tell(`Nobody comes any more; ${crowd.going()} wait.`);
    for (let waited = 0; crowd.going() > 0 && waited < options.patience; waited += 1_000) {
      await pause(1_000);
      // People look at their phones again, not all at once.
      honest.wake(Math.ceil(rate / 4));
    }
    await Promise.all(apps.map((app) => app.stop()));
    const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
    const stored = (await sql.unsafe(STORED)) as unknown as StoredBox[];
    const [tickets] = await sql.unsafe(TICKETS);
    await sql.end();
    const answered = tried.filter(({ status }) => status !== null);
    const verdict = checkSets(crowd.sent, stored);
    // One request for each ballot, and one more for each ticket.
    const fewest = verdict.stored + Number(tickets!.claimed);
    return {
      ...{ verdict, rate: reached, requests: tried.length },
      retries: Math.max(0, tried.length - fewest),
      silences: attribute(
        tried.filter(({ status }) => status === null),
        faults.all,
      ),
      failures: attribute(
        answered.filter(({ status }) => status! >= 500),
        faults.all,
      ),
      faults: Object.fromEntries(
        FAULT_KINDS.map((kind) => [kind, faults.all.filter((fault) => fault.kind === kind).length]),
      ) as Record<FaultKind, number>,
      cuts: proxy.cuts(),
      answered: quantiles(answered.map(({ took }) => took)),
      acknowledged: quantiles(crowd.waits),
      unusedTickets: Number(tickets!.claimed) - Number(tickets!.cast),
      lag: lateness.percentile(99) / 1e6,
      endings: apps.flatMap(({ endings }) => endings),
      logged: apps.map((app) => app.printed()).join('\n'),
    };
  } finally {
    globalThis.fetch = over;
    await proxy.stop();
    await faults.stop();
    await Promise.all(apps.map((app) => app.stop()));
  }
}
