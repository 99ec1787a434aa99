// Lets the running server write a backup of its own database: a file asks for it, in a folder that only its owner can enter.
//
// The embedded database belongs to one process at a time, and an endpoint that hands out a whole database is one too many.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import type { Gateway } from '../database/gateway.ts';
import { isHeld } from '../database/lock-directory.ts';
import { writeData } from './data.ts';
import { checkFolder, writeFolder, type Manifest } from './folder.ts';

/** Milliseconds between two looks for a request. */
const GLANCE = 500;

/** Milliseconds until a server that does not begin counts as one that never will; it may be busy with another request. */
const PATIENCE = 60_000;

const placeOf = (folder: string) => join(folder, 'backup-requests');

/** Answer requests for a backup until the returned function is called. */
export function answerRequests(gateway: Gateway, folder: string): () => void {
  const place = placeOf(folder);
  // What a process before this one left half done.
  rmSync(place, { recursive: true, force: true });
  let isBusy = false;
  async function answer(id: string): Promise<void> {
    const path = join(place, id);
    renameSync(`${path}.asked`, `${path}.taken`);
    try {
      await writeData(gateway, `${path}.done`);
    } catch (error) {
      console.error(`[backup] failed: ${(error as Error).name}`);
      writeFileSync(`${path}.failed`, '', { mode: 0o600 });
    }
    rmSync(`${path}.taken`, { force: true });
  }
  async function look(): Promise<void> {
    if (isBusy || !existsSync(place)) return;
    isBusy = true;
    try {
      for (const name of readdirSync(place))
        if (/^[0-9a-f]{16}\.asked$/.test(name)) await answer(name.slice(0, 16));
    } catch {
      // Whoever asked has gone away with his request.
    } finally {
      isBusy = false;
    }
  }
  const timer = setInterval(() => void look(), GLANCE);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Let the server that holds a data folder write a backup, and move it to its place.
 *
 * @param folder the data folder
 * @throws OperatorError if the server does not answer, ends meanwhile or cannot write.
 */
export async function askRunning(folder: string, target: string): Promise<Manifest> {
  const place = placeOf(folder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const path = join(place, randomBytes(8).toString('hex'));
  const refuse = (reason: 'serverSilent' | 'serverFailed' | 'serverEnded') =>
    new OperatorError(message(`backup.${reason}`, { folder }));
  try {
    writeFileSync(`${path}.part`, '', { mode: 0o600 });
    renameSync(`${path}.part`, `${path}.asked`);
    for (let waited = 0; !existsSync(`${path}.done`); waited += GLANCE) {
      if (existsSync(`${path}.failed`)) throw refuse('serverFailed');
      if (!isHeld(folder)) throw refuse('serverEnded');
      if (waited > PATIENCE && existsSync(`${path}.asked`)) throw refuse('serverSilent');
      await pause(GLANCE);
    }
    const made = await checkFolder(`${path}.done`, 'data');
    return await writeFolder(target, async (growing) => {
      for (const name of Object.keys(made.files)) {
        copyFileSync(join(`${path}.done`, name), join(growing, name));
        if (!readFileSync(join(growing, name)).equals(readFileSync(join(`${path}.done`, name))))
          throw refuse('serverFailed');
      }
      const { kind, madeAt, migration, tables } = made;
      return { kind, madeAt, migration, tables };
    });
  } finally {
    for (const end of ['part', 'asked', 'failed', 'done'])
      rmSync(`${path}.${end}`, { recursive: true, force: true });
  }
}
