// The citizen survey is light, shows as soon as a plain form would, and never sticks or moves.
import { gateValue, type Row } from '../../measure/table.ts';
import { timeVisits, weigh } from '../../measure/weigh.ts';
import { median } from '../../measure/rounds.ts';
import { buildSurveyJs, plainForm, stripped } from '../../places/contestants.ts';
import { paintRow, SLOWEST, steadyRows, weightRow, type Stage } from './stage.ts';

const PATH = '/w/dinas-contoh-9/';
const WHAT = 'pages: citizen survey';
const LARGEST = 32; // kB
const LARGEST_SHARE_OF_SURVEYJS = 1 / 9;
const LATEST_AGAINST_PLAIN = 1.1;
const LONGEST_BLOCKING = 10; // ms
/** A middling phone, as a multiple of this machine. */
const MIDDLING = 4;
/** SurveyJS takes long on the slowest phone; two visits are enough to see how far away it is. */
const ROUNDS_OF_SURVEYJS = 2;

/**
 * The survey, and two plain forms: one with all its words, and one with its questions alone, which promises nothing and
 * says not whose survey it is.
 */
type Urls = Readonly<Record<'ours' | 'words' | 'questions', string>>;

/** Times on one phone beside the plain forms. */
async function timedRows({ bench, browser }: Stage, urls: Urls, cpu: number) {
  const { timings, disturbed } = await timeVisits(browser, urls, cpu, bench.rounds);
  const { ours, words, questions } = timings;
  const lcp = `${WHAT}: LCP, CPU ${cpu}x`;
  const blocked = median(ours.visits.map(({ tbt }) => tbt));
  const rows: Row[] = [
    paintRow(`${lcp}, against its words plain`, ours, words, LATEST_AGAINST_PLAIN, disturbed),
    paintRow(
      `${lcp}, against its questions plain`,
      ours,
      questions,
      LATEST_AGAINST_PLAIN,
      disturbed,
    ),
    gateValue(`${WHAT}: TBT, CPU ${cpu}x`, blocked, 'ms', { atMost: LONGEST_BLOCKING }, disturbed),
  ];
  return cpu === SLOWEST ? [...rows, ...steadyRows(WHAT, ours, disturbed)] : rows;
}

async function againstSurveyJs(stage: Stage, weight: number): Promise<readonly Row[]> {
  const peers = await stage.bench.peers();
  if (typeof peers === 'string') return [{ what: `${WHAT}: against SurveyJS`, notMeasured: peers }];
  const { browser, ours } = stage;
  const theirs = await stage.serve(await buildSurveyJs(peers.folder));
  const reference = await weigh(browser, theirs, '/');
  const urls = { ours: ours.url + PATH, theirs: `${theirs.url}/` };
  const { timings, disturbed } = await timeVisits(browser, urls, SLOWEST, ROUNDS_OF_SURVEYJS);
  const what = `${WHAT}: LCP, CPU ${SLOWEST}x, against SurveyJS`;
  return [
    weightRow(
      `${WHAT}: weight, against SurveyJS`,
      weight,
      reference.total,
      LARGEST_SHARE_OF_SURVEYJS,
    ),
    paintRow(what, timings.ours, timings.theirs, 1, disturbed),
  ];
}

/** All rows of the citizen survey. */
export async function measureSurvey(stage: Stage): Promise<readonly Row[]> {
  const { browser, ours, running } = stage;
  const words = await stage.serve(stripped((path) => fetch(running.url + path)));
  const questions = await stage.serve(plainForm(() => fetch(running.url + PATH)));
  const urls = { ours: ours.url + PATH, words: words.url + PATH, questions: `${questions.url}/` };
  const weight = await weigh(browser, ours, PATH);
  const phone = (cpu: number) => timedRows(stage, urls, cpu);
  return [
    gateValue(`${WHAT}: weight, all in`, weight.total, 'kB', { atMost: LARGEST }),
    ...(await againstSurveyJs(stage, weight.total)),
    ...(await phone(MIDDLING)),
    ...(await phone(SLOWEST)),
  ];
}
