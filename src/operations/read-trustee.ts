// Reads the public half of a trustee's key file, which the trustee hands over before the wave opens.
import { readFileSync } from 'node:fs';
import { readPublicFile } from '#counting/trustee-files.ts';
import { message } from './message.ts';
import { OperatorError } from './operator-error.ts';
import type { Trustee } from './make-keys.ts';

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new OperatorError(message('keys.noFile', { file }));
  }
}

/**
 * The public half of a trustee's key.
 *
 * @throws OperatorError if the file is not there, is something else, or is the private half, which nobody may hand over.
 */
export function readTrustee(file: string): Trustee {
  const half = readPublicFile(readText(file));
  if (half === 'private-file') {
    throw new OperatorError(message('keys.privateHalf', { file }));
  }
  if (half === 'not-a-file') {
    throw new OperatorError(message('keys.notTrustee', { file }));
  }
  const { tallyKey, tokenHash } = half;
  return { tallyKey, tokenHash };
}
