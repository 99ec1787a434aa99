// What a person entered before the form's script ran. Read once, before hydration: where the page was altered on its way
// (a translation by the browser, an extension), hydration builds all fields again and would forget it.
import type { Entered } from './form.ts';

let early: Entered | undefined;

/** What stands in the given fields now; {} on the server, which must remember nobody's answers. */
export function enteredEarly(fields: readonly string[]): Entered {
  if (typeof document === 'undefined') return {};
  const form = document.querySelector<HTMLFormElement>('#survey');
  early ??= Object.fromEntries(
    [...(form ? new FormData(form) : [])].filter(([name]) => fields.includes(name)),
  ) as Entered;
  return early;
}

/** Forget it, so that the next person on the same page does not meet it. */
export function forgetEarly(): void {
  early = {};
}
