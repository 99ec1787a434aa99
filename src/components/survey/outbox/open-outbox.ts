// The outbox of this page, over the browser's own clock, network and storage; every form and note of a page shares one.
import { postOf } from '../post-json.ts';
import { postOver } from './network.ts';
import type { Sealed } from './parcel.ts';
import { createQueue } from './queue.ts';
import { SCHEDULE, type Clock } from './schedule.ts';
import { browserStore, withSpare, type SafeStore } from './store.ts';
import { watchOutbox, type Outbox, type Signals } from './watch.ts';

const clock: Clock = {
  now: () => Date.now(),
  after: (time, run) => {
    const timer = setTimeout(run, time);
    return () => clearTimeout(timer);
  },
};

const signals: Signals = (wake, leave) => {
  // A phone may end a page that is out of sight without another word.
  const look = () => (document.visibilityState === 'visible' ? wake() : leave());
  addEventListener('online', wake);
  addEventListener('pageshow', look);
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', look);
  return () => {
    removeEventListener('online', wake);
    removeEventListener('pageshow', look);
    removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', look);
  };
};

/** A post that outlives its page; where the browser has none, the ballot waits for the next survey page. */
function sayFarewell({ address, body, token }: Sealed): void {
  void fetch(address, {
    ...postOf(body, document.documentElement.lang, token),
    keepalive: true,
  }).catch(() => {});
}

const open = (language: string, store: SafeStore, schedule = SCHEDULE): Outbox =>
  watchOutbox(
    (tell) =>
      createQueue(
        {
          ...{ store, clock, schedule, chance: Math.random },
          network: postOver(language, schedule.patience),
          farewell: sayFarewell,
          tab: String(crypto.getRandomValues(new Uint32Array(2))),
        },
        tell,
      ),
    clock,
    schedule,
    signals,
  );

let outbox: Outbox | null = null;

/**
 * The outbox of this page. Only in a browser: call it when the page runs, never while it is rendered.
 *
 * @param language of what the server answers; the first caller's holds
 */
export function openOutbox(language: string): Outbox {
  outbox ??= open(language, browserStore(SCHEDULE.storage, clock));
  return outbox;
}

/**
 * An outbox of its own that keeps nothing on the device: for a screen that one visitor after another uses, where neither the
 * code of a slip nor the seed of its ticket may stay. A ballot follows its claim at once: no other visitor's comes between
 * on one screen, so that a pause would mix nothing and only keep it there. Whoever opens it stops it.
 */
export const openFleetingOutbox = (language: string): Outbox => {
  const store = withSpare(null, SCHEDULE.storage, clock);
  return open(language, store, { ...SCHEDULE, mixLeast: 0, mixMost: 0 });
};

/** Throw away what waits under a code that was refused: it can never be sent. */
export async function dropRefused(outbox: Outbox, code: string): Promise<void> {
  for (const { id, final, body } of await outbox.list().catch(() => [])) {
    if (final === 'used' && body.code === code) await outbox.drop(id);
  }
}
