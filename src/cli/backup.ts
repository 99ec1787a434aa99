// npm run backup -- <folder> [--keys <folder>]: backs up the database while the site runs; its keys only where that is asked for.
import { resolve } from 'node:path';
import { message } from '#operations/message.ts';
import { backUp } from '#selfhost/backup/backup.ts';
import { readSettings } from '#selfhost/settings.ts';
import { momentIn } from './moment.ts';
import { runCommand } from './run-command.ts';

const OPTIONS = { keys: { type: 'string' } } as const;

await runCommand(message('usage.backup'), OPTIONS, async (given) => {
  const { positionals, values, language, tell, misuse } = given;
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) return misuse();
  const settings = readSettings(process.env);
  const data = resolve(folder);
  const keys = values.keys === undefined ? null : resolve(values.keys);
  const { tables, madeAt } = await backUp(settings, { data, keys });
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  tell(message('backup.written', { folder: data, rows, time: momentIn(language, madeAt) }));
  if (keys === null) return tell(message('backup.withoutKeys'));
  tell(message('backup.keysWritten', { folder: keys, data }));
  if (settings.appSecret !== null) tell(message('backup.secretApart'));
});
