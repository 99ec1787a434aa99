// Backs an installation up and puts it back: the data in one folder, and, only where that is asked for, the keys in another.
import { message } from '#operations/message.ts';
import { findFates, type Fates, type RestoredWave } from '#operations/fates-after-restore.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { openDatabase } from '../database/attach.ts';
import { isHeld } from '../database/lock-directory.ts';
import type { RunSql } from '../database/migrations.ts';
import type { DatabaseSettings } from '../settings.ts';
import { checkData, putBack, writeData } from './data.ts';
import { backupAround, checkFolder, isWithin, type Manifest } from './folder.ts';
import { putBackKeys, putBackSecrets, writeKeys } from './keys.ts';
import { askRunning } from './requests.ts';

/** Where the parts of a backup lie; absolute paths. */
export interface Places {
  readonly data: string;
  /** Only where the keys are wanted. */
  readonly keys: string | null;
}

/** A project of Supabase has backups of its own, and a Netlify site keeps its keys elsewhere. */
function refuseHosted({ backend }: DatabaseSettings): void {
  if (backend.kind === 'supabase') throw new OperatorError(message('backup.supabase'));
}

/** Nobody who takes one part with him may take another one by accident. */
function refuseNested(settings: DatabaseSettings, { data, keys }: Places): void {
  const parts = [data, ...(keys === null ? [] : [keys]), settings.folder, settings.keys.folder];
  for (const [place, path] of parts.entries()) {
    const inside =
      parts.find((other, at) => at !== place && isWithin(path, other)) ?? backupAround(path);
    if (inside !== undefined) throw new OperatorError(message('backup.nested', { path, inside }));
  }
}

/** Back up; a server that runs on the same data folder goes on running. */
export async function backUp(settings: DatabaseSettings, places: Places): Promise<Manifest> {
  refuseHosted(settings);
  refuseNested(settings, places);
  const database = await openDatabase(settings).catch((error: unknown) => {
    if (error instanceof OperatorError && isHeld(settings.folder)) return null;
    throw error;
  });
  try {
    const manifest = database
      ? await writeData(database.gateway!, places.data)
      : await askRunning(settings.folder, places.data);
    if (places.keys !== null) await writeKeys(settings, places.keys, manifest);
    return manifest;
  } finally {
    await database?.close();
  }
}

async function listWaves(run: RunSql): Promise<readonly RestoredWave[]> {
  const rows = await run(`select w.code, w.state,
      exists (select from app.wave_keys k where k.wave_id = w.id) as keyed from app.waves w order by w.code`);
  return rows.map(({ code, state, keyed }) => ({
    code: String(code),
    state: String(state) as RestoredWave['state'],
    hasKeys: keyed === true,
  }));
}

export interface Restored extends Fates {
  /** ISO time: answers after it are missing. */
  readonly madeAt: string;
  /** Whose keys were in the backup and stay out: these waves had ended in the database that was replaced. */
  readonly ended: readonly string[];
}

/**
 * Put a backup back, whole or not at all. No other process may use the data folder.
 *
 * @throws OperatorError if the backup is not whole, was made by another version, or would cover what is there.
 */
export async function restore(
  settings: DatabaseSettings,
  { data, keys }: Places,
  replace: boolean,
): Promise<Restored> {
  refuseHosted(settings);
  const manifest = await checkData(data);
  const ofKeys = keys === null ? null : await checkFolder(keys, 'keys');
  if (keys !== null && ofKeys && settings.appSecret === null)
    putBackSecrets(keys, ofKeys, settings.folder);
  const database = await openDatabase(settings);
  try {
    const gateway = database.gateway!;
    const before = await listWaves(gateway.run);
    await putBack(gateway, data, manifest, replace);
    const waves = await listWaves(gateway.run);
    const over = new Set(
      [...before, ...waves].flatMap(({ code, state }) =>
        state === 'published' || state === 'discarded' ? [code] : [],
      ),
    );
    const isWanted = (wave: string) => !over.has(wave);
    const ended = keys !== null && ofKeys ? await putBackKeys(keys, ofKeys, isWanted) : [];
    return {
      madeAt: manifest.madeAt,
      ended,
      ...(await findFates(waves, process.env.APP_SECRET ?? '')),
    };
  } finally {
    await database.close();
  }
}
