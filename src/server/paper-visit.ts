// Decides what an address of something to print shows: a sheet before and while a wave is open, else a status page.
import { instrumentOf, instrumentOfWave } from '#content/instruments/registry.ts';
import { citizenQuestions, type CitizenQuestion } from '#domain/instrument/citizen-questions.ts';
import { staffForm, type StaffForm } from '#domain/instrument/staff-questions.ts';
import { groupOfAddress } from '#domain/instrument/group-addresses.ts';
import type { Language, StaffGroup } from '#domain/instrument/terms.ts';
import type { Visit, VisitedWave } from './citizen-survey.ts';
import { visitStaff, type StaffVisit, type StaffWave } from './staff-survey.ts';
import { visitWave } from './visit-wave.ts';

/** What a poster and a paper form for citizens need; they are printed before the first day, too. */
export type CitizenPaperVisit =
  | {
      readonly kind: 'sheet';
      readonly status: 200;
      readonly wave: VisitedWave;
      readonly questions: readonly CitizenQuestion[];
    }
  | Exclude<Visit, { kind: 'form' | 'sent' | 'planned' | 'delayed' }>;

/** What a paper form for staff needs. */
export type StaffPaperVisit =
  | {
      readonly kind: 'sheet';
      readonly status: 200;
      readonly wave: StaffWave;
      readonly group: StaffGroup;
      readonly form: StaffForm;
    }
  | Exclude<StaffVisit, { kind: 'form' }>;

/** What to show at /w/<code>/poster/ and /w/<code>/kertas/; whatever is posted there is not read. */
export async function visitCitizenPaper(
  url: URL,
  code: string,
  language: Language,
  read: (code: string) => Promise<VisitedWave | null>,
): Promise<CitizenPaperVisit> {
  const cast = () => Promise.reject(new Error('Paper casts no ballots.'));
  const visit = await visitWave(new Request(url), code, language, { read, cast, castSlip: cast });
  if (visit.kind === 'sent') throw new Error('Nothing was posted.');
  if (visit.kind !== 'form' && visit.kind !== 'planned' && visit.kind !== 'delayed')
    return visit as Exclude<CitizenPaperVisit, { kind: 'sheet' }>;
  const questions = citizenQuestions(instrumentOf(visit.wave.instrument), language);
  return { kind: 'sheet', status: 200, wave: visit.wave, questions };
}

/**
 * What to show at /isi/<wave>/<group>/kertas/.
 *
 * @param part the part of the address that names the group, such as `rekan`.
 */
export async function visitStaffPaper(
  code: string,
  part: string,
  language: Language,
  read: (code: string) => Promise<StaffWave | null>,
): Promise<StaffPaperVisit> {
  const visit = await visitStaff(code, part, language, read);
  const group = groupOfAddress(part);
  const isPrinted = visit.kind === 'form' || visit.kind === 'planned' || visit.kind === 'delayed';
  if (!isPrinted || !group) return visit as Exclude<StaffVisit, { kind: 'form' }>;
  const { wave } = visit;
  const { month, participants } = wave;
  const form = staffForm(instrumentOfWave(wave), { group, month, participants }, language);
  return { kind: 'sheet', status: 200, wave, group, form };
}
