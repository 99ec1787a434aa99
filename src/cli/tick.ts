// npm run tick: does all that is due, as the running server does by itself each minute, and names what is worth a look.
import { readWarnings } from '#data/jobs.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { describeWarning } from '#operations/tick/describe-warning.ts';
import { runTickHere } from '#selfhost/local-tick.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

await runCommand(message('usage.tick'), {}, async ({ positionals, tell, misuse }) => {
  if (positionals.length > 0) misuse();
  await withDatabase(async (house) => {
    const { told, problems } = await runTickHere(house, { isImpatient: true });
    told.forEach(tell);
    if (told.length + problems.length === 0) tell(message('tick.nothing'));
    const warnings = (await readWarnings(null)).map(describeWarning);
    if (warnings.length > 0) tell(message('tick.warnings', { lines: warnings }));
    if (problems.length > 0) throw new OperatorError(message('tick.problems', { lines: problems }));
  });
});
