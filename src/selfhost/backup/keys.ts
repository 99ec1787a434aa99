// The keys part of a backup, in a folder of its own: together with the data it opens every wave that still runs.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptThing } from '#operations/keys/key-store.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import type { Settings } from '../settings.ts';
import { writeFolder, type Manifest } from './folder.ts';

const THINGS: readonly KeptThing[] = ['secret', 'result'];
const SECRETS = 'secrets.json';

/** Write the secrets and results of all waves, and APP_SECRET where this installation has made its own; never invitations. */
export function writeKeys(
  { folder: dataFolder, appSecret }: Pick<Settings, 'folder' | 'appSecret'>,
  folder: string,
  { madeAt, migration }: Manifest,
): Promise<Manifest> {
  return writeFolder(folder, async (growing) => {
    const store = keyStore();
    for (const wave of await store.waves()) {
      for (const thing of THINGS) {
        const content = await store.read(wave, thing);
        if (!content) continue;
        const path = join(growing, 'waves', wave, thing);
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(path, content, { mode: 0o600, flag: 'wx' });
      }
    }
    const secrets = join(dataFolder, SECRETS);
    if (appSecret === null && existsSync(secrets)) {
      writeFileSync(join(growing, SECRETS), readFileSync(secrets), { mode: 0o600, flag: 'wx' });
    }
    return { kind: 'keys', madeAt, migration, tables: {} };
  });
}

/** Bring the generated secrets of an installation back, before its database is opened and makes others. */
export function putBackSecrets(folder: string, manifest: Manifest, dataFolder: string): void {
  const place = join(dataFolder, SECRETS);
  if (!(SECRETS in manifest.files) || existsSync(place)) return;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  copyFileSync(join(folder, SECRETS), place);
}

/**
 * Bring keys of waves back into the key store; what is there stays.
 *
 * @param isWanted whether a wave still needs its keys: those of a wave that has ended were destroyed for good.
 * @returns codes of waves whose keys were in the backup and are not wanted.
 */
export async function putBackKeys(
  folder: string,
  { files }: Manifest,
  isWanted: (wave: string) => boolean,
): Promise<readonly string[]> {
  const left = new Set<string>();
  for (const name of Object.keys(files)) {
    const [, wave, thing] = /^waves\/([^/]+)\/(secret|result)$/.exec(name) ?? [];
    if (wave === undefined) continue;
    if (!isWanted(wave)) left.add(wave);
    else {
      const content = new Uint8Array(readFileSync(join(folder, name)));
      await keyStore().create(wave, thing as KeptThing, content);
    }
  }
  return [...left].sort();
}
