// What the form of a wave of slips shows, and what happens to one that is posted without JavaScript.
import { describe, expect, test, vi } from 'vitest';
import { toBase64 } from '#crypto/base64.ts';
import { makeTallyKeys } from '#crypto/tally-keys.ts';
import type { Envelope } from '#domain/ballots/envelope.ts';
import type { Dependencies, VisitedWave } from '#server/citizen-survey.ts';
import type { PlainSlip } from '#server/plain-slip.ts';
import { visitWave } from '#server/visit-wave.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { newSecrets, SECRET } from '../../fixtures/secrets.ts';

process.env.APP_SECRET = SECRET;
const CODE = 'dinas-uji-0';
const ID = 'AAAAAAAAAAAAAAAAAAAAAA==';
const SLIP = '7K3W9Q2M4X8A5T6V';
const WAVE: VisitedWave = {
  asksComments: false,
  k: 5,
  ...{ code: CODE, state: 'open', accepts: true, opensOn: '2026-11-01', closesOn: '2026-12-01' },
  overdue: null,
  ...{ instrument: '0.1-draft', kCitizen: 20, groups: ['citizen'], entry: 'slip', keyFile: '{}' },
  unit: { slug: 'dinas-uji', name: { id: 'Dinas Uji', en: 'Test Office' }, demo: true },
  extendedFrom: null,
  tallyKey: toBase64((await makeTallyKeys(newSecrets(), CODE)).publicKey),
};

function dependenciesFor(reason: string, wave = WAVE) {
  const cast = vi.fn(async (_envelope: Envelope, _isPlain: boolean) => 'stored');
  const castSlip = vi.fn(async (_slip: PlainSlip) => reason as 'stored');
  return { read: async () => wave, cast, castSlip } satisfies Dependencies;
}
const post = (fields: Readonly<Record<string, string>>, query = '', site = 'same-origin') =>
  new Request(`http://localhost/w/${CODE}/${query}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': site },
    body: new URLSearchParams({ id: ID, ...fields }),
  });
const visit = (request: Request, dependencies: Dependencies) =>
  visitWave(request, CODE, 'id', dependencies);

describe('the form of a wave of slips', () => {
  test('has no token, and the key file of the slips', async () => {
    const shown = await visit(new Request(`http://localhost/w/${CODE}/`), dependenciesFor(''));
    if (shown.kind !== 'form') throw new Error(shown.kind);
    expect(shown.props.token).toBeUndefined();
    expect(shown.props.needs.keyFile).toBe('{}');
    const open = { ...WAVE, entry: 'open' as const };
    const other = await visit(
      new Request(`http://localhost/w/${CODE}/`),
      dependenciesFor('', open),
    );
    if (other.kind !== 'form') throw new Error(other.kind);
    expect(other.props.token).toMatch(/^\d{13}\./);
    expect(other.props.needs.keyFile).toBeNull();
  });

  test('is cast under the code that was typed, however it was written', async () => {
    for (const typed of [
      SLIP,
      '7k3w-9q2m-4x8a-5t6v',
      ` ${SLIP}. `,
      `https://x.id/w/a-0/#${SLIP}.babab`,
    ]) {
      const dependencies = dependenciesFor('stored');
      expect(await visit(post({ W1: '4', kode: typed }), dependencies)).toEqual({
        ...{ kind: 'sent', location: `/w/${CODE}/terkirim/` },
      });
      expect(dependencies.castSlip).toHaveBeenCalledExactlyOnceWith({
        ...{ wave: CODE, keyFile: '{}', id: ID, code: SLIP },
        ballot: { v: 1, instrument: '0.1-draft', answers: { KOM4: 4 }, comment: '' },
      });
      expect(dependencies.cast).not.toHaveBeenCalled();
    }
  });

  test.each([
    ['no code', {}, /Ketik kode/],
    ['an empty one', { kode: ' ' }, /Ketik kode/],
    ['one that is too short', { kode: '7K3W' }, /16 huruf/],
    ['one with other letters', { kode: 'UUUUUUUUUUUUUUUU' }, /misalnya U/],
    ['a cut link', { kode: 'https://x.id/w/a-0/#7K3W' }, /kode yang utuh/],
  ] as const)('with %s comes back whole, and nothing is cast', async (_, fields, text) => {
    const dependencies = dependenciesFor('stored');
    const shown = await visit(post({ W1: '4', W2: '1', ...fields }), dependencies);
    expect(shown).toMatchObject({
      ...{ kind: 'form', status: 422 },
      props: {
        ...{ ballotId: ID, entered: { W1: '4', W2: '1', ...fields } },
        problems: [{ field: 'kode', text: expect.stringMatching(text) as string }],
      },
    });
    expect(dependencies.castSlip).not.toHaveBeenCalled();
    expect(dependencies.cast).not.toHaveBeenCalled();
  });

  test('says what is wrong with its answers and its code at once', async () => {
    const shown = await visit(post({ W1: '9', kode: 'x' }), dependenciesFor('stored'));
    if (shown.kind !== 'form') throw new Error(shown.kind);
    expect(shown.props.problems.map(({ field }) => field)).toEqual(['W1', 'kode']);
  });

  test.each([
    ['refused', { kind: 'form', status: 422, props: { problems: [{ field: 'kode' }] } }],
    ['already-stored', { kind: 'sent', location: `/w/${CODE}/terkirim/?lagi=1` }],
    ['slip-used', { kind: 'sent', location: `/w/${CODE}/terkirim/?lagi=1` }],
    ['wave-closed', { kind: 'closed', status: 410, posted: true }],
  ])('%s has its own page, and answers are kept where they can be sent', async (reason, page) => {
    const shown = await visit(post({ W1: '4', kode: SLIP }), dependenciesFor(reason));
    expect(shown).toMatchObject(page);
    if (shown.kind === 'form') expect(shown.props.entered).toMatchObject({ W1: '4', kode: SLIP });
  });

  test('that another site posts is not cast', async () => {
    const dependencies = dependenciesFor('stored');
    const foreign = post({ W1: '4', kode: SLIP }, '', 'cross-site');
    expect(await visit(foreign, dependencies)).toMatchObject({
      ...{ kind: 'form', status: 403 },
      props: { entered: { W1: '4', kode: SLIP } },
    });
    expect(dependencies.castSlip).not.toHaveBeenCalled();
  });

  test('comes back whole where the database is silent, under the id that its ticket follows from', async () => {
    const castSlip = vi.fn(async () => Promise.reject(new Error('silent')));
    const shown = await visit(post({ W1: '4', kode: SLIP }), {
      ...dependenciesFor(''),
      castSlip,
    });
    expect(shown).toMatchObject({
      ...{ kind: 'form', status: 503 },
      props: { ballotId: ID, entered: { W1: '4', kode: SLIP } },
    });
  });
});

test('an open wave knows no field for a code, and casts under no slip', async () => {
  const dependencies = dependenciesFor('stored', { ...WAVE, entry: 'open', keyFile: null });
  const token = agedToken({ wave: CODE, id: ID });
  const shown = await visit(post({ W1: '4', token, kode: SLIP }), dependencies);
  expect(shown).toMatchObject({ kind: 'form', status: 422 });
  await visit(post({ W1: '4', token }), dependencies);
  expect(dependencies.castSlip).not.toHaveBeenCalled();
  expect(dependencies.cast).toHaveBeenCalledTimes(1);
});
