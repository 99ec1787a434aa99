// npm start: checks the settings, builds, migrates, seeds the demo data and serves everything on one address.
import { createServer } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { buildSite } from '#selfhost/build/build.ts';
import { EXPECTED_MIGRATION, readMigration } from '#data/health.ts';
import { openDatabase } from '#selfhost/database/attach.ts';
import { demoLinks } from '#demo/staff-visits.ts';
import { seedDemo } from '#demo/seed.ts';
import { readSettings, type Settings } from '#selfhost/settings.ts';
import { finishDestructions } from '#operations/keys/destroy-keys.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { message } from '#operations/message.ts';
import { runCommand } from './run-command.ts';
import { isForThisMachine } from '#selfhost/web/mailbox.ts';
import { createSite } from '#selfhost/web/site.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATABASE = {
  embedded: 'embedded database (for trying out and small pilots)',
  postgres: 'PostgreSQL through the embedded gateway (for tests, benchmarks and pilots)',
  supabase: 'Supabase project',
} as const;

/** Milliseconds that a stopping server gives to what is under way. */
const PATIENCE = 3_000;

/** Refuse early, before a minute of building, if the address is taken. */
async function checkPort({ host, port }: Settings): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new OperatorError(
        `Port ${port} is in use. Stop what uses it, or set PORT to another number.`,
      );
    }
    throw new OperatorError(`Cannot listen on HOST ${host}, port ${port} (${code}).`);
  }
  probe.close();
  await once(probe, 'close');
}

/** A project that cannot be asked, or that lacks migrations, is named before anything is built. */
async function checkProject(): Promise<void> {
  const migration = await readMigration().catch((error: Error) => {
    throw new OperatorError(`${error.message} Check SUPABASE_URL and the two keys.`);
  });
  if (migration !== EXPECTED_MIGRATION) {
    throw new OperatorError(
      'The Supabase project lacks migrations. Apply them: npx supabase db push',
    );
  }
}

const OPTIONS = { demo: { type: 'boolean', default: false } } as const;

await runCommand(message('usage.start'), OPTIONS, async ({ values }) => {
  const settings = readSettings(values.demo ? { ...process.env, DEMO: '1' } : process.env);
  await checkPort(settings);
  const database = await openDatabase(settings);
  if (database.gateway === null) await checkProject();
  const url = `http://${settings.host}:${settings.port}`;
  buildSite(ROOT, process.env.SITE_URL ?? url);
  const { demo } = settings;
  const secret = process.env.APP_SECRET ?? '';
  // What cannot be removed now is tried again; the site goes on.
  await finishDestructions().catch((error: Error) => console.error(error.message));
  if (demo) await seedDemo(new Date(), secret);
  const invitations = demo ? await demoLinks(url, 'id', secret) : [];
  const hasMailbox = settings.backend.kind === 'embedded' && isForThisMachine(settings.host);
  const site = await createSite({ root: ROOT, mailFolder: hasMailbox ? settings.folder : null });
  const server = serve({ fetch: site.fetch, hostname: settings.host, port: settings.port }, () => {
    console.log(`\nJejak Perilaku is running with the ${DATABASE[settings.backend.kind]}.\n`);
    console.log(`  Site            ${url}/`);
    if (demo) {
      console.log(`  Citizen survey  ${url}/w/dinas-contoh-9/`);
      for (const link of invitations) console.log(`  Staff survey    ${link}`);
      console.log(`  Unit summary    ${url}/unit/dinas-contoh/`);
    }
    if (hasMailbox) console.log(`  Mailbox         ${url}/dev/surat`);
    if (demo)
      console.log(
        `\n  Close a staff wave and publish it:  npm run close -- kelurahan-contoh-1 --early`,
      );
    console.log(
      `  Data folder: ${settings.folder}. Keys: ${settings.keys.isHosted ? 'Netlify Blobs' : settings.keys.folder}. Stop with Ctrl+C.\n`,
    );
  });
  const stop = () => {
    // Phones keep connections open and send again by themselves; whoever still waits is answered by the next start.
    setTimeout(() => process.exit(0), PATIENCE).unref();
    server.close();
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    void database.close().finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
});
