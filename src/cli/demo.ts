// npm run demo: plants the demo world into the chosen database, a Supabase project included.
import { withDatabase } from './with-database.ts';
import { plantDemo } from '#demo/seed.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  await withDatabase(({ secret }) => plantDemo(new Date(), secret));
  console.log('The demo world is in place.');
});
