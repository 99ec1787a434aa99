// A code is used by deleting one row: no row says which code was used, none is changed, and a lost answer is given again.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookUpCode } from '#server/look-up-code.ts';
import { claimTicket } from '#data/tickets.ts';
import { closeWave } from '#data/waves.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import {
  claim,
  hashOf,
  makeBallot,
  openStaffWave,
  sendClaim,
  sendStaffBallot,
} from '../../fixtures/staff-wave.ts';

const value = () => randomBytes(32).toString('base64');

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('claims on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const testIfPresent = test.skipIf(!present);
  const run = (sql: string) => database.gateway.run(sql);

  testIfPresent('take one row away, add one, and change none', async () => {
    const wave = await openStaffWave('dinas-hapus', { peer: 3, superior: 2 });
    const codes = () =>
      run(
        `select c.code_hash::text, c.xmin::text, c.ctid::text, c.sealed::text from app.codes c order by 1`,
      );
    const before = await codes();
    const may = (code: string, group: StaffGroup, blindedHash: string, at = wave.code) =>
      claimTicket({ codeHash: hashOf(code), wave: at, group, blindedHash });
    const left = async () =>
      (await run('select code_hash::text as code from app.unclaimed')).map(({ code }) => code);
    const [one, two, , superior] = wave.people.map(({ code }) => code) as [
      string,
      string,
      string,
      string,
    ];
    const [a, b] = [value(), value()];
    expect(await may(one, 'peer', a)).toBe(true);
    expect(await may(one, 'peer', a)).toBe(true); // a lost answer
    expect(await may(one, 'peer', b)).toBe(false); // used for another value
    expect(await may('0123456789ABCDEF', 'peer', b)).toBe(false); // unknown
    expect(await may(superior, 'peer', b)).toBe(false); // misplaced
    expect(await may(two, 'peer', b, 'dinas-lain-0')).toBe(false);
    expect(await left()).toHaveLength(4);
    expect(await may(two, 'peer', a)).toBe(true); // signed already: it uses up no code
    expect(await may(superior, 'superior', a)).toBe(true); // another key: another signature
    expect(await left()).toHaveLength(3);
    expect(await codes()).toEqual(before);
    const claims = await run(
      `select rater_group, encode(blinded_hash, 'base64') as value from app.claims`,
    );
    expect(claims).toHaveLength(2);
    expect(claims.every(({ value: known }) => known === a)).toBe(true);
    await closeWave(wave.code, true);
    expect(await may(two, 'peer', b)).toBe(false);
  });

  testIfPresent(
    'leave a code to whoever sends, however many forms were opened and abandoned',
    async () => {
      const wave = await openStaffWave('dinas-ditinggal', { peer: 2 });
      const [ours, naive] = wave.people as [
        (typeof wave.people)[number],
        (typeof wave.people)[number],
      ];
      for (let forms = 0; forms < 5; forms += 1) {
        const asked = new Request('http://localhost:4321/api/codes', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ code: ours.code }),
        });
        expect((await lookUpCode(asked)).status).toBe(200);
      }
      expect(await claim(wave, ours)).toBeDefined();
      // Claimed as the form opens, as it once was, a form that is abandoned takes the code along.
      await claim(wave, naive);
      await expect(claim(wave, naive)).rejects.toThrow();
    },
  );

  testIfPresent('of one code at once make one ticket, and of one value all of them', async () => {
    const wave = await openStaffWave('dinas-serempak', { peer: 2 });
    const [one, two] = wave.people.map(({ code }) => hashOf(code)) as [string, string];
    const place = { wave: wave.code, group: 'peer' } as const;
    const claims = Array.from({ length: 12 }, () =>
      claimTicket({ codeHash: one, ...place, blindedHash: value() }),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    const same = { codeHash: two, ...place, blindedHash: value() };
    const again = Array.from({ length: 12 }, () => claimTicket(same));
    expect((await Promise.all(again)).filter(Boolean)).toHaveLength(12);
  });

  testIfPresent(
    'get the same signature again, whoever asks, and used codes a worthless one',
    async () => {
      const wave = await openStaffWave('dinas-serupa', { peer: 3 });
      const [person] = wave.people as [(typeof wave.people)[number]];
      const blinded = Buffer.concat([Buffer.of(1), randomBytes(255)]).toString('base64');
      const ask = async (given: object) => {
        const response = await sendClaim({
          ...{ code: person.code, wave: wave.code, group: 'peer', blinded },
          ...given,
        });
        const { signature } = (await response.json()) as { signature: string };
        return { status: response.status, signature };
      };
      const first = await ask({});
      expect(await ask({})).toEqual(first);
      const other = await ask({
        blinded: Buffer.concat([Buffer.of(1), randomBytes(255)]).toString('base64'),
      });
      expect([other.status, other.signature.length]).toEqual([200, first.signature.length]);
      const unknown = await ask({ code: '0123456789ABCDEF', blinded: `AAAA${blinded.slice(4)}` });
      expect([unknown.status, unknown.signature.length]).toEqual([200, first.signature.length]);
      // A value that cannot be signed uses up no code.
      const untouched = wave.people[1]!;
      const large = Buffer.alloc(256, 0xff).toString('base64');
      expect((await ask({ code: untouched.code, blinded: large })).status).toBe(200);
      expect(await claim(wave, untouched)).toBeDefined();
    },
  );

  testIfPresent(
    'give a ticket fifty ballots, and the fifty-first is refused in words',
    async () => {
      const wave = await openStaffWave('dinas-limapuluh', { peer: 5 });
      const ticket = await claim(wave, wave.people[0]!);
      const at = async (seq: number) =>
        sendStaffBallot(await makeBallot(wave, 'peer', ticket, { KOM2: 3 }, { seq }));
      expect((await at(50)).status).toBe(201);
      const late = await at(51);
      expect([late.status, await late.json()]).toEqual([
        422,
        { problem: 'too-often', message: expect.stringContaining('50') },
      ]);
      const [row] = await run(`select max(seq) as seq from app.staff_ballots`);
      expect(row!['seq']).toBe(50);
    },
  );
});

test('the embedded database keeps no deleted code in its pages, as it would without cleaning', async () => {
  const database = await attach();
  try {
    const { run } = database.gateway;
    const wave = await openStaffWave('dinas-bersih', { peer: 6 });
    /** Where the next row would lie: in the place of a deleted one only if that was cleaned away. */
    const nextPlace = async () => {
      const [row] =
        await run(`with c as (insert into app.codes select sha256(gen_random_uuid()::text::bytea), wave_id, rater_group, sealed
        from app.codes limit 1 returning code_hash) select encode(code_hash, 'hex') as code from c`);
      const [placed] = await run(
        `insert into app.unclaimed values ('\\x${String(row!['code'])}') returning (ctid::text::point)[1]::int as place`,
      );
      return Number(placed!['place']);
    };
    await claim(wave, wave.people[0]!);
    expect(await nextPlace()).toBeLessThanOrEqual(6);
    const { wave: code, group } = { wave: wave.code, group: 'peer' };
    await run(
      `select public.claim_ticket('${hashOf(wave.people[1]!.code)}', '${code}', '${group}', '${value()}')`,
    );
    expect(await nextPlace()).toBe(7);
  } finally {
    await database.close();
  }
});
