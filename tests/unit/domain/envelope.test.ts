// Nothing but an exact envelope gets into the ballot box.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import { readEnvelope } from '#domain/ballots/envelope.ts';
import { runs } from '../../fixtures/runs.ts';

const boxOf = (bytes: number) => Buffer.alloc(bytes, 7).toString('base64');
const good = {
  id: Buffer.alloc(16, 3).toString('base64'),
  wave: 'dinas-contoh-9',
  box: boxOf(65 + PADDED_BYTES.citizen + 16),
};
const reading = (change: object) => readEnvelope(JSON.stringify({ ...good, ...change }));
const problem = (name: string) => ({ ok: false, problem: name });

describe('An envelope', () => {
  test('that is exact is read', () => {
    expect(readEnvelope(JSON.stringify(good))).toEqual({ ok: true, value: good });
  });

  test('may hold any 16 bytes as its id', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(reading({ id: Buffer.from(bytes).toString('base64') }).ok).toBe(true);
      }),
    );
  });

  test.each(['', '{', 'undefined', "{'id': 1}", '{"id":"a",}'])('that is not JSON: %s', (text) => {
    expect(readEnvelope(text)).toEqual(problem('not-json'));
  });

  test.each(['null', '[]', '"text"', '7', '{}', JSON.stringify({ ...good, id: 7 })])(
    'that has another shape: %.20s',
    (text) => expect(readEnvelope(text)).toEqual(problem('wrong-shape')),
  );

  test('with one more field is refused, whatever its name', () => {
    expect(reading({ contact: 'x' })).toEqual(problem('unknown-field'));
    const sneaky = JSON.stringify(good).replace('{', '{"__proto__":{},');
    expect(readEnvelope(sneaky)).toEqual(problem('unknown-field'));
  });

  test('that says one thing twice is refused, even if the first is hidden inside another value', () => {
    const text = JSON.stringify(good);
    for (const first of ['"id":"other",', '"id":1,', '"id":{"a":["b"]},', '"\\u0069d":"x",']) {
      expect(readEnvelope(text.replace('{', `{${first}`))).toEqual(problem('duplicate-key'));
    }
  });

  test('with a text that looks like a repeated key inside a value is judged by its value', () => {
    expect(reading({ wave: '","id":"x' })).toEqual(problem('bad-wave'));
  });

  test.each(['', 'A'.repeat(22), 'A'.repeat(24), 'A'.repeat(21) + 'B==', 'A'.repeat(20) + '-A=='])(
    'with the id "%s" is refused',
    (id) => expect(reading({ id })).toEqual(problem('bad-id')),
  );

  test.each(['', 'a', 'A-1', 'a--b', '-a', 'a_b', 'a'.repeat(61), 'a\n'])(
    'with the wave "%s" is refused',
    (wave) => expect(reading({ wave })).toEqual(problem('bad-wave')),
  );

  test('with a box of any other length, spelling or padding is refused', () => {
    const boxes = [
      boxOf(1872),
      boxOf(1874),
      boxOf(65 + PADDED_BYTES.staff + 16),
      good.box.replace(/.=*$/, (end) => `B${end.slice(1)}`),
      good.box.replace(/^./, '-'),
      good.box.replace(/=+$/, ''),
      `${good.box}==`,
    ];
    for (const box of boxes) expect(reading({ box })).toEqual(problem('bad-box'));
  });

  test('is never anything but read or refused, whatever arrives', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readEnvelope(text).ok).toBe(false);
      }),
      { numRuns: runs(500) },
    );
  });
});
