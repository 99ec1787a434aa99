// Brings what is entered on its way: sealed once, kept on the device, sent until it has arrived.
import { idOf, type Sealed } from '../outbox/parcel.ts';
import type { Ending, Outbox } from '../outbox/watch.ts';
import type { Entered } from './form.ts';

/** How bringing a ballot on its way ended. */
export type Delivered =
  | Ending
  | {
      readonly kind: 'waiting';
      /** Whether the ballot outlives the page. */
      readonly lasting: boolean;
      /** Whether its code is exchanged for a ticket. */
      readonly claimed: boolean;
      /** What the server said, where it said anything. */
      readonly message?: string;
      readonly ended: Promise<Ending>;
    };

/** How a form's ballot leaves the device. */
export interface Delivery {
  /** @throws Error if the ballot cannot be sealed; nothing is kept then, and it may be tried again. */
  readonly submit: (entered: Entered) => Promise<Delivered>;
  /** Try now what waits. */
  readonly again: () => Promise<void>;
}

/** What a delivery needs of its form. */
export interface Sealing {
  readonly seal: (entered: Entered) => Promise<Sealed>;
  /** `YYYY-MM-DD` */
  readonly closesOn: string;
  /** Whether no moment of chance lies between a ticket's claim and its ballot. */
  readonly atOnce?: () => boolean;
}

/** A delivery over the outbox of the page. */
export function deliverOver(outbox: () => Outbox, { seal, closesOn, atOnce }: Sealing): Delivery {
  /** What was sealed last, and from what: pressed again, the very same ballot goes, so that it counts once. */
  let last: { readonly from: string; readonly sealed: Sealed } | null = null;
  /** Whether it was refused for good, and stays on the device until the person drops it. */
  let isStuck = false;

  /** What stays of a ballot that has come to its end. */
  function settle(ending: Ending): Ending {
    // Under a ticket that was refused nothing can be sent: the next try is another ballot.
    isStuck = ending.kind === 'final' && ending.final !== 'used';
    if (!isStuck) last = null;
    return ending;
  }

  return {
    submit: async (entered) => {
      const from = JSON.stringify(entered);
      if (last && last.from !== from) {
        // Other answers make another ballot, and the one that was refused must never follow it.
        if (isStuck) await outbox().drop(idOf(last.sealed));
        last = null;
      }
      last ??= { from, sealed: await seal(entered) };
      const submitted = await outbox().submit(last.sealed, closesOn, atOnce?.());
      if (submitted.kind === 'id-in-use') throw new Error('Another ballot waits under this id.');
      if (submitted.kind !== 'waiting') return settle(submitted);
      const { id, lasting, claimed, message } = submitted;
      const ended = outbox().ended(id).then(settle);
      return { kind: 'waiting', lasting, claimed, ended, ...(message ? { message } : {}) };
    },
    again: () => outbox().sendNow(),
  };
}
