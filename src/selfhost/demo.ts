// npm run demo: plants the demo world into the chosen database, a Supabase project included.
import { joinDatabase } from './database/attach.ts';
import { plantDemo } from './demo/plant.ts';
import { readSettings } from './settings.ts';
import { runCommand } from './stop.ts';

await runCommand(async () => {
  const database = await joinDatabase(readSettings(process.env));
  try {
    await plantDemo(new Date(), process.env.APP_SECRET ?? '');
    console.log('The demo world is in place.');
  } finally {
    await database.close();
  }
});
