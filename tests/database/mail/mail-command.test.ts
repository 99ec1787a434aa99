// Mail as an organiser sends it by commands: what waits, what was sent, what did not arrive, and nothing secret on the terminal.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { newFolder } from '../../fixtures/databases.ts';
import { startSmtp, type SmtpServer } from '../../fixtures/mail/smtp.ts';

const commandOf = (name: string) =>
  fileURLToPath(new URL(`../../../src/cli/${name}.ts`, import.meta.url));
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const WAVE = 'kantor-surel-0';
const PLAN = {
  // Its first wave has been running for a week.
  ...{ slug: 'kantor-surel', type: 'dinas', trainedOn: inDays(7), participants: 8 },
  name: { id: 'Kantor Surel', en: 'Mail Office' },
  agency: { slug: 'kota-surel', name: { id: 'Kota Surel', en: 'Mail City' } },
  training: { id: 'Pelayanan prima', en: 'Service excellence' },
  targets: ['KOM2', 'KOM3', 'LAY2', 'PRO1'],
  policy: { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2 },
  ...{ instrument: '0.2', visitorsPerDay: null, invited: { self: 2, peer: 3 } },
};
const ROSTER = `kontak;kelompok
sari@kantor.example;rekan
takada@kantor.example;rekan
0812-0000-0001;rekan
budi@kantor.example;diri
Loket 2;diri
`;

let server: SmtpServer;
let env: Record<string, string>;
let printed = '';
let folder: string;
let database: AttachedForTests;

async function run(name: string, given: readonly string[], more: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', commandOf(name), ...given],
    { env: { PATH, HOME, OPERATOR_LANG: 'en', OPERATOR: 'Tester', ...env, ...more } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  printed += output;
  return { code, output };
}

/** Change the database behind the back of the commands, which use it beside this process. */
const change = async (text: string): Promise<void> => {
  await database.gateway.run(text);
};

beforeAll(async () => {
  server = await startSmtp();
  database = await attach();
  folder = database.folder;
  env = {
    DATA_DIR: folder,
    APP_SECRET: SECRET,
    SITE_URL: 'https://jejak.example',
    SMTP_URL: server.url,
    MAIL_FROM: 'Survei Uji <survei@uji.example>',
  };
  const files = newFolder();
  writeFileSync(join(files, 'plan.json'), JSON.stringify(PLAN));
  writeFileSync(join(files, 'roster.csv'), ROSTER);
  for (const line of [
    ['plan', join(files, 'plan.json')],
    ['submit', PLAN.slug],
    ['approve', PLAN.slug],
  ])
    expect(await run('unit', line)).toMatchObject({ code: 0 });
  expect(await run('invite', [WAVE, '--mail'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('has no roster yet') as string,
  });
  expect(await run('invite', [join(files, 'roster.csv'), '--wave', WAVE])).toMatchObject({
    code: 0,
  });
}, 900_000);
afterAll(async () => {
  await server.stop();
  await database.close();
});

test(
  'invitations wait, go out, and what did not arrive is shown',
  { timeout: 900_000 },
  async () => {
    const queued = await run('invite', [WAVE, '--mail']);
    expect(queued.output).toContain('3 wait to be sent');
    expect(queued.output).toContain('2 people on the roster have no mail address');
    expect(queued.output).toContain('What comes back later');
    // Whoever has an invitation gets no second one.
    expect((await run('invite', [WAVE, '--mail'])).output).toContain('0 wait to be sent');
    expect((await run('mail', ['send'])).output).toContain(
      'Mail: 2 sent, 1 refused, 0 to be tried again, 0 unsure.',
    );
    expect((await run('mail', ['send'])).output).toContain('No mail is waiting.');
    const status = await run('mail', ['status', WAVE]);
    expect(status.output).toContain('invitation: 2 sent, 0 waiting, 1 not delivered, 0 unsure');
    expect(status.output).toContain('takada@kantor.example (invitation, the server answered 550)');
    expect(status.output).toContain('Reminders sent so far: 0 of 2.');
    expect((await run('wave', ['status', WAVE])).output).toContain(
      `Invitations by mail: 1 did not arrive, 0 unsure. Details: npm run mail -- status ${WAVE}`,
    );
    expect(
      server
        .arrived()
        .flatMap(({ to }) => to)
        .sort(),
    ).toEqual(['budi@kantor.example', 'sari@kantor.example']);
  },
);

test(
  'reminders need an open wave, go to all, and end after the second',
  { timeout: 900_000 },
  async () => {
    expect(await run('remind', [WAVE])).toMatchObject({
      code: 1,
      output: expect.stringContaining('is not open') as string,
    });
    expect(await run('wave', ['open', WAVE])).toMatchObject({ code: 0 });
    const first = await run('remind', [WAVE]);
    expect(first.output).toContain('3 mails wait to be sent');
    // For those with a telephone or a slip, one text for each group asked.
    expect(first.output).toMatch(/=== peserta diklat ===[^]*=== rekan kerja ===/);
    expect(first.output).not.toContain('#');
    // A reminder on paper counts as well.
    const second = await run('remind', [WAVE], { SMTP_URL: '', MAIL_FROM: '', HOST: '0.0.0.0' });
    expect(second.output).toContain('No mail server is set');
    expect(second.output).toContain('5 people on the roster');
    expect(await run('remind', [WAVE])).toMatchObject({
      code: 1,
      output: expect.stringContaining('as often as is allowed') as string,
    });
    expect((await run('mail', ['status', WAVE])).output).toContain(
      'Reminders sent so far: 2 of 2.',
    );
    await run('mail', ['send']);
    const subjects = server.arrived().map(({ content }) => /^Subject: (\w+)/m.exec(content)?.[1]);
    expect(subjects.filter((word) => word === 'Pengingat')).toHaveLength(2);
  },
);

test('the organiser is asked about unsure mails', { timeout: 900_000 }, async () => {
  const before = server.arrived().length;
  await change(
    `update app.outbox set state = 'unsure' where kind = 'invitation' and state = 'sent'`,
  );
  expect((await run('mail', ['status', WAVE])).output).toContain(`npm run mail -- unsure ${WAVE}`);
  const list = await run('mail', ['unsure', WAVE]);
  const [, contact] = /1\. (\S+) \(invitation\)/.exec(list.output)!;
  expect((await run('mail', ['send'])).output).toContain('No mail is waiting.');
  expect((await run('mail', ['unsure', WAVE, '--resend', '1'])).output).toContain('sent again');
  expect((await run('mail', ['unsure', WAVE, '--leave', '1'])).output).toContain(
    'taken as arrived',
  );
  expect((await run('mail', ['unsure', WAVE])).output).toContain('is unsure');
  await run('mail', ['send']);
  expect(
    server
      .arrived()
      .slice(before)
      .map(({ to }) => to),
  ).toEqual([[contact]]);
  expect(await run('mail', ['unsure', WAVE, '--leave', '1'])).toMatchObject({ code: 1 });
});

test('after the last day nothing is sent any more', { timeout: 900_000 }, async () => {
  const before = server.arrived().length;
  await change(`update app.outbox set state = 'due' where state = 'sent';
    create or replace function app.clock() returns timestamptz language sql stable as $$ select now() + interval '20 days' $$`);
  expect((await run('mail', ['send'])).output).toContain('No mail is waiting.');
  expect((await run('mail', ['status', WAVE])).output).toContain('The last day');
  expect(await run('invite', [WAVE, '--mail'])).toMatchObject({ code: 1 });
  expect(server.arrived()).toHaveLength(before);
});

test('nothing that was printed holds a code or a link', () => {
  const table = readFileSync(join(`${folder}-keys`, WAVE, 'undangan', 'tautan.csv'), 'utf8');
  const codes = [...table.matchAll(/#([0-9A-Z]{16})/g)].map(([, code]) => code!);
  expect(codes).toHaveLength(5);
  expect(codes.filter((code) => printed.includes(code))).toEqual([]);
});

test.each([
  ['mail', ['senden'], {}, 'Use: npm run mail'],
  ['mail', ['status', WAVE, '--leave', '1'], {}, 'Use: npm run mail'],
  ['mail', ['status', 'tidak-ada-0'], {}, 'There is no wave "tidak-ada-0".'],
  ['remind', [], {}, 'Use: npm run remind'],
  ['mail', ['send'], { SMTP_URL: '', MAIL_FROM: '' }, 'development mailbox at /dev/surat'],
  ['mail', ['send'], { MAIL_FROM: '' }, 'Set SMTP_URL and MAIL_FROM, both or none.'],
  ['mail', ['send'], { SMTP_URL: '', MAIL_FROM: '', HOST: '0.0.0.0' }, 'No mail server is set'],
  ['mail', ['status', WAVE], { OPERATOR_LANG: 'id' }, 'Surel putaran "kantor-surel-0" (5 orang'],
] as const)('%s %j with %j says: %s', { timeout: 900_000 }, async (name, given, more, line) => {
  const { output } = await run(name, given, more);
  expect(output).toContain(line);
  expect(output).not.toMatch(/\n\s+at /); // no stack
});
