// npm run invite -- <roster.csv>: takes the roster of a wave and writes its invitations, all or nothing.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withDatabase } from './with-database.ts';
import { inviteRoster } from '#operations/inviting/invite-roster.ts';
import { readRoster } from '#operations/inviting/read-roster.ts';
import { readTrustee } from '#operations/read-trustee.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Use: npm run invite -- <roster.csv> [--wave <wave>] [--language id|en] [--trustee <public file>]
The file has a line per person: contact and group (self, superior, peer or subordinate), and the wave unless --wave names it.`;

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new OperatorError(`There is no file ${file} that can be read.`);
  }
}

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      wave: { type: 'string' },
      language: { type: 'string', default: 'id' },
      trustee: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file || !['id', 'en'].includes(values.language)) throw new OperatorError(USAGE);
  const reading = readRoster(readBytes(file), values.wave ?? null);
  if (!reading.ok) {
    const lines = reading.faults.map(({ line, fault }) => `  line ${line}: ${fault}`);
    throw new OperatorError(
      `Nothing was imported. ${file} has ${lines.length} fault(s):\n${lines.join('\n')}`,
    );
  }
  const { wave, people } = reading;
  const trustee = values.trustee === undefined ? null : readTrustee(values.trustee);
  await withDatabase(async ({ settings, secret, siteUrl }) => {
    const language = values.language as 'id' | 'en';
    const place = { keysFolder: settings.keys.folder, secret, siteUrl, language };
    const folder = await inviteRoster(wave, people, place, trustee);
    console.log(`Invited ${people.length} people to wave "${wave}". Their invitations: ${folder}`);
    console.log(
      'Delete that folder once they are handed out: it is the only place with readable codes. The close removes it at the latest.',
    );
  });
});
