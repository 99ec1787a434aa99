// npm run close -- <wave> | --due: counts a wave, or every batch of citizens whose month is over, and publishes it. Safe to run again.
import { withDatabase } from './with-database.ts';
import { closeDue, closeNamed } from '#operations/close-batch.ts';
import { finishDestructions } from '#operations/keys/destroy-keys.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { confirmWave } from './confirm-wave.ts';
import { reportClosing } from './report-closing.ts';
import { runCommand } from './run-command.ts';

async function reportDue(secret: string): Promise<void> {
  const closings = await closeDue(secret);
  if (closings.length === 0) console.log('No batch is due.');
  for (const closing of closings) if ('line' in closing) await reportClosing(closing);
  const problems = closings.flatMap((closing) => ('problem' in closing ? closing.problem : []));
  if (problems.length > 0) throw new OperatorError(problems.join('\n'));
}

/** Raters who have not answered lose the days that they were told. */
const confirmEarly = (code: string, confirmed: string | undefined): Promise<void> =>
  confirmWave(
    code,
    confirmed,
    `Whoever has not answered "${code}" yet loses the days that remain. Type its code to close it now: `,
    `To close "${code}" early where nobody can be asked, add --confirm ${code}`,
  );

const OPTIONS = {
  due: { type: 'boolean', default: false },
  early: { type: 'boolean', default: false },
  confirm: { type: 'string' },
} as const;

await runCommand(message('usage.close'), OPTIONS, async ({ positionals, values, misuse }) => {
  const [code] = positionals;
  const isOdd = values.confirm !== undefined && !values.early;
  if (positionals.length !== (values.due ? 0 : 1) || (values.due && values.early) || isOdd)
    misuse();
  if (code !== undefined && values.early) await confirmEarly(code, values.confirm);
  await withDatabase(async ({ secret }) => {
    if (code === undefined) await reportDue(secret);
    else await reportClosing(await closeNamed(code, secret, values.early));
    for (const wave of await finishDestructions())
      console.log(`The keys of wave "${wave}", which ended before, are destroyed now.`);
  });
});
