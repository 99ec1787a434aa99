// Two hundred raters behind one address all finish, though replies are lost, and every vote counts once.
// Time is compressed twelvefold. How long it took is printed, not asserted: it depends on what else the machine does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueTicket as issue } from '#server/issue-ticket.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { makeSeed, prepareTicket, writeNumber } from '#crypto/ticket.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { chanceOf } from '#demo/random.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import {
  makeBallot,
  openStaffWave,
  sendStaffBallot,
  type Invited,
  type StaffWave,
} from '../../fixtures/staff-wave.ts';
import { hasPostgres } from '../../fixtures/databases.ts';

const RATERS = 200;
/** They come evenly over these simulated minutes. */
const ARRIVING = 7;
/** Every fifth reply is lost after the server has acted. */
const LOST = 0.2;

describe.each([
  // The embedded database does one thing at a time, and this process is all the raters' telephones besides.
  { kind: 'pglite' as const, present: true, compression: 12 },
  { kind: 'postgres' as const, present: hasPostgres(), compression: 12 },
])('an office of 200 on $kind', ({ kind, present, compression }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  const chance = chanceOf('office');
  let lost = 0;
  /** Ask until a reply arrives. Every try reaches the server. */
  async function insist(ask: () => Promise<Response>): Promise<Response> {
    for (;;) {
      const response = await ask();
      if (chance() >= LOST) return response;
      lost += 1;
      await response.body?.cancel();
    }
  }

  async function takePart(
    wave: StaffWave,
    { code, group }: Invited,
    statuses: number[],
  ): Promise<string> {
    const pending = await prepareTicket(
      makeSeed(),
      wave.file.groups[group]!,
      `${wave.code}|${group}`,
    );
    const blinded = toBase64(pending.blinded);
    const headers = {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': '10.0.0.1',
    };
    const body = JSON.stringify({ code, wave: wave.code, group, blinded });
    const claimed = await insist(() =>
      issue(new Request('http://localhost:4321/api/claims', { method: 'POST', headers, body })),
    );
    statuses.push(claimed.status);
    const { signature } = (await claimed.json()) as { signature: string };
    const ticket = await pending.complete(fromBase64(signature));
    const ballot = await makeBallot(wave, group, ticket, { KOM2: 3 });
    statuses.push((await insist(() => sendStaffBallot(ballot))).status);
    return writeNumber(ticket.spent);
  }

  test.skipIf(!present)(
    'finishes without a refusal, a loss or a second vote',
    { timeout: 240_000 },
    async () => {
      const wave = await openStaffWave('dinas-besar', { peer: 150, subordinate: 50 });
      const started = performance.now();
      const statuses: number[] = [];
      const spent = await Promise.all(
        wave.people.map(async (person) => {
          const wait = (chance() * ARRIVING * 60_000) / compression;
          await new Promise((resolve) => setTimeout(resolve, wait));
          return takePart(wave, person, statuses);
        }),
      );
      const minutes = ((performance.now() - started) * compression) / 60_000;
      console.info(
        `[office] ${kind}: 200 raters in ${minutes.toFixed(1)} simulated minutes, ${lost} replies lost`,
      );
      expect(lost).toBeGreaterThan(40);
      expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([]);
      expect(statuses).toHaveLength(2 * RATERS);
      await closeAndPublish(wave.code, SECRET, true);
      const bulletin = await readBulletin(wave.code);
      expect(checkBulletin(bulletin)).toEqual([]);
      expect(bulletin.ballots).toBe(RATERS);
      expect(bulletin.spent).toEqual([...spent].sort());
    },
  );
});
