// Updates the results on an observation card while its marks are being made.
import type { Language } from '#domain/instrument/terms.ts';
import { plural, type Forms } from '#i18n/plural.ts';
import { countMarks, FEW, type Mark } from './tally.ts';

/** What a card says; the words of its language. */
interface Texts {
  readonly tally: Forms;
  readonly few: Forms;
  readonly none: string;
  /** Names of the answers from 1 to 4. */
  readonly answers: readonly string[];
  readonly language: Language;
}

/** Show the result of every behavior on a card, now and after every change; the card brings its own words. */
export function showTallies(card: HTMLElement): void {
  const { tally, few, none, answers, language } = JSON.parse(card.dataset.texts!) as Texts;

  function show(behavior: HTMLFieldSetElement): void {
    const marks = [...behavior.querySelectorAll('select')].map(({ value }) => value as Mark);
    const { seen, counted, answer } = countMarks(marks);
    const isUnmarked = marks.every((mark) => mark === '');
    const result = answer
      ? plural(counted, tally, language, { seen, value: answer, name: answers[answer - 1] ?? '' })
      : none;
    const text =
      counted > 0 && counted < FEW ? `${result}. ${plural(counted, few, language)}` : result;
    const place = behavior.querySelector('output')!;
    if (place.textContent !== text) place.textContent = isUnmarked ? '' : text;
  }

  const behaviors = [...card.querySelectorAll('fieldset')];
  behaviors.forEach(show);
  card.addEventListener('change', ({ target }) => {
    const behavior = (target as Element).closest('fieldset');
    if (behavior) show(behavior);
  });
}
