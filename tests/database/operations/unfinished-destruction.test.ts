// Whatever cut a close off after the publication, the next start or close destroys the keys that it left; no other keys.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameKeyWriter } from '#data/key-writers.ts';
import { registerUnit } from '#data/units.ts';
import { closeWave, publishWave, readWaveForm } from '#data/waves.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { finishDestructions } from '#operations/keys/destroy-keys.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('the key store beside $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  async function openWaveOf(slug: string): Promise<string> {
    await registerUnit(smallPlan(slug));
    await openWithNewKeys(`${slug}-0`, SECRET);
    return `${slug}-0`;
  }

  test.skipIf(!present)('loses the keys of published waves and of no others', async () => {
    const [published, open] = [await openWaveOf('dinas-terbit'), await openWaveOf('dinas-buka')];
    await keyStore().create('dinas-asing-0', 'secret', new Uint8Array(32));
    await closeWave(published, true);
    // The process died right after the database had published.
    await publishWave(published, { version: 2, atoms: [], cells: [] } as never, [], null);
    expect(await keyStore().waves()).toEqual(['dinas-asing-0', open, published].sort());
    expect(await finishDestructions()).toEqual([published]);
    expect(await keyStore().waves()).toEqual(['dinas-asing-0', open].sort());
    expect(await finishDestructions()).toEqual([]);
  });

  test.skipIf(!present)(
    'that lost the secret of a wave counts nothing and changes nothing',
    async () => {
      const code = await openWaveOf('dinas-lupa');
      await keyStore().destroy(code);
      await expect(closeAndPublish(code, SECRET, true)).rejects.toThrow(/not in the key store/);
      expect((await readWaveForm(code))!.state).toBe('open');
    },
  );

  test.skipIf(!present)(
    'has one named writer for each thing, until the wave is published',
    async () => {
      const code = await openWaveOf('dinas-penulis');
      const writers = Array.from({ length: 12 }, (_, at) => at.toString(16).padStart(32, '0'));
      const told = await Promise.all(writers.map((me) => nameKeyWriter(code, 'result', me, null)));
      expect(new Set(told).size).toBe(1);
      const named = told[0]!;
      const next = 'f'.repeat(32);
      expect(await nameKeyWriter(code, 'result', next, 'e'.repeat(32))).toBe(named);
      expect(await nameKeyWriter(code, 'result', next, named)).toBe(next);
      expect(await nameKeyWriter(code, 'secret', named, null)).toBe(named);
      await closeAndPublish(code, SECRET, true);
      expect(await nameKeyWriter(code, 'result', named, null)).toBeNull();
      expect(await nameKeyWriter('tidak-ada-0', 'secret', named, null)).toBeNull();
    },
  );
});
