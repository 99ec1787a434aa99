// Updates the results on an observation card while its marks are being made.
import { fill } from '#i18n/fill.ts';
import { countMarks, FEW, type Mark } from './tally.ts';

/** Show the result of every behavior on a card, now and after every change; the card brings its own words. */
export function showTallies(card: HTMLElement): void {
  const { tally = '', few = '', none = '', answers = '[]' } = card.dataset;
  const names: readonly string[] = JSON.parse(answers);

  function show(behavior: HTMLFieldSetElement): void {
    const marks = [...behavior.querySelectorAll('select')].map(({ value }) => value as Mark);
    const { seen, counted, answer } = countMarks(marks);
    const isUnmarked = marks.every((mark) => mark === '');
    const result = answer
      ? fill(tally, { seen, counted, value: answer, name: names[answer - 1] ?? '' })
      : none;
    const text = counted > 0 && counted < FEW ? `${result}. ${fill(few, { counted })}` : result;
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
