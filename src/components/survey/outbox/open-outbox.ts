// The outbox of this page, over the browser's own clock, network and storage; every form and note of a page shares one.
import { postOver } from './network.ts';
import { createQueue } from './queue.ts';
import { SCHEDULE, type Clock } from './schedule.ts';
import { browserStore } from './store.ts';
import { watchOutbox, type Outbox, type Signals } from './watch.ts';

const clock: Clock = {
  now: () => Date.now(),
  after: (time, run) => {
    const timer = setTimeout(run, time);
    return () => clearTimeout(timer);
  },
};

const signals: Signals = (wake) => {
  const look = () => {
    if (document.visibilityState === 'visible') wake();
  };
  addEventListener('online', wake);
  addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    removeEventListener('online', wake);
    removeEventListener('pageshow', look);
    document.removeEventListener('visibilitychange', look);
  };
};

let outbox: Outbox | null = null;

/**
 * The outbox of this page. Only in a browser: call it when the page runs, never while it is rendered.
 *
 * @param language of what the server answers; the first caller's holds
 */
export function openOutbox(language: string): Outbox {
  outbox ??= watchOutbox(
    (tell) =>
      createQueue(
        {
          store: browserStore(SCHEDULE.storage, clock),
          network: postOver(language, SCHEDULE.patience),
          clock,
          schedule: SCHEDULE,
          chance: Math.random,
          tab: String(crypto.getRandomValues(new Uint32Array(2))),
        },
        tell,
      ),
    clock,
    SCHEDULE,
    signals,
  );
  return outbox;
}
