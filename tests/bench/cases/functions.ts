// The submit function is small, and cold it answers sooner than one that imports supabase-js and zod.
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { interleave, median, pairedRatio } from '../measure/rounds.ts';
import { gateRatio, gateValue, formatMeasure, type Row } from '../measure/table.ts';
import { envelopeFor } from '../measure/submit.ts';
import type { Case } from './case.ts';
import { newFolder } from '../places/folder.ts';

const LARGEST_BUNDLE = 15; // kB
const LARGEST_RATIO = 0.75;
/** One import lasts a tenth of a second: there is time for more rounds. */
const TIMES_MORE_ROUNDS = 3;

const PROCESS = fileURLToPath(new URL('../processes/first-answer.ts', import.meta.url));
const run = promisify(execFile);

async function bundle(entry: string, outfile: string): Promise<string> {
  const form = {
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
  } as const;
  await build({ ...form, entryPoints: [entry], outfile, logLevel: 'error' });
  return outfile;
}

/** A database that stores everything at once, so that only the function itself is timed. */
async function startAnswering() {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end('{"ok": true, "reason": "stored"}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function timeFirstAnswer(file: string, databaseUrl: string): Promise<number> {
  const keys = { SUPABASE_URL: databaseUrl, SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_bench' };
  const { stdout } = await run(process.execPath, [PROCESS, file, envelopeFor('bench-0')], {
    env: { PATH: process.env.PATH, ...keys },
  });
  return Number(stdout);
}

export const functions: Case = async (bench) => {
  const folder = newFolder();
  const ours = await bundle(
    join(bench.root, '#server/receive-ballot.ts'),
    join(folder, 'ours.mjs'),
  );
  const size = statSync(ours).size / 1000;
  const rows: Row[] = [
    gateValue('functions: submit bundle, minified', size, 'kB', { atMost: LARGEST_BUNDLE }),
  ];
  const peers = await bench.peers();
  const what = 'functions: import and first answer, against supabase-js + zod';
  if (typeof peers === 'string') return [...rows, { what, notMeasured: peers }];
  const entry = join(peers.folder, 'functions/ballots.mjs');
  const theirs = await bundle(entry, join(folder, 'theirs.mjs'));
  const database = await startAnswering();
  const { values, disturbed } = await interleave(
    {
      ours: () => timeFirstAnswer(ours, database.url),
      theirs: () => timeFirstAnswer(theirs, database.url),
    },
    bench.rounds * TIMES_MORE_ROUNDS,
  );
  database.stop();
  const comparison = {
    what,
    ours: formatMeasure(median(values.ours), 'ms'),
    reference: `${formatMeasure(median(values.theirs), 'ms')}, ${formatMeasure(statSync(theirs).size / 1000, 'kB')}`,
    ratio: pairedRatio(values.ours, values.theirs),
    disturbed,
  };
  return [...rows, gateRatio(comparison, { atMost: LARGEST_RATIO })];
};
