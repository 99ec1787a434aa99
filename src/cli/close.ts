// npm run close -- <wave> | --due: counts a wave, or every batch of citizens whose month is over, and publishes it. Safe to run again.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readUnit } from '#data/units.ts';
import { withDatabase } from './with-database.ts';
import { closeDue, closeNamed } from '#operations/close-batch.ts';
import type { Closing } from '#operations/close-wave.ts';
import { finishDestructions } from '#operations/keys/destroy-keys.ts';
import { purgeUnit } from '#operations/purge.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Use: npm run close -- <wave>            counts a wave whose last day is over
     npm run close -- <wave> --early    closes it before that; asks for the wave's code once more
     npm run close -- <wave> --early --confirm <wave>    the same where nobody can be asked
     npm run close -- --due             counts all batches of citizens that are due`;

async function report({ line, unit: slug, leftover }: Closing): Promise<void> {
  console.log(line);
  const unit = slug && (await readUnit(slug));
  if (unit)
    console.log(await purgeUnit({ slug: unit.slug, agency: unit.agency.slug }, process.env));
  if (leftover !== undefined) throw new OperatorError(leftover);
}

async function reportDue(secret: string): Promise<void> {
  const closings = await closeDue(secret);
  if (closings.length === 0) console.log('No batch is due.');
  for (const closing of closings) if ('line' in closing) await report(closing);
  const problems = closings.flatMap((closing) => ('problem' in closing ? closing.problem : []));
  if (problems.length > 0) throw new OperatorError(problems.join('\n'));
}

/**
 * Make sure that a wave is closed early on purpose: raters who have not answered lose the days that they were told.
 *
 * @param confirmed the wave's code as given on the command line, if it was.
 * @throws OperatorError unless the code was given or typed.
 */
async function confirmEarly(code: string, confirmed: string | undefined): Promise<void> {
  let typed = confirmed;
  if (typed === undefined && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    typed = await terminal.question(
      `Whoever has not answered "${code}" yet loses the days that remain. Type its code to close it now: `,
    );
    terminal.close();
  }
  if (typed?.trim() === code) return;
  throw new OperatorError(
    typed === undefined
      ? `Nothing was changed. To close "${code}" early where nobody can be asked, add --confirm ${code}`
      : `"${typed}" is not the code of the wave. Nothing was changed.`,
  );
}

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      due: { type: 'boolean', default: false },
      early: { type: 'boolean', default: false },
      confirm: { type: 'string' },
    },
  });
  const [code] = positionals;
  const isOdd = values.confirm !== undefined && !values.early;
  if (positionals.length !== (values.due ? 0 : 1) || (values.due && values.early) || isOdd) {
    throw new OperatorError(USAGE);
  }
  if (code !== undefined && values.early) await confirmEarly(code, values.confirm);
  await withDatabase(async ({ secret }) => {
    if (code === undefined) await reportDue(secret);
    else await report(await closeNamed(code, secret, values.early));
    for (const wave of await finishDestructions())
      console.log(`The keys of wave "${wave}", published before, are destroyed now.`);
  });
});
