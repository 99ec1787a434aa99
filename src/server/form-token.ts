// The token of a citizens' form: says when the form of one ballot was opened, so that a program cannot send by the thousand.
//
// It is bound to ballot and wave and signed under APP_SECRET; the server keeps nothing of it. It is asked for with the ballot
// and never stored beside it.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Milliseconds that no person needs less of to answer a form. */
export const LEAST_AGE = 8_000;
/** Milliseconds after which a form is asked to be opened anew; a ballot that waits gets a new token for its own id. */
export const MOST_AGE = 24 * 3_600_000;

/** What a token is good for. */
export interface TokenUse {
  readonly wave: string;
  /** Of the ballot, in base64. */
  readonly id: string;
}

export type TokenJudgement =
  | { readonly kind: 'good' }
  /** Good in so many milliseconds. */
  | { readonly kind: 'too-early'; readonly wait: number }
  /** None, one of another ballot or wave, a forged one, or one that is too old. */
  | { readonly kind: 'no-token' };

function secretOf(): string {
  const secret = process.env.APP_SECRET;
  if (!secret) throw new Error('APP_SECRET is not set, so no form can be signed.');
  return secret;
}

const sign = ({ wave, id }: TokenUse, time: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`jejak-perilaku/2|form|${wave}|${id}|${time}`).digest();

/**
 * The token of a form that is opened now.
 *
 * @param now milliseconds since 1970
 */
export const makeFormToken = (use: TokenUse, now = Date.now(), secret = secretOf()): string =>
  `${now}.${sign(use, String(now), secret).toString('base64url')}`;

/** Whether a ballot may be taken with this token, now, later, or not at all. */
export function judgeFormToken(
  token: string,
  use: TokenUse,
  now = Date.now(),
  secret = secretOf(),
): TokenJudgement {
  const [, time, signature] = /^(\d{13})\.([\w-]{43})$/.exec(token) ?? [];
  if (time === undefined || signature === undefined) return { kind: 'no-token' };
  const given = Buffer.from(signature, 'base64url');
  if (!timingSafeEqual(given, sign(use, time, secret))) return { kind: 'no-token' };
  const age = now - Number(time);
  // Another server's clock may be a little ahead of this one.
  if (age > MOST_AGE || age < -LEAST_AGE) return { kind: 'no-token' };
  return age < LEAST_AGE ? { kind: 'too-early', wait: LEAST_AGE - age } : { kind: 'good' };
}
