// A ticket that a browser makes is the one that Node makes from the same seed, and a browser's ballot verifies here.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import type { RsaPublicKey } from '#crypto/blind-signature.ts';
import { writeBackupCode } from '#crypto/codes.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { verifyOwner, verifyTicket, type SignedBallot } from '#crypto/staff-ballot.ts';
import { makeSeed, prepareTicket } from '#crypto/ticket.ts';
import { hasChromium, launchChromium } from '../../fixtures/chromium.ts';
import { makeIssuer } from '../../fixtures/issuer.ts';

/** What the page does with the same code, in words of base64. */
const SCRIPT = `
  import { fromBase64, toBase64 } from './base64.ts';
  import { writeBackupCode } from './codes.ts';
  import { fingerprintWords } from './fingerprint.ts';
  import { signBallot } from './staff-ballot.ts';
  import { prepareTicket } from './ticket.ts';
  let pending;
  globalThis.claim = async ({ seed, key, context }) => {
    const start = performance.now();
    pending = await prepareTicket(fromBase64(seed), key, context);
    return { blinded: toBase64(pending.blinded), took: performance.now() - start };
  };
  globalThis.cast = async ({ answer, box }) => {
    const start = performance.now();
    const ticket = await pending.complete(fromBase64(answer));
    const cast = { wave: 'dinas-uji-0', group: 'peer', seq: 1, box: fromBase64(box) };
    return { ballot: await signBallot(ticket, cast), took: performance.now() - start };
  };
  globalThis.readWords = async ({ seed, text }) => ({
    code: await writeBackupCode(fromBase64(seed)),
    words: await fingerprintWords(text),
  });`;

/** The functions that the script leaves on the page. */
interface OnPage {
  claim(given: object): Promise<{ blinded: string; took: number }>;
  cast(given: object): Promise<{ ballot: SignedBallot; took: number }>;
  readWords(given: object): Promise<{ code: string; words: readonly string[] }>;
}

/** Call one of them. */
function ask<Name extends keyof OnPage>(page: Page, name: Name, given: object) {
  return page.evaluate(
    ([called, value]) =>
      (globalThis as unknown as Record<string, (v: object) => unknown>)[called]!(value),
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<OnPage[Name]>>>;
}

describe.skipIf(!hasChromium)('in Chromium', () => {
  const issuer = makeIssuer();
  const seed = makeSeed();
  let server: Server;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: SCRIPT,
        resolveDir: fileURLToPath(new URL('../../../src/crypto/', import.meta.url)),
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    const html = `<!doctype html><title>Uji</title><script type="module">${outputFiles[0]!.text}</script>`;
    server = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(html),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('a claim is the same, and what it casts is accepted', async () => {
    const key: RsaPublicKey = issuer.key;
    const context = 'dinas-uji-0|peer';
    const claim = await ask(page, 'claim', { seed: toBase64(seed), key, context });
    const here = await prepareTicket(seed, key, context);
    expect(claim.blinded).toBe(toBase64(here.blinded));
    const answer = toBase64(issuer.sign(fromBase64(claim.blinded)));
    const { ballot, took } = await ask(page, 'cast', { answer, box: toBase64(makeSeed()) });
    console.info(
      `[crypto] Chromium: claim ${claim.took.toFixed(1)} ms, cast ${took.toFixed(1)} ms`,
    );
    expect((await verifyTicket(ballot, key)) && (await verifyOwner(ballot))).toBe(true);
    expect(await verifyOwner({ ...ballot, seq: 2 })).toBe(false);
  });

  test('codes and fingerprints are the same', async () => {
    const read = await ask(page, 'readWords', { seed: toBase64(seed), text: 'kunci – é' });
    expect(read.code).toBe(await writeBackupCode(seed));
    expect(read.words).toEqual(await fingerprintWords('kunci – é'));
  });
});
