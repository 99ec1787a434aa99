// npm run invite -- <roster.csv> | <wave> --slips <number>: takes the roster of a wave and writes its invitations, or prints slips for its citizens.
import { readFileSync } from 'node:fs';
import { withDatabase, type Workplace } from './with-database.ts';
import { inviteRoster, type Place } from '#operations/inviting/invite-roster.ts';
import { printSlips } from '#operations/inviting/print-slips.ts';
import { readRoster } from '#operations/inviting/read-roster.ts';
import { readTrustee } from '#operations/read-trustee.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { runCommand } from './run-command.ts';

const LANGUAGES = ['id', 'en'] as const;

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new OperatorError(`There is no file ${file} that can be read.`);
  }
}

/** Where invitations go and what they say of the site. */
const placeOf = (
  { settings, secret, siteUrl }: Workplace,
  language: (typeof LANGUAGES)[number],
): Place => ({ keysFolder: settings.keys.folder, secret, siteUrl, language });

/** How many slips were asked for. */
function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new OperatorError(`--slips needs a whole number of at least 1, not "${text}".`);
}

const OPTIONS = {
  wave: { type: 'string' },
  language: { type: 'string', default: 'id' },
  trustee: { type: 'string' },
  slips: { type: 'string' },
} as const;

await runCommand(message('usage.invite'), OPTIONS, async ({ positionals, values, misuse }) => {
  const [file] = positionals;
  const language = LANGUAGES.find((known) => known === values.language);
  const isOdd = positionals.length > 1 || (values.slips !== undefined && values.wave !== undefined);
  if (!file || !language || isOdd) return misuse();
  const trustee = values.trustee === undefined ? null : readTrustee(values.trustee);
  if (values.slips !== undefined) {
    const count = readCount(values.slips);
    return await withDatabase(async (workplace) => {
      const slips = await printSlips(file, count, placeOf(workplace, language), trustee);
      console.log(
        `Wrote ${count} slips for wave "${file}", which has ${slips.printed} now. Their sheets: ${slips.file}`,
      );
      console.log(
        'Print and cut them, mix them, and let each visitor draw one. Delete that file then: whoever holds a code can use it. The close removes it at the latest.',
      );
    });
  }
  const reading = readRoster(readBytes(file), values.wave ?? null);
  if (!reading.ok) {
    const lines = reading.faults.map(({ line, fault }) => `  line ${line}: ${fault}`);
    throw new OperatorError(
      `Nothing was imported. ${file} has ${lines.length} fault(s):\n${lines.join('\n')}`,
    );
  }
  const { wave, people } = reading;
  await withDatabase(async (workplace) => {
    const folder = await inviteRoster(wave, people, placeOf(workplace, language), trustee);
    console.log(`Invited ${people.length} people to wave "${wave}". Their invitations: ${folder}`);
    console.log(
      'Delete that folder once they are handed out: it is the only place with readable codes. The close removes it at the latest.',
    );
  });
});
