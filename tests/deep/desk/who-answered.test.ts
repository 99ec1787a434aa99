// An organizer who watches the desk while people sit down to answer, replaces everybody's invitation, and reads the database afterwards,
// guesses who answered, and what, as chance does. Desks that show a little more are caught by the same guesses.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { tooManyHits, tooManyMatches } from '../../fixtures/attacks/chance.ts';
import {
  CONTACTS,
  lookAtDesk,
  playWorld,
  replaceAtDesk,
  type Look,
  type Replace,
  type Tally,
  type World,
} from '../../fixtures/attacks/desk-watch.ts';
import { hexOf } from '../../fixtures/attacks/operated-wave.ts';
import { READINGS, type Tables } from '../../fixtures/attacks/readings.ts';

const WORLDS = 8;
const LETTERS = 'abcdefgh';

/** What an organizer sees; what the page of a wave shows instead of `lookAtDesk` is put in here. */
const OURS: { readonly look: Look; readonly replace: Replace } = {
  look: lookAtDesk,
  replace: replaceAtDesk,
};

const waveId = (code: string) => `(select id from app.waves where code = '${code}')`;

const tablesOf = (code: string): Tables => ({
  people: 'app.codes',
  person: 'code_hash::text',
  came: 'code_hash not in (select code_hash from app.unclaimed)',
  peopleHere: `code_hash in (select code_hash from app.codes where wave_id = ${waveId(code)})`,
  ballots: 'app.staff_ballots',
  ballot: 'spent',
  content: 'box',
  ballotsHere: `wave_id = ${waveId(code)}`,
  mark: `${waveId(code)}::text`,
});

const sum = (tallies: readonly Tally[]): Tally => ({
  n: tallies.reduce((all, { n }) => all + n, 0),
  right: tallies.reduce((all, { right }) => all + right, 0),
});
/** Right guesses from which on it cannot be chance. */
const isTelling = ({ n, right }: Tally) => right >= tooManyHits(n, 1 / 2);

test('chance allows about half of the guesses, and never nearly all', () => {
  const most = tooManyHits(WORLDS * CONTACTS.length, 1 / 2);
  expect(most).toBeGreaterThan((WORLDS * CONTACTS.length) / 2);
  expect(most).toBeLessThan(WORLDS * CONTACTS.length * 0.8);
  // Three worlds are enough to catch one who is always right.
  expect(tooManyHits(3 * CONTACTS.length, 1 / 2)).toBeLessThanOrEqual(3 * CONTACTS.length);
});

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('an organizer at the desk of $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  const run = (query: string) => database.gateway.run(query);
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  async function playAll(
    name: string,
    worlds: number,
    { look, replace }: typeof OURS,
    after: (world: World) => Promise<void> = async () => undefined,
  ) {
    const played: World[] = [];
    for (let world = 0; world < worlds; world += 1) {
      played.push(await playWorld(database, `kantor-${name}-${LETTERS[world]}`, look, replace));
      await after(played.at(-1)!);
    }
    return {
      watched: sum(played.map(({ watched }) => watched)),
      replaced: sum(played.map(({ replaced }) => replaced)),
      came: played.reduce((all, { ballots }) => all + ballots.size, 0),
    };
  }

  test.skipIf(!present)(
    'guesses who has answered, and whose each ballot is, as chance does',
    { timeout: 900_000 },
    async () => {
      const right = new Map<string, number>();
      const link = async ({ operator, ballots }: World) => {
        const person = (contact: string) => hexOf(operator.codes.get(contact)!);
        const truth = new Map([...ballots].map(([contact, ballot]) => [person(contact), ballot]));
        const log = [...ballots.keys()].map(person);
        for (const [name, read] of Object.entries(READINGS)) {
          const links = await read(run, tablesOf(operator.wave.code), database.url, log);
          const hits = links.filter(([who, ballot]) => truth.get(who) === ballot).length;
          right.set(name, (right.get(name) ?? 0) + hits);
        }
      };
      const { watched, replaced, came } = await playAll('tahu', WORLDS, OURS, link);
      expect([watched.n, replaced.n]).toEqual([96, 96]);
      // There was something to guess.
      expect(came).toBeGreaterThan(30);
      expect(came).toBeLessThan(66);
      expect([isTelling(watched), isTelling(replaced)]).toEqual([false, false]);
      const alarming = [...right].filter(([, hits]) => hits >= tooManyMatches(WORLDS));
      expect(alarming).toEqual([]);
    },
  );

  test.skipIf(!present)(
    'knows who has answered from a number that is exact (naive)',
    { timeout: 400_000 },
    async () => {
      const look: Look = async ({ wave }) => {
        const [row] = await run(
          `select count(*)::int as n from app.staff_ballots where wave_id = ${waveId(wave.code)}`,
        );
        return JSON.stringify(row);
      };
      const { watched, replaced } = await playAll('pasti', 3, { ...OURS, look });
      expect(watched.right).toBe(watched.n);
      expect([isTelling(watched), isTelling(replaced)]).toEqual([true, false]);
    },
  );

  test.skipIf(!present)(
    'knows it from a replacement that says that a code was used (naive)',
    { timeout: 400_000 },
    async () => {
      const replace: Replace = async (operator, contact) => {
        const hash = hexOf(operator.codes.get(contact)!);
        const [row] = await run(
          `select exists (select from app.unclaimed where code_hash = '\\x${hash}') as waits`,
        );
        const said = await replaceAtDesk(operator, contact);
        return row!.waits === true ? said : `${said}\nKode lama sudah dipakai.`;
      };
      const { watched, replaced } = await playAll('bilang', 3, { ...OURS, replace });
      expect(replaced.right).toBe(replaced.n);
      expect([isTelling(watched), isTelling(replaced)]).toEqual([false, true]);
    },
  );

  test.skipIf(!present)(
    'knows it from a trail that notes when a ticket was taken (naive)',
    { timeout: 400_000 },
    async () => {
      await run(`create function app.naive_note() returns trigger language plpgsql as $$ begin
          perform app.record_act('sistem', 'open', app.unit_of(w), w.code) from app.waves w where w.id = new.wave_id;
          return null; end $$;
        create trigger naive_note after insert on app.claims for each row execute function app.naive_note();`);
      try {
        const { watched, replaced } = await playAll('jejak', 3, OURS);
        expect(watched.right).toBe(watched.n);
        expect([isTelling(watched), isTelling(replaced)]).toEqual([true, false]);
      } finally {
        await run('drop trigger naive_note on app.claims; drop function app.naive_note()');
      }
    },
  );
});
