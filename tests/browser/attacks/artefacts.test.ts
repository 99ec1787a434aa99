// An answer leaves nothing in a browser or on the way that would tell a visitor again, or a moment.
// No tag, no date of a change, no cookie, no timing; one size for all ballots. The same check finds what a chatty server adds.
import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '#crypto/base64.ts';
import { makeSeed, prepareTicket } from '#crypto/ticket.ts';
import type { Answers } from '#domain/instrument/terms.ts';
import type { Site } from '../../fixtures/site.ts';
import { openSharedSite } from '../../fixtures/visitor.ts';
import { claim, makeBallot, openStaffWave, type StaffWave } from '../../fixtures/staff-wave.ts';

/** Besides these, an answer says only what all answers of its kind say. */
const IDENTIFYING =
  /^(etag|last-modified|age|expires|set-cookie|server-timing|via|x-(runtime|request-id|response-time|powered-by|trace).*|nel|report-to|reporting-endpoints)$/;
/** `date` is the moment of the answer itself, which whoever receives it knows. */
const identifyingIn = (headers: Headers) =>
  [...headers.keys()].filter((name) => IDENTIFYING.test(name));
/** Times of day, however written. */
const MOMENT = /\b\d{4}-\d\d-\d\dT\d\d:|\b1[6-9]\d{8}(\d{3})?\b/;

let site: Site;
let wave: StaffWave;
beforeAll(async () => {
  site = await openSharedSite();
  wave = await openStaffWave('dinas-jejak', { peer: 8 });
}, 400_000);

const post = (path: string, body: object, headers = {}) =>
  fetch(`${site.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    body: JSON.stringify(body),
  });

describe('the endpoints of a staff wave', () => {
  test('answer without anything that tells a visitor or a moment, whatever they answer', async () => {
    const person = wave.people[0]!;
    const pending = await prepareTicket(makeSeed(), wave.file.groups.peer!, `${wave.code}|peer`);
    const asked = {
      code: person.code,
      wave: wave.code,
      group: 'peer',
      blinded: toBase64(pending.blinded),
    };
    const ticket = await claim(wave, wave.people[1]!);
    const ballot = await makeBallot(wave, 'peer', ticket, { KOM2: 3 });
    const answers = [
      await post('/api/codes', { code: person.code }),
      await post('/api/codes', { code: '0000000000000000' }),
      await post('/api/claims', asked),
      await post('/api/claims', asked),
      await post('/api/claims', {}),
      await post('/api/staff-ballots', ballot),
      await post('/api/staff-ballots', ballot),
      await post('/api/staff-ballots', { ...ballot, wave: 'tidak-ada-0' }),
      await post('/api/staff-ballots', {}, { 'content-type': 'text/plain' }),
      await fetch(`${site.url}/api/claims`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      200, 404, 200, 200, 422, 201, 200, 422, 415, 405,
    ]);
    for (const answer of answers) {
      expect(identifyingIn(answer.headers)).toEqual([]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(await answer.text()).not.toMatch(MOMENT);
    }
  });

  test('receive ballots of one size, whatever is answered and written', async () => {
    const ticket = await claim(wave, wave.people[2]!);
    const items = wave.file.groups.peer!.items;
    const given: readonly Answers[] = [
      {},
      Object.fromEntries(items.map((item) => [item, 4 as const])),
      Object.fromEntries(items.map((item) => [item, null])),
    ];
    const lengths = new Set<number>();
    for (const answers of given) {
      for (const comments of [
        { start: '', continue: '' },
        { start: 'é'.repeat(500), continue: 'x'.repeat(500) },
      ]) {
        const ballot = await makeBallot(wave, 'peer', ticket, answers, { comments });
        lengths.add(JSON.stringify(ballot).length);
      }
    }
    expect(lengths.size).toBe(1);
  });
});

describe('the pages of a staff wave', () => {
  test.each(['', '/en'])('at %s/isi/ tell no visitor from another', async (language) => {
    for (const path of [`${language}/isi/`, `${language}/isi/${wave.code}/rekan/`]) {
      const visit = () =>
        fetch(`${site.url}${path}`, { headers: { 'user-agent': Math.random().toString() } });
      const [first, second] = [await visit(), await visit()];
      expect(first.status).toBe(200);
      expect(identifyingIn(first.headers)).toEqual([]);
      expect(await first.text()).toBe(await second.text());
    }
  });
});

test('the check finds what a chatty server adds', () => {
  const chatty = new Headers({
    etag: '"a1"',
    'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT',
    'set-cookie': 'visitor=1',
    'server-timing': 'db;dur=53',
    'x-request-id': '1',
    'content-type': 'application/json',
  });
  expect(identifyingIn(chatty).sort()).toEqual([
    ...['etag', 'last-modified', 'server-timing', 'set-cookie', 'x-request-id'],
  ]);
  expect('{"storedAt":"2026-11-24T10:00:00Z"}').toMatch(MOMENT);
  expect('{"at":1795514400000}').toMatch(MOMENT);
});
