// Says how far the answers of citizens in published files are protected: with noise by odds, in old or careless files hardly.
import { citizensOf, type Snapshot } from '../disclosure/published.ts';

/**
 * Why answers of citizens are weakly protected: exact figures, which fall to whoever wrote all other ballots; a larger
 * epsilon than is promised; noise that stands twice, so that differences of two batches carry none.
 */
export type Weakness = 'exact' | 'epsilon' | 'repeated';

export interface CitizenJudgement {
  /** Waves that show something of citizens with noise, and their items. */
  readonly waves: number;
  readonly items: number;
  /** How many times as likely one answer can make what was published as another; 1 where nothing was. */
  readonly odds: number;
  readonly weaknesses: readonly Weakness[];
}

/** The most that is promised. */
const PROMISED = 1;

const showsExactly = (snapshot: Snapshot): boolean =>
  snapshot.version === 1 &&
  (snapshot.atoms.some(({ groups }) => groups.includes('citizen')) || 'quarantined' in snapshot);

/** Judge all snapshots of a unit together. */
export function judgeCitizens(snapshots: readonly Snapshot[]): CitizenJudgement {
  const noisy = snapshots.map(citizensOf).filter((citizens) => citizens !== null);
  const epsilon = Math.max(0, ...noisy.map((citizens) => citizens.epsilon));
  const texts = noisy.map(({ items }) =>
    JSON.stringify(Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  const found: readonly (readonly [Weakness, boolean])[] = [
    ['exact', snapshots.some(showsExactly)],
    ['epsilon', epsilon > PROMISED],
    ['repeated', new Set(texts).size < texts.length],
  ];
  return {
    waves: noisy.length,
    items: noisy.reduce((sum, { items }) => sum + Object.keys(items).length, 0),
    odds: Math.exp(epsilon),
    weaknesses: found.filter(([, isFound]) => isFound).map(([weakness]) => weakness),
  };
}
