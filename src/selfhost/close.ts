// npm run close -- <wave>: counts a wave and publishes it. Safe to run again at any point.
import { readUnit } from '../data/units.ts';
import { withDatabase } from './database/with-database.ts';
import { closeAndPublish } from './publishing/close-wave.ts';
import { purgeUnit } from './publishing/purge.ts';
import { OperatorError, runCommand } from './stop.ts';

await runCommand(async () => {
  const code = process.argv[2];
  if (!code) throw new OperatorError('Name the wave to close: npm run close -- dinas-contoh-9');
  await withDatabase(async ({ secret }) => {
    const closing = await closeAndPublish(code, secret);
    console.log(closing.line);
    const unit = closing.unit && (await readUnit(closing.unit));
    if (!unit) return;
    const purged = { slug: unit.slug, agency: unit.agency.slug };
    console.log(await purgeUnit(purged, process.env));
  });
});
