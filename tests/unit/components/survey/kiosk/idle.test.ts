// The watch over a shared screen, on a clock that the test sets: it warns long enough, ends only where nobody is, and waits for what is being sent.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IDLE, watchIdle, type IdleWatch } from '#components/survey/kiosk/idle.ts';

type Watch = typeof watchIdle;

/** What may happen at a screen, with the milliseconds before it. */
type Event = readonly [pause: number, what: 'touch' | 'send' | 'sent'];

const LONGEST = IDLE.quiet + IDLE.seconds * 1_000;

/** Play events before a watch; answers what a person at the screen would complain of. */
function play(watch: Watch, events: readonly Event[]): readonly string[] {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const complaints: string[] = [];
  let warnedSince: number | null = null;
  let lastTouch: number | null = null;
  let isSending = false;
  const ends: number[] = [];
  const idle: IdleWatch = watch(
    (time, run) => {
      const timer = { at: now + time, run };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    IDLE,
    {
      warn: (left) => (warnedSince = left === null ? null : (warnedSince ?? now)),
      end: () => {
        ends.push(now);
        if (isSending) complaints.push('ended while sending');
        if (lastTouch === null) complaints.push('ended before anybody came');
        else if (now - lastTouch < LONGEST) complaints.push('ended early');
        if (warnings.at(-1)! + 20_000 > now) complaints.push('warned too shortly');
        lastTouch = null;
      },
    },
  );
  const warnings: number[] = [];
  const pass = (until: number) => {
    for (;;) {
      const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      const before = warnedSince;
      next.run();
      if (before === null && warnedSince !== null) warnings.push(now);
    }
    now = until;
  };
  for (const [pause, what] of events) {
    pass(now + pause);
    if (what === 'touch') {
      idle.touch();
      lastTouch = now;
      if (warnedSince !== null) complaints.push('warns on after a touch');
    } else if (isSending !== (what === 'send')) {
      if (what === 'send') idle.touch(); // the button is pressed
      isSending = what === 'send';
      idle.hold(isSending);
      lastTouch = now;
    }
  }
  const wasLeft = lastTouch !== null && !isSending;
  const before = ends.length;
  pass(now + LONGEST * 3);
  if (wasLeft && ends.length === before) complaints.push('never ends');
  if (ends.length - before > 1) complaints.push('ends again and again');
  return complaints;
}

const event = fc.tuple(
  fc.oneof(fc.nat(200_000), fc.constantFrom(IDLE.quiet, LONGEST - 1, LONGEST, LONGEST + 1)),
  fc.constantFrom('touch', 'touch', 'touch', 'send', 'sent'),
) satisfies fc.Arbitrary<Event>;
// Something is sent only after a touch, since pressing the button is one.
const events = fc
  .array(event, { maxLength: 30 })
  .map((list): readonly Event[] => [[0, 'touch'], ...list]);

const tried = (watch: Watch) =>
  fc.property(events, (list) => {
    expect(play(watch, list)).toEqual([]);
  });

test('nobody at the screen has a reason to complain, whatever happens there', () => {
  fc.assert(tried(watchIdle));
});

test('a screen that nobody touches waits for nothing', () => {
  expect(play(watchIdle, [[LONGEST * 5, 'sent']])).toEqual([]);
});

test.each<[string, Watch]>([
  [
    'does not hear touches',
    (...given) => {
      const watch = watchIdle(...given);
      let isWoken = false;
      return { ...watch, touch: () => void (isWoken || ((isWoken = true), watch.touch())) };
    },
  ],
  [
    'does not wait for what is being sent',
    (...given) => ({ ...watchIdle(...given), hold: () => {} }),
  ],
  [
    'warns too shortly',
    (after, schedule, acts) => watchIdle(after, { ...schedule, seconds: 10 }, acts),
  ],
  ['never ends', (after, schedule, acts) => watchIdle(after, schedule, { ...acts, end: () => {} })],
  [
    'does not take its warning away',
    (after, schedule, acts) =>
      watchIdle(after, schedule, { ...acts, warn: (left) => left !== null && acts.warn(left) }),
  ],
])('a watch that %s is found out', (_, naive) => {
  expect(() => fc.assert(tried(naive))).toThrow();
});
