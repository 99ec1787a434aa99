// A close that is cut off twice, before any two of its steps, still shows the database one result, and finishes.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import type { publish } from '#domain/disclosure/publish.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { cutBefore, watch, WHOLE } from '../../fixtures/cuts.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

// Every draw can be told from every other, as with noise, whatever the figures.
vi.mock('#domain/disclosure/publish.ts', async (original) => {
  const actual = await original<{ publish: typeof publish }>();
  const marked = (...given: Parameters<typeof publish>) => ({
    ...actual.publish(...given),
    draw: crypto.randomUUID(),
  });
  return { ...actual, publish: marked };
});

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

async function openWaveOf(slug: string): Promise<string> {
  await registerUnit(smallPlan(slug));
  await openWithNewKeys(`${slug}-0`, SECRET);
  return `${slug}-0`;
}

test(
  'cut before any two of its steps and run again, a close finishes and shows the database one result',
  { timeout: 600_000 },
  async () => {
    const first = await openWaveOf('dinas-langkah');
    const steps = (await cutBefore(WHOLE, () => closeAndPublish(first, SECRET, true)))!;
    expect(steps).toBeGreaterThan(6);
    for (let a = 1; a <= steps; a += 1) {
      for (let b = 1; b <= steps; b += 1) {
        const code = await openWaveOf(`dinas-${a}-kali-${b}-potong`);
        const close = () => closeAndPublish(code, SECRET, true);
        const seen = await watch(async () => {
          await cutBefore(a, close);
          await cutBefore(b, close);
          await close();
        });
        expect([a, b, seen.size]).toEqual([a, b, 1]);
        expect((await readWaveForm(code))!.state).toBe('published');
        expect(await keyStore().waves()).not.toContain(code);
      }
    }
  },
);
