// Writes a long text, such as a wave's key file, as six short words that people can compare by eye or over the telephone.
// The words are proquints (arXiv 0901.4016): two bytes each, five letters, consonants and vowels in turn.
import { encode, hash } from './bytes.ts';

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
/** 96 bits: nobody finds a second text for a given fingerprint, which would take 2^96 tries. */
const WORDS = 6;
const LETTERS = 5 * WORDS;

/** @example proquint(0x7f00) // => 'lusab' */
export function proquint(value: number): string {
  const consonant = (shift: number) => CONSONANTS[(value >> shift) & 15]!;
  const vowel = (shift: number) => VOWELS[(value >> shift) & 3]!;
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

/** Six words from the first 96 bits of the SHA-256 of the UTF-8 text. */
export async function fingerprintWords(text: string): Promise<readonly string[]> {
  const digest = await hash('SHA-256', encode(text));
  return Array.from({ length: WORDS }, (_, i) =>
    proquint((digest[2 * i]! << 8) | digest[2 * i + 1]!),
  );
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s\p{Pd}]/gu, '');

/**
 * Whether two fingerprints say the same, however they were typed.
 *
 * Two empty or cut ones never do: what is missing must not pass for what agrees.
 */
export function sameFingerprint(a: string, b: string): boolean {
  return plain(a).length === LETTERS && plain(a) === plain(b);
}
