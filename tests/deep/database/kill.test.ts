// A server that is killed in the middle of writing still has every ballot that it acknowledged.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openGateway, type Gateway } from '#selfhost/database/gateway.ts';
import { newFolder } from '../../fixtures/databases.ts';
import { openSmallWave } from '../../fixtures/small-unit.ts';

const KILLS = 12;
const WRITER = fileURLToPath(new URL('../../fixtures/writer.ts', import.meta.url));
const folder = newFolder();
let gateway: Gateway | null = null;
afterAll(() => gateway?.close());

/** Let a process write ballots and kill it without warning; returns the ids that it saw acknowledged. */
async function writeUntilKilled(wave: string, acknowledgements: number): Promise<string[]> {
  const writer = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', WRITER, folder, wave],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ids: string[] = [];
  const ended = new Promise((resolve) => writer.on('close', resolve));
  for await (const id of createInterface({ input: writer.stdout })) {
    ids.push(id);
    if (ids.length >= acknowledgements) writer.kill('SIGKILL');
  }
  await ended;
  return ids;
}

test(
  `after ${KILLS} kills during writes every acknowledged ballot is present`,
  { timeout: 180_000 },
  async () => {
    const first = await openGateway({ folder, siteUrl: 'http://localhost:4321' });
    const wave = await openSmallWave(first);
    await first.close();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      acknowledged.push(...(await writeUntilKilled(wave, 3 + kill * 2)));
    }
    gateway = await openGateway({ folder, siteUrl: 'http://localhost:4321' });
    const stored = new Set(
      (await gateway.run(`select encode(id, 'base64') as id from app.ballots`)).map(
        (row) => row.id,
      ),
    );
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * 3);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  },
);
