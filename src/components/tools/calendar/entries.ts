// Turns a plan and its texts into entries of a calendar file.
import { addMinutes, nameOffset, type PlannedEvent } from '#domain/tools/calendar-plan.ts';
import { fill } from '#i18n/fill.ts';
import type { CalendarEntry } from './write-ics.ts';

/** Texts by activity; `{turn}` numbers what comes several times. */
export type ActivityTexts = Readonly<
  Record<string, { readonly title: string; readonly about: string }>
>;

/** What a line of the plan is called. */
export const titleOf = (
  texts: ActivityTexts,
  { activity, turn }: { activity: string; turn: number },
) => fill(texts[activity]?.title ?? '', { turn });

/** A short number of a text: FNV-1a, 32 bits; enough to tell the trainings of one calendar apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/**
 * A name as part of an id: letters and digits only. Long names that share their beginning, and names in other scripts,
 * still differ; otherwise the second file would replace the events of the first.
 */
function slugOf(name: string): string {
  const plain = `diklat-${name.toLowerCase()}`.replace(/[^a-z0-9]+/g, '-').slice(0, 30);
  return `${plain}-${fingerprint(name.normalize('NFC'))}`;
}

/**
 * Entries of a calendar file. Ids follow from the training, not from times, so that a file with another time of day
 * moves the events of the first.
 *
 * @param training its name, which may be empty, and its first day as an ISO date.
 * @param time `HH:MM`, at which meetings start.
 * @throws RangeError if a meeting would pass midnight.
 */
export function listEntries(
  events: readonly PlannedEvent[],
  texts: ActivityTexts,
  training: { readonly name: string; readonly from: string },
  time: string,
): readonly CalendarEntry[] {
  const name = training.name.trim();
  return events.map(({ day, minutes, ...planned }) => {
    const title = `${nameOffset(planned.offset)} ${titleOf(texts, planned)}`;
    return {
      uid: `${slugOf(name)}.${training.from}.${planned.activity}-${planned.turn}@jejak-perilaku`,
      day,
      hours: minutes === null ? null : { from: time, until: addMinutes(time, minutes) },
      title: name ? `${title} (${name})` : title,
      about: texts[planned.activity]?.about ?? '',
    };
  });
}
