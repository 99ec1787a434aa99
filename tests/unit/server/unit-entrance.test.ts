// Where the address of a unit leads citizens, whatever the database answers.
import { expect, test } from 'vitest';
import { enterUnit, isUnitAddress } from '#server/unit-entrance.ts';

const ENTRY = {
  unit: { slug: 'dinas-uji', name: { id: 'Dinas Uji', en: 'Test Office' }, demo: true },
  open: 'dinas-uji-3',
  opensOn: '2027-04-01',
  overdueSince: null,
};
const ADDRESS = 'http://localhost/w/dinas-uji/';

test.each([
  ['dinas-uji', true],
  ['puskesmas2', true],
  ['dinas-uji-3', false],
  ['Dinas', false],
  ['../x', false],
  ['', false],
])('%j is the address of a unit: %s', (part, isUnit) => {
  expect(isUnitAddress(part)).toBe(isUnit);
});

test('an open wave is gone to, in the language and on the screen that was asked', async () => {
  const read = async () => ENTRY;
  const enter = (address: string, language: 'id' | 'en') =>
    enterUnit(address, 'dinas-uji', language, read);
  expect(await enter(ADDRESS, 'id')).toEqual({ kind: 'open', location: '/w/dinas-uji-3/' });
  expect(await enter(`${ADDRESS}?loket=1`, 'en')).toEqual({
    kind: 'open',
    location: '/en/w/dinas-uji-3/?loket=1',
  });
});

test('without one the unit waits, and an unknown unit or a silent database has its own page', async () => {
  const enter = (read: () => Promise<typeof ENTRY | null>) =>
    enterUnit(ADDRESS, 'dinas-uji', 'id', read);
  const waiting = { ...ENTRY, open: null } as unknown as typeof ENTRY;
  expect(await enter(async () => waiting)).toEqual({
    kind: 'waiting',
    status: 200,
    entry: waiting,
  });
  expect(await enter(async () => null)).toMatchObject({ kind: 'unknown', status: 404 });
  expect(await enter(async () => Promise.reject(new Error('silent')))).toMatchObject({
    kind: 'unavailable',
    status: 503,
  });
});
