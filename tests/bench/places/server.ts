// Starts a server of ours in a process of its own, on a free port and an empty data folder, and stops it again.
import { SECRET } from '../../fixtures/secrets.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UnitRecord } from '#domain/waves/record.ts';
import { loadOrCreateSecrets } from '#selfhost/database/secrets.ts';
import { newFolder } from './folder.ts';

export interface Running {
  readonly url: string;
  /** Its data folder. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** Programs that can be started: the site as operators run it, or the least that a server can do. */
const PROGRAMS = {
  site: fileURLToPath(new URL('../../../src/cli/start.ts', import.meta.url)),
  bare: fileURLToPath(new URL('../processes/bare-server.ts', import.meta.url)),
} as const;

/** Long enough for a build on a slow machine. */
const LONGEST_START = 180_000; // ms
const LONGEST_STOP = 5_000; // ms

/** The address that builds carry by default, so that a build that is there can be used. */
const SITE_URL = 'http://localhost:4321';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/**
 * Start a program and wait until it says that it is running; the first time, the site may have to be built.
 *
 * @param databaseUrl a PostgreSQL; without it the embedded database answers.
 * @throws with the program's last line if it ends instead.
 */
export async function startServer(
  program: keyof typeof PROGRAMS,
  databaseUrl?: string,
): Promise<Running> {
  const port = await freePort();
  const folder = newFolder();
  const { PATH = '', HOME = '' } = process.env;
  const given = {
    PORT: String(port),
    DATA_DIR: folder,
    SITE_URL,
    OPERATOR_LANG: 'en',
  };
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', PROGRAMS[program]],
    {
      env: {
        PATH,
        HOME,
        APP_SECRET: SECRET,
        ...given,
        ...(databaseUrl && { DATABASE_URL: databaseUrl, DEMO: '1' }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  const running = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      if (/is running/.test(printed)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => {
      reject(new Error(`the server did not start (${printed.trim().split('\n').at(-1)})`));
    });
  });
  process.on('exit', () => child.kill('SIGKILL'));
  const patience = setTimeout(() => child.kill('SIGKILL'), LONGEST_START);
  await running.finally(() => clearTimeout(patience));
  return {
    url: `http://localhost:${port}`,
    folder,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP);
      await once(child, 'exit');
      clearTimeout(patience);
    },
  };
}

/** What a running site has published about a unit, asked of its own gateway; `null` where there is no such unit. */
export async function readRunningUnit(
  { folder }: Running,
  slug: string,
): Promise<UnitRecord | null> {
  const { url } = JSON.parse(readFileSync(join(folder, 'gateway.json'), 'utf8')) as { url: string };
  const headers = {
    apikey: loadOrCreateSecrets(folder).publishableKey,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ unit_slug: slug });
  const answer = await fetch(`${url}/rest/v1/rpc/unit_summary`, { method: 'POST', headers, body });
  return (await answer.json()) as UnitRecord | null;
}
