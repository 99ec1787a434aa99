// Says what units and programmes there are, and what a draft will ask, before anybody is asked.
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { readAudit, type RecordedAct } from '#data/audit.ts';
import { readWarnings } from '#data/jobs.ts';
import { readOwnUnit, readOwnUnits, type OwnProgramme, type OwnUnit } from '#data/programmes.ts';
import { minutesFor, questionsOf } from '#domain/instrument/programme-form.ts';
import { RATER_GROUPS } from '#domain/instrument/terms.ts';
import { describeWarning } from '../tick/describe-warning.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { adviseOnK } from './check-plan.ts';

async function find(slug: string): Promise<OwnUnit> {
  const unit = await readOwnUnit(slug);
  if (unit) return unit;
  throw new OperatorError(message('programme.unitUnknown', { unit: slug }));
}

const headOf = ({ number, state, training, trainedOn }: OwnProgramme): Message =>
  message('programme.head', { number, training, trainedOn, state: message(`terms.${state}`) });

/** All units, each with its programmes and their states. */
export async function listOwnUnits(): Promise<readonly Message[]> {
  const units = await readOwnUnits();
  if (units.length === 0) return [message('programme.noUnits')];
  return units.map(({ slug, name, programmes }) =>
    message('programme.listed', { unit: slug, name, programmes: programmes.map(headOf) }),
  );
}

const describeWave = (wave: OwnProgramme['waves'][number]): Message =>
  message('programme.ownWave', {
    code: wave.code,
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    state: message(`terms.wave_${wave.state}`),
  });

/** What the operator can do next with a programme. */
function nextOf(unit: string, { number, state }: OwnProgramme): Message {
  return message(`programme.next_${state}`, { unit, number });
}

/** One act; what it changed stands behind it as it was recorded. */
function describeAct({ at, actor, act, subject, before, after }: RecordedAct): Message {
  const said = (value: unknown) => (value === null ? '–' : JSON.stringify(value));
  return message('programme.act', {
    at: at.slice(0, 16).replace('T', ' '),
    actor,
    act,
    subject,
    before: said(before),
    after: said(after),
  });
}

/**
 * A unit with all its programmes and waves, and what is worth a look in it.
 *
 * @param withAudit whether to say who did what to it, and when (UTC).
 * @throws OperatorError if there is no such unit.
 */
export async function showUnit(slug: string, withAudit: boolean): Promise<readonly Message[]> {
  const unit = await find(slug);
  const acts = withAudit ? await readAudit(slug) : [];
  const warnings = (await readWarnings(slug)).map(describeWarning);
  return [
    message('programme.unit', { unit: slug, name: unit.name, agency: unit.agency.name }),
    ...unit.programmes.map((programme) =>
      message('programme.whole', {
        head: headOf(programme),
        next: nextOf(slug, programme),
        waves: programme.waves.map(describeWave),
      }),
    ),
    ...(warnings.length > 0 ? [message('tick.warnings', { lines: warnings })] : []),
    ...(withAudit
      ? [
          acts.length > 0
            ? message('programme.audit', { acts: acts.map(describeAct) })
            : message('programme.noActs'),
        ]
      : []),
  ];
}

/** What each group will be asked in a wave, in questions and minutes. */
function previewWave(programme: OwnProgramme, wave: OwnProgramme['waves'][number]): Message {
  const instrument = instrumentOfWave({ instrument: wave.instrument, targets: programme.targets });
  const groups = RATER_GROUPS.filter((group) => group in wave.invited);
  const lines = groups.map((group) => {
    const questions = questionsOf(instrument, group, wave.month);
    const values = {
      ...{ group: message(`terms.${group}`), questions, minutes: minutesFor(questions) },
      invited: wave.invited[group] ?? '',
    };
    return message(group === 'citizen' ? 'programme.asksCitizens' : 'programme.asksGroup', values);
  });
  const { code, opensOn, closesOn } = wave;
  return message('programme.previewWave', { code, opensOn, closesOn, groups: lines });
}

/**
 * What a programme will ask whom, and what can come of its roster; nothing is stored, and nobody is asked.
 *
 * @param number of the programme; `null` for the newest one.
 * @throws OperatorError if there is no such unit or programme.
 */
export async function previewProgramme(
  slug: string,
  number: number | null,
): Promise<readonly Message[]> {
  const { programmes } = await find(slug);
  const programme = programmes.find((one) => one.number === (number ?? programmes.at(-1)?.number));
  if (!programme) {
    throw new OperatorError(
      message('programme.programmeUnknown', { unit: slug, number: number ?? 1 }),
    );
  }
  const [first] = programme.waves;
  const advice = first ? adviseOnK(first.invited, programme.k) : [];
  return [
    headOf(programme),
    ...programme.waves.map((wave) => previewWave(programme, wave)),
    ...(advice.length > 0 ? [message('plan.advice', { advice })] : []),
  ];
}
