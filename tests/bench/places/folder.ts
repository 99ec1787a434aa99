// Hands out temporary folders and removes them when the bench ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new, empty folder. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
