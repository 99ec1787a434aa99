// People of the demo agency who can sign in at the desk: on one machine, where the mailbox that takes their codes is nobody else's.
import { addMember, listMembers, removeMember, type DeskRole } from '#data/desk.ts';
import { readMailSetting } from '#operations/mail/mail-setting.ts';

const AGENCY = 'pemkot-contoh';
const ACTOR = 'demo';
/** The unit whose comments the two reviewers read. */
const UNIT = 'dinas-contoh';

/** Whose address to sign in with; the domain is one that can never belong to anybody. */
export const DEMO_ORGANISER = 'rina@contoh.example';
export const DEMO_ADMINISTRATOR = 'sari@contoh.example';

const PEOPLE: readonly (readonly [string, DeskRole, string | null])[] = [
  [DEMO_ADMINISTRATOR, 'agency_admin', null],
  [DEMO_ORGANISER, 'organiser', null],
  [`a@${UNIT}.example`, 'reviewer', UNIT],
  [`b@${UNIT}.example`, 'reviewer', UNIT],
];

/**
 * Whether the demo has people: only where codes lie in a mailbox that this machine alone reads. Elsewhere their addresses
 * would be ones that everybody knows, at a desk that everybody reaches.
 *
 * @param hasMailbox whether the server shows a mailbox, and to this machine alone.
 */
export function mayHaveDemoPeople(
  demo: boolean,
  hasMailbox: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return demo && hasMailbox && readMailSetting(env) === null;
}

/** Take the people of the demo in; whoever is there already stays. */
export async function seedDemoPeople(): Promise<void> {
  for (const [address, role, unit] of PEOPLE)
    await addMember({ slug: AGENCY }, address, role, unit, ACTOR);
}

/** Take them out again, and nobody else; their sessions count for nothing from now on. */
export async function removeDemoPeople(): Promise<void> {
  const listed = new Set((await listMembers(AGENCY)).map(({ email }) => email));
  for (const [address] of PEOPLE)
    if (listed.has(address)) await removeMember(AGENCY, address, ACTOR);
}
