// The embedded database answers a statement sent in one message as it answers one sent step by step.
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quicken } from '#selfhost/database/driver.ts';

let quick: PGlite;
let slow: PGlite;
beforeAll(async () => {
  [quick, slow] = [new PGlite(), new PGlite()];
  await quicken(quick);
});
afterAll(() => Promise.all([quick.close(), slow.close()]));

/** What a driver answers, or the code of its refusal. */
const ask = async (driver: PGlite, sql: string, given?: unknown[]) => {
  try {
    const { rows, affectedRows, fields } = await driver.query(sql, given);
    return { rows, affectedRows, fields };
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const STATEMENTS: readonly (readonly [string, unknown[]?])[] = [
  ['create table notes (id int primary key, word text, more jsonb, at date, ok boolean)'],
  [
    'insert into notes (id, word, more, at) values ($1, $2, $3, $4)',
    [1, "it's", '{"a": [1]}', '2026-02-28'],
  ],
  ['insert into notes (id, word, more) values ($1, $2, $3)', ['2', null, { a: 'object' }]],
  ['insert into notes (id, ok) values ($1, $2)', [3, true]],
  ['insert into notes (id) values ($1)', [1]],
  ['select * from notes order by id limit $1', [10]],
  ['select word from notes where id = any ($1)', [[1, 2]]],
  ['update notes set word = $1 where id > $2', ['x', 1]],
  ['select $1', ['untyped']],
  ['select set_config($1, $2, false)', ['request.path', '/']],
  ['select from nowhere where id = $1', [1]],
  ['selec'],
  ['begin'],
  ['insert into notes (id) values ($1)', [7]],
  ['insert into notes (id) values ($1)', [7]],
  ['select count(*)::int as n from notes', []],
  ['rollback'],
  ['select count(*)::int as n from notes', []],
  ['delete from notes where id = $1', [3]],
];

test('twice over, refusals and types included', async () => {
  for (let round = 0; round < 2; round += 1) {
    for (const [sql, given] of STATEMENTS) {
      expect([sql, await ask(quick, sql, given)]).toEqual([sql, await ask(slow, sql, given)]);
    }
    await Promise.all([quick, slow].map((driver) => driver.exec('drop table notes')));
  }
});

test('and what was refused when it was new is understood once it can be', async () => {
  expect(await ask(quick, 'select n from late where n = $1', [1])).toBe('42P01');
  await quick.exec('create table late (n int); insert into late values (1)');
  expect(await ask(quick, 'select n from late where n = $1', [1])).toMatchObject({
    rows: [{ n: 1 }],
  });
});

test('and what was kept is understood anew once its table is another', async () => {
  const read = () => ask(quick, 'select * from changing where true');
  await quick.exec('create table changing (n int)');
  for (let times = 0; times < 2; times += 1) expect(await read()).toMatchObject({ rows: [] });
  await quick.exec(
    "drop table changing; create table changing (word text); insert into changing values ('x')",
  );
  expect(await read()).toBe('0A000'); // PostgreSQL refuses a kept plan once: its answer would have another form
  expect(await read()).toMatchObject({ rows: [{ word: 'x' }] });
});

test('more different statements than are kept are answered all the same, and few are kept', async () => {
  for (let n = 0; n < 250; n += 1) {
    expect(await ask(quick, `select ${n} as n`)).toMatchObject({ rows: [{ n }] });
  }
  const kept = await ask(quick, 'select count(*)::int as n from pg_prepared_statements');
  expect((kept as { rows: { n: number }[] }).rows[0]!.n).toBeLessThanOrEqual(100);
});
