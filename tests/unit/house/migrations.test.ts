// Migrations keep the style of the house, and close every table and function where they open it.
import { describe, expect, test } from 'vitest';
import { files, read } from '../../fixtures/tree.ts';

const migrations = files.filter((path) => path.startsWith('supabase/migrations/'));

/** SQL without comments and without the insides of strings, so that words in prose do not count. */
const bare = (sql: string): string => sql.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");

const KEYWORDS =
  /\b(CREATE|ALTER|DROP|TABLE|FUNCTION|SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|GRANT|REVOKE|RETURNS?|BEGIN|END|NOT|NULL|PRIMARY|KEY|REFERENCES|CHECK|ENABLE|AND|OR|AS|ON|IF|THEN)\b/;

/** Until the first installation in production these are edited in place; from then on migrations are only added. */
const SUBJECTS = [
  'schema_and_types',
  'units_programmes_waves',
  'audit',
  'ballot_box',
  'invitations_and_keys',
  'publications',
  'public_reads',
  'casting',
  'operations',
  'programme_life',
  'outbox',
  'rosters',
  'voices',
  'jobs',
  'demo_removal',
  'desk_people',
  'desk_drafts',
  'desk_programme',
  'desk_running',
  'desk_results',
  'desk_agency',
];

/** What is wrong with one migration, as sentences. */
function faultsIn(sql: string): string[] {
  const text = bare(sql);
  const lines = text.split('\n');
  const faults: string[] = [];
  if (!/^-- [A-Z][^\n]*[.:]\n/.test(sql)) faults.push('the first line is not a sentence');
  const shouted = lines.find((line) => KEYWORDS.test(line));
  if (shouted) faults.push(`upper case: ${shouted.trim()}`);
  const tabbed = lines.find((line) => /^\s*\t/.test(line));
  if (tabbed) faults.push(`a tab: ${tabbed.trim()}`);
  const crooked = lines.find((line) => line.trim() && /^ */.exec(line)![0].length % 4 !== 0);
  if (crooked) faults.push(`not indented by fours: ${crooked.trim()}`);
  for (const [, table] of text.matchAll(/create table (?:if not exists )?([\w.]+)/g)) {
    if (!table!.startsWith('app.')) faults.push(`${table} is not in the private schema`);
    if (!text.includes(`alter table ${table} enable row level security`))
      faults.push(`${table} is open: row level security is not enabled`);
  }
  if (/create extension/.test(text)) faults.push('it needs an extension');
  for (const [, name, rest] of text.matchAll(
    /create (?:or replace )?function ([\w.]+)([\s\S]*?)\$\w*\$[\s\S]*?\$\w*\$/g,
  )) {
    if (rest!.includes('security definer') && !rest!.includes("set search_path = ''"))
      faults.push(`${name} is security definer without an empty search_path`);
    if (name!.startsWith('public.') && !sql.includes(`comment on function ${name}`))
      faults.push(`${name} has no comment`);
  }
  return faults;
}

describe('every migration', () => {
  test('has a name that says when it was written and what it holds', () => {
    const names = migrations.map((path) => /\/\d{14}_([a-z0-9_]+)\.sql$/.exec(path)?.[1]);
    expect(names).toEqual(SUBJECTS);
  });

  test('has a time of its own, so that the order is certain', () => {
    const times = migrations.map((path) => /\d{14}/.exec(path)?.[0]);
    expect(new Set(times).size).toBe(times.length);
  });

  test('brings functions that no other one replaces or drops', () => {
    const all = migrations.map((path) => bare(read(path))).join('\n');
    expect(all).not.toMatch(/create or replace|drop function|alter function/);
    const names = [...all.matchAll(/create function ([\w.]+)/g)].map(([, name]) => name!);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test.each(migrations)('%s keeps the style and closes what it opens', (path) => {
    expect(faultsIn(read(path))).toEqual([]);
  });
});

describe('the checker of migrations catches', () => {
  const CLOSED = 'alter table app.boxes enable row level security;\n';
  test.each([
    ['no sentence', 'create schema app;\n'],
    ['upper case', '-- Boxes exist.\nCREATE schema app;\n'],
    ['two spaces', `-- Boxes exist.\ncreate table app.boxes (\n  id int\n);\n${CLOSED}`],
    ['an open table', '-- Boxes exist.\ncreate table app.boxes (id int);\n'],
    ['a table closed in words', `-- Boxes exist.\ncreate table app.boxes (id int);\n-- ${CLOSED}`],
    [
      'a public table',
      '-- Boxes exist.\ncreate table public.boxes (id int);\nalter table public.boxes enable row level security;\n',
    ],
    ['an extension', '-- Boxes are hashed.\ncreate extension pgcrypto;\n'],
    [
      'a definer without a path',
      '-- An RPC.\ncreate function app.sample() returns int\nlanguage sql security definer as $$ select 1 $$;\n',
    ],
    [
      'a public function without a comment',
      "-- An RPC.\ncreate function public.sample() returns int\nlanguage sql set search_path = '' as $$ select 1 $$;\n",
    ],
  ])('%s', (_name, sql) => {
    expect(faultsIn(sql)).toHaveLength(1);
  });

  test('nothing in a good one', () => {
    const sql = `-- Boxes exist, and FROM WHERE they came is nobody's business.\ncreate table app.boxes (id int);\n${CLOSED}`;
    expect(faultsIn(sql)).toEqual([]);
  });
});
