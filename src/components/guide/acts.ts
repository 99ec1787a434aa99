// Puts what to try this week in order: the first reader of a guide first.
import type { Role } from '#content/guide-roles.ts';

/** What somebody in a role can do this week. */
export interface Act {
  readonly role: Role;
  readonly text: string;
}

/**
 * The acts of a guide, those of its readers in front and in their order.
 *
 * @example listActs({ leader: 'a', citizen: 'b' }, ['citizen']) // => those of the citizen, then of the leader
 */
export function listActs(
  acts: Readonly<Partial<Record<Role, string>>>,
  readers: readonly Role[],
): readonly Act[] {
  const place = (role: Role) => (readers.includes(role) ? readers.indexOf(role) : readers.length);
  return Object.entries(acts)
    .map(([role, text]) => ({ role: role as Role, text }))
    .sort((a, b) => place(a.role) - place(b.role));
}
