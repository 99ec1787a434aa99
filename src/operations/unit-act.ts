// How an act on a unit ends for whoever did it.
import type { Message } from './message.ts';

export interface UnitAct {
  /** Whether anything was done, or had been done before; where not, nothing was stored. */
  readonly ok: boolean;
  readonly said: Message;
  /** Slug of the unit whose pages are out of date now; `null` where none are. */
  readonly changed: string | null;
}

export const refused = (said: Message): UnitAct => ({ ok: false, said, changed: null });

export const unchanged = (said: Message): UnitAct => ({ ok: true, said, changed: null });

export const changing = (unit: string, said: Message): UnitAct => ({
  ok: true,
  said,
  changed: unit,
});
