// npm run invite -- <wave> --slips <number>, as an organiser runs it: one clear line each, and nothing secret on the terminal.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { approveByCommand, dayFromNow } from '../../fixtures/commands.ts';
import { newMigratedFolder } from '../../fixtures/databases.ts';

const commandOf = (name: string) =>
  fileURLToPath(new URL(`../../../src/cli/${name}.ts`, import.meta.url));

const PLAN = {
  ...{ slug: 'kantor-slip', type: 'dinas', trainedOn: dayFromNow(100), participants: 8 },
  name: { id: 'Kantor Slip', en: 'Slip Office' },
  agency: { slug: 'kota-slip', name: { id: 'Kota Slip', en: 'Slip City' } },
  training: { id: 'Pelayanan prima', en: 'Service excellence' },
  targets: ['KOM2', 'KOM3', 'LAY2', 'PRO1'],
  policy: { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2 },
  ...{ instrument: '0.1-draft', visitorsPerDay: 50, entry: 'slip', invited: { citizen: null } },
};

let env: Record<string, string>;
async function run(name: string, ...given: string[]) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', commandOf(name), ...given],
    { env: { PATH, HOME, OPERATOR_LANG: 'en', OPERATOR: 'Tester', ...env } },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

beforeAll(async () => {
  env = { DATA_DIR: await newMigratedFolder(), SITE_URL: 'https://jejak.example' };
  await approveByCommand(PLAN, { ...env, OPERATOR: 'Tester' });
});

test(
  'prints slips, again for more, and says only how many and where',
  { timeout: 120_000 },
  async () => {
    const first = await run('invite', 'kantor-slip-0', '--slips', '4');
    const [, file] = /Their sheets: (\S+)/.exec(first.output) ?? [];
    expect(first.output).toContain('Wrote 4 slips for wave "kantor-slip-0", which has 4 now.');
    expect(file).toBe(
      join(`${env['DATA_DIR']}-keys`, 'kantor-slip-0', 'undangan', 'slip-warga-1.html'),
    );
    expect(statSync(file!).mode & 0o077).toBe(0);
    const codes = [...readFileSync(file!, 'utf8').matchAll(/class="code">([0-9A-Z-]{19})</g)];
    expect(codes).toHaveLength(4);
    for (const [, code] of codes)
      for (const text of [code!, code!.replaceAll('-', '')])
        expect(first.output).not.toContain(text);
    const second = await run('invite', 'kantor-slip-0', '--slips', '2', '--language', 'en');
    expect(second.output).toContain('which has 6 now');
    const status = await run('wave', 'status', 'kantor-slip-0');
    expect(status.output).toContain('citizens: 6 slips');
  },
);

test.each([
  [['kantor-slip-0', '--slips', '0'], '--slips needs a whole number of at least 1, not "0".'],
  [
    ['kantor-slip-0', '--slips', 'empat'],
    '--slips needs a whole number of at least 1, not "empat".',
  ],
  [['kantor-slip-0', '--slips', '10001'], 'A wave has at most 10000 slips'],
  [['tidak-ada-0', '--slips', '4'], 'There is no wave "tidak-ada-0".'],
  [['--slips', '4'], 'Use: npm run invite'],
  [['kantor-slip-0', '--slips', '4', '--wave', 'kantor-slip-1'], 'Use: npm run invite'],
])('%j ends with one line and exit code 1', { timeout: 60_000 }, async (given, line) => {
  const { code, output } = await run('invite', ...given);
  expect([code, output.includes(line)]).toEqual([1, true]);
  expect(output).not.toMatch(/\n\s+at /); // no stack
});
