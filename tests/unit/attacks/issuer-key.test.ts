// A key of a rater's own, by which an issuer would know the ticket again, is caught by the words that everybody compares.
// A client that trusts the page's key is tagged every time.
import { describe, expect, test } from 'vitest';
import { fingerprintWords, sameFingerprint } from '#crypto/fingerprint.ts';
import { verifySignature } from '#crypto/blind-signature.ts';
import { readKeyFile, writeKeyFile, type KeyFile } from '#domain/waves/key-file.ts';
import { issueTicket, makeIssuer, type Issuer } from '../../fixtures/issuer.ts';

const issuer = makeIssuer();
const FILE: KeyFile = {
  version: 2,
  wave: 'dinas-uji-0',
  unit: 'dinas-uji',
  instrument: '0.1-draft',
  policy: { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 },
  tallyKey: Buffer.alloc(65, 4).toString('base64'),
  trustee: false,
  entry: null,
  groups: { peer: { n: issuer.key.n, e: 'AQAB', roster: 8, items: ['KOM2'] } },
};
const honest = writeKeyFile(FILE);
const printed = (await fingerprintWords(honest)).join(' ');
/** A key file of one rater's own, and the issuer who can tell that rater by it. */
function tag(): { readonly text: string; readonly issuer: Issuer } {
  const own = makeIssuer();
  const groups = { peer: { ...FILE.groups.peer!, n: own.key.n } };
  return { text: writeKeyFile({ ...FILE, groups }), issuer: own };
}

/** Claims from the issuer that the page names, whatever it is. */
async function claimBlindly(text: string, from: Issuer) {
  const file = readKeyFile(text)!;
  return issueTicket({ ...from, key: { n: file.groups.peer!.n, e: 'AQAB' } }, 'dinas-uji-0|peer');
}

/** Claims only where the words are those of the invitation. */
async function claimCarefully(text: string, from: Issuer, words: string) {
  const agrees = sameFingerprint((await fingerprintWords(text)).join(' '), words);
  return agrees && readKeyFile(text) ? claimBlindly(text, from) : null;
}

describe('a key of one’s own', () => {
  const RATERS = 8;
  const tags = Array.from({ length: RATERS }, tag);

  test('links every ticket of clients that trust the page', async () => {
    const tickets = await Promise.all(tags.map(({ text, issuer: own }) => claimBlindly(text, own)));
    let right = 0;
    for (const [rater, { prepared, signature }] of tickets.entries()) {
      const fits = await Promise.all(
        tags.map(({ issuer: { key } }) => verifySignature(key, prepared, signature)),
      );
      if (fits.filter(Boolean).length === 1 && fits[rater]) right += 1;
    }
    expect(right).toBe(RATERS);
  });

  test('is refused by every client that compares the words, and the honest file is not', async () => {
    for (const { text, issuer: own } of tags) {
      expect(await claimCarefully(text, own, printed)).toBeNull();
    }
    expect(await claimCarefully(honest, issuer, printed)).not.toBeNull();
  });

  test('changes the words, whichever part of the file is altered', async () => {
    const altered = [
      { ...FILE, tallyKey: Buffer.alloc(65, 5).toString('base64') },
      { ...FILE, trustee: true },
      { ...FILE, policy: { ...FILE.policy, k: 8 as const } },
      { ...FILE, groups: { peer: { ...FILE.groups.peer!, roster: 9 } } },
      { ...FILE, groups: { peer: { ...FILE.groups.peer!, items: ['KOM3'] } } },
    ].map(writeKeyFile);
    for (const text of [...altered, `${honest} `, honest.replace('\n', '\r\n')]) {
      expect(sameFingerprint((await fingerprintWords(text)).join(' '), printed)).toBe(false);
    }
    expect(sameFingerprint('', '')).toBe(false);
  });

  test('cannot hide in a file that is none: another exponent, a short modulus, an unknown group', () => {
    const { peer } = FILE.groups;
    const broken = [
      { ...FILE, groups: { peer: { ...peer, e: 'Aw' } } },
      { ...FILE, groups: { peer: { ...peer, n: peer!.n.slice(0, 170) } } },
      { ...FILE, groups: { friend: peer } },
      { ...FILE, version: 1 },
    ].map((file) => JSON.stringify(file));
    for (const text of [...broken, '', 'null', '[]']) expect(readKeyFile(text)).toBeNull();
  });
});
