// What a staff rater's browser posts is read strictly: one spelling for one value, every fault named.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readClaim, readCodeQuestion } from '#domain/ballots/claim.ts';
import { readStaffEnvelope } from '#domain/ballots/staff-envelope.ts';

const bytes = (size: number) => Buffer.alloc(size, 7).toString('base64');
const ballot = {
  wave: 'dinas-uji-0',
  group: 'peer',
  seq: '1',
  prepared: bytes(64),
  signature: bytes(256),
  ownPublic: bytes(65),
  ownSignature: bytes(64),
  box: bytes(65 + 4096 + 16),
};
const claim = { code: '0123456789ABCDEF', wave: 'dinas-uji-0', group: 'peer', blinded: bytes(256) };
const problem = (reading: { ok: boolean; problem?: string }) => reading.problem;

test('a whole ballot is read as it is', () => {
  const reading = readStaffEnvelope(JSON.stringify(ballot));
  expect(reading).toEqual({ ok: true, value: { ...ballot, seq: 1 } });
});

test.each([
  [{ wave: 'Dinas' }, 'bad-wave'],
  [{ group: 'citizen' }, 'bad-group'],
  [{ group: 'teman' }, 'bad-group'],
  [{ seq: '0' }, 'bad-ticket'],
  [{ seq: '01' }, 'bad-ticket'],
  [{ seq: '1000000' }, 'bad-ticket'],
  [{ seq: '51' }, 'too-often'],
  [{ seq: 1 }, 'wrong-shape'],
  [{ prepared: bytes(63) }, 'bad-ticket'],
  [{ signature: bytes(255) }, 'bad-ticket'],
  [{ ownPublic: bytes(64) }, 'bad-ticket'],
  [{ box: bytes(1873) }, 'bad-box'],
  [{ name: 'Budi' }, 'unknown-field'],
])('a ballot with %j is refused as %s', (change, expected) => {
  expect(problem(readStaffEnvelope(JSON.stringify({ ...ballot, ...change })))).toBe(expected);
});

test('no field may be missing', () => {
  for (const name of Object.keys(ballot)) {
    const { [name as 'wave']: _, ...rest } = ballot;
    expect(problem(readStaffEnvelope(JSON.stringify(rest)))).toBe('wrong-shape');
  }
});

describe('a claim', () => {
  test.each(['peer', 'citizen'])('of a %s is read as it is', (group) => {
    const own = { ...claim, group };
    expect(readClaim(JSON.stringify(own))).toEqual({ ok: true, value: own });
  });

  test.each([
    [{ code: '0123456789ABCDE' }, 'bad-code'],
    [{ code: '0123456789abcdef' }, 'bad-code'],
    [{ code: '0123456789ABCDEU' }, 'bad-code'],
    [{ blinded: bytes(255) }, 'bad-ticket'],
    [{ group: 'warga' }, 'bad-group'],
    [{ wave: '../x' }, 'bad-wave'],
  ])('with %j is refused as %s', (change, expected) => {
    expect(problem(readClaim(JSON.stringify({ ...claim, ...change })))).toBe(expected);
  });
});

test('nothing that is posted breaks the readers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const read of [readStaffEnvelope, readClaim, readCodeQuestion]) {
        expect(read(text).ok).toBe(false);
      }
    }),
  );
});
