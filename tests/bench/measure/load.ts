// Measures how much of the processors other programs took, so that a round they disturbed can be dropped.
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

export interface Load {
  /** Processor time of this machine so far, in milliseconds. */
  readonly total: number;
  readonly idle: number;
  /** Processor time of this process and everything it started, in milliseconds; `null` where /proc is absent. */
  readonly own: number | null;
}

/** Linux counts in ticks of ten milliseconds. */
const TICK = 10;

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Milliseconds, with those of ended children. */
  readonly spent: number;
}

/** A line of /proc/…/stat; `null` if the process ended meanwhile. */
function readProcess(id: string): Process | null {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The second field is a name in brackets that may hold anything; the numbers follow the last bracket.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const spent = fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) * TICK;
    return { id: Number(id), parent: fields[1] ?? 0, spent };
  } catch {
    return null;
  }
}

function readOwn(): number | null {
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return null;
  }
  const processes = names.map(readProcess).filter((process) => process !== null);
  const family = new Set([process.pid]);
  let known = 0;
  while (known < family.size) {
    known = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  return processes.reduce((sum, { id, spent }) => sum + (family.has(id) ? spent : 0), 0);
}

/** The counters as they stand now. */
export function readLoad(): Load {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    total: sum(times.flatMap((each) => Object.values(each))),
    idle: sum(times.map(({ idle }) => idle)),
    own: readOwn(),
  };
}

/**
 * Share of all processor time between two readings that went to programs not started by this one, 0–1.
 *
 * @example foreignShare({ total: 0, idle: 0, own: 0 }, { total: 100, idle: 40, own: 50 }) // => 0.1
 */
export function foreignShare(before: Load, after: Load): number {
  const total = after.total - before.total;
  if (total <= 0 || before.own === null || after.own === null) return 0;
  const busy = total - (after.idle - before.idle);
  return Math.max(0, busy - (after.own - before.own)) / total;
}
