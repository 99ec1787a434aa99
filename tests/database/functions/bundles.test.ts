// Every function, bundled to one file, starts in a process of its own and answers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../../netlify/functions/', import.meta.url));
const NAMES = readdirSync(SOURCES)
  .filter((file) => file.endsWith('.mts'))
  .map((file) => basename(file, '.mts'))
  .sort();

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  await build({
    entryPoints: NAMES.map((name) => join(SOURCES, `${name}.mts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node22',
    format: 'esm',
    bundle: true,
    // The shim that Netlify's own bundler puts before each function, for packages that are not written as modules.
    banner: {
      js: 'import {createRequire as makeRequire} from "module";let require=makeRequire(import.meta.url);',
    },
    external: ['sharp'], // native code cannot be bundled
    minify: true,
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly isResponse: boolean;
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly path: unknown;
}

/** Ask a bundle from a new process that has no settings and no dependencies beside it. */
function ask(name: string, address: string, init: RequestInit = {}): Answer {
  const script = `
    const [bundle, address, init] = JSON.parse(process.argv.at(-1));
    const { default: answer, config } = await import(bundle);
    const response = await answer(new Request(address, init), {});
    console.log('\\n' + JSON.stringify({
      isResponse: response instanceof Response,
      status: response.status,
      body: await response.text(),
      headers: Object.fromEntries(response.headers),
      path: config.path,
    }));`;
  const given = [
    pathToFileURL(join(folder, `${name}.mjs`)).href,
    `https://jejak.test${address}`,
    init,
  ];
  const run = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, '--', JSON.stringify(given)],
    { cwd: folder, env: {}, encoding: 'utf8', timeout: 30_000 },
  );
  if (run.status !== 0) throw new Error(`${name} does not start: ${run.stderr}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1)!) as Answer;
}

test('every function has a test here', () => {
  const known = ['ballots', 'claims', 'codes', 'count-background', 'counting', 'figure'];
  expect(NAMES).toEqual([
    ...[...known, 'form-tokens', 'health', 'slip-ballots', 'staff-ballots', 'tick'],
  ]);
});

describe('the bundle of ballots', () => {
  const post = (body: string) =>
    ask('ballots', '/api/ballots', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body,
    });

  test('takes nothing but what is posted', () => {
    const answer = ask('ballots', '/api/ballots');
    expect(answer).toMatchObject({ isResponse: true, status: 405, path: '/api/ballots' });
    expect(answer.headers.allow).toBe('POST');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('refuses what is not a ballot with a named problem', () => {
    const answer = post('{}');
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toMatchObject({ problem: 'wrong-shape' });
  });
});

test('the bundle of health says that nothing answers where nothing is set', () => {
  const answer = ask('health', '/api/health');
  expect(answer).toMatchObject({ isResponse: true, status: 503, path: '/api/health' });
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, database: 'unreachable' });
});

describe('a function that nobody visits', () => {
  /** What a bundle answers and prints, in a process without settings, and how the host is to call it. */
  function start(name: string, init: RequestInit = {}) {
    const script = `
      const [bundle, init] = JSON.parse(process.argv.at(-1));
      const { default: answer, config = {} } = await import(bundle);
      const response = await answer(new Request('https://jejak.test/', init), {});
      console.log('\\n' + JSON.stringify({ answers: response !== undefined, config }));`;
    const given = JSON.stringify([pathToFileURL(join(folder, `${name}.mjs`)).href, init]);
    const run = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script, '--', given],
      { cwd: folder, env: {}, encoding: 'utf8', timeout: 30_000 },
    );
    if (run.status !== 0) throw new Error(`${name} does not start: ${run.stderr}`);
    const { answers, config } = JSON.parse(run.stdout.trim().split('\n').at(-1)!) as {
      answers: boolean;
      config: object;
    };
    return { answers, config, complaint: run.stderr };
  }

  test('ticks each quarter of an hour, and has no address', () => {
    const { answers, config, complaint } = start('tick', { method: 'POST', body: '{}' });
    expect([answers, config]).toEqual([false, { schedule: '*/15 * * * *' }]);
    expect(complaint).toMatch(/^\[tick\] SUPABASE_URL is not set/);
  });

  test('counts for our own tick alone', () => {
    const headers = { authorization: 'Bearer ' };
    const body = JSON.stringify({ kind: 'count', subject: 'dinas-uji-0' });
    const { answers, config, complaint } = start('count-background', {
      method: 'POST',
      headers,
      body,
    });
    expect([answers, config, complaint]).toEqual([false, {}, '']);
  });
});

describe.each([
  { name: 'claims', path: '/api/claims' },
  { name: 'codes', path: '/api/codes' },
  { name: 'form-tokens', path: '/api/form-tokens' },
  { name: 'slip-ballots', path: '/api/slip-ballots' },
  { name: 'staff-ballots', path: '/api/staff-ballots' },
])('the bundle of $name', ({ name, path }) => {
  test('takes nothing but what is posted', () => {
    const answer = ask(name, path);
    expect(answer).toMatchObject({ isResponse: true, status: 405, path });
    expect(answer.headers.allow).toBe('POST');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('refuses what has another shape with a named problem', () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const answer = ask(name, path, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toMatchObject({ problem: 'wrong-shape' });
  });
});

describe('the bundle of figure', () => {
  test('refuses an address that is not one of ours', () => {
    const answer = ask('figure', '/grafik/DINAS/naik.svg');
    expect(answer).toMatchObject({ isResponse: true, status: 400, path: '/grafik/:slug/:figure' });
  });

  test('says that there is no database where nothing is set', () => {
    const answer = ask('figure', '/grafik/dinas-contoh/naik.svg');
    expect(answer).toMatchObject({ isResponse: true, status: 503 });
    expect(answer.headers['retry-after']).toBe('60');
  });
});

describe('the bundle of counting', () => {
  const post = (body: object) =>
    ask('counting', '/api/counting', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(body),
    });

  test('refuses what is not a count with a named problem', () => {
    const answer = post({ act: 'keys' });
    expect(answer).toMatchObject({ isResponse: true, status: 422, path: '/api/counting' });
    expect(JSON.parse(answer.body)).toMatchObject({ problem: 'not-a-count' });
  });

  test('says that there is no database where nothing is set', () => {
    const token = Buffer.alloc(32).toString('base64');
    expect(post({ act: 'terms', wave: 'dinas-uji-0', token }).status).toBe(503);
  });
});
