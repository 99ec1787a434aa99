// What the public may know of a wave, and the two files that anybody can check a wave with tickets with.
import type { Wave } from '#domain/waves/wave.ts';
import { isSlug } from '#domain/slug.ts';
import { orUnavailable } from './unavailable.ts';
import { ticketGroups } from '#domain/waves/entry-mode.ts';

export type PublicWave = Pick<
  Wave,
  | 'code'
  | 'state'
  | 'accepts'
  | 'opensOn'
  | 'closesOn'
  | 'overdue'
  | 'announcedClosesOn'
  | 'announcedOpensOn'
  | 'extendedFrom'
  | 'groups'
  | 'entry'
  | 'training'
  | 'unit'
  | 'keyFile'
  | 'bulletin'
>;

type Read = (code: string) => Promise<PublicWave | null>;

/** A wave, or `null` where there is none. */
export async function readPublicWave(code: string, read: Read): Promise<PublicWave | null> {
  return isSlug(code) ? read(code) : null;
}

/** Whether a wave asks colleagues, who enter with an invitation. */
export const asksStaff = ({ groups }: Pick<PublicWave, 'groups'>): boolean =>
  groups.some((group) => group !== 'citizen');

/** Whether a wave has tickets, a key file and a bulletin to compare: not where citizens alone come through an open entrance. */
export const hasTickets = ({ groups, entry }: Pick<PublicWave, 'groups' | 'entry'>): boolean =>
  ticketGroups(groups, entry).length > 0;

const FILES = {
  kunci: ({ keyFile }: PublicWave) => keyFile,
  buletin: ({ bulletin }: PublicWave) => bulletin && `${JSON.stringify(bulletin, null, 1)}\n`,
};

/** Answer with a file of a wave: 200, 404 before it exists, or 503 while the database does not answer. */
export function answerFile(code: string, file: keyof typeof FILES, read: Read): Promise<Response> {
  return orUnavailable(async () => {
    // The count of an open entrance has a bulletin as well, without roster and tickets.
    const wave = isSlug(code) ? await read(code) : null;
    const text = wave && FILES[file](wave);
    const headers = { 'cache-control': 'no-store' };
    if (!text) return Response.json({ problem: 'unknown-wave' }, { status: 404, headers });
    return new Response(text, {
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    });
  });
}
