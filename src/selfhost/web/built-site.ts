// The built site in memory: a build that runs while the server does takes nothing away from its visitors.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getMimeType } from 'hono/utils/mime';

export interface BuiltFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Strong entity tag. */
  readonly etag: string;
}

/** Finds the file of an address; a folder stands for its `index.html`. */
export type FindFile = (path: string) => BuiltFile | null;

type Page = (request: Request, context: object) => Promise<Response>;

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function readBuiltFile(path: string): BuiltFile {
  const bytes = new Uint8Array(readFileSync(path));
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return {
    bytes,
    type: getMimeType(path) ?? 'application/octet-stream',
    etag: `"${hash}"`,
  };
}

/** Read all files of a folder, about 6 MB. */
export function readFiles(folder: string): FindFile {
  const files = new Map(
    filesIn(folder).map((path) => [
      `/${relative(folder, path).split(sep).join('/')}`,
      readBuiltFile(path),
    ]),
  );
  return (path) => files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`) ?? null;
}

/** Load the function of on-demand pages with all its parts, which it would otherwise load from disk when first needed. */
export async function loadPages(root: string): Promise<Page> {
  const folder = join(root, '.netlify/v1/functions/ssr');
  const load = (path: string) => import(pathToFileURL(path).href);
  const { default: page } = (await load(join(folder, 'ssr.mjs'))) as { default: Page };
  const parts = filesIn(join(folder, '.netlify/build')).filter((path) => path.endsWith('.mjs'));
  await Promise.all(parts.map(load));
  return page;
}
