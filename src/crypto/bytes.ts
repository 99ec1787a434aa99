// Bytes joined, hashed and derived: the few steps that every part of a ticket and a box shares.

/** Bytes that WebCrypto takes as they are. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** UTF-8 bytes of a text. */
export const encode = (text: string): Bytes => new TextEncoder().encode(text);

/** One after the other. */
export function join(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export async function hash(
  name: 'SHA-256' | 'SHA-384',
  ...parts: readonly Uint8Array[]
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(name, join(...parts)));
}

export const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
