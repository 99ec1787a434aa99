// Brings the survey form to life once the browser is idle; until then, and without this, it is a plain form.
import { createRawSnippet, hydrate } from 'svelte';
import SurveyForm from './SurveyForm.svelte';
import type { IslandProps } from './visit.ts';

const place = document.getElementById('survey');

function start(target: HTMLElement): void {
  const props = JSON.parse(target.dataset.island ?? '') as IslandProps;
  // The fields are in the page already and stay as they are; a snippet must only say that they are one element.
  const children = createRawSnippet(() => ({ render: () => '<div class="fields"></div>' }));
  hydrate(SurveyForm, { target, props: { ...props, children } });
}

if (place) {
  if ('requestIdleCallback' in window) requestIdleCallback(() => start(place));
  else setTimeout(() => start(place), 200);
}
