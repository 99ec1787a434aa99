// Says what waits in an agency and what refuses a decision, in the words of the desk.
import type { Language } from '#domain/instrument/terms.ts';
import { formatList, formatUnbrokenDate } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Message } from '#operations/message.ts';
import type { DeskVisit } from '../visit.ts';
import type { Waiting } from './overview.ts';

/** The day of an ISO time as the database wrote it. */
export const dayOfTime = (time: string): string => time.slice(0, 10);

/** A wave by its month. */
export function nameWave(month: number, language: Language): string {
  const { baseline, later } = wordsIn(language).desk.agency.month;
  return month === 0 ? baseline : fill(later, { month });
}

/** The agency of an address, by the name that who looks knows it by. */
export function agencyOf({ me, address }: DeskVisit, language: Language) {
  const slug = address.agency ?? '';
  const known = me.memberships.find(({ agency }) => agency.slug === slug);
  return { slug, name: known?.agency.name[language] ?? slug };
}

/** A warning names its wave by its code, or its unit where it is about none. */
function nameSubject(subject: string, slug: string, language: Language): string {
  const { wave } = wordsIn(language).desk.agency.waiting;
  return subject === slug ? '' : fill(wave, { code: subject });
}

/** One sentence about something that waits. */
export function sayWaiting(waiting: Waiting, language: Language): string {
  const words = wordsIn(language).desk.agency.waiting;
  const unit = waiting.unit.name[language];
  switch (waiting.kind) {
    case 'submitted': {
      const { training, opensOn, days } = waiting;
      const values = { unit, training: training[language] };
      if (opensOn === null || days === null) return fill(words.submittedUndated, values);
      const text = days < 0 ? words.submittedLate : words.submitted;
      return fill(text, { ...values, day: formatUnbrokenDate(opensOn, language) });
    }
    case 'warning': {
      const { fact, subject, day } = waiting;
      const wave = nameSubject(subject, waiting.unit.slug, language);
      return fill(words.warnings[fact], { unit, wave, day: formatUnbrokenDate(day, language) });
    }
    case 'unanswered': {
      const { months, publishedOn, days } = waiting;
      const waves = months.map((month) => nameWave(month, language));
      const values = {
        unit,
        wave: formatList(waves, language),
        day: formatUnbrokenDate(publishedOn, language),
      };
      if (days < 1) return fill(words.today, values);
      return plural(days, months.length > 1 ? words.several : words.unanswered, language, values);
    }
  }
}

/** Why a decision is refused: sentences of the use cases name commands, so each has its own words here. */
export const insteadOf =
  (language: Language) =>
  ({ name, values }: Message): string => {
    const { refusals } = wordsIn(language).desk.agency.programme;
    if (name === 'programme.daysOver')
      return fill(refusals.daysOver, { waves: String(values.waves) });
    if (name === 'programme.otherDraft') return refusals.otherDraft;
    if (/^programme\.(wrongState|noneTo_|programmeUnknown)/.test(name)) return refusals.wrongState;
    return refusals.other;
  };
