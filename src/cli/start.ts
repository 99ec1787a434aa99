// npm start: checks the settings, builds, migrates, seeds the demo data and serves everything on one address.
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { buildSite } from '#selfhost/build/build.ts';
import { EXPECTED_MIGRATION, readMigration } from '#data/health.ts';
import { openDatabase } from '#selfhost/database/attach.ts';
import { watchRequests } from '#selfhost/drain.ts';
import {
  DEMO_ADMINISTRATOR,
  DEMO_ORGANISER,
  mayHaveDemoPeople,
  removeDemoPeople,
  seedDemoPeople,
} from '#demo/desk-people.ts';
import { demoLinks } from '#demo/staff-visits.ts';
import { seedDemo } from '#demo/seed.ts';
import { readSettings, type Settings } from '#selfhost/settings.ts';
import { finishDestructions } from '#operations/keys/destroy-keys.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { message } from '#operations/message.ts';
import { runCommand } from './run-command.ts';
import { isForThisMachine } from '#selfhost/web/mailbox.ts';
import { createSite } from '#selfhost/web/site.ts';
import { runLocalTick } from '#selfhost/local-tick.ts';
import { startTicking } from '#selfhost/tick-timer.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Milliseconds that closing the database may take, before the process ends whatever happens. */
const LONGEST_CLOSING = 10_000;

/** Refuse early, before a minute of building, if the address is taken. */
async function checkPort({ host, port }: Settings): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new OperatorError(message('start.portInUse', { port }));
    }
    throw new OperatorError(message('start.cannotListen', { host, port, reason: code ?? '–' }));
  }
  probe.close();
  await once(probe, 'close');
}

/** A project that cannot be asked, or that lacks migrations, is named before anything is built. */
async function checkProject(): Promise<void> {
  const migration = await readMigration().catch((error: Error) => {
    throw new OperatorError(message('start.projectSilent', { cause: error.message }));
  });
  if (migration !== EXPECTED_MIGRATION) {
    throw new OperatorError(message('start.lacksMigrations'));
  }
}

const OPTIONS = { demo: { type: 'boolean', default: false } } as const;

await runCommand(message('usage.start'), OPTIONS, async ({ values, language, tell }) => {
  const settings = readSettings(values.demo ? { ...process.env, DEMO: '1' } : process.env);
  await checkPort(settings);
  const database = await openDatabase(settings);
  if (database.gateway === null) await checkProject();
  const url = `http://${settings.host}:${settings.port}`;
  buildSite(ROOT, process.env.SITE_URL ?? url, () => tell(message('start.building')));
  const { demo } = settings;
  const secret = process.env.APP_SECRET ?? '';
  // What cannot be removed now is tried again; the site goes on.
  await finishDestructions().catch((error: Error) =>
    console.error(error instanceof OperatorError ? error.sayIn(language) : error.message),
  );
  const seed = () => seedDemo(new Date(), secret);
  // Two servers that start at the same time seed one after the other.
  if (demo) await (database.gateway?.exclusively(seed) ?? seed());
  const invitations = demo ? await demoLinks(url, 'id', secret) : [];
  const hasMailbox = settings.backend.kind === 'embedded' && isForThisMachine(settings.host);
  const hasPeople = mayHaveDemoPeople(demo, hasMailbox, process.env);
  // An earlier start may have taken them in where this one must not have them.
  await (hasPeople ? seedDemoPeople() : removeDemoPeople());
  const mailFolder = hasMailbox ? settings.folder : null;
  const site = await createSite({
    root: ROOT,
    mailFolder,
    isDraining: () => requests.isDraining(),
  });
  const server = createAdaptorServer({ fetch: site.fetch }) as Server;
  const requests = watchRequests(server);
  server.listen(settings.port, settings.host, () => {
    const { backend, folder, keys } = settings;
    tell(message('start.running', { database: message(`start.${backend.kind}`) }));
    tell(message('start.site', { address: `${url}/` }));
    if (demo) {
      tell(message('start.citizens', { address: `${url}/w/dinas-contoh-9/` }));
      for (const address of invitations) tell(message('start.staff', { address }));
      tell(message('start.unit', { address: `${url}/unit/dinas-contoh/` }));
    }
    if (hasMailbox) tell(message('start.mailbox', { address: `${url}/dev/surat` }));
    if (hasPeople) {
      const people = { organiser: DEMO_ORGANISER, administrator: DEMO_ADMINISTRATOR };
      tell(message('start.desk', { address: `${url}/kelola/`, ...people }));
    }
    if (demo) tell(message('start.tryClosing', { wave: 'kelurahan-contoh-1' }));
    tell(message('start.places', { folder, keys: keys.isHosted ? 'Netlify Blobs' : keys.folder }));
  });
  const siteUrl = (process.env.SITE_URL ?? url).replace(/\/$/, '');
  const ticking = startTicking((mayGoOn) => runLocalTick({ settings, secret, siteUrl }, mayGoOn));
  const stop = async () => {
    // A terminal and npm may both pass on one Ctrl+C.
    if (requests.isDraining()) return;
    setTimeout(() => process.exit(1), settings.longestDrain + LONGEST_CLOSING).unref();
    tell(message('start.stopping', { count: requests.countOpen() }));
    const cutOff = await requests.end({ longest: settings.longestDrain });
    if (cutOff > 0) tell(message('start.cutOff', { count: cutOff }));
    // A tick that is at work ends with the act that it is about.
    await ticking.stop();
    await database.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
});
