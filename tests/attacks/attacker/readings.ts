// Reads everything out of two tables that could match people with ballots afterwards.
// One program for all designs: it knows the tables, and nothing of how they were written.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { RunSql } from '#selfhost/database/migrations.ts';

/** Where a design keeps the people who came and the ballots that they cast. */
export interface Tables {
  /** Table of people, the column that names them, the column set once they came, and which rows belong to this round. */
  readonly people: string;
  readonly person: string;
  readonly came: string;
  readonly peopleHere: string;
  /** Table of ballots, the column that identifies one, the column of its content. */
  readonly ballots: string;
  readonly ballot: string;
  readonly content: string;
  readonly ballotsHere: string;
  /** SQL of a text that every row of this round holds. */
  readonly mark: string;
}

/** Person and ballot, as hexadecimal, believed to belong together. */
export type Link = readonly [person: string, ballot: string];

export type Reading = (run: RunSql, tables: Tables, url: string | null) => Promise<readonly Link[]>;

const linksOf = (rows: readonly Record<string, unknown>[]): Link[] =>
  rows.map(({ person, ballot }) => [String(person), String(ballot)]);

const sidesOf = (t: Tables, more = '') => ({
  people: `select p.${t.person} as person, p.ctid as place, p.xmin::text::bigint as came, p.cmin::text::bigint as command
    from ${t.people} p where ${t.peopleHere} and p.${t.came}`,
  ballots: `select encode(b.${t.ballot}, 'hex') as ballot, b.ctid as place, b.xmin::text::bigint as came,
    b.cmin::text::bigint as command ${more} from ${t.ballots} b where ${t.ballotsHere}`,
});

/** Same transaction on both sides. */
const joinTransactions: Reading = async (run, tables) => {
  const { people, ballots } = sidesOf(tables);
  return linksOf(
    await run(`select distinct on (person) person, ballot from (${people}) p join (${ballots}) b
      using (came) order by person, ballot`),
  );
};

/** First with first, second with second, by an order on either side. */
const rank =
  (peopleBy: string, ballotsBy = peopleBy): Reading =>
  async (run, tables) => {
    const { people, ballots } = sidesOf(tables);
    return linksOf(
      await run(`with p as (select person, row_number() over (order by ${peopleBy}) as n from (${people}) s),
        b as (select ballot, row_number() over (order by ${ballotsBy}) as n from (${ballots}) s)
        select person, ballot from p join b using (n)`),
    );
  };

/** Large contents lie apart, under numbers that grow. */
const rankContents: Reading = async (run, tables) => {
  const [found] = await run(
    `select reltoastrelid::regclass::text as place from pg_class where oid = '${tables.ballots}'::regclass and reltoastrelid <> 0`,
  );
  if (!found) return [];
  const { people } = sidesOf(tables);
  return linksOf(
    await run(`with p as (select person, row_number() over (order by came, place) as n from (${people}) s),
      b as (select encode(b.${tables.ballot}, 'hex') as ballot, row_number() over (order by t.chunk_id) as n
        from ${tables.ballots} b join ${String(found.place)} t on t.chunk_seq = 0
          and t.chunk_data = substring(b.${tables.content} for length(t.chunk_data)) where ${tables.ballotsHere})
      select person, ballot from p join b using (n)`),
  );
};

/** A sample that the planner took in mid-wave holds all but the newest rows: match those that it does not hold. */
const subtractSamples: Reading = async (run, tables) => {
  const sampled = async (table: string, column: string) => {
    const [schema, name] = table.split('.');
    const [row] =
      await run(`select coalesce(most_common_vals::text, '') || coalesce(histogram_bounds::text, '') as held
      from pg_stats where schemaname = '${schema}' and tablename = '${name}' and attname = '${column}'`);
    return row ? String(row.held) : null;
  };
  const came = tables.came.split(' ')[0]!;
  const people = await sampled(tables.people, came);
  const ballots = await sampled(tables.ballots, tables.ballot);
  if (people === null || ballots === null) return [];
  const newPeople =
    await run(`select p.${tables.person} as person from ${tables.people} p where ${tables.peopleHere}
    and p.${tables.came} and position(encode(p.${came}, 'hex') in '${people}') = 0`);
  const newBallots =
    await run(`select encode(b.${tables.ballot}, 'hex') as ballot from ${tables.ballots} b
    where ${tables.ballotsHere} and position(encode(b.${tables.ballot}, 'hex') in '${ballots}') = 0`);
  if (newPeople.length !== 1 || newBallots.length !== 1) return [];
  return linksOf([{ ...newPeople[0], ...newBallots[0] }]);
};

/** A copy for the office next door holds the rows in the order in which they lie. */
const rankDump: Reading = async (run, tables, url) => {
  if (!url) return [];
  const [found] = await run(`select setting from pg_config where name = 'BINDIR'`);
  const list = async (query: string) =>
    (await run(query)).map((row) => String(Object.values(row)[0]));
  const dump = (table: string) =>
    spawnSync(join(String(found!.setting), 'pg_dump'), ['--data-only', '-t', table, url], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    }).stdout.split('\n');
  const { people, ballots } = sidesOf(tables);
  const [mark] = await list(`select ${tables.mark}`);
  const here = new Set(await list(`select person from (${people}) s`));
  const cast = new Set(await list(`select ballot from (${ballots}) s`));
  const order = (table: string, known: ReadonlySet<string>) =>
    dump(table)
      .filter((line) => line.includes(mark!))
      .flatMap((line) =>
        line
          .split('\t')
          .map((field) => field.replace('\\\\x', ''))
          .filter((field) => known.has(field)),
      );
  const numbers = order(tables.ballots, cast);
  return order(tables.people, here).map((person, at) => [person, numbers[at] ?? '']);
};

export const READINGS: Readonly<Record<string, Reading>> = {
  'joining transactions': joinTransactions,
  'ranking by transaction': rank('came, command, place'),
  'ranking by place': rank('place'),
  'ranking by command': rank('command, place'),
  'ranking transactions against places': rank('came, place', 'place'),
  'ranking contents kept apart': rankContents,
  'subtracting the planner’s samples': subtractSamples,
  'ranking a dump': rankDump,
};
