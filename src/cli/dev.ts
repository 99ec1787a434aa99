// npm run dev: the site with hot reload, functions included, over the same database as npm start.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#selfhost/database/attach.ts';
import { seedDemo } from '#demo/seed.ts';
import { finishDestructions } from '#operations/keys/destroy-keys.ts';
import { readSettings } from '#selfhost/settings.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { runCommand } from './run-command.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ASTRO = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));

await runCommand(message('usage.dev'), {}, async ({ language }) => {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  await finishDestructions().catch((error: Error) =>
    console.error(error instanceof OperatorError ? error.sayIn(language) : error.message),
  );
  if (settings.demo) await seedDemo(new Date(), process.env.APP_SECRET ?? '');
  const options = ['dev', '--host', settings.host, '--port', String(settings.port)];
  const astro = spawn(process.execPath, [ASTRO, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const stop = () => astro.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  astro.on('exit', (code) => void database.close().finally(() => process.exit(code ?? 0)));
});
