// Seeds the demo data through the operator's own functions: register, open, publish, and cast into the wave that is open.
import { createHash } from 'node:crypto';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { makeTallyKeys } from '#crypto/tally-keys.ts';
import { castBallot } from '#data/ballots.ts';
import { registerUnit } from '#data/units.ts';
import { closeWave, openWave, prepareWave, publishWave, readWaveForm } from '#data/waves.ts';
import { writeBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import type { WaveState } from '#domain/waves/record.ts';
import { confirm, propose } from '#operations/comments/agree-themes.ts';
import { issueReviewerCodes } from '#operations/comments/issue-reviewer-codes.ts';
import { openComments } from '#operations/comments/read-comments.ts';
import { dayIn } from '#operations/day-in.ts';
import { destroyKeys } from '#operations/keys/destroy-keys.ts';
import { makeSecrets } from '#operations/keys/wave-secret.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { castStaffVisits, inviteDemoStaff, STAFF_WAVE } from './staff-visits.ts';
import { OPEN_WAVE, openWaveAnswers } from './citizen-visits.ts';
import type { ScenarioComments } from './scenario.ts';
import { demoSnapshots } from './snapshots.ts';
import { demoData } from './demo-data.ts';

/** Made from its place, not at random, so that seeding again casts no visit twice. */
const idOf = (place: number) =>
  createHash('sha256').update(`${OPEN_WAVE} ${place}`).digest().subarray(0, 16).toString('base64');

/** Seal and cast what citizens have answered so far, as their browsers would. */
async function castVisits(): Promise<void> {
  const form = await readWaveForm(OPEN_WAVE);
  if (!form?.accepts || form.tallyKey === null) return;
  const key = fromBase64(form.tallyKey);
  for (const [place, { answers, comment }] of openWaveAnswers().entries()) {
    const ballot = writeBallot(answers, form.asksComments ? comment : '', form.instrument);
    const id = idOf(place);
    const context = contextOf(OPEN_WAVE, 'citizen', fromBase64(id));
    const box = await seal(key, ballot, context, PADDED_BYTES.citizen);
    await castBallot({ id, wave: OPEN_WAVE, box: toBase64(box) });
  }
}

/**
 * Open a wave of the past. Its answers are computed and not cast, those of slips too, so it needs no tickets, and without a key file it leaves
 * no bulletin that would claim otherwise.
 */
async function openPast(code: string, secret: string): Promise<void> {
  const { publicKey, privateKeyWrapped } = await makeTallyKeys(
    await makeSecrets(code, secret),
    code,
  );
  await prepareWave(code, {
    tallyPublic: toBase64(publicKey),
    tallyPrivateWrapped: toBase64(privateKeyWrapped),
    trusteeTokenHash: null,
    issuers: [],
    keyFile: null,
  });
  await openWave(code);
}

/** Bring one wave to the state that the scenario gives it; a state it has passed is left alone. */
async function bringTo(
  state: WaveState,
  code: string,
  snapshot: Snapshot | undefined,
  written: ScenarioComments | undefined,
  secret: string,
) {
  if (state === 'planned') return;
  const now = (await readWaveForm(code))?.state;
  if (now === 'planned' && code === STAFF_WAVE) await inviteDemoStaff(secret);
  if (now === 'planned' && state === 'open') await openWithNewKeys(code, secret);
  if (now === 'planned' && state === 'published') await openPast(code, secret);
  if (state !== 'published' || now === 'published' || !snapshot) return;
  await closeWave(code);
  await publishWave(code, snapshot, written?.comments ?? [], null);
  await destroyKeys(code);
}

/** Let the two reviewers of a demo unit agree on their theme, with codes that nobody keeps. */
async function agreeOnTheme(wave: string, { theme }: ScenarioComments): Promise<void> {
  const codes: string[] = [];
  await issueReviewerCodes({ wave }, null, ({ code }) => Promise.resolve(void codes.push(code)));
  const [one, other] = codes;
  if (!one || !other) return; // agreed by an earlier run
  const room = await openComments({ wave, code: one }, null);
  if ('said' in room) return;
  const covered = room.comments.filter(({ kind }) => kind === theme.kind);
  const numbers = covered.map(({ number }) => number).join(',');
  await propose({ wave, code: one }, { text: theme.text, comments: numbers, isSure: false }, null);
  await confirm({ wave, code: other }, 1, null);
}

/**
 * Seed the demo data where it is not there yet.
 *
 * Every step may be repeated, so a run that was interrupted is finished by the next one.
 */
export async function seedDemo(now: Date, secret: string): Promise<void> {
  const demo = demoData(dayIn('Asia/Jakarta', now));
  const snapshots = demoSnapshots(demo);
  for (const { plan, scenario, states } of demo.units) {
    await registerUnit(plan);
    for (const { code, month } of plan.programmes.flatMap(({ waves }) => waves)) {
      const written = scenario.written?.month === month ? scenario.written : undefined;
      await bringTo(states[code]!, code, snapshots[code], written, secret);
      if (written) await agreeOnTheme(code, written);
    }
  }
  await castVisits();
  await castStaffVisits(secret);
}
