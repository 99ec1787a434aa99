// The checker of a soak finds what is lost, doubled, strange or left waiting, and nothing where all is well.
import { expect, test } from 'vitest';
import { checkSets, isClean, type SentBallot, type StoredBox } from '../../soak/check-sets.ts';

const ballot = (box: string, acknowledged = true, wave = 'a-0'): SentBallot => ({
  ...{ wave, boxes: [box], acknowledged },
});
const stored = (box: string, wave = 'a-0'): StoredBox => ({ wave, box });

const SENT = [ballot('x'), ballot('y'), ballot('z', true, 'b-0')];
const STORED = [stored('z', 'b-0'), stored('x'), stored('y')];

test('what was acknowledged and is there once is clean, in whatever order', () => {
  const verdict = checkSets(SENT, STORED);
  expect(verdict).toMatchObject({ sent: 3, acknowledged: 3, stored: 3 });
  expect(isClean(verdict)).toBe(true);
});

test.each([
  ['an acknowledged ballot that is not there', SENT, STORED.slice(1), { lost: 1 }],
  ['a box that lies there twice', SENT, [...STORED, stored('x')], { doubled: 1 }],
  [
    'a ballot that lies there under two boxes',
    [...SENT, { wave: 'a-0', boxes: ['p', 'q'], acknowledged: true }],
    [...STORED, stored('p'), stored('q')],
    { doubled: 1 },
  ],
  ['a box that nobody sent', SENT, [...STORED, stored('w')], { foreign: 1 }],
  [
    'a box in another wave than its own',
    SENT,
    [stored('x', 'b-0'), ...STORED.filter(({ box }) => box !== 'x')],
    { lost: 1, foreign: 1 },
  ],
  ['a ballot that waits for ever', [...SENT, ballot('v', false)], STORED, { stuck: 1 }],
])('%s is found', (_name, sent, boxes, found) => {
  const verdict = checkSets(sent, boxes);
  const none = { lost: 0, doubled: 0, foreign: 0, stuck: 0 };
  expect(verdict).toMatchObject({ ...none, ...found });
  expect(isClean(verdict)).toBe(false);
});

test('a ballot that is there and was never acknowledged is no loss, and no end either', () => {
  expect(checkSets([ballot('x', false)], [stored('x')])).toMatchObject({ lost: 0, stuck: 1 });
});
