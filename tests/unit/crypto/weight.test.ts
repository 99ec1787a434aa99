// All cryptography of a rater's page, sealing included, weighs at most 3,000 bytes over the wire.
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../../src/crypto/', import.meta.url));

/** What claiming, keeping, restoring and casting need; counting has its own page. */
const NEEDED = `
  export { contextOf, seal } from './seal.ts';
  export { makeSeed, prepareTicket } from './ticket.ts';
  export { readInvitationCode, readBackupCode, writeBackupCode } from './codes.ts';
  export { fingerprintWords, sameFingerprint } from './fingerprint.ts';
  export { signBallot } from './staff-ballot.ts';`;

async function weigh(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: FOLDER, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser', // refuses modules of Node
    target: 'es2022',
    write: false,
  });
  return brotliCompressSync(outputFiles[0]!.contents).length;
}

test('a rater’s page pays at most 3,000 bytes for its cryptography', async () => {
  const weight = await weigh(NEEDED);
  console.info(`[crypto] ${weight} bytes`);
  expect(weight).toBeGreaterThan(1_000);
  expect(weight).toBeLessThanOrEqual(3_000);
});

test('the library that we measured against is beyond that by itself', async () => {
  expect(await weigh("export { RSABSSA } from '@cloudflare/blindrsa-ts';")).toBeGreaterThan(9_000);
});
