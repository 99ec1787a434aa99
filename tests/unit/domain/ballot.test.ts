// A ballot holds answers and a comment, always fits its padding, and is believed only if every answer is possible.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LONGEST_COMMENT,
  normalizeComment,
  readOpenedBallot,
  readOpenedComment,
  writeBallot,
} from '#domain/ballots/ballot.ts';
import { findTraces } from '#domain/ballots/comment.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';

const items = ['KOM4', 'KOM2', 'KOM3', 'LAY2', 'LAY4', 'ADA2'];
const answers = { KOM4: 4, KOM2: null, KOM3: 1, LAY2: 2, LAY4: 3, ADA2: null } as const;

describe('A ballot', () => {
  test('that is written, sealed and opened says what it said', () => {
    const opened: unknown = JSON.parse(JSON.stringify(writeBallot(answers, ' Ramah. ', '0.1')));
    expect(readOpenedBallot(opened, items)).toEqual(answers);
    expect(readOpenedComment(opened)).toBe('Ramah.');
  });

  test('holds nothing about its writer', () => {
    expect(Object.keys(writeBallot(answers, '', '0.1'))).toEqual([
      'v',
      'instrument',
      'answers',
      'comment',
    ]);
  });

  test('fits its padding with the longest comment in any script', () => {
    const unit = fc.string({ unit: 'binary', minLength: LONGEST_COMMENT });
    const hard = fc.constantFrom('"', '\\', '\n', '漢', '😀', '\uD800', '\u2028');
    fc.assert(
      fc.property(
        fc.oneof(
          unit,
          hard.map((text) => `x${text.repeat(499)}x`),
        ),
        (text) => {
          const ballot = writeBallot(answers, text.slice(0, LONGEST_COMMENT), '0.1-draft');
          const bytes = new TextEncoder().encode(JSON.stringify(ballot)).length;
          expect(bytes).toBeLessThanOrEqual(PADDED_BYTES.citizen);
        },
      ),
    );
  });

  test('loses control characters but no line break', () => {
    expect(normalizeComment(' Ramah.\r\nCepat.\u0007 ')).toBe('Ramah.\nCepat.');
  });

  test.each([
    null,
    'text',
    [],
    {},
    { v: 2, answers },
    { v: 1, answers: [] },
    { v: 1, answers: { KOM2: 5 } },
    { v: 1, answers: { KOM2: 0 } },
    { v: 1, answers: { KOM2: 2.5 } },
    { v: 1, answers: { KOM2: '3' } },
    { v: 1, answers: { TER1: 3 } },
    { v: 1, answers: JSON.parse('{"__proto__": 3}') as object },
  ])('that cannot be is unreadable: %j', (value) => {
    expect(readOpenedBallot(value, items)).toBe('unreadable');
  });

  test('with a comment longer than any form allows keeps its answers and loses the comment', () => {
    expect(readOpenedComment({ v: 1, answers, comment: 'x'.repeat(501) })).toBe('');
    expect(readOpenedComment({ v: 1, answers })).toBe('');
  });
});

describe('Before a comment is sent, its writer is warned', () => {
  test.each([
    ['NIP 198501012010011001', 'nip'],
    ['nip 19850101 201001 1 001', 'nip'],
    ['NIK 3201010101850001', 'nik'],
    ['telepon 0812-3456-7890', 'phone'],
    ['wa +62 812 3456 7890', 'phone'],
    ['tulis ke ani@contoh.go.id', 'email'],
    ['saya datang 12/03/2026', 'date'],
    ['tanggal 3 Maret', 'date'],
    ['on 2026-03-12', 'date'],
    ['Saya sebagai bendahara', 'self-description'],
    ['I am the treasurer', 'self-description'],
  ])('%s', (text, trace) => expect(findTraces(text)).toEqual([trace]));

  test('of several traces at once, in a fixed order', () => {
    const text = 'Saya sebagai bendahara, hubungi 0812-3456-7890';
    expect(findTraces(text)).toEqual(['phone', 'self-description']);
    expect(findTraces('3201010101850001 0812 3456 7890')).toEqual(['nik', 'phone']);
  });

  test('of names from the page, as whole words in any case', () => {
    expect(findTraces('terima kasih bu ANI', ['Ani'])).toEqual(['name']);
    expect(findTraces('animo warga tinggi', ['Ani'])).toEqual([]);
    expect(findTraces('apa (saja)', ['(saja'])).toEqual(['name']);
  });

  test.each(['Petugas ramah, 2 loket saja.', 'Antre 45 menit', 'Nomor antrean 0012', ''])(
    'but not without reason: %s',
    (text) => expect(findTraces(text, ['Ani'])).toEqual([]),
  );
});
