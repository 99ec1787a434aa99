// Opens the boxes of a closed wave chunk by chunk and counts them; memory does not grow with the number of ballots.
// It runs unchanged on the server and in a trustee's browser, and looks at nothing but what it is given.
import { fromBase64, toBase64Url } from '#crypto/base64.ts';
import { hash } from '#crypto/bytes.ts';
import { writeNumber } from '#crypto/ticket.ts';
import { contextOf, open, type TallyKeys } from '#crypto/seal.ts';
import { asSigned, type SlipBallot } from '#crypto/slip-ballot.ts';
import { verifyOwner, verifyTicket, type SignedBallot } from '#crypto/staff-ballot.ts';
import {
  readOpenedBallot,
  readOpenedBefore,
  readOpenedComment,
  readOpenedComments,
} from '#domain/ballots/ballot.ts';
import {
  ENOUGH_BALLOTS,
  ENOUGH_COMMENTS,
  MOST_COMMENTS,
  type KeptComment,
} from '#domain/ballots/kept-comments.ts';
import { count, emptyTally, type Tally } from '#domain/disclosure/tally.ts';
import type { RaterGroup, StaffGroup } from '#domain/instrument/terms.ts';
import type { CountingTerms } from '#domain/waves/counting-terms.ts';

/** Ballots fetched at a time where nothing else is asked for. */
const CHUNK = 250;

/** A citizen's box that came through an open entrance; all bytes are base64. */
export interface CitizenBox {
  readonly id: string;
  readonly group: RaterGroup;
  readonly box: string;
}

/** A staff ballot as it lies in the box; all bytes are base64. */
export interface StaffBox extends Omit<SignedBallot, 'wave' | 'group'> {
  readonly group: StaffGroup;
  readonly spent: string;
}

/** A citizen's ballot under a slip as it lies in the box; all bytes are base64. */
export interface SlipBox extends Omit<SlipBallot, 'wave'> {
  readonly spent: string;
}

/** Reads the chunk that follows a place in the order of a box. */
export type ReadChunk<Box> = (after: string, atMost: number) => Promise<readonly Box[]>;

export interface Boxes {
  readonly citizens: ReadChunk<CitizenBox>;
  readonly slips: ReadChunk<SlipBox>;
  readonly staff: ReadChunk<StaffBox>;
  /** Ballots fetched at a time; fewer over a slow connection. */
  readonly chunk?: number;
}

export interface Count {
  readonly tally: Tally;
  /** Comments, in the order of random ids; empty where there are too few. */
  readonly comments: readonly KeptComment[];
  readonly ballots: number;
  /** Numbers of the tickets of counted ballots, hexadecimal. */
  readonly spent: readonly string[];
  /** Boxes that did not open, did not hold a ballot of this wave, or lay under a ticket that is none. */
  readonly unreadable: number;
  /** Those of them that came from citizens; their number is published. */
  readonly unreadableCitizens: number;
}

/** A running count that one box after the other is added to. */
class Counter {
  tally = emptyTally();
  ballots = 0;
  unreadable = 0;
  readonly spent: string[] = [];
  unreadableCitizens = 0;
  readonly comments: KeptComment[] = [];
  private readonly terms: CountingTerms;

  constructor(terms: CountingTerms) {
    this.terms = terms;
  }

  /**
   * Count what a box held; `null` where it did not open.
   *
   * @param spent the number of its ticket, where it has one.
   */
  add(group: RaterGroup, opened: unknown, spent?: string): void {
    const items = this.terms.items[group] ?? [];
    const retrospective = this.terms.retrospective[group] ?? [];
    const answers = readOpenedBallot(opened, items);
    const before = readOpenedBefore(opened, retrospective);
    this.ballots += 1;
    if (answers === 'unreadable' || before === 'unreadable') {
      this.unreadable += 1;
      if (group === 'citizen') this.unreadableCitizens += 1;
      return;
    }
    if (spent !== undefined) this.spent.push(spent);
    this.tally = count(this.tally, group, { answers, before }, { items, retrospective });
    const { start, continue: go } = readOpenedComments(opened);
    this.keep('improve', group === 'citizen' ? readOpenedComment(opened) : '');
    this.keep('start', group === 'citizen' ? '' : start);
    this.keep('continue', group === 'citizen' ? '' : go);
  }

  private keep(kind: KeptComment['kind'], body: string): void {
    const isKept = body !== '' && this.comments.length < MOST_COMMENTS;
    if (isKept) this.comments.push({ kind, body });
  }
}

async function* chunksOf<Box>(
  read: ReadChunk<Box>,
  placeOf: (box: Box) => string,
  size: number,
): AsyncGenerator<readonly Box[]> {
  for (let after = ''; ;) {
    const chunk = await read(after, size);
    if (chunk.length > 0) yield chunk;
    if (chunk.length < size) return;
    after = placeOf(chunk.at(-1)!);
  }
}

/** What a box under a ticket holds; `null` unless ticket, owner's signature and seal are all good. */
async function openSigned(
  ballot: SignedBallot,
  { issuers, entry }: CountingTerms,
  keys: TallyKeys | readonly TallyKeys[],
): Promise<unknown> {
  const modulus = issuers[ballot.group as RaterGroup];
  const isAsked = ballot.group !== 'citizen' || entry === 'slip';
  if (!modulus || !isAsked) return null;
  const issuer = { n: toBase64Url(fromBase64(modulus)), e: 'AQAB' };
  const signed = (await verifyTicket(ballot, issuer)) && (await verifyOwner(ballot));
  const context = contextOf(ballot.wave, ballot.group, fromBase64(ballot.ownPublic));
  return signed ? open(keys, fromBase64(ballot.box), context) : null;
}

/** What a citizen's box without a ticket holds; nothing where citizens have slips, however it came into the box. */
function openCitizenBox(
  { id, box }: CitizenBox,
  { wave, entry }: CountingTerms,
  keys: TallyKeys | readonly TallyKeys[],
): unknown {
  if (entry === 'slip') return null;
  return open(keys, fromBase64(box), contextOf(wave, 'citizen', fromBase64(id)));
}

/** The number of a ticket, of its key itself and not of what the server says about it; '' where there is no key. */
async function ticketOf(ownPublic: string): Promise<string> {
  try {
    return writeNumber(await hash('SHA-256', fromBase64(ownPublic)));
  } catch {
    return ''; // not base64: such a ballot is not counted
  }
}

/**
 * Count all ballots of a wave.
 *
 * @param keys the key pair of the wave, or both halves of it.
 * @param onProgress told the number of ballots counted so far, after each chunk.
 */
export async function countBoxes(
  terms: CountingTerms,
  keys: TallyKeys | readonly TallyKeys[],
  boxes: Boxes,
  onProgress: (ballots: number) => void = () => undefined,
): Promise<Count> {
  const counter = new Counter(terms);
  const { chunk: size = CHUNK } = boxes;
  for await (const chunk of chunksOf(boxes.citizens, ({ id }) => id, size)) {
    for (const box of chunk) counter.add('citizen', await openCitizenBox(box, terms, keys));
    onProgress(counter.ballots);
  }
  const addSigned = async (chunk: readonly (SignedBallot & { readonly spent: string })[]) => {
    const opened = await Promise.all(chunk.map((ballot) => openSigned(ballot, terms, keys)));
    for (const [place, content] of opened.entries()) {
      const { group, ownPublic, spent } = chunk[place]!;
      const number = await ticketOf(ownPublic);
      // A copy that lies under another number than its own would count twice.
      const isOwn = number === writeNumber(fromBase64(spent));
      counter.add(group as RaterGroup, isOwn ? content : null, number);
    }
    onProgress(counter.ballots);
  };
  const { wave } = terms;
  for await (const chunk of chunksOf(boxes.slips, ({ spent }) => spent, size))
    await addSigned(chunk.map((box) => ({ ...asSigned({ ...box, wave }), spent: box.spent })));
  for await (const chunk of chunksOf(boxes.staff, ({ spent }) => spent, size))
    await addSigned(chunk.map((ballot) => ({ ...ballot, wave })));
  const { tally, ballots, unreadable, unreadableCitizens, comments, spent } = counter;
  const enough = ballots - unreadable >= ENOUGH_BALLOTS && comments.length >= ENOUGH_COMMENTS;
  return {
    ...{ tally, comments: enough ? comments : [] },
    ...{ ballots, spent, unreadable, unreadableCitizens },
  };
}
