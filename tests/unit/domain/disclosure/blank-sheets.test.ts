// A sheet that says "cannot judge" to everything, or holds a comment alone, is valid: it counts as answered and says nothing.
import { describe, expect, test } from 'vitest';
import { allInstruments } from '#content/instruments/registry.ts';
import { readOpenedBallot, writeBallot, writeStaffBallot } from '#domain/ballots/ballot.ts';
import { count, emptyTally, type Tally } from '#domain/disclosure/tally.ts';
import { publish } from '#domain/disclosure/publish.ts';
import { RATER_GROUPS, type Answers, type RaterGroup } from '#domain/instrument/terms.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';

const NO_COMMENTS = { start: '', continue: '' };
const TARGETS = ['KOM2', 'LAY2', 'KER2', 'TEK1'];
/** The word that ends every run at once: no noise. */
const NO_NOISE = () => 0xffffffff;

describe.each(allInstruments())('instrument $version', (instrument) => {
  const terms = termsOf(
    'dinas-kosong-3',
    {
      ...{ month: 3, participants: 8, targets: TARGETS, issuers: {} },
      policy: { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 },
      entry: 'open',
      invited: { self: 20, superior: 20, peer: 20, subordinate: 20, citizen: null },
    },
    instrument,
  );
  const itemsOf = (group: RaterGroup) => terms.items[group]!;
  const blank = (group: RaterGroup): Answers =>
    Object.fromEntries(itemsOf(group).map((item) => [item, null]));
  const full = (group: RaterGroup): Answers =>
    Object.fromEntries(itemsOf(group).map((item) => [item, 3 as const]));

  /** What is counted of a sheet as it was sealed. */
  function add(tally: Tally, group: RaterGroup, answers: Answers, comment = ''): Tally {
    const ballot =
      group === 'citizen'
        ? writeBallot(answers, comment, instrument.version)
        : writeStaffBallot(
            { answers, before: {} },
            { ...NO_COMMENTS, start: comment },
            instrument.version,
          );
    const opened = readOpenedBallot(JSON.parse(JSON.stringify(ballot)), itemsOf(group));
    expect(opened).not.toBe('unreadable');
    return count(tally, group, { answers: opened as Answers }, { items: itemsOf(group) });
  }
  const many = (tally: Tally, times: number, group: RaterGroup, answers: Answers, comment = '') =>
    Array.from({ length: times }).reduce<Tally>((sum) => add(sum, group, answers, comment), tally);

  test.each(RATER_GROUPS)('such sheets of %s count as answered', (group) => {
    const tally = many(emptyTally(), 6, group, blank(group));
    const withComments = many(tally, 6, group, {}, 'Ramah.');
    expect(withComments.groups[group]).toEqual({
      ...{ raters: 12, items: {}, comparisons: {}, scores: {} },
    });
  });

  test.each(RATER_GROUPS)('of %s alone they publish no answer', (group) => {
    const tally = many(many(emptyTally(), 10, group, blank(group)), 10, group, {}, 'Ramah.');
    const { cells, citizens } = publish(tally, terms, NO_NOISE);
    expect(cells).toEqual([]);
    for (const bins of Object.values(citizens?.items ?? {})) expect(bins).toEqual([0, 0, 0, 0, 20]);
    expect(citizens !== null).toBe(group === 'citizen');
  });

  test('beside others they are among the raters and change no sum', () => {
    const twelve = many(emptyTally(), 12, 'peer', full('peer'));
    const beside = many(many(twelve, 2, 'peer', blank('peer')), 2, 'peer', {}, 'Ramah.');
    const [alone, mixed] = [twelve, beside].map((tally) => publish(tally, terms, NO_NOISE));
    expect(mixed!.cells.map(({ item, n, sum }) => [item, n, sum])).toEqual(
      alone!.cells.map(({ item, n, sum }) => [item, n, sum]),
    );
    expect(alone!.cells.length).toBeGreaterThan(5);
    expect(beside.groups.peer!.raters).toBe(16);
  });
});
