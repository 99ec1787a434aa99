// A trustee counts five hundred staff ballots within five seconds, in Node and in Chromium, and the page stays responsive.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { countWave } from '#counting/count-wave.ts';
import { hasChromium, launchChromium } from '../../../fixtures/chromium.ts';
import { interleave, median } from '../../measure/rounds.ts';
import { gateValue, type Row } from '../../measure/table.ts';
import { sealWave, type SealedWave } from '../../places/sealed-wave.ts';
import type { Case } from '../case.ts';

const BALLOTS = 500;
const LONGEST = 5_000; // ms
/** A page that is blocked for longer feels stuck: Google's RAIL model, response within 100 ms. */
const LONGEST_TASK = 100; // ms

const SCRIPT = `
  import { countWave } from './count-wave.ts';
  import { readPrivateFile } from './trustee-files.ts';
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ entryTypes: ['longtask'] });
  globalThis.countAll = async (wave, file) => {
    longest = 0;
    const started = performance.now();
    const counting = await countWave(wave, readPrivateFile(file));
    const took = performance.now() - started;
    await new Promise((done) => setTimeout(done, 100)); // tasks are reported a little later
    return { took, longest, ballots: counting.ok ? counting.counted.ballots : counting.problem };
  };`;

interface Counted {
  readonly took: number;
  readonly longest: number;
  readonly ballots: number | string;
}

/** The page with the counting code, and the server that it asks, without a database behind it. */
async function startServer({ answer, keyFile }: SealedWave, root: string) {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: join(root, 'src/counting'), loader: 'ts' },
    ...{ bundle: true, format: 'esm', platform: 'browser', write: false },
  });
  const page = `<!doctype html><title>Uji</title><script type="module">${outputFiles[0]!.text}</script>`;
  const server = createServer(async (request, response) => {
    const isQuestion = request.method === 'POST';
    const body = isQuestion ? JSON.stringify(answer(JSON.parse(await text(request)) as never)) : '';
    const type = isQuestion ? 'application/json' : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body || (request.url?.endsWith('kunci.json') ? keyFile : page));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

const mustBeAll = (ballots: number | string) => {
  if (ballots !== BALLOTS) throw new Error(`Not every ballot was counted: ${ballots}.`);
};

async function nodeRow({ wave, key, answer, keyFile }: SealedWave, rounds: number): Promise<Row> {
  const server = {
    post: (body: object) => Promise.resolve(Response.json(answer(body as never))),
    readKeyFile: () => Promise.resolve(new Response(keyFile)),
  };
  const count = async () => {
    const started = performance.now();
    const counting = await countWave(wave, key, undefined, server);
    mustBeAll(counting.ok ? counting.counted.ballots : counting.problem);
    return performance.now() - started;
  };
  const { values, disturbed } = await interleave({ count }, rounds);
  const what = `trustee: count ${BALLOTS} staff ballots in Node`;
  return gateValue(what, median(values.count), 'ms', { atMost: LONGEST }, disturbed);
}

async function chromiumRows(
  page: Page,
  { wave, privateFile }: SealedWave,
  rounds: number,
): Promise<readonly Row[]> {
  const tasks: number[] = [];
  const count = async () => {
    const counted = (await page.evaluate(
      `countAll(${JSON.stringify(wave)}, ${JSON.stringify(privateFile)})`,
    )) as Counted;
    mustBeAll(counted.ballots);
    tasks.push(counted.longest);
    return counted.took;
  };
  const { values, disturbed } = await interleave({ count }, rounds);
  const what = `trustee: count ${BALLOTS} staff ballots in Chromium`;
  return [
    gateValue(what, median(values.count), 'ms', { atMost: LONGEST }, disturbed),
    gateValue(`${what}, longest task`, median(tasks), 'ms', { atMost: LONGEST_TASK }, disturbed),
  ];
}

export const trusteeCount: Case = async ({ rounds, root }) => {
  const wave = await sealWave(BALLOTS);
  const inNode = await nodeRow(wave, rounds);
  if (!hasChromium) return [inNode, { what: 'trustee: Chromium', notMeasured: 'it is absent' }];
  const server = await startServer(wave, root);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    return [inNode, ...(await chromiumRows(page, wave, rounds))];
  } finally {
    await browser.close();
    server.stop();
  }
};
