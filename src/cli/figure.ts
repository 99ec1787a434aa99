// npm run figure -- set|correct|list: the figures that a unit counts itself, by calendar month.
import { demandActorOfUnit } from '#operations/demand-actor.ts';
import { message } from '#operations/message.ts';
import { listFigures, storeFigure } from '#operations/unit-voices/write-figures.ts';
import { reportAct } from './report-act.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const OPTIONS = {
  source: { type: 'string' },
  'source-en': { type: 'string' },
  sure: { type: 'boolean', default: false },
} as const;

await runCommand(
  message('usage.figure'),
  OPTIONS,
  async ({ positionals, values, tell, misuse }) => {
    const [act = '', unit, measure, period, value, ...rest] = positionals;
    if (!unit || rest.length > 0) return misuse();
    await withDatabase(async ({ actor }) => {
      if (act !== 'list') await demandActorOfUnit(unit, actor);
      if (act === 'list' && measure === undefined) return reportAct(await listFigures(unit), tell);
      if (!['set', 'correct'].includes(act) || !measure || !period || !value) return misuse();
      const source = { id: values.source, en: values['source-en'] };
      const given = { measure, period, value, source, isSure: values.sure === true };
      return reportAct(await storeFigure(unit, given, act === 'correct', actor), tell);
    });
  },
);
