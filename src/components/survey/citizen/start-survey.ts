// Takes the citizen form over once the browser is idle; until then, and without this, it is a plain form.
import { takeOver } from '../form-behavior.ts';
import { citizenDoor, type SealingNeeds } from './citizen-door.ts';

const place = document.getElementById('citizen');

function start(): void {
  const form = document.getElementById('survey') as HTMLFormElement;
  takeOver(form, citizenDoor(JSON.parse(place!.dataset.needs!) as SealingNeeds));
}

if (place && typeof crypto.subtle === 'object') {
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, 200);
}
