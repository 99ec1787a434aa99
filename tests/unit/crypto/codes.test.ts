// Codes survive paper, handwriting and typing, and a slip in a backup code is noticed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupCode,
  hashCode,
  readBackupCode,
  readInvitationCode,
  writeBackupCode,
  writeInvitationCode,
} from '#crypto/codes.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** As a person may type it: lower case here and there, look-alikes, spaces and dashes anywhere. */
const typed = (code: string) =>
  fc
    .array(fc.constantFrom('', '', '', ' ', '-', '–', '\u00a0', '\n'), {
      minLength: code.length,
      maxLength: code.length,
    })
    .map((gaps) =>
      [...code]
        .map((character, i) => {
          const alike = { 1: 'lIi', 0: 'Oo' }[character] ?? character + character.toLowerCase();
          return gaps[i]! + alike[(i + code.charCodeAt(0)) % alike.length];
        })
        .join(''),
    );

describe('an invitation code', () => {
  test('has 16 characters and comes back however it is typed', () => {
    fc.assert(
      fc.property(
        bytes(10).chain((code) => fc.tuple(fc.constant(code), typed(writeInvitationCode(code)))),
        ([code, text]) => {
          expect(writeInvitationCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
          expect([...readInvitationCode(text)!]).toEqual([...code]);
        },
      ),
    );
  });

  test('is what Crockford’s base 32 says', () => {
    expect(writeInvitationCode(new Uint8Array(10))).toBe('0000000000000000');
    expect(writeInvitationCode(new Uint8Array(10).fill(255))).toBe('ZZZZZZZZZZZZZZZZ');
    const ascending = Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207]);
    expect(writeInvitationCode(ascending)).toBe('0123456789ABCDEF');
  });

  test.each(['', '0123', '0123456789ABCDEFG', '0123456789ABCDEU', '0123456789ABCDE!', '💥'])(
    'is not %j',
    (text) => {
      expect(readInvitationCode(text)).toBeNull();
    },
  );

  test('is not made of another number of bytes', () => {
    expect(() => writeInvitationCode(new Uint8Array(9))).toThrow(RangeError);
  });

  test('is stored as its SHA-256 only', async () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(Buffer.from(await hashCode(new Uint8Array(0))).toString('hex')).toBe(empty);
  });

  test('is printed in groups of four', () => {
    expect(groupCode('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF');
    expect(groupCode('01234')).toBe('0123-4');
    expect(groupCode('')).toBe('');
  });
});

describe('a backup code', () => {
  test('has seven groups of four and comes back however it is typed', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(16), fc.infiniteStream(fc.nat(2)), async (seed, choices) => {
        const code = await writeBackupCode(seed);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        const casual = [...code]
          .map((c) => [c, c.toLowerCase(), c === '-' ? ' ' : c][choices.next().value!])
          .join('');
        expect([...(await readBackupCode(casual))!]).toEqual([...seed]);
      }),
    );
  });

  test('is not an invitation code, nor anything else', async () => {
    for (const text of ['', '0123456789ABCDEF', 'U'.repeat(28), '0'.repeat(27), '0'.repeat(29)]) {
      expect(await readBackupCode(text)).toBeNull();
    }
    await expect(writeBackupCode(new Uint8Array(15))).rejects.toThrow(RangeError);
  });
});

/** How a pen slips: one character is another one, or two neighbors change places. */
function slipsOf(code: string): string[] {
  const characters = [...code.replaceAll('-', '')];
  const wrong = characters.flatMap((right, at) =>
    [...ALPHABET].filter((other) => other !== right).map((other) => characters.with(at, other)),
  );
  const swapped = characters
    .slice(1)
    .map((next, at) => characters.with(at, next).with(at + 1, characters[at]!))
    .filter((slip, at) => slip[at] !== slip[at + 1]);
  return [...wrong, ...swapped].map((slip) => slip.join(''));
}

type Reader = (text: string) => Promise<unknown>;

/** Slips that a reader takes for a code, of all slips of 25 codes. */
async function missedBy(read: Reader): Promise<{ slips: number; missed: number }> {
  const seeds = Array.from({ length: 25 }, (_, i) =>
    Uint8Array.from({ length: 16 }, (_, j) => (i * 89 + j * j * 57 + 11) % 256),
  );
  const codes = await Promise.all(seeds.map(writeBackupCode));
  const slips = codes.flatMap(slipsOf);
  const answers = await Promise.all(slips.map(read));
  return { slips: slips.length, missed: answers.filter((seed) => seed !== null).length };
}

describe('of more than 20,000 slips', () => {
  test('a backup code lets through no more than chance: one in 4,096', async () => {
    const { slips, missed } = await missedBy(readBackupCode);
    expect(slips).toBeGreaterThan(20_000);
    expect(missed).toBeLessThanOrEqual(3 * (slips / 4_096)); // 5 are expected; more than 16 would be no chance
  });

  test('a code without a check lets every one through', async () => {
    const { slips, missed } = await missedBy(async (text) => text);
    expect(missed).toBe(slips);
  });

  test('a check that adds the characters up does not see neighbors that changed places', async () => {
    const sum = (text: string) => [...text].reduce((all, c) => all + ALPHABET.indexOf(c), 0) % 4096;
    const code = (await writeBackupCode(new Uint8Array(16).fill(5))).replaceAll('-', '');
    const swaps = slipsOf(code)
      .slice(-27)
      .filter((slip) => sum(slip) === sum(code));
    expect(swaps.length).toBeGreaterThan(10);
    expect((await Promise.all(swaps.map(readBackupCode))).every((seed) => seed === null)).toBe(
      true,
    );
  });
});
