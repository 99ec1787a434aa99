// Whatever the founding article says is shown somewhere on this site, at a place that exists.
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { summarize } from '#domain/summary/summarize.ts';
import { demoUnit } from '../../fixtures/demo-units.ts';
import { LANGUAGES } from '../../fixtures/texts.ts';
import { findGaps, readClaims, readPoints, type Claim } from '../../fixtures/checklist.ts';

const points = readPoints();

test('the checklist holds every chapter of the article, each point once', () => {
  const chapters = [...new Set(points.map(({ id }) => Number(id.slice(1).split('.')[0])))];
  expect(chapters).toEqual(Array.from({ length: 15 }, (_, chapter) => chapter));
  expect(points.length).toBe(74);
  expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
});

test.each(LANGUAGES)(
  'in %s every point is claimed, and every claim leads somewhere',
  (language) => {
    expect(findGaps(points, readClaims(language))).toEqual([]);
  },
);

test.each(LANGUAGES)(
  'in %s every point is explained in words by a guide or the home page',
  (language) => {
    const told = new Set(
      readClaims(language)
        .filter(({ anchor }) => anchor)
        .map(({ point }) => point),
    );
    expect(points.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  },
);

test('the figures that a point names are drawn for the demo unit', () => {
  const unit = demoUnit('dinas-contoh');
  const { trend } = summarize(unit.programmes[0]!, instrument);
  const drawn = new Set([
    ...(trend.length > 0 ? ['trend'] : []),
    ...unit.companions.map(({ measure }) => measure),
  ]);
  expect(points.flatMap(({ figures }) => figures).filter((name) => !drawn.has(name))).toEqual([]);
});

describe('the comparison catches', () => {
  const claims = readClaims('id');
  const gapsWith = (changed: readonly Claim[]) => findGaps(points, changed);

  test('a point that nobody claims any more', () => {
    const silent = claims.filter(({ point }) => point !== 'S6.4');
    expect(gapsWith(silent)).toContainEqual(expect.stringMatching(/^S6\.4 is claimed by nobody/));
  });

  test('a point that only a whole chapter claims', () => {
    const vague = claims.map((claim) =>
      claim.point === 'S1.3' ? { ...claim, point: 'S1' } : claim,
    );
    expect(gapsWith(vague)).toContainEqual(expect.stringMatching(/^S1\.3 is claimed by nobody/));
  });

  test.each(['S15.1', 'S1.9', 'S99', 'X1.1'])('a claim of the unknown %s', (point) => {
    const strange = [...claims, { point, place: 'guide a' }];
    expect(gapsWith(strange)).toEqual([`guide a claims ${point}, which the article does not have`]);
  });

  test('an anchor that leads nowhere', () => {
    const broken = [...claims, { point: 'S1.1', place: 'guide a', anchor: 'b', anchors: ['c'] }];
    expect(gapsWith(broken)).toEqual(['guide a shows S1.1 at #b, which is not there']);
  });

  test('a tool that no longer claims its point', () => {
    const idle = claims.filter(({ place }) => place !== 'tool memo-kesinambungan');
    expect(gapsWith(idle)).toContain('S12.5 is not shown by tool memo-kesinambungan');
  });

  test('an item that the survey does not ask', () => {
    const [first, ...others] = points;
    expect(findGaps([{ ...first!, items: ['ABC1'] }, ...others], claims)).toEqual([
      'S0.1 is not shown by item ABC1',
    ]);
  });
});
