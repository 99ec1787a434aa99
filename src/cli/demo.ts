// npm run demo [-- --remove]: seeds the demo data into the chosen database, a Supabase project included, or takes it away again.
import { ask } from './ask.ts';
import { withDatabase } from './with-database.ts';
import { listDemoUnits, removeDemo } from '#demo/remove.ts';
import { seedDemo } from '#demo/seed.ts';
import { message, sayIn } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { purgePages } from './purge-pages.ts';
import { runCommand } from './run-command.ts';

/** Whatever visitors have answered in the demo goes with it. */
async function confirmRemoval(units: string, language: 'id' | 'en'): Promise<void> {
  const typed = await ask(sayIn(language, message('demo.askRemoval', { units })));
  if (typed === sayIn(language, message('demo.word'))) return;
  throw new OperatorError(
    typed === undefined ? message('demo.needsYes', { units }) : message('demo.notSaid', { typed }),
  );
}

const OPTIONS = {
  remove: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

await runCommand(message('usage.demo'), OPTIONS, async (given) => {
  const { positionals, values, language, tell, misuse } = given;
  if (positionals.length > 0 || (values.yes && !values.remove)) misuse();
  await withDatabase(async ({ secret, settings }) => {
    if (!values.remove) {
      await seedDemo(new Date(), secret);
      return tell(message('demo.inPlace'));
    }
    const units = await listDemoUnits();
    if (units.length === 0) return tell(message('demo.none'));
    const names = units.map(({ slug }) => slug).join(', ');
    if (!values.yes) await confirmRemoval(names, language);
    const removed = await removeDemo();
    tell(message('demo.removed', { count: removed.length, units: removed.join(', ') }));
    if (settings.keys.isHosted) for (const unit of units) await purgePages(unit, tell);
    if (settings.backend.kind === 'embedded') tell(message('demo.comesBack'));
  });
});
