// The whole road of a trustee on real parts: a key, a wave, a close without counting, a count at home, a publication.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countWave, publishCount } from '#counting/count-wave.ts';
import { readPrivateFile } from '#counting/trustee-files.ts';
import { castBallot } from '#data/ballots.ts';
import { readUnit, registerUnit } from '#data/units.ts';
import { readKeyFile } from '#domain/waves/key-file.ts';
import { inviteRoster } from '#operations/inviting/invite-roster.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { closeWave, readWaveForm } from '#data/waves.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { readTrustee } from '#operations/read-trustee.ts';
import { attach, keysFolderOf, SECRET } from '../../fixtures/attached.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import { withBroken } from '../../fixtures/broken-rpc.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { sealFor } from '../../fixtures/ballots.ts';
import { newFolder } from '../../fixtures/databases.ts';
import { makeBallot, openStaffWave, sendStaffBallot, claim } from '../../fixtures/staff-wave.ts';
import {
  appointTrustee,
  castCitizen,
  listen,
  type AppointedTrustee,
} from '../../fixtures/trustee.ts';

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

const WORDS = ['Menyapa lebih dulu.', 'Menjawab telepon.', 'Menjelaskan syarat.'];

/** A closed wave of eight peers, two subordinates and twenty citizens, each with a comment from an old page. */
async function closedWave(slug: string, { half }: AppointedTrustee) {
  const roster = { peer: 8, subordinate: 2 };
  const wave = await openStaffWave(slug, roster, { trustee: half, citizens: true });
  for (const [place, person] of wave.people.entries()) {
    const { items } = wave.file.groups[person.group]!;
    const given = Object.fromEntries(items.map((item) => [item, ((place % 3) + 2) as 2 | 3 | 4]));
    const comments = { start: WORDS[place % 3]!, continue: '' };
    const ticket = await claim(wave, person);
    await sendStaffBallot(await makeBallot(wave, person.group, ticket, given, { comments }));
  }
  for (let i = 0; i < 20; i += 1) await castCitizen(wave, { KOM4: 3, KOM2: 2 }, 'Ramah.');
  return wave;
}

test('a trustee counts what the server cannot, and the server publishes it', async () => {
  const trustee = await appointTrustee();
  const wave = await closedWave('dinas-saksi', trustee);
  await expect(closeAndPublish(wave.code, SECRET, true)).rejects.toThrow('/hitung/');
  const { server } = listen();
  const seen: number[] = [];
  const counting = await countWave(wave.code, trustee.key, (n, all) => seen.push(n, all), server);
  if (!counting.ok) throw new Error(counting.problem);
  const { counted } = counting;
  expect(seen.at(-2)).toBe(30);
  expect(seen.at(-1)).toBe(30);
  expect(counted).toMatchObject({ ballots: 30, unreadable: 0, withheld: [] });
  expect(counted.comments).toHaveLength(30);
  expect(await readWaveForm(wave.code)).toMatchObject({ state: 'closed', bulletin: null });

  const sending = await publishCount(counted, trustee.key, server);
  expect(sending).toEqual({
    ok: true,
    proof: {
      reason: 'published',
      unit: 'dinas-saksi',
      destroyed: { ballots: 30, keys: 3, invitations: 10 },
      left: { ballots: 0, keys: 0, invitations: 0 },
    },
  });
  const unit = await readUnit('dinas-saksi');
  expect(unit!.programmes[0]!.waves[0]!.snapshot).toEqual(counted.snapshot);
  expect(checkBulletin(await readBulletin(wave.code))).toEqual([]);

  const again = await publishCount(counted, trustee.key, server);
  expect(again).toMatchObject({
    ok: false,
    problem: 'already-published',
    proof: { unit: 'dinas-saksi', left: { ballots: 0 } },
  });
  const late = await countWave(wave.code, trustee.key, undefined, server);
  expect(late).toMatchObject({ ok: false, problem: 'already-published' });
});

test('two posts of one box are one answer and one unreadable box, and the count goes on', async () => {
  const trustee = await appointTrustee();
  const wave = await closedWave('dinas-ganda', trustee);
  const first = await sealFor(wave.code, { KOM4: 1, KOM2: 1 });
  for (const id of [first.id, Buffer.alloc(16, 1).toString('base64')]) {
    expect(await castBallot({ ...first, id })).toBe('stored');
  }
  await closeWave(wave.code, true);
  const { server } = listen();
  const counting = await countWave(wave.code, trustee.key, undefined, server);
  if (!counting.ok) throw new Error(counting.problem);
  expect(counting.counted).toMatchObject({ ballots: 32, unreadable: 1 });
  expect(citizensOf(counting.counted.snapshot)).toMatchObject({ n: 21, unreadable: 1 });
  expect(await publishCount(counting.counted, trustee.key, server)).toMatchObject({ ok: true });
});

test('a count may be interrupted and done again', async () => {
  const trustee = await appointTrustee();
  const wave = await closedWave('dinas-putus', trustee);
  await closeWave(wave.code, true);
  const { server } = listen();
  let calls = 0;
  const lossy = {
    ...server,
    post: (body: object) =>
      (calls += 1) === 2 ? Promise.reject(new Error('lost')) : server.post(body),
  };
  const lost = await countWave(wave.code, trustee.key, undefined, lossy);
  expect(lost).toMatchObject({ ok: false, problem: 'offline' });
  const counting = await countWave(wave.code, trustee.key, undefined, lossy);
  if (!counting.ok) throw new Error(counting.problem);
  // The server has published, but its answer is lost on the way.
  const deaf = {
    ...server,
    post: (body: object) => server.post(body).then(() => Promise.reject()),
  };
  const lostAnswer = await publishCount(counting.counted, trustee.key, deaf);
  expect(lostAnswer).toMatchObject({ ok: false, problem: 'offline' });
  const again = await publishCount(counting.counted, trustee.key, server);
  expect(again).toMatchObject({ problem: 'already-published', proof: { left: { keys: 0 } } });
});

test('every other file and every other wave has its own ending', async () => {
  const [trustee, other] = [await appointTrustee(), await appointTrustee()];
  const wave = await openStaffWave('dinas-lain', { peer: 5 }, { trustee: trustee.half });
  const { server } = listen();
  const problemOf = async (code: string, key = trustee.key) => {
    const counting = await countWave(code, key, undefined, server);
    return counting.ok ? 'counted' : counting.problem;
  };
  expect(await problemOf(wave.code)).toBe('not-closed');
  await closeWave(wave.code, true);
  expect(await problemOf('tidak-ada')).toBe('not-trustee');
  expect(await problemOf(wave.code, other.key)).toBe('not-trustee');
  expect(await problemOf(wave.code, { ...other.key, token: trustee.key.token })).toBe('wrong-key');
  expect(await problemOf(wave.code)).toBe('counted');
  expect(readPrivateFile(trustee.files.publicFile)).toBe('public-file');
  expect(readPrivateFile('{"kind":"jejak-perilaku/trustee-private"}')).toBe('not-a-file');
  expect(readPrivateFile('foto')).toBe('not-a-file');
});

test('a second count needs a confirmation, and stands in the bulletin', async () => {
  const trustee = await appointTrustee();
  const wave = await closedWave('dinas-dua-kali', trustee);
  await closeWave(wave.code, true);
  const { server } = listen();
  const count = (isAgain: boolean) => countWave(wave.code, trustee.key, undefined, server, isAgain);
  expect(await count(false)).toMatchObject({ ok: true });
  expect(await count(false)).toMatchObject({ ok: false, problem: 'counted-before' });
  const again = await count(true);
  if (!again.ok) throw new Error(again.problem);
  expect(await publishCount(again.counted, trustee.key, server)).toMatchObject({ ok: true });
  expect((await readWaveForm(wave.code))!.bulletin).toMatchObject({ counts: 2 });
});

test('a result that the server has taken and not published is the only one, whatever is counted later', async () => {
  const trustee = await appointTrustee();
  const wave = await closedWave('dinas-satu-hasil', trustee);
  await closeWave(wave.code, true);
  const { server } = listen();
  const first = await countWave(wave.code, trustee.key, undefined, server);
  if (!first.ok) throw new Error(first.problem);
  const sent = withBroken('publish_wave', () => publishCount(first.counted, trustee.key, server));
  expect(await sent).toMatchObject({ ok: false, problem: 'offline' });
  expect((await readWaveForm(wave.code))!.state).toBe('closed');
  // Whoever asks next, with a count or without, publishes what was kept.
  const later = await countWave(wave.code, trustee.key, undefined, server, true);
  expect(later).toMatchObject({ ok: false, problem: 'already-published' });
  expect((await readWaveForm(wave.code))!.state).toBe('published');
  const unit = await readUnit('dinas-satu-hasil');
  expect(unit!.programmes[0]!.waves[0]!.snapshot).toEqual(first.counted.snapshot);
});

test('a wave can be invited to first and opened then, where the trustee is named at the invitation', async () => {
  const trustee = await appointTrustee();
  const { half } = trustee;
  const place = {
    keysFolder: keysFolderOf(database.folder),
    secret: SECRET,
    siteUrl: 'https://jejak.example',
    language: 'id' as const,
  };
  const people = Array.from({ length: 5 }, (_, at) => ({
    contact: `rekan ${at}`,
    group: 'peer' as const,
  }));
  const register = async (slug: string) => {
    const plan = smallPlan(slug);
    const [programme] = plan.programmes;
    const waves = programme!.waves.map((wave) => ({ ...wave, invited: { peer: 5 } }));
    await registerUnit({ ...plan, programmes: [{ ...programme!, waves }] });
    return `${slug}-0`;
  };
  const wave = await register('dinas-undang-dulu');
  await inviteRoster(wave, people, place, half);
  await openWithNewKeys(wave, SECRET);
  const form = (await readWaveForm(wave))!;
  expect(form).toMatchObject({ state: 'open' });
  expect(Buffer.from(form.tallyKey!, 'base64').subarray(65).toString('base64')).toBe(half.tallyKey);
  expect(readKeyFile(form.keyFile!)!.trustee).toBe(true);
  // Without the trustee's name at the invitation it is too late, and the line says what to do instead.
  const late = await register('dinas-terlambat');
  await inviteRoster(late, people, place);
  await expect(openWithNewKeys(late, SECRET, half)).rejects.toThrow('--trustee <public file>');
  await expect(inviteRoster(late, people, place, half)).rejects.toThrow('--trustee <public file>');
});

test('the organiser can use the public file and is warned of the private one', async () => {
  const { files, half, key } = await appointTrustee();
  const folder = newFolder();
  const [open, secret] = [join(folder, 'umum.json'), join(folder, 'rahasia.json')];
  writeFileSync(open, files.publicFile);
  writeFileSync(secret, files.privateFile);
  expect(readTrustee(open)).toEqual({ tallyKey: half.tallyKey, tokenHash: half.tokenHash });
  expect(half.tokenHash).toBe(createHash('sha256').update(key.token).digest('base64'));
  expect(() => readTrustee(secret)).toThrow('private half');
  expect(files.publicFile).not.toContain('privateKey');
});
