// Compares what raters sent and saw acknowledged with what lies in the database: nothing lost, nothing twice, nothing strange.

/** One rater's ballot, under every box that was sent for it. An honest outbox sends one box, however often. */
export interface SentBallot {
  readonly wave: string;
  /** Names of the boxes, such as their SHA-256. */
  readonly boxes: readonly string[];
  /** The rater was told that the ballot is in. */
  readonly acknowledged: boolean;
}

/** A box in the database. */
export interface StoredBox {
  readonly wave: string;
  readonly box: string;
}

export interface Verdict {
  readonly sent: number;
  readonly acknowledged: number;
  readonly stored: number;
  /** Acknowledged, and not in the box of their wave. */
  readonly lost: number;
  /** Stored more than once, whether under one box or several. */
  readonly doubled: number;
  /** Boxes that nobody sent to this wave. */
  readonly foreign: number;
  /** Never acknowledged, although everything worked again at the end. */
  readonly stuck: number;
}

/** Compare both sets. */
export function checkSets(sent: readonly SentBallot[], stored: readonly StoredBox[]): Verdict {
  const nameOf = ({ wave, box }: StoredBox) => `${wave} ${box}`;
  const times = new Map<string, number>();
  for (const one of stored) times.set(nameOf(one), (times.get(nameOf(one)) ?? 0) + 1);
  let [acknowledged, lost, doubled, claimed] = [0, 0, 0, 0];
  for (const { wave, boxes, acknowledged: isTold } of sent) {
    const here = boxes.reduce((sum, box) => sum + (times.get(nameOf({ wave, box })) ?? 0), 0);
    claimed += here;
    if (here > 1) doubled += 1;
    if (isTold) acknowledged += 1;
    if (isTold && here === 0) lost += 1;
  }
  return {
    ...{ sent: sent.length, acknowledged, stored: stored.length, lost, doubled },
    foreign: stored.length - claimed,
    stuck: sent.length - acknowledged,
  };
}

/** Whether nothing was lost, doubled, strange or left waiting. */
export const isClean = ({ lost, doubled, foreign, stuck }: Verdict): boolean =>
  lost + doubled + foreign + stuck === 0;
