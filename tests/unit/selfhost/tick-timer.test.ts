// The serving process ticks again and again, never twice at once, goes on after an error, and stops when it is told to.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTicking } from '#selfhost/tick-timer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A tick that takes as long as a test wants. */
function slowTick() {
  let running = 0;
  const seen = { begun: 0, most: 0 };
  let finish = () => {};
  const tick = async () => {
    seen.begun += 1;
    running += 1;
    seen.most = Math.max(seen.most, running);
    await new Promise<void>((resolve) => (finish = resolve));
    running -= 1;
  };
  return { tick, seen, finish: () => finish() };
}

test('the next tick begins a minute after the last one ended, however long that took', async () => {
  const { tick, seen, finish } = slowTick();
  const ticking = startTicking(tick);
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.begun).toBe(1);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(seen).toEqual({ begun: 1, most: 1 });
  finish();
  await vi.advanceTimersByTimeAsync(59_999);
  expect(seen.begun).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual({ begun: 2, most: 1 });
  finish();
  await ticking.stop();
});

test('ticks at fixed times would overlap', async () => {
  const { tick, seen } = slowTick();
  const naive = setInterval(() => void tick(), 60_000);
  await vi.advanceTimersByTimeAsync(180_000);
  clearInterval(naive);
  expect(seen.most).toBeGreaterThan(1);
});

test('an error is one line, and the ticking goes on', async () => {
  const lines: string[] = [];
  let ticks = 0;
  const failing = async () => {
    ticks += 1;
    throw new Error('The database did not answer take_job.');
  };
  const ticking = startTicking(failing, (line) => lines.push(line));
  await vi.advanceTimersByTimeAsync(120_000);
  await ticking.stop();
  expect([ticks, lines[0]]).toEqual([3, '[tick] The database did not answer take_job.']);
  expect(lines).toHaveLength(3);
});

test('told to stop, it takes no further job, waits for the one under way, and begins none', async () => {
  let mayGoOn = () => true;
  const { tick, seen, finish } = slowTick();
  const ticking = startTicking((may) => {
    mayGoOn = may;
    return tick();
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(mayGoOn()).toBe(true);
  let hasStopped = false;
  const stopped = ticking.stop().then(() => (hasStopped = true));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([mayGoOn(), hasStopped]).toEqual([false, false]);
  finish();
  await stopped;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(seen.begun).toBe(1);
});
