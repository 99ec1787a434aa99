// Sending tries again while trouble may pass, stops when it will not, and always sends the same ballot.
import { afterEach, expect, test, vi } from 'vitest';
import { sendBallot } from '#components/survey/send-ballot.ts';

const PARCEL = { address: '/api/ballots', body: { id: 'a', wave: 'b', box: 'c' } };
const answers = (...list: (Response | Error)[]) => {
  const fetch = vi.fn(async (_address: unknown, _init: RequestInit) => {
    const next = list.length > 1 ? list.shift()! : list[0]!;
    if (next instanceof Error) throw next;
    return next.clone();
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
};
const refusal = (status: number, message: string) =>
  Response.json({ problem: 'x', message }, { status });
afterEach(() => vi.unstubAllGlobals());

test('201 is sent, 200 is sent before', async () => {
  answers(new Response('{}', { status: 201 }));
  expect(await sendBallot(PARCEL, 'id', [])).toEqual({ kind: 'sent', before: false });
  answers(new Response('{}', { status: 200 }));
  expect(await sendBallot(PARCEL, 'id', [])).toEqual({ kind: 'sent', before: true });
});

test('a lost connection and a 503 are tried again with the very same body', async () => {
  const fetch = answers(
    new Error('offline'),
    refusal(503, 'x'),
    new Response('{}', { status: 201 }),
  );
  expect(await sendBallot(PARCEL, 'id', [0, 0])).toEqual({ kind: 'sent', before: false });
  expect(new Set(fetch.mock.calls.map(([, init]) => init.body)).size).toBe(1);
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('trouble that does not pass ends in waiting, not in an error', async () => {
  const fetch = answers(new Error('offline'));
  expect(await sendBallot(PARCEL, 'id', [0, 0])).toEqual({ kind: 'waiting' });
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('a refusal is final and keeps the words of the server', async () => {
  const fetch = answers(refusal(409, 'Masa survei sudah lewat.'));
  expect(await sendBallot(PARCEL, 'id', [0, 0])).toEqual({
    kind: 'refused',
    problem: 'x',
    message: 'Masa survei sudah lewat.',
  });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a full day is a refusal in the words of the server; a host that is busy is tried again', async () => {
  const full = answers(refusal(429, 'Kirim lagi besok.'));
  expect(await sendBallot(PARCEL, 'id', [0, 0])).toMatchObject({
    kind: 'refused',
    message: 'Kirim lagi besok.',
  });
  expect(full).toHaveBeenCalledTimes(1);
  answers(new Response('Too Many Requests', { status: 429 }), new Response('{}', { status: 201 }));
  expect(await sendBallot(PARCEL, 'id', [0])).toEqual({ kind: 'sent', before: false });
});

test.each([200, 201, 403, 404])(
  'a page of a proxy with status %s is neither a receipt nor a lost connection',
  async (status) => {
    const fetch = answers(new Response('<p>Portal</p>', { status }));
    await expect(sendBallot(PARCEL, 'id', [0, 0])).rejects.toThrow();
    expect(fetch).toHaveBeenCalledTimes(1);
  },
);

test('nothing travels but the payload: no credentials, no referrer', async () => {
  const fetch = answers(new Response('{}', { status: 201 }));
  await sendBallot(PARCEL, 'id', []);
  expect(fetch.mock.calls[0]![0]).toBe('/api/ballots');
  expect(fetch.mock.calls[0]![1]).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    body: JSON.stringify(PARCEL.body),
  });
});
