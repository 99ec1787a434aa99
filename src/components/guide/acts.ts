// Puts what to try this week in order: raters and the first reader of a guide first.
import type { Role } from '#content/guide-roles.ts';

/** Who can have an act: every role, and whoever is asked to answer a survey. */
type Actor = Role | 'rater';

/** What somebody in a role can do this week. */
export interface Act {
  readonly role: Actor;
  readonly text: string;
}

/**
 * The acts of a guide: of raters where it has one for them, then of its readers in their order, then of others.
 *
 * @example listActs({ leader: 'a', citizen: 'b' }, ['citizen']) // => those of the citizen, then of the leader
 */
export function listActs(
  acts: Readonly<Partial<Record<Actor, string>>>,
  readers: readonly Role[],
): readonly Act[] {
  const order: readonly Actor[] = ['rater', ...readers];
  const place = (role: Actor) => (order.includes(role) ? order.indexOf(role) : order.length);
  return Object.entries(acts)
    .map(([role, text]) => ({ role: role as Actor, text }))
    .sort((a, b) => place(a.role) - place(b.role));
}
