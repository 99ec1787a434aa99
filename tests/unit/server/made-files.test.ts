// What takes long to make is made once, in turn, and kept within bounds; a failure keeps nobody else from his turn.
import { describe, expect, test } from 'vitest';
import { openWorkshop, readInTurn, TooManyWaiting, versionOf } from '#server/made-files.ts';

const LIMITS = { largest: 100, mostWaiting: 50 };
const bytes = (length: number, fill = 1) => new Uint8Array(length).fill(fill);

describe('a workshop', () => {
  test('makes files in the order in which they were asked for', async () => {
    const make = openWorkshop(LIMITS);
    const steps: string[] = [];
    const slow = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, name === 'first' ? 30 : 0));
      steps.push(`${name} ends`);
      return bytes(1);
    };
    await Promise.all(['first', 'second', 'third'].map((name) => make(name, slow(name))));
    expect(steps).toEqual(
      ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });

  test('keeps no more than its bytes, and drops what was not asked for the longest', async () => {
    const make = openWorkshop(LIMITS);
    const made: string[] = [];
    const ask = (name: string, length = 40) =>
      make(name, () => {
        made.push(name);
        return bytes(length);
      });
    await ask('a');
    await ask('b');
    await ask('a');
    await ask('c');
    await ask('a');
    await ask('b');
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    await ask('larger than everything', 101);
    await ask('larger than everything', 101);
    expect(made.slice(4)).toEqual(['larger than everything', 'larger than everything']);
  });

  test('keeps neither a failure nor nothing, and goes on', async () => {
    const make = openWorkshop(LIMITS);
    const failing = make('x', () => Promise.reject(new Error('no ink')));
    const next = make('y', () => bytes(1));
    await expect(failing).rejects.toThrow('no ink');
    expect((await next)?.bytes).toEqual(bytes(1));
    expect(await make('x', () => null)).toBeNull();
    expect((await make('x', () => bytes(2)))?.bytes).toEqual(bytes(2));
  });

  test('refuses a new file while too many wait, and none that is being made', async () => {
    const make = openWorkshop({ ...LIMITS, mostWaiting: 2 });
    const two = ['a', 'b', 'a'].map((name) => make(name, () => bytes(1)));
    await expect(make('c', () => bytes(1))).rejects.toThrow(TooManyWaiting);
    await Promise.all(two);
    expect(await make('c', () => bytes(1))).not.toBeNull();
  });

  test('tags a file by its bytes', async () => {
    const make = openWorkshop(LIMITS);
    const tagOf = async (name: string, fill: number) =>
      (await make(name, () => bytes(3, fill)))!.etag;
    expect(await tagOf('a', 1)).toBe(await tagOf('b', 1));
    expect(await tagOf('c', 2)).not.toBe(await tagOf('a', 1));
  });
});

test('a version changes with everything that is published', () => {
  const unit = { name: 'Dinas', waves: [{ contentHash: 'ab' }], notes: [] as string[] };
  expect(versionOf(unit)).toBe(versionOf(structuredClone(unit)));
  expect(versionOf({ ...unit, waves: [{ contentHash: 'cd' }] })).not.toBe(versionOf(unit));
  expect(versionOf({ ...unit, notes: ['Kami berubah.'] })).not.toBe(versionOf(unit));
});

test('records are read one at a time, and one that is asked for again in the meantime only once', async () => {
  const reads: string[] = [];
  let [now, atOnce] = [0, 0];
  const read = async (slug: string) => {
    reads.push(slug);
    atOnce = Math.max(atOnce, (now += 1));
    await new Promise((resolve) => setTimeout(resolve, 1));
    now -= 1;
    if (slug === 'rusak') throw new Error('gone');
    return slug.toUpperCase();
  };
  const inTurn = readInTurn(read);
  const failing = expect(inTurn('rusak')).rejects.toThrow('gone');
  const all = await Promise.all(['a', 'b', 'a', 'c', 'b'].map(inTurn));
  await failing;
  expect(all).toEqual(['A', 'B', 'A', 'C', 'B']);
  expect([reads, atOnce]).toEqual([['rusak', 'a', 'b', 'c'], 1]);
  expect(await inTurn('a')).toBe('A');
  expect(reads).toHaveLength(5);
});
