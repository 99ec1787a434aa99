// A ballot that waits for two days without a connection gets a new token for its own id, and is sent once.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { postOver, type Network } from '#components/survey/outbox/network.ts';
import type { Parcel } from '#components/survey/outbox/parcel.ts';
import { createQueue } from '#components/survey/outbox/queue.ts';
import { SCHEDULE, type Clock } from '#components/survey/outbox/schedule.ts';
import { withSpare } from '#components/survey/outbox/store.ts';
import { watchOutbox } from '#components/survey/outbox/watch.ts';
import { makeFormToken } from '#server/form-token.ts';
import { issueFormToken } from '#server/issue-form-token.ts';
import { receiveBallot } from '#server/receive-ballot.ts';
import { SECRET } from '../../../../fixtures/secrets.ts';
import { sealedBallot } from '../../../../fixtures/outbox/sealed.ts';

const HOUR = 3_600_000;
const OPENED = Date.UTC(2026, 10, 29, 2);

let isOnline: boolean;
let stored: string[];
let statuses: number[];
beforeEach(() => {
  process.env.APP_SECRET = SECRET;
  vi.useFakeTimers({ now: OPENED });
  [isOnline, stored, statuses] = [false, [], []];
  // The real endpoints, on the line of this test.
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!isOnline) throw new TypeError('Failed to fetch');
    const headers = { ...(init.headers as object), 'sec-fetch-site': 'same-origin' };
    const { method, body } = init;
    const request = new Request(`https://jejak.example${path}`, {
      method,
      headers,
      body,
    } as object);
    const response =
      path === '/api/form-tokens'
        ? await issueFormToken(request)
        : await receiveBallot(request, async ({ id }) => {
            const isKnown = stored.includes(id);
            stored.push(id);
            return isKnown ? 'already-stored' : 'stored';
          });
    statuses.push(response.status);
    return response;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const clock: Clock = {
  now: () => Date.now(),
  after: (time, run) => {
    const timer = setTimeout(run, time);
    return () => clearTimeout(timer);
  },
};

/** A page with an outbox over storage of its own; `wake` says that the connection is back. */
function openPage(change: (network: Network) => Network = (network) => network) {
  const boxes = new Map<string, Parcel>();
  const store = withSpare(
    {
      list: async () => [...boxes.values()],
      change: async (id, edit) => {
        const after = edit(boxes.get(id));
        if (after) boxes.set(id, after);
        else boxes.delete(id);
      },
    },
    SCHEDULE.storage,
    clock,
  );
  const network = change(postOver('id', SCHEDULE.patience));
  let wake = () => {};
  const outbox = watchOutbox(
    (tell) =>
      createQueue(
        { store, network, clock, schedule: SCHEDULE, chance: () => 0.5, tab: 'satu' },
        tell,
      ),
    clock,
    SCHEDULE,
    (run) => {
      wake = run;
      return () => {};
    },
  );
  return { outbox, boxes, wake: () => wake() };
}

/** Answer, stay without a connection for two days, and come back for a quarter of an hour. */
async function waitTwoDays(change?: (network: Network) => Network) {
  const page = openPage(change);
  const sealed = sealedBallot(7);
  const { id, wave } = sealed.body as { id: string; wave: string };
  const token = makeFormToken({ wave, id }, OPENED);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  void page.outbox.submit({ ...sealed, token }, '2026-12-20');
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  expect([stored, page.boxes.size]).toEqual([[], 1]);
  isOnline = true;
  page.wake();
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  page.outbox.stop();
  return { ...page, id };
}

test('after two days offline it is renewed, waits its eight seconds, and is sent once', async () => {
  const { boxes, id } = await waitTwoDays();
  expect(statuses).toEqual([428, 200, 201]);
  expect(stored).toEqual([id]);
  expect(boxes.size).toBe(0);
});

test('a queue that takes the refusal for trouble sends for ever and never arrives', async () => {
  const { boxes } = await waitTwoDays((network) => async (sealed) => {
    const answer = await network(sealed);
    return answer.kind === 'renewed' ? { kind: 'trouble', trouble: 'busy' } : answer;
  });
  expect(stored).toEqual([]);
  expect(boxes.size).toBe(1);
});

test('a form that was opened a moment ago is sent by itself as soon as it may be', async () => {
  isOnline = true;
  const { outbox, boxes } = openPage();
  const sealed = sealedBallot(8);
  const { id, wave } = sealed.body as { id: string; wave: string };
  const token = makeFormToken({ wave, id }, OPENED);
  const submitted = outbox.submit({ ...sealed, token });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await submitted).toMatchObject({ kind: 'arrived' });
  expect([statuses, stored, boxes.size]).toEqual([[425, 201], [id], 0]);
  outbox.stop();
});
