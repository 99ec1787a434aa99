// npm run restore -- <folder> [--replace] [--keys <folder>]: puts a backup back and says from when answers are missing.
import { resolve } from 'node:path';
import { ask } from './ask.ts';
import { message, sayIn } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { restore, type Restored } from '#selfhost/backup/backup.ts';
import { checkData } from '#selfhost/backup/data.ts';
import { readSettings } from '#selfhost/settings.ts';
import { momentIn } from './moment.ts';
import { runCommand } from './run-command.ts';

/** What is there may be all that is left of it. */
async function confirmReplacing(time: string, language: 'id' | 'en'): Promise<void> {
  const typed = await ask(sayIn(language, message('backup.askReplace', { time })));
  if (typed === sayIn(language, message('backup.wordReplace'))) return;
  throw new OperatorError(
    typed === undefined ? message('backup.needsYes') : message('backup.notSaid', { typed }),
  );
}

/** One message for each fate that some wave has. */
function fatesOf(restored: Restored, time: string, keys: string) {
  const { carryOn, toBeClosed, drawn, keyless, otherSecret, unknown, ended } = restored;
  const parts = [
    ['carryOn', carryOn],
    ['toBeClosed', toBeClosed],
    ['drawn', drawn],
    ['keyless', keyless],
    ['otherSecret', otherSecret],
    ['unknown', unknown],
    ['endedKeys', ended],
  ] as const;
  return parts.flatMap(([name, waves]) =>
    waves.length > 0 ? [message(`backup.${name}`, { waves: waves.join(', '), time, keys })] : [],
  );
}

const OPTIONS = {
  replace: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  keys: { type: 'string' },
} as const;

await runCommand(message('usage.restore'), OPTIONS, async (given) => {
  const { positionals, values, language, tell, misuse } = given;
  const [folder] = positionals;
  const isOdd = positionals.length > 1 || (values.yes && !values.replace);
  if (folder === undefined || isOdd) return misuse();
  const settings = readSettings(process.env);
  const data = resolve(folder);
  const time = momentIn(language, (await checkData(data)).madeAt);
  if (values.replace && !values.yes) await confirmReplacing(time, language);
  const keys = values.keys === undefined ? null : resolve(values.keys);
  const restored = await restore(settings, { data, keys }, values.replace);
  tell(message('backup.restored', { time }));
  tell(message('backup.missingSince', { time }));
  const fates = fatesOf(restored, time, settings.keys.folder);
  for (const fate of fates) tell(fate);
  if (fates.length === 0) tell(message('backup.allWell'));
});
