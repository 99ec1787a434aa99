// Raw pages keep older versions of rows until they are cleaned, but no answer, and nothing once the wave is published.
// With the versions goes some of the order in which people came and ballots were cast: who owns the server can read it, and
// the guide on anonymity must say so. Sealed boxes protect the answers then, and the sweep at the close ends it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNumber } from '#crypto/ticket.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import { chanceOf } from '#demo/random.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';
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

  /** The oldest transaction that wrote each value of a column, in every version that is left; oldest first. */
  async function oldestFirst(table: string, column: number, more = 'true'): Promise<string[]> {
    const rows = await database.gateway.run(`
      select encode(substring(t_attrs[${column}] from 2), 'hex') as value, min(t_xmin::text::bigint) as came
      from generate_series(0, pg_relation_size('${table}') / 8192 - 1) page,
        lateral heap_page_item_attrs(get_raw_page('${table}', page::integer), '${table}'::regclass)
      where t_attrs is not null and t_attrs[${column}] is not null and ${more} group by 1 order by 2`);
    return rows.map(({ value }) => String(value));
  }

  test('keep older versions of ballots until they are cleaned, but no answer, and nothing after the close', async () => {
    if (!canInspect) return;
    const wave = await openStaffWave('dinas-forensik', { peer: PEOPLE });
    const chance = chanceOf('forensics');
    const truth = new Map<string, string>();
    const given = new Map<string, Answer>();
    for (const person of wave.people) {
      const answer = (Math.floor(chance() * 4) + 1) as Answer;
      const items = wave.file.groups.peer!.items;
      const ticket = await vote(
        wave,
        person,
        Object.fromEntries(items.map((item) => [item, answer])),
      );
      truth.set(Buffer.from(person.contact).toString('hex'), writeNumber(ticket.spent));
      given.set(writeNumber(ticket.spent), answer);
    }
    const people = await oldestFirst('app.invitations', 4, 't_attrs[5] is not null');
    const ballots = await oldestFirst('app.staff_ballots', 1);
    const right = people.filter((person, at) => truth.get(person) === ballots[at]).length;
    // How far this leads depends on what was cleaned meanwhile: PostgreSQL cleans full pages as it goes.
    console.info(`[raw pages] ${right} of ${PEOPLE} people linked to their sealed ballots`);
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

    await closeAndPublish(wave.code, SECRET, true);
    expect(await oldestFirst('app.invitations', 4)).toEqual([]);
    expect(await oldestFirst('app.staff_ballots', 1)).toEqual([]);
  });
});
