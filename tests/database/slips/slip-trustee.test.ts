// A trustee counts a wave of slips: both halves, every ticket checked, and a server that lies about how citizens came found out.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countBoxes } from '#counting/count-boxes.ts';
import { countWave, publishCount } from '#counting/count-wave.ts';
import { boxesOf } from '#counting/server-client.ts';
import { toBase64 } from '#crypto/base64.ts';
import { writeNumber } from '#crypto/ticket.ts';
import { readUnit } from '#data/units.ts';
import { closeWave, readCountingTerms } from '#data/waves.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { allOf } from '../../fixtures/ballots.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import { issueTicket, makeIssuer } from '../../fixtures/issuer.ts';
import { answerWithSlip, makeSlipBallot, openSlipWave } from '../../fixtures/slip-wave.ts';
import {
  appointTrustee,
  bothHalves,
  listen,
  type AppointedTrustee,
} from '../../fixtures/trustee.ts';

let database: AttachedForTests;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

/** A closed wave of slips, of which so many were handed in. */
async function closedWave(slug: string, { half }: AppointedTrustee, answers = 22) {
  const wave = await openSlipWave(slug, 30, { trustee: half });
  const tickets = [];
  for (const code of wave.slips.slice(0, answers))
    tickets.push(await answerWithSlip(wave, code, allOf(3)));
  await closeWave(wave.code, true);
  return { wave, tickets };
}

test('counts slips with both halves, and what is published says how citizens came', async () => {
  const trustee = await appointTrustee();
  const { wave, tickets } = await closedWave('kota-saksi', trustee);
  const { server, bodies } = listen();
  const counting = await countWave(wave.code, trustee.key, undefined, server);
  if (!counting.ok) throw new Error(counting.problem);
  expect(counting.counted).toMatchObject({ ballots: 22, unreadable: 0, withheld: [] });
  expect(counting.counted.fingerprint).toHaveLength(6);
  expect(bodies.map((body) => (JSON.parse(body) as { act: string }).act)).toContain('slips');
  const sending = await publishCount(counting.counted, trustee.key, server);
  expect(sending).toMatchObject({
    ok: true,
    proof: { destroyed: { ballots: 22, keys: 2, invitations: 30 } },
  });
  const bulletin = await readBulletin(wave.code);
  expect(bulletin).toMatchObject({
    groups: { citizen: { roster: 30, tickets: 22 } },
    ...{ ballots: 22, atoms: { citizen: 22 }, unreadable: 0 },
    spent: tickets.map(({ spent }) => writeNumber(spent)).sort(),
  });
  expect(checkBulletin(bulletin)).toEqual([]);
  const { snapshot } = (await readUnit('kota-saksi'))!.programmes[0]!.waves[0]!;
  expect(citizensOf(snapshot!)).toMatchObject({ n: 22, entry: 'slip' });
});

interface Stated {
  readonly boxes?: readonly { readonly spent: string; readonly prepared: string }[];
  readonly entry?: string;
  readonly issuers?: Readonly<Record<string, string>>;
}

test('stops where the server changes how citizens came, their issuer, or hands out a ballot twice', async () => {
  const trustee = await appointTrustee();
  const { wave } = await closedWave('kota-dusta', trustee, 3);
  const problemWith = async (change: (stated: Stated) => Stated) => {
    const { server } = listen((stated) => change(stated as Stated));
    const counting = await countWave(wave.code, trustee.key, undefined, server, true);
    return counting.ok ? 'counted' : counting.problem;
  };
  // Three slips are read without fault, and are too few to be shown: such a batch waits.
  expect(await problemWith((stated) => stated)).toBe('too-few');
  expect(
    await problemWith((stated) => (stated.entry ? { ...stated, entry: 'open' } : stated)),
  ).toBe('terms-differ');
  const own = Buffer.from(makeIssuer().key.n, 'base64url').toString('base64');
  expect(
    await problemWith((stated) =>
      stated.issuers ? { ...stated, issuers: { citizen: own } } : stated,
    ),
  ).toBe('terms-differ');
  expect(
    await problemWith((stated) =>
      stated.boxes?.length ? { ...stated, boxes: [...stated.boxes, stated.boxes.at(-1)!] } : stated,
    ),
  ).toBe('tampered');
  expect(
    await problemWith((stated) =>
      stated.boxes ? { ...stated, boxes: stated.boxes.slice(1) } : stated,
    ),
  ).toBe('tampered');
});

test('a count that believed the server’s issuer would take ballots of its making', async () => {
  const trustee = await appointTrustee();
  const { wave } = await closedWave('kota-percaya', trustee, 3);
  const issuer = makeIssuer();
  const forged = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const ticket = await issueTicket(issuer, `${wave.code}|citizen`);
      const ballot = await makeSlipBallot(wave, ticket, allOf(1));
      return { ...ballot, spent: toBase64(ticket.spent) };
    }),
  );
  const stored = (await readCountingTerms(wave.code))!;
  const terms = termsOf(wave.code, stored, instrumentOf(stored.instrument));
  const keys = await bothHalves(wave, trustee);
  const { server } = listen();
  const asking = { wave: wave.code, token: trustee.key.token };
  const boxes = {
    ...boxesOf(server, asking),
    chunk: 50,
    slips: (after: string) => Promise.resolve(after === '' ? forged : []),
  };
  const own = Buffer.from(issuer.key.n, 'base64url').toString('base64');
  const naive = await countBoxes({ ...terms, issuers: { citizen: own } }, keys, boxes);
  expect(naive.tally.groups.citizen?.raters).toBe(20);
  const ours = await countBoxes(terms, keys, boxes);
  expect([ours.tally.groups.citizen, ours.unreadableCitizens]).toEqual([undefined, 20]);
});
