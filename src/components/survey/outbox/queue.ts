// The outbox: sealed ballots are kept before they are sent and forgotten only when the server has answered that they are in.
// A tab may die between any two steps: then a ballot is sent again, and the server knows it by its id.
import type { Answer, Network } from './network.ts';
import { idOf, isSameBallot, type Parcel, type Sealed } from './parcel.ts';
import { isSurelyClosed, nextMorning, pauseAfter, type Clock, type Schedule } from './schedule.ts';
import type { SafeStore } from './store.ts';

/** What a queue needs of the world; tests bring one of their own. */
export interface Needs {
  readonly store: SafeStore;
  readonly network: Network;
  readonly clock: Clock;
  readonly schedule: Schedule;
  /** A number of at least 0, below 1. */
  readonly chance: () => number;
  /** Sends a ballot as the page goes away; nobody waits for the answer. */
  readonly farewell?: (sealed: Sealed) => void;
  /** Names this tab among the others of the device. */
  readonly tab: string;
}

/** What keeping came to. */
export type Kept =
  /** `lasting` tells whether the ballot outlives the page. */
  | { readonly ok: true; readonly id: string; readonly lasting: boolean }
  /** Another ballot waits under the same id; it is not touched. */
  | { readonly ok: false; readonly problem: 'id-in-use' };

/** Why the outbox is looked through: each cause makes other parcels due. */
export type Cause = 'time' | 'connection' | 'person';

/** What happened to a parcel, for whoever watches. */
export interface Event {
  readonly id: string;
  readonly answer: Answer;
}

export interface Queue {
  /** Keep a sealed ballot; it may be kept as often as one likes. */
  readonly keep: (sealed: Sealed, closesOn?: string | null) => Promise<Kept>;
  /** Send one parcel now; `null` if another tab is sending it, or it is gone or final. */
  readonly send: (id: string, cause?: Cause) => Promise<Answer | null>;
  /** Send everything that is due, one after the other. */
  readonly sendDue: (cause: Cause) => Promise<void>;
  /** May throw where the storage cannot be read just now. */
  readonly list: () => Promise<readonly Parcel[]>;
  /** Note that the person has a copy as a file. */
  readonly markSaved: (id: string) => Promise<void>;
  /** Forget a parcel because the person wants it. */
  readonly drop: (id: string) => Promise<void>;
  /** Send at once what waits for its moment of chance: the page goes away and may never come back. */
  readonly leave: () => void;
  /** When something is to be done next, or `null`. */
  readonly nextTime: (parcels: readonly Parcel[]) => number | null;
}

/** Whether another try is going on. A claim from the future was made before the clock was set back; it holds no longer. */
const isHeld = ({ lease }: Parcel, now: number, length: number): boolean =>
  lease !== null && now >= lease.since && now < lease.since + length;

/** Whether a parcel's turn has come, where nobody holds it. A claim that is left over belongs to a try that died. */
export function isDue({ nextAt, since, last, lease }: Parcel, cause: Cause, now: number): boolean {
  if (cause === 'person' || lease || now < since) return true;
  if (nextAt !== null && now >= nextAt) return true;
  // A connection that is back helps against everything but a day without places, and a moment of chance needs no help.
  if (last === 'claimed' || last === 'renewed' || last === 'early') return false;
  return cause === 'connection' && (last !== 'day-full' || nextAt === null);
}

export function createQueue(needs: Needs, tell: (event: Event) => void = () => {}): Queue {
  const { store, network, clock, schedule, chance, tab } = needs;
  let tries = 0;
  /** What this tab is sending: whoever asks again gets the same answer, also where storage refuses a claim. */
  const own = new Map<string, Promise<Answer | null>>();
  /** Ballots of this page that wait for their moment of chance, by id. */
  const resting = new Map<string, Sealed>();

  const fresh = (sealed: Sealed, closesOn: string | null): Parcel => ({
    ...{ id: idOf(sealed), address: sealed.address, body: sealed.body, wave: sealed.body.wave! },
    ...{ closesOn, attempts: 0, since: clock.now(), nextAt: clock.now() },
    ...{ last: null, lease: null, final: null, saved: false },
    ...(sealed.token ? { token: sealed.token } : {}),
  });

  async function keep(sealed: Sealed, closesOn: string | null = null): Promise<Kept> {
    const parcel = fresh(sealed, closesOn);
    let isInUse = false;
    const lasting = await store.keep(parcel.id, (there) => {
      isInUse = there !== undefined && !isSameBallot(there, sealed);
      if (!there) return parcel;
      // Brought here once more, by a file or by a second press: what seemed final is tried again.
      return isInUse || !there.final ? there : { ...there, final: null, nextAt: clock.now() };
    });
    return isInUse ? { ok: false, problem: 'id-in-use' } : { ok: true, id: parcel.id, lasting };
  }

  /** Claim a parcel for one try; `null` if it is not to be sent now. */
  async function claim(id: string, holder: string, cause: Cause): Promise<Parcel | null> {
    let claimed: Parcel | null = null;
    await store.change(id, (there) => {
      claimed = null;
      const now = clock.now();
      if (!there || there.final || isHeld(there, now, schedule.lease)) return there;
      if (!isDue(there, cause, now)) return there;
      claimed = { ...there, lease: { holder, since: now } };
      return claimed;
    });
    return claimed;
  }

  /** The claim where storage works; where it only reads, the parcel as it stands: sent twice is better than never. */
  async function claimOrRead(id: string, holder: string, cause: Cause): Promise<Parcel | null> {
    try {
      return await claim(id, holder, cause);
    } catch {
      const now = clock.now();
      const there = (await store.list().catch(() => [])).find((parcel) => parcel.id === id);
      if (!there || there.final || isHeld(there, now, schedule.lease)) return null;
      return isDue(there, cause, now) ? there : null;
    }
  }

  /** When to try again after trouble. */
  function pauseOf({ closesOn }: Parcel, attempts: number, answer: Answer): number | null {
    const now = clock.now();
    if (answer.kind === 'trouble' && answer.wait !== undefined) return now + answer.wait;
    if (isSurelyClosed(closesOn, now)) return null;
    return answer.kind === 'trouble' && answer.trouble === 'day-full'
      ? nextMorning(schedule, now, chance())
      : now + pauseAfter(schedule, attempts, chance());
  }

  /** The parcel with its ticket, which goes on at a moment of chance; another tab may have come further meanwhile. */
  function sign(there: Parcel, { address, body }: Sealed): Parcel {
    if (there.address === address) return there;
    const now = clock.now();
    const { mixLeast, mixMost } = schedule;
    const nextAt = now + mixLeast + chance() * (mixMost - mixLeast);
    const turn = { attempts: 0, since: now, nextAt, lease: null, last: 'claimed' } as const;
    return { ...there, address, body, ...turn };
  }

  /** The parcel with a new token, which the server takes once it is old enough; two tabs may both have asked. */
  function renew(there: Parcel, token: string, wait: number): Parcel {
    const now = clock.now();
    return { ...there, token, since: now, nextAt: now + wait, lease: null, last: 'renewed' };
  }

  /** The parcel after a try, or nothing. */
  function settle(there: Parcel, holder: string, answer: Answer): Parcel | undefined {
    if (answer.kind === 'arrived' || answer.kind === 'settled') return undefined;
    if (answer.kind === 'claimed') return sign(there, answer.sealed);
    if (answer.kind === 'final')
      return { ...there, lease: null, nextAt: null, final: answer.final };
    // Another tab has taken over in the meantime; its claim and its answer stand.
    if (there.lease && there.lease.holder !== holder) return there;
    if (answer.kind === 'renewed') return renew(there, answer.token, answer.wait);
    const attempts = there.attempts + 1;
    const nextAt = pauseOf(there, attempts, answer);
    return { ...there, attempts, nextAt, since: clock.now(), last: answer.trouble, lease: null };
  }

  async function tryOnce(id: string, cause: Cause): Promise<Answer | null> {
    const holder = `${tab} ${(tries += 1)}`;
    const parcel = await claimOrRead(id, holder, cause);
    if (!parcel) return null;
    const answer = await network(parcel);
    // If this is not written down, the ballot is sent once more and the server knows it.
    await store.change(id, (there) => there && settle(there, holder, answer)).catch(() => {});
    if (answer.kind === 'claimed') resting.set(id, answer.sealed);
    else resting.delete(id);
    tell({ id, answer });
    return answer;
  }

  function send(id: string, cause: Cause = 'person'): Promise<Answer | null> {
    const going = own.get(id) ?? tryOnce(id, cause).finally(() => own.delete(id));
    own.set(id, going);
    return going;
  }

  return {
    keep,
    send,
    sendDue: async (cause) => {
      for (const { id, final } of await store.list()) if (!final) await send(id, cause);
    },
    list: store.list,
    markSaved: (id) => store.change(id, (there) => there && { ...there, saved: true }),
    drop: (id) => {
      resting.delete(id);
      return store.change(id, () => undefined);
    },
    leave: () => {
      for (const sealed of resting.values()) needs.farewell?.(sealed);
    },
    nextTime: (parcels) => {
      const times = parcels.flatMap(({ final, lease, nextAt }) => {
        if (final) return [];
        if (lease) return [lease.since + schedule.lease];
        return nextAt === null ? [] : [nextAt];
      });
      return times.length > 0 ? Math.min(...times) : null;
    },
  };
}
