// The view model of the kit for a unit's meeting and of its slides: what the page of the unit says, and what is discussed.
import type { Figure } from '#charts/figure.ts';
import { formatShareValue } from '#charts/figures/shares.ts';
import { nameGroups } from '#charts/wording.ts';
import { describeUnit, type UnitView } from '#components/unit/view-model.ts';
import { instrumentOfProgramme } from '#content/instruments/registry.ts';
import type { Language } from '#domain/instrument/terms.ts';
import {
  chooseDiscussion,
  type DiscussedBehavior,
  type Discussion,
} from '#domain/summary/discussion.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/** Minutes of each step of the meeting, by the name of its words. */
export const AGENDA = [
  { step: 'open', minutes: 2 },
  { step: 'finding', minutes: 6 },
  { step: 'success', minutes: 5 },
  { step: 'situation', minutes: 10 },
  { step: 'commitment', minutes: 7 },
] as const;

/** A behavior as the guide names it. */
export interface NamedBehavior {
  readonly item: string;
  /** Its words with the latest share. */
  readonly text: string;
  /** Its words alone. */
  readonly label: string;
  readonly isTarget: boolean;
}

/** What the meeting discusses, in words; a list that is empty is not shown. */
export interface DiscussionView {
  readonly from: string;
  readonly fell: readonly NamedBehavior[];
  readonly rarer: readonly NamedBehavior[];
  readonly rose: readonly NamedBehavior[];
  readonly unsure: readonly NamedBehavior[];
  /** How many are not shown. */
  readonly hidden: number;
}

export interface KitView {
  readonly unit: UnitView;
  /** At most three: every group, behaviors, what helps or hinders. */
  readonly figures: readonly Figure[];
  /** `null` where no behavior may be spoken of. */
  readonly discussion: DiscussionView | null;
}

/** The third figure: what helps and hinders where that is shown, else who sees what. */
function thirdFigure({ figures }: UnitView): Figure | undefined {
  const named = (name: string) =>
    [...figures.climate, ...figures.views].find((figure) => figure.name === name);
  return named('iklim') ?? named('kelompok') ?? named('penerapan') ?? figures.change[0];
}

function describeDiscussion(
  found: Discussion,
  { labels, programme }: UnitView,
  language: Language,
): DiscussionView {
  const { kit } = wordsIn(language).desk.results;
  const { when } = wordsIn(language).summary;
  const describe = ({ item, latest }: DiscussedBehavior): NamedBehavior => {
    const label = labels(found.atom, item);
    const value = formatShareValue(latest, language);
    const isTarget = programme?.targets.includes(item) ?? false;
    return { item, label, text: fill(kit.line, { behavior: label, value }), isTarget };
  };
  const at = found.month === 0 ? when.baseline : fill(when.later, { month: found.month });
  return {
    from: fill(kit.discussFrom, { groups: nameGroups(found.groups, language), when: at }),
    fell: found.fell.map(describe),
    rarer: found.rarer.map(describe),
    rose: found.rose.map(describe),
    unsure: found.unsure.map(describe),
    hidden: found.withheld.length,
  };
}

/**
 * The kit of a unit in one language.
 *
 * @param today ISO date where the unit works.
 */
export function describeKit(record: UnitRecord, language: Language, today: string): KitView {
  const unit = describeUnit(record, language, today);
  const { programme, summary, figures } = unit;
  const order = programme ? instrumentOfProgramme(programme).items.map(({ id }) => id) : [];
  const found = chooseDiscussion(summary, order);
  const shown = [unit.head, figures.behaviors[0], thirdFigure(unit)];
  return {
    unit,
    figures: shown.filter((figure) => figure !== null && figure !== undefined),
    discussion: found && describeDiscussion(found, unit, language),
  };
}

/** The behaviors that a commitment may be about, in the words of colleagues and in the order of the form. */
export function listBehaviors(
  record: UnitRecord,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] {
  const [programme] = record.programmes;
  if (!programme) return [];
  const { labels } = describeUnit(record, language, programme.trainedOn);
  const instrument = instrumentOfProgramme(programme);
  const asked = instrument.programme?.asked ?? instrument.items.map(({ id }) => id);
  return asked.map((item) => ({ value: item, label: labels('peer', item) }));
}
