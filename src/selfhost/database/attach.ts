// Points the data client at the chosen database: a Supabase project, the running server's gateway, or one opened here.
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { setTransport } from '#data/client.ts';
import { watchRequests } from '../drain.ts';
import type { DatabaseSettings } from '../settings.ts';
import { keepInvitationsIn } from '#operations/keys/open-key-store.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { isForThisMachine } from '../web/mailbox.ts';
import { answerRequests } from '../backup/requests.ts';
import { openGateway, type Gateway } from './gateway.ts';
import { mailSignInCode } from '../sign-in-mail.ts';
import { loadOrCreateSecrets, type Secrets } from './secrets.ts';

export interface Attached {
  /** The gateway opened by this process; `null` where another process or a Supabase project answers. */
  readonly gateway: Gateway | null;
  readonly close: () => Promise<void>;
}

/** Milliseconds after which a call of a command is given up; the longest one publishes a wave. */
const LONGEST_CALL = 30_000;

const addressFile = (folder: string) => join(folder, 'gateway.json');

/** Tell the operations where the keys lie; the functions of a Netlify site know it by themselves. */
function placeKeys({ keys }: DatabaseSettings): void {
  keepInvitationsIn(keys.isHosted ? keys.folder : null);
  if (keys.isHosted) delete process.env.KEYS_DIR;
  else process.env.KEYS_DIR = keys.folder;
}

function point(url: string, secrets: Secrets, settings: DatabaseSettings): void {
  process.env.SUPABASE_URL = url;
  process.env.SUPABASE_PUBLISHABLE_KEY = secrets.publishableKey;
  process.env.SUPABASE_SECRET_KEY = secrets.secretKey;
  process.env.APP_SECRET = settings.appSecret ?? secrets.appSecret;
  // Where no mail server is set, mail goes into the box of whoever works on this machine, if nobody else reaches it.
  const { backend, host } = settings;
  if (backend.kind === 'embedded' && isForThisMachine(host))
    process.env.DESK_MAILBOX = settings.folder;
}

/** Serve a gateway on a free loopback port and note the address for commands that run beside the server. */
async function serveGateway(gateway: Gateway, folder: string) {
  const server = createAdaptorServer({ fetch: (request) => gateway.fetch(request) }) as Server;
  const requests = watchRequests(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(addressFile(folder), JSON.stringify({ url }), { mode: 0o600 });
  return {
    url,
    close: async () => {
      rmSync(addressFile(folder), { force: true });
      // A command that runs beside the server gets its answer.
      await requests.end({ notice: 0, longest: LONGEST_CALL });
    },
  };
}

/**
 * Open the database of the settings in this process, or use the Supabase project.
 *
 * @throws OperatorError if another process holds the data folder.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Attached> {
  const { backend, folder } = settings;
  placeKeys(settings);
  if (backend.kind === 'supabase') return { gateway: null, close: async () => undefined };
  const gateway = await openGateway({
    folder,
    siteUrl: `http://${settings.host}:${settings.port}`,
    deliver: async (mail) => mailSignInCode(settings, mail),
    ...(backend.kind === 'postgres' && { postgresUrl: backend.url }),
  });
  const listener = await serveGateway(gateway, folder);
  point(listener.url, gateway.secrets, settings);
  const stopAnswering = answerRequests(gateway, folder);
  // The functions run in this process and need not take the network. The built pages carry a client of their own, and do.
  const before = setTransport((address, init) =>
    address.startsWith(`${listener.url}/`) ? gateway.fetch(address, init) : before(address, init),
  );
  return {
    gateway,
    close: async () => {
      setTransport(before);
      stopAnswering();
      await listener.close();
      await gateway.close();
    },
  };
}

/** Use the database of a server that is running on the same folder, or open it where none is. */
export async function joinDatabase(settings: DatabaseSettings): Promise<Attached> {
  try {
    return await openDatabase(settings);
  } catch (error) {
    if (!(error instanceof OperatorError) || !existsSync(addressFile(settings.folder))) throw error;
    const { url } = JSON.parse(readFileSync(addressFile(settings.folder), 'utf8')) as {
      url: string;
    };
    point(url, loadOrCreateSecrets(settings.folder), settings);
    return { gateway: null, close: async () => undefined };
  }
}
