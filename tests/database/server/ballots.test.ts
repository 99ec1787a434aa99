// The ballot endpoint: every status it promises, every problem by name in the reader's language, and nothing about content.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { receiveBallot as receive } from '#server/receive-ballot.ts';
import { registerUnit } from '#data/units.ts';
import { closeWave } from '#data/waves.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

let database: Awaited<ReturnType<typeof attach>>;
const WAVE = 'dinas-uji-0';

beforeAll(async () => {
  database = await attach();
  await registerUnit(smallPlan());
  await openWithNewKeys(WAVE, SECRET);
});
afterAll(() => database.close());

/** The id and wave of a body that holds them, or nothing that could be one. */
function useOf(body: BodyInit) {
  try {
    const { id, wave } = JSON.parse(String(body)) as { id: string; wave: string };
    return { id: String(id), wave: String(wave) };
  } catch {
    return { id: '', wave: '' };
  }
}

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  receive(
    new Request('http://localhost/api/ballots', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'x-form-token': agedToken(useOf(body)),
        ...headers,
      },
      body,
    }),
  );
const problemOf = async (response: Response) =>
  [response.status, ((await response.json()) as { problem: string }).problem] as const;

test('a new ballot is stored, the same again is acknowledged, another under its id is refused', async () => {
  const ballot = await sealFor(WAVE, allOf(3));
  expect((await post(JSON.stringify(ballot))).status).toBe(201);
  expect((await post(JSON.stringify(ballot))).status).toBe(200);
  const other = { ...(await sealFor(WAVE, allOf(1))), id: ballot.id };
  expect(await problemOf(await post(JSON.stringify(other)))).toEqual([409, 'id-taken']);
});

test('whatever is not a ballot gets 4xx with a named problem', async () => {
  const good = await sealFor(WAVE, allOf(3));
  const text = JSON.stringify(good);
  const cases: [BodyInit, number, string][] = [
    ['', 422, 'not-json'],
    ['{', 422, 'not-json'],
    ['null', 422, 'wrong-shape'],
    ['[]', 422, 'wrong-shape'],
    ['{}', 422, 'wrong-shape'],
    [JSON.stringify({ ...good, time: 1 }), 422, 'unknown-field'],
    [text.replace('{', '{"wave":"dinas-uji-0",'), 422, 'duplicate-key'],
    [JSON.stringify({ ...good, id: 7 }), 422, 'wrong-shape'],
    [JSON.stringify({ ...good, id: 'kurang' }), 422, 'bad-id'],
    [JSON.stringify({ ...good, wave: '../..' }), 422, 'bad-wave'],
    [JSON.stringify({ ...good, wave: 'a\u0000b' }), 422, 'bad-wave'],
    [JSON.stringify({ ...good, box: good.box.slice(2) }), 422, 'bad-box'],
    [JSON.stringify({ ...good, wave: 'tidak-ada' }), 422, 'wave-unknown'],
    ['x'.repeat(1_000_000), 413, 'too-large'],
    [new Uint8Array([0, 255, 254]), 422, 'not-json'],
  ];
  for (const [body, status, problem] of cases) {
    expect(await problemOf(await post(body))).toEqual([status, problem]);
  }
});

test('a body that grows without end is cut off, whatever length it claims', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new TextEncoder().encode('x'.repeat(1024)));
    },
  });
  const request = new Request('http://localhost/api/ballots', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: endless,
    duplex: 'half',
  } as RequestInit);
  expect((await receive(request)).status).toBe(413);
  expect(sent).toBeLessThan(20);
});

test('other content types and methods are refused', async () => {
  expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await post('{}', { 'content-type': 'application/jsonp' })).status).toBe(415);
  const read = await receive(new Request('http://localhost/api/ballots'));
  expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
});

test('the problem is said in the reader’s language, Indonesian if none is asked for', async () => {
  const message = async (language?: string) =>
    (
      (await (await post('{', language ? { 'accept-language': language } : {})).json()) as {
        message: string;
      }
    ).message;
  expect(await message()).toMatch(/^Jawaban belum tersimpan/);
  expect(await message('en-GB,en;q=0.9')).toMatch(/^Your answers are not stored/);
  expect(await message('jv')).toMatch(/^Jawaban/);
});

test('a database that cannot be asked is a 503 that names no ballot in the log', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const ballot = await sealFor(WAVE, allOf(2));
  const address = process.env.SUPABASE_URL;
  process.env.SUPABASE_URL = 'http://127.0.0.1:9';
  const response = await post(JSON.stringify(ballot));
  process.env.SUPABASE_URL = address;
  expect(await problemOf(response)).toEqual([503, 'unavailable']);
  const printed = JSON.stringify(print.mock.calls);
  print.mockRestore();
  expect(printed).toMatch(/did not answer cast_citizen_ballot/);
  for (const secret of [ballot.id, ballot.box.slice(0, 40), ballot.wave])
    expect(printed).not.toContain(secret);
});

test('a ballot for a closed wave is refused, a repeated one is still acknowledged while it is counted', async () => {
  const before = await sealFor(WAVE, allOf(4));
  const late = await sealFor(WAVE, allOf(4));
  await post(JSON.stringify(before));
  await closeWave(WAVE, true);
  expect((await post(JSON.stringify(before))).status).toBe(200);
  expect(await problemOf(await post(JSON.stringify(late)))).toEqual([410, 'wave-closed']);
});

test('no answer carries a date, an entity tag or a cookie that could mark a sender', async () => {
  const response = await post(JSON.stringify(await sealFor(WAVE, allOf(4)).catch(() => ({}))));
  const names = [...response.headers.keys()];
  for (const name of ['etag', 'last-modified', 'set-cookie', 'date'])
    expect(names).not.toContain(name);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a full day is answered with 429 in the reader’s words, and stores nothing', async () => {
  const plan = smallPlan('dinas-penuh');
  const programmes = plan.programmes.map((each) => ({ ...each, visitorsPerDay: 2 }));
  await registerUnit({ ...plan, programmes });
  await openWithNewKeys('dinas-penuh-0', SECRET);
  const statuses = [];
  for (let i = 0; i < 3; i += 1) {
    const response = await post(JSON.stringify(await sealFor('dinas-penuh-0', allOf(3))));
    statuses.push(response.status);
    if (response.status !== 429) continue;
    const { problem, message } = (await response.json()) as { problem: string; message: string };
    expect([problem, message]).toEqual(['day-full', expect.stringContaining('besok')]);
  }
  expect(statuses).toEqual([201, 201, 429]);
});

test('a ballot that another site’s page sends is refused before it is read', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
    expect(await problemOf(await post('{}', headers))).toEqual([403, 'foreign-site']);
  }
});
