// Every wait of the outbox: how long a try, a claim and a pause last. Tests hand in a shorter one; nothing that production reads can.

export interface Schedule {
  /** Milliseconds until a try without an answer counts as lost; slow rural links need most of it. */
  readonly patience: number;
  /** Milliseconds that a claim holds; longer than a try, so that it ends only where the tab has died. */
  readonly lease: number;
  /** Milliseconds until the device's storage counts as refused: some browsers never answer. */
  readonly storage: number;
  /** Milliseconds before the second try. */
  readonly first: number;
  /** By how much each further pause is longer. */
  readonly factor: number;
  /** Milliseconds that no pause exceeds. */
  readonly ceiling: number;
  /** Share of a pause that chance adds, so that a whole office does not come back at once. */
  readonly spread: number;
  /** Milliseconds after midnight within which a ballot refused by a full day is tried again. */
  readonly morning: number;
  /** Milliseconds between two looks at the outbox: another tab may have changed it. */
  readonly glance: number;
  /** Milliseconds between a ticket's claim and its ballot, drawn by chance between these two, so that they are harder to match. */
  readonly mixLeast: number;
  readonly mixMost: number;
}

export const SCHEDULE: Schedule = {
  patience: 20_000,
  lease: 30_000,
  storage: 4_000,
  first: 2_000,
  factor: 2,
  ceiling: 300_000,
  spread: 0.25,
  morning: 1_800_000,
  glance: 15_000,
  mixLeast: 3_000,
  mixMost: 30_000,
};

/** What the clock of a device tells and does. */
export interface Clock {
  /** Milliseconds since 1970; people and networks set it forward and back. */
  readonly now: () => number;
  /** Run once, later; answers how to call it off. */
  readonly after: (time: number, run: () => void) => () => void;
}

/** Milliseconds after the first one of the closing day in UTC when it is over in every time zone. */
const SURELY_OVER = 36 * 3_600_000;

/**
 * Milliseconds to pause after so many tries.
 *
 * @param tries at least 1
 * @param chance at least 0, below 1
 * @example pauseAfter(SCHEDULE, 3, 0) // => 8000
 */
export function pauseAfter(schedule: Schedule, tries: number, chance: number): number {
  const { first, factor, ceiling, spread } = schedule;
  // The power of a large number of tries is Infinity, and the ceiling holds.
  return Math.min(first * factor ** (tries - 1), ceiling) * (1 + spread * chance);
}

/** When a ballot is tried again that came on a day without a place left: early on the device's next day. */
export function nextMorning(schedule: Schedule, now: number, chance: number): number {
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  return midnight + Math.ceil(schedule.morning * (1 + chance)) / 2;
}

/**
 * Whether a wave has closed wherever its unit works. It ends the tries by themselves and nothing else: only the server
 * knows the day, and a wrong clock must not bury a ballot.
 *
 * @param closesOn `YYYY-MM-DD`, or `null` where nobody told
 */
export const isSurelyClosed = (closesOn: string | null, now: number): boolean =>
  closesOn !== null && now > Date.parse(`${closesOn}T00:00:00Z`) + SURELY_OVER;
