// Keeps the seed of a rater's ticket on the device until the rater removes it, and never an answer.
// A seed must be kept before its claim is sent: the code is used up then, and only the same seed can claim it again.
import { fromBase64, toBase64Url } from '#crypto/base64.ts';

export interface KeptTicket {
  /** 16 bytes, from which the ticket is made again. */
  readonly seed: Uint8Array;
  /** Changes of mind sent so far; 0 before the first ballot is stored. */
  readonly seq: number;
}

/** Kept here as well, for browsers that refuse to store anything. */
const memory = new Map<string, string>();

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
};

/** The ticket kept under a name, or `null`. */
export function readTicket(name: string): KeptTicket | null {
  const [seed, seq] = read(name)?.split(' ') ?? [];
  return seed && seq ? { seed: fromBase64(seed), seq: Number(seq) } : null;
}

/** Keep a ticket under a name. */
export function keepTicket(name: string, { seed, seq }: KeptTicket): void {
  const text = `${toBase64Url(seed)} ${seq}`;
  memory.set(name, text);
  try {
    localStorage.setItem(name, text);
  } catch {
    // Storage is full or forbidden: the ticket lives as long as this page.
  }
}

/** Forget a ticket. */
export function forgetTicket(name: string): void {
  memory.delete(name);
  try {
    localStorage.removeItem(name);
  } catch {
    // It was never stored.
  }
}
