// Draws uniform numbers from the platform's cryptographic source, alike in the browser and on the server.

/** A number from 0 up to but not including 1, with 53 random bits. */
export function uniform(): number {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2)) as unknown as [number, number];
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}
