// Decides what a visit to a staff form shows. Nothing is posted here: codes, tickets and ballots go to endpoints of their own.
import type { Wave } from '#domain/waves/wave.ts';
import { isSlug } from '#domain/slug.ts';
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { groupOfAddress } from '#domain/instrument/group-addresses.ts';
import { staffForm, type StaffForm } from '#domain/instrument/staff-questions.ts';
import type { Language, StaffGroup } from '#domain/instrument/terms.ts';

/** What a visit needs to know of a wave; the repository answers with more. */
export type StaffWave = Pick<
  Wave,
  | 'code'
  | 'month'
  | 'state'
  | 'accepts'
  | 'opensOn'
  | 'closesOn'
  | 'overdue'
  | 'instrument'
  | 'k'
  | 'participants'
  | 'targets'
  | 'training'
  | 'groups'
  | 'unit'
  | 'keyFile'
>;

export type StaffVisit =
  | {
      readonly kind: 'form';
      readonly status: 200;
      readonly wave: StaffWave & { readonly keyFile: string };
      readonly group: StaffGroup;
      readonly form: StaffForm;
    }
  | {
      readonly kind: 'planned' | 'delayed' | 'missed' | 'closed' | 'discarded';
      readonly status: number;
      readonly wave: StaffWave;
    }
  | { readonly kind: 'missing' | 'unavailable'; readonly status: number };

/**
 * What to show at /isi/<wave>/<group>/.
 *
 * @param part the last part of the address, such as `rekan`.
 */
export async function visitStaff(
  code: string,
  part: string,
  language: Language,
  read: (code: string) => Promise<StaffWave | null>,
): Promise<StaffVisit> {
  const group = groupOfAddress(part);
  let wave: StaffWave | null;
  try {
    wave = group && isSlug(code) ? await read(code) : null;
  } catch {
    return { kind: 'unavailable', status: 503 };
  }
  if (!wave || !group || !wave.groups.includes(group)) return { kind: 'missing', status: 404 };
  const { keyFile, month, participants } = wave;
  if (!wave.accepts || keyFile === null) {
    if (wave.state === 'planned')
      return {
        kind: wave.overdue ?? 'planned',
        status: wave.overdue === 'missed' ? 410 : 200,
        wave,
      };
    return { kind: wave.state === 'discarded' ? 'discarded' : 'closed', status: 410, wave };
  }
  const instrument = instrumentOfWave(wave);
  const form = staffForm(instrument, { group, month, participants }, language);
  return { kind: 'form', status: 200, wave: { ...wave, keyFile }, group, form };
}
