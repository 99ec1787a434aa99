// npm run unit -- plan|list|show|preview|submit|return|approve|correct|archive: takes a programme from a plan in a file to its archive.
import { message, type Message } from '#operations/message.ts';
import { correctFromFile } from '#operations/planning/correct-programme.ts';
import { listOwnUnits, previewProgramme, showUnit } from '#operations/planning/describe-units.ts';
import { takeStep, type ProgrammeMove } from '#operations/planning/move-programme.ts';
import { planFromFile } from '#operations/planning/plan-programme.ts';
import type { ProgrammeState } from '#domain/waves/record.ts';
import { readInput } from './read-input.ts';
import { purgePages } from './purge-pages.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

/** Where each of these acts takes a programme. */
const STEPS: Readonly<Record<string, ProgrammeState>> = {
  submit: 'submitted',
  return: 'draft',
  approve: 'active',
  archive: 'archived',
};

/** How many words may follow each act: the fewest and the most. */
const WORDS: Readonly<Record<string, readonly [number, number]>> = {
  plan: [1, 1],
  list: [0, 0],
  show: [1, 1],
  preview: [1, 2],
  submit: [1, 2],
  return: [1, 2],
  approve: [1, 2],
  archive: [1, 2],
  correct: [2, 3],
};

const OPTIONS = {
  replace: { type: 'boolean', default: false },
  namesake: { type: 'boolean', default: false },
  audit: { type: 'boolean', default: false },
} as const;

await runCommand(message('usage.unit'), OPTIONS, async ({ positionals, values, tell, misuse }) => {
  const [act = '', ...given] = positionals;
  const [fewest, most] = WORDS[act] ?? [1, 0];
  const isOdd =
    (act !== 'plan' && (values.replace || values.namesake)) || (act !== 'show' && values.audit);
  if (given.length < fewest || given.length > most || isOdd) return misuse();
  const [unit = '', second] = given;
  const last = act === 'correct' ? given[2] : second;
  if (last !== undefined && act !== 'show' && !/^[1-9]\d?$/.test(last)) return misuse();
  const number = last === undefined ? null : Number(last);
  const file = act === 'plan' ? readInput(unit) : act === 'correct' ? readInput(second!) : null;

  const tellAll = (lines: readonly Message[]) => lines.forEach(tell);
  const finish = async ({ said, changed }: ProgrammeMove) => {
    tellAll(said);
    if (changed) await purgePages(changed, tell);
  };
  await withDatabase(async ({ actor }) => {
    const step = STEPS[act];
    if (act === 'plan') {
      const { replace: replaces, namesake } = values;
      tellAll(await planFromFile(file!, { replaces, namesake }, actor, new Date()));
    } else if (step) await finish(await takeStep(unit, number, step, actor));
    else if (act === 'correct') await finish(await correctFromFile(unit, number, file!, actor));
    else if (act === 'list') tellAll(await listOwnUnits());
    else if (act === 'preview') tellAll(await previewProgramme(unit, number));
    else tellAll(await showUnit(unit, values.audit));
  });
});
