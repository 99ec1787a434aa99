// README's way onto a PostgreSQL of one's own is followed line by line: its statements as the administrator, its command as the owner.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { askServer } from '../../../supabase/generate.ts';
import { startEmptyCluster, type Cluster } from '../../fixtures/cluster.ts';
import { hasPostgres, newFolder } from '../../fixtures/databases.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { freePort } from '../../fixtures/started.ts';

// Each test starts processes of its own, which a busy machine lets wait.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const readme = readFileSync(`${ROOT}README.md`, 'utf8');
/** The block that an administrator of PostgreSQL and the owner of its database run, one command after the other. */
const block = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .map(([, text]) => text!.trim())
  .find((text) => text.includes('DATABASE_URL='))!;
const command = block.split('\n').at(-1)!;
const preparation = block.slice(0, -command.length).trim();
const statements = [...preparation.matchAll(/-c (?:"([^"]+)"|'([^']+)')/g)].map(
  ([, one, other]) => one ?? other!,
);

test('docs/operations.md gives the same statements and the same command', () => {
  const paper = readFileSync(`${ROOT}docs/operations.md`, 'utf8');
  expect(statements).toHaveLength(6);
  // There every role says that nobody logs in as it, which is what PostgreSQL takes it to be.
  for (const statement of statements)
    expect(paper.replaceAll(' nologin;', ';')).toContain(`${statement};`);
  expect(paper).toContain(command);
});

describe.skipIf(!hasPostgres())('README on a PostgreSQL of one’s own', () => {
  let cluster: Cluster;
  let superuser: postgres.Sql;
  beforeAll(buildOnce, 300_000);
  beforeEach(async () => {
    cluster = (await startEmptyCluster())!;
    superuser = postgres(`${cluster.url}/postgres`, { max: 1, onnotice: () => undefined });
  });
  afterEach(async () => {
    await superuser?.end();
    await cluster?.stop();
  });

  /** Run the first command as README has it, with nothing changed but whose psql it is. */
  async function prepare(): Promise<void> {
    const { programs } = await askServer(`${cluster.url}/postgres`);
    const line = preparation.replace(
      'sudo -u postgres psql',
      `${programs}/psql ${cluster.url}/postgres`,
    );
    expect(line).not.toBe(preparation);
    const { status, stderr } = spawnSync('sh', ['-ec', line], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  }

  /** Run the last command, with nothing changed but the port of PostgreSQL; answers what it served. */
  async function follow(): Promise<{ served: unknown; printed: string; code: number | null }> {
    const port = await freePort();
    const { PATH = '', HOME = '' } = process.env;
    const line = command.replace('localhost:5432', new URL(cluster.url).host);
    expect(line).not.toBe(command);
    const settings = { PORT: port, DATA_DIR: newFolder(), OPERATOR_LANG: 'en' };
    // A group of its own, since npm does not hand on every signal.
    const started = spawn('sh', ['-c', line], {
      ...{ cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { PATH, HOME, SITE_URL: 'http://localhost:4321', ...settings },
    });
    const ended = once(started, 'close') as Promise<[number | null]>;
    let printed = '';
    const serving = new Promise<boolean>((resolve) => {
      const listen = (chunk: Buffer) => {
        printed += chunk.toString();
        if (/Stop with Ctrl/.test(printed)) resolve(true);
      };
      started.stdout!.on('data', listen);
      started.stderr!.on('data', listen);
      void ended.then(() => resolve(false));
    });
    if (!(await serving)) return { served: null, printed, code: (await ended)[0] };
    const health = await fetch(`http://localhost:${port}/api/health`);
    const directory = await fetch(`http://localhost:${port}/unit/`);
    const served = [await health.json(), directory.status, /contoh/.test(await directory.text())];
    process.kill(-started.pid!, 'SIGTERM');
    return { served, printed, code: (await ended)[0] };
  }

  test('the last command alone says which statements are missing, and they are those of README', async () => {
    const [role, database, ...roles] = statements;
    for (const statement of [role!, database!]) await superuser.unsafe(statement);
    const { served, printed, code } = await follow();
    expect([served, code]).toEqual([null, 1]);
    for (const statement of roles)
      expect(printed.replaceAll(' nologin;', ';')).toContain(`${statement};`);
  });

  test('both commands serve the site, current, without the demo data, and nobody may do more than that', async () => {
    await prepare();
    const { served, printed } = await follow();
    expect([served, printed]).toEqual([
      [expect.objectContaining({ ok: true, migrations: 'current' }), 200, false],
      expect.stringMatching(/is running with the PostgreSQL/),
    ]);
    const powers = await superuser`select rolname from pg_roles
      where rolname in ('jejak', 'anon', 'authenticated', 'service_role')
        and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)`;
    expect(powers).toEqual([]);
  });
});
