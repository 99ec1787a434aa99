// A failure of the database reaches the operator with its SQLSTATE, and with nothing that was sent.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { callFunction, DatabaseFailure, setTransport } from '#data/client.ts';
import { readMigration } from '#data/health.ts';
import { sqlstateOf } from '#data/sqlstate.ts';
import { message } from '#operations/message.ts';
import { runCommand } from '#cli/run-command.ts';
import { attach } from '../fixtures/attached.ts';

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

/** How a call fails whose answer is the given one. */
async function failureOf(answer: BodyInit | null, status = 400): Promise<string> {
  const before = setTransport(async () => new Response(answer, { status }));
  try {
    const failure: unknown = await callFunction('cast_citizen_ballot', {
      ...{ ballot_id: '', wave_code: '', box: '', plain: false },
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseFailure);
    return (failure as Error).message;
  } finally {
    setTransport(before);
  }
}

const BALLOT = 'AAAAballotAAAA';

test('the code of the answer is told, and not one word more', async () => {
  const words = { message: BALLOT, details: BALLOT, hint: BALLOT };
  expect(await failureOf(JSON.stringify({ ...words, code: '23505' }))).toBe(
    'The database refused cast_citizen_ballot with status 400 and SQLSTATE 23505.',
  );
});

test.each([
  JSON.stringify({ code: BALLOT }),
  JSON.stringify({ code: 'abcde' }),
  JSON.stringify({ code: 'PGRST202' }),
  JSON.stringify({ code: '2350\n' }),
  JSON.stringify({ code: 23505 }),
  JSON.stringify({ code: ['23505'] }),
  JSON.stringify([{ code: '23505' }]),
  JSON.stringify({ message: '23505' }),
  'null',
  '"23505"',
  BALLOT,
  null,
])('what is no SQLSTATE is not told: %s', async (answer) => {
  expect(await failureOf(answer, 503)).toBe(
    'The database refused cast_citizen_ballot with status 503.',
  );
});

test('a code of the operating system is no SQLSTATE', () => {
  expect(['EPIPE', 'EPERM', 'ECONNREFUSED'].map((code) => sqlstateOf({ code }))).toEqual(
    Array(3).fill(null),
  );
});

test('a command that fails in the database ends with the SQLSTATE alone', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await runCommand(message('usage.demo'), {}, async () => {
    await database.gateway.run(`select '${BALLOT}'::int`);
  });
  const printed = print.mock.calls.flat();
  vi.restoreAllMocks();
  expect(printed).toEqual(['A failure that the program does not know: SQLSTATE 22P02']);
  expect(exit).toHaveBeenCalledWith(1);
});

test('a real refusal has its own: a column that is not there, an RPC that is closed', async () => {
  const rename = (from: string, to: string) =>
    database.gateway.run(
      `alter table supabase_migrations.schema_migrations rename column ${from} to ${to}`,
    );
  await rename('version', 'elsewhere');
  const failing = /^The database refused health with status \d+ and SQLSTATE 42703\.$/;
  await expect(readMigration()).rejects.toThrow(failing);
  await rename('elsewhere', 'version');
  await expect(callFunction('close_wave', { wave_code: 'no-such', early: false })).rejects.toThrow(
    /SQLSTATE 42501\.$/,
  );
});
