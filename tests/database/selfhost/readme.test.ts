// README's way onto a PostgreSQL of one's own is followed line by line: its statements as the administrator, its command as the owner.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmptyCluster, type Cluster } from '../../fixtures/cluster.ts';
import { hasPostgres, newFolder } from '../../fixtures/databases.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { freePort } from '../../fixtures/started.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const section = readme.split('## On a PostgreSQL of your own\n')[1]!.split('\n## ')[0]!;

/** The text of the section's only block in a language. */
function blockOf(language: string): string {
  const blocks = [...section.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  if (blocks.length !== 1) throw new Error(`README has ${blocks.length} blocks of ${language}.`);
  return blocks[0]![1]!.trim();
}

/** One statement after the other, as psql sends them: a database is not made within a transaction. */
const statements = blockOf('sql')
  .split(';')
  .map((statement) => statement.trim())
  .filter(Boolean);
const command = blockOf('sh');

test('docs/operations.md gives the same lines', () => {
  const paper = readFileSync(`${ROOT}docs/operations.md`, 'utf8');
  expect(paper).toContain(blockOf('sql'));
  expect(paper).toContain(command);
});

describe.skipIf(!hasPostgres())('README on a PostgreSQL of one’s own', () => {
  let cluster: Cluster;
  let superuser: postgres.Sql;
  beforeAll(async () => {
    await buildOnce();
    cluster = (await startEmptyCluster())!;
    superuser = postgres(`${cluster.url}/postgres`, { max: 1, onnotice: () => undefined });
  }, 300_000);
  afterAll(async () => {
    await superuser?.end();
    await cluster?.stop();
  });

  /** Run the line of the sh block, with nothing changed but the port of PostgreSQL; answers what it served. */
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

  test('the command alone says which statements are missing, and they are those of README', async () => {
    const [role, database, ...roles] = statements;
    for (const statement of [role!, database!]) await superuser.unsafe(statement);
    const { served, printed, code } = await follow();
    expect([served, code]).toEqual([null, 1]);
    for (const statement of roles) expect(printed).toContain(`${statement};`);
    for (const statement of roles) await superuser.unsafe(statement);
  });

  test('after the statements it serves the site, current and without the demo data', async () => {
    const { served, printed } = await follow();
    expect([served, printed]).toEqual([
      [expect.objectContaining({ ok: true, migrations: 'current' }), 200, false],
      expect.stringMatching(/is running with the PostgreSQL/),
    ]);
  });

  test('nobody of them may do more than that', async () => {
    const powers = await superuser`select rolname from pg_roles
      where rolname in ('jejak', 'anon', 'authenticated', 'service_role')
        and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)`;
    expect(powers).toEqual([]);
  });
});
