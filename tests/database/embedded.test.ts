// The six protections of the embedded database, each tested against what happens without it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withMutex } from '#selfhost/database/mutex.ts';
import { openGateway, type Gateway } from '#selfhost/database/gateway.ts';
import type { Mail } from '#operations/mail/mailbox-mailer.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { newFolder, newMigratedFolder } from '../fixtures/databases.ts';
import { clientsOf, openSmallWave, randomBallot } from '../fixtures/small-unit.ts';

const SITE_URL = 'http://localhost:4321';

let gateway: Gateway;
let wave: string;
const mails: Mail[] = [];

beforeAll(async () => {
  gateway = await openGateway({
    folder: newFolder(),
    siteUrl: SITE_URL,
    deliver: async (mail) => void mails.push(mail),
  });
  wave = await openSmallWave(gateway);
});
afterAll(() => gateway.close());

/** Call an operator's RPC 100 times as anyone and 100 times as the operator, all at once; count the wrong answers. */
async function countMistakenIdentities(fetch: Gateway['fetch']) {
  const { anyone, operator } = clientsOf({ ...gateway, fetch });
  const refused = async () =>
    (await anyone('close_wave', { wave_code: 'no-such', early: false })).status === 401;
  const letIn = async () =>
    (await operator('close_wave', { wave_code: 'no-such', early: false })).status === 200;
  const asked = Array.from({ length: 200 }, (_, i) =>
    (i % 2 ? refused() : letIn()).catch(() => false),
  );
  return (await Promise.all(asked)).filter((right) => !right).length;
}

test('200 requests at once, half of them anonymous, each run with their own role', async () => {
  expect(await countMistakenIdentities(gateway.fetch)).toBe(0);
});

test('without turns the same requests borrow each other’s role, so the test above can fail', async () => {
  expect(await countMistakenIdentities(gateway.unguarded)).toBeGreaterThan(0);
});

async function castGoodAndBad(fetch: Gateway['fetch']) {
  const { operator } = clientsOf({ ...gateway, fetch });
  const count = async () =>
    Number((await gateway.run('select count(*)::int as n from app.ballots'))[0]!.n);
  const before = await count();
  const bad = () => operator('register_unit', { record: {} }).catch(() => null);
  const good = () => operator('cast_citizen_ballot', randomBallot(wave)).catch(() => null);
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, i) => (i % 2 ? good() : bad())),
  );
  const acknowledged = results.filter((result) => result?.body?.reason === 'stored').length;
  return { acknowledged, stored: (await count()) - before };
}

test('100 good and 100 failing requests at once store exactly the 100 good ballots', async () => {
  expect(await castGoodAndBad(gateway.fetch)).toEqual({ acknowledged: 100, stored: 100 });
});

test('without turns good ballots are lost beside failing requests, so the test above can fail', async () => {
  const { acknowledged, stored } = await castGoodAndBad(gateway.unguarded);
  expect(Math.min(acknowledged, stored)).toBeLessThan(100);
});

test('turns continue after a request that fails', async () => {
  const seen: number[] = [];
  const fetch = withMutex(async (input) => {
    const n = Number(new URL((input as Request).url).searchParams.get('n'));
    if (n === 1) throw new Error('broken');
    seen.push(n);
    return new Response();
  });
  await Promise.allSettled([0, 1, 2].map((n) => fetch(`http://localhost/?n=${n}`)));
  expect(seen).toEqual([0, 2]);
});

test('who stops waiting hears so at once, and the request keeps its turn before the next one', async () => {
  const order: string[] = [];
  let finish = () => undefined as void;
  const slow = new Promise<void>((resolve) => (finish = resolve));
  const fetch = withMutex(async (input) => {
    const { pathname } = new URL((input as Request).url);
    if (pathname === '/slow') await slow;
    order.push(pathname);
    return new Response();
  });
  const impatient = fetch('http://localhost/slow', { signal: AbortSignal.timeout(20) });
  const next = fetch('http://localhost/next');
  await expect(impatient).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
  expect(order).toEqual([]);
  finish();
  await next;
  expect(order).toEqual(['/slow', '/next']);
});

test('a second opening of the same folder is refused with one clear line', async () => {
  const folder = newFolder();
  const first = await openGateway({ folder, siteUrl: 'http://localhost:4321' });
  await expect(openGateway({ folder, siteUrl: 'http://localhost:4321' })).rejects.toThrow(
    /Another process is using .* DATA_DIR/,
  );
  await first.close();
  const again = await openGateway({ folder, siteUrl: 'http://localhost:4321' });
  await again.close();
});

test.each([
  ['20261129000100', /from before its first release.*Delete the folder (\S+), or set DATA_DIR/],
  ['20991231000100', /does not know\. Update the program/],
])('a folder with migration %s is refused with one clear line', async (version, line) => {
  const folder = await newMigratedFolder();
  const first = await openGateway({ folder, siteUrl: SITE_URL });
  await first.run(
    `insert into supabase_migrations.schema_migrations (version, name) values ('${version}', 'x')`,
  );
  await first.close();
  const refusal = await openGateway({ folder, siteUrl: SITE_URL }).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(OperatorError);
  const { message } = refusal as OperatorError;
  expect(message).toMatch(line);
  expect(message).not.toContain('\n');
  const named = line.exec(message)![1];
  if (named) expect(named).toBe(folder);
});

test('after the first request nobody but the owner holds a right on any table', async () => {
  const held =
    await gateway.run(`select table_schema, table_name, grantee from information_schema.role_table_grants
    where grantee in ('anon', 'authenticated', 'service_role', 'PUBLIC') and table_schema in ('app', 'public', 'supabase_migrations')`);
  expect(held).toEqual([]);
});

test('a request without a key is refused: admin mode is off', async () => {
  const response = await gateway.fetch('http://localhost:4321/rest/v1/rpc/directory', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(response.status).toBe(401);
});

const askGateway = (path: string, body?: object, apikey = gateway.secrets.publishableKey) =>
  gateway.fetch(`${SITE_URL}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { apikey, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

const countUsers = async () =>
  Number((await gateway.run('select count(*)::int as n from auth.users'))[0]!.n);

test.each([
  ['/auth/v1/signup', { email: 'a@example.go.id', password: 'a long password' }],
  ['/auth/v1/signup', {}], // anonymous
  ['/auth/v1/%73ignup', { email: 'a@example.go.id', password: 'a long password' }],
  ['/auth/v1/magiclink', { email: 'a@example.go.id' }],
  ['/auth/v1/recover', { email: 'a@example.go.id' }],
  ['/auth/v1/otp', { email: 'a@example.go.id' }],
  ['/auth/v1/otp', { email: 'a@example.go.id', create_user: true }],
  ['/auth/v1/%6Ftp', { email: 'a@example.go.id', create_user: true }],
  ['/auth/v1/admin/users', { email: 'a@example.go.id' }],
])('nobody gets an account by a request to %s with %o', async (path, body) => {
  const { publishableKey, secretKey } = gateway.secrets;
  // The operator's server may have a code sent: it knows whom the desk lets in.
  const keys = /otp|%6Ftp/.test(path) ? [publishableKey] : [publishableKey, secretKey];
  for (const key of keys) expect((await askGateway(path, body, key)).ok).toBe(false);
  expect([await countUsers(), mails.length]).toEqual([0, 0]);
});

test('the server of the operator has an account made with a first code', async () => {
  const asked = { email: 'rina@example.go.id', create_user: true };
  expect((await askGateway('/auth/v1/otp', asked, gateway.secrets.secretKey)).status).toBe(200);
  expect([await countUsers(), mails.splice(0).map(({ to }) => to)]).toEqual([1, [asked.email]]);
  await gateway.run('delete from auth.users');
});

test('who has an account gets a code by mail', async () => {
  await gateway.run(
    `insert into auth.users (id, email, aud, role) values (gen_random_uuid(), 'operator@example.go.id', 'authenticated', 'authenticated')`,
  );
  expect((await askGateway('/auth/v1/otp', { email: 'operator@example.go.id' })).status).toBe(200);
  expect(mails.map(({ to }) => to)).toEqual(['operator@example.go.id']);
  await gateway.run('delete from auth.users');
});

test.each([
  ...['/', '/admin', '/studio', '/_system', '/_system/ping', '/_system/config', '/_system/info'],
  ...['/_system/introspect', '/auth/v1/settings', '/auth/v1/admin/users', '/storage/v1/bucket'],
  ...['/rest/v1/../../_system/info', '/rest/v1/%2e%2e/%2e%2e/_system/info', '//_system/info'],
])('%s is not there, whoever asks', async (path) => {
  for (const key of [gateway.secrets.publishableKey, gateway.secrets.secretKey]) {
    expect((await askGateway(path, undefined, key)).status).toBe(404);
  }
});

test('nothing of a ballot reaches the log when the database fails', async () => {
  const lines: string[] = [];
  const { write } = process.stderr;
  const { error, log } = console;
  process.stderr.write = ((text: string) => Boolean(lines.push(text))) as typeof write;
  const marker = 'AAAAmarkerAAAA';
  try {
    const { anyone, operator } = clientsOf(gateway);
    await operator('cast_citizen_ballot', { ballot_id: marker, wave_code: marker, box: marker });
    await operator('cast_citizen_ballot', {
      ballot_id: marker,
      wave_code: marker,
      box: marker,
      more: marker,
    });
    await anyone('unit_summary', { unit_slug: `${marker}\u0000` });
  } finally {
    process.stderr.write = write;
    Object.assign(console, { error, log });
  }
  expect(lines.join('')).not.toContain(marker);
});
