// Where sealed ballots wait: IndexedDB, and the memory of this page where the device refuses to store.
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Parcel } from './parcel.ts';
import type { Clock } from './schedule.ts';

/** A box of parcels by id. Every call may throw. */
export interface Store {
  readonly list: () => Promise<readonly Parcel[]>;
  /**
   * Read one parcel and put another in its place in one step that no other tab can come between.
   *
   * @param edit given what is there; `undefined` stands for nothing and leaves nothing; the very same parcel leaves it.
   */
  readonly change: (id: string, edit: Edit) => Promise<void>;
}

type Edit = (parcel: Parcel | undefined) => Parcel | undefined;

/** A store that takes every new parcel, if need be for the life of this page. */
export interface SafeStore extends Store {
  /** Like `change`, for what must not be lost; answers whether the parcel outlives the page. */
  readonly keep: (id: string, edit: Edit) => Promise<boolean>;
}

/** The device's own store. A database of its own: drafts and other values never mix with ballots. */
export function deviceStore(use: UseStore = createStore('jejak-outbox', 'parcels')): Store {
  return {
    list: () => use('readonly', (box) => promisifyRequest(box.getAll() as IDBRequest<Parcel[]>)),
    change: (id, edit) =>
      use('readwrite', (box) => {
        const reading = box.get(id) as IDBRequest<Parcel | undefined>;
        reading.onsuccess = () => {
          const after = edit(reading.result);
          if (after === reading.result) return;
          if (after) box.put(after, id);
          else box.delete(id);
        };
        // Not when the request is done but when the transaction is: only then it is on the device.
        return promisifyRequest(box.transaction);
      }),
  };
}

/** A store that lasts as long as this page. */
function memoryStore(): Store & { readonly has: (id: string) => boolean } {
  const parcels = new Map<string, Parcel>();
  return {
    has: (id) => parcels.has(id),
    list: () => Promise.resolve([...parcels.values()]),
    change: async (id, edit) => {
      const after = edit(parcels.get(id));
      if (after) parcels.set(id, after);
      else parcels.delete(id);
    },
  };
}

/** Settle with a promise, or fail after a time: some browsers never answer a request to their storage. */
function within<T>(promise: Promise<T>, time: number, clock: Clock): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(time, () => reject(new Error('The storage did not answer.')));
    promise.then(resolve, reject).finally(cancel);
  });
}

/**
 * The device's store with the memory of this page beside it.
 *
 * @param main `null` where there is none
 * @param patience milliseconds
 */
export function withSpare(main: Store | null, patience: number, clock: Clock): SafeStore {
  const spare = memoryStore();
  const ask = async <T>(call: (store: Store) => Promise<T>): Promise<T> => {
    if (!main) throw new Error('This device stores nothing.');
    return within(call(main), patience, clock);
  };
  return {
    list: async () => {
      const here = await spare.list();
      if (!main) return here;
      try {
        const there = await ask((store) => store.list());
        // What was refused too late may stand in both.
        return [...here, ...there.filter(({ id }) => !spare.has(id))];
      } catch (error) {
        // An outbox that cannot be read is not an empty one.
        if (here.length === 0) throw error;
        return here;
      }
    },
    change: async (id, edit) => {
      if (!spare.has(id)) return ask((store) => store.change(id, edit));
      await spare.change(id, edit);
      if (!spare.has(id)) await ask((store) => store.change(id, () => undefined)).catch(() => {});
    },
    keep: async (id, edit) => {
      try {
        if (!spare.has(id)) {
          await ask((store) => store.change(id, edit));
          return true;
        }
      } catch {
        // Storage is full, forbidden or silent: the parcel lives as long as this page, and the page says so.
      }
      await spare.change(id, edit);
      return false;
    },
  };
}

/** The store of this browser; opening it may throw a SecurityError, then nothing but memory is left. */
export function browserStore(patience: number, clock: Clock): SafeStore {
  let main: Store | null = null;
  try {
    if (globalThis.indexedDB) main = deviceStore();
  } catch {
    // Some browsers throw on the very name.
  }
  return withSpare(main, patience, clock);
}
