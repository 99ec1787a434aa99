// Brings the citizen form to life once the browser is idle; until then, and without this, it is a plain form.
import { citizenDoor } from './citizen-door.ts';
import { hydrateForm } from '../hydrate-form.ts';
import type { IslandProps } from './visit.ts';

const place = document.getElementById('survey');

function start(target: HTMLElement): void {
  const { needs, words } = JSON.parse(target.dataset.island ?? '') as IslandProps;
  hydrateForm(target, words, citizenDoor(needs));
}

if (place) {
  if ('requestIdleCallback' in window) requestIdleCallback(() => start(place));
  else setTimeout(() => start(place), 200);
}
