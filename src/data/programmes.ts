// Plans programmes, takes them from draft to archived and puts right what was approved. Operator only.
import type { Bilingual, RaterGroup } from '#domain/instrument/terms.ts';
import type { EntryMode } from '#domain/waves/entry-mode.ts';
import type { DraftPlan } from '#domain/waves/plan.ts';
import type { Correction, ProgrammeState, WaveState } from '#domain/waves/record.ts';
import { callFunction, type Outcome } from './client.ts';

/** A wave as its operator sees it before anything is published. */
export interface OwnWave {
  readonly code: string;
  readonly month: number;
  readonly state: WaveState;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly instrument: string;
  readonly entry: EntryMode | null;
  /** Whether it has its keys. */
  readonly prepared: boolean;
  readonly invited: Readonly<Partial<Record<RaterGroup, number | null>>>;
}

/** A programme in whatever state. */
export interface OwnProgramme {
  readonly number: number;
  readonly state: ProgrammeState;
  readonly training: Bilingual;
  readonly trainedOn: string;
  readonly participants: number;
  readonly targets: readonly string[];
  readonly k: number;
  readonly kCitizen: number;
  readonly waves: readonly OwnWave[];
}

/** A unit with all its programmes, drafts included. */
export interface OwnUnit {
  readonly slug: string;
  readonly name: Bilingual;
  readonly demo: boolean;
  /** ISO date where the unit works. */
  readonly today: string;
  readonly agency: { readonly slug: string; readonly name: Bilingual };
  readonly programmes: readonly OwnProgramme[];
}

/** All units, by slug. */
export function readOwnUnits(): Promise<readonly OwnUnit[]> {
  return callFunction('read_programmes', { unit_slug: null }, 'operator');
}

/** A unit, or `null` where there is none of that slug. */
export async function readOwnUnit(slug: string): Promise<OwnUnit | null> {
  const found = await callFunction<readonly OwnUnit[]>(
    'read_programmes',
    { unit_slug: slug },
    'operator',
  );
  return found[0] ?? null;
}

export interface StoredPlan extends Outcome<'planned' | 'replaced'> {
  readonly ok: true;
  readonly number: number;
  readonly waves: readonly Pick<OwnWave, 'code' | 'opensOn' | 'closesOn'>[];
}

export type PlanRefusal =
  | Outcome<'nothing-to-replace' | 'operator-missing'>
  | (Outcome<'draft-exists'> & { readonly number: number })
  | (Outcome<'name-taken'> & { readonly slug: string })
  | (Outcome<'agency-differs'> & { readonly name: Bilingual })
  | (Outcome<'unit-differs'> & { readonly fields: readonly string[] });

export interface PlanOptions {
  /** Whether the plan takes the place of the unit's draft. */
  readonly replaces: boolean;
  /** Whether the unit may have the name of another one of its agency. */
  readonly namesake: boolean;
}

/** Store a programme as a draft, all or nothing. */
export function planProgramme(
  record: DraftPlan,
  { replaces, namesake }: PlanOptions,
  actor: string | null,
): Promise<StoredPlan | PlanRefusal> {
  return callFunction('plan_programme', { record, replaces, namesake, actor }, 'operator');
}

export interface Moved extends Outcome<'moved'> {
  readonly ok: true;
  readonly number: number;
  /** Whether who approves is who submitted. */
  readonly samePerson: boolean;
  readonly agency: string;
}

export type MoveRefusal =
  | Outcome<
      'none-fits' | 'programme-unknown' | 'draft-exists' | 'operator-missing' | 'unit-unknown'
    >
  | (Outcome<'several'> & { readonly numbers: readonly number[] })
  | (Outcome<'wrong-state'> & { readonly state: ProgrammeState })
  | (Outcome<'days-over' | 'waves-left'> & { readonly waves: readonly string[] });

/**
 * Take a programme one step on, or from submitted back to draft.
 *
 * @param number of the programme; `null` for the only one that can take this step.
 */
export function moveProgramme(
  unit: string,
  number: number | null,
  target: ProgrammeState,
  actor: string | null,
): Promise<Moved | MoveRefusal> {
  return callFunction('move_programme', { unit_slug: unit, number, target, actor }, 'operator');
}

/** What may be put right; what is absent stays. */
export interface Changes {
  readonly name?: Bilingual | undefined;
  /** The name of the agency. */
  readonly agency?: Bilingual | undefined;
  readonly training?: Bilingual | undefined;
  readonly participants?: number | undefined;
  readonly waves?:
    | readonly { readonly code: string; readonly opensOn: string; readonly closesOn: string }[]
    | undefined;
}

export interface Corrected extends Outcome<'corrected'> {
  readonly ok: true;
  readonly corrections: readonly Omit<Correction, 'on'>[];
  readonly agency: string;
}

export type CorrectionRefusal =
  | Outcome<
      | 'nothing-changed'
      | 'still-draft'
      | 'programme-unknown'
      | 'participants-frozen'
      | 'overlaps'
      | 'operator-missing'
      | 'unit-unknown'
    >
  | (Outcome<'several'> & { readonly numbers: readonly number[] })
  | (Outcome<'wave-unknown' | 'wave-opened' | 'days-over' | 'after-training'> & {
      readonly wave: string;
    });

/** Put right what an approved programme has wrong, all or nothing. */
export function correctProgramme(
  unit: string,
  number: number | null,
  changes: Changes,
  actor: string | null,
): Promise<Corrected | CorrectionRefusal> {
  return callFunction('correct_programme', { unit_slug: unit, number, changes, actor }, 'operator');
}

export interface Extended extends Outcome<'extended'> {
  readonly ok: true;
  readonly unit: string;
  readonly closesOn: string;
}

export type ExtensionRefusal =
  | Outcome<'overlaps' | 'after-training' | 'operator-missing' | 'wave-unknown'>
  | (Outcome<'not-open'> & { readonly state: WaveState })
  | (Outcome<'extended-before' | 'too-late'> & { readonly closesOn: string })
  | (Outcome<'not-within'> & { readonly closesOn: string; readonly latest: string });

/** Move the last day of an open wave, once. */
export function extendWave(
  code: string,
  until: string,
  actor: string | null,
): Promise<Extended | ExtensionRefusal> {
  return callFunction('extend_wave', { wave_code: code, until, actor }, 'operator');
}
