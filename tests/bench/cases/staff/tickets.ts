// A claim needs less time than the floor that hides what kind of claim it was, and a staff ballot hardly keeps anybody waiting.
import { toBase64 } from '#crypto/base64.ts';
import { makeSeed, prepareTicket } from '#crypto/ticket.ts';
import { openDatabase } from '#selfhost/database/attach.ts';
import { SECRET } from '../../../fixtures/attached.ts';
import {
  claim,
  makeBallot,
  openStaffWave,
  sendClaim,
  sendStaffBallot,
  type StaffWave,
} from '../../../fixtures/staff-wave.ts';
import { drive } from '../../measure/pgbench.ts';
import { interleave, median } from '../../measure/rounds.ts';
import { gateValue, type Row } from '../../measure/table.ts';
import { newFolder } from '../../places/folder.ts';
import { connect, type Sql } from '../../places/cluster.ts';
import type { Case } from '../case.ts';

/** Milliseconds of netlify/functions/claims.mts: a claim that takes longer shows what it was. */
const FLOOR = 80;
const LARGEST_CAST = 150; // ms, with 100 ballots in the box
const BOXES = [
  [10, 10],
  [100, 50],
  [500, 250],
] as const;
const SAMPLES = 12;

const answers = { KOM2: 3, KOM3: 2 } as const;

async function timed(work: () => Promise<Response>): Promise<number> {
  const started = performance.now();
  const response = await work();
  await response.text();
  if (!response.ok) throw new Error(`An endpoint answered ${response.status}.`);
  return performance.now() - started;
}

const middleOf = async (measure: (at: number) => Promise<number>): Promise<number> => {
  const times: number[] = [];
  for (let at = 0; at < SAMPLES; at += 1) times.push(await measure(at));
  return median(times);
};

/** Copies of one honest ballot under other numbers: the box rewrites them like any. */
async function fillBox(sql: Sql, wave: StaffWave, ballots: number): Promise<void> {
  await sql`insert into app.staff_ballots
    select sha256(int4send(n)), b.wave_id, b.rater_group, b.seq, b.prepared, b.signature, b.own_public, b.own_signature, b.box
    from app.staff_ballots b join app.waves w on w.id = b.wave_id, generate_series(2, ${ballots}::integer) n
    where w.code = ${wave.code} limit ${ballots - 1}`;
}

async function openWith(sql: Sql, ballots: number): Promise<StaffWave> {
  const wave = await openStaffWave(`bench${ballots}`, { peer: Math.max(500, ballots) });
  const ticket = await claim(wave, wave.people[0]!);
  await sendStaffBallot(await makeBallot(wave, 'peer', ticket, answers));
  await fillBox(sql, wave, ballots);
  return wave;
}

export const tickets: Case = async (bench) => {
  const cluster = await bench.cluster();
  if (typeof cluster === 'string') return [{ what: 'tickets', notMeasured: cluster }];
  const { pgbench } = cluster;
  if (!pgbench) return [{ what: 'tickets', notMeasured: 'no pgbench beside the server' }];
  const url = await cluster.create('bench_tickets');
  const settings = {
    host: 'localhost',
    port: 4321,
    folder: newFolder(),
    keys: { folder: newFolder(), isHosted: false },
    appSecret: SECRET,
  } as const;
  const database = await openDatabase({ ...settings, backend: { kind: 'postgres', url } });
  const sql = connect(url);
  const waves = new Map<number, StaffWave>();
  for (const [ballots] of BOXES) waves.set(ballots, await openWith(sql, ballots));
  const wave = waves.get(100)!;
  let next = 1;
  const claimOnce = async () => {
    const { code, group } = wave.people[next++]!;
    const pending = await prepareTicket(
      makeSeed(),
      wave.file.groups[group]!,
      `${wave.code}|${group}`,
    );
    const blinded = toBase64(pending.blinded);
    return timed(() => sendClaim({ code, wave: wave.code, group, blinded }));
  };
  const castOnce = async () => {
    const ticket = await claim(wave, wave.people[next++]!);
    const ballot = await makeBallot(wave, 'peer', ticket, answers);
    return timed(() => sendStaffBallot(ballot));
  };
  const per = async (script: string, values: Record<string, string>) =>
    1000 /
    (await drive({ pgbench, url, clients: 1, seconds: bench.seconds, script, given: values }));
  const rewrite = (ballots: number) => () =>
    per(
      `select app.rewrite_box(b) from (select b.* from app.staff_ballots b join app.waves w on w.id = b.wave_id where w.code = :wave limit 1) b;`,
      { wave: waves.get(ballots)!.code },
    );
  const boxes = Object.fromEntries(BOXES.map(([ballots]) => [`box${ballots}`, rewrite(ballots)]));
  const { values, disturbed } = await interleave(
    { claim: () => middleOf(claimOnce), cast: () => middleOf(castOnce), ...boxes },
    bench.rounds,
  );
  const row = (what: string, name: string, atMost: number): Row =>
    gateValue(
      `tickets: ${what}`,
      median((values as unknown as Record<string, readonly number[]>)[name]!),
      'ms',
      { atMost },
      disturbed,
    );
  await sql.end();
  await database.close();
  return [
    row('claim without its floor, 500 invited', 'claim', FLOOR),
    row('cast through the function, 100 in the box', 'cast', LARGEST_CAST),
    ...BOXES.map(([ballots, atMost]) =>
      row(`rewrite a box of ${ballots}`, `box${ballots}`, atMost),
    ),
  ];
};
