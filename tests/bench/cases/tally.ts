// Counting at close takes less than a millisecond a ballot, and no more memory for a hundred thousand than for a thousand.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toBase64 } from '#crypto/base64.ts';
import { contextOf, seal, type TallyKeys } from '#crypto/seal.ts';
import { makeTallyKeys, unwrapTallyKeys } from '#crypto/tally-keys.ts';
import type { SealedBallot } from '#data/waves.ts';
import { countBoxes } from '#counting/count-boxes.ts';
import { writeBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import { interleave, median, pairedRatio } from '../measure/rounds.ts';
import { gateRatio, gateValue, formatMeasure, type Row } from '../measure/table.ts';
import type { Case } from './case.ts';
import { newSecrets } from '../../fixtures/secrets.ts';

const SIZES = [1_000, 10_000, 100_000] as const;
const SEALED = 2_000;
const WAVE = 'bench-0';
const LARGEST_COST = 1; // ms per ballot
const LARGEST_GROWTH = 1.2;

const PROCESS = fileURLToPath(new URL('../processes/count-ballots.ts', import.meta.url));
const run = promisify(execFile);

interface Counted {
  /** Milliseconds. */
  readonly perBallot: number;
  /** Kilobytes at the peak. */
  readonly memory: number;
}

/** Count in a process of its own with small nurseries: otherwise garbage that nobody needed counts as memory in use. */
async function countApart(ballots: number): Promise<Counted> {
  const options = ['--max-semi-space-size=1', '--disable-warning=ExperimentalWarning'];
  const { stdout } = await run(process.execPath, [...options, PROCESS, String(ballots)]);
  return JSON.parse(stdout) as Counted;
}

async function openedRows(rounds: number): Promise<readonly Row[]> {
  const costs = new Map<number, number[]>(SIZES.map((size) => [size, []]));
  const memory = async (size: number) => {
    const counted = await countApart(size);
    costs.get(size)!.push(counted.perBallot);
    return counted.memory;
  };
  const [small, middle, large] = SIZES;
  const { values, disturbed } = await interleave(
    { small: () => memory(small), middle: () => memory(middle), large: () => memory(large) },
    rounds,
  );
  const comparison = {
    what: `tally: peak memory at ${formatMeasure(large, 'ballots')}, against ${formatMeasure(small, '')}`.trim(),
    ours: formatMeasure(median(values.large) / 1024, 'MB'),
    reference: formatMeasure(median(values.small) / 1024, 'MB'),
    ratio: pairedRatio(values.large, values.small),
    disturbed,
  };
  const cost = (size: number) =>
    gateValue(
      `tally: count and publish ${formatMeasure(size, 'opened ballots')}, each`,
      median(costs.get(size)!),
      'ms',
      { atMost: LARGEST_COST },
      disturbed,
    );
  return [...SIZES.map(cost), gateRatio(comparison, { atMost: LARGEST_GROWTH })];
}

async function makeKeys(): Promise<TallyKeys> {
  const secrets = newSecrets();
  const keys = await unwrapTallyKeys(secrets, WAVE, await makeTallyKeys(secrets, WAVE));
  if (!keys) throw new Error('The tally keys did not unwrap.');
  return keys;
}

async function sealBallot(keys: TallyKeys): Promise<SealedBallot> {
  const ballot = writeBallot({ KOM2: 3, KOM3: 2, LAY2: 4 }, 'Petugas sabar.', '0.1');
  const id = randomBytes(16);
  const context = contextOf(WAVE, 'citizen', id);
  const box = await seal(keys.publicKey, ballot, context, PADDED_BYTES.citizen);
  return { id: toBase64(id), group: 'citizen', box: toBase64(box) };
}

/** Real boxes, handed out in chunks as the database does it. */
async function sealedRow(rounds: number): Promise<Row> {
  const keys = await makeKeys();
  const boxes = await Promise.all(Array.from({ length: SEALED }, () => sealBallot(keys)));
  const terms = {
    wave: WAVE,
    items: { citizen: ['KOM2', 'KOM3', 'LAY2'] },
    retrospective: {},
    issuers: {},
    entry: 'open' as const,
  };
  const countAll = async () => {
    const started = performance.now();
    let at = 0;
    const counted = await countBoxes(terms, keys, {
      citizens: async (_, atMost) => boxes.slice(at, (at += atMost)),
      slips: async () => [],
      staff: async () => [],
    });
    if (counted.unreadable > 0 || counted.ballots !== SEALED) throw new Error('A box stayed shut.');
    return (performance.now() - started) / SEALED;
  };
  const { values, disturbed } = await interleave({ countAll }, rounds);
  const what = `tally: open and count ${formatMeasure(SEALED, 'sealed ballots')}, each`;
  return gateValue(what, median(values.countAll), 'ms', { atMost: LARGEST_COST }, disturbed);
}

export const tally: Case = async ({ rounds }) => [
  ...(await openedRows(rounds)),
  await sealedRow(rounds),
];
