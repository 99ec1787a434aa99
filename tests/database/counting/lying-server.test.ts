// A server that lies to a trustee is found out before anything is sent, and a count that believes it would tell an answer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countBoxes } from '#counting/count-boxes.ts';
import { countWave } from '#counting/count-wave.ts';
import { boxesOf, type Server } from '#counting/server-client.ts';
import { fromBase64 } from '#crypto/base64.ts';
import { contextOf, open, seal } from '#crypto/seal.ts';
import { signBallot } from '#crypto/staff-ballot.ts';
import { generateTallyKeys } from '#crypto/tally-keys.ts';
import type { Ticket } from '#crypto/ticket.ts';
import { closeWave, readStaffBoxes } from '#data/waves.ts';
import { attach } from '../../fixtures/attached.ts';
import { issueTicket, makeIssuer } from '../../fixtures/issuer.ts';
import { openStaffWave, vote, type StaffWave } from '../../fixtures/staff-wave.ts';
import {
  appointTrustee,
  bothHalves,
  listen,
  type AppointedTrustee,
} from '../../fixtures/trustee.ts';

let database: Awaited<ReturnType<typeof attach>>;
let trustee: AppointedTrustee;
let wave: StaffWave;
beforeAll(async () => {
  database = await attach();
  trustee = await appointTrustee();
  wave = await openStaffWave('dinas-dusta', { peer: 7 }, { trustee: trustee.half });
  const { items } = wave.file.groups.peer!;
  for (const [place, person] of wave.people.entries()) {
    await vote(wave, person, Object.fromEntries(items.map((id) => [id, place < 3 ? 2 : 3])));
  }
  await closeWave(wave.code, true);
});
afterAll(() => database.close());

interface Stated {
  readonly boxes?: readonly { spent: string; prepared: string }[];
  readonly policy?: { k: number };
  readonly invited?: { peer: number };
  readonly cast?: { staff: number };
}

describe('a server that lies', () => {
  test('is found out when it hands out a half that is none of the wave, or no key', async () => {
    const other = await generateTallyKeys();
    for (const half of [Buffer.from(other.privateKey).toString('base64'), 'AAAA']) {
      const { server } = listen((stated) =>
        'half' in (stated as object) ? { ...(stated as object), half } : stated,
      );
      const counting = await countWave(wave.code, trustee.key, undefined, server, true);
      expect(counting).toMatchObject({ ok: false, problem: 'tampered' });
    }
  });

  const problemWith = async (change: (stated: Stated) => Stated) => {
    const { server } = listen((stated) => change(stated as Stated));
    const counting = await countWave(wave.code, trustee.key, undefined, server, true);
    return counting.ok ? 'counted' : counting.problem;
  };

  test('is found out when it changes what raters were promised', async () => {
    expect(await problemWith((stated) => stated)).toBe('counted');
    const { policy } = wave.file;
    const weaker = { ...policy, k: 8 };
    expect(
      await problemWith((stated) => (stated.policy ? { ...stated, policy: weaker } : stated)),
    ).toBe('terms-differ');
    expect(
      await problemWith((stated) =>
        stated.invited ? { ...stated, invited: { peer: 90 } } : stated,
      ),
    ).toBe('terms-differ');
    for (const peer of [90, -1, 0.5, '9'])
      expect(
        await problemWith((stated) => (stated.invited ? { ...stated, added: { peer } } : stated)),
      ).toBe('terms-differ');
  });

  test('is found out when it copies one ballot, under its own number or another', async () => {
    const copy = (stated: Stated) =>
      stated.boxes?.length ? { ...stated, boxes: [...stated.boxes, stated.boxes.at(-1)!] } : stated;
    expect(await problemWith(copy)).toBe('tampered');
    const disguise = (stated: Stated) => {
      const [first] = stated.boxes ?? [];
      if (!first) return stated;
      const spent = Buffer.alloc(32).toString('base64');
      return { ...stated, boxes: [{ ...first, spent }, ...stated.boxes!] };
    };
    expect(await problemWith(disguise)).toBe('tampered');
  });

  test('is found out when it keeps a ballot back', async () => {
    const drop = (stated: Stated) =>
      stated.boxes ? { ...stated, boxes: stated.boxes.slice(1) } : stated;
    expect(await problemWith(drop)).toBe('tampered');
  });

  test('learns an answer from a count that believes it', async () => {
    const { items } = wave.file.groups.peer!;
    const victim = (await readStaffBoxes(wave.code, '', 1))[0]!;
    const eight = Array.from({ length: 8 }, () => victim);
    const terms = {
      wave: wave.code,
      items: { peer: items },
      retrospective: {},
      issuers: { peer: Buffer.from(wave.file.groups.peer!.n, 'base64url').toString('base64') },
      entry: null,
    };
    const keys = await bothHalves(wave, trustee);
    const none = () => Promise.resolve([]);
    const naive = await countBoxes(terms, keys, {
      citizens: none,
      slips: none,
      staff: () => Promise.resolve(eight),
    });
    const histogram = naive.tally.groups.peer!.items['KOM2']!;
    expect(Math.max(...histogram)).toBe(8); // one rater's answer, for all to read
    const problemOf = (boxes: readonly object[]) => {
      const liar: Server = {
        post: () => Promise.resolve(Response.json({ boxes })),
        readKeyFile: () => Promise.reject(new Error('not asked')),
      };
      const client = boxesOf(liar, { wave: wave.code, token: trustee.key.token });
      return client.staff('', 100).then(
        () => 'admitted',
        (error: Error) => error.message,
      );
    };
    expect(await problemOf([victim])).toBe('admitted');
    expect(await problemOf(eight)).toBe('tampered');
  });

  test('gains nothing from copies of a box under tickets of its own making: they do not open', async () => {
    const victim = (await readStaffBoxes(wave.code, '', 1))[0]!;
    const keys = await bothHalves(wave, trustee);
    const issuer = makeIssuer(); // stands for the issuer's key, which the server has
    const modulus = Buffer.from(issuer.key.n, 'base64url').toString('base64');
    const terms = {
      wave: wave.code,
      items: { peer: wave.file.groups.peer!.items },
      retrospective: {},
      issuers: { peer: modulus },
      entry: null,
    };
    const signOwn = async (seal: (ticket: Ticket) => Promise<Uint8Array>) => {
      const ticket = await issueTicket(issuer, `${wave.code}|peer`);
      const box = await seal(ticket);
      const signed = await signBallot(ticket, { wave: wave.code, group: 'peer', seq: 1, box });
      const spent = Buffer.from(ticket.spent).toString('base64');
      return { ...signed, group: 'peer' as const, spent };
    };
    const copies = await Promise.all(
      Array.from({ length: 30 }, () => signOwn(async () => fromBase64(victim.box))),
    );
    const key = fromBase64(wave.file.tallyKey);
    const honest = await signOwn(({ ownPublic }) =>
      seal(key, { v: 1, answers: { KOM2: 4 } }, contextOf(wave.code, 'peer', ownPublic), 4096),
    );
    const counted = await countBoxes(terms, keys, {
      citizens: () => Promise.resolve([]),
      slips: () => Promise.resolve([]),
      staff: (after) => Promise.resolve(after === '' ? [...copies, honest] : []),
    });
    expect([counted.ballots, counted.unreadable]).toEqual([31, 30]);
    expect(counted.tally.groups.peer!.items['KOM2']).toEqual([0, 0, 0, 1]);
    // A box that is bound to wave and group alone, as boxes were, opens thirty times.
    const naive = await seal(key, { KOM2: 4 }, 'jejak-perilaku/1|w|peer|', 4096);
    const opened = await Promise.all(
      copies.map(() => open(keys, naive, 'jejak-perilaku/1|w|peer|')),
    );
    expect(opened.filter((ballot) => ballot !== null)).toHaveLength(30);
  });
});
