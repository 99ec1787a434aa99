// Who may choose the search path and put look-alikes there never has them run with the rights of the ballot box's owner.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../src/selfhost/database/gateway.ts';
import { hasPostgres, newGateway } from '../fixtures/databases.ts';
import { openSmallWave, randomBallot } from '../fixtures/world.ts';

const lookAlike = (name: string, given: string, gives: string) => `
create function trap.${name}(${given}) returns ${gives} language plpgsql as $$
begin
    raise exception 'caught: ${name}';
end $$;`;

const operators = [
  ['=', 'pg_catalog.int4'],
  ['=', 'pg_catalog.text'],
  ['=', 'app.wave_state'],
  ['>=', 'pg_catalog.timestamptz'],
  ['<', 'pg_catalog.timestamptz'],
] as const;

/** Look-alikes of all that the function calls, in front of the catalog. */
const TRAP = [
  'create schema trap; grant usage on schema trap to anon;',
  lookAlike('decode', 'text, text', 'pg_catalog.bytea'),
  lookAlike('octet_length', 'pg_catalog.bytea', 'pg_catalog.int4'),
  lookAlike('hashtextextended', 'text, pg_catalog.int8', 'pg_catalog.int8'),
  lookAlike('pg_try_advisory_xact_lock_shared', 'pg_catalog.int8', 'pg_catalog.bool'),
  lookAlike('pg_advisory_xact_lock_shared', 'pg_catalog.int8', 'void'),
  lookAlike('now', '', 'pg_catalog.timestamptz'),
  ...operators.map(([sign, type], at) => {
    const name = `operator_${at}`;
    return `${lookAlike(name, `${type}, ${type}`, 'pg_catalog.bool')}
create operator trap.${sign} (function = trap.${name}, leftarg = ${type}, rightarg = ${type});`;
  }),
].join('\n');

/** A name of the catalog as the function has it. */
const QUALIFIED = /operator\(pg_catalog\.([<>=]+)\)|pg_catalog\.(\w+)/g;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a caller of $kind who brings a search path', ({ kind, present }) => {
  let gateway: Gateway;
  let wave = '';
  let source = '';
  beforeAll(async () => {
    if (!present) return;
    gateway = await newGateway(kind);
    wave = await openSmallWave(gateway);
    await gateway.run(TRAP);
    const [row] = await gateway.run(
      `select pg_get_functiondef('public.cast_citizen_ballot'::regproc) as text`,
    );
    source = String(row?.text);
  });
  afterAll(() => gateway?.close());
  const story = test.skipIf(!present);

  /** What a function of this name answers as `anon` behind the trap; the message where a look-alike ran. */
  async function castThrough(name: string): Promise<string> {
    const { ballot_id: id, box } = randomBallot(wave);
    const given = [id, wave, box].map((text) => `'${text}'::text`).join(', ');
    try {
      // One message is one transaction: whatever happens, neither role nor path outlives it.
      const [row] =
        await gateway.run(`set local role anon; set local search_path = trap, pg_catalog;
        select public.${name}(${given}) ->> 'reason' as reason`);
      return String(row?.reason);
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** Add the function under another name, with one of its names left bare. */
  async function addNaive(at: number): Promise<string> {
    const name = `naive_${at}`;
    let seen = -1;
    const naive = source
      .replace('public.cast_citizen_ballot(', `public.${name}(`)
      .replaceAll('cast_citizen_ballot.wave_code', `${name}.wave_code`)
      .replace(QUALIFIED, (whole, sign?: string, word?: string) =>
        (seen += 1) === at ? (sign ?? word)! : whole,
      );
    await gateway.run(`${naive}; grant execute on function public.${name} to anon;`);
    return name;
  }

  story('has the ballot stored, and no look-alike runs', async () => {
    expect(await castThrough('cast_citizen_ballot')).toBe('stored');
  });

  story('would have a look-alike run wherever one name were left bare', async () => {
    const names = [...source.matchAll(QUALIFIED)].map(([, sign, word]) => sign ?? word!);
    const missed: string[] = [];
    for (const [at, word] of names.entries()) {
      // Types are no way in here, and waiting for the lock, for which a number is worked out, is for a wave that closes.
      const waits = [word, names[at - 1]].includes('pg_advisory_xact_lock_shared');
      if (word === 'bytea' || waits) continue;
      if ((await castThrough(await addNaive(at))) === 'stored') missed.push(word);
    }
    expect(names.length).toBeGreaterThan(12);
    expect(missed).toEqual([]);
  });
});
