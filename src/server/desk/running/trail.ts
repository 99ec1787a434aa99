// The audit trail of a unit in words, which are those of its agency's trail.
import { readAudit, type RecordedAct } from '#data/audit.ts';
import { readUnitTerms } from '#data/desk.ts';
import type { OwnUnit } from '#data/programmes.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { formatMoment } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { describeAct } from '../agency/audit.ts';
import type { DeskVisit } from '../visit.ts';
import { trailOfUnit, unitOf, type Trail } from './place.ts';
import { asSentence } from './say.ts';

export interface AuditPage {
  readonly trail: Trail;
  /** Newest first. */
  readonly acts: readonly {
    readonly when: string;
    readonly who: string;
    readonly what: string;
    readonly changes: readonly string[];
  }[];
}

/** What an act is about: a wave by its month, anything else as it was written. */
function nameSubject(subject: string, { programmes }: OwnUnit, language: Language): string {
  const { ofBaseline, ofMonth } = wordsIn(language).desk.wave.trail;
  const wave = programmes.flatMap(({ waves }) => waves).find(({ code }) => code === subject);
  if (!wave) return subject;
  return wave.month === 0 ? ofBaseline : fill(ofMonth, { month: wave.month });
}

function describe(act: RecordedAct, unit: OwnUnit, zone: string, language: Language) {
  const subject = nameSubject(act.subject, unit, language);
  const { actor, said, changes } = describeAct({ ...act, subject, zone, unit: null }, language);
  return {
    when: formatMoment(act.at, zone, language),
    who: actor,
    what: asSentence(said),
    changes,
  };
}

/** The audit trail of a unit. */
export async function readTrail(visit: DeskVisit, language: Language): Promise<AuditPage> {
  const unit = await unitOf(visit);
  const [acts, terms] = await Promise.all([readAudit(unit.slug), readUnitTerms(unit.slug)]);
  return {
    trail: trailOfUnit(unit, language),
    acts: acts.map((act) => describe(act, unit, terms!.timeZone, language)).toReversed(),
  };
}
