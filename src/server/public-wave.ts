// What the public may know of a wave, and the two files that anybody can check a staff wave with.
import type { Wave } from '#domain/waves/wave.ts';
import { isSlug } from '#domain/slug.ts';

export type PublicWave = Pick<
  Wave,
  | 'code'
  | 'state'
  | 'accepts'
  | 'opensOn'
  | 'closesOn'
  | 'announcedClosesOn'
  | 'groups'
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

/** Whether a wave has tickets, a key file and a bulletin; citizens have none of them. */
export const asksStaff = ({ groups }: Pick<PublicWave, 'groups'>): boolean =>
  groups.some((group) => group !== 'citizen');

const FILES = {
  kunci: ({ keyFile }: PublicWave) => keyFile,
  buletin: ({ bulletin }: PublicWave) => bulletin && `${JSON.stringify(bulletin, null, 1)}\n`,
};

/** Answer with a file of a wave: 200, or 404 before it exists. */
export async function answerFile(
  code: string,
  file: keyof typeof FILES,
  read: Read,
): Promise<Response> {
  // The count of a wave of citizens has a bulletin as well, without roster and tickets.
  const wave = isSlug(code) ? await read(code) : null;
  const text = wave && FILES[file](wave);
  const headers = { 'cache-control': 'no-store' };
  if (!text) return Response.json({ problem: 'unknown-wave' }, { status: 404, headers });
  return new Response(text, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
}
