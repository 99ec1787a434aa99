// What a citizen's browser posts or keeps under a slip is read strictly: no turn, no group of one's own, one length of box.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readUnclaimedBallot } from '#domain/ballots/claim.ts';
import { readSlipEnvelope } from '#domain/ballots/slip-envelope.ts';

const bytes = (size: number) => Buffer.alloc(size, 7).toString('base64');
const ballot = {
  ...{ wave: 'dinas-uji-0', prepared: bytes(64), signature: bytes(256) },
  ...{ ownPublic: bytes(65), ownSignature: bytes(64), box: bytes(65 + 1792 + 16) },
};
const problem = (reading: { ok: boolean; problem?: string }) => reading.problem;

describe('a ballot under a slip', () => {
  test('is read as it is', () => {
    expect(readSlipEnvelope(JSON.stringify(ballot))).toEqual({ ok: true, value: ballot });
  });

  test.each([
    [{ wave: 'Dinas' }, 'bad-wave'],
    [{ prepared: bytes(63) }, 'bad-ticket'],
    [{ signature: bytes(255) }, 'bad-ticket'],
    [{ ownPublic: bytes(64) }, 'bad-ticket'],
    [{ ownSignature: bytes(65) }, 'bad-ticket'],
    [{ box: bytes(65 + 4096 + 16) }, 'bad-box'],
    [{ seq: '2' }, 'unknown-field'],
    [{ group: 'peer' }, 'unknown-field'],
    [{ code: '0123456789ABCDEF' }, 'unknown-field'],
    [{ box: 4 }, 'wrong-shape'],
  ])('with %j is refused as %s', (change, expected) => {
    expect(problem(readSlipEnvelope(JSON.stringify({ ...ballot, ...change })))).toBe(expected);
  });

  test('lacks no field', () => {
    for (const name of Object.keys(ballot)) {
      const { [name as 'wave']: _, ...rest } = ballot;
      expect(problem(readSlipEnvelope(JSON.stringify(rest)))).toBe('wrong-shape');
    }
  });

  test('is nothing that somebody might post instead', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const read of [readSlipEnvelope, readUnclaimedBallot])
          expect(read(text).ok).toBe(false);
      }),
    );
  });
});

describe('a ballot that still has its code', () => {
  const shared = {
    ...{ code: '0123456789ABCDEF', wave: 'dinas-uji-0', n: 'A'.repeat(342), e: 'AQAB' },
    ...{ seed: bytes(16), ownPublic: bytes(65) },
  };
  const slip = { ...shared, group: 'citizen', box: ballot.box };
  const staff = { ...shared, group: 'peer', seq: '1', box: bytes(65 + 4096 + 16) };
  const read = (value: object) => readUnclaimedBallot(JSON.stringify(value));

  test('is one of a slip or one of a colleague', () => {
    for (const value of [slip, staff]) expect(read(value)).toEqual({ ok: true, value });
  });

  test('and never a mixture of both', () => {
    for (const value of [
      { ...slip, box: staff.box },
      { ...slip, seq: '1' },
      { ...staff, group: 'citizen' },
      { ...staff, box: slip.box },
      { ...slip, group: 'peer' },
    ])
      expect(read(value).ok).toBe(false);
  });
});
