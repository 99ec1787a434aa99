// The audit trail of a unit in words.
import { readAudit, type RecordedAct } from '#data/audit.ts';
import type { OwnUnit } from '#data/programmes.ts';
import { isDay } from '#domain/waves/calendar.ts';
import type { Language, RaterGroup } from '#domain/instrument/terms.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { DeskVisit } from '../visit.ts';
import { trailOfUnit, unitOf, type Trail } from './place.ts';
import { nameWithin } from './say.ts';

export interface AuditPage {
  readonly trail: Trail;
  /** Newest first. */
  readonly acts: readonly {
    readonly when: string;
    readonly who: string;
    readonly what: string;
    readonly change: string;
  }[];
}

/** A value of the trail in words; what is neither text, number nor a name in two languages stands pair by pair. */
function sayValue(value: unknown, language: Language): string {
  const { groups, trail } = wordsIn(language).desk.wave;
  const { states } = wordsIn(language).desk.home;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    if (isDay(value)) return formatDate(value, language);
    if (Object.hasOwn(states, value)) return states[value as keyof typeof states].toLowerCase();
    return Object.hasOwn(groups, value) ? groups[value as RaterGroup] : value;
  }
  if (typeof value !== 'object') return String(value);
  if ('id' in value && 'en' in value) return String((value as Record<Language, unknown>)[language]);
  const parts = Array.isArray(value)
    ? value.map((one) => sayValue(one, language))
    : Object.entries(value)
        .filter(([name]) => !['samePerson', 'programme', 'early', 'kind'].includes(name))
        .map(([name, one]) => {
          const said = sayValue(one, language);
          if (name === 'mails') return fill(trail.mails, { n: said });
          return Object.hasOwn(groups, name) ? `${groups[name as RaterGroup]} ${said}` : said;
        });
  return parts.filter((part) => part !== '').join(', ');
}

/** The time of an act where the unit works. */
const timeIn = (at: string, timeZone: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(at));

function describeAct(
  { at, actor, act, subject, before, after }: RecordedAct,
  unit: OwnUnit,
  language: Language,
) {
  const { trail } = wordsIn(language).desk.wave;
  const wave = unit.programmes.flatMap(({ waves }) => waves).find(({ code }) => code === subject);
  const what = Object.hasOwn(trail.acts, act)
    ? trail.acts[act as keyof typeof trail.acts]
    : fill(trail.otherAct, { act });
  const [from, to] = [sayValue(before, language), sayValue(after, language)];
  return {
    when: timeIn(at, 'Asia/Jakarta', language),
    who: actor === 'tick' ? trail.tick : actor,
    what: wave ? fill(trail.on, { what, subject: nameWithin(wave.month, language) }) : what,
    change: from && to ? fill(trail.change_, { before: from, after: to }) : to || from,
  };
}

/** The audit trail of a unit. */
export async function readTrail(visit: DeskVisit, language: Language): Promise<AuditPage> {
  const unit = await unitOf(visit);
  const acts = await readAudit(unit.slug);
  return {
    trail: trailOfUnit(unit, language),
    acts: acts.map((act) => describeAct(act, unit, language)).toReversed(),
  };
}
