// In words, what the ballots that wait on a device are waiting for.
import type { Words } from '#i18n/words.ts';
import type { View } from './watch.ts';

/** The sentence that stands behind the number of waiting ballots; '' where none waits. */
export function conditionOf(
  { waiting, sending, isForTomorrow }: View,
  states: Words['outbox']['note']['states'],
): string {
  if (waiting === 0) return '';
  if (sending > 0) return states.sending;
  return isForTomorrow ? states.tomorrow : states.connection;
}
