// Makes single-use slips for the citizens of a wave and writes their sheets; nothing of a code is stored but its hash.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { importSlips, type SlipImport } from '#data/tickets.ts';
import { readProgress } from '#data/waves.ts';
import { MOST_SLIPS } from '#domain/waves/entry-mode.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { invitationsFolder } from '../keys/key-store.ts';
import { secretsOf } from '../keys/wave-secret.ts';
import type { Trustee } from '../make-keys.ts';
import { message, type Message } from '../message.ts';
import { formOf, prepareWithNewKeys } from '../open-wave.ts';
import { OperatorError } from '../operator-error.ts';
import { citizenSheetOf, citizenSlipsOf } from './citizen-slips.ts';
import type { Place } from './invite-roster.ts';
import type { SlipSheet } from './slip-sheets.ts';

const CODE_BYTES = 10;

/** What came of printing. */
export interface PrintedSlips {
  /** The file with the sheets. */
  readonly file: string;
  /** Slips of the wave by now, those of earlier runs among them. */
  readonly printed: number;
}

function refuse(wave: string, { reason, printed = 0, most = MOST_SLIPS }: SlipImport): never {
  const refusals: Readonly<Partial<Record<SlipImport['reason'], Message>>> = {
    'wave-unknown': message('slips.waveUnknown', { wave }),
    'wave-closed': message('slips.waveClosed', { wave }),
    'no-slips': message('slips.noSlips', { wave }),
    'too-many': message('slips.tooMany', { wave, most, printed }),
  };
  throw new OperatorError(message('slips.refused', { reason: refusals[reason] ?? reason }));
}

/** Refuse before anything is made or written; the database decides once more as it stores. */
async function checkWave({ code, state, entry }: Wave, count: number): Promise<void> {
  const given = { ok: false } as const;
  if (entry !== 'slip') refuse(code, { ...given, reason: 'no-slips' });
  if (state !== 'planned' && state !== 'open') refuse(code, { ...given, reason: 'wave-closed' });
  const groups = (await readProgress(code))?.groups ?? [];
  const printed = groups.find(({ group }) => group === 'citizen')?.invitations ?? 0;
  if (printed + count > MOST_SLIPS) refuse(code, { ...given, reason: 'too-many', printed });
}

/** The keys of the wave, whose fingerprint stands on every slip; a wave that asks citizens alone may get them here. */
async function giveKeys(form: Wave, secret: string, trustee: Trustee | null): Promise<void> {
  const { code, groups, keyFile } = form;
  // Names a trustee who comes too late, and does nothing else.
  if (keyFile !== null && trustee) await prepareWithNewKeys(code, secret, trustee);
  if (keyFile !== null) return;
  if (groups.some((group) => group !== 'citizen')) {
    throw new OperatorError(
      message('slips.refused', { reason: message('slips.rosterFirst', { wave: code }) }),
    );
  }
  await prepareWithNewKeys(code, secret, trustee);
}

/** A name that no earlier run has used. */
function freeFile(folder: string): string {
  const fileOf = (run: number) => join(folder, `slip-warga-${run}.html`);
  let run = 1;
  while (existsSync(fileOf(run))) run += 1;
  return fileOf(run);
}

/** What slips of a wave are made with; who prints them at the desk has no folder. */
type Printer = Pick<Place, 'secret' | 'siteUrl' | 'language'>;

/** Draw codes for a wave that takes them; nothing counts yet. */
async function drawSlips(
  wave: string,
  count: number,
  { secret, siteUrl, language }: Printer,
  trustee: Trustee | null,
) {
  const planned = await formOf(wave);
  await checkWave(planned, count);
  await giveKeys(planned, secret, trustee);
  await secretsOf(wave, secret); // Lost, no slip could be exchanged.
  const form = await formOf(wave);
  const codes = Array.from({ length: count }, () => randomBytes(CODE_BYTES));
  const fingerprint = await fingerprintWords(form.keyFile!);
  return { codes, context: { form, fingerprint, siteUrl, language } };
}

/** Let codes count; answers how many slips the wave has by now. */
async function storeSlips(wave: string, codes: readonly Uint8Array[]): Promise<number> {
  const hashes = codes.map((code) => createHash('sha256').update(code).digest('base64'));
  const outcome = await importSlips(wave, hashes);
  if (!outcome.ok) refuse(wave, outcome);
  return outcome.printed!;
}

/**
 * Make slips for whoever prints them at once: their codes stand in the answer and nowhere else.
 *
 * @param count how many.
 * @throws OperatorError if the wave takes no slips, or not so many; nothing is made then.
 */
export async function makeSlips(
  wave: string,
  count: number,
  printer: Printer,
): Promise<{ readonly sheet: SlipSheet; readonly printed: number }> {
  const { codes, context } = await drawSlips(wave, count, printer, null);
  const sheet = citizenSheetOf(codes, context);
  return { sheet, printed: await storeSlips(wave, codes) };
}

/**
 * Print slips for a wave that asks citizens by slips. It may be done again while the wave is planned or open.
 *
 * Codes are drawn one after the other, so their sheets are in an order of chance; rows are stored in the order of hashes, and
 * neither tells the other. Sheets get their name once their codes count, so none is handed out that does not.
 *
 * @param count how many.
 * @param trustee who keeps one half of the tally key, where the wave has no keys yet.
 * @throws OperatorError if the wave takes no slips, or not so many; nothing is written then.
 */
export async function printSlips(
  wave: string,
  count: number,
  place: Place,
  trustee: Trustee | null = null,
): Promise<PrintedSlips> {
  const { codes, context } = await drawSlips(wave, count, place, trustee);
  const folder = invitationsFolder(place.keysFolder, wave);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = freeFile(folder);
  writeFileSync(`${file}.new`, citizenSlipsOf(codes, context), { mode: 0o600 });
  try {
    const printed = await storeSlips(wave, codes);
    renameSync(`${file}.new`, file);
    return { file, printed };
  } catch (error) {
    rmSync(`${file}.new`, { force: true });
    throw error;
  }
}
