// A programme that is being written, with what decides whether its sections are right: the unit, what others have taken, and today.
import { readTaken, readUnitTerms, type Draft, type UnitTerms } from '#data/desk.ts';
import { codeOfWave } from '#domain/waves/codes.ts';
import { DEFAULT_POLICY } from '#domain/disclosure/policy.ts';
import { OTHER_TYPE } from '#content/unit-types.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import { TIME_ZONES } from '#domain/waves/plan.ts';
import { dayIn } from '../day-in.ts';
import {
  checkTraining,
  checkUnit,
  checkWaves,
  countAsRaters,
  datesOf,
  DESK_INSTRUMENT,
  expectedOf,
  listOf,
  numberOf,
  readersOf,
  superiorsOf,
  textOf,
  trainedOnOf,
  typedOf,
  type FieldFault,
  type Taken,
  type Typed,
  type WrittenSection,
} from './sections.ts';
import { readSealed, type SealedRoster } from './sealed-roster.ts';

export interface DraftContext {
  readonly draft: Draft;
  /** The unit where it has other programmes, so that its own facts stay as they are; `null` for one that comes with this draft. */
  readonly known: UnitTerms | null;
  readonly taken: Taken | null;
  readonly typed: Readonly<Record<WrittenSection, Typed>>;
  readonly roster: SealedRoster | null;
  readonly zone: string;
  /** ISO date where the unit works. */
  readonly today: string;
}

/** The same context with a section as it would be; what others have taken is asked anew with its address. */
export async function withSection(
  context: DraftContext,
  section: WrittenSection,
  typed: Typed,
  now: Date,
): Promise<DraftContext> {
  const { draft } = context;
  const changed = { ...draft.sections[section]!, content: typed };
  return readContext({ ...draft, sections: { ...draft.sections, [section]: changed } }, now);
}

/** Everything that the sections of a draft are judged by. */
export async function readContext(draft: Draft, now: Date): Promise<DraftContext> {
  const terms = draft.unit && (await readUnitTerms(draft.unit.slug));
  const known = terms?.programmes.every((number) => number === draft.number) ? null : terms;
  const typed = {
    unit: typedOf(draft.sections.unit?.content),
    training: typedOf(draft.sections.training?.content),
    waves: typedOf(draft.sections.waves?.content),
  };
  const named = textOf(typed.unit, 'zona');
  const zone = known?.timeZone ?? TIME_ZONES.find((one) => one === named) ?? TIME_ZONES[0];
  const slug = textOf(typed.unit, 'alamat');
  const others = known ? null : await readTaken(draft.agency.slug, slug, draft.unit?.slug ?? null);
  return {
    ...{ draft, known, typed, zone, today: dayIn(zone, now) },
    taken: others && { slugs: others.isTaken ? [slug] : [], names: others.names },
    roster: readSealed(draft.sections.raters?.content),
  };
}

/** What is missing or wrong in one section. Waves that were planned around another day count as missing. */
export function faultsIn(context: DraftContext, section: WrittenSection): readonly FieldFault[] {
  const { typed, taken, today, roster } = context;
  if (section === 'unit') return checkUnit(typed.unit, taken);
  if (section === 'training') return checkTraining(typed.training, today, roster?.counts ?? null);
  const trainedOn = trainedOnOf(typed.training);
  if (trainedOn === null) return [{ field: 'buka0', fault: 'missing' }];
  if (textOf(typed.waves, 'dari') !== trainedOn) return [{ field: 'buka0', fault: 'otherDay' }];
  return checkWaves(typed.waves, trainedOn, today);
}

export type SectionState = 'empty' | 'unfinished' | 'done';

export function stateOf(context: DraftContext, section: WrittenSection): SectionState {
  if (!context.draft.sections[section]) return 'empty';
  return faultsIn(context, section).length === 0 ? 'done' : 'unfinished';
}

const SECTIONS: readonly WrittenSection[] = ['unit', 'training', 'waves'];

export const isComplete = (context: DraftContext): boolean =>
  SECTIONS.every((section) => stateOf(context, section) === 'done');

/** A name in both languages; the Indonesian one where nobody wrote the other. */
const bothOf = (typed: Typed, field: string): Bilingual => ({
  id: textOf(typed, field),
  en: textOf(typed, `${field}En`) || textOf(typed, field),
});

function unitPart({ known, typed: { unit } }: DraftContext) {
  if (known) {
    const { slug, name, type, typeLabel, timeZone } = known;
    return { slug, name, type, timeZone, ...(typeLabel ? { typeLabel } : {}) };
  }
  const type = textOf(unit, 'jenis');
  return {
    slug: textOf(unit, 'alamat'),
    name: bothOf(unit, 'nama'),
    type,
    timeZone: textOf(unit, 'zona'),
    ...(type === OTHER_TYPE ? { typeLabel: bothOf(unit, 'jenisLain') } : {}),
  };
}

/** How many are invited by group: those on the roster where there is one, those expected otherwise. */
export function invitedOf({ typed, roster }: DraftContext): Record<string, number | null> {
  const { unit, training } = typed;
  const staff = countAsRaters(roster?.counts ?? expectedOf(training), superiorsOf(training));
  return { ...staff, ...(textOf(unit, 'warga') === 'ya' ? { citizen: null } : {}) };
}

/** The plan that complete sections make, as `checkPlan` takes it; `null` where something is missing. */
export function composePlan(context: DraftContext): unknown {
  if (!isComplete(context)) return null;
  const { draft, typed } = context;
  const { unit, training, waves } = typed;
  const asksCitizens = textOf(unit, 'warga') === 'ya';
  const readers = readersOf(training);
  return {
    ...unitPart(context),
    agency: draft.agency,
    training: bothOf(training, 'nama'),
    trainedOn: trainedOnOf(training),
    participants: numberOf(training, 'peserta'),
    superiors: superiorsOf(training),
    targets: listOf(training, 'sasaran'),
    policy: {
      ...DEFAULT_POLICY,
      k: numberOf(training, 'k'),
      kCitizen: asksCitizens ? numberOf(unit, 'kWarga') : DEFAULT_POLICY.kCitizen,
    },
    ...(asksCitizens
      ? { visitorsPerDay: numberOf(unit, 'pengunjung'), entry: textOf(unit, 'cara') }
      : {}),
    instrument: DESK_INSTRUMENT,
    invited: invitedOf(context),
    waves: datesOf(waves),
    ...(readers.length === 2 ? { reviewers: readers } : {}),
  };
}

/** Code of the wave that comes first, once the programme is planned: its secrets seal the roster. */
export const firstWaveOf = ({ unit, number }: Draft): string | null =>
  unit && number !== null ? codeOfWave(unit.slug, number, 0) : null;
