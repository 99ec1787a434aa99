// Takes back what a wider umask, a copy or an older version has left open in a data folder.
import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Make a folder and all that is in it readable by its owner only; links are left alone. */
export function restrictFolder(path: string): void {
  const found = lstatSync(path);
  if (found.isDirectory()) {
    chmodSync(path, 0o700);
    for (const name of readdirSync(path)) restrictFolder(join(path, name));
  } else if (found.isFile()) chmodSync(path, 0o600);
}
