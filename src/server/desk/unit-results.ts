// Reads a unit with its published waves for the pages that follow a publication, and notes the meetings that it held.
import { programmeShown } from '#charts/figures.ts';
import { readMeetings, noteMeeting, type UnitMeetings } from '#data/unit-voices.ts';
import { readUnit } from '#data/units.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { isDay } from '#domain/waves/calendar.ts';
import type { ProgrammeRecord, UnitRecord, WaveRecord } from '#domain/waves/record.ts';
import { wordsIn } from '#i18n/words.ts';
import { textOf, type Problem } from './form.ts';
import type { DeskVisit } from './visit.ts';

/** A unit as the public knows it, with what only its desk knows. */
export interface UnitAtDesk extends UnitMeetings {
  readonly record: UnitRecord;
}

/** The unit of an address; `null` while nothing of it is public, as of a programme that is not approved. */
export async function openUnitAtDesk({ person, address }: DeskVisit): Promise<UnitAtDesk | null> {
  const slug = address.unit!;
  const [record, meetings] = await Promise.all([readUnit(slug), readMeetings(person, slug)]);
  return record && meetings && { record, ...meetings };
}

/** A wave that is published, with its programme. */
export interface PublishedWave {
  readonly programme: ProgrammeRecord;
  readonly wave: WaveRecord & { readonly publishedOn: string };
  /** Code of the newest wave that the page of the unit tells about. */
  readonly newest: string;
}

/** A wave of a unit by its code; `null` where it is not published. */
export function findPublished(record: UnitRecord, code: string): PublishedWave | null {
  const shown = programmeShown(record);
  const newest = shown?.waves
    .filter(({ snapshot }) => snapshot !== null)
    .toSorted((a, b) => (a.publishedOn ?? '').localeCompare(b.publishedOn ?? ''))
    .at(-1)?.code;
  for (const programme of record.programmes) {
    const wave = programme.waves.find((one) => one.code === code);
    if (wave?.snapshot && wave.publishedOn && newest) {
      return { programme, wave: { ...wave, publishedOn: wave.publishedOn }, newest };
    }
  }
  return null;
}

/** A wave of a unit by its code, published or not. */
export const findWave = (record: UnitRecord, code: string): WaveRecord | undefined =>
  record.programmes.flatMap(({ waves }) => waves).find((wave) => wave.code === code);

/** How a form about a meeting ended. */
export type MeetingAct =
  | { readonly news: 'pertemuan-tercatat' | 'pertemuan-ditarik' }
  | { readonly problem: Problem; readonly typed: string };

/** Note a meeting, or take it back. */
export async function takeMeeting(
  { person, address }: DeskVisit,
  form: FormData,
  language: Language,
): Promise<MeetingAct> {
  const { problems } = wordsIn(language).desk.results;
  const typed = textOf(form, 'rapat');
  const refuse = (text: string) => ({ problem: { field: 'rapat', text }, typed });
  if (!isDay(typed)) return refuse(problems.day);
  const isTakenBack = form.get('laku') === 'tarik';
  const { ok, reason } = await noteMeeting(person, address.wave!, typed, isTakenBack);
  if (ok) return { news: isTakenBack ? 'pertemuan-ditarik' : 'pertemuan-tercatat' };
  if (reason === 'day-to-come') return refuse(problems.dayToCome);
  return refuse(reason === 'before-results' ? problems.beforeResults : problems.other);
}
