// All units are exported in one file that is written unit by unit and is never passed off as whole when it is not.
import { describe, expect, test, vi } from 'vitest';
import { DatabaseFailure } from '#data/client.ts';
import { answerArchive } from '#server/open-data/archive.ts';
import { writeCsv } from '#server/open-data/exports.ts';
import { describeHistory } from '#components/open-data/history.ts';
import { embeddings } from '#components/open-data/embedding.ts';
import { citeUnit } from '#server/open-data/about.ts';
import type { UnitListing } from '#domain/waves/listing.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import { demoUnit, unpublished } from '../../../fixtures/demo-units.ts';

const units = demoRecords(demoData('2026-11-23'));
const site = new URL('https://contoh.test');
const listing = units.map((unit): UnitListing => ({ ...unit, state: 'published', waves: 1 }));
const collection = {
  list: async () => listing,
  read: async (slug: string) => units.find((unit) => unit.slug === slug) ?? null,
};

describe('the archive', () => {
  test('as JSON holds every unit by slug', async () => {
    const file = await (await answerArchive(collection, 'json', site)).json();
    const slugs = file.units.map(({ slug }: UnitRecord) => slug);
    expect(slugs).toEqual(units.map(({ slug }) => slug).toSorted());
    expect(file.schema).toBe('2');
  });

  test('as CSV has one header and the lines of every unit', async () => {
    const text = await (await answerArchive(collection, 'csv', site)).text();
    const count = (csv: string) => csv.trimEnd().split('\r\n').length - 1;
    expect(count(text)).toBe(units.reduce((sum, unit) => sum + count(writeCsv(unit)), 0));
    expect(text.match(/trained_on/g)).toHaveLength(1);
  });

  test('without units is still a file', async () => {
    const empty = { ...collection, list: async () => [] };
    expect(await (await answerArchive(empty, 'json', site)).json()).toEqual({
      schema: '2',
      units: [],
    });
  });

  test('reads one unit at a time and no further than somebody listens', async () => {
    let read = 0;
    const counting = {
      ...collection,
      read: async (slug: string) => (read++, collection.read(slug)),
    };
    const reader = (await answerArchive(counting, 'json', site)).body!.getReader();
    await reader.read();
    await reader.read();
    expect(read).toBeLessThanOrEqual(3);
    await reader.cancel();
    expect(read).toBeLessThan(units.length);
  });

  test('however many ask, the database is asked for one unit at a time', async () => {
    const seen = { now: 0, atOnce: 0 };
    const watched = {
      ...collection,
      read: async (slug: string) => {
        seen.atOnce = Math.max(seen.atOnce, (seen.now += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        seen.now -= 1;
        return collection.read(slug);
      },
    };
    const files = await Promise.all(
      Array.from({ length: 12 }, async () => (await answerArchive(watched, 'csv', site)).text()),
    );
    expect(new Set(files).size).toBe(1);
    expect(files[0]).toBe(await (await answerArchive(collection, 'csv', site)).text());
    expect(seen.atOnce).toBe(1);
  });

  test('says that it cannot be written where the database does not answer', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const away = { ...collection, list: () => Promise.reject(new DatabaseFailure('silence')) };
    const response = await answerArchive(away, 'json', site);
    log.mockRestore();
    expect([response.status, await response.json()]).toEqual([503, { problem: 'unavailable' }]);
    expect(response.headers.get('retry-after')).toBe('60');
    expect(response.headers.get('netlify-cdn-cache-control')).toBeNull();
  });

  test('breaks off where a unit cannot be read, and is purged under a tag of its own', async () => {
    const broken = { ...collection, read: async () => Promise.reject(new Error('gone')) };
    const response = await answerArchive(broken, 'csv', site);
    expect(response.headers.get('netlify-cache-tag')).toBe('archive');
    await expect(response.text()).rejects.toThrow();
  });
});

describe('the page of a unit’s data', () => {
  const dinas = demoUnit('dinas-contoh');

  test('tells each publication with what it shows that the one before did not', () => {
    const history = describeHistory(dinas, 'id');
    expect(history[0]?.news).toBe('terbitan pertama');
    expect(history.map(({ hash }) => hash)).toEqual(
      dinas.programmes.flatMap(({ waves }) =>
        waves.flatMap(({ contentHash }) => contentHash ?? []),
      ),
    );
    const [programme] = dinas.programmes;
    const waves = programme!.waves.map((wave, place) =>
      place === 1
        ? { ...wave, snapshot: { ...wave.snapshot!, atoms: wave.snapshot!.atoms.slice(1) } }
        : wave,
    );
    const [, second, third] = describeHistory(
      { ...dinas, programmes: [{ ...programme!, waves }] },
      'id',
    );
    expect(second?.news).toBe('tidak lagi tampil: peserta');
    expect(third?.news).toContain('kini tampil: peserta');
  });

  test('has nothing to tell before anything was published', () => {
    const planned = unpublished(dinas, 'open');
    expect(describeHistory(planned, 'en')).toEqual([]);
    expect(embeddings(planned, '', 'en')).toEqual([]);
    expect(citeUnit(planned, 'https://contoh.test', 'en')).not.toContain('published');
  });

  test('embeds every figure as a picture that leads to its table', () => {
    const texts = embeddings(dinas, 'https://contoh.test', 'en').map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) {
      expect(text).toMatch(
        /^<a href="https:\/\/contoh\.test\/en\/unit\/dinas-contoh\/#[a-z-]+"><img src="https:\/\/contoh\.test\/grafik\/dinas-contoh\/[^"]+\.svg\?bahasa=en" alt="[^"<>]+" width="720" loading="lazy"><\/a>$/,
      );
    }
  });
});
