// npm run close -- <wave> | --due: counts a wave, or every batch of citizens whose month is over, and publishes it. Safe to run again.
import { withDatabase } from './with-database.ts';
import { closeDue, closeNamed, demandActorForDue } from '#operations/close-batch.ts';
import { finishDestructions } from '#operations/keys/destroy-keys.ts';
import { demandActor } from '#operations/demand-actor.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { confirmWave } from './confirm-wave.ts';
import { reportClosing } from './report-closing.ts';
import { runCommand, type Tell } from './run-command.ts';

async function reportDue(secret: string, actor: string | null, tell: Tell): Promise<void> {
  await demandActorForDue(actor);
  const closings = await closeDue(secret, actor);
  if (closings.length === 0) tell(message('closing.nothingDue'));
  const problems = closings.flatMap((closing) => ('problem' in closing ? [closing.problem] : []));
  for (const closing of closings) if (!('problem' in closing)) await reportClosing(closing, tell);
  const [first, ...others] = problems;
  for (const problem of others) tell(problem);
  if (first !== undefined) throw new OperatorError(first);
}

/** Raters who have not answered lose the days that they were told. */
const confirmEarly = (code: string, confirmed: string | undefined, language: Language) =>
  confirmWave(code, confirmed, language, {
    question: message('closing.confirmEarly', { wave: code }),
    otherwise: message('closing.confirmEarlyFlag', { wave: code }),
  });

const OPTIONS = {
  due: { type: 'boolean', default: false },
  early: { type: 'boolean', default: false },
  confirm: { type: 'string' },
} as const;

await runCommand(message('usage.close'), OPTIONS, async (line) => {
  const { positionals, values, language, tell } = line;
  const [code] = positionals;
  const isOdd = values.confirm !== undefined && !values.early;
  if (positionals.length !== (values.due ? 0 : 1) || (values.due && values.early) || isOdd)
    line.misuse();
  if (code !== undefined && values.early) await confirmEarly(code, values.confirm, language);
  await withDatabase(async ({ secret, actor }) => {
    if (code === undefined) await reportDue(secret, actor, tell);
    else {
      await demandActor(code, actor);
      await reportClosing(await closeNamed(code, secret, values.early, actor), tell);
    }
    for (const wave of await finishDestructions()) tell(message('closing.keysDestroyed', { wave }));
  });
});
