// Reads what is published about units, and registers new ones.
import type { UnitListing } from '#domain/waves/listing.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import type { CitizenEntry } from '#domain/waves/wave.ts';
import type { UnitPlan } from '#domain/waves/plan.ts';
import { callFunction, type Outcome } from './client.ts';

/** Everything published about a unit, or `null` where there is no such unit. */
export function readUnit(slug: string): Promise<UnitRecord | null> {
  return callFunction('unit_summary', { unit_slug: slug });
}

/** Where citizens answer about a unit now, or `null` where there is no such unit. */
export function readCitizenEntry(slug: string): Promise<CitizenEntry | null> {
  return callFunction('citizen_entry', { unit_slug: slug });
}

/** All units with the state of their waves, by agency. */
export function listUnits(): Promise<readonly UnitListing[]> {
  return callFunction('directory', {});
}

/** Register a unit with its programmes and planned waves, all or nothing. Operator only. */
export function registerUnit(plan: UnitPlan): Promise<Outcome<'registered' | 'slug-taken'>> {
  return callFunction('register_unit', { record: plan }, 'operator');
}

/** What was removed with the demo data. */
export interface RemovedDemo extends Outcome<'removed' | 'none-there'> {
  /** Slugs. */
  readonly units: readonly string[];
  /** Codes. */
  readonly waves: readonly string[];
}

/** Remove every demo unit with all that belongs to it; no unit that is real. Operator only. */
export function removeDemoUnits(): Promise<RemovedDemo> {
  return callFunction('remove_demo', {}, 'operator');
}
