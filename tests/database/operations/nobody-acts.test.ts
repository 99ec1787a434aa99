// Commands that change waves of real units say who acts, or do nothing; demo units are changed by nobody in particular.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#domain/waves/calendar.ts';
import { readProgress, readWaveForm } from '#data/waves.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { TODAY } from '../../fixtures/batch.ts';
import { setClock } from '../../fixtures/clock.ts';
import { runCommand, writeInput } from '../../fixtures/commands.ts';
import { registerProgramme } from '../../fixtures/programme.ts';

let database: AttachedForTests;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

const envOf = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ DATA_DIR: database.folder, APP_SECRET: SECRET, SITE_URL: 'https://jejak.example' },
  ...more,
});
const days = { opensOn: TODAY, closesOn: addDays(TODAY, 10) };

test('inviting colleagues and printing slips is refused before anything is made', async () => {
  await registerProgramme('dinas-undang', [
    { ...days, invited: { peer: 1, citizen: null }, entry: 'slip' },
  ]);
  await registerProgramme('kantor-cetak', [{ ...days, invited: { citizen: null }, entry: 'slip' }]);
  const roster = writeInput('daftar.csv', 'contact,group\nsatu,peer\n');
  const wave = ['--wave', 'dinas-undang-0'];
  for (const line of [
    [roster, ...wave],
    ['kantor-cetak-0', '--slips', '3'],
  ]) {
    const refused = await runCommand('invite', envOf(), ...line);
    expect(refused).toMatchObject({
      code: 1,
      output: expect.stringContaining('Setel OPERATOR dengan nama Anda'),
    });
    const english = await runCommand('invite', envOf(), ...line, '--lang', 'en');
    expect(english.output).toContain('Set OPERATOR to your name');
  }
  expect(await keyStore().waves()).toEqual([]);
  expect((await readProgress('kantor-cetak-0'))!.prepared).toBe(false);
  const done = await runCommand('invite', envOf({ OPERATOR: 'Tester' }), roster, ...wave);
  expect(done).toMatchObject({ code: 0 });
});

test('closing what is due is refused while nobody answers for it', async () => {
  const [code] = await registerProgramme('kota-tutup', [{ ...days, invited: { citizen: null } }]);
  await openWithNewKeys(code!, SECRET, null, { actor: 'Tester' });
  await setClock(database.gateway, `${addDays(days.closesOn, 1)}T12:00:00+07:00`);
  const refused = await runCommand('close', envOf(), '--due');
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('"kota-tutup"');
  expect((await readWaveForm(code!))!.closesOn).toBe(days.closesOn);
  const done = await runCommand('close', envOf({ OPERATOR: 'Tester' }), '--due', '--lang', 'en');
  await setClock(database.gateway, null);
  expect(done).toMatchObject({ code: 0 });
  // Nobody answered: the batch waits for more, which only a close decides.
  expect((await readWaveForm(code!))!.closesOn > days.closesOn).toBe(true);
});
