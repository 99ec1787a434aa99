// The result of a wave is drawn once: cut anywhere or run twice at once, the database sees one.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import type { publish } from '#domain/disclosure/publish.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { FileKeyStore } from '#operations/keys/file-key-store.ts';
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

test('cut before any of its steps and run again, a close finishes and shows the database one result', async () => {
  const first = await openWaveOf('dinas-langkah');
  const steps = (await cutBefore(WHOLE, () => closeAndPublish(first, SECRET, true)))!;
  expect(steps).toBeGreaterThan(6);
  for (let step = 1; step <= steps; step += 1) {
    const code = await openWaveOf(`dinas-${step}-potong`);
    const close = () => closeAndPublish(code, SECRET, true);
    const seen = await watch(async () => {
      await cutBefore(step, close);
      await close();
    });
    expect([step, seen.size]).toEqual([step, 1]);
    expect((await readWaveForm(code))!.state).toBe('published');
    expect(await keyStore().waves()).not.toContain(code);
  }
});

test('two closes at once tell one truth and show one result', async () => {
  const code = await openWaveOf('dinas-berdua');
  const lines: string[] = [];
  const close = async () => {
    const { line } = await closeAndPublish(code, SECRET, true);
    lines.push(line);
  };
  const seen = await watch(() => Promise.all([close(), close(), close()]));
  expect(seen.size).toBe(1);
  expect(lines.filter((line) => line.startsWith('Published wave'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('is already published'))).toHaveLength(2);
  expect(await keyStore().waves()).not.toContain(code);
});

test('a key store that will not be cleared does not undo the publication, and the next run clears it', async () => {
  const code = await openWaveOf('dinas-keras');
  const spy = vi.spyOn(FileKeyStore.prototype, 'destroy').mockResolvedValue(2);
  const closing = await closeAndPublish(code, SECRET, true);
  expect(closing.line).toMatch(/^Published wave/);
  expect(closing.leftover).toMatch(/2 of its files in the key store/);
  spy.mockRestore();
  expect(await closeAndPublish(code, SECRET)).not.toHaveProperty('leftover');
  expect(await keyStore().waves()).not.toContain(code);
});

test('a kept result of another database with the same wave is not published', async () => {
  const code = await openWaveOf('dinas-sisa');
  const foreign = {
    tallyPublic: 'x',
    snapshot: { version: 1 },
    comments: [],
    report: {},
    boxes: 3,
  };
  await keyStore().create(code, 'result', new TextEncoder().encode(JSON.stringify(foreign)));
  await expect(closeAndPublish(code, SECRET, true)).rejects.toThrow(/another wave/);
  expect((await readWaveForm(code))!.state).toBe('open');
});
