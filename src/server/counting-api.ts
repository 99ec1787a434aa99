// POST /api/counting: 200 terms, boxes, waiting or published, 403 not this trustee's wave or another site, 405 not POST, 409 not closed, not waiting, counted before, already published or discarded, 413, 415, 422 not a count, 503 no database.
//
// For a trustee who counts a closed wave on an own machine, or a batch whose last day is over. The token shows who asks and
// opens nothing; what comes back is a snapshot that has been judged by the wave's own terms. An answer never comes here. What
// leaves here of a private key is the server's half, which opens nothing without the trustee's.
import { createHash, timingSafeEqual } from 'node:crypto';
import { purgeCache } from '@netlify/functions';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { unwrapServerHalf } from '#crypto/tally-keys.ts';
import { secretsOf } from '#operations/keys/wave-secret.ts';
import { planJob } from '#data/jobs.ts';
import {
  beginCount,
  publishWave,
  readBoxes,
  readCountingTerms,
  readSlipBoxes,
  readStaffBoxes,
  readWaveForm,
} from '#data/waves.ts';
import { readUnit } from '#data/units.ts';
import { readKeptComments } from '#domain/ballots/kept-comments.ts';
import { checkSnapshot } from '#domain/disclosure/checking/check-snapshot.ts';
import { citizensOf, type Snapshot } from '#domain/disclosure/published.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { readCountingRequest, type CountingRequest } from '#domain/waves/counting-request.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { tagsOfUnit } from '#domain/waves/page-tags.ts';
import { readReport } from '#domain/waves/bulletin.ts';
import { isBatch } from '#domain/waves/citizens/batches.ts';
import { closeCountedBatch, letBatchWait } from '#operations/close-batch.ts';
import { keepResult, readResult, type Result } from '#operations/keys/kept-result.ts';
import { destroyKeys } from '#operations/keys/destroy-keys.ts';
import { HEADERS, receiveText, refuse } from './json-body.ts';
import { findInstrument } from '#content/instruments/registry.ts';

/** A snapshot has about 40 kB; 2,000 comments of 500 characters, escaped, are the rest. */
const LARGEST_BODY = 3_000_000;

/** The RPCs, and the purge of cached pages. */
interface Dependencies {
  readonly terms: typeof readCountingTerms;
  readonly citizens: typeof readBoxes;
  readonly slips: typeof readSlipBoxes;
  readonly staff: typeof readStaffBoxes;
  readonly begin: typeof beginCount;
  readonly wait: typeof letBatchWait;
  readonly close: typeof closeCountedBatch;
  /** APP_SECRET. */
  readonly secret: string;
  readonly publish: typeof publishWave;
  readonly keep: typeof keepResult;
  readonly kept: typeof readResult;
  readonly form: typeof readWaveForm;
  readonly unit: typeof readUnit;
  readonly purge: (tags: string[]) => Promise<void>;
  readonly plan: typeof planJob;
}

type Wave = NonNullable<Awaited<ReturnType<typeof readCountingTerms>>>;

const groupsOf = ({ invited }: Wave) => Object.keys(invited) as RaterGroup[];

const answer = (body: object) => Response.json(body, { headers: HEADERS });

/** Whether a token is the one of a wave; a wave without a trustee has none, and costs the same time. */
function provesToken(token: string, tokenHash: string | null): boolean {
  const given = createHash('sha256').update(token).digest();
  const wanted = tokenHash === null ? Buffer.alloc(32) : Buffer.from(tokenHash, 'base64');
  const isSame = wanted.length === given.length && timingSafeEqual(given, wanted);
  return isSame && tokenHash !== null;
}

/** What a trustee may know of a wave, named one by one, so that nothing new slips out. */
const pickTerms = ({ unit, participants, month, policy, invited, issuers, ...wave }: Wave) => ({
  ...{ unit, participants, targets: wave.targets, month, policy, invited, issuers },
  added: wave.added,
  ...{ entry: wave.entry, instrument: wave.instrument },
  ...{ tallyPublic: wave.tallyPublic, cast: wave.cast },
});

/** Where there is no CDN nothing is purged; one that does not answer never undoes a publication, and is asked again later. */
async function purgePages(slug: string, { unit, purge, plan }: Dependencies): Promise<void> {
  try {
    const record = await unit(slug);
    if (record) await purge([...tagsOfUnit({ slug, agency: record.agency.slug })]);
  } catch {
    // The trustee's work is done either way.
    await plan('purge', slug, slug).catch(() => undefined);
  }
}

/** Hand the server's half of the key to the trustee, who alone has the other one. */
async function beginFor(
  request: Request,
  { wave: code, again }: CountingRequest & { readonly act: 'begin' },
  wave: Wave,
  { begin, secret }: Dependencies,
): Promise<Response> {
  // Opened before the count is noted: a wrong secret costs no count.
  const half = await unwrapServerHalf(await secretsOf(code, secret), code, {
    publicKey: fromBase64(wave.tallyPublic),
    privateKeyWrapped: fromBase64(wave.tallyPrivateWrapped),
  });
  if (!half) throw new Error('APP_SECRET is not the one that the wave was opened with.');
  const { ok, reason, counts } = await begin(code, again);
  if (!ok) return refuse(request, 409, reason as 'counted-before', { counts });
  return answer({ half: toBase64(half.privateKey), counts });
}

/** Let a batch take more answers; where it already does, because an answer was lost, that is said again. */
async function waitFor(
  request: Request,
  code: string,
  { unit }: Wave,
  dependencies: Dependencies,
): Promise<Response> {
  const closesOn = await dependencies.wait(code);
  if (closesOn === null) return refuse(request, 409, 'cannot-wait');
  await purgePages(unit, dependencies);
  return answer({ reason: 'waits', closesOn });
}

async function receiveCount(
  request: Request,
  asked: CountingRequest & { readonly act: 'publish' },
  wave: Wave,
  dependencies: Dependencies,
): Promise<Response> {
  const version = findInstrument(wave.instrument);
  if (!version || !wave.cast) throw new Error(`Instrument ${wave.instrument} is not known here.`);
  const problem = checkSnapshot(asked.snapshot, termsOf(asked.wave, wave, version), wave.cast);
  if (problem) return refuse(request, 422, 'not-a-snapshot', { part: problem });
  const ballots = wave.cast.citizen + wave.cast.staff;
  const comments = readKeptComments(asked.comments, ballots);
  if (!comments) return refuse(request, 422, 'not-a-snapshot', { part: 'comments' });
  const snapshot = asked.snapshot as Snapshot;
  if (isBatch(groupsOf(wave))) {
    const citizens = citizensOf(snapshot);
    // A batch with too few answers waits: published, it would show nothing, and its answers would be lost.
    if (!citizens) return refuse(request, 422, 'not-a-snapshot', { part: 'too-few' });
    // Counted before it waited and took more: what came after would be lost.
    if (citizens.n + citizens.unreadable !== wave.cast.citizen) {
      return refuse(request, 422, 'not-a-snapshot', { part: 'ballots' });
    }
  }
  const report = readReport(asked.report, snapshot, wave.cast);
  if (!report) return refuse(request, 422, 'not-a-snapshot', { part: 'report' });
  if (isBatch(groupsOf(wave)) && !(await dependencies.close(asked.wave))) {
    return refuse(request, 409, 'not-closed');
  }
  const result = { snapshot, comments, report, boxes: ballots };
  const kept = await dependencies.keep(asked.wave, wave.tallyPublic, result);
  return publishKept(request, asked.wave, wave, kept, dependencies);
}

/**
 * Publish the one result of a wave, and destroy what it was counted from. Why the state is asked once more stands at
 * `publishResult` of the close.
 */
async function publishKept(
  request: Request,
  code: string,
  wave: Wave,
  { snapshot, comments, report }: Result,
  dependencies: Dependencies,
): Promise<Response> {
  if ((await dependencies.terms(code))?.reason === 'published') {
    return refuseDestroyed(request, code, dependencies);
  }
  const ending = await dependencies.publish(code, snapshot, comments, report);
  if (!ending.ok) return refuse(request, 409, 'not-closed');
  if (ending.reason === 'already-published') return refuseDestroyed(request, code, dependencies);
  await destroyAll(code);
  await purgePages(wave.unit, dependencies);
  const { reason, destroyed, left } = ending;
  return answer({ reason, unit: wave.unit, destroyed, left });
}

/** What cannot be removed now is tried again at every start and close; the publication stands. */
const destroyAll = (code: string): Promise<void> =>
  destroyKeys(code).catch((error: Error) => console.error(`[counting] ${error.message}`));

/** Another run has published: what this one kept is a second draw that nobody may see, and goes with the rest. */
async function refuseDestroyed(
  request: Request,
  code: string,
  dependencies: Dependencies,
): Promise<Response> {
  await destroyAll(code);
  return refusePublished(request, code, dependencies);
}

/** That a wave is published is public, and so is the proof in its bulletin; no token is left to ask for. */
async function refusePublished(
  request: Request,
  code: string,
  { form }: Dependencies,
): Promise<Response> {
  const known = await form(code);
  const { destroyed, left } = known?.bulletin ?? {};
  const proof = destroyed && left ? { destroyed, left } : {};
  return refuse(request, 409, 'already-published', { unit: known?.unit.slug, ...proof });
}

export async function answerTrustee(
  request: Request,
  some: Partial<Dependencies> = {},
): Promise<Response> {
  const text = await receiveText(request, LARGEST_BODY);
  if (typeof text !== 'string') return text;
  const asked = readCountingRequest(text);
  if (!asked) return refuse(request, 422, 'not-a-count');
  const dependencies: Dependencies = {
    ...{
      terms: readCountingTerms,
      citizens: readBoxes,
      slips: readSlipBoxes,
      staff: readStaffBoxes,
    },
    ...{
      begin: beginCount,
      wait: letBatchWait,
      close: closeCountedBatch,
      secret: process.env.APP_SECRET ?? '',
      publish: publishWave,
      keep: keepResult,
      kept: readResult,
      form: readWaveForm,
      unit: readUnit,
      purge: (tags) => purgeCache({ tags }),
      plan: planJob,
    },
    ...some,
  };
  try {
    const wave = await dependencies.terms(asked.wave);
    const isProven = provesToken(asked.token, wave?.trusteeTokenHash ?? null);
    if (wave?.reason === 'published')
      return await refusePublished(request, asked.wave, dependencies);
    // That a wave was discarded is public as well, and its tokens went with its keys.
    if (wave?.reason === 'discarded') return refuse(request, 409, 'discarded');
    if (!wave || !isProven) return refuse(request, 403, 'not-trustee');
    if (!wave.ok && asked.act !== 'wait') return refuse(request, 409, 'not-closed');
    // A result that was kept and not published, because something broke in between, is the only one there will be.
    const isReading = asked.act === 'citizens' || asked.act === 'slips' || asked.act === 'staff';
    const kept = isReading ? null : await dependencies.kept(asked.wave, wave.tallyPublic);
    if (kept) {
      const published = await publishKept(request, asked.wave, wave, kept, dependencies);
      const isAsking = asked.act !== 'publish';
      return isAsking && published.ok
        ? await refusePublished(request, asked.wave, dependencies)
        : published;
    }
    if (asked.act === 'terms') return answer(pickTerms(wave));
    if (asked.act === 'begin') return await beginFor(request, asked, wave, dependencies);
    if (asked.act === 'wait') return await waitFor(request, asked.wave, wave, dependencies);
    if (asked.act === 'publish') return await receiveCount(request, asked, wave, dependencies);
    const boxes = await dependencies[asked.act](asked.wave, asked.after, asked.atMost);
    return answer({ boxes });
  } catch (error) {
    console.error(`[counting] ${(error as Error).message}`);
    return refuse(request, 503, 'unavailable');
  }
}
