// Reads the public half of a trustee's key file, which the trustee hands over before the wave opens.
import { readFileSync } from 'node:fs';
import { OperatorError } from './operator-error.ts';
import type { Trustee } from './make-keys.ts';

/**
 * The public half of a trustee's key.
 *
 * @throws OperatorError if the file is not there, is something else, or is the private half, which nobody may hand over.
 */
export function readTrustee(file: string): Trustee {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    throw new OperatorError(`${file} is not a trustee's file. The trustee makes it at /hitung/.`);
  }
  const { kind, tallyKey, tokenHash } = value;
  if (kind === 'jejak-perilaku/trustee-private') {
    throw new OperatorError(
      `${file} is the private half. Delete it here and ask the trustee for the public file.`,
    );
  }
  const isBase64 = (text: unknown, bytes: number) =>
    typeof text === 'string' && Buffer.from(text, 'base64').length === bytes;
  if (
    kind !== 'jejak-perilaku/trustee-public' ||
    !isBase64(tallyKey, 65) ||
    !isBase64(tokenHash, 32)
  ) {
    throw new OperatorError(`${file} is not a trustee's public file.`);
  }
  return { tallyKey: tallyKey as string, tokenHash: tokenHash as string };
}
