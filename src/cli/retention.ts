// npm run retention [-- <unit>] [-- --run]: says what is kept until when and what is gone since when; --run deletes what is due.
import { deleteDue, describeRetention } from '#operations/retention.ts';
import { message } from '#operations/message.ts';
import { mailboxOf } from '#selfhost/database/mail.ts';
import { purgePages } from './purge-pages.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const OPTIONS = { run: { type: 'boolean', default: false } } as const;

await runCommand(
  message('usage.retention'),
  OPTIONS,
  async ({ positionals, values, tell, misuse }) => {
    const [unit = null] = positionals;
    if (positionals.length > 1 || (values.run && unit !== null)) return misuse();
    await withDatabase(async ({ settings, actor }) => {
      const mailbox = mailboxOf(settings);
      if (!values.run) return (await describeRetention(unit, mailbox, new Date())).forEach(tell);
      await deleteDue(actor, mailbox, new Date(), async ({ said, changed }) => {
        said.forEach(tell);
        for (const one of changed) await purgePages(one, tell);
      });
    });
  },
);
