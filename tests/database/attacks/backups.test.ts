// A copy of the data folder from the middle of a wave: put back after the close it cannot be counted, put back during the wave
// beside its keys it carries on. A copy that holds the keys as well opens the wave for ever, which is a printed limit.
import { cpSync, rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { readUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { findGrounds } from '#operations/discard-wave.ts';
import { sayIn } from '#operations/message.ts';
import {
  attach,
  keysFolderOf,
  reopen,
  SECRET,
  type AttachedForTests,
} from '../../fixtures/attached.ts';
import { castHonest } from '../../fixtures/batch.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import { newFolder } from '../../fixtures/databases.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';

let database: AttachedForTests;
afterEach(() => database.close());

/** Copy a folder over another one. */
function put(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Twenty-one citizens and five colleagues have answered; then the server is stopped, copied, and started again. */
async function backUp(slug: string, withKeys: boolean) {
  database = await attach();
  const { folder } = database;
  const wave = await openStaffWave(slug, { peer: 6 }, { citizens: true });
  for (const person of wave.people.slice(0, 5)) await vote(wave, person, { KOM2: 3 });
  await castHonest(wave.code, 21);
  await database.close();
  const [data, keys] = [newFolder(), newFolder()];
  put(folder, data);
  if (withKeys) put(keysFolderOf(folder), keys);
  database = await reopen(folder);
  const putBack = async () => {
    await database.close();
    put(data, folder);
    if (withKeys) put(keys, keysFolderOf(folder));
    database = await reopen(folder);
  };
  return { wave, putBack };
}
const close = (code: string) => closeAndPublish(code, SECRET, true);
const binsOf = async (slug: string) =>
  JSON.stringify(citizensOf((await readUnit(slug))!.programmes[0]!.waves[0]!.snapshot!)!.items);

test('put back after the close it is not counted again, and the command says why', async () => {
  const { wave, putBack } = await backUp('dinas-cadangan', false);
  await close(wave.code);
  await putBack();
  const form = JSON.stringify(await readWaveForm(wave.code));
  expect(JSON.parse(form)).toMatchObject({ state: 'open', bulletin: null });
  await expect(close(wave.code)).rejects.toThrow(/not in the key store.*Nothing was changed/);
  expect(JSON.stringify(await readWaveForm(wave.code))).toBe(form);
  // What remains to be done with it is to discard it.
  expect(await findGrounds(wave.code, SECRET, false)).toMatchObject({ cause: 'key-lost' });
});

test('put back after the close together with its keys it is counted again: other noise over the same answers', async () => {
  const { wave, putBack } = await backUp('dinas-salinan', true);
  await close(wave.code);
  const first = await binsOf('dinas-salinan');
  await putBack();
  expect(sayIn('en', (await close(wave.code)).line)).toMatch(/^Published wave.*26 ballots counted/);
  // Thirty bins of two draws are the same once in 10^20 times.
  expect(await binsOf('dinas-salinan')).not.toBe(first);
});

test('put back during the wave beside its keys it carries on, without what came after it', async () => {
  const { wave, putBack } = await backUp('dinas-pulih', false);
  await castHonest(wave.code, 4); // lost with the disk
  await putBack();
  await vote(wave, wave.people[5]!, { KOM2: 3 });
  await castHonest(wave.code, 1);
  expect(sayIn('en', (await close(wave.code)).line)).toMatch(/28 ballots counted/);
  const bulletin = await readBulletin(wave.code);
  expect([bulletin.ballots, checkBulletin(bulletin)]).toEqual([6, []]);
  const [published] = (await readUnit('dinas-pulih'))!.programmes[0]!.waves;
  expect(citizensOf(published!.snapshot!)!.n).toBe(22);
});
