// A sealed ballot opens with the wave's key in its own context, has one length, and nothing else opens it.
import { createCipheriv, createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64, toBase64Url } from '#crypto/base64.ts';
import { contextOf, open, seal } from '#crypto/seal.ts';
import { makeTallyKeys, unwrapTallyKeys } from '#crypto/tally-keys.ts';
import { unwrapContact, wrapContact } from '#crypto/wrapped-contact.ts';
import { newSecrets } from '../../fixtures/secrets.ts';

const SECRETS = newSecrets();
const ID = new Uint8Array(16).fill(7);
const CONTEXT = contextOf('dinas-uji-0', 'citizen', ID);
const keysOf = async (wave = 'dinas-uji-0') => {
  const wrapped = await makeTallyKeys(SECRETS, wave);
  return { wrapped, tally: (await unwrapTallyKeys(SECRETS, wave, wrapped))! };
};

test('whatever is sealed comes out again, and every box has the same length', async () => {
  const { tally } = await keysOf();
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 40 }), { maxKeys: 8 }),
      async (ballot) => {
        const box = await seal(tally.publicKey, ballot, CONTEXT, 1792);
        expect(box).toHaveLength(65 + 1792 + 16);
        expect(JSON.stringify(await open(tally, box, CONTEXT))).toBe(JSON.stringify(ballot));
      },
    ),
    { numRuns: 50 },
  );
});

test('sealing the same ballot twice gives boxes that share nothing a reader could match', async () => {
  const { tally } = await keysOf();
  const [a, b] = await Promise.all(
    [1, 2].map(() => seal(tally.publicKey, { KOM2: 4 }, CONTEXT, 1792)),
  );
  const same = a!.filter((byte, i) => byte === b![i]).length;
  expect(same).toBeLessThan(40); // 1/256 of 1,873 bytes would be 7
});

test('a box that is altered, cut or moved to another wave or group does not open', async () => {
  const { tally } = await keysOf();
  const box = await seal(tally.publicKey, { KOM2: 4 }, CONTEXT, 1792);
  for (const at of [0, 1, 64, 65, 500, box.length - 1]) {
    const altered = box.slice();
    altered[at]! ^= 1;
    expect(await open(tally, altered, CONTEXT)).toBeNull();
  }
  expect(await open(tally, box.slice(0, -1), CONTEXT)).toBeNull();
  expect(await open(tally, box, contextOf('dinas-uji-1', 'citizen', ID))).toBeNull();
  expect(await open(tally, box, contextOf('dinas-uji-0', 'peer', ID))).toBeNull();
});

test('a box is bound to its ballot by the context string of the paper, and opens under no other', async () => {
  expect(CONTEXT).toBe('jejak-perilaku/2|dinas-uji-0|citizen|BwcHBwcHBwcHBwcHBwcHBw|');
  const { tally } = await keysOf();
  const box = await seal(tally.publicKey, { KOM2: 4 }, CONTEXT, 1792);
  const other = contextOf('dinas-uji-0', 'citizen', new Uint8Array(16).fill(8));
  expect(await open(tally, box, other)).toBeNull();
  expect(await open(tally, box, CONTEXT)).toEqual({ KOM2: 4 });
});

/** The same box with its one-time key written in the hybrid form of X9.62. */
function toHybrid(box: Uint8Array<ArrayBuffer>) {
  const hybrid = box.slice();
  hybrid[0] = 6 + (box[64]! & 1);
  return hybrid;
}
/** The same box with its one-time key mirrored: the negated point, which shares the same secret. */
function mirror(box: Uint8Array<ArrayBuffer>) {
  const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
  const y = P - BigInt(`0x${Buffer.from(box.slice(33, 65)).toString('hex')}`);
  const mirrored = box.slice();
  mirrored.set(Buffer.from(y.toString(16).padStart(64, '0'), 'hex'), 33);
  return mirrored;
}

test('the same one-time key written in another way, or mirrored, does not open its box', async () => {
  const { tally } = await keysOf();
  const box = await seal(tally.publicKey, { KOM2: 4 }, CONTEXT, 1792);
  expect(await open(tally, toHybrid(box), CONTEXT)).toBeNull();
  expect(await open(tally, mirror(box), CONTEXT)).toBeNull();
});

test('a seal that is not bound to its one-time key gives one ballot three boxes that all open', () => {
  // Node's own elliptic curves take hybrid points as well.
  const wave = createECDH('prime256v1');
  const point = wave.generateKeys();
  const naiveKey = (shared: Uint8Array) => hkdfSync('sha256', shared, '', CONTEXT, 32);
  const naiveSeal = (ballot: object) => {
    const once = createECDH('prime256v1');
    const own = once.generateKeys();
    const cipher = createCipheriv(
      'aes-256-gcm',
      Buffer.from(naiveKey(once.computeSecret(point))),
      Buffer.alloc(12),
    );
    const text = Buffer.concat([cipher.update(JSON.stringify(ballot)), cipher.final()]);
    return Uint8Array.from(Buffer.concat([own, text, cipher.getAuthTag()]));
  };
  const naiveOpen = (box: Uint8Array) => {
    const key = Buffer.from(naiveKey(wave.computeSecret(box.slice(0, 65))));
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12));
    decipher.setAuthTag(box.slice(-16));
    const text = Buffer.concat([decipher.update(box.slice(65, -16)), decipher.final()]);
    return JSON.parse(text.toString()) as unknown;
  };
  const box = naiveSeal({ KOM2: 4 });
  const boxes = [box, mirror(box), toHybrid(box)];
  expect(new Set(boxes.map((each) => Buffer.from(each).toString('hex'))).size).toBe(3);
  for (const each of boxes) expect(naiveOpen(each)).toEqual({ KOM2: 4 });
});

test('the key of another wave does not open a box', async () => {
  const { tally } = await keysOf();
  const other = await keysOf('dinas-lain-0');
  const box = await seal(tally.publicKey, { KOM2: 4 }, CONTEXT, 1792);
  expect(await open(other.tally, box, CONTEXT)).toBeNull();
});

test('with two halves a box opens with both in their order and with nothing less, and is as long as with one', async () => {
  const [server, trustee, foreign] = (await Promise.all([1, 2, 3].map(() => keysOf()))).map(
    ({ tally }) => tally,
  );
  const tallyKey = new Uint8Array([...server!.publicKey, ...trustee!.publicKey]);
  const box = await seal(tallyKey, { KOM2: 4 }, CONTEXT, 1792);
  expect(box).toHaveLength(65 + 1792 + 16);
  expect(await open([server!, trustee!], box, CONTEXT)).toEqual({ KOM2: 4 });
  for (const keys of [
    [server!],
    [trustee!],
    [trustee!, server!],
    [server!, foreign!],
    [foreign!, trustee!],
    [server!, server!],
  ]) {
    expect(await open(keys, box, CONTEXT)).toBeNull();
  }
  // A box for the server alone, as a careless client would seal it, opens without the trustee.
  const careless = await seal(server!.publicKey, { KOM2: 4 }, CONTEXT, 1792);
  expect(await open(server!, careless, CONTEXT)).toEqual({ KOM2: 4 });
});

test('a ballot that is too long is refused rather than cut', async () => {
  const { tally } = await keysOf();
  await expect(seal(tally.publicKey, 'x'.repeat(1792), CONTEXT, 1792)).rejects.toThrow(RangeError);
});

test('a wrapped key opens only with both secrets and its wave', async () => {
  const { wrapped } = await keysOf();
  const other = newSecrets('another secret of the same length ....');
  for (const secrets of [other, { ...SECRETS, app: other.app }, { ...SECRETS, wave: other.wave }]) {
    expect(await unwrapTallyKeys(secrets, 'dinas-uji-0', wrapped)).toBeNull();
  }
  expect(await unwrapTallyKeys(SECRETS, 'dinas-uji-1', wrapped)).toBeNull();
  expect(wrapped.privateKeyWrapped.length).toBeLessThan(400);
});

test('a wrapped contact has one length, and opens only with both secrets', async () => {
  const wave = 'dinas-uji-0';
  const known = { contact: '+62 811 0000 0001', code: '0123456789ABCDEF' };
  const wrapped = await wrapContact(SECRETS, wave, known);
  expect(await unwrapContact(SECRETS, wave, wrapped)).toEqual(known);
  expect(await unwrapContact({ ...SECRETS, wave: newSecrets().wave }, wave, wrapped)).toBeNull();
  expect(
    await unwrapTallyKeys(SECRETS, wave, {
      publicKey: new Uint8Array(65),
      privateKeyWrapped: wrapped,
    }),
  ).toBeNull();
  for (const contact of ['x', 'Sari, loket 2', 'é'.repeat(100)]) {
    expect(await wrapContact(SECRETS, wave, { ...known, contact })).toHaveLength(12 + 256 + 16);
  }
  const long = { ...known, contact: 'x'.repeat(240) };
  await expect(wrapContact(SECRETS, wave, long)).rejects.toThrow(RangeError);
});

test('an unwrapped key cannot be exported', async () => {
  const { tally } = await keysOf();
  await expect(crypto.subtle.exportKey('pkcs8', tally.privateKey)).rejects.toThrow();
});

test('bytes survive both alphabets', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
      expect([...fromBase64(toBase64Url(bytes))]).toEqual([...bytes]);
    }),
  );
  expect(toBase64Url(new Uint8Array([251, 255]))).toBe('-_8');
});
