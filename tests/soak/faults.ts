// What goes wrong during a soak: servers that are killed, connections to the database that are ended or stand still, replies that are cut.
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { App } from './app.ts';
import type { Proxy } from './proxy.ts';

export const FAULT_KINDS = ['kill', 'terminate', 'freeze', 'cut'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault and the time in which errors belong to it, in milliseconds since 1970. */
export interface Fault {
  readonly kind: FaultKind;
  readonly from: number;
  until: number;
}

/** Milliseconds after a fault within which what waited behind it may still fail. */
const AFTERMATH = 5_000;

/** Postgres processes that serve the servers' database. */
async function backendsOf(admin: postgres.Sql, database: string): Promise<readonly number[]> {
  const rows = await admin`select pid from pg_stat_activity
    where datname = ${database} and backend_type = 'client backend'`;
  return rows.map(({ pid }) => Number(pid));
}

function signalAll(pids: readonly number[], signal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

export interface Faults {
  /** Let one thing go wrong; resolves when it is over and everything serves again. */
  readonly cause: (kind: FaultKind) => Promise<void>;
  readonly all: readonly Fault[];
  readonly stop: () => Promise<void>;
}

/** @param url of the database, on a server of this machine that may be disturbed. */
export function planFaults(
  url: string,
  apps: readonly App[],
  proxy: Proxy,
  chance: () => number,
): Faults {
  const all: Fault[] = [];
  const name = new URL(url).pathname.slice(1);
  const admin = postgres(url.replace(/\/[^/]*$/, '/postgres'), {
    max: 1,
    onnotice: () => undefined,
  });
  const between = (least: number, most: number) => least + chance() * (most - least);
  const acts: Readonly<Record<FaultKind, () => Promise<void>>> = {
    kill: () => apps[Math.floor(chance() * apps.length)]!.crash(),
    terminate: async () => {
      await admin`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = ${name} and backend_type = 'client backend'`;
    },
    freeze: async () => {
      const pids = await backendsOf(admin, name);
      signalAll(pids, 'SIGSTOP');
      await pause(between(2_000, 5_000));
      signalAll(pids, 'SIGCONT');
    },
    cut: async () => {
      const before = proxy.cuts();
      proxy.cut(0.5);
      await pause(between(2_000, 5_000));
      // On a busy machine replies may take longer than that.
      for (let waited = 0; proxy.cuts() === before && waited < 120; waited += 1) await pause(500);
      proxy.cut(0);
    },
  };
  return {
    all,
    cause: async (kind) => {
      const fault: Fault = { kind, from: Date.now(), until: Infinity };
      all.push(fault);
      try {
        await acts[kind]();
      } finally {
        fault.until = Date.now() + AFTERMATH;
      }
    },
    stop: () => admin.end(),
  };
}
