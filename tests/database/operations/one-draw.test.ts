// The result of a wave is drawn once: cut anywhere or run twice at once, the database sees one.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerUnit } from '#data/units.ts';
import {
  closeWave,
  publishWave,
  readCountingTerms,
  readWaveForm,
  type ClosedWave,
} from '#data/waves.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import { randomWord } from '#crypto/random-word.ts';
import { publish } from '#domain/disclosure/publish.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { closeAndPublish, countWave, drawResult, keysOf } from '#operations/close-wave.ts';
import { destroyKeys } from '#operations/keys/destroy-keys.ts';
import { FileKeyStore } from '#operations/keys/file-key-store.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { sayIn } from '#operations/message.ts';
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
    const { line: said } = await closeAndPublish(code, SECRET, true);
    const line = sayIn('en', said);
    lines.push(line);
  };
  const seen = await watch(() => Promise.all([close(), close(), close()]));
  expect(seen.size).toBe(1);
  expect(lines.filter((line) => line.startsWith('Published wave'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('is already published'))).toHaveLength(2);
  expect(await keyStore().waves()).not.toContain(code);
});

/** Run two closes of which the first one has counted and not kept its result before the second one has ended. */
async function overtake(close: () => Promise<unknown>): Promise<void> {
  const create = FileKeyStore.prototype.create;
  let go = () => undefined as void;
  const overtaken = new Promise<void>((resolve) => (go = resolve));
  let reached = () => undefined as void;
  const counted = new Promise<void>((resolve) => (reached = resolve));
  let isFirst = true;
  const spy = vi.spyOn(FileKeyStore.prototype, 'create').mockImplementation(async function (
    this: FileKeyStore,
    ...given: Parameters<typeof create>
  ) {
    if (isFirst) {
      isFirst = false;
      reached();
      await overtaken;
    }
    return create.apply(this, given);
  });
  const slow = close();
  await counted;
  await close();
  go();
  await slow;
  spy.mockRestore();
}

test('a close that is overtaken by another one shows nobody its own draw, and leaves none', async () => {
  const code = await openWaveOf('dinas-salip');
  const seen = await watch(() => overtake(() => closeAndPublish(code, SECRET, true)));
  expect(seen.size).toBe(1);
  expect(await keyStore().waves()).not.toContain(code);
});

test('a close that sends what it has kept without looking again shows a second draw', async () => {
  const code = await openWaveOf('dinas-buru');
  await closeWave(code, true);
  const stored = (await readCountingTerms(code))!;
  const keys = (await keysOf(code, stored, SECRET))!;
  const seen = await watch(() =>
    overtake(async () => {
      const counted = await countWave(code, stored, keys);
      const kept = await drawResult(code, stored as ClosedWave, counted);
      await publishWave(code, kept.snapshot, kept.comments, kept.report);
      await destroyKeys(code);
    }),
  );
  expect(seen.size).toBe(2);
});

test('two closes at once that keep no result show two draws', async () => {
  const code = await openWaveOf('dinas-serentak');
  await closeWave(code, true);
  const stored = (await readCountingTerms(code))!;
  const keys = (await keysOf(code, stored, SECRET))!;
  const terms = termsOf(code, stored, instrumentOf(stored.instrument));
  const naive = async () => {
    const { tally } = await countWave(code, stored, keys);
    await publishWave(code, publish(tally, terms, randomWord), [], null);
  };
  const seen = await watch(() => Promise.all([naive(), naive()]));
  expect(seen.size).toBe(2);
});

test('a key store that will not be cleared does not undo the publication, and the next run clears it', async () => {
  const code = await openWaveOf('dinas-keras');
  const spy = vi.spyOn(FileKeyStore.prototype, 'destroy').mockResolvedValue(2);
  const closing = await closeAndPublish(code, SECRET, true);
  expect(sayIn('en', closing.line)).toMatch(/^Published wave/);
  expect(closing.leftover).toMatchObject({ name: 'keys.notRemoved', values: { left: 2 } });
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
