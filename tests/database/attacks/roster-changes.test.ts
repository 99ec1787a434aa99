// An organiser who replaces every invitation and withdraws whom he wants to know about, with everything that the commands say,
// the audit trail, and afterwards the database, learns nothing of who has answered. Naive ways to change a roster tell it.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAudit } from '#data/audit.ts';
import { readProgress } from '#data/waves.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { invitationsFolder } from '#operations/keys/key-store.ts';
import type { Place } from '#operations/inviting/invite-roster.ts';
import { sayIn } from '#operations/message.ts';
import {
  addPerson,
  reissueInvitation,
  replacePerson,
  withdrawPerson,
} from '#operations/roster/change-roster.ts';
import { readUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { checkBulletin, type Bulletin } from '#domain/waves/bulletin.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { attach, keysFolderOf, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import {
  claim,
  hashOf,
  openStaffWave,
  vote,
  type Invited,
  type StaffWave,
} from '../../fixtures/staff-wave.ts';

const ROSTER = { self: 2, peer: 8, subordinate: 6 } as const;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a roster that is changed while answers come in ($kind)', ({ kind, present }) => {
  let database: AttachedForTests;
  let wave: StaffWave;
  let round = 0;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    if (!present) return;
    round += 1;
    wave = await openStaffWave(`dinas-ganti-${'abcdefghijklmnop'[round]}`, ROSTER);
  });

  const place = (): Place => ({
    keysFolder: keysFolderOf(database.folder),
    secret: SECRET,
    siteUrl: 'https://jejak.example',
    language: 'id',
    actor: 'Penyelenggara',
  });
  const run = (query: string) => database.gateway.run(query);
  const unitOf = () => wave.code.replace(/-0$/, '');
  const peers = () => wave.people.filter(({ group }) => group === 'peer');

  /** Somebody takes the ticket of a code. */
  const use = (person: Pick<Invited, 'code' | 'group'>) => claim(wave, person);
  const mayUse = (person: Pick<Invited, 'code' | 'group'>) =>
    use(person).then(
      () => true,
      () => false,
    );

  /** The code in the newest folder of a wave. */
  function newestCode(): string {
    const folder = invitationsFolder(place().keysFolder, wave.code);
    const runs = readdirSync(folder).filter((name) => /^susulan-\d+$/.test(name));
    const newest = Math.max(...runs.map((name) => Number(name.split('-')[1])));
    const table = readFileSync(join(folder, `susulan-${newest}`, 'tautan.csv'), 'utf8');
    return /#([0-9A-Z]{16})/.exec(table)![1]!;
  }
  const reissue = async (person: Invited) => {
    const said = sayIn('id', await reissueInvitation(wave.code, person.contact, place()));
    return { said: said.replace(/susulan-\d+/, 'susulan'), code: newestCode() };
  };

  /** What stands in the tables of a wave: rows with their age and their place. */
  const look = async () => ({
    codes:
      await run(`select encode(code_hash, 'base64') as hash, rater_group as group, xmin::text as age from app.codes
      where wave_id = (select id from app.waves where code = '${wave.code}') order by ctid`),
    unclaimed:
      await run(`select encode(u.code_hash, 'base64') as hash, u.xmin::text as age from app.unclaimed u
      join app.codes c using (code_hash) where c.wave_id = (select id from app.waves where code = '${wave.code}') order by u.ctid`),
    claims: (
      await run(
        `select count(*)::int as n from app.claims where wave_id = (select id from app.waves where code = '${wave.code}')`,
      )
    )[0]!.n as number,
  });
  type Look = Awaited<ReturnType<typeof look>>;

  /** One who knows whose invitation was replaced last finds its row by its age, and says whether it was used. */
  function guessByAge({ codes, unclaimed }: Look): boolean | null {
    const ages = codes.map(({ age }) => Number(age));
    const newest = codes.filter(({ age }) => Number(age) === Math.max(...ages));
    if (newest.length !== 1) return null;
    return !unclaimed.some(({ hash }) => hash === newest[0]!.hash);
  }

  /** One who knows that somebody left counts codes, codes that wait, and tickets. */
  const guessBySum = ({ codes, unclaimed, claims }: Look): number =>
    codes.length - unclaimed.length - claims;

  test.skipIf(!present)(
    'an unused code stops and the new one works; a used one stays used',
    async () => {
      const [used, fresh] = peers() as [Invited, Invited];
      await use(used);
      const [one, other] = [await reissue(used), await reissue(fresh)];
      expect(one.said).toBe(other.said);
      expect(await mayUse(fresh)).toBe(false);
      expect(await mayUse({ code: one.code, group: 'peer' })).toBe(false);
      expect(await mayUse({ code: other.code, group: 'peer' })).toBe(true);
      expect(await mayUse({ code: other.code, group: 'peer' })).toBe(false);
    },
  );

  test.skipIf(!present)('a code that was replaced twice and more is still used once', async () => {
    const [used, fresh] = peers() as [Invited, Invited];
    await use(used);
    for (let again = 0; again < 3; again += 1) {
      await reissue(used);
      await reissue(fresh);
    }
    expect(await mayUse({ code: (await reissue(used)).code, group: 'peer' })).toBe(false);
    const { code } = await reissue(fresh);
    expect(await mayUse({ code, group: 'peer' })).toBe(true);
  });

  test.skipIf(!present)(
    'who replaces everybody sees one sentence, one act and one progress for all',
    async () => {
      const answered = peers().slice(0, 5);
      for (const person of answered) await use(person);
      const before = await readProgress(wave.code);
      const acts = (await readAudit(unitOf())).length;
      const said = new Set<string>();
      for (const person of wave.people) said.add((await reissue(person)).said);
      expect([...said]).toHaveLength(1);
      expect(await readProgress(wave.code)).toEqual(before);
      const trail = (await readAudit(unitOf())).slice(acts).map(({ at: _, ...act }) => act);
      expect(trail).toHaveLength(wave.people.length);
      expect(new Set(trail.map((act) => JSON.stringify(act))).size).toBe(1);
      expect(JSON.stringify(trail)).not.toMatch(/peer 0|[0-9A-Z]{16}/);
      const { codes, unclaimed, claims } = await look();
      expect([codes.length, unclaimed.length, claims]).toEqual([16, 11, 5]);
    },
  );

  test.skipIf(!present)(
    'rows after a replacement are all of one age and in the order of hashes',
    async () => {
      const [used, fresh] = peers() as [Invited, Invited];
      await use(used);
      for (const person of [used, fresh]) {
        await reissue(person);
        const seen = await look();
        expect(guessByAge(seen)).toBe(null);
        for (const rows of [seen.codes, seen.unclaimed]) {
          expect(new Set(rows.map(({ age }) => age)).size).toBe(1);
          const hashes = rows.map(({ hash }) =>
            Buffer.from(String(hash), 'base64').toString('hex'),
          );
          expect(hashes).toEqual(hashes.toSorted());
        }
      }
    },
  );

  test.skipIf(!present)(
    'a replacement that changes only its own row tells by its age (naive)',
    async () => {
      const [used, fresh] = peers() as [Invited, Invited];
      await use(used);
      for (const person of [used, fresh]) {
        const hash = `decode('${hashOf(person.code)}', 'base64')`;
        const added = `sha256('${randomBytes(8).toString('hex')}')`;
        await run(`with old as (select *, exists (select from app.unclaimed u where u.code_hash = c.code_hash) as waits
          from app.codes c where c.code_hash = ${hash}),
        new as (insert into app.codes select ${added}, wave_id, rater_group, sealed from old)
        insert into app.unclaimed select ${added} from old where waits`);
        await run(`delete from app.codes where code_hash = ${hash}`);
        expect(guessByAge(await look())).toBe(person === used);
      }
    },
  );

  test.skipIf(!present)(
    'a replacement that always waits lets its owner answer twice (naive)',
    async () => {
      const [used] = peers() as [Invited];
      await use(used);
      const code = '0'.repeat(16);
      const hash = createHash('sha256').update(Buffer.alloc(10)).digest('hex');
      await run(`insert into app.codes select '\\x${hash}', wave_id, rater_group, sealed from app.codes
      where code_hash = decode('${hashOf(used.code)}', 'base64')`);
      await run(`insert into app.unclaimed values ('\\x${hash}')`);
      expect(await mayUse({ code, group: 'peer' })).toBe(true);
      // Ours, for the same person, does not.
      const { code: ours } = await reissue(used);
      expect(await mayUse({ code: ours, group: 'peer' })).toBe(false);
    },
  );

  test.skipIf(!present)(
    'who leaves cannot answer any more, and no sum tells whether she had',
    async () => {
      const [used, fresh] = peers() as [Invited, Invited];
      await use(used);
      const sums: number[] = [];
      const said = new Set<string>();
      for (const person of [used, fresh]) {
        said.add(sayIn('id', await withdrawPerson(wave.code, person.contact, place())));
        const seen = await look();
        sums.push(guessBySum(seen));
        expect(guessByAge(seen)).toBe(null);
        expect(await mayUse(person)).toBe(false);
        await expect(addPerson(wave.code, person.contact, 'peer', place())).rejects.toThrow(
          /is or was on the roster/,
        );
        await expect(reissueInvitation(wave.code, person.contact, place())).rejects.toThrow(
          /not on the roster/,
        );
      }
      expect(said.size).toBe(1);
      expect(sums).toEqual([0, 0]);
      expect((await look()).claims).toBe(1);
    },
  );

  test.skipIf(!present)(
    'deleting the code of one who leaves tells it by a sum (naive)',
    async () => {
      const [used, fresh] = peers() as [Invited, Invited];
      await use(used);
      const sums: number[] = [];
      for (const person of [used, fresh]) {
        await run(
          `delete from app.codes where code_hash = decode('${hashOf(person.code)}', 'base64')`,
        );
        sums.push(guessBySum(await look()));
      }
      // The sum moves for the one who had answered, and stays for the other.
      expect(sums).toEqual([-1, -1]);
    },
  );

  test.skipIf(!present)('a code that is used while it is replaced is used once', async () => {
    for (const person of peers().slice(0, 4)) {
      const before = (await look()).claims;
      const [, { code }] = await Promise.all([mayUse(person), reissue(person)]);
      const isUsed = (await look()).claims > before;
      expect(await mayUse({ code, group: 'peer' })).toBe(!isUsed);
      expect((await look()).claims).toBe(before + 1);
      expect(guessBySum(await look())).toBe(0);
    }
  });

  test.skipIf(!present)('people join until half of the days are over', async () => {
    const { opensOn } = (await readWaveForm(wave.code))!;
    const dayAfter = (days: number) =>
      new Date(Date.parse(`${opensOn}T05:00:00Z`) + days * 86_400_000).toISOString();
    // The window has 33 days: the seventeenth is the last one of its half.
    await setClock(database.gateway, dayAfter(16));
    try {
      await addPerson(wave.code, 'Baru', 'peer', place());
      expect(await mayUse({ code: newestCode(), group: 'peer' })).toBe(true);
      await setClock(database.gateway, dayAfter(17));
      const late = [
        () => addPerson(wave.code, 'Terlambat', 'peer', place()),
        () => withdrawPerson(wave.code, 'peer 1', place()),
        () => replacePerson(wave.code, ['peer 1', 'Terlambat'], null, place()),
      ];
      for (const act of late) await expect(act()).rejects.toThrow(/first half of a wave only/);
      // A lost invitation is replaced until the last day.
      await reissueInvitation(wave.code, 'peer 1', place());
      await setClock(database.gateway, dayAfter(33));
      await expect(reissueInvitation(wave.code, 'peer 1', place())).rejects.toThrow(
        /takes no answers any more/,
      );
    } finally {
      await setClock(database.gateway, null);
    }
  });

  test.skipIf(!present)('refuses what a person can type, and changes nothing', async () => {
    const before = await look();
    const acts = (await readAudit(unitOf())).length;
    const refused: readonly [() => Promise<unknown>, RegExp][] = [
      [() => reissueInvitation('tidak-ada-0', 'x', place()), /no wave "tidak-ada-0"/],
      [() => reissueInvitation(wave.code, 'tidak ada', place()), /not on the roster/],
      [() => addPerson(wave.code, 'PEER  0', 'peer', place()), /is or was on the roster/],
      [() => addPerson(wave.code, '', 'peer', place()), /contact is missing/],
      [() => addPerson(wave.code, '6,28E+12', 'peer', place()), /shortened/],
      [() => addPerson(wave.code, 'x'.repeat(300), 'peer', place()), /too long/],
      [() => addPerson(wave.code, 'Baru', 'superior', place()), /does not ask superiors/],
      [() => replacePerson(wave.code, ['peer 0', 'peer 1'], null, place()), /is or was/],
      [() => replacePerson(wave.code, ['tidak ada', 'Baru'], null, place()), /not on the roster/],
    ];
    for (const [act, reason] of refused) await expect(act()).rejects.toThrow(reason);
    expect(await look()).toEqual(before);
    expect((await readAudit(unitOf())).length).toBe(acts);
  });

  test.skipIf(!present)('a group neither doubles more than once nor empties', async () => {
    await addPerson(wave.code, 'Baru satu', 'self', place());
    await addPerson(wave.code, 'Baru dua', 'self', place());
    await expect(addPerson(wave.code, 'Baru tiga', 'self', place())).rejects.toThrow(/As many/);
    for (const contact of ['self 0', 'self 1', 'Baru satu'])
      await withdrawPerson(wave.code, contact, place());
    await expect(withdrawPerson(wave.code, 'Baru dua', place())).rejects.toThrow(/Only one/);
  });

  test.skipIf(!present)(
    'who joined is counted; key file and atoms keep the roster of the opening, and the bulletin says all',
    async () => {
      const keyFile = (await readWaveForm(wave.code))!.keyFile;
      const joined: { code: string; group: 'peer' }[] = [];
      for (const contact of ['Baru satu', 'Baru dua']) {
        await addPerson(wave.code, contact, 'peer', place());
        joined.push({ code: newestCode(), group: 'peer' });
      }
      const answers = { KOM2: 3 } as const;
      for (const person of [...wave.people, ...joined])
        await vote(wave, { contact: '', ...person }, answers);
      // She has answered, and it counts.
      await withdrawPerson(wave.code, 'peer 7', place());
      await replacePerson(wave.code, ['subordinate 5', 'Pengganti'], null, place());
      expect((await readWaveForm(wave.code))!.keyFile).toBe(keyFile);
      await closeAndPublish(wave.code, SECRET, true);
      const bulletin = (await readWaveForm(wave.code))!.bulletin as Bulletin;
      expect(bulletin.groups).toEqual({
        self: { roster: 2, tickets: 2 },
        peer: { roster: 8, tickets: 10, added: 2, withdrawn: 1 },
        subordinate: { roster: 6, tickets: 6, added: 1, withdrawn: 1 },
      });
      expect(existsSync(invitationsFolder(place().keysFolder, wave.code))).toBe(false);
      expect(bulletin.ballots).toBe(18);
      expect(checkBulletin(bulletin)).toEqual([]);
      const [record] = (await readUnit(unitOf()))!.programmes[0]!.waves;
      const invited: Partial<Record<RaterGroup, number | null>> = record!.invited!;
      expect(invited).toEqual({ self: 2, peer: 10, subordinate: 7 });
      expect(record!.snapshot!.atoms.map(({ id, n }) => [id, n])).toEqual([
        ['peer', 10],
        ['subordinate', 6],
      ]);
    },
  );

  test.skipIf(!present)(
    'a folder that cannot be written leaves the old code as it was',
    async () => {
      const [person] = peers() as [Invited];
      const folder = invitationsFolder(place().keysFolder, wave.code);
      mkdirSync(folder, { recursive: true });
      const blocked: Place = { ...place(), keysFolder: join('/dev/null', 'tidak-ada') };
      await expect(reissueInvitation(wave.code, person.contact, blocked)).rejects.toThrow();
      expect(await mayUse(person)).toBe(true);
      rmSync(folder, { recursive: true });
    },
  );
});
