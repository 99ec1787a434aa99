// What the public may know of a staff wave, and the two files that anybody can check it with.
import { isSlug } from '#domain/slug.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import type { Bulletin } from '#domain/waves/bulletin.ts';

export interface PublicWave {
  readonly code: string;
  readonly state: 'planned' | 'open' | 'closed' | 'published';
  readonly accepts: boolean;
  readonly opensOn: string;
  readonly closesOn: string;
  /** The last day that raters were told; `null` unless the wave was closed before it. */
  readonly announcedClosesOn: string | null;
  readonly groups: readonly string[];
  readonly training: Bilingual;
  readonly unit: { readonly slug: string; readonly name: Bilingual; readonly demo: boolean };
  readonly keyFile: string | null;
  readonly bulletin: Bulletin | null;
}

type Read = (code: string) => Promise<PublicWave | null>;

/** A staff wave, or `null` where there is none: citizens have neither tickets nor a bulletin. */
export async function readPublicWave(code: string, read: Read): Promise<PublicWave | null> {
  const wave = isSlug(code) ? await read(code) : null;
  return wave?.groups.some((group) => group !== 'citizen') ? wave : null;
}

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
  const wave = await readPublicWave(code, read);
  const text = wave && FILES[file](wave);
  const headers = { 'cache-control': 'no-store' };
  if (!text) return Response.json({ problem: 'unknown-wave' }, { status: 404, headers });
  return new Response(text, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
}
