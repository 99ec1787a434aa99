// Takes people in at the desk and out of it by the operator: how the first administrator of an agency comes.
import {
  addMember,
  listMembers,
  removeMember,
  type DeskRole,
  type ListedMember,
} from '#data/desk.ts';
import { isSlug } from '#domain/slug.ts';
import { message, type Message } from './message.ts';
import { OperatorError } from './operator-error.ts';

export interface Newcomer {
  readonly address: string;
  readonly agency: string;
  /** Name of an agency that is to be made. */
  readonly name: string | null;
  readonly role: DeskRole;
  /** `null` for the whole agency. */
  readonly unit: string | null;
}

const placeOf = ({ agency, unit }: Pick<ListedMember, 'agency' | 'unit'>) =>
  unit === null ? agency : `${agency}/${unit}`;

const nameOf = (role: DeskRole): Message => message(`desk.${role}`);

/**
 * Take somebody in.
 *
 * @throws OperatorError if the agency, the unit, the role or the address is none.
 */
export async function takeIn(
  { address, agency, name, role, unit }: Newcomer,
  siteUrl: string,
  actor: string | null,
): Promise<Message> {
  if (!isSlug(agency)) throw new OperatorError(message('desk.noSlug', { agency }));
  const title = name?.trim() ?? '';
  if (name !== null && (title.length < 3 || title.length > 120))
    throw new OperatorError(message('desk.agencyName'));
  const given = { slug: agency, ...(name === null ? {} : { name: { id: title, en: title } }) };
  const { reason } = await addMember(given, address, role, unit, actor);
  const values = { address: address.trim().toLowerCase(), agency, unit: unit ?? '' };
  switch (reason) {
    case 'invited':
    case 'known':
      return message(`desk.${reason}`, {
        ...{ ...values, role: nameOf(role), place: placeOf({ agency, unit }) },
        link: `${siteUrl}/kelola/`,
      });
    case 'no-address':
      throw new OperatorError(message('desk.noAddress', values));
    case 'no-role':
      throw new OperatorError(message('desk.noRole'));
    case 'agency-unknown':
      throw new OperatorError(message('desk.agencyUnknown', values));
    case 'unit-unknown':
      throw new OperatorError(message('desk.unitUnknown', values));
    case 'operator-missing':
      throw new OperatorError(message('desk.operatorMissing'));
  }
}

/**
 * Take somebody out of an agency, with all that she is there; her sessions count for nothing from now on.
 *
 * @throws OperatorError if she is not known there.
 */
export async function takeOut(
  address: string,
  agency: string,
  actor: string | null,
): Promise<Message> {
  const { reason } = await removeMember(agency, address, actor);
  if (reason === 'removed') return message('desk.removed', { address, agency });
  throw new OperatorError(
    reason === 'operator-missing'
      ? message('desk.operatorMissing')
      : message('desk.unknown', { address, agency }),
  );
}

/** Who can sign in, in an agency or everywhere. */
export async function listPeople(agency: string | null): Promise<readonly Message[]> {
  const people = await listMembers(agency);
  if (people.length === 0) return [message('desk.nobody')];
  return people.map((one) =>
    message('desk.listed', { address: one.email, role: nameOf(one.role), place: placeOf(one) }),
  );
}
