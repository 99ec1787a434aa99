// npm run wave -- plan|open|status|discard: registers a unit with its waves, opens a wave, says in bands how far it has come, or
// ends one that cannot be counted.
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { readProgress, type WaveProgress } from '#data/waves.ts';
import { withDatabase } from './with-database.ts';
import { discard, findGrounds } from '#operations/discard-wave.ts';
import { formOf, openWithNewKeys, prepareWithNewKeys } from '#operations/open-wave.ts';
import { readTrustee } from '#operations/read-trustee.ts';
import { registerPlan } from '#operations/register-plan.ts';
import { message, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { confirmWave } from './confirm-wave.ts';
import { reportClosing } from './report-closing.ts';
import { runCommand } from './run-command.ts';

const ACTS = ['plan', 'prepare', 'open', 'status', 'discard'];

/** Exact numbers are not shown while a wave is open: one that grows tells that somebody has just answered. */
function describe({ code, state, opensOn, closesOn, trustee, groups }: WaveProgress): string {
  const key = trustee ? ' A trustee has one half of the tally key.' : '';
  const lines = groups.map(({ group, roster, invitations, tickets, ballots }) => {
    const name = `  ${group.padEnd(12)}`;
    if (roster !== null)
      return `${name} roster ${roster}, invitations ${invitations}, tickets ${tickets}, ballots ${ballots}`;
    // Of citizens only slips are counted beforehand, where they have any.
    return invitations > 0
      ? `${name} slips ${invitations}, tickets ${tickets}, ballots ${ballots}`
      : `${name} ballots ${ballots}`;
  });
  return [`Wave "${code}" is ${state} (${opensOn} to ${closesOn}).${key}`, ...lines].join('\n');
}

async function status(code: string): Promise<void> {
  const progress = await readProgress(code);
  if (!progress) throw new OperatorError(`There is no wave "${code}".`);
  console.log(describe(progress));
}

async function open(code: string, secret: string, file: string | undefined): Promise<void> {
  await openWithNewKeys(code, secret, file === undefined ? null : readTrustee(file));
  console.log(`Wave "${code}" is open.`);
  const { keyFile } = await formOf(code);
  if (keyFile) console.log(`Its fingerprint: ${(await fingerprintWords(keyFile)).join(' ')}`);
}

/** Give a wave its keys before its day, above all where a trustee keeps one half: it opens by itself then. */
async function prepare(code: string, secret: string, file: string | undefined): Promise<Message> {
  await prepareWithNewKeys(code, secret, file === undefined ? null : readTrustee(file));
  return message('tick.prepared', { wave: code, day: (await formOf(code)).opensOn });
}

interface DiscardOptions {
  readonly force: boolean;
  readonly confirm: string | undefined;
}

async function discardNamed(
  code: string,
  secret: string,
  { force, confirm }: DiscardOptions,
): Promise<void> {
  const grounds = await findGrounds(code, secret, force);
  if (grounds) {
    await confirmWave(
      code,
      confirm,
      `${grounds.sentence}\nAll answers of "${code}" will be deleted uncounted; this cannot be undone. Type its code to discard it: `,
      `${grounds.sentence} To discard "${code}" where nobody can be asked, add --confirm ${code}`,
    );
  }
  await reportClosing(await discard(code, grounds?.cause ?? 'key-lost'));
}

const OPTIONS = {
  trustee: { type: 'string' },
  force: { type: 'boolean', default: false },
  confirm: { type: 'string' },
} as const;

await runCommand(message('usage.wave'), OPTIONS, async ({ positionals, values, tell, misuse }) => {
  const [act = '', code] = positionals;
  const { trustee, force, confirm } = values;
  const isOdd = act !== 'discard' && (force || confirm !== undefined);
  if (!code || !ACTS.includes(act) || isOdd) return misuse();
  await withDatabase(async ({ secret }) => {
    if (act === 'plan') console.log(await registerPlan(code));
    else if (act === 'prepare') tell(await prepare(code, secret, trustee));
    else if (act === 'open') await open(code, secret, trustee);
    else if (act === 'discard') await discardNamed(code, secret, { force, confirm });
    else await status(code);
  });
});
