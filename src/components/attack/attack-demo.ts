// Attacks what a unit published, or a careless variant of it, and adds the results up by publication.
import { attackUnit } from '#domain/attack/attack-unit.ts';
import { judgeCitizens, type CitizenJudgement } from '#domain/attack/judge-citizens.ts';
import { inventBallots } from '#domain/attack/invent-ballots.ts';
import { unsafeVariant, type MadeUpBallot } from '#domain/attack/unsafe-variant.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';

export interface WaveResult {
  readonly answers: number;
  readonly byAnybody: number;
  readonly byInsiders: number;
}

export interface AttackResult {
  readonly answers: number;
  readonly determined: number;
  /** In the order of the snapshots. */
  readonly waves: readonly WaveResult[];
  /** How far citizens are protected; nothing of them is determined, and odds remain. */
  readonly citizens: CitizenJudgement;
}

export type Manner = 'published' | 'careless';
export type Progress = (done: number, all: number) => void;

/** A dashboard is read after every ballot, so a large group would only take long; the first ballots show the same. */
const MOST_BALLOTS = 20;

/** At most so many ballots of each group. */
function firstOfEach(ballots: readonly MadeUpBallot[]): readonly MadeUpBallot[] {
  const seen = new Map<string, number>();
  return ballots.filter(({ group }) => {
    const before = seen.get(group) ?? 0;
    seen.set(group, before + 1);
    return before < MOST_BALLOTS;
  });
}

function attackWave(snapshot: Snapshot, manner: Manner, onProgress: Progress): WaveResult {
  const published = { readings: [snapshot], arrivals: undefined };
  const { readings, arrivals } =
    manner === 'published'
      ? published
      : unsafeVariant(firstOfEach(inventBallots(snapshot)), snapshot.policy, snapshot.instrument);
  const { items } = attackUnit(readings, arrivals ? { arrivals } : {}, onProgress);
  const sum = (count: (item: (typeof items)[number]) => number) =>
    items.reduce((total, item) => total + count(item), 0);
  return {
    answers: sum(({ answers }) => answers),
    byAnybody: sum(({ byAnybody }) => byAnybody),
    byInsiders: sum(({ byInsiders }) => byInsiders),
  };
}

/** Attack every snapshot; no two rest on the same answers, so each is attacked by itself. */
export function attackAll(
  snapshots: readonly Snapshot[],
  manner: Manner,
  onProgress: Progress,
): AttackResult {
  const itemsOf = ({ cells }: Snapshot) => new Set(cells.map(({ item }) => item)).size;
  const all = snapshots.reduce((total, snapshot) => total + itemsOf(snapshot), 0);
  let before = 0;
  const waves = snapshots.map((snapshot) => {
    const result = attackWave(snapshot, manner, (done) =>
      onProgress(Math.min(all, before + done), all),
    );
    before += itemsOf(snapshot);
    return result;
  });
  const sum = (count: (wave: WaveResult) => number) =>
    waves.reduce((total, wave) => total + count(wave), 0);
  return {
    answers: sum(({ answers }) => answers),
    determined: sum(({ byAnybody, byInsiders }) => byAnybody + byInsiders),
    waves,
    citizens: judgeCitizens(manner === 'published' ? snapshots : []),
  };
}
