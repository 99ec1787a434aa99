// Chance that repeats: the same seed gives the same demo data on every machine.

/** Uniform numbers in [0, 1). */
export type Chance = () => number;

/** FNV-1a, 32 bits (Fowler, Noll and Vo): a text as a seed. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 by Tommy Ettinger (public domain), seeded with a text. Good enough for demo data, never for a secret. */
export function chanceOf(seed: string): Chance {
  let state = seedOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The words under the same chance, for noise that repeats; never for noise that protects anybody. */
export function wordsOf(seed: string): () => number {
  const chance = chanceOf(seed);
  return () => Math.floor(chance() * 2 ** 32);
}

/** A roughly normal number with mean 0 and the given standard deviation: twelve uniform numbers, less their mean. */
export function drawNormal(deviation: number, chance: Chance): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw++) sum += chance();
  return sum * deviation;
}

/** One of several values. */
export const pick = <T>(values: readonly T[], chance: Chance): T =>
  values[Math.floor(chance() * values.length)]!;
