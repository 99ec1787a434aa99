// The command that ticks by hand says what it did, what failed and what is worth a look, in the language asked for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#domain/waves/calendar.ts';
import { attach, SECRET, type AttachedForTests } from '../../../fixtures/attached.ts';
import { TODAY } from '../../../fixtures/batch.ts';
import { runCommand } from '../../../fixtures/commands.ts';
import { registerProgramme } from '../../../fixtures/programme.ts';

const TICK = fileURLToPath(new URL('../../../../src/cli/tick.ts', import.meta.url));

let database: AttachedForTests;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

async function tick(...given: readonly string[]) {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DATA_DIR: database.folder, APP_SECRET: SECRET };
  const command = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', TICK, ...given],
    { env },
  );
  let printed = '';
  command.stdout.on('data', (chunk) => (printed += chunk));
  command.stderr.on('data', (chunk) => (printed += chunk));
  const [status] = (await once(command, 'close')) as [number];
  return { status, printed };
}

test('beside a running server it opens what is due, and names what it waits for', async () => {
  const days = { opensOn: TODAY, closesOn: addDays(TODAY, 10) };
  await registerProgramme('kota-tangan', [{ ...days, invited: { citizen: null } }]);
  await registerProgramme('dinas-tangan', [{ ...days, invited: { peer: 8 } }]);
  const first = await tick('--lang', 'en');
  expect(first.status).toBe(0);
  expect(first.printed).toContain('Wave "kota-tangan-0" is open.');
  expect(first.printed).toMatch(/Worth a look:\n {2}dinas-tangan: wave "dinas-tangan-0" begins/);
  const second = await tick();
  expect(second.printed).toContain('Tidak ada yang jatuh tempo.');
  expect(second.printed).toContain('daftar penilainya belum diimpor');
  const env = { DATA_DIR: database.folder, APP_SECRET: SECRET };
  const shown = await runCommand('unit', env, 'show', 'dinas-tangan');
  expect(shown.output).toMatch(
    /Perlu dilihat:\n {2}dinas-tangan: .*daftar penilainya belum diimpor/,
  );
  expect((await runCommand('unit', env, 'show', 'kota-tangan')).output).not.toContain('Perlu');
  expect(await tick('apa')).toMatchObject({
    status: 1,
    printed: expect.stringContaining('npm run tick'),
  });
});
