// Whatever a person types or pastes as an invitation is read as its code, or answered with what is wrong; nothing is guessed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupCode, readInvitationCode, writeInvitationCode } from '#crypto/codes.ts';
import { readTypedInvitation } from '#crypto/typed-invitation.ts';

const CODE = '7K3W9Q2M4X8A5T6V';
const code = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(writeInvitationCode);
const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { maxLength: 6 });
const stuck = fc.constantFrom('', ')', '.', ',', '>', '”', '%', ').', '…', '*', ' ', '\u200b', '!');
const before = fc.constantFrom('', '(', '<', '"', '“', ' ', '\u200e');
const host = fc.constantFrom(
  'https://jejak.contoh.go.id/isi/dinas-0/rekan/',
  'http://server:4321/isi/dinas-0/rekan/',
  'jejak.contoh.go.id/isi/dinas-0/rekan/',
  'https://jejak.contoh.go.id/en/isi/',
  '/isi/',
  '',
);
/** Case and look-alikes as people type them. */
const misread = (text: string) =>
  fc.infiniteStream(fc.nat(3)).map((turns) =>
    [...text]
      .map((sign) => {
        const alike = { 1: '1lIi', 0: '0Oo0' }[sign] ?? sign + sign.toLowerCase();
        return alike[turns.next().value! % alike.length];
      })
      .join(''),
  );
const grouped = (text: string) =>
  fc
    .constantFrom(' ', '-', ' - ', '–', '.', '_', '/', '\n', '\u00a0')
    .map((gap) => groupCode(text).replaceAll('-', gap));

describe('an invitation', () => {
  test('is read from a link with anything around it, and keeps its words', () => {
    const link = fc.record({ before, host, code, words, stuck });
    fc.assert(
      fc.property(link, ({ before, host, code, words, stuck }) => {
        const text = `${before}${host}#${[code, ...words].join('.')}${stuck}`;
        expect(readTypedInvitation(text)).toEqual({ ok: true, code, words });
      }),
    );
  });

  test('is read as typed: case, look-alikes, gaps and stuck signs do not matter', () => {
    const typed = code.chain((code) =>
      fc.tuple(fc.constant(code), misread(code).chain(grouped), before, stuck),
    );
    fc.assert(
      fc.property(typed, ([code, text, before, stuck]) => {
        const reading = readTypedInvitation(before + text + stuck);
        expect([text, reading]).toEqual([text, { ok: true, code, words: [] }]);
      }),
    );
  });

  test.each([
    ['with the words of a copied end', `${CODE}.awan.batu`, ['awan', 'batu']],
    ['with percent signs', `https://x.id/isi/#${CODE}%2Eawan%2Ebatu`, ['awan', 'batu']],
    ['in a message', `Kode Anda: ${groupCode(CODE)}. Terima kasih!`, []],
    ['behind a link without one', `Buka https://x.id/isi/ lalu ketik ${CODE}`, []],
    [
      'in a link inside a message',
      `Isi di x.id/isi/#${CODE}.awan.batu, sebelum Jumat.`,
      ['awan', 'batu'],
    ],
    ['broken over two lines', `https://x.id/isi/#7K3W9Q2M\n4X8A5T6V.awan`, ['awan']],
    ['in wide letters', '７Ｋ３Ｗ９Ｑ２Ｍ４Ｘ８Ａ５Ｔ６Ｖ', []],
  ])('is read %s', (_, text, words) => {
    expect(readTypedInvitation(text)).toEqual({ ok: true, code: CODE, words });
  });

  test.each([
    ['', 'empty'],
    [' - ) ', 'empty'],
    ['https://x.id/isi/dinas-0/rekan/', 'link'],
    ['x.id/isi/', 'link'],
    [`https://x.id/isi/#${CODE.slice(0, 9)}`, 'link'],
    ['https://x.id/isi/#', 'link'],
    [CODE.slice(1), 'length'],
    [`${CODE}0`, 'length'],
    [`${CODE} 0123456789ABCDEF`, 'length'],
    [CODE.replace('9', 'U'), 'sign'],
    [CODE.replace('9', 'é'), 'sign'],
  ])('%j is none, and the reader learns why', (text, problem) => {
    expect(readTypedInvitation(text)).toEqual({ ok: false, problem });
  });

  test('is never made up: any text is a code that stands in it, or a problem', () => {
    const alike = fc.string({
      unit: fc.constantFrom(...'7KoI.# -u/'),
      minLength: 14,
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), alike), (text) => {
        const reading = readTypedInvitation(text);
        if (!reading.ok) {
          expect(['empty', 'link', 'length', 'sign']).toContain(reading.problem);
          return;
        }
        const letters = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
        const codes = Array.from(letters, (_, at) => readInvitationCode(letters.slice(at, at + 16)))
          .filter((bytes) => bytes !== null)
          .map(writeInvitationCode);
        expect(codes).toContain(reading.code);
      }),
    );
  });
});
