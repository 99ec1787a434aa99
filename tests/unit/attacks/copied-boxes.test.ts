// One rater's box is copied under other ids and tickets, by citizens and by colleagues, counted by the server or by a trustee:
// it is counted once, the copies are unreadable, and the count goes on. Bound to wave and group alone, as boxes once were, the
// copies outvote everybody: what all of them say is what she said.
import { describe, expect, test } from 'vitest';
import { countBoxes, type Boxes, type CitizenBox, type StaffBox } from '#counting/count-boxes.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import type { Bytes } from '#crypto/bytes.ts';
import { contextOf, open, seal, type TallyKeys } from '#crypto/seal.ts';
import { signBallot } from '#crypto/staff-ballot.ts';
import { makeTallyKeys, unwrapTallyKeys } from '#crypto/tally-keys.ts';
import type { Ticket } from '#crypto/ticket.ts';
import { readOpenedBallot, writeBallot, writeStaffBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import type { CountingTerms } from '#domain/waves/counting-terms.ts';
import { issueTicket, makeIssuer } from '../../fixtures/issuer.ts';
import { newSecrets } from '../../fixtures/secrets.ts';

const WAVE = 'dinas-salin-0';
const HONEST = 14;
const COPIES = 300;
const ITEM = 'KOM2';
const VERSION = '0.1-draft';
/** Hers is the only 1. */
const answersOf = (voter: number): Record<string, Answer> => ({ [ITEM]: voter === 0 ? 1 : 3 });

const issuer = makeIssuer();
const terms: CountingTerms = {
  wave: WAVE,
  items: { citizen: [ITEM], peer: [ITEM] },
  retrospective: {},
  issuers: { peer: toBase64(fromBase64(issuer.key.n)) },
  entry: 'open',
};
const none = () => Promise.resolve([]);
const randomId = () => crypto.getRandomValues(new Uint8Array(16));

async function newKeys(): Promise<TallyKeys> {
  const secrets = newSecrets();
  return (await unwrapTallyKeys(secrets, WAVE, await makeTallyKeys(secrets, WAVE)))!;
}
const publicOf = (halves: readonly TallyKeys[]): Bytes =>
  Uint8Array.from(halves.flatMap(({ publicKey }) => [...publicKey]));

/** How a box was bound before: to its wave and group, and to no ballot. */
const oldContext = (group: string) => `jejak-perilaku/1|${WAVE}|${group}|`;

/** Values 1 to 4 of the answers that boxes hold, opened under one context for all. */
async function countNaively(boxes: readonly Bytes[], halves: readonly TallyKeys[], group: string) {
  const bins = [0, 0, 0, 0];
  for (const box of boxes) {
    const answers = readOpenedBallot(await open(halves, box, oldContext(group)), [ITEM]);
    if (answers !== 'unreadable') bins[answers[ITEM]! - 1]! += 1;
  }
  return bins;
}
const binsIn = (count: Awaited<ReturnType<typeof countBoxes>>, group: 'citizen' | 'peer') =>
  count.tally.groups[group]!.items[ITEM]!.slice(0, 4);

describe.each([
  ['by the server', 1],
  ['by a trustee, with both halves', 2],
])('counted %s', (_, parts) => {
  const halvesOf = () => Promise.all(Array.from({ length: parts }, newKeys));

  test('a citizen’s box under 300 other ids is one answer and 300 unreadable boxes', async () => {
    const halves = await halvesOf();
    const sealFor = async (voter: number, id: Bytes, context: string): Promise<CitizenBox> => {
      const ballot = writeBallot(answersOf(voter), '', VERSION);
      const box = await seal(publicOf(halves), ballot, context, PADDED_BYTES.citizen);
      return { id: toBase64(id), group: 'citizen', box: toBase64(box) };
    };
    const cast = await Promise.all(
      Array.from({ length: HONEST }, (__, voter) => {
        const id = randomId();
        return sealFor(voter, id, contextOf(WAVE, 'citizen', id));
      }),
    );
    const copies = Array.from({ length: COPIES }, () => ({
      ...cast[0]!,
      id: toBase64(randomId()),
    }));
    const boxes: Boxes = {
      citizens: () => Promise.resolve([...cast, ...copies]),
      slips: none,
      staff: none,
      chunk: 1000,
    };
    const count = await countBoxes(terms, halves, boxes);
    expect([count.ballots, count.unreadable]).toEqual([HONEST + COPIES, COPIES]);
    expect(binsIn(count, 'citizen')).toEqual([1, 0, HONEST - 1, 0]);

    // The same boxes as they were sealed before: 301 of 314 are hers.
    const old = await Promise.all(
      Array.from({ length: HONEST }, (__, voter) =>
        sealFor(voter, randomId(), oldContext('citizen')),
      ),
    );
    const oldBoxes = [...old, ...Array.from({ length: COPIES }, () => old[0]!)];
    const opened = await countNaively(
      oldBoxes.map(({ box }) => fromBase64(box)),
      halves,
      'citizen',
    );
    expect(opened).toEqual([1 + COPIES, 0, HONEST - 1, 0]);
  });

  test('a colleague’s box under the tickets of two who collude is one answer and two unreadable boxes', async () => {
    const halves = await halvesOf();
    const cast = async (ticket: Ticket, box: Bytes): Promise<StaffBox> => {
      const signed = await signBallot(ticket, { wave: WAVE, group: 'peer', seq: 1, box });
      return { ...signed, group: 'peer', spent: toBase64(ticket.spent) };
    };
    const sealAs = (voter: number, context: string) =>
      seal(
        publicOf(halves),
        writeStaffBallot(
          { answers: answersOf(voter), before: {} },
          { start: '', continue: '' },
          VERSION,
        ),
        context,
        PADDED_BYTES.staff,
      );
    const context = `${WAVE}|peer`;
    const tickets = await Promise.all(
      Array.from({ length: 8 }, () => issueTicket(issuer, context)),
    );
    const own = await Promise.all(
      tickets.map((ticket, voter) => sealAs(voter, contextOf(WAVE, 'peer', ticket.ownPublic))),
    );
    const [, , , , , , first, second] = tickets as [...Ticket[], Ticket, Ticket];
    const honest = await Promise.all(
      tickets.slice(0, 6).map((ticket, voter) => cast(ticket, own[voter]!)),
    );
    const thieves = [await cast(first!, own[0]!), await cast(second!, own[0]!)];
    const boxes: Boxes = {
      citizens: none,
      slips: none,
      staff: () => Promise.resolve([...honest, ...thieves]),
      chunk: 1000,
    };
    const count = await countBoxes(terms, halves, boxes);
    expect([count.ballots, count.unreadable, count.spent.length]).toEqual([8, 2, 6]);
    expect(binsIn(count, 'peer')).toEqual([1, 0, 5, 0]);

    const old = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((voter) => sealAs(voter, oldContext('peer'))),
    );
    expect(await countNaively([...old, old[0]!, old[0]!], halves, 'peer')).toEqual([3, 0, 5, 0]);
  });
});
