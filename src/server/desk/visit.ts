// Decides who comes in at the desk: before any page of it is made, the database is asked whether who asks may look or act there.
import type { AstroCookies } from 'astro';
import { askRight, readDraft, readMe, type DeskRight, type Draft, type Me } from '#data/desk.ts';
import { Person } from '#data/person.ts';
import { findRoute, type DeskAddress } from './routes.ts';

/** Hours that a sign-in lasts at most; the database ends it then as well. */
export const LONGEST_SESSION = 12;

/** Whether cookies can be kept to https: the public address says so, or the request that came without a proxy. */
const isSecure = (url: URL, siteUrl = process.env.SITE_URL ?? process.env.URL): boolean =>
  siteUrl ? siteUrl.startsWith('https:') : url.protocol === 'https:';

function readCookies(header: string | null): { name: string; value: string }[] {
  return (header ?? '').split(/;\s*/).flatMap((pair) => {
    const cut = pair.indexOf('=');
    if (cut < 1) return [];
    try {
      return [{ name: pair.slice(0, cut), value: decodeURIComponent(pair.slice(cut + 1)) }];
    } catch {
      return [];
    }
  });
}

/** Whoever sends a request, with the session that its cookies hold. */
export function personOf(request: Request, cookies: AstroCookies, url: URL): Person {
  const secure = isSecure(url);
  const known = readCookies(request.headers.get('cookie'));
  // Lax and not Strict: a link in a mail opens the desk. Posts are told apart by where they come from.
  const base = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return new Person(
    {
      read: () => known,
      write: (name, value) => {
        if (value) cookies.set(name, value, { ...base, maxAge: LONGEST_SESSION * 3_600 });
        else cookies.delete(name, base);
      },
    },
    secure,
  );
}

/** Somebody who was let in. */
export interface DeskVisit {
  readonly person: Person;
  readonly me: Me;
  /** Who acts, as the audit trail names it. */
  readonly actor: string;
  readonly address: DeskAddress;
  /** The draft that the address names. */
  readonly draft: Draft | null;
  /** Whether who looks may also act here. */
  readonly mayAct: boolean;
}

export type Entrance =
  | { readonly kind: 'in'; readonly visit: DeskVisit }
  | { readonly kind: 'sign-in' }
  /** There is no such page, or not for who asks: nobody can tell the two apart. */
  | { readonly kind: 'unknown' };

/**
 * Let somebody in.
 *
 * @param path without language.
 * @param isAct whether the request would change anything.
 */
export async function enter(person: Person, path: string, isAct: boolean): Promise<Entrance> {
  const me = (await person.hasSession()) ? await readMe(person) : null;
  if (me === null) return { kind: 'sign-in' };
  const found = findRoute(path);
  if (!found) return { kind: 'unknown' };
  const { address, see, act } = found;
  const right = isAct ? act : see;
  if (right === null) return { kind: 'unknown' };
  const { draft: id } = address;
  // A draft is the same to everybody who may read it: the one that was asked for with the right is the one to show.
  const draft = id ? await readDraft(person, id, right) : null;
  const actor = id ? draft && me.email : await askRight(person, right, address);
  if (!actor) return { kind: 'unknown' };
  const mayActToo = async (wanted: DeskRight) =>
    Boolean(id ? await readDraft(person, id, wanted) : await askRight(person, wanted, address));
  const mayAct = act !== null && (right === act || (await mayActToo(act)));
  return { kind: 'in', visit: { person, me, actor, address, draft, mayAct } };
}

/**
 * Whether somebody writes for a unit; the database decides again when she does.
 *
 * @param unit with an empty slug while a draft has none: those write then who organise the whole agency.
 */
export const mayOrganise = (
  { me }: Pick<DeskVisit, 'me'>,
  { slug, agency }: { readonly slug: string; readonly agency: { readonly slug: string } },
): boolean =>
  me.memberships.some(
    (membership) =>
      membership.role === 'organiser' &&
      membership.agency.slug === agency.slug &&
      (membership.unit === null || membership.unit.slug === slug),
  );
