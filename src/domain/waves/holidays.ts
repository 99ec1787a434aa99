// Days on which nobody works, as an organizer enters them, and the working days that a wave is left with.
import { addDays, isDay, type PlannedDates } from './calendar.ts';

/** A day on which nobody works. */
export interface Holiday {
  /** ISO date. */
  readonly day: string;
  readonly name: string;
}

/**
 * Days written as 2027-03-20, 20-3-2027 or 20/3/2027, one to a line, each with its name behind it.
 *
 * @returns the days in their order, and the lines that are none.
 * @example readHolidays('20/3/2027 Idulfitri').holidays // => [{ day: '2027-03-20', name: 'Idulfitri' }]
 */
export function readHolidays(text: string): {
  readonly holidays: readonly Holiday[];
  readonly wrong: readonly string[];
} {
  const holidays: Holiday[] = [];
  const wrong: string[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (line === '') continue;
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)[\s,;:–-]*(.*)$/.exec(line);
    const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)[\s,;:–-]*(.*)$/.exec(line);
    const parts = iso
      ? [iso[1]!, iso[2]!, iso[3]!]
      : local
        ? [local[3]!, local[2]!, local[1]!]
        : [];
    const day = parts.map((part) => part.padStart(2, '0')).join('-');
    if (isDay(day)) holidays.push({ day, name: (iso ?? local)![4]! });
    else wrong.push(line);
  }
  return { holidays: holidays.sort((a, b) => a.day.localeCompare(b.day)), wrong };
}

const SATURDAY = 6;

const isWeekend = (day: string): boolean =>
  new Date(`${day}T00:00:00Z`).getUTCDay() % SATURDAY === 0;

/**
 * The days of a wave: all of them, those from Monday to Friday on which people work, and the holidays that took others.
 *
 * @example workingDays({ opensOn: '2027-03-01', closesOn: '2027-03-07' }, []).working // => 5
 */
export function workingDays(
  { opensOn, closesOn }: Pick<PlannedDates, 'opensOn' | 'closesOn'>,
  holidays: readonly Holiday[],
): { readonly days: number; readonly working: number; readonly lost: readonly Holiday[] } {
  let days = 0;
  let working = 0;
  const lost: Holiday[] = [];
  // A wave is never longer than some weeks; two days in the wrong order are no wave.
  for (let day = opensOn; day <= closesOn && days < 400; day = addDays(day, 1)) {
    days += 1;
    if (isWeekend(day)) continue;
    const holiday = holidays.find((one) => one.day === day);
    if (holiday) lost.push(holiday);
    else working += 1;
  }
  return { days, working, lost };
}
