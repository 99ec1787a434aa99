// Notices that nobody is at a shared screen any more: after a quiet time it counts down, and any touch or key calls that off.
import type { Clock } from '../outbox/schedule.ts';

/** How long a shared screen waits. Tests hand in a clock of their own; nothing that production reads can shorten it. */
export interface IdleSchedule {
  /** Milliseconds without any input before the countdown; reading six questions takes half of them. */
  readonly quiet: number;
  /** Seconds of the countdown; people are owed at least 20 (WCAG 2.2.1). */
  readonly seconds: number;
}

export const IDLE: IdleSchedule = { quiet: 90_000, seconds: 30 };

const SECOND = 1_000;

interface Acts {
  /** Show how many seconds are left; `null` takes the countdown away. */
  readonly warn: (left: number | null) => void;
  /** Nobody is there. */
  readonly end: () => void;
}

/** The watch over one screen; before the first touch it waits for nothing, since nothing can have been entered. */
export interface IdleWatch {
  /** Somebody is there. */
  readonly touch: () => void;
  /** While something is being sent, nothing ends. */
  readonly hold: (isHeld: boolean) => void;
  /** The screen is at its start: wait for nothing until the next touch. */
  readonly rest: () => void;
}

/** Begin to watch. */
export function watchIdle(
  after: Clock['after'],
  { quiet, seconds }: IdleSchedule,
  { warn, end }: Acts,
): IdleWatch {
  let isHeld = false;
  let callOff: (() => void) | null = null;

  function rest(): void {
    callOff?.();
    callOff = null;
    warn(null);
  }

  function count(left: number): void {
    if (left === 0) {
      rest();
      end();
      return;
    }
    warn(left);
    callOff = after(SECOND, () => count(left - 1));
  }

  function touch(): void {
    rest();
    if (!isHeld) callOff = after(quiet, () => count(seconds));
  }

  function hold(next: boolean): void {
    if (next === isHeld) return;
    isHeld = next;
    touch();
  }

  return { touch, hold, rest };
}
