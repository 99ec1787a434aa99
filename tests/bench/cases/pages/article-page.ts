// A guide stays light with its story and its heading font, and needs no script.
import { join } from 'node:path';
import { gateValue, type Row } from '../../measure/table.ts';
import { timeVisits, weigh } from '../../measure/weigh.ts';
import { buildStarlight } from '../../places/contestants.ts';
import { paintRow, SLOWEST, steadyRows, weightRow, type Stage } from './stage.ts';

const PATH = '/panduan/tindak-lanjut-pascadiklat/';
const FILE = 'src/content/guides/id/tindak-lanjut-pascadiklat.md';
const WHAT = 'pages: article';
const LARGEST = 25; // kB, sheet and heading font included
const LARGEST_SHARE_OF_STARLIGHT = 1;

/** All rows of the article. */
export async function measureArticle(stage: Stage): Promise<readonly Row[]> {
  const { bench, browser, ours } = stage;
  const weight = await weigh(browser, ours, PATH);
  const own: Row[] = [
    gateValue(`${WHAT}: script`, weight.script, 'kB', { atMost: 0 }),
    gateValue(`${WHAT}: weight, all in`, weight.total, 'kB', { atMost: LARGEST }),
  ];
  const peers = await bench.peers();
  if (typeof peers === 'string') {
    return [...own, { what: `${WHAT}: against Starlight`, notMeasured: peers }];
  }
  const theirs = await stage.serve(buildStarlight(peers.folder, join(bench.root, FILE)));
  const reference = await weigh(browser, theirs, '/artikel/');
  const urls = { ours: ours.url + PATH, theirs: `${theirs.url}/artikel/` };
  const { timings, disturbed } = await timeVisits(browser, urls, SLOWEST, bench.rounds);
  const what = `${WHAT}: weight, all in, against Starlight`;
  return [
    ...own,
    weightRow(what, weight.total, reference.total, LARGEST_SHARE_OF_STARLIGHT),
    paintRow(
      `${WHAT}: LCP, CPU ${SLOWEST}x, against Starlight`,
      timings.ours,
      timings.theirs,
      1,
      disturbed,
    ),
    ...steadyRows(WHAT, timings.ours, disturbed),
  ];
}
