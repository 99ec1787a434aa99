// Runs a command on the database of the settings, and closes the connection whatever happens.
import { readSettings, type Settings } from '#selfhost/settings.ts';
import { joinDatabase } from '#selfhost/database/attach.ts';

/** What a command is given besides an open database. */
export interface Workplace {
  readonly settings: Settings;
  /** Wraps private keys. */
  readonly secret: string;
  /** Who acts, as the audit trail names him; `null` where nobody said so, which only demo units take. */
  readonly actor: string | null;
  /** Public address without a slash at the end. */
  readonly siteUrl: string;
}

/** Join the database, work, and close it. */
export async function withDatabase<T>(work: (place: Workplace) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const database = await joinDatabase(settings);
  const address = process.env.SITE_URL ?? `http://${settings.host}:${settings.port}`;
  try {
    const secret = process.env.APP_SECRET ?? '';
    const actor = process.env.OPERATOR?.trim() || null;
    return await work({ settings, secret, actor, siteUrl: address.replace(/\/$/, '') });
  } finally {
    await database.close();
  }
}
