// A folder of a backup: it gets its name when it is whole, and its manifest says what every file in it must be.
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import * as v from 'valibot';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';

/** Written last: a folder without it is no backup. */
const MANIFEST = 'manifest.json';

const FileSchema = v.object({
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const ManifestSchema = v.object({
  format: v.literal(1),
  kind: v.picklist(['data', 'keys']),
  /** ISO time: what came later is not in it. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Version of the newest migration. */
  migration: v.string(),
  /** Rows of each table. */
  tables: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Paths below the folder, with slashes. */
  files: v.record(v.string(), FileSchema),
});

export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** Whether a path is a folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** The backup that a path lies in; `undefined` where it lies in none. */
export function backupAround(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, MANIFEST))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // Some systems sync no folders.
  } finally {
    closeSync(handle);
  }
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/**
 * Write a backup folder.
 *
 * It grows under another name and is renamed at the end, so that whoever is killed leaves nothing that looks whole; the next
 * run removes what was left.
 *
 * @param fill writes files into the folder and answers the manifest without them.
 * @throws OperatorError if something stands there.
 */
export async function writeFolder(
  folder: string,
  fill: (growing: string) => Promise<Omit<Manifest, 'format' | 'files'>>,
): Promise<Manifest> {
  if (existsSync(folder) && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0))
    throw new OperatorError(message('backup.taken', { folder }));
  const growing = `${folder}.part`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing, { recursive: true, mode: 0o700 });
  try {
    const given = await fill(growing);
    const files: Manifest['files'] = {};
    for (const name of filesIn(growing)) {
      const path = join(growing, name);
      syncPath(path);
      files[name] = { bytes: statSync(path).size, sha256: await digest(path) };
    }
    const manifest: Manifest = { format: 1, ...given, files };
    writeFileSync(join(growing, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    syncPath(growing);
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(growing, folder);
    syncPath(dirname(folder));
    return manifest;
  } catch (error) {
    rmSync(growing, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Read the manifest of a backup folder, and look whether every file is there and is what it was.
 *
 * @throws OperatorError if it is no backup, was changed, or is one of the other kind.
 */
export async function checkFolder(folder: string, kind: Manifest['kind']): Promise<Manifest> {
  const refuse = (reason: 'missing' | 'unreadable' | 'damaged', name = MANIFEST): never => {
    throw new OperatorError(message(`backup.${reason}`, { folder, name }));
  };
  if (!existsSync(join(folder, MANIFEST))) refuse('missing');
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch {
    refuse('unreadable');
  }
  const reading = v.safeParse(ManifestSchema, parsed);
  if (!reading.success || reading.output.kind !== kind) return refuse('unreadable');
  const { files } = reading.output;
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const path = join(folder, name);
    if (!isWithin(path, folder)) refuse('unreadable');
    if (!existsSync(path) || statSync(path).size !== bytes || (await digest(path)) !== sha256)
      refuse('damaged', name);
  }
  return reading.output;
}
