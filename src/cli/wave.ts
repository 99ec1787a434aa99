// npm run wave -- list|status|prepare|open|extend|cancel|discard: says how waves stand, opens them, and moves or ends what is planned or open.
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { cancel, needsConfirmation } from '#operations/cancel-wave.ts';
import { discard, findGrounds } from '#operations/discard-wave.ts';
import { extend } from '#operations/extend-wave.ts';
import { message } from '#operations/message.ts';
import { formOf, openWithNewKeys, prepareWithNewKeys } from '#operations/open-wave.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { readTrustee } from '#operations/read-trustee.ts';
import { describeStatus, listWaves } from '#operations/wave-status.ts';
import { confirmWave, type Confirmation } from './confirm-wave.ts';
import { reportClosing } from './report-closing.ts';
import { purgePages } from './purge-pages.ts';
import { runCommand, type Given } from './run-command.ts';
import { withDatabase, type Workplace } from './with-database.ts';

/** Options that each act knows. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  list: [],
  status: [],
  prepare: ['trustee'],
  open: ['trustee', 'early', 'confirm'],
  extend: ['until'],
  cancel: ['confirm'],
  discard: ['force', 'confirm'],
};

const OPTIONS = {
  trustee: { type: 'string' },
  early: { type: 'boolean' },
  until: { type: 'string' },
  force: { type: 'boolean' },
  confirm: { type: 'string' },
} as const;

type Line = Given<typeof OPTIONS>;

/** Ask for the code of a wave once more. */
const confirm = (code: string, { values, language }: Line, confirmation: Confirmation) =>
  confirmWave(code, values.confirm, language, confirmation);

async function open(code: string, line: Line, { secret, actor }: Workplace): Promise<void> {
  const { values, tell } = line;
  const { state, opensOn, onItsDays, unit } = await formOf(code);
  const isEarly = values.early ?? false;
  if (isEarly && state === 'planned') {
    if (onItsDays) throw new OperatorError(message('wave.notEarly', { wave: code }));
    await confirm(code, line, {
      question: message('wave.confirmOpenEarly', { wave: code, opensOn }),
      otherwise: message('wave.confirmOpenEarlyFlag', { wave: code }),
    });
  }
  const trustee = values.trustee === undefined ? null : readTrustee(values.trustee);
  await openWithNewKeys(code, secret, trustee, { actor, isEarly });
  tell(message(isEarly ? 'wave.isOpenEarly' : 'wave.isOpen', { wave: code }));
  const { keyFile } = await formOf(code);
  if (keyFile) {
    const words = (await fingerprintWords(keyFile)).join(' ');
    tell(message('wave.fingerprint', { words }));
  }
  await purgePages(unit.slug, tell);
}

/** Give a wave its keys before its day, above all where a trustee keeps one half: it opens by itself then. */
async function prepare(code: string, { values, tell }: Line, { secret }: Workplace) {
  const trustee = values.trustee === undefined ? null : readTrustee(values.trustee);
  await prepareWithNewKeys(code, secret, trustee);
  tell(message('tick.prepared', { wave: code, day: (await formOf(code)).opensOn }));
}

async function discardNamed(code: string, line: Line, place: Workplace): Promise<void> {
  const grounds = await findGrounds(code, place.secret, line.values.force ?? false);
  if (grounds) {
    const grounded = { wave: code, grounds: grounds.sentence };
    await confirm(code, line, {
      question: message('closing.confirmDiscard', grounded),
      otherwise: message('closing.confirmDiscardFlag', grounded),
    });
  }
  await reportClosing(await discard(code, grounds?.cause ?? 'key-lost', place.actor), line.tell);
}

async function cancelNamed(code: string, line: Line, { actor }: Workplace): Promise<void> {
  if (await needsConfirmation(code)) {
    await confirm(code, line, {
      question: message('wave.confirmCancel', { wave: code }),
      otherwise: message('wave.confirmCancelFlag', { wave: code }),
    });
  }
  await reportClosing(await cancel(code, actor), line.tell);
}

async function extendNamed(code: string, { values, tell, misuse }: Line, { actor }: Workplace) {
  if (values.until === undefined) return misuse();
  const { said, unit } = await extend(code, values.until, actor);
  tell(said);
  await purgePages(unit, tell);
}

await runCommand(message('usage.wave'), OPTIONS, async (line) => {
  const [act = '', code, ...more] = line.positionals;
  const known = ACTS[act];
  const isOdd =
    !known ||
    more.length > 0 ||
    (code === undefined && act !== 'list') ||
    Object.entries(line.values).some(
      ([name, value]) => name in OPTIONS && value !== undefined && !known.includes(name),
    );
  if (isOdd || (act === 'extend' && line.values.until === undefined)) return line.misuse();
  await withDatabase(async (place) => {
    if (act === 'list') (await listWaves(code ?? null)).forEach(line.tell);
    else if (act === 'status') (await describeStatus(code!, place.siteUrl)).forEach(line.tell);
    else if (act === 'prepare') await prepare(code!, line, place);
    else if (act === 'open') await open(code!, line, place);
    else if (act === 'extend') await extendNamed(code!, line, place);
    else if (act === 'cancel') await cancelNamed(code!, line, place);
    else await discardNamed(code!, line, place);
  });
});
