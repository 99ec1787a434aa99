// npm start refuses what it cannot do with one line and exit code 1, and damages nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readUnit, registerUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { openGateway } from '#selfhost/database/gateway.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { approveByCommand, dayFromNow } from '../../fixtures/commands.ts';
import { newFolder, newMigratedFolder } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { freePort } from '../../fixtures/started.ts';

const START = fileURLToPath(new URL('../../../src/cli/start.ts', import.meta.url));
const WAVE = fileURLToPath(new URL('../../../src/cli/wave.ts', import.meta.url));
const INVITE = fileURLToPath(new URL('../../../src/cli/invite.ts', import.meta.url));
/** The smallest plan of a staff wave. */
const PLAN = {
  slug: 'dinas-izin',
  name: { id: 'Dinas Izin', en: 'Permit Office' },
  type: 'dinas',
  agency: { slug: 'kota-izin', name: { id: 'Kota Izin', en: 'Permit City' } },
  training: { id: 'Pelayanan prima', en: 'Service excellence' },
  trainedOn: dayFromNow(100),
  participants: 8,
  targets: ['KOM2', 'KOM3', 'LAY2', 'PRO1'],
  policy: { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2 },
  instrument: '0.1-draft',
  invited: { peer: 8 },
};
const CLOSE = fileURLToPath(new URL('../../../src/cli/close.ts', import.meta.url));

async function run(file: string, env: Record<string, string>, ...more: string[]) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...more], {
    env: { PATH, HOME, OPERATOR_LANG: 'en', OPERATOR: 'Tester', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, lines: output.trim().split('\n') };
}

test('a port in use is named in one line', async () => {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const port = String((server.address() as AddressInfo).port);
  const { code, lines } = await run(START, { PORT: port, DATA_DIR: newFolder() });
  server.close();
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [`Port ${port} is in use. Stop what uses it, or set PORT to another number.`],
  });
});

test('a folder held by another process is named in one line', async () => {
  const folder = newFolder();
  const holder = await openGateway({ folder, siteUrl: 'http://localhost:1' });
  const { code, lines } = await run(START, { PORT: await freePort(), DATA_DIR: folder });
  await holder.close();
  expect(code).toBe(1);
  expect(lines).toEqual([
    `Another process is using ${folder}. Stop it, or set DATA_DIR to another folder.`,
  ]);
});

test.each([
  ['a file in its place', 'berkas', 'there is a file of that name'],
  ['a file on the way', 'berkas/di/dalam', 'a part of the path is a file'],
])('a data folder with %s is named in one line', async (_, path, reason) => {
  const place = newFolder();
  writeFileSync(join(place, 'berkas'), 'x');
  const folder = join(place, path);
  const { code, lines } = await run(START, { PORT: await freePort(), DATA_DIR: folder });
  expect([code, lines]).toEqual([
    1,
    [
      `DATA_DIR ${folder} cannot be used: ${reason}. Set DATA_DIR to a folder that the user of the server may write.`,
    ],
  ]);
});

test.skipIf(process.platform !== 'linux')(
  'a data folder that nobody may make is named in one line, to whichever user',
  async () => {
    const { code, lines } = await run(START, { PORT: await freePort(), DATA_DIR: '/sys/jejak' });
    expect([code, lines]).toEqual([
      1,
      [expect.stringMatching(/^DATA_DIR \/sys\/jejak cannot be used: (this user may|its file)/)],
    ]);
  },
);

test('damaged secrets are left as they are and named in one line', async () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'secrets.json'), '{"appSecret": ');
  const { code, lines } = await run(START, { PORT: await freePort(), DATA_DIR: folder });
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/is damaged/);
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe('{"appSecret": ');
});

test('half-set Supabase settings are refused before anything is opened', async () => {
  const { code, lines } = await run(START, {
    SUPABASE_URL: 'https://x.example',
    PORT: await freePort(),
  });
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
});

test('a PostgreSQL or a project that does not answer is named in one line', async () => {
  const refused = {
    PORT: await freePort(),
    DATA_DIR: newFolder(),
    DATABASE_URL: 'postgres://u@127.0.0.1:9/d',
  };
  expect(await run(START, refused)).toEqual({
    code: 1,
    lines: ['The PostgreSQL of DATABASE_URL did not answer (ECONNREFUSED).'],
  });
  const { code, lines } = await run(START, {
    PORT: await freePort(),
    SUPABASE_URL: 'http://127.0.0.1:9',
    SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
    SUPABASE_SECRET_KEY: 'sb_secret_x',
    APP_SECRET: SECRET,
    KEYS_DIR: newFolder(),
  });
  expect([code, lines.length, lines[0]]).toEqual([
    1,
    1,
    expect.stringMatching(/Check SUPABASE_URL/),
  ]);
});

test(
  'closing without naming a wave, or naming an unknown one, says what to do',
  { timeout: 240_000 },
  async () => {
    const folder = await newMigratedFolder();
    const unnamed = await run(CLOSE, { DATA_DIR: folder });
    expect([unnamed.code, unnamed.lines[0]]).toEqual([1, expect.stringMatching(/close -- <wave>/)]);
    const { code, lines } = await run(CLOSE, { DATA_DIR: folder }, 'tidak-ada');
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/no wave "tidak-ada"/i);
    expect(await run(CLOSE, { DATA_DIR: folder }, 'satu', '--due')).toMatchObject({ code: 1 });
    const due = await run(CLOSE, { DATA_DIR: folder }, '--due');
    expect([due.code, due.lines.at(-1)]).toEqual([0, 'No batch is due.']);
  },
);

test(
  'a wave is closed early only by who types its code, or gives it where nobody can be asked',
  { timeout: 240_000 },
  async () => {
    const plan = smallPlan('dinas-cepat');
    const [programme] = plan.programmes;
    const waves = programme!.waves.map((wave) => ({ ...wave, invited: { peer: 8 } }));
    const first = await attach();
    await registerUnit({ ...plan, programmes: [{ ...programme!, waves }] });
    await openWithNewKeys('dinas-cepat-0', SECRET);
    await first.close();
    const env = { DATA_DIR: first.folder, APP_SECRET: SECRET };
    const stateNow = async () => {
      const gateway = await openGateway({ folder: first.folder, siteUrl: 'http://localhost:1' });
      const [row] = await gateway.run(`select state from app.waves where code = 'dinas-cepat-0'`);
      await gateway.close();
      return row!['state'];
    };
    const refused = [
      [[], /takes answers until .* --early/],
      [['--early'], /Nothing was changed\. .*--confirm dinas-cepat-0/],
      [['--early', '--confirm', 'dinas-lain-0'], /"dinas-lain-0" is not the code/],
      [['--confirm', 'dinas-cepat-0'], /^Use:/],
    ] as const;
    for (const [options, message] of refused) {
      const { code, lines } = await run(CLOSE, env, 'dinas-cepat-0', ...options);
      expect([options, code, lines[0]]).toEqual([options, 1, expect.stringMatching(message)]);
    }
    expect(await stateNow()).toBe('open');
    const confirmed = ['--early', '--confirm', 'dinas-cepat-0'];
    const { code, lines } = await run(CLOSE, env, 'dinas-cepat-0', ...confirmed);
    expect([code, lines[0]]).toEqual([0, expect.stringMatching(/^Published wave "dinas-cepat-0"/)]);
    expect(await stateNow()).toBe('published');
  },
);

test(
  'a wave is discarded only by who gives its code, and one that can be counted only with --force',
  { timeout: 240_000 },
  async () => {
    const first = await attach();
    await registerUnit(smallPlan('kota-perintah-buang'));
    await registerUnit(smallPlan('kota-perintah-utuh'));
    const [lost, whole] = ['kota-perintah-buang-0', 'kota-perintah-utuh-0'] as const;
    await openWithNewKeys(lost, SECRET);
    await openWithNewKeys(whole, SECRET);
    await keyStore().destroy(lost);
    // The commands run beside this process, as beside a server.
    const env = { DATA_DIR: first.folder, APP_SECRET: SECRET };
    const stateOf = async (wave: string) => (await readWaveForm(wave))!.state;
    const refused = [
      [
        [lost],
        /^Nothing was changed\. Its secret is not in the key store .*--confirm kota-perintah-buang-0/,
      ],
      [[lost, '--confirm', whole], /"kota-perintah-utuh-0" is not the code/],
      [[whole, '--confirm', whole], /was not discarded\. Its key is in the key store/],
      [[whole, '--force'], /--confirm kota-perintah-utuh-0/],
      [['tidak-ada-0', '--confirm', 'tidak-ada-0'], /There is no wave/],
    ] as const;
    for (const [options, message] of refused) {
      const { code, lines } = await run(WAVE, env, 'discard', ...options);
      expect([options, code, lines[0]]).toEqual([options, 1, expect.stringMatching(message)]);
    }
    expect(await run(WAVE, env, 'open', lost, '--force')).toMatchObject({ code: 1 });
    expect([await stateOf(lost), await stateOf(whole)]).toEqual(['open', 'open']);
    const done = await run(WAVE, env, 'discard', lost, '--confirm', lost);
    expect([done.code, done.lines[0]]).toEqual([
      0,
      expect.stringMatching(/^Discarded wave .*Left: 0\./),
    ]);
    const again = await run(WAVE, env, 'discard', lost);
    expect([again.code, again.lines[0]]).toEqual([0, expect.stringMatching(/was discarded/)]);
    const forced = await run(WAVE, env, 'discard', whole, '--force', '--confirm', whole);
    expect([forced.code, forced.lines[0]]).toEqual([0, expect.stringMatching(/^Discarded wave/)]);
    expect([await stateOf(lost), await stateOf(whole)]).toEqual(['discarded', 'discarded']);
    await first.close();
  },
);

test.skipIf(process.platform !== 'linux')(
  'at a terminal the code is asked for, and another word changes nothing',
  async () => {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, OPERATOR_LANG: 'en', DATA_DIR: await newMigratedFolder() };
    const command = `${process.execPath} --disable-warning=ExperimentalWarning ${CLOSE} satu-0 --early`;
    const typed = async (words: string) => {
      // `script` gives the command a terminal of its own.
      const child = spawn('script', ['-qec', command, '/dev/null'], { env });
      let output = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
        if (String(chunk).includes('Type its code')) child.stdin.write(`${words}\n`);
      });
      const [code] = (await once(child, 'close')) as [number];
      return { code, output };
    };
    expect(await typed('dua-0')).toMatchObject({
      code: 1,
      output: expect.stringContaining('"dua-0" is not the code of the wave'),
    });
    // Past the question it is the database that refuses: there is no such wave in an empty one.
    expect(await typed('satu-0')).toMatchObject({
      code: 1,
      output: expect.stringContaining('There is no wave "satu-0"'),
    });
  },
);

test(
  'a batch whose last day is not over is refused in one line, and is not due',
  { timeout: 240_000 },
  async () => {
    const plan = smallPlan('kota-perintah');
    const first = await attach();
    await registerUnit(plan);
    await openWithNewKeys('kota-perintah-0', SECRET);
    const before = await readUnit('kota-perintah');
    await first.close();
    const env = { DATA_DIR: first.folder, APP_SECRET: SECRET };
    const { closesOn } = plan.programmes[0]!.waves[0]!;
    expect(await run(CLOSE, env, 'kota-perintah-0')).toEqual({
      code: 1,
      lines: [
        `Batch "kota-perintah-0" takes answers until ${closesOn} and is counted after that day. Nothing was changed.`,
      ],
    });
    expect(await run(CLOSE, env, '--due')).toEqual({ code: 0, lines: ['No batch is due.'] });
    const again = await openGateway({ folder: first.folder, siteUrl: 'http://localhost:1' });
    const [row] = await again.run(`select public.unit_summary('kota-perintah') as unit`);
    await again.close();
    expect(row!.unit).toEqual(before);
  },
);

/** Paths below a folder, and the folder itself, that somebody else could read or enter. */
const openPaths = (folder: string): string[] =>
  [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))]
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
    .map((path) => relative(folder, path));

test(
  'data and keys are readable by their owner only, those of an older folder too',
  { timeout: 240_000 },
  async () => {
    const folder = await newMigratedFolder();
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'surat.txt'), 'x', { mode: 0o644 });
    expect(openPaths(folder)).toEqual(expect.arrayContaining(['', 'surat.txt']));
    const env = { DATA_DIR: folder };
    await approveByCommand(PLAN, { ...env, OPERATOR: 'Tester' });
    const roster = join(newFolder(), 'roster.csv');
    const people = Array.from({ length: 8 }, (_, at) => `rekan ${at},peer`);
    writeFileSync(roster, ['contact,group', ...people].join('\n'));
    const invited = await run(INVITE, env, roster, '--wave', 'dinas-izin-0', '--local');
    expect(invited).toMatchObject({ code: 0 });
    expect(openPaths(folder)).toEqual([]);
    expect(openPaths(`${folder}-keys`)).toEqual([]);
    expect(readdirSync(join(`${folder}-keys`, 'dinas-izin-0')).sort()).toEqual([
      'rahasia-gelombang',
      'undangan',
    ]);
  },
);
