// npm run remind -- <wave>: reminds everybody on the roster alike, whoever has answered; twice at most.
import { remindEveryone } from '#operations/mail/queue-invitations.ts';
import { message } from '#operations/message.ts';
import { checkMailer } from './mail-invitations.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const OPTIONS = { language: { type: 'string', default: 'id' } } as const;

await runCommand(
  message('usage.remind'),
  OPTIONS,
  async ({ positionals, values, tell, misuse }) => {
    const [wave] = positionals;
    const language = (['id', 'en'] as const).find((known) => known === values.language);
    if (!wave || positionals.length > 1 || !language) return misuse();
    await withDatabase(async (place) => {
      const { secret, actor, siteUrl } = place;
      const mails = await checkMailer(place);
      const done = await remindEveryone(wave, null, { secret, actor, language, siteUrl, mails });
      done.lines.forEach(tell);
      if (done.byHand > 0) tell(message('mail.byHandText', { text: done.text }));
    });
  },
);
