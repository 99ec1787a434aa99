// Walks the repository as a checkout would hold it: everything but what a .gitignore leaves out.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a file, named by its path from the root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whether a line of a .gitignore, relative to its folder, leaves out an entry. */
function isIgnored(pattern: string, path: string, isFolder: boolean): boolean {
  if (pattern.endsWith('/') && !isFolder) return false;
  const bare = pattern.replace(/\/$/, '');
  const subject = bare.includes('/') ? path : path.split('/').at(-1)!;
  const source = bare.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]*');
  return new RegExp(`^${source}$`).test(subject);
}

interface Ignore {
  readonly base: string;
  readonly pattern: string;
}

function readIgnores(folder: string, names: readonly string[]): readonly Ignore[] {
  if (!names.includes('.gitignore')) return [];
  return read(`${folder}.gitignore`)
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((pattern) => ({ base: folder, pattern }));
}

function walk(folder: string, inherited: readonly Ignore[]): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const names = entries.map(({ name }) => name);
  const ignores = [...inherited, ...readIgnores(folder, names)];
  return entries
    .filter(({ name }) => name !== '.git')
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      const isFolder = entry.isDirectory();
      const isOut = ignores.some(({ base, pattern }) =>
        isIgnored(pattern, path.slice(base.length), isFolder),
      );
      if (isOut) return [];
      return isFolder ? walk(`${path}/`, ignores) : [path];
    });
}

/** Every file of the repository as a path from the root, with `/` between folders, in order. */
export const files: readonly string[] = walk('', []).sort();

/** Files whose path fits a pattern. */
export const filesLike = (pattern: RegExp): string[] => files.filter((path) => pattern.test(path));

/** Lines of these files that fit a pattern, each as `path:line: text`; for messages that can be acted on. */
export function linesLike(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}
