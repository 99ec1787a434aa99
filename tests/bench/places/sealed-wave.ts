// A closed wave of sealed staff ballots under real tickets, and the answers that a server would give a trustee about it.
import { fromBase64, toBase64, toBase64Url } from '#crypto/base64.ts';
import { join } from '#crypto/bytes.ts';
import { generateTallyKeys } from '#crypto/tally-keys.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { signBallot } from '#crypto/staff-ballot.ts';
import { makeTrusteeFiles, readPrivateFile, type TrusteeKey } from '#counting/trustee-files.ts';
import { writeStaffBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import { DEFAULT_POLICY } from '#domain/disclosure/policy.ts';
import { staffItems } from '#domain/instrument/staff-questions.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import { writeKeyFile } from '#domain/waves/key-file.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { issueTicket, makeIssuer, type Issuer } from '../../fixtures/issuer.ts';

const WAVE = 'bench-0';
const PARTICIPANTS = 20;
const ITEMS = staffItems(instrument, { group: 'peer', month: 0, participants: PARTICIPANTS });

export interface SealedWave {
  readonly wave: string;
  readonly privateFile: string;
  readonly key: TrusteeKey;
  readonly keyFile: string;
  /** The answer to a request of a trustee's page. */
  readonly answer: (body: { act: string; after?: string; atMost?: number }) => object;
}

async function castOne(issuer: Issuer, tallyKey: string, place: number) {
  const ticket = await issueTicket(issuer, `${WAVE}|peer`);
  const answers = Object.fromEntries(
    ITEMS.map((item, at) => [item, (((place * 7 + at * 3) % 4) + 1) as Answer]),
  );
  const comments = { start: 'Menyapa lebih dulu.', continue: '' };
  const ballot = writeStaffBallot({ answers, before: {} }, comments, instrument.version);
  const context = contextOf(WAVE, 'peer', ticket.ownPublic);
  const box = await seal(fromBase64(tallyKey), ballot, context, PADDED_BYTES.staff);
  const signed = await signBallot(ticket, { wave: WAVE, group: 'peer', seq: 1, box });
  const { group, seq, ...bytes } = { ...signed, wave: undefined };
  const spent = toBase64(fromBase64(signed.prepared).slice(32));
  return { ...bytes, group, seq, spent };
}

/** Seal so many ballots of peers; takes some milliseconds each. */
export async function sealWave(ballots: number): Promise<SealedWave> {
  const { privateFile } = await makeTrusteeFiles();
  const key = readPrivateFile(privateFile) as TrusteeKey;
  const server = await generateTallyKeys();
  const tallyKey = toBase64(join(server.publicKey, key.keys.publicKey));
  const issuer = makeIssuer();
  const boxes = await Promise.all(
    Array.from({ length: ballots }, (_, place) => castOne(issuer, tallyKey, place)),
  );
  const order = (text: string) => Buffer.from(text, 'base64').toString('hex');
  boxes.sort((a, b) => (order(a.spent) < order(b.spent) ? -1 : 1));
  const group = { n: toBase64Url(fromBase64(issuer.key.n)), e: 'AQAB', roster: ballots } as const;
  const keyFile = writeKeyFile({
    ...{ version: 2, wave: WAVE, unit: 'dinas-bench', instrument: instrument.version },
    ...{ policy: DEFAULT_POLICY, tallyKey, trustee: true, entry: null },
    groups: { peer: { ...group, items: ITEMS } },
  });
  const terms = {
    ...{ unit: 'dinas-bench', participants: PARTICIPANTS, month: 0, policy: DEFAULT_POLICY },
    ...{ invited: { peer: ballots }, issuers: { peer: toBase64(fromBase64(issuer.key.n)) } },
    ...{ instrument: instrument.version, tallyPublic: tallyKey },
    entry: null,
    cast: { citizen: 0, slips: 0, staff: ballots },
  };
  const answer: SealedWave['answer'] = ({ act, after = '', atMost = 0 }) => {
    if (act === 'terms') return terms;
    if (act === 'begin') return { half: toBase64(server.privateKey), counts: 1 };
    const from = boxes.findIndex(({ spent }) => order(spent) > order(after));
    const isEnd = act === 'citizens' || from < 0;
    return { boxes: isEnd ? [] : boxes.slice(from, from + atMost) };
  };
  return { wave: WAVE, privateFile, key, keyFile, answer };
}
