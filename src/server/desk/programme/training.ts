// The bank of behaviors as an organizer chooses from it, and advice on the number that raters are promised.
import { instrumentOf } from '#content/instruments/registry.ts';
import { sees } from '#domain/instrument/items.ts';
import { TARGETS } from '#domain/instrument/programme-form.ts';
import { STAFF_GROUPS, type Language } from '#domain/instrument/terms.ts';
import { wordsIn } from '#i18n/words.ts';
import { invitedOf } from '#operations/desk/draft-context.ts';
import {
  DEFAULT_K,
  DESK_INSTRUMENT,
  EXPECTED,
  numberOf,
  type Typed,
} from '#operations/desk/sections.ts';
import { sayIn } from '#operations/message.ts';
import { adviseOnK } from '#operations/planning/check-plan.ts';
import { nameItem } from './say.ts';
import type { SectionForm } from './section.ts';

export const EXPECTED_FIELDS = EXPECTED;

/** A behavior that a training may aim at. */
export interface BankItem {
  readonly id: string;
  readonly text: string;
  /** Names of the groups that see it. */
  readonly seenBy: readonly string[];
}

export interface Bank {
  readonly limits: typeof TARGETS;
  readonly modules: readonly {
    readonly id: string;
    readonly name: string;
    readonly items: readonly BankItem[];
  }[];
  /** Behaviors that every programme asks about. */
  readonly anchors: readonly string[];
}

/** The whole bank, module by module. */
export function describeBank(language: Language): Bank {
  const instrument = instrumentOf(DESK_INSTRUMENT);
  const { groups } = wordsIn(language).summary;
  return {
    limits: TARGETS,
    modules: (instrument.modules ?? []).map((module) => ({
      id: module.id,
      name: module[`name_${language}`],
      items: instrument.items
        .filter((item) => item.module === module.id)
        .map((item) => ({
          id: item.id,
          text: item[`predicate_${language}`],
          seenBy: STAFF_GROUPS.filter((group) => sees(instrument, group, item.id)).map(
            (group) => groups[group],
          ),
        })),
    })),
    anchors: instrument.forms.anchor_items.map((item) => nameItem(item, language)),
  };
}

/** What a training section shows before anybody saved it. */
export const trainingDefaults = (): Typed => ({ k: DEFAULT_K.staff });

/** What a unit section shows before anybody saved it. */
export const unitDefaults = (): Typed => ({
  zona: 'Asia/Jakarta',
  cara: 'slip',
  kWarga: DEFAULT_K.citizens,
});

/** What may come of the numbers at hand under the number that raters are promised. */
export function sayAdvice({ context, typed }: SectionForm, language: Language): readonly string[] {
  const invited = invitedOf({ ...context, typed: { ...context.typed, training: typed } });
  return adviseOnK(invited, numberOf(typed, 'k') ?? Number(DEFAULT_K.staff)).map((line) =>
    sayIn(language, line),
  );
}
