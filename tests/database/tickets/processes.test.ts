// Several server processes over one PostgreSQL: what arrives at the same moment, twice, or while the wave closes, ends exactly once.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { makeSeed, prepareTicket, writeNumber, type Ticket } from '#crypto/ticket.ts';
import { closeWave } from '#data/waves.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { sayIn } from '#operations/message.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import { hasPostgres, newFolder } from '../../fixtures/databases.ts';
import {
  claim,
  makeBallot,
  openStaffWave,
  type Invited,
  type StaffWave,
} from '../../fixtures/staff-wave.ts';

const CASTER = fileURLToPath(new URL('../../fixtures/staff-caster.ts', import.meta.url));
const PROCESSES = 3;

interface Answer {
  readonly status: number;
  readonly body: {
    readonly signature?: string;
    readonly reason?: string;
    readonly problem?: string;
  };
}

/** A server process that is asked many things at once. */
class Server {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;
  readonly ready: Promise<void>;
  constructor(url: string) {
    const options = ['--disable-warning=ExperimentalWarning', CASTER, newFolder(), url, SECRET];
    this.child = spawn(process.execPath, options, { stdio: ['pipe', 'pipe', 'inherit'] });
    let open = () => undefined as void;
    this.ready = new Promise((resolve) => (open = resolve));
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      const { id, ready, ...answer } = JSON.parse(line) as Answer & { id: number; ready?: true };
      if (ready) open();
      else this.waiting.get(id)!(answer);
    });
  }
  ask(what: object): Promise<Answer> {
    const id = (this.asked += 1);
    this.child.stdin!.write(`${JSON.stringify({ id, ...what })}\n`);
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }
  stop(): void {
    this.child.kill();
  }
}

describe.skipIf(!hasPostgres())('several server processes over one PostgreSQL', () => {
  let database: AttachedForTests;
  let servers: Server[];
  beforeAll(async () => {
    database = await attach('postgres');
    servers = Array.from({ length: PROCESSES }, () => new Server(database.url!));
    await Promise.all(servers.map(({ ready }) => ready));
  });
  afterAll(async () => {
    for (const server of servers) server.stop();
    await database.close();
  });
  const serverAt = (at: number) => servers[at % PROCESSES]!;
  const count = async (table: string, wave: StaffWave) => {
    const [row] = await database.gateway.run(`select count(*)::int as n from app.${table} t
      join app.waves w on w.id = t.wave_id where w.code = '${wave.code}'`);
    return Number(row!.n);
  };

  async function claimOf({ code: wave, file }: StaffWave, { code, group }: Invited) {
    const pending = await prepareTicket(makeSeed(), file.groups[group]!, `${wave}|${group}`);
    const body = { code, wave, group, blinded: toBase64(pending.blinded) };
    const complete = async ({ body: { signature } }: Answer): Promise<Ticket | null> =>
      pending.complete(fromBase64(signature!)).catch(() => null);
    return { body, complete };
  }

  test('one code claimed at once with different values makes one ticket; with one value, the same ticket', async () => {
    const wave = await openStaffWave('dinas-rebut', { peer: 6 });
    for (const person of wave.people) {
      const claims = await Promise.all(servers.map(() => claimOf(wave, person)));
      const answers = await Promise.all(
        claims.flatMap(({ body }, at) => [
          serverAt(at).ask({ claim: body }),
          serverAt(at + 1).ask({ claim: body }),
        ]),
      );
      const tickets = await Promise.all(
        answers.map((answer, at) => claims[Math.floor(at / 2)]!.complete(answer)),
      );
      const made = new Set(
        tickets.flatMap((ticket) => (ticket ? [writeNumber(ticket.spent)] : [])),
      );
      expect(made.size).toBe(1);
      expect(tickets.filter(Boolean)).toHaveLength(2);
    }
    expect(await count('claims', wave)).toBe(6);
  });

  test('two ballots of one ticket at once: the later one stands, whichever came first', async () => {
    const wave = await openStaffWave('dinas-dua', { peer: 5 });
    for (const person of wave.people) {
      const ticket = await claim(wave, person);
      const [first, second] = [
        await makeBallot(wave, 'peer', ticket, { KOM2: 1 }),
        await makeBallot(wave, 'peer', ticket, { KOM2: 4 }, { seq: 2 }),
      ];
      const answers = await Promise.all([
        servers[0]!.ask({ ballot: first }),
        servers[1]!.ask({ ballot: second }),
        servers[2]!.ask({ ballot: second }),
      ]);
      expect(['stored', 'outdated']).toContain(answers[0]!.body.reason ?? answers[0]!.body.problem);
      const rest = answers.slice(1).map(({ body }) => body.reason!);
      expect(rest.sort()[0]).toBe('already-stored');
      const [row] = await database.gateway.run(
        `select seq from app.staff_ballots where spent = '\\x${writeNumber(ticket.spent)}'`,
      );
      expect(row!.seq).toBe(2);
    }
    expect(await count('staff_ballots', wave)).toBe(5);
  });

  test(
    'many at once through all processes end exactly once each',
    { timeout: 120_000 },
    async () => {
      const wave = await openStaffWave('dinas-ramai', { peer: 24, subordinate: 12 });
      const cast = await Promise.all(
        wave.people.map(async (person, at) => {
          const { body, complete } = await claimOf(wave, person);
          const ticket = (await complete(await serverAt(at).ask({ claim: body })))!;
          const ballot = await makeBallot(wave, person.group, ticket, { KOM2: 3 });
          // The reply is lost: the phone sends the same ballot again, to another server.
          const answers = await Promise.all([
            serverAt(at).ask({ ballot }),
            serverAt(at + 1).ask({ ballot }),
          ]);
          expect(answers.map(({ body: { reason } }) => reason).sort()).toEqual([
            'already-stored',
            'stored',
          ]);
          return writeNumber(ticket.spent);
        }),
      );
      expect(new Set(cast).size).toBe(36);
      const { line: said } = await closeAndPublish(wave.code, SECRET, true);
      const line = sayIn('en', said);
      expect(line).toContain('36 ballots counted,');
      expect(line).not.toContain('unreadable');
      const bulletin = await readBulletin(wave.code);
      expect(checkBulletin(bulletin)).toEqual([]);
      expect(bulletin.spent).toEqual([...cast].sort());
    },
  );

  test(
    'closing amid claims and ballots loses nothing acknowledged and counts nothing else',
    { timeout: 120_000 },
    async () => {
      const wave = await openStaffWave('dinas-kejar', { peer: 40 });
      const acknowledged: string[] = [];
      let claimed = 0;
      const raters = wave.people.map(async (person, at) => {
        await new Promise((resolve) => setTimeout(resolve, at * 12));
        const { body, complete } = await claimOf(wave, person);
        const ticket = await complete(await serverAt(at).ask({ claim: body }));
        if (!ticket) return;
        claimed += 1;
        const ballot = await makeBallot(wave, 'peer', ticket, { KOM2: 2 });
        const { status, body: answer } = await serverAt(at + 1).ask({ ballot });
        if (answer.reason === 'stored') acknowledged.push(writeNumber(ticket.spent));
        else expect([status, answer.problem]).toEqual([410, 'wave-closed']);
      });
      while (acknowledged.length < 8) await new Promise((resolve) => setTimeout(resolve, 5));
      await closeWave(wave.code, true);
      const lying = await count('staff_ballots', wave);
      const tickets = await count('claims', wave);
      await Promise.all(raters);
      expect(acknowledged.length).toBeLessThan(40);
      expect(await count('staff_ballots', wave)).toBe(lying);
      expect([acknowledged.length, claimed]).toEqual([lying, tickets]);
      await closeAndPublish(wave.code, SECRET, true);
      const bulletin = await readBulletin(wave.code);
      expect(checkBulletin(bulletin)).toEqual([]);
      expect(bulletin.spent).toEqual(acknowledged.sort());
    },
  );
});
