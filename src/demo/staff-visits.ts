// The demo's open staff wave: a roster with codes of its own in each installation, some of whom have answered through the real functions.
// Codes and seeds follow from the wave's secret, which is drawn at random and destroyed with the wave.
import { createHash, createHmac } from 'node:crypto';
import { CURRENT_INSTRUMENT as instrument } from '#content/instruments/registry.ts';
import { signClaim } from '#server/issue-ticket.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { writeInvitationCode } from '#crypto/codes.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { wrapContact } from '#crypto/wrapped-contact.ts';
import type { WrappingSecrets } from '#crypto/wrapping.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { signBallot } from '#crypto/staff-ballot.ts';
import { prepareTicket } from '#crypto/ticket.ts';
import { importInvitations } from '#data/rosters.ts';
import { castStaffBallot, claimTicket, readIssuerKey } from '#data/tickets.ts';
import { readWaveForm } from '#data/waves.ts';
import { writeStaffBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import { retrospectiveOf } from '#domain/instrument/items.ts';
import { staffItems } from '#domain/instrument/staff-questions.ts';
import { STAFF_GROUPS, type Language, type StaffGroup } from '#domain/instrument/terms.ts';
import { readKeyFile, type KeyFile } from '#domain/waves/key-file.ts';
import { makeSecrets, secretsOf } from '#operations/keys/wave-secret.ts';
import { linkOf } from '#operations/inviting/invitation.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { makeAnswers } from './answers.ts';
import { SCENARIOS } from './scenarios.ts';

const SCENARIO = SCENARIOS.find(({ openStaffMonth }) => openStaffMonth !== undefined)!;
const MONTH = SCENARIO.openStaffMonth!;

/** The code of the staff wave that is open in the demo data. */
export const STAFF_WAVE = `${SCENARIO.slug}-${MONTH}`;

/** Raters who have answered so far; the others' invitations are for visitors. */
const ANSWERED: Readonly<Partial<Record<StaffGroup, number>>> = {
  self: 3,
  superior: 1,
  peer: 7,
  subordinate: 3,
};

interface DemoInvitee {
  readonly group: StaffGroup;
  readonly place: number;
  readonly contact: string;
  readonly code: Uint8Array;
}

/** Bytes derived from the wave's secret (HMAC-SHA-256): the same every time, and known to nobody without it. */
const deriveBytes = ({ wave }: WrappingSecrets, purpose: string, size: number) =>
  new Uint8Array(
    createHmac('sha256', wave)
      .update(`jejak-perilaku/2|demo|${STAFF_WAVE}|${purpose}`)
      .digest()
      .subarray(0, size),
  );

/** Everybody on the roster, with the invitation codes of this installation. */
const inviteesOf = (secrets: WrappingSecrets): readonly DemoInvitee[] =>
  STAFF_GROUPS.flatMap((group) =>
    Array.from({ length: SCENARIO.groups[group]?.invited ?? 0 }, (_, place) => ({
      group,
      place,
      contact: `contoh-${group}-${place + 1}`,
      code: deriveBytes(secrets, `code ${group} ${place}`, 10),
    })),
  );

/** Store the roster of the planned wave. */
export async function inviteDemoStaff(secret: string): Promise<void> {
  const secrets = await makeSecrets(STAFF_WAVE, secret);
  const invitations = await Promise.all(
    inviteesOf(secrets).map(async ({ group, contact, code }) => {
      const known = { contact, code: writeInvitationCode(code) };
      return {
        group,
        sealed: toBase64(await wrapContact(secrets, STAFF_WAVE, known)),
        codeHash: createHash('sha256').update(code).digest('base64'),
      };
    }),
  );
  await importInvitations(STAFF_WAVE, invitations);
}

/** Claim and cast for one invitee as a browser would; what was cast before stays. */
async function castFor(
  { group, place, code }: DemoInvitee,
  answers: Readonly<Record<string, 1 | 2 | 3 | 4 | null>>,
  file: KeyFile,
  secrets: WrappingSecrets,
): Promise<void> {
  const wave = STAFF_WAVE;
  const context = `${wave}|${group}`;
  const seed = deriveBytes(secrets, `seed ${group} ${place}`, 16);
  const pending = await prepareTicket(seed, file.groups[group]!, context);
  const claim = { code: writeInvitationCode(code), wave, group };
  const blinded = toBase64(pending.blinded);
  const dependencies = { read: readIssuerKey, claim: claimTicket, secret: secrets.app };
  const signature = fromBase64(await signClaim({ ...claim, blinded }, dependencies));
  const ticket = await pending.complete(signature).catch(() => {
    throw new OperatorError(message('start.otherDemoCodes'));
  });
  const retrospective = retrospectiveOf(instrument, group, MONTH);
  const before = Object.fromEntries(retrospective.map((item) => [item, answers[item] ?? null]));
  const comments = { start: '', continue: '' };
  const ballot = writeStaffBallot({ answers, before }, comments, file.instrument);
  const key = fromBase64(file.tallyKey);
  const box = await seal(key, ballot, contextOf(wave, group, ticket.ownPublic), PADDED_BYTES.staff);
  const signed = await signBallot(ticket, { wave, group, seq: 1, box });
  await castStaffBallot({ ...signed, wave, group });
}

/** Answer for those who have answered so far. */
export async function castStaffVisits(secret: string): Promise<void> {
  const form = await readWaveForm(STAFF_WAVE);
  const file = form?.keyFile && form.accepts ? readKeyFile(form.keyFile) : null;
  if (!file) return;
  const secrets = await secretsOf(STAFF_WAVE, secret);
  const invitees = inviteesOf(secrets);
  for (const group of STAFF_GROUPS) {
    const raters = ANSWERED[group] ?? 0;
    const items = staffItems(instrument, {
      group,
      month: MONTH,
      participants: SCENARIO.participants,
    });
    const [index] = SCENARIO.groups[group]?.index ?? [];
    if (index === undefined) continue;
    const planned = { group, raters, index: index + 2, startIndex: index, transfer: {} };
    const asked = { items, targets: SCENARIO.targets };
    const sheets = makeAnswers(SCENARIO.slug, STAFF_WAVE, planned, asked);
    const mine = invitees.filter((invitee) => invitee.group === group);
    for (const [place, answers] of sheets.entries()) {
      await castFor(mine[place]!, answers, file, secrets);
    }
  }
}

/** A ready link for each group, of somebody who has not answered yet; empty while the wave takes no answers. */
export async function demoLinks(
  siteUrl: string,
  language: Language,
  secret: string,
): Promise<readonly string[]> {
  const form = await readWaveForm(STAFF_WAVE);
  if (!form?.accepts || form.keyFile === null) return [];
  const words = await fingerprintWords(form.keyFile);
  const invitees = inviteesOf(await secretsOf(STAFF_WAVE, secret));
  return STAFF_GROUPS.map((group) => {
    const last = invitees.filter((invitee) => invitee.group === group).at(-1)!;
    return linkOf(siteUrl, language, STAFF_WAVE, group, writeInvitationCode(last.code), words);
  });
}
