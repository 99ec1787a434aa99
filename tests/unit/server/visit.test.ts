// What a visit to a survey address shows, and what happens to a form that is posted without JavaScript.
import { expect, test, vi } from 'vitest';
import { toBase64 } from '#crypto/base64.ts';
import { contextOf, open } from '#crypto/seal.ts';
import { fromBase64 } from '#crypto/base64.ts';
import { makeTallyKeys, unwrapTallyKeys } from '#crypto/tally-keys.ts';
import { cachingOf, type Dependencies, type VisitedWave } from '#server/citizen-survey.ts';
import type { PlainSlip } from '#server/plain-slip.ts';
import { visitWave } from '#server/visit-wave.ts';
import type { Envelope } from '#domain/ballots/envelope.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { newSecrets, SECRET } from '../../fixtures/secrets.ts';

process.env.APP_SECRET = SECRET;
const SECRETS = newSecrets();
const CODE = 'dinas-uji-0';
const wrapped = await makeTallyKeys(SECRETS, CODE);

const WAVE: VisitedWave = {
  asksComments: false,
  k: 5,
  code: CODE,
  state: 'open',
  accepts: true,
  opensOn: '2026-11-01',
  closesOn: '2026-12-01',
  extendedFrom: null,
  overdue: null,
  instrument: '0.1-draft',
  kCitizen: 20,
  groups: ['citizen'],
  unit: { slug: 'dinas-uji', name: { id: 'Dinas Uji', en: 'Test Office' }, demo: true },
  tallyKey: toBase64(wrapped.publicKey),
  entry: 'open',
  keyFile: null,
};

const dependenciesFor = (wave: VisitedWave | null, reason = 'stored') => {
  const cast = vi.fn(async (_envelope: Envelope, _isPlain: boolean) => reason);
  const castSlip = vi.fn(async (_slip: PlainSlip) => reason as 'stored');
  return { read: async () => wave, cast, castSlip } satisfies Dependencies;
};
const look = () => new Request(`http://localhost/w/${CODE}/`);
const ID = 'AAAAAAAAAAAAAAAAAAAAAA==';
const post = (fields: [string, string][], query = '') =>
  new Request(`http://localhost/w/${CODE}/${query}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams([
      ...fields,
      ...fields
        .filter(([name]) => name === 'id')
        .slice(0, 1)
        .map(([, id]) => ['token', agedToken({ wave: CODE, id })]),
    ]),
  });

test('an open wave shows the form, in the language of the address', async () => {
  const visit = await visitWave(look(), CODE, 'en', dependenciesFor(WAVE));
  expect(visit).toMatchObject({ kind: 'form', status: 200 });
  if (visit.kind !== 'form') throw new Error();
  expect(visit.props.questions.map(({ id }) => id)).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6']);
  expect(visit.props.questions[0]!.text).toBe('How did staff treat you?');
});

test.each([
  ['unknown', null, 404],
  ['planned', { ...WAVE, state: 'planned', accepts: false, tallyKey: null }, 200],
  ['delayed', { ...WAVE, state: 'planned', accepts: false, overdue: 'delayed' }, 200],
  ['missed', { ...WAVE, state: 'planned', accepts: false, overdue: 'missed' }, 410],
  ['closed', { ...WAVE, state: 'closed', accepts: false }, 410],
  ['closed', { ...WAVE, state: 'published', accepts: false, tallyKey: null }, 410],
  ['closed', { ...WAVE, accepts: false }, 410],
  ['staffOnly', { ...WAVE, groups: ['peer'] }, 404],
] as const)('a wave that is %s has its own status page', async (kind, wave, status) => {
  expect(
    await visitWave(look(), CODE, 'id', dependenciesFor(wave as VisitedWave | null)),
  ).toMatchObject({
    kind,
    status,
  });
});

test('an address that cannot be a code is unknown without asking the database', async () => {
  const read = vi.fn(async () => WAVE);
  for (const code of ['', '../x', 'A', 'a\u0000b', 'x'.repeat(61), undefined]) {
    expect(await visitWave(look(), code, 'id', { ...dependenciesFor(WAVE), read })).toMatchObject({
      kind: 'unknown',
    });
  }
  expect(read).not.toHaveBeenCalled();
});

test('a posted form is sealed on arrival and holds the answers that were entered, without the comment of an old page', async () => {
  const dependencies = dependenciesFor(WAVE);
  const visit = await visitWave(
    post([
      ['id', ID],
      ['W1', '4'],
      ['W6', 'na'],
      ['comment', ' Antrean lama '],
    ]),
    CODE,
    'id',
    dependencies,
  );
  expect(visit).toEqual({ kind: 'sent', location: `/w/${CODE}/terkirim/` });
  const envelope = dependencies.cast.mock.calls[0]![0];
  const keys = (await unwrapTallyKeys(SECRETS, CODE, wrapped))!;
  expect(envelope).toMatchObject({ id: ID, wave: CODE });
  expect(
    await open(keys, fromBase64(envelope.box), contextOf(CODE, 'citizen', fromBase64(ID))),
  ).toEqual({
    v: 1,
    instrument: '0.1-draft',
    answers: { KOM4: 4, ADA2: null },
    comment: '',
  });
});

test('a second post of the same page says that the first one counts', async () => {
  const visit = await visitWave(
    post([
      ['id', ID],
      ['W1', '4'],
    ]),
    CODE,
    'en',
    dependenciesFor(WAVE, 'id-taken'),
  );
  expect(visit).toEqual({ kind: 'sent', location: `/en/w/${CODE}/terkirim/?lagi=1` });
});

test.each([
  [[['id', ID]], 'W1', /paling sedikit satu/],
  [
    [
      ['id', ID],
      ['W1', '5'],
    ],
    'W1',
    /Pilih salah satu/,
  ],
  [
    [
      ['id', ID],
      ['W1', 'na'],
    ],
    'W1',
    /tidak ada pada pertanyaan ini/,
  ],
  [
    [
      ['id', ID],
      ['W1', '1'],
      ['W1', '4'],
    ],
    'W1',
    /dua kali/,
  ],
  [
    [
      ['id', ID],
      ['W1', '1'],
      ['nama', 'Budi'],
    ],
    'nama',
    /tidak dikenal/,
  ],
  [
    [
      ['id', '1'],
      ['W2', '1'],
    ],
    'id',
    /sudah diganti/,
  ],
] as [[string, string][], string, RegExp][])(
  '%j is shown again with its problem and everything entered',
  async (fields, field, text) => {
    const dependencies = dependenciesFor(WAVE);
    const visit = await visitWave(post(fields), CODE, 'id', dependencies);
    expect(visit).toMatchObject({ kind: 'form', status: 422 });
    if (visit.kind !== 'form') throw new Error();
    expect(visit.props.problems).toContainEqual({ field, text: expect.stringMatching(text) });
    for (const [name, value] of fields.filter(
      ([name], i) => fields.findIndex(([other]) => other === name) === i,
    )) {
      expect(visit.props.entered[name]).toBe(value);
    }
    expect(visit.props.ballotId).toMatch(/^[\w+/]{22}==$/);
    expect(dependencies.cast).not.toHaveBeenCalled();
  },
);

test('a form that is too large or no form at all is refused without being read', async () => {
  const large = post([
    ['id', ID],
    ['comment', 'x'.repeat(1_000_000)],
  ]);
  large.headers.set('content-length', '1000030');
  expect(await visitWave(large, CODE, 'id', dependenciesFor(WAVE))).toMatchObject({
    kind: 'form',
    status: 413,
  });
  const odd = new Request('http://localhost/', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'text/odd' },
  });
  expect(await visitWave(odd, CODE, 'id', dependenciesFor(WAVE))).toMatchObject({
    kind: 'form',
    status: 415,
  });
});

test('a database that is silent loses nothing: the form comes back as it was entered', async () => {
  const cast = vi.fn(async () => Promise.reject(new Error('silent')));
  const visit = await visitWave(
    post([
      ['id', ID],
      ['W3', '2'],
      ['comment', 'a'],
    ]),
    CODE,
    'id',
    { ...dependenciesFor(WAVE), cast },
  );
  expect(visit).toMatchObject({
    kind: 'form',
    status: 503,
    props: { ballotId: ID, entered: { W3: '2', comment: 'a' } },
  });
  const read = async () => Promise.reject(new Error('silent'));
  expect(await visitWave(look(), CODE, 'id', { ...dependenciesFor(WAVE), read })).toMatchObject({
    kind: 'unavailable',
    status: 503,
  });
});

test('a wave that closed while the form was open says that these answers are stored nowhere', async () => {
  const visit = await visitWave(
    post([
      ['id', ID],
      ['W3', '2'],
    ]),
    CODE,
    'id',
    dependenciesFor(WAVE, 'wave-closed'),
  );
  expect(visit).toMatchObject({ kind: 'closed', status: 410, posted: true });
});

test('a form that another site posts is not stored, and comes back with what was in it', async () => {
  const dependencies = dependenciesFor(WAVE);
  const foreign = new Request(`http://localhost/w/${CODE}/`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site', origin: 'null' },
    body: new URLSearchParams([
      ['id', ID],
      ['W1', '4'],
    ]),
  });
  const visit = await visitWave(foreign, CODE, 'id', dependencies);
  expect(visit).toMatchObject({ kind: 'form', status: 403, props: { entered: { W1: '4' } } });
  expect(dependencies.cast).not.toHaveBeenCalled();
});

test('a day that is full keeps the answers on the page, and says to come back tomorrow', async () => {
  const fields: [string, string][] = [
    ['id', ID],
    ['W1', '4'],
  ];
  const dependencies = dependenciesFor(WAVE, 'day-full');
  const visit = await visitWave(post(fields), CODE, 'id', dependencies);
  expect(visit).toMatchObject({
    ...{ kind: 'form', status: 429 },
    props: { entered: { W1: '4' }, problems: [{ text: expect.stringContaining('besok') }] },
  });
  expect(dependencies.cast).toHaveBeenCalledWith(expect.objectContaining({ id: ID }), true);
});

test('a page keeps its id when it comes back with a problem, unless another site chose it', async () => {
  const idAfter = async (request: Request) => {
    const visit = await visitWave(request, CODE, 'id', dependenciesFor(WAVE));
    return visit.kind === 'form' ? visit.props.ballotId : null;
  };
  const empty: [string, string][] = [['id', ID]];
  expect(await idAfter(post(empty))).toBe(ID);
  for (const fields of [empty, [...empty, ['W1', '2'] as [string, string]]]) {
    const foreign = post(fields);
    foreign.headers.set('sec-fetch-site', 'cross-site');
    expect(await idAfter(foreign)).not.toBe(ID);
  }
});

test('a form may be kept by its browser, except on a shared screen; nothing else is', async () => {
  const visit = (request: Request, wave = WAVE) =>
    visitWave(request, CODE, 'id', dependenciesFor(wave));
  const cachingAt = async (...given: Parameters<typeof visit>) => cachingOf(await visit(...given));
  expect(await cachingAt(look())).toBe('private, no-cache');
  expect(await cachingAt(post([['id', ID]]))).toBe('private, no-cache');
  expect(await cachingAt(new Request(`${look().url}?loket=1`))).toBe('no-store');
  expect(await cachingAt(look(), { ...WAVE, accepts: false })).toBe('no-store');
});

test('on a shared screen the page that follows is told so', async () => {
  const answer: [string, string][] = [
    ['id', ID],
    ['W1', '4'],
  ];
  const at = (reason: string) =>
    visitWave(post(answer, '?loket=1'), CODE, 'id', dependenciesFor(WAVE, reason));
  expect(await at('stored')).toEqual({
    kind: 'sent',
    location: `/w/${CODE}/terkirim/?loket=1`,
  });
  expect(await at('id-taken')).toEqual({
    kind: 'sent',
    location: `/w/${CODE}/terkirim/?lagi=1&loket=1`,
  });
  expect(await at('day-full')).toMatchObject({ kind: 'form', kiosk: true });
});
