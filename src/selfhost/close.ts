// npm run close -- <wave> | --due: counts a wave, or every batch of citizens whose month is over, and publishes it. Safe to run again.
import { parseArgs } from 'node:util';
import { readUnit } from '../data/units.ts';
import { withDatabase } from './database/with-database.ts';
import { closeDue, closeNamed } from './publishing/close-batch.ts';
import type { Closing } from './publishing/close-wave.ts';
import { purgeUnit } from './publishing/purge.ts';
import { OperatorError, runCommand } from './stop.ts';

const USAGE = 'Name the wave to close: npm run close -- <wave>. All batches that are due: --due';

async function tell({ line, unit: slug }: Closing): Promise<void> {
  console.log(line);
  const unit = slug && (await readUnit(slug));
  if (!unit) return;
  console.log(await purgeUnit({ slug: unit.slug, agency: unit.agency.slug }, process.env));
}

async function tellDue(secret: string): Promise<void> {
  const closings = await closeDue(secret, new Date());
  if (closings.length === 0) console.log('No batch is due.');
  for (const closing of closings) if ('line' in closing) await tell(closing);
  const problems = closings.flatMap((closing) => ('problem' in closing ? closing.problem : []));
  if (problems.length > 0) throw new OperatorError(problems.join('\n'));
}

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { due: { type: 'boolean', default: false } },
  });
  const [code] = positionals;
  if (positionals.length !== (values.due ? 0 : 1)) throw new OperatorError(USAGE);
  await withDatabase(async ({ secret }) => {
    if (code === undefined) await tellDue(secret);
    else await tell(await closeNamed(code, secret, new Date()));
  });
});
