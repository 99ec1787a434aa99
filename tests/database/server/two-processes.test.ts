// Two server processes receive the same ballot at the same moment, as happens when a phone sends again.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasPostgres, newDatabaseUrl, newFolder } from '../../fixtures/databases.ts';
import { BOX_BYTES, openOver, randomBallot, smallPlan } from '../../fixtures/small-unit.ts';

const CASTER = fileURLToPath(new URL('../../fixtures/caster.ts', import.meta.url));
const WAVE = 'dinas-uji-0';

/** A process that answers one line with one line. */
class Server {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  constructor(url: string) {
    this.child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      CASTER,
      newFolder(),
      url,
    ]);
    this.lines = createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }
  readonly answer = async (): Promise<string> => (await this.lines.next()).value;
  send(body: string): Promise<string> {
    this.child.stdin!.write(`${body}\n`);
    return this.answer();
  }
  stop(): void {
    this.child.kill();
  }
}

function newBallot(): string {
  const { ballot_id: id, box } = randomBallot(WAVE);
  expect(Buffer.from(box, 'base64')).toHaveLength(BOX_BYTES);
  return JSON.stringify({ id, wave: WAVE, box });
}

describe.skipIf(!hasPostgres())('two server processes over one PostgreSQL', () => {
  let servers: Server[];
  let sql: postgres.Sql;
  beforeAll(async () => {
    const url = await newDatabaseUrl();
    sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql`select public.register_unit(${sql.json(smallPlan() as never)})`;
    await openOver(sql, WAVE);
    servers = [new Server(url), new Server(url)];
    for (const server of servers) expect(await server.answer()).toBe('ready');
  });
  afterAll(async () => {
    for (const server of servers) server.stop();
    await sql.end();
  });

  test('store it once: one answers 201, the other 200', async () => {
    for (let round = 0; round < 25; round += 1) {
      const ballot = newBallot();
      const statuses = await Promise.all(servers.map((server) => server.send(ballot)));
      expect(statuses.sort()).toEqual(['200', '201']);
    }
    const [row] = await sql`select count(*)::int as n from app.ballots`;
    expect(row!.n).toBe(25);
  });
});
