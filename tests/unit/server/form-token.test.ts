// The token of a form is good for one ballot of one wave, neither at once nor for ever, and only from our own pages.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { boxBytes } from '#domain/ballots/padding.ts';
import { judgeFormToken, LEAST_AGE, makeFormToken, MOST_AGE } from '#server/form-token.ts';
import { issueFormToken } from '#server/issue-form-token.ts';
import { receiveBallot } from '#server/receive-ballot.ts';
import { SECRET } from '../../fixtures/secrets.ts';

const NOW = Date.UTC(2026, 10, 29, 2);
const idOf = (number: number) => Buffer.alloc(16, number).toString('base64');
const USE = { wave: 'dinas-uji-0', id: idOf(1) };
const judge = (token: string, at: number, use = USE) => judgeFormToken(token, use, at, SECRET).kind;

beforeAll(() => {
  process.env.APP_SECRET = SECRET;
});

describe('a token', () => {
  const token = makeFormToken(USE, NOW, SECRET);

  test('is good from eight seconds to a day after its form was opened', () => {
    const ages = [0, LEAST_AGE - 1, LEAST_AGE, MOST_AGE, MOST_AGE + 1];
    expect(ages.map((age) => judge(token, NOW + age))).toEqual([
      ...['too-early', 'too-early', 'good', 'good', 'no-token'],
    ]);
    expect(judgeFormToken(token, USE, NOW + 3_000, SECRET)).toEqual({
      kind: 'too-early',
      wait: LEAST_AGE - 3_000,
    });
  });

  test('of a server whose clock is ahead is early, and of one that is lost in time is none', () => {
    expect(judge(token, NOW - 2_000)).toBe('too-early');
    expect(judge(token, NOW - 60_000)).toBe('no-token');
  });

  test('of another ballot, wave, time or secret is none', () => {
    const at = NOW + 60_000;
    expect(judge(token, at)).toBe('good');
    expect(judge(token, at, { ...USE, id: idOf(2) })).toBe('no-token');
    expect(judge(token, at, { ...USE, wave: 'dinas-uji-1' })).toBe('no-token');
    expect(judge(token.replace(String(NOW), String(NOW - 1)), at)).toBe('no-token');
    expect(judge(makeFormToken(USE, NOW, `${SECRET}.`), at)).toBe('no-token');
    for (const text of ['', '.', String(NOW), `${token}A`, token.slice(1), 'null'])
      expect(judge(text, at), text).toBe('no-token');
  });

  test('that were bound to the wave alone would send a thousand ballots', () => {
    const at = NOW + 60_000;
    const ids = Array.from({ length: 1_000 }, (_, i) => ({ ...USE, id: idOf(i % 256) + i }));
    const naive = makeFormToken({ ...USE, id: '' }, NOW, SECRET);
    const takenBy = (use: (id: string) => string, given: string) =>
      ids.filter(({ id }) => judge(given, at, { ...USE, id: use(id) }) === 'good').length;
    expect(takenBy(() => '', naive)).toBe(1_000);
    expect(takenBy((id) => id, token)).toBe(0);
  });
});

const post = (path: string, body: object, headers: Record<string, string>) =>
  new Request(`https://jejak.example${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const OWN = { 'sec-fetch-site': 'same-origin' };
const ballot = { ...USE, box: Buffer.alloc(boxBytes('citizen'), 7).toString('base64') };

describe('the ballot endpoint', () => {
  const cast = vi.fn(async () => 'stored' as const);
  const send = async (headers: Record<string, string>) => {
    const response = await receiveBallot(post('/api/ballots', ballot, headers), cast);
    const { problem, wait } = (await response.json()) as { problem?: string; wait?: number };
    return [response.status, problem, typeof wait];
  };
  const aged = (age: number) => ({ 'x-form-token': makeFormToken(USE, Date.now() - age) });

  test('asks a ballot without a good token for one before the database hears of it', async () => {
    cast.mockClear();
    expect(await send(OWN)).toEqual([428, 'no-token', 'undefined']);
    expect(await send({ ...OWN, ...aged(2 * MOST_AGE) })).toEqual([428, 'no-token', 'undefined']);
    expect(await send({ ...OWN, ...aged(0) })).toEqual([425, 'too-early', 'number']);
    expect(cast).not.toHaveBeenCalled();
    expect(await send({ ...OWN, ...aged(60_000) })).toEqual([201, undefined, 'undefined']);
    expect(cast).toHaveBeenCalledOnce();
  });

  test('refuses another site, whatever token it brings', async () => {
    cast.mockClear();
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await send({ 'sec-fetch-site': site, ...aged(60_000) }))[0]).toBe(403);
    expect((await send({ origin: 'https://other.example', ...aged(60_000) }))[0]).toBe(403);
    expect((await send(aged(60_000)))[0]).toBe(403);
    expect(cast).not.toHaveBeenCalled();
    // An old browser names no site, but its own origin.
    expect((await send({ origin: 'https://jejak.example', ...aged(60_000) }))[0]).toBe(201);
  });
});

describe('the endpoint of tokens', () => {
  test('gives a ballot that waits a new one for its own id, to our own pages only', async () => {
    const response = await issueFormToken(post('/api/form-tokens', USE, OWN));
    const { token, wait } = (await response.json()) as { token: string; wait: number };
    expect([response.status, wait]).toEqual([200, LEAST_AGE]);
    expect(judge(token, Date.now() + LEAST_AGE)).toBe('good');
    expect(judge(token, Date.now() + LEAST_AGE, { ...USE, id: idOf(2) })).toBe('no-token');
    const foreign = await issueFormToken(
      post('/api/form-tokens', USE, { 'sec-fetch-site': 'cross-site' }),
    );
    expect(foreign.status).toBe(403);
  });

  test('names what is wrong with what it is asked', async () => {
    for (const [body, problem] of [
      [{ wave: USE.wave }, 'wrong-shape'],
      [{ ...USE, id: 'x' }, 'bad-id'],
      [{ ...USE, wave: '../x' }, 'bad-wave'],
      [{ ...USE, box: '' }, 'unknown-field'],
    ] as const) {
      const response = await issueFormToken(post('/api/form-tokens', body, OWN));
      expect([response.status, await response.json()]).toEqual([
        422,
        expect.objectContaining({ problem }),
      ]);
    }
  });
});
