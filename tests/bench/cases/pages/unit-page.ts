// A unit's summary carries its figures as drawings and tables, without script, in a few round trips.
import { gateValue, type Row } from '../../measure/table.ts';
import { timeVisits, weigh } from '../../measure/weigh.ts';
import { buildCharts } from '../../places/contestants.ts';
import { readRunningUnit } from '../../places/server.ts';
import { SLOWEST, steadyRows, weightRow, type Stage } from './stage.ts';

const UNIT = 'dinas-contoh';
const PATH = `/unit/${UNIT}/`;
const WHAT = 'pages: unit summary';
const LARGEST = 26; // kB, sheet and heading font included

/** Weight only: when a canvas is drawn no browser reports as a paint. */
async function againstCharts(stage: Stage, weight: number): Promise<Row> {
  const what = `${WHAT}: weight, against Chart.js`;
  const peers = await stage.bench.peers();
  if (typeof peers === 'string') return { what, notMeasured: peers };
  const summary = await readRunningUnit(stage.running, UNIT);
  if (summary === null) return { what, notMeasured: `the demo has no unit ${UNIT}` };
  const theirs = await stage.serve(await buildCharts(peers.folder, summary));
  const reference = await weigh(stage.browser, theirs, '/');
  return weightRow(what, weight, reference.total, 1);
}

/** All rows of the unit summary. */
export async function measureUnit(stage: Stage): Promise<readonly Row[]> {
  const { bench, browser, ours } = stage;
  const weight = await weigh(browser, ours, PATH);
  const own: Row[] = [
    gateValue(`${WHAT}: weight, all in`, weight.total, 'kB', { atMost: LARGEST }),
    gateValue(`${WHAT}: script`, weight.script, 'kB', { atMost: 0 }),
  ];
  const urls = { ours: ours.url + PATH };
  const { timings, disturbed } = await timeVisits(browser, urls, SLOWEST, bench.rounds);
  return [
    ...own,
    await againstCharts(stage, weight.total),
    ...steadyRows(WHAT, timings.ours, disturbed),
  ];
}
