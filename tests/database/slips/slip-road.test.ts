// Citizens with slips, from the pile to the bulletin: one answer a slip, rows that are only added, counted under both signatures.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64 } from '#crypto/base64.ts';
import { signSlipBallot } from '#crypto/slip-ballot.ts';
import { makeSeed, writeNumber } from '#crypto/ticket.ts';
import { castBallot } from '#data/ballots.ts';
import { readUnit } from '#data/units.ts';
import { readProgress, readWaveForm } from '#data/waves.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { closeDue, closeNamed } from '#operations/close-batch.ts';
import { sayIn } from '#operations/message.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import {
  answerWithSlip,
  claimSlip,
  importCodes,
  makeSlipBallot,
  newCodes,
  openSlipWave,
  sendSlipBallot,
} from '../../fixtures/slip-wave.ts';
import { sendClaim, vote } from '../../fixtures/staff-wave.ts';
import { sayDue } from '../../fixtures/say-due.ts';

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('slips over $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const testIfPresent = test.skipIf(!present);
  const run = (sql: string) => database.gateway.run(sql);
  const countRows = async (table: string, wave: string) => {
    const [row] = await run(
      `select count(*)::int as n from app.${table} b join app.waves w on w.id = b.wave_id where w.code = '${wave}'`,
    );
    return Number(row!['n']);
  };
  const publishedOf = async (slug: string) =>
    (await readUnit(slug))!.programmes[0]!.waves[0]!.snapshot!;

  testIfPresent('are good for one answer each, whoever tries how often', async () => {
    const wave = await openSlipWave('kota-slip', 3);
    const [first, second] = wave.slips as [string, string, string];
    const seed = makeSeed();
    const ticket = await claimSlip(wave, first, seed);
    // A lost answer is asked for again, and a used code gives no second ticket.
    expect(writeNumber((await claimSlip(wave, first, seed)).spent)).toBe(writeNumber(ticket.spent));
    await expect(claimSlip(wave, first)).rejects.toThrow();
    const ballot = await makeSlipBallot(wave, ticket, allOf(3));
    const answers = [];
    for (const sent of [ballot, ballot, await makeSlipBallot(wave, ticket, allOf(1))]) {
      const response = await sendSlipBallot(sent);
      answers.push([response.status, Object.values((await response.json()) as object)[0]]);
    }
    expect(answers).toEqual([
      [201, 'stored'],
      [200, 'already-stored'],
      [409, 'slip-used'],
    ]);
    await answerWithSlip(wave, second, allOf(2));
    expect(await countRows('slip_ballots', wave.code)).toBe(2);
    expect(await countRows('claims', wave.code)).toBe(2);
  });

  testIfPresent('a mistyped code uses nothing up, nor does one of another wave', async () => {
    const [here, there] = [await openSlipWave('kota-sini', 1), await openSlipWave('kota-sana', 1)];
    await expect(claimSlip(here, newCodes(1)[0]!)).rejects.toThrow();
    await expect(claimSlip(here, there.slips[0]!)).rejects.toThrow();
    await answerWithSlip(there, there.slips[0]!, allOf(4));
    await answerWithSlip(here, here.slips[0]!, allOf(4));
  });

  testIfPresent(
    'a batch of them is counted and published with its tickets; altered, copied and foreign boxes are unreadable',
    async () => {
      const wave = await openSlipWave('kota-hitung', 40);
      const tickets = [];
      for (const code of wave.slips.slice(0, 24)) {
        const ticket = await claimSlip(wave, code);
        tickets.push(ticket);
        expect((await sendSlipBallot(await makeSlipBallot(wave, ticket, allOf(3)))).status).toBe(
          201,
        );
      }
      // A stranger's box under a slip of one's own, and whatever somebody with the tables puts beside them.
      const thief = await claimSlip(wave, wave.slips[24]!);
      const victim = await makeSlipBallot(wave, tickets[0]!, allOf(1));
      const copy = await signSlipBallot(thief, wave.code, fromBase64(victim.box));
      expect((await sendSlipBallot(copy)).status).toBe(201);
      const hex = (bytes: number) => `'\\x${randomBytes(bytes).toString('hex')}'`;
      await run(`insert into app.slip_ballots select ${hex(32)}, id, ${hex(64)}, ${hex(256)}, ${hex(65)}, ${hex(64)},
        ${hex(1873)} from app.waves where code = '${wave.code}'`);
      // The same good ballot under a number that is not its own.
      await run(`insert into app.slip_ballots select ${hex(32)}, b.wave_id, prepared, signature, own_public, own_signature, box
        from app.slip_ballots b where spent = '\\x${writeNumber(tickets[3]!.spent)}'`);
      const { id, box } = await sealFor(wave.code, allOf(1));
      await run(`insert into app.ballots select decode('${id}', 'base64'), w.id, 'citizen', decode('${box}', 'base64')
        from app.waves w where code = '${wave.code}'`);
      const { closesOn } = (await readWaveForm(wave.code))!;
      await setClock(database.gateway, `${addDays(closesOn, 1)}T05:00:00Z`);
      const { line: said } = await closeNamed(wave.code, SECRET);
      const line = sayIn('en', said);
      await setClock(database.gateway, null);
      expect(line).toContain('28 ballots counted, 4 of them unreadable');
      const citizens = citizensOf(await publishedOf('kota-hitung'))!;
      expect(citizens).toMatchObject({ n: 24, entry: 'slip', unreadable: 4 });
      const bulletin = await readBulletin(wave.code);
      console.info(
        `[slips] ${kind}: ${bulletin.ballots} ballots <= ${bulletin.groups.citizen!.tickets} tickets <= ${bulletin.groups.citizen!.roster} slips`,
      );
      expect(bulletin).toMatchObject({
        groups: { citizen: { roster: 40, tickets: 25 } },
        ...{ ballots: 24, atoms: { citizen: 24 }, unreadable: 4 },
        spent: tickets.map(({ spent }) => writeNumber(spent)).sort(),
        destroyed: { ballots: 28, invitations: 40, keys: 2 },
        left: { ballots: 0, invitations: 0, keys: 0 },
      });
      expect(checkBulletin(bulletin)).toEqual([]);
      for (const table of ['slip_ballots', 'codes', 'claims', 'issuer_keys'])
        expect([table, await countRows(table, wave.code)]).toEqual([table, 0]);
    },
  );

  testIfPresent('the batch that follows takes slips too, and says that it needs them', async () => {
    const wave = await openSlipWave('kota-lanjut', 20);
    for (const code of wave.slips) await answerWithSlip(wave, code, allOf(3));
    const { closesOn } = (await readWaveForm(wave.code))!;
    await setClock(database.gateway, `${addDays(closesOn, 1)}T05:00:00Z`);
    const closings = await closeDue(SECRET);
    await setClock(database.gateway, null);
    const lines = closings.map((closing) => sayDue(closing));
    const next = lines.map((line) => /npm run invite -- (kota-lanjut-\d+) --slips/.exec(line)?.[1]);
    const [code] = next.filter((found) => found !== undefined);
    expect(await readWaveForm(code!)).toMatchObject({ state: 'open', entry: 'slip' });
    expect((await readWaveForm(code!))!.keyFile).not.toBeNull();
  });

  testIfPresent('stand beside colleagues in one wave, one key file and one bulletin', async () => {
    const wave = await openSlipWave('kota-bersama', 30, { roster: { peer: 6 } });
    expect(Object.keys(wave.file.groups)).toEqual(['peer', 'citizen']);
    expect(wave.file).toMatchObject({ entry: 'slip', groups: { citizen: { roster: null } } });
    for (const person of wave.people) await vote(wave, person, { KOM2: 3, KOM3: 2 });
    for (const code of wave.slips.slice(0, 20)) await answerWithSlip(wave, code, allOf(4));
    expect((await readProgress(wave.code))!.groups).toMatchObject([
      { group: 'peer', roster: 6, invitations: 6 },
      { group: 'citizen', roster: null, invitations: 30, tickets: '20–49', ballots: '20–49' },
    ]);
    await closeAndPublish(wave.code, SECRET, true);
    const bulletin = await readBulletin(wave.code);
    expect(bulletin).toMatchObject({
      groups: { peer: { roster: 6, tickets: 6 }, citizen: { roster: 30, tickets: 20 } },
      ...{ ballots: 26, atoms: { peer: 6, citizen: 20 }, unreadable: 0 },
    });
    expect(checkBulletin(bulletin)).toEqual([]);
    expect(citizensOf(await publishedOf('kota-bersama'))).toMatchObject({ n: 20, entry: 'slip' });
  });

  testIfPresent(
    'nothing but a slip gets into their wave, and no slip into an open one',
    async () => {
      const wave = await openSlipWave('kota-tertutup', 2);
      const envelope = await sealFor(wave.code, allOf(3));
      for (const isPlain of [false, true])
        expect(await castBallot(envelope, isPlain)).toBe('needs-slip');
      expect(await countRows('ballots', wave.code)).toBe(0);
      // An open wave has no issuer for citizens: a ticket of another wave is none there, nor is a claim.
      const open = await openSlipWave('kota-lain', 1);
      await run(`alter table app.waves disable trigger one_way_states`);
      await run(`update app.waves set entry = 'open' where code = '${open.code}'`);
      await run(`alter table app.waves enable trigger one_way_states`);
      expect(await importCodes(open.code, newCodes(1))).toMatchObject({ reason: 'no-slips' });
      const ticket = await claimSlip(open, open.slips[0]!);
      const refused = await sendSlipBallot(await makeSlipBallot(open, ticket, allOf(2)));
      expect([refused.status, await refused.json()]).toEqual([
        422,
        expect.objectContaining({ problem: 'wave-unknown' }),
      ]);
      expect(await countRows('slip_ballots', open.code)).toBe(0);
    },
  );

  testIfPresent('once the wave is closed neither claims nor ballots are taken', async () => {
    const wave = await openSlipWave('kota-usai', 3, { roster: { peer: 6 } });
    const late = await claimSlip(wave, wave.slips[0]!);
    const sent = await makeSlipBallot(wave, await claimSlip(wave, wave.slips[1]!), allOf(3));
    expect((await sendSlipBallot(sent)).status).toBe(201);
    await run(`update app.waves set state = 'closed' where code = '${wave.code}'`);
    await expect(claimSlip(wave, wave.slips[2]!)).rejects.toThrow();
    expect((await sendSlipBallot(await makeSlipBallot(wave, late, allOf(3)))).status).toBe(410);
    expect((await sendSlipBallot(sent)).status).toBe(200);
    expect(await importCodes(wave.code, newCodes(1))).toMatchObject({ reason: 'wave-closed' });
    const answer = await sendClaim({
      ...{ code: wave.slips[2]!, wave: wave.code, group: 'citizen' },
      blinded: randomBytes(256).toString('base64'),
    });
    expect([answer.status, Object.keys((await answer.json()) as object)]).toEqual([
      200,
      ['signature'],
    ]);
  });
});
