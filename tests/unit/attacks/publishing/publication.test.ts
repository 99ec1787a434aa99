// What a wave publishes is one act: held-back answers, order, repetition and later ballots change no byte, and nothing above it looks at answers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { attackUnit } from '#domain/attack/attack-unit.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import { shownAtoms } from '#domain/summary/item-figures.ts';
import type { Answer, Answers } from '#domain/instrument/terms.ts';
import { readClimate } from '#domain/summary/climate.ts';
import { indexValueOf } from '#domain/summary/index-value.ts';
import { meanOf } from '#domain/summary/ranges.ts';
import { rollUp } from '#domain/summary/roll-up.ts';
import { gapTo } from '#domain/summary/self-gap.ts';
import { summarize } from '#domain/summary/summarize.ts';
import { thenAndNow } from '#domain/summary/then-now.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import {
  drawWave,
  publishSample,
  termsOf,
  anyWave,
  type Ballot,
  type SampleWave,
} from '../../../fixtures/attacks/sample-waves.ts';
import { runs } from '../../../fixtures/runs.ts';

const flip = (answers: Answers = {}): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([item, answer]) => [
      item,
      answer === null ? null : ((5 - answer) as Answer),
    ]),
  );
const flipBallot = (ballot: Ballot): Ballot => ({
  ...ballot,
  answers: flip(ballot.answers),
  before: flip(ballot.before),
});
const text = (snapshot: Snapshot) => JSON.stringify(snapshot);
const withoutSpread = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  atoms: snapshot.atoms.map((atom) => ({ ...atom, spread: null })),
});

describe('P2: held-back answers', () => {
  test('change no byte when they are turned around, "before" included', () => {
    let heldBack = 0;
    fc.assert(
      fc.property(anyWave, (given) => {
        const snapshot = publishSample(given);
        const shown = new Set(shownAtoms(snapshot).flatMap(({ groups }) => groups));
        const ballots = given.ballots.map((ballot) => {
          if (shown.has(ballot.group)) return ballot;
          heldBack++;
          return flipBallot(ballot);
        });
        expect(text(publishSample({ ...given, ballots }, termsOf(given)))).toBe(text(snapshot));
      }),
      { numRuns: runs(400) },
    );
    expect(heldBack).toBeGreaterThan(500);
  });

  test('of "before" change no byte where nobody was asked to compare', () => {
    const given = drawWave('asked', { peer: 9, subordinate: 7 });
    const ballots = given.ballots.map((ballot) =>
      ballot.group === 'subordinate' ? { ...ballot, before: flip(ballot.before) } : ballot,
    );
    expect(text(publishSample({ ...given, ballots }))).toBe(text(publishSample(given)));
  });

  test('would be seen in a total over everybody', () => {
    const given = drawWave('total', { peer: 9, subordinate: 3 });
    const total = ({ ballots }: SampleWave) =>
      ballots.reduce((sum, { answers }) => sum + answers['KOM2']!, 0);
    const ballots = given.ballots.map((ballot) =>
      ballot.group === 'subordinate' ? flipBallot(ballot) : ballot,
    );
    expect(total({ ...given, ballots })).not.toBe(total(given));
  });
});

describe('P4: what is shown, and how finely', () => {
  test('follows from the number of answers and the published value alone', () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(anyWave, (given) => {
        const { cells, shifts = [] } = publishSample(given);
        for (const { n, sum, favorable } of cells) {
          for (const [name, { at, value }] of Object.entries({ sum, favorable })) {
            const key = `${name} ${n} ${value}`;
            expect(seen.get(key) ?? at).toBe(at);
            seen.set(key, at);
          }
        }
        for (const { n, more } of shifts) {
          const key = `more ${n} ${more.value}`;
          expect(seen.get(key) ?? more.at).toBe(more.at);
          seen.set(key, more.at);
        }
      }),
      { numRuns: runs(400) },
    );
    expect(seen.size).toBeGreaterThan(100);
  });
});

describe('A close', () => {
  test('repeated, in any order of ballots, gives the same bytes', () => {
    fc.assert(
      fc.property(anyWave, fc.nat(), (given, by) => {
        const at = given.ballots.length === 0 ? 0 : by % given.ballots.length;
        const turned = [...given.ballots.slice(at), ...given.ballots.slice(0, at)].reverse();
        const again = publishSample({ ...given, ballots: turned });
        expect(text(again)).toBe(text(publishSample(given)));
      }),
      { numRuns: runs(300) },
    );
  });

  test('done twice would tell a late ballot, which is why the second one is refused', () => {
    const given = drawWave('late', { peer: 9 });
    const early = publishSample({ ...given, ballots: given.ballots.slice(0, 8) });
    const late = publishSample(given);
    const cellsOf = (snapshot: Snapshot) => snapshot.cells.find(({ item }) => item === 'KOM2')!;
    const told = cellsOf(late).sum.value - cellsOf(early).sum.value;
    expect(told).toBe(given.ballots[8]!.answers['KOM2']);
    const items = ['KOM2', 'KOM3', 'TER1'];
    const arrivals = given.ballots.map(({ group }) => ({ group, items }));
    const readings = arrivals.map((_, place) =>
      place < 7 ? empty(early) : place < 8 ? early : late,
    );
    expect(attackUnit(readings, { arrivals }).determined).toBeGreaterThan(0);
  });
});

const empty = (snapshot: Snapshot): Snapshot => ({ ...snapshot, atoms: [], cells: [] });

describe('Two waves of colleagues who are believed never to change', () => {
  /** Nine colleagues, of whom the last is gone in the second wave. */
  const pair = (first: readonly Answer[], second: readonly Answer[]) =>
    [first, second].map((answers) => {
      const ballots = answers.map((answer): Ballot => ({
        group: 'peer',
        answers: { KOM2: answer },
      }));
      return withoutSpread(publishSample({ ballots, silent: { peer: 9 - answers.length } }));
    });

  test('can have been left by somebody who said something else, if one who stayed moved by a step', () => {
    const told = pair([2, 2, 3, 3, 3, 4, 2, 3, 4], [2, 2, 3, 3, 3, 4, 2, 3]);
    const other = pair([2, 2, 3, 3, 3, 4, 2, 4, 3], [2, 2, 3, 3, 3, 4, 2, 3]);
    expect(told.map(text)).toEqual(other.map(text));
    expect(attackUnit(told).determined).toBe(0);
  });

  test('show the same atoms, whoever answered', () => {
    const programme = demoRecords(demoData('2026-11-23'))[0]!.programmes[0]!;
    const staff = programme.waves.flatMap(({ snapshot }) =>
      snapshot ? [snapshot.atoms.map(({ id }) => id).join()] : [],
    );
    expect(new Set(staff).size).toBe(1);
  });
});

describe('Figures above the cells', () => {
  const units = demoRecords(demoData('2026-11-23'));
  const anchors = instrument.forms.anchor_items;

  /** Everything that the summary says of a unit. */
  const derive = (unit: (typeof units)[number]) =>
    unit.programmes.map((programme) => ({
      summary: summarize(programme, instrument),
      waves: programme.waves.map(({ snapshot }) =>
        snapshot?.atoms.map(({ id }) => [
          indexValueOf(snapshot, id),
          gapTo(snapshot, id, anchors),
          thenAndNow(snapshot, id),
          readClimate(snapshot, instrument),
        ]),
      ),
    }));

  test('P6: are all computed again from the public JSON alone', () => {
    for (const unit of units) {
      const read = JSON.parse(JSON.stringify(unit)) as typeof unit;
      expect(derive(read)).toEqual(derive(unit));
    }
  });

  test('take nothing from a unit that is held back: its answers turned around, every roll-up stays', () => {
    const shown = publishSample(drawWave('shown', { peer: 12 }));
    const small = drawWave('small', { peer: 4 });
    const turned = { ...small, ballots: small.ballots.map(flipBallot) };
    const [told, other] = [small, turned].map((given) =>
      rollUp([shown, publishSample(given)].map((snapshot) => indexValueOf(snapshot, 'peer'))),
    );
    expect(told).toEqual(other);
    expect(told).toMatchObject({ shown: 1, asked: 2 });
    // A total over both units, less the one that is shown, would be the other's.
    const sumOf = ({ ballots }: SampleWave) =>
      ballots.reduce((sum, { answers }) => sum + answers['KOM2']!, 0);
    const cell = shown.cells.find(({ item }) => item === 'KOM2')!;
    const total = sumOf(small) + meanOf(cell).low * cell.n;
    expect(total - cell.sum.value).toBeCloseTo(sumOf(small), 10);
  });
});
