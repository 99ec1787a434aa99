// A fingerprint is six words that anyone can work out again, and only the same text has the same.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintWords, proquint, sameFingerprint } from '#crypto/fingerprint.ts';

test.each([
  ['127.0.0.1', 0x7f00_0001, 'lusab-babad'],
  ['63.84.220.193', 0x3f54_dcc1, 'gutih-tugad'],
  ['140.98.193.141', 0x8c62_c18d, 'mudof-sakat'],
  ['198.81.129.136', 0xc651_8188, 'sinid-makam'],
])('the proquint of %s is the one of the paper', (_, address, words) => {
  expect([address >>> 16, address & 0xffff].map(proquint).join('-')).toBe(words);
});

/** The other way round: the 96 bits that six words say. */
function bitsOf(words: readonly string[]): string {
  const [consonants, vowels] = ['bdfghjklmnprstvz', 'aiou'];
  const bits = [...words.join('')].map((letter) =>
    consonants!.includes(letter)
      ? consonants!.indexOf(letter).toString(2).padStart(4, '0')
      : vowels!.indexOf(letter).toString(2).padStart(2, '0'),
  );
  return BigInt(`0b${bits.join('')}`)
    .toString(16)
    .padStart(24, '0');
}

test('the words are the first 96 bits of the SHA-256 of the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const words = await fingerprintWords(text);
      expect(words).toHaveLength(6);
      for (const word of words) expect(word).toMatch(/^([bdfghjklmnprstvz][aiou]){2}[^aiou]$/);
      expect(bitsOf(words)).toBe(createHash('sha256').update(text).digest('hex').slice(0, 24));
    }),
  );
});

test('a fingerprint is the same however it is typed', async () => {
  const words = await fingerprintWords('kunci');
  const plain = words.join('-');
  for (const text of [words.join(' '), plain.toUpperCase(), words.join(' – '), ` ${plain}\n`]) {
    expect(sameFingerprint(text, plain)).toBe(true);
    expect(sameFingerprint(plain, text)).toBe(true);
  }
});

test('another, a cut and a missing fingerprint are not the same', async () => {
  const [one, other] = [await fingerprintWords('kunci'), await fingerprintWords('kunci ')];
  expect(sameFingerprint(one.join(), other.join())).toBe(false);
  expect(sameFingerprint(one.join('-'), other.join('-'))).toBe(false);
  expect(sameFingerprint(one.join('-'), one.toReversed().join('-'))).toBe(false);
  expect(sameFingerprint(one.slice(1).join('-'), one.slice(1).join('-'))).toBe(false);
  expect(sameFingerprint('', '')).toBe(false);
});
