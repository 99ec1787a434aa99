// npm run invite -- <roster.csv> | <wave> --slips <number> | <wave> --mail: takes the roster of a wave and writes its invitations, prints slips for its citizens, or mails invitations.
import { demandActor } from '#operations/demand-actor.ts';
import { inviteRoster } from '#operations/inviting/invite-roster.ts';
import { printSlips } from '#operations/inviting/print-slips.ts';
import { readTrustee } from '#operations/read-trustee.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { invitationPlace } from './invitation-place.ts';
import { mailInvitations } from './mail-invitations.ts';
import { readBytes } from './read-input.ts';
import { readPeople } from './read-people.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const LANGUAGES = ['id', 'en'] as const;

/** How many slips were asked for. */
function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new OperatorError(message('slips.notACount', { given: text }));
}

const OPTIONS = {
  wave: { type: 'string' },
  language: { type: 'string', default: 'id' },
  trustee: { type: 'string' },
  slips: { type: 'string' },
  mail: { type: 'boolean', default: false },
  local: { type: 'boolean', default: false },
} as const;

await runCommand(message('usage.invite'), OPTIONS, async (given) => {
  const { positionals, values, misuse, tell } = given;
  const [file] = positionals;
  const language = LANGUAGES.find((known) => known === values.language);
  const isOdd = positionals.length > 1 || (values.slips !== undefined && values.wave !== undefined);
  if (!file || !language || isOdd) return misuse();
  if (values.mail) {
    if (values.slips ?? values.wave ?? values.trustee) return misuse();
    return await withDatabase((place) => mailInvitations(file, place, language, tell));
  }
  const trustee = values.trustee === undefined ? null : readTrustee(values.trustee);
  if (values.slips !== undefined) {
    const count = readCount(values.slips);
    return await withDatabase(async (workplace) => {
      await demandActor(file, workplace.actor);
      const place = invitationPlace(workplace, language, values.local, tell);
      const slips = await printSlips(file, count, place, trustee);
      const { printed, file: sheets } = slips;
      tell(message('slips.written', { count, wave: file, printed, file: sheets }));
      tell(message('slips.handle'));
    });
  }
  const { wave, people, notes } = await readPeople(
    file,
    readBytes(file, 'roster.unreadable'),
    values.wave ?? null,
  );
  await withDatabase(async (workplace) => {
    await demandActor(wave, workplace.actor);
    const place = invitationPlace(workplace, language, values.local, tell);
    const folder = await inviteRoster(wave, people, place, trustee);
    for (const note of notes) tell(note);
    tell(message('roster.imported', { count: people.length, wave, folder }));
    tell(message('roster.deleteFolder'));
  });
});
