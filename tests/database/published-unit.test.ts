// A unit comes out of the database as it went in: rosters, days and fingerprints that anybody can recompute included.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readUnit } from '#data/units.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { textOfSnapshot } from '#domain/waves/snapshot-text.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { seedDemo } from '#demo/seed.ts';
import { demoData } from '#demo/demo-data.ts';
import { attach, SECRET } from '../fixtures/attached.ts';

/** What the database says beside the record of a wave whose days nobody moved. */
const UNMOVED = { announcedOpensOn: null, extendedFrom: null };

let database: Awaited<ReturnType<typeof attach>>;
const now = new Date();
beforeAll(async () => {
  database = await attach();
  await seedDemo(now, SECRET);
});
afterAll(() => database.close());

test('the database answers with the records of the demo data', async () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now);
  for (const record of demoRecords(demoData(today))) {
    const told = JSON.parse(JSON.stringify(record)) as UnitRecord;
    expect(await readUnit(record.slug)).toEqual({
      ...{ typeLabel: null, corrections: [] },
      ...told,
      programmes: told.programmes.map((programme, at) => ({
        ...{ number: at + 1, state: 'active' },
        ...programme,
        waves: programme.waves.map((wave) => ({ ...UNMOVED, ...wave })),
      })),
    });
  }
});

test('the fingerprint of a snapshot is that of its text, and of no other', async () => {
  const unit = (await readUnit('dinas-contoh'))!;
  const published = unit.programmes.flatMap(({ waves }) => waves.filter((wave) => wave.snapshot));
  expect(published).toHaveLength(4);
  for (const { snapshot, contentHash } of published) {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(hash(textOfSnapshot(snapshot!))).toBe(contentHash);
    expect(hash(JSON.stringify(snapshot))).not.toBe(contentHash);
  }
});
