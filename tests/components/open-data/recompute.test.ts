// Every figure of a unit page can be recomputed from its public JSON by a program that shares no code with the site.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeJson } from '../../../src/components/open-data/exports.ts';
import instrument from '../../../src/content/instruments/v0.1.json' with { type: 'json' };
import { summarize } from '../../../src/domain/summary/summarize.ts';
import type { Change, Range, Summary } from '../../../src/domain/summary/summary.ts';
import { demoRecords } from '../../../src/selfhost/demo/snapshots.ts';
import { demoWorld } from '../../../src/selfhost/demo/world.ts';

const PROGRAM = fileURLToPath(new URL('../../../src/static/periksa.mjs', import.meta.url));
const units = demoRecords(demoWorld('2026-11-23'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'periksa-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run the public program on a file, as a visitor would. */
function run(json: string) {
  const file = join(folder, 'data.json');
  writeFileSync(file, json);
  const { stdout, status } = spawnSync(process.execPath, [PROGRAM, file], { encoding: 'utf8' });
  return { status, found: JSON.parse(stdout) };
}

const ends = (range: Range) => [range.low, range.high];
const tellChange = (change: Change | null) =>
  change && {
    state: change.state,
    estimate: change.estimate,
    interval: ends(change.interval),
  };
const byItem = (a: { item: string }, b: { item: string }) => (a.item < b.item ? -1 : 1);

/** What the site computes, in the shape of the program. */
const tell = ({ trend, panels }: Summary) =>
  trend.map(({ atom, points, change }) => ({
    atom,
    points: points.flatMap(({ month, value }) =>
      typeof value === 'object'
        ? [{ month, n: value.n, index: ends(value.index), interval: ends(value.interval) }]
        : [],
    ),
    change: tellChange(change),
    behaviors: panels
      .find((panel) => panel.atom === atom)!
      .rows.map((row) => {
        const [before, after] = [row.before, row.after].map((value) =>
          typeof value === 'object'
            ? { n: value.n, share: ends(value.share), interval: ends(value.interval) }
            : null,
        );
        return { item: row.item, before, after, change: tellChange(row.change) };
      })
      .sort(byItem),
  }));

/** Numbers to eight digits: the two programs integrate differently. */
const rounded = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (_, inner) =>
      typeof inner === 'number' ? Number(inner.toFixed(8)) + 0 : inner,
    ),
  );
const sorted = (atoms: readonly { atom: string; behaviors: { item: string }[] }[]) =>
  atoms
    .map((one) => ({ ...one, behaviors: one.behaviors.toSorted(byItem) }))
    .toSorted((a, b) => (a.atom < b.atom ? -1 : 1));

describe('the public program', () => {
  test.each(units.map((unit) => [unit.slug, unit] as const))(
    'finds the figures of %s that the page shows',
    (_, unit) => {
      const { found, status } = run(writeJson(unit));
      expect(status).toBe(0);
      for (const [place, programme] of unit.programmes.entries()) {
        const ours = sorted(tell(summarize(programme, instrument)));
        expect(rounded(sorted(found[place].atoms))).toEqual(rounded(ours));
      }
    },
  );

  test('proves snapshots unchanged, and says which one is not', () => {
    const unit = JSON.parse(writeJson(units[0]!));
    unit.programmes[0].waves[0].snapshot.cells[0].sum.value += 1;
    const { found, status } = run(JSON.stringify(unit));
    expect(status).toBe(2);
    const changed = found[0].fingerprints.filter(
      ({ isUnchanged }: { isUnchanged: boolean }) => !isUnchanged,
    );
    expect(changed).toEqual([{ month: 0, isUnchanged: false }]);
  });
});
