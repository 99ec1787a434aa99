// Reads the public half of a trustee's key file, which the trustee hands over before the wave opens.
import { readFileSync } from 'node:fs';
import { readPublicFile } from '#counting/trustee-files.ts';
import { OperatorError } from './operator-error.ts';
import type { Trustee } from './make-keys.ts';

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new OperatorError(`There is no file ${file} that can be read.`);
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
    throw new OperatorError(
      `${file} is the private half. Delete it here and ask the trustee for the public file.`,
    );
  }
  if (half === 'not-a-file') {
    throw new OperatorError(
      `${file} is not a trustee's public file. The trustee makes it at /hitung/.`,
    );
  }
  const { tallyKey, tokenHash } = half;
  return { tallyKey, tokenHash };
}
