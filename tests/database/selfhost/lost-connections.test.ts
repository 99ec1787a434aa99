// A server that ends connections at the worst moment costs the requests under way, and neither the process nor the next request.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hasPostgres, newDatabaseUrl } from '../../fixtures/databases.ts';

const LOSE = fileURLToPath(new URL('../../fixtures/lose-connection.ts', import.meta.url));

/** Milliseconds after which a process that has lost its connection waits for ever. */
const FOR_EVER = 60_000;

/** What the process printed, and its exit code; `null` where it had to be ended. */
async function loseIt(kind: 'ours' | 'naive') {
  const words = ['--disable-warning=ExperimentalWarning', LOSE, await newDatabaseUrl(), kind];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const late = setTimeout(() => child.kill('SIGKILL'), FOR_EVER);
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(late);
  return { code, printed };
}

describe.skipIf(!hasPostgres())('a connection that the server ends in a transaction', () => {
  test('fails that transaction, and the next one works', { timeout: 120_000 }, async () => {
    expect(await loseIt('ours')).toEqual({ code: 0, printed: 'lost and found\n'.repeat(5) });
  });

  test(
    'takes the process down with the driver of the API (naive)',
    { timeout: 120_000 },
    async () => {
      expect((await loseIt('naive')).code).not.toBe(0);
    },
  );
});
