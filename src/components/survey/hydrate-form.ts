// Gives the survey form that stands in the page its behavior and the door that its ballots go to.
import { createRawSnippet, hydrate } from 'svelte';
import type { Door } from './door.ts';
import SurveyForm from './SurveyForm.svelte';
import type { FormWords } from './form-words.ts';

/** Hydrate the form inside `target`. */
export function hydrateForm(target: HTMLElement, words: FormWords, door: Door): void {
  // The fields are in the page already and stay as they are; a snippet must only say that they are one element.
  const children = createRawSnippet(() => ({ render: () => '<div class="fields"></div>' }));
  hydrate(SurveyForm, { target, props: { words, door, children } });
}
