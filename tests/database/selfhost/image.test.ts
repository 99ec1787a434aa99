// What the image holds, put together without Docker, starts by the line that it is started with, builds nothing, writes nothing
// beside its two folders, and is judged rightly by its health check.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { stampBuild } from '#selfhost/build/build.ts';
import { newFolder } from '../../fixtures/folders.ts';
import { newMigratedFolder } from '../../fixtures/databases.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { freePort } from '../../fixtures/started.ts';
import { files } from '../../fixtures/tree.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SITE_URL = 'http://localhost:4321';
const image = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').replace(/\\\n\s*/g, '');
const [, CMD = ''] = /^CMD (\[.*\])$/m.exec(image)!;
const [, HEALTH = ''] = /HEALTHCHECK .*CMD (\[.*\])$/m.exec(image)!;

/** The sources that .dockerignore lets through, with what was built from them. */
function putTogether(): string {
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').trim().split('\n');
  const app = join(newFolder(), 'app');
  mkdirSync(app);
  for (const path of files) {
    if (ignored.some((entry) => path === entry || path.startsWith(`${entry}/`))) continue;
    cpSync(join(ROOT, path), join(app, path), { recursive: true });
  }
  for (const built of ['dist', '.netlify/v1'])
    cpSync(join(ROOT, built), join(app, built), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(app, 'node_modules'));
  stampBuild(app, SITE_URL);
  return app;
}

/** Every file of the program with the moment of its last change. */
const stateOf = (app: string) =>
  readdirSync(app, { recursive: true })
    .map(String)
    .filter((path) => !path.startsWith('node_modules'))
    .map((path) => `${path} ${statSync(join(app, path)).mtimeMs}`)
    .sort();

beforeAll(buildOnce, 300_000);

test('it starts, is found healthy, leaves its own folder alone, and is found ill when it has stopped', async () => {
  const app = putTogether();
  const before = stateOf(app);
  const DATA_DIR = await newMigratedFolder();
  const { PATH = '' } = process.env;
  const PORT = await freePort();
  const env = {
    PATH,
    HOST: '0.0.0.0',
    DEMO: '0',
    PORT,
    DATA_DIR,
    KEYS_DIR: `${DATA_DIR}-keys`,
    SITE_URL,
    OPERATOR_LANG: 'en',
  };
  const run = (line: string) => {
    const [, ...rest] = JSON.parse(line) as string[];
    return [process.execPath, rest] as const;
  };
  const server = spawn(...run(CMD), { cwd: app, env });
  let printed = '';
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk;
      if (/Stop with/.test(printed)) resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(printed)));
  });
  const health = () => spawnSync(...run(HEALTH), { env }).status;
  expect(printed).not.toContain('Building');
  expect(health()).toBe(0);
  expect((await fetch(`http://127.0.0.1:${PORT}/unit/`)).status).toBe(200);
  expect(stateOf(app)).toEqual(before);
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(health()).toBe(1);
  expect(existsSync(join(DATA_DIR, 'secrets.json'))).toBe(true);
}, 180_000);
