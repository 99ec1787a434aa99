// Raw pages keep older versions of rows until they are cleaned, but no answer.
// With the versions goes some of the order in which people came and ballots were cast: who owns the server can read it, and
// the guide on anonymity must say so. Sealed boxes protect the answers then, and after the close nothing that is left opens.
// Codes are cleaned at once, so that the order in which they were used is gone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNumber } from '#crypto/ticket.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import { chanceOf } from '#demo/random.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { claim, hashOf, openStaffWave, vote } from '../../fixtures/staff-wave.ts';
import { tooManyHits } from '../../fixtures/attacks/chance.ts';
import { GUESSES } from '../../fixtures/attacks/guesses.ts';

const PEOPLE = 12;

describe.skipIf(!hasPostgres())('raw pages of PostgreSQL', () => {
  let database: AttachedForTests;
  let canInspect = false;
  beforeAll(async () => {
    database = await attach('postgres');
    canInspect = await database.gateway.run('create extension pageinspect').then(
      () => true,
      () => false, // the extension is not installed on this machine
    );
  });
  afterAll(() => database?.close());

  test('keep older versions of ballots until they are cleaned, but no answer', async () => {
    if (!canInspect) return;
    const wave = await openStaffWave('dinas-forensik', { peer: PEOPLE });
    const chance = chanceOf('forensics');
    const given = new Map<string, Answer>();
    for (const person of wave.people) {
      const answer = (Math.floor(chance() * 4) + 1) as Answer;
      const items = wave.file.groups.peer!.items;
      const ticket = await vote(
        wave,
        person,
        Object.fromEntries(items.map((item) => [item, answer])),
      );
      given.set(writeNumber(ticket.spent), answer);
    }
    const [versions] = await database.gateway.run(`select count(*)::int as n
      from generate_series(0, pg_relation_size('app.staff_ballots') / 8192 - 1) page,
        lateral heap_page_items(get_raw_page('app.staff_ballots', page::integer)) where t_data is not null`);
    expect(Number(versions!.n)).toBeGreaterThan(PEOPLE);

    const boxes = await database.gateway.run(
      `select encode(spent, 'hex') as spent, encode(box, 'hex') as box from app.staff_ballots`,
    );
    const sealed = boxes.map(({ box }) => Buffer.from(String(box), 'hex'));
    const answers = boxes.map(({ spent }) => given.get(String(spent))!);
    for (const guess of Object.values(GUESSES)) {
      const hits = guess(sealed).filter((answer, at) => answer === answers[at]).length;
      expect(hits).toBeLessThan(tooManyHits(PEOPLE, 1 / 4));
    }
  });

  test('keep deleted codes in the order of their use until that table is cleaned, and none after it', async () => {
    if (!canInspect) return;
    const { run } = database.gateway;
    // As long as this is off, the database cleans the table by itself, within a minute.
    await run('alter table app.unclaimed set (autovacuum_enabled = off)');
    const wave = await openStaffWave('dinas-bekas', { peer: PEOPLE });
    for (const person of wave.people) await claim(wave, person);
    const used = async () => {
      const rows = await run(`
        select encode(substring(t_attrs[1] from 2), 'base64') as code
        from generate_series(0, pg_relation_size('app.unclaimed') / 8192 - 1) page,
          lateral heap_page_item_attrs(get_raw_page('app.unclaimed', page::integer), 'app.unclaimed'::regclass)
        where t_attrs is not null and t_xmax::text::bigint > 0 order by t_xmax::text::bigint`);
      return rows.map(({ code }) => String(code));
    };
    const codes = wave.people.map(({ code }) => hashOf(code));
    expect((await used()).slice(-PEOPLE)).toEqual(codes);
    await run('vacuum app.unclaimed');
    expect(await used()).toEqual([]);
    const [options] = await run(
      `select array_to_string(reloptions, ' ') as given from pg_class where oid = 'app.unclaimed'::regclass`,
    );
    expect(options!['given']).toContain('autovacuum_vacuum_threshold=0');
    expect(options!['given']).toContain('autovacuum_vacuum_scale_factor=0');
  });
});
