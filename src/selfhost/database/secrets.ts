// Keeps the generated secrets of an embedded installation in one file that only its owner can read.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';

export interface Secrets {
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly jwtSecret: string;
  readonly appSecret: string;
}

const NAMES = ['publishableKey', 'secretKey', 'jwtSecret', 'appSecret'] as const;

const random = (bytes: number) => randomBytes(bytes).toString('base64url');

/** The form that Supabase clients expect of an opaque key. */
const apiKey = (kind: 'publishable' | 'secret') =>
  `sb_${kind}_${randomBytes(11).toString('hex')}_${randomBytes(4).toString('hex')}`;

/**
 * Load the secrets of a data folder, or create them the first time.
 *
 * @throws OperatorError if the file is damaged: new secrets would make old tally keys unreadable.
 */
export function loadOrCreateSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) {
    const secrets: Secrets = {
      publishableKey: apiKey('publishable'),
      secretKey: apiKey('secret'),
      jwtSecret: random(32),
      appSecret: random(32),
    };
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    return secrets;
  }
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    if (NAMES.every((name) => typeof secrets[name] === 'string')) {
      chmodSync(file, 0o600);
      return secrets;
    }
  } catch {
    // Falls through to the one clear line below.
  }
  throw new OperatorError(message('database.damagedSecrets', { file }));
}
