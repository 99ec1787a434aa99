// Raters with the real outbox of the survey pages, each on a device of their own, over the network of a soak.
import { createHash } from 'node:crypto';
import { postOver } from '#components/survey/outbox/network.ts';
import type { Sealed } from '#components/survey/outbox/parcel.ts';
import { createQueue } from '#components/survey/outbox/queue.ts';
import { redeemWith } from '#components/survey/outbox/network.ts';
import { startRedeeming } from '#components/survey/outbox/redeem.ts';
import { SCHEDULE, type Clock, type Schedule } from '#components/survey/outbox/schedule.ts';
import { withSpare } from '#components/survey/outbox/store.ts';
import { watchOutbox, type Outbox } from '#components/survey/outbox/watch.ts';
import type { MakeBallot } from './city.ts';
import type { SentBallot } from './check-sets.ts';

/** One answered or failed request. */
export interface Tried {
  /** Milliseconds since 1970, at its end. */
  readonly at: number;
  /** `null` where no answer came. */
  readonly status: number | null;
  /** Milliseconds. */
  readonly took: number;
}

/** How a rater's device sends; naive ones show what the checker must catch. */
export type Sender = (
  sealed: Sealed,
  again: MakeBallot,
) => Promise<{ readonly boxes: readonly string[]; readonly acknowledged: boolean }>;

const clock: Clock = {
  now: () => Date.now(),
  after: (time, run) => {
    const timer = setTimeout(run, time);
    return () => clearTimeout(timer);
  },
};

/** The name under which a box is found again in the database. */
export const nameOfBox = (box: string): string =>
  createHash('sha256').update(Buffer.from(box, 'base64')).digest('hex');

/** A device that does what the pages do: keep, send, wait, send again until our endpoint has said that it is in. */
export function honestSender(
  schedule: Schedule,
): Sender & { readonly wake: (count: number) => void } {
  redeemWith(startRedeeming);
  const open = new Set<Outbox>();
  const send: Sender = async (sealed) => {
    const outbox = watchOutbox(
      (tell) =>
        createQueue(
          {
            ...{ store: withSpare(null, schedule.storage, clock), clock, schedule },
            ...{ chance: Math.random, tab: 'soak', network: postOver('id', schedule.patience) },
          },
          tell,
        ),
      clock,
      schedule,
      () => () => {},
    );
    open.add(outbox);
    const first = await outbox.submit(sealed);
    const ending = first.kind === 'waiting' ? await outbox.ended(first.id) : first;
    open.delete(outbox);
    outbox.stop();
    return { boxes: [nameOfBox(sealed.body.box!)], acknowledged: ending.kind === 'arrived' };
  };
  return Object.assign(send, {
    wake: (count: number) => {
      // Whoever was asked stands at the end of the line.
      for (const outbox of [...open].slice(0, count)) {
        open.delete(outbox);
        open.add(outbox);
        void outbox.sendNow();
      }
    },
  });
}

/** Sends through a proxy, as a page of the site would, and notes every try. */
export function networkTo(url: string, tried: Tried[]): typeof fetch {
  const over = globalThis.fetch;
  return async (address, init) => {
    const started = performance.now();
    const note = (status: number | null) =>
      tried.push({ at: Date.now(), status, took: performance.now() - started });
    try {
      const headers = { ...(init?.headers as object), 'sec-fetch-site': 'same-origin' };
      const response = await over(`${url}${String(address)}`, { ...init, headers });
      const body = await response.arrayBuffer();
      note(response.status);
      return new Response(body, response);
    } catch (error) {
      note(null);
      throw error;
    }
  };
}

export interface Crowd {
  readonly sent: readonly SentBallot[];
  /** Milliseconds from sealing to the acknowledgement. */
  readonly waits: readonly number[];
  /** Raters who are not done yet. */
  readonly going: () => number;
  /** Somebody comes. */
  readonly come: (wave: string, make: MakeBallot) => void;
}

/** Everybody who answers, with what became of it. */
export function gather(sender: Sender): Crowd {
  const sent: SentBallot[] = [];
  const waits: number[] = [];
  let going = 0;
  async function answer(wave: string, make: MakeBallot): Promise<void> {
    const sealed = await make();
    const place = sent.push({
      ...{ wave, boxes: [nameOfBox(sealed.body.box!)], acknowledged: false },
    });
    const started = performance.now();
    const outcome = await sender(sealed, make);
    sent[place - 1] = { wave, ...outcome };
    if (outcome.acknowledged) waits.push(performance.now() - started);
  }
  return {
    ...{ sent, waits },
    going: () => going,
    come: (wave, make) => {
      going += 1;
      void answer(wave, make)
        .catch(() => undefined)
        .finally(() => (going -= 1));
    },
  };
}

/** The waits of the pages. */
export const REAL_SCHEDULE = SCHEDULE;
