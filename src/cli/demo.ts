// npm run demo: seeds the demo data into the chosen database, a Supabase project included.
import { withDatabase } from './with-database.ts';
import { seedDemo } from '#demo/seed.ts';
import { message } from '#operations/message.ts';
import { runCommand } from './run-command.ts';

await runCommand(message('usage.demo'), {}, async () => {
  await withDatabase(({ secret }) => seedDemo(new Date(), secret));
  console.log('The demo data is in place.');
});
