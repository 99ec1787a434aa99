// Exchanges the slip of a form that was posted without JavaScript for its ticket, and seals and casts the answers under it.
//
// The server sees both, which the page says. Nothing of either is kept or logged but the box.
import { hkdfSync } from 'node:crypto';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { signSlipBallot } from '#crypto/slip-ballot.ts';
import { prepareTicket } from '#crypto/ticket.ts';
import type { WrappingSecrets } from '#crypto/wrapping.ts';
import { castSlipBallot, claimTicket, readIssuerKey, type SlipCastReason } from '#data/tickets.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import { readKeyFile } from '#domain/waves/key-file.ts';
import { findSecrets } from '#operations/keys/wave-secret.ts';
import { signClaim } from './issue-ticket.ts';

/** A form with a slip, as it was posted. */
export interface PlainSlip {
  readonly wave: string;
  /** The text of kunci.json. */
  readonly keyFile: string;
  /** Of the page, base64 of 16 bytes. */
  readonly id: string;
  /** Sixteen characters. */
  readonly code: string;
  /** What is to be sealed. */
  readonly ballot: object;
}

const SEED_BYTES = 16;

/**
 * The seed of the ticket. The same page with the same code has the same one, so that a form that is sent twice, or again
 * after a lost answer, claims the same ticket and casts one ballot. Nobody can find it without the page's id, which is kept
 * nowhere, and nobody at all once the wave's secret is destroyed.
 */
const seedOf = ({ app, wave: secret }: WrappingSecrets, { wave, id, code }: PlainSlip) =>
  new Uint8Array(
    hkdfSync('sha256', secret, app, `jejak-perilaku/2|slip-form|${wave}|${id}|${code}`, SEED_BYTES),
  );

/**
 * Claim and cast.
 *
 * @returns `refused` for a code that is unknown, used for another form, or of another wave: all of them take one way.
 * @throws Error if the database or the key store is silent; the same form may be sent again.
 */
export async function castPlainSlip(
  slip: PlainSlip,
  cast = castSlipBallot,
): Promise<SlipCastReason | 'refused'> {
  const { wave, keyFile, code, ballot } = slip;
  const app = process.env.APP_SECRET ?? '';
  const file = readKeyFile(keyFile);
  const key = file?.groups.citizen;
  const secrets = await findSecrets(wave, app);
  if (!file || !key || !secrets) throw new Error('The wave has no keys for slips.');
  const pending = await prepareTicket(seedOf(secrets, slip), key, `${wave}|citizen`);
  const claim = { code, wave, group: 'citizen', blinded: toBase64(pending.blinded) } as const;
  const dependencies = { read: readIssuerKey, claim: claimTicket, secret: app };
  const signature = fromBase64(await signClaim(claim, dependencies));
  const ticket = await pending.complete(signature).catch(() => null);
  if (!ticket) return 'refused';
  const context = contextOf(wave, 'citizen', ticket.ownPublic);
  const box = await seal(fromBase64(file.tallyKey), ballot, context, PADDED_BYTES.citizen);
  return cast(await signSlipBallot(ticket, wave, box));
}
