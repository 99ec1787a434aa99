// An agency shows its units by name and together, and nothing on its page tells who did better.
import { describe, expect, test } from 'vitest';
import { findAgency, readTogether } from '#server/agency.ts';
import { sortByName } from '#server/directory-search.ts';
import type { UnitListing } from '#domain/waves/listing.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { indexValueOf } from '#domain/summary/index-value.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import { unpublished } from '../../../fixtures/demo-units.ts';

const units = demoRecords(demoData('2026-11-23'));
const listing = units.map((unit): UnitListing => ({ ...unit, state: 'published', waves: 1 }));
const city = findAgency(listing, units[0]!.agency.slug)!;
const records = units.filter(({ agency }) => agency.slug === city.slug);

describe('an agency', () => {
  test('is found by its units, and nowhere else', () => {
    expect(city.units.length).toBeGreaterThan(2);
    expect(findAgency(listing, 'tidak-ada')).toBeNull();
    expect(findAgency([], city.slug)).toBeNull();
  });

  test('lists them by name in either language, however good their figures', () => {
    for (const language of ['id', 'en'] as const) {
      const names = sortByName(city.units.toReversed(), language).map(({ name }) => name[language]);
      expect(names).toEqual(names.toSorted(new Intl.Collator(language).compare));
    }
  });

  test('shows a group together only where two units show it, and within what they show', () => {
    const together = readTogether(records);
    expect(together.length).toBeGreaterThan(1);
    for (const { group, index, shown, asked } of together) {
      expect(shown).toBeGreaterThanOrEqual(2);
      expect(asked).toBe(records.length);
      const values = records.flatMap(({ programmes }) =>
        programmes.flatMap(({ waves }) =>
          waves.flatMap(({ snapshot }) => (snapshot && indexValueOf(snapshot, group)) ?? []),
        ),
      );
      expect(index.low).toBeGreaterThanOrEqual(Math.min(...values.map((one) => one.index.low)));
      expect(index.high).toBeLessThanOrEqual(Math.max(...values.map((one) => one.index.high)));
    }
    expect(readTogether(records.slice(0, 1))).toEqual([]);
  });

  test('does not change with a unit that shows nothing, but in how many were asked', () => {
    const shy: UnitRecord = { ...unpublished(records[0]!, 'closed'), slug: 'pemalu' };
    const without = readTogether(records);
    const withShy = readTogether([...records, shy]);
    expect(withShy).toEqual(without.map((one) => ({ ...one, asked: one.asked + 1 })));
  });

  test('gives groups in the usual order, never by value', () => {
    const order = ['self', 'superior', 'peer', 'subordinate', 'citizen'];
    const groups = readTogether(records).map(({ group }) => group as string);
    expect(groups).toEqual(order.filter((group) => groups.includes(group)));
  });
});
