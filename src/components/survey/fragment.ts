// Reads what stands behind the "#" of an invitation: the code, then the words of the fingerprint. No server log sees it.
import { readInvitationCode, writeInvitationCode } from '#crypto/codes.ts';

/** What messengers add to the end of a link, such as a bracket or a full stop: no part of a code or a word. */
const STUCK_SIGNS = /[^a-z0-9]+$/i;

/** The text of the fragment. One that cannot be decoded is taken as it stands, and then holds no code. */
function readText(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parts of this page's fragment, joined by dots in the address; an empty code where there is none. */
export function readFragment(): { readonly code: string; readonly words: readonly string[] } {
  const [code = '', ...words] = readText().replace(STUCK_SIGNS, '').split('.');
  return { code, words };
}

/** An invitation code as it is written in links, or `null` if the text is none. */
export function normalizeCode(text: string): string | null {
  const bytes = readInvitationCode(text);
  return bytes && writeInvitationCode(bytes);
}

/** Start the page anew for another person: what the first one entered leaves the screen at once. */
export function startAnew(): void {
  // A late reply to the first person changes only what is no longer shown.
  document.querySelector('main')!.remove();
  location.reload();
}

/**
 * Start the page anew when the address gets an invitation with another code, as two people may use one tab.
 * Links inside the page change the fragment too, but hold no code.
 *
 * @param current the code that the page works with; `null` while there is none.
 */
export function restartOnOtherCode(current: () => string | null): void {
  addEventListener('hashchange', () => {
    const code = normalizeCode(readFragment().code);
    if (code === null || code === current()) return;
    startAnew();
  });
}
