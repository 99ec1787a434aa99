// The slip that a tab works with: its code is taken out of the address, where others could read it, and remembered until it is sent.
// Not on a shared screen: there it lives as long as the form of its visitor.
import { normalizeCode, readFragment } from '../fragment.ts';
import { draftOf, keepDraft } from '../form/draft.ts';
import { slipOf } from './forget-slip.ts';

export interface ReadSlip {
  /** As it is written in links. */
  readonly code: string;
  /** The words of the key's fingerprint; none where the code was typed. */
  readonly words: readonly string[];
}

/** The slip that the tab remembers for a wave; `null` where there is none or storage is refused. */
export function readKeptSlip(wave: string): ReadSlip | null {
  try {
    return JSON.parse(sessionStorage.getItem(slipOf(wave)) ?? 'null') as ReadSlip | null;
  } catch {
    return null;
  }
}

function keep(wave: string, slip: ReadSlip): void {
  try {
    sessionStorage.setItem(slipOf(wave), JSON.stringify(slip));
  } catch {
    // Storage is full or refused: the slip lives as long as this page, and its code stands on paper.
  }
}

/** The slip behind the `#` of the address; `null` where there is none. */
export function readSlip(): ReadSlip | null {
  const { code: text, words } = readFragment();
  const code = normalizeCode(text);
  return code === null ? null : { code, words };
}

/**
 * The slip for a form: the one in the address, which leaves it at once, or the one that this tab has opened the form with.
 *
 * Answers that were begun with another slip are another person's, and are forgotten.
 *
 * @param isShared whether the screen is shared: then nothing is kept.
 */
export function takeSlip(wave: string, isShared: boolean): ReadSlip | null {
  const slip = readSlip();
  const kept = isShared ? null : readKeptSlip(wave);
  if (!slip) return kept;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (kept && kept.code !== slip.code) keepDraft(draftOf(wave), null);
  if (!isShared) keep(wave, slip);
  return slip;
}
