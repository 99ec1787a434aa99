// What every case is given and what it hands back.
import type { Row } from '../measure/table.ts';
import type { Cluster } from '../places/cluster.ts';

export interface Bench {
  /** At least 6 in a full run. */
  readonly rounds: number;
  /** How long one timed stretch lasts. */
  readonly seconds: number;
  readonly quick: boolean;
  /** Folder of the project. */
  readonly root: string;
  /** The throw-away PostgreSQL, or why there is none; started at the first call. */
  readonly cluster: () => Promise<Cluster | string>;
  /** Folder with the installed peers, or why there are none; installed at the first call. */
  readonly peers: () => Promise<{ readonly folder: string } | string>;
}

export type Case = (bench: Bench) => Promise<readonly Row[]>;
