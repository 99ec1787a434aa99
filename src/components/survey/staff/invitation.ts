// The invitation that a tab works with: taken out of the address, where others could read it, and remembered until the tab is closed.
// One at a time: whoever opens another invitation in the tab starts anew, and nothing of the first is left in it.
import { normalizeCode, readFragment } from '../fragment.ts';

export interface Invitation {
  /** As it is written in links. */
  readonly code: string;
  /** The words of the key's fingerprint; none where the code was typed. */
  readonly words: readonly string[];
}

/** An invitation and the form that it was opened for. */
interface Kept extends Invitation {
  /** `wave|group` */
  readonly place: string;
}

const NAME = 'undangan';

/** Under which the draft of the tab's invitation is kept. */
export const DRAFT = 'draf undangan';

export const isSame = (one: Invitation, other: Invitation): boolean =>
  one.code === other.code && one.words.join() === other.words.join();

function readKept(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Whether the tab remembers it. */
function keep(invitation: Kept): boolean {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(invitation));
    return true;
  } catch {
    return false; // storage is refused: the code stays in the address
  }
}

/** Forget the invitation of this tab and the answers to it. */
export function forgetInvitation(): void {
  try {
    sessionStorage.removeItem(NAME);
    sessionStorage.removeItem(DRAFT);
  } catch {
    // There is nothing to forget.
  }
}

/** The invitation behind the `#` of the address; `null` where there is none. */
export function readInvitation(): Invitation | null {
  const { code: text, words } = readFragment();
  const code = normalizeCode(text);
  return code === null ? null : { code, words };
}

/** Whether something stands behind the `#` that was meant as a code and is none. */
export function isSpoilt(): boolean {
  const { code } = readFragment();
  return code !== '' && normalizeCode(code) === null && !document.getElementById(code);
}

/**
 * The invitation for a form: the one in the address, which leaves it, or the one that this tab has opened the form with.
 *
 * @param place `wave|group` of the form
 */
export function takeInvitation(place: string): Invitation | null {
  const invitation = readInvitation();
  const kept = readKept();
  const own = kept?.place === place ? kept : null;
  if (!invitation) return isSpoilt() ? null : own;
  if (kept && (!own || own.code !== invitation.code)) forgetInvitation();
  if (keep({ ...invitation, place })) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return invitation;
}

/** Whether this tab works with another invitation by now, as after Back to a page that the browser kept whole. */
export function isReplaced(own: Invitation): boolean {
  const kept = readKept();
  return kept !== null && kept.code !== own.code;
}
