// Lets the serving process do what is due, each minute: one tick after the other, never two at once.

/** Milliseconds between the end of a tick and the next one. */
const PAUSE = 60_000;

export interface Ticking {
  /** Takes no further job; ends once the one under way has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Begin to tick.
 *
 * @param tick takes jobs as long as it may; an error of it is one line and does not end the ticking.
 * @param report gets that line.
 */
export function startTicking(
  tick: (mayGoOn: () => boolean) => Promise<void>,
  report: (line: string) => void = console.error,
  pause = PAUSE,
): Ticking {
  let isStopped = false;
  let underWay: Promise<void> = Promise.resolve();
  let timer = setTimeout(begin, 0);
  function begin(): void {
    underWay = tick(() => !isStopped)
      .catch((error: Error) => report(`[tick] ${error.message}`))
      .then(() => {
        if (!isStopped) timer = setTimeout(begin, pause);
      });
  }
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return underWay;
    },
  };
}
