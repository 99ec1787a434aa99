// npm run note -- add|change|done|drop|list: what a unit says that it changes.
import { dayIn } from '#operations/day-in.ts';
import { demandActorOfUnit } from '#operations/demand-actor.ts';
import { message } from '#operations/message.ts';
import {
  addNote,
  changeNote,
  dropNote,
  finishNote,
  listNotes,
  type GivenNote,
} from '#operations/unit-voices/write-notes.ts';
import { reportAct } from './report-act.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const OPTIONS = {
  what: { type: 'string' },
  'what-en': { type: 'string' },
  role: { type: 'string' },
  'role-en': { type: 'string' },
  why: { type: 'string' },
  'why-en': { type: 'string' },
  on: { type: 'string' },
  until: { type: 'string' },
  item: { type: 'string' },
  evidence: { type: 'string' },
  sure: { type: 'boolean', default: false },
} as const;

await runCommand(message('usage.note'), OPTIONS, async ({ positionals, values, tell, misuse }) => {
  const [act = '', unit, place, ...rest] = positionals;
  const number = /^[1-9]\d{0,2}$/.test(place ?? '') ? Number(place) : null;
  const isNumbered = ['change', 'done', 'drop'].includes(act);
  if (!unit || rest.length > 0 || isNumbered !== (number !== null)) return misuse();
  if (!isNumbered && (place !== undefined || !['add', 'list'].includes(act))) return misuse();
  const { on, until, item, evidence } = values;
  const given: GivenNote = {
    what: { id: values.what, en: values['what-en'] },
    responsible: { id: values.role, en: values['role-en'] },
    why: { id: values.why, en: values['why-en'] },
    ...{ on, until, item, evidence },
    isSure: values.sure === true,
  };
  // The database judges by the day where the unit works, and that day has come in Jakarta's zone last of all.
  const today = dayIn('Asia/Jakarta', new Date());
  await withDatabase(async ({ actor }) => {
    if (act !== 'list') await demandActorOfUnit(unit, actor);
    if (act === 'list' || number === null) {
      return reportAct(
        act === 'list' ? await listNotes(unit) : await addNote(unit, given, actor, today),
        tell,
      );
    }
    if (act === 'change') return reportAct(await changeNote(unit, number, given, actor), tell);
    if (act === 'done') return reportAct(await finishNote(unit, number, given, actor, today), tell);
    return reportAct(await dropNote(unit, number, given, actor), tell);
  });
});
