// Keeps the outbox going while a page is open: looks through it when time, connection or person ask, and tells what waits.
import type { Answer } from './network.ts';
import type { Parcel, Sealed } from './parcel.ts';
import type { Cause, Event, Kept, Queue } from './queue.ts';
import type { Clock, Schedule } from './schedule.ts';

/** What a page shows of the outbox. */
export interface View {
  /** Ballots that wait, those being sent among them. */
  readonly waiting: number;
  /** Ballots that some tab of this device is sending just now, or a moment of chance later. */
  readonly sending: number;
  /** Ballots that have arrived since this page was opened. */
  readonly arrived: number;
  /** Whether everything that waits outlives this page. */
  readonly isLasting: boolean;
  /** Whether the only thing that is waited for is a new day: the survey has no places left today. */
  readonly isForTomorrow: boolean;
  /** Ballots that can never be sent from here. */
  readonly stuck: readonly Parcel[];
}

/** How the first try of a form's ballot ended; `waiting` means that the outbox goes on by itself. */
export type Submitted =
  | Exclude<Answer, { kind: 'trouble' | 'claimed' | 'renewed' }>
  | {
      readonly kind: 'waiting';
      readonly id: string;
      readonly lasting: boolean;
      /** Whether its code is exchanged for a ticket: it waits for a moment of chance, or for a connection after it. */
      readonly claimed: boolean;
      readonly message?: string;
    }
  | { readonly kind: 'id-in-use' };

/** How a ballot that waited came to its end. */
export type Ending = Exclude<Submitted, { kind: 'waiting' | 'id-in-use' }>;

export interface Outbox {
  /** Called at once and after every change, as Svelte's stores do. */
  readonly subscribe: (run: (view: View) => void) => () => void;
  /**
   * Keep a sealed ballot, then try to send it.
   *
   * @param atOnce leaves no moment of chance between a ticket's claim and its ballot
   */
  readonly submit: (
    sealed: Sealed,
    closesOn?: string | null,
    atOnce?: boolean,
  ) => Promise<Submitted>;
  /** Resolves when a ballot that waits has come to its end, by whichever tab. */
  readonly ended: (id: string) => Promise<Ending>;
  /** Try everything now. */
  readonly sendNow: () => Promise<void>;
  readonly markSaved: (id: string) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  /** May throw where the storage cannot be read just now. */
  readonly list: () => Promise<readonly Parcel[]>;
  readonly stop: () => void;
}

/** Calls back whenever the connection may have come back, and when the page goes away; answers how to stop. */
export type Signals = (wake: () => void, leave: () => void) => () => void;

const EMPTY: View = {
  ...{ waiting: 0, sending: 0, arrived: 0, isLasting: true, isForTomorrow: false, stuck: [] },
};

/** Whether a ballot waits for nothing but a moment: of chance, or until its form is old enough. */
const isMoment = (last: Parcel['last']): boolean =>
  last === 'claimed' || last === 'renewed' || last === 'early';

/** How long the server asks a ballot to wait whose form was opened a moment ago; none where it asks for nothing. */
const waitOf = (answer: Answer | null): number | undefined =>
  answer?.kind === 'renewed' || answer?.kind === 'trouble' ? answer.wait : undefined;

function viewOf(parcels: readonly Parcel[], arrived: number, fleeting: ReadonlySet<string>): View {
  const waiting = parcels.filter(({ final }) => !final);
  return {
    waiting: waiting.length,
    sending: waiting.filter(({ lease, last }) => lease ?? isMoment(last)).length,
    arrived,
    isLasting: !waiting.some(({ id }) => fleeting.has(id)),
    isForTomorrow: waiting.length > 0 && waiting.every(({ last }) => last === 'day-full'),
    stuck: parcels.filter(({ final }) => final),
  };
}

/**
 * Watch an outbox.
 *
 * @param open makes the queue, given whom to tell what happened
 */
export function watchOutbox(
  open: (tell: (event: Event) => void) => Queue,
  clock: Clock,
  schedule: Schedule,
  signals: Signals,
): Outbox {
  const readers = new Set<(view: View) => void>();
  const fleeting = new Set<string>();
  let view = EMPTY;
  let arrived = 0;
  let isStopped = false;
  let cancel = () => {};
  let going: Promise<void> | null = null;
  let asked: Cause | null = null;

  const queue = open(({ id, answer }) => {
    if (answer.kind === 'arrived') arrived += 1;
    if (answer.kind !== 'trouble' && answer.kind !== 'claimed' && answer.kind !== 'renewed')
      end(id, answer);
    void refresh();
  });

  /** Who wants to know how a ballot ends, by its id. */
  const waiters = new Map<string, ((ending: Ending) => void)[]>();
  function end(id: string, ending: Ending): void {
    for (const resolve of waiters.get(id) ?? []) resolve(ending);
    waiters.delete(id);
  }

  /** What another tab has brought to an end shows only by its place. */
  function endElsewhere(parcels: readonly Parcel[]): void {
    for (const id of [...waiters.keys()]) {
      const parcel = parcels.find((one) => one.id === id);
      if (!parcel) end(id, { kind: 'arrived', before: true });
      else if (parcel.final) end(id, { kind: 'final', final: parcel.final, message: '' });
    }
  }

  /** Tell what waits; where the storage cannot be read just now, what was told last still stands. */
  async function refresh(): Promise<readonly Parcel[]> {
    let parcels: readonly Parcel[];
    try {
      parcels = await queue.list();
    } catch {
      return [];
    }
    endElsewhere(parcels);
    view = viewOf(parcels, arrived, fleeting);
    for (const run of readers) run(view);
    return parcels;
  }

  /** Look again when something is due, and now and then: another tab may have brought or sent something. */
  async function rest(): Promise<void> {
    const next = queue.nextTime(await refresh());
    cancel();
    if (isStopped) return;
    const wait = next === null ? schedule.glance : Math.min(next - clock.now(), schedule.glance);
    cancel = clock.after(Math.max(wait, schedule.first / 4), () => void look('time'));
  }

  /** One look at a time; whoever asks during it is served by one more. */
  async function look(cause: Cause): Promise<void> {
    if (isStopped) return;
    if (going) {
      if (asked !== 'person') asked = cause === 'time' ? asked : cause;
      return going;
    }
    going = (async () => {
      for (let now: Cause | null = cause; now;) {
        const doing: Cause = now;
        asked = null;
        await queue.sendDue(doing).catch(() => {});
        now = asked;
      }
      going = null; // in the same step as the last look at what was asked
    })();
    await going;
    await rest();
  }

  const ended = (id: string): Promise<Ending> =>
    new Promise((resolve) => {
      waiters.set(id, [...(waiters.get(id) ?? []), resolve]);
      void refresh();
    });

  /** Wait with a form that was opened a moment ago: the page says that it is sending, and the ballot goes as soon as it may. */
  async function passMoment(id: string, first: Answer | null): Promise<Answer | null> {
    let answer = first;
    const seen: { ending?: Ending } = {};
    if (waitOf(answer) !== undefined) void ended(id).then((ending) => (seen.ending = ending));
    for (let tries = 0; tries < 3; tries += 1) {
      const wait = waitOf(answer);
      if (wait === undefined) break;
      await new Promise<void>((resolve) => clock.after(wait + schedule.first / 10, resolve));
      // Another look at the outbox may have sent it meanwhile.
      const next: Answer | Ending | null = seen.ending ?? (await queue.send(id));
      if (!next) break;
      answer = next;
    }
    return answer;
  }

  const unhook = signals(() => void look('connection'), queue.leave);
  void look('connection');

  return {
    subscribe: (run) => {
      readers.add(run);
      run(view);
      return () => readers.delete(run);
    },
    submit: async (sealed, closesOn = null, atOnce = false) => {
      const kept: Kept = await queue.keep(sealed, closesOn);
      if (!kept.ok) return { kind: kept.problem };
      const { id, lasting } = kept;
      if (lasting) fleeting.delete(id);
      else fleeting.add(id);
      const sending = queue.send(id);
      void refresh();
      let answer = await sending;
      const claimed = answer?.kind === 'claimed';
      if (claimed && atOnce) answer = await queue.send(id);
      answer = await passMoment(id, answer);
      await rest();
      if (answer?.kind === 'claimed') return { kind: 'waiting', id, lasting, claimed };
      if (answer && answer.kind !== 'trouble' && answer.kind !== 'renewed') return answer;
      const message = answer?.kind === 'trouble' ? answer.message : undefined;
      return { kind: 'waiting', id, lasting, claimed, ...(message ? { message } : {}) };
    },
    ended,
    sendNow: () => look('person'),
    markSaved: async (id) => {
      await queue.markSaved(id);
      await refresh();
    },
    drop: async (id) => {
      await queue.drop(id);
      await refresh();
    },
    list: queue.list,
    stop: () => {
      isStopped = true;
      cancel();
      unhook();
      readers.clear();
    },
  };
}
