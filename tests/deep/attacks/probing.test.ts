// Fresh, used, unknown, closed and misplaced codes get answers of one shape, size and time.
// The same program tells the answers of a naive endpoint apart.
import { createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSecrets } from '#operations/keys/wave-secret.ts';
import { issueTicket as issue } from '#server/issue-ticket.ts';
import { blindSign } from '#server/blind-sign.ts';
import { fromBase64 } from '#crypto/base64.ts';
import { readInvitationCode, writeInvitationCode } from '#crypto/codes.ts';
import { issuerKind, unwrapKey } from '#crypto/wrapping.ts';
import { claimTicket, readCodePlace, readIssuerKey } from '#data/tickets.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { closeWave } from '#data/waves.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { openStaffWave, sendClaim, type StaffWave } from '../../fixtures/staff-wave.ts';
import { distance, tooDistant } from '../../fixtures/attacks/chance.ts';

const SAMPLES = 40;
/** A false alarm once in ten thousand comparisons; the naive endpoint is caught without doubt. */
const LIMIT = tooDistant(SAMPLES, SAMPLES, 1e-4);
const KINDS = ['fresh', 'used', 'unknown', 'closed', 'misplaced'] as const;
type Kind = (typeof KINDS)[number];

let database: AttachedForTests;
let open: StaffWave;
let closed: StaffWave;
let fresh: StaffWave['people'][number][];
const value = () => {
  const bytes = randomBytes(256);
  bytes[0]! &= 0x7f; // below every modulus
  return bytes.toString('base64');
};
const bodyOf = (wave: StaffWave, code: string, group = 'peer') => ({
  code,
  wave: wave.code,
  group,
  blinded: value(),
});

beforeAll(async () => {
  database = await attach();
  open = await openStaffWave('dinas-ketuk', { peer: 4 * SAMPLES, subordinate: 5 });
  closed = await openStaffWave('dinas-tutup', { peer: 5 });
  await closeWave(closed.code, true);
  fresh = open.people.filter(({ group }) => group === 'peer');
  await sendClaim(bodyOf(open, fresh.pop()!.code));
});
afterAll(() => database.close());

let used = '';
/** A claim of one kind; fresh codes become used ones. */
function probeOf(kind: Kind) {
  if (kind === 'fresh') {
    used = fresh.pop()!.code;
    return bodyOf(open, used);
  }
  if (kind === 'used') return bodyOf(open, used);
  if (kind === 'closed') return bodyOf(closed, closed.people[0]!.code);
  if (kind === 'misplaced') return bodyOf(open, fresh[0]!.code, 'subordinate');
  return bodyOf(open, writeInvitationCode(randomBytes(10)));
}

type Endpoint = (request: Request) => Promise<Response>;
const post = (body: object) =>
  new Request('http://localhost:4321/api/claims', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(body),
  });

/** Times and shapes of an endpoint's answers by kind, taken in turns so that no kind has better weather. */
async function probe(endpoint: Endpoint) {
  const times = Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as Record<
    Kind,
    number[]
  >;
  const shapes = new Set<string>();
  for (let round = 0; round < SAMPLES; round += 1) {
    for (const kind of KINDS) {
      const request = post(probeOf(kind));
      const started = performance.now();
      const response = await endpoint(request);
      const body = await response.text();
      times[kind].push(performance.now() - started);
      const headers = JSON.stringify([...response.headers].sort());
      shapes.add(
        `${response.status} ${headers} ${Object.keys(JSON.parse(body)).join()} ${body.length}`,
      );
    }
  }
  const farthest = Math.max(
    ...KINDS.flatMap((a) => KINDS.map((b) => distance(times[a], times[b]))),
  );
  return { farthest, shapes: shapes.size };
}

test(
  'all codes look alike from outside, by shape, size and time',
  { timeout: 120_000 },
  async () => {
    expect(LIMIT).toBeLessThan(0.6);
    const { farthest, shapes } = await probe((request) => issue(request));
    expect(shapes).toBe(1);
    expect(farthest).toBeLessThan(LIMIT);
  },
);

/** Signs at once what may be signed, and refuses the rest as soon as it knows. */
async function issueNaively(request: Request): Promise<Response> {
  const { code, wave, group, blinded } = (await request.json()) as Record<string, string>;
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');
  const codeHash = hash(readInvitationCode(code!)!);
  const known = await readCodePlace(codeHash);
  if (!known || known.wave !== wave || known.group !== group)
    return Response.json({ problem: 'code-unknown' }, { status: 404 });
  const wrapped = await readIssuerKey(wave, group as StaffGroup);
  if (!wrapped) return Response.json({ problem: 'wave-closed' }, { status: 409 });
  const der = await unwrapKey(
    (await findSecrets(wave!, SECRET))!,
    wave!,
    issuerKind(group!),
    fromBase64(wrapped),
  );
  const privateKey = createPrivateKey({ key: Buffer.from(der!), format: 'der', type: 'pkcs8' });
  const signed = blindSign(privateKey, createPublicKey(privateKey), fromBase64(blinded!));
  const claimed = { codeHash, wave: known.wave, group: known.group };
  const maySign = await claimTicket({ ...claimed, blindedHash: hash(fromBase64(blinded!)) });
  return maySign
    ? Response.json({ signature: signed.toString('base64') })
    : Response.json({ problem: 'code-used' }, { status: 409 });
}

test('a naive endpoint is told apart by the same program', { timeout: 60_000 }, async () => {
  const { farthest, shapes } = await probe(issueNaively);
  expect(shapes).toBeGreaterThan(2);
  expect(farthest).toBeGreaterThan(LIMIT);
});

test('asking about a code does not tell whether it was used, nor use it', async () => {
  const { lookUpCode: look } = await import('#server/look-up-code.ts');
  const ask = async (code: string) => {
    const response = await look(
      new Request('http://localhost:4321/api/codes', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ code }),
      }),
    );
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  };
  const untouched = fresh[0]!.code;
  const before = await ask(untouched);
  expect(before).toEqual(await ask(used));
  expect(before).toEqual(await ask(untouched));
  const response = await sendClaim(bodyOf(open, untouched));
  expect(response.status).toBe(200);
  expect(await ask(untouched)).toEqual(before);
});
