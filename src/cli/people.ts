// npm run people -- list|invite|remove: who can sign in at the desk, and what each is there.
import type { DeskRole } from '#data/desk.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { listPeople, takeIn, takeOut } from '#operations/people.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const OPTIONS = {
  agency: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string' },
} as const;

const ROLES: readonly string[] = ['organiser', 'reviewer', 'agency_admin'] satisfies DeskRole[];

await runCommand(
  message('usage.people'),
  OPTIONS,
  async ({ positionals, values, misuse, tell }) => {
    const [act, word, ...more] = positionals;
    const { agency, name, role, unit } = values;
    if (more.length > 0) return misuse();
    if (act === 'list' && !agency)
      return withDatabase(async () => (await listPeople(word ?? null)).forEach(tell));
    if (!word || !agency) return misuse();
    if (act === 'remove' && !role && !unit && !name)
      return withDatabase(async ({ actor }) => tell(await takeOut(word, agency, actor)));
    if (act !== 'invite' || !role) return misuse();
    if (!ROLES.includes(role)) throw new OperatorError(message('desk.noRole'));
    const newcomer = { address: word, agency, name: name ?? null, role: role as DeskRole };
    return withDatabase(async ({ siteUrl, actor }) =>
      tell(await takeIn({ ...newcomer, unit: unit ?? null }, siteUrl, actor)),
    );
  },
);
