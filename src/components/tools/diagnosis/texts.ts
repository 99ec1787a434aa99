// Gathers the words of the diagnosis in one language: statements and scale of the instrument, causes, actions and links.
import { factors } from '#content/tools/interactive/texts.ts';
import { CURRENT_INSTRUMENT as instrument } from '#content/instruments/registry.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { STATEMENTS, type Factor } from '#domain/tools/diagnosis.ts';
import { listGuides, slugOf } from '#content/guide-collection.ts';
import { addressIn } from '#i18n/addresses.ts';
import { openTool } from '#content/tool-collection.ts';

interface Link {
  readonly title: string;
  readonly path: string;
}

/** What the result says about one factor. */
export interface FactorText {
  readonly factor: Factor;
  readonly name: string;
  readonly cause: string;
  readonly actions: readonly string[];
  /** Nothing while the guide is not there. */
  readonly guide: Link | undefined;
  readonly tool: Link;
}

const items = instrument.forms.climate.flatMap(({ items }) => items);

/**
 * The fifteen statements in the order of the form.
 *
 * @throws Error when the instrument does not have one of them
 */
export function listStatements(language: Language): readonly { id: string; text: string }[] {
  return STATEMENTS.map((id) => {
    const item = items.find((each) => each.id === id);
    if (!item) throw new Error(`The climate form has no statement ${id}`);
    return { id, text: language === 'en' ? item.text_en : item.text_id };
  });
}

/** The answers that a statement takes; `na` for "do not know". */
export const listAnswers = (language: Language) =>
  instrument.scales.fit.map((answer) => ({
    value: answer.v === null ? 'na' : String(answer.v),
    text: answer[language],
  }));

/** Every factor with what to do about it. */
export async function listFactors(language: Language): Promise<readonly FactorText[]> {
  const guides = await listGuides(language);
  return Promise.all(
    factors.map(async ({ factor, cause, actions, ...slugs }) => {
      const named = instrument.forms.climate.find((each) => each.factor === factor)!;
      const guide = guides.find((each) => slugOf(each) === slugs.guide);
      const tool = await openTool(slugs.tool);
      return {
        factor,
        name: language === 'en' ? named.name_en : named.name_id,
        cause: cause[language],
        actions: actions.map((action) => action[language]),
        guide: guide && {
          title: guide.data.title,
          path: addressIn(language, `/panduan/${slugs.guide}/`),
        },
        tool: {
          title: tool.data.title[language],
          path: addressIn(language, `/alat/${slugs.tool}/`),
        },
      };
    }),
  );
}
