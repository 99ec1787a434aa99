// The development mailbox is shown to the machine that the server runs on, and to nobody else.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { beforeAll, describe, expect, test } from 'vitest';
import { deliverToFile } from '#operations/mail/mailbox-mailer.ts';
import { isForThisMachine } from '#selfhost/web/mailbox.ts';
import { createSite } from '#selfhost/web/site.ts';
import { newFolder } from '../../fixtures/databases.ts';
import { buildOnce } from '../../fixtures/site.ts';

const LOCAL = 'http://localhost:4321';

let site: Awaited<ReturnType<typeof createSite>>;
beforeAll(async () => {
  await buildOnce();
  const mailFolder = newFolder();
  const mail = { to: 'operator@example.go.id', subject: 'Your code', text: '123456' };
  await deliverToFile(mailFolder, mail);
  site = await createSite({
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    mailFolder,
  });
}, 300_000);

interface Asked {
  /** Other end of the socket; `null` where there is no socket. */
  readonly from: string | null;
  readonly path?: string;
  readonly host?: string;
  readonly headers?: Record<string, string>;
}

async function ask({ from, path = '/dev/surat', host = LOCAL, headers = {} }: Asked) {
  const socket = from === null ? undefined : { incoming: { socket: { remoteAddress: from } } };
  const response = await site.fetch(new Request(`${host}${path}`, { headers }), socket);
  return { status: response.status, text: await response.text() };
}

test.each(['127.0.0.1', '127.0.1.1', '::1', '::ffff:127.0.0.1'])('%s sees it', async (from) => {
  const { status, text } = await ask({ from });
  expect(status).toBe(200);
  expect(text).toContain('123456');
});

const REFUSED: readonly (readonly [string, Asked])[] = [
  ['another machine', { from: '203.0.113.7' }],
  ['another machine of the same network', { from: '192.168.1.20' }],
  ['another machine over IPv6', { from: '2001:db8::7' }],
  ['another machine, IPv4 written as IPv6', { from: '::ffff:203.0.113.7' }],
  ['a caller without a socket', { from: null }],
  ['a host name of elsewhere', { from: '127.0.0.1', host: 'http://jejak.example.go.id' }],
  ...[
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-port',
    'forwarded',
    'x-real-ip',
    'via',
    'true-client-ip',
    'cf-connecting-ip',
  ].map((name): [string, Asked] => [
    `a proxy on this machine that adds ${name}`,
    { from: '127.0.0.1', headers: { [name]: '127.0.0.1' } },
  ]),
];

describe.each(REFUSED)('%s', (_, asked) => {
  test('is answered like any unknown page', async () => {
    const answer = await ask(asked);
    expect(answer).toEqual(await ask({ ...asked, path: '/dev/tidak-ada' }));
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('123456');
  });
});

test.each([
  ...(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'] as const).map((host) => [host, true]),
  ...(
    ['0.0.0.0', '::', '192.168.1.20', 'jejak.example.go.id', '127.0.0.1.example', ''] as const
  ).map((host) => [host, false]),
] as [string, boolean][])('a server that listens on "%s" has one: %s', (host, has) => {
  expect(isForThisMachine(host)).toBe(has);
});

test('over a real socket the other end is known', async () => {
  const server = createAdaptorServer({ fetch: site.fetch }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dev/surat`;
  const statusWith = async (headers: Record<string, string>) =>
    (await fetch(url, { headers: { connection: 'close', ...headers } })).status;
  const statuses = [await statusWith({}), await statusWith({ 'x-forwarded-for': '203.0.113.7' })];
  server.close();
  expect(statuses).toEqual([200, 404]);
});
