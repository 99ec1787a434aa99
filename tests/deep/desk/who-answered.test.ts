// An organizer who watches the desk while people sit down to answer, replaces everybody's invitation, and reads the database afterwards,
// guesses who answered, and what, as chance does. Desks that show a little more are caught by the same guesses.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { tooManyHits, tooManyMatches } from '../../fixtures/attacks/chance.ts';
import {
  CONTACTS,
  lookAtDesk,
  lookAtTables,
  playWorld,
  replaceAtDesk,
  replaceByCommand,
  signInWatcher,
  type Look,
  type Replace,
  type Tally,
  type World,
} from '../../fixtures/attacks/desk-watch.ts';
import { hexOf } from '../../fixtures/attacks/operated-wave.ts';
import { READINGS, type Tables } from '../../fixtures/attacks/readings.ts';

/** Four are the fewest that the bounds below allow. Whether a look changes at all, or a replacement says something else, needs none of them. */
const WORLDS = 4;
/** Worlds in which a variant is caught that always tells. */
const NAIVE_WORLDS = 2;
const LETTERS = 'abcdefgh';

interface Ways {
  readonly look: Look;
  readonly replace: Replace;
}

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
/** The probability of at least `least` right guesses among `n`. */
function tailOf(n: number, p: number, least: number): number {
  let term = (1 - p) ** n;
  let below = 0;
  for (let k = 0; k < least; k += 1) {
    below += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return 1 - below;
}
/** Right guesses from which on it cannot be chance. */
const isTelling = ({ n, right }: Tally) => right >= tooManyHits(n, 1 / 2);

test('so many worlds are enough: who always knows is told from chance, and who never knows is not', () => {
  const guesses = WORLDS * CONTACTS.length;
  const most = tooManyHits(guesses, 1 / 2);
  expect(most).toBeGreaterThan(guesses / 2);
  // Whoever is right in 95 of 100 guesses is missed once in 200 runs at most.
  expect(1 - tailOf(guesses, 0.95, most)).toBeLessThan(1 / 200);
  const naive = NAIVE_WORLDS * CONTACTS.length;
  expect(tooManyHits(naive, 1 / 2)).toBeLessThanOrEqual(naive);
});

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('an organizer at the desk of $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  const run = (query: string) => database.gateway.run(query);
  /** What an organizer sees and does at the desk. */
  let ours: Ways;
  /** The same without pages, where something else is what tells. */
  const bare: Ways = { look: lookAtTables, replace: replaceByCommand };
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    const person = await signInWatcher(database);
    ours = { look: lookAtDesk(person), replace: replaceAtDesk(person) };
  });
  afterAll(() => database?.close());

  async function playAll(
    name: string,
    worlds: number,
    { look, replace }: Ways,
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
      changes: played.reduce((all, world) => all + world.changes, 0),
      sayings: Math.max(...played.map((world) => world.sayings)),
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
      const { watched, replaced, came, changes, sayings } = await playAll(
        'tahu',
        WORLDS,
        ours,
        link,
      );
      const all = WORLDS * CONTACTS.length;
      expect([watched.n, replaced.n]).toEqual([all, all]);
      // There was something to guess, and so many ballots that a reading that links all of them alarms.
      expect(came).toBeGreaterThanOrEqual(tooManyMatches(WORLDS));
      expect(came).toBeLessThan((all * 3) / 4);
      // No page of the desk differs before and after somebody sat down, and replacements all say the same.
      expect([changes, sayings]).toEqual([0, 1]);
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
      const { watched, replaced } = await playAll('pasti', NAIVE_WORLDS, { ...bare, look });
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
        const said = await replaceByCommand(operator, contact);
        return row!.waits === true ? said : `${said}\nKode lama sudah dipakai.`;
      };
      const { watched, replaced } = await playAll('bilang', NAIVE_WORLDS, { ...bare, replace });
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
        const { watched, replaced } = await playAll('jejak', NAIVE_WORLDS, {
          ...ours,
          replace: bare.replace,
        });
        expect(watched.right).toBe(watched.n);
        expect([isTelling(watched), isTelling(replaced)]).toEqual([true, false]);
      } finally {
        await run('drop trigger naive_note on app.claims; drop function app.naive_note()');
      }
    },
  );
});
