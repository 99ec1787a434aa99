// Takes the citizen form over once the browser is idle; until then, and without this, it is a plain form.
import { takeOver } from '../form-behavior.ts';
import type { SealingNeeds } from '#server/citizen-survey.ts';
import { citizenDoor } from './citizen-door.ts';

const form = document.querySelector<HTMLFormElement>('#survey');

function start(): void {
  takeOver(form!, citizenDoor({ ...form!.dataset } as unknown as SealingNeeds));
}

if (form && typeof crypto.subtle === 'object') {
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, 200);
}
