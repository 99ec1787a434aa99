// The outbox in a real browser: forty seeded runs in which the tab is really killed, and a ballot carried as a file to /kirim/.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FILE_NAME, writeParcelFile } from '#components/survey/outbox/parcel-file.ts';
import type { Sealed } from '#components/survey/outbox/parcel.ts';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { newFolder } from '../../fixtures/folders.ts';
import { sealedBallot } from '../../fixtures/outbox/sealed.ts';
import { judgeWithoutScript, judgeWithScript } from '../../fixtures/pages/judge.ts';
import { setScene } from '../../fixtures/visitor.ts';

const RUNS = 40;
const PAGE = fileURLToPath(new URL('../../fixtures/outbox/page.ts', import.meta.url));

/** Where a try is cut. */
const FATES = [
  ...['arrives', 'arrives', 'lost before', 'lost after', 'silent before', 'silent after'],
  ...['busy', 'another page'],
] as const;
type Fate = (typeof FATES)[number];

/** When the tab is killed: so many milliseconds after a ballot is handed in, or as the server gets or has stored one. */
const KILLS = ['received', 'stored', 0, 1, 2, 4, 8, 15, 30, 60, 120] as const;
type Kill = (typeof KILLS)[number];

/** The same choices for the same run. */
function chooserOf(run: number) {
  let state = run * 2_654_435_761;
  const next = () => (state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0);
  return <T>(list: readonly T[]): T => list[(next() >>> 8) % list.length]!;
}

/** A server that knows ballots by their id, and cuts tries as it is told to. */
class Counter {
  readonly stored = new Map<string, string>();
  tries = 0;
  fateOf: () => Fate = () => 'arrives';
  /** Called where a tab may be killed. */
  reach: (place: Kill) => void = () => {};
  readonly server: Server;

  constructor(script: string) {
    this.server = createServer((request, response) => {
      if (request.method === 'POST') return void this.receive(request, response);
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : '<!doctype html><script src="/page.js"></script>');
    });
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request).catch(() => '');
    if (!body) return;
    this.tries += 1;
    const fate = this.fateOf();
    const answer = (status: number, type: string, content: string) =>
      response.writeHead(status, { 'content-type': type }).end(content);
    this.reach('received');
    if (fate === 'lost before') return void request.socket.destroy();
    if (fate === 'silent before') return;
    if (fate === 'busy') return void answer(503, 'text/plain', 'busy');
    if (fate === 'another page') return void answer(200, 'text/html', '<p>Silakan masuk</p>');
    const { id, box } = JSON.parse(body) as Sealed['body'] & { id: string; box: string };
    const there = this.stored.get(id);
    if (there === undefined) this.stored.set(id, box);
    this.reach('stored');
    if (fate === 'lost after') return void request.socket.destroy();
    if (fate === 'silent after') return;
    const reason = there === undefined ? 'stored' : 'already-stored';
    answer(there === undefined ? 201 : 200, 'application/json', JSON.stringify({ reason }));
  }
}

/** Kill what runs a page, as a phone does that needs its memory. */
async function crash(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const isDead = new Promise<void>((resolve) => page.once('crash', () => resolve()));
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await isDead;
  await page.close();
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const submit = (page: Page, sealed: Sealed) =>
  page.evaluate(
    (given) => (globalThis as unknown as Window & { submit: (s: unknown) => void }).submit(given),
    sealed,
  );

describe.skipIf(!hasChromium)('the outbox in a browser', () => {
  let context: BrowserContext;
  let counter: Counter;
  let port: number;
  const handed = new Set<string>();
  beforeAll(async () => {
    const { outputFiles } = await build({
      ...{ entryPoints: [PAGE], bundle: true, write: false, format: 'iife', target: 'chrome87' },
    });
    counter = new Counter(outputFiles[0]!.text);
    counter.server.listen(0, '127.0.0.1');
    await once(counter.server, 'listening');
    port = (counter.server.address() as AddressInfo).port;
    // A profile on the disk, as phones have: what a private window stores may end with its last page.
    context = await chromium.launchPersistentContext(newFolder(), {
      ...{ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
    });
    await context.exposeBinding('handed', (_, id: string) => void handed.add(id));
  });
  afterAll(async () => {
    await context?.close();
    counter?.server.closeAllConnections();
    counter?.server.close();
  });

  test(`loses and doubles nothing in ${RUNS} runs with killed tabs`, async () => {
    const table: Record<string, string | number>[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      const choose = chooserOf(run);
      handed.clear();
      counter.stored.clear();
      counter.tries = 0;
      counter.fateOf = () => choose(FATES);
      const open = async () => {
        const page = await context.newPage();
        await page.goto(`http://run-${run}.localhost:${port}/`); // a storage of its own
        return page;
      };
      const ballots: Sealed[] = [];
      const kills: Kill[] = [];
      const tabs = choose([1, 2]);
      let other: Page | null = tabs === 2 ? await open() : null;
      const rounds = choose([1, 2, 3]);
      for (let round = 1; round <= rounds; round += 1) {
        const page = await open();
        const kill = choose(KILLS);
        kills.push(kill);
        const reached = new Promise<void>((resolve) => {
          counter.reach = (place) => place === kill && resolve();
        });
        for (let person = choose([1, 2]); person > 0; person -= 1) {
          const ballot = sealedBallot(ballots.length + 1);
          ballots.push(ballot);
          await submit(other && choose([true, false]) && !other.isClosed() ? other : page, ballot);
        }
        await (typeof kill === 'number' ? pause(kill) : Promise.race([reached, pause(3_000)]));
        await crash(page);
        // A tab that shared the process of the dead one is dead as well.
        if (other && !(await other.evaluate(() => true).catch(() => false))) {
          await other.close();
          other = null;
        }
      }
      if (other) await crash(other);
      // What was said in the last moment still arrives here.
      await pause(50);
      const waiting = handed.size - [...handed].filter((id) => counter.stored.has(id)).length;
      counter.fateOf = () => 'arrives';
      counter.reach = () => {};
      const last = await open();
      // A wait for a function takes its promise for a yes.
      while ((await last.evaluate('countWaiting()')) !== 0) await pause(50);
      const lost = [...handed].filter((id) => !counter.stored.has(id)).length;
      const boxes = [...counter.stored.values()];
      const doubled = boxes.length - new Set(boxes).size;
      table.push({
        ...{ run, tabs, kills: kills.join(' '), ballots: ballots.length, kept: handed.size },
        ...{ 'waiting at the last kill': waiting, tries: counter.tries },
        ...{ stored: counter.stored.size, lost, doubled },
      });
      await last.close();
    }
    console.table(table);
    const sum = (name: string) => table.reduce((total, row) => total + Number(row[name]), 0);
    expect({ lost: sum('lost'), doubled: sum('doubled') }).toEqual({ lost: 0, doubled: 0 });
    // The runs were hard enough.
    expect(sum('waiting at the last kill')).toBeGreaterThan(RUNS / 4);
    expect(sum('tries')).toBeGreaterThan(sum('stored'));
  }, 300_000);
});

describe.skipIf(!hasChromium).each(['id', 'en'] as const)('a file in %s', (language) => {
  const scene = setScene();
  const { file: words } = wordsIn(language).outbox;
  const path = language === 'en' ? '/en/kirim/' : '/kirim/';
  const choose = async (page: Page, content: string) => {
    const field = page.locator('#file');
    await field.waitFor(); // shown once the script runs; a file chosen before would not be read
    const buffer = Buffer.from(content);
    await field.setInputFiles({ name: FILE_NAME, mimeType: 'text/plain', buffer });
  };

  test('is sent once from another device, however often it is sent', async () => {
    const wave = await scene.site.openWave(`dinas-berkas-${language}`);
    const { page, troubles } = await scene.arrive(path);
    const content = writeParcelFile(sealedBallot(7, wave));
    await choose(page, content);
    await page.getByText(words.states.ready).waitFor();
    expect(await page.locator('dd').first().textContent()).toBe(wave);
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.getByText(words.states.arrived).waitFor();
    await choose(page, content);
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.getByText(words.states.before).waitFor();
    expect(await scene.site.countBallots(wave)).toBe(1);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('of something else is refused with a sentence', async () => {
    const { page, troubles } = await scene.arrive(path);
    await choose(page, 'Halo');
    await page.getByText(words.problems['not-a-parcel']).waitFor();
    await choose(page, writeParcelFile(sealedBallot(1)).slice(0, -30));
    await page.getByText(words.problems['not-a-parcel']).waitFor();
    await choose(page, writeParcelFile(sealedBallot(1)).replace('"box"', '"Box"'));
    await page.getByText(words.problems.damaged).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('is asked for on a page that every reader can use', async () => {
    const refuse = async (page: Page) => {
      await choose(page, 'Halo');
      await page.getByText(words.problems['not-a-parcel']).waitFor();
    };
    await judgeWithScript(scene, { name: 'sending a file', path: '/kirim/' }, language);
    await judgeWithScript(
      scene,
      { name: 'a refused file', path: '/kirim/', act: refuse },
      language,
    );
    await judgeWithoutScript(scene, { name: 'sending a file', path: '/kirim/' }, language);
  });

  test('needs a script, and the page says so', async () => {
    const { page } = await scene.arrive(path, { javaScriptEnabled: false });
    expect(await page.locator('noscript').first().textContent()).toContain(words.script);
    await page.context().close();
  });
});
