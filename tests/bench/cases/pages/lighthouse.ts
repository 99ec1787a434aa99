// Lighthouse on a simulated phone finds nothing to mend on any type of page: one hundred each, and 98 for performance.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveSqueezed } from '../../measure/edge.ts';
import { openBrowser } from '../../measure/visit.ts';
import { gateValue, type Row } from '../../measure/table.ts';
import { startServer } from '../../places/server.ts';
import type { Case } from '../case.ts';

/** One address for each type of page that people come to. */
const PAGES = [
  ...(['/', '/panduan/', '/panduan/tindak-lanjut-pascadiklat/', '/panduan/regulasi/'] as const),
  ...(['/alat/diagnosis-hambatan/', '/alat/kartu-observasi/', '/cari/'] as const),
  ...(['/unit/', '/unit/dinas-contoh/', '/unit/dinas-contoh/jelajah/', '/bongkar/'] as const),
  ...(['/w/dinas-contoh-9/', '/isi/', '/en/unit/dinas-contoh/'] as const),
];
/** Pages that search engines are asked to leave alone; Lighthouse would count it against them. */
const UNSEARCHED: readonly string[] = ['/w/dinas-contoh-9/', '/isi/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PORT = 9_333;
/** One visit says as much about the machine as about the page; Lighthouse itself advises the median of several. */
const VISITS = 3;

interface Audit {
  readonly id: string;
  readonly weight: number;
}
interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly Audit[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
}
type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>;

/** Ids of the audits that cost a category points. */
const lostIn = ({ categories, audits }: Report, category: string): readonly string[] =>
  categories[category]!.auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]!.score !== 1)
    .filter(({ id }) => audits[id]!.score !== null)
    .map(({ id }) => id);

function rowsOf(path: string, report: Report): readonly Row[] {
  const judged = CATEGORIES.filter((name) => name !== 'seo' || !UNSEARCHED.includes(path));
  return judged.map((category) => {
    const score = Math.round((report.categories[category]!.score ?? 0) * 100);
    const lost = score < 100 ? ` (${lostIn(report, category).join(', ')})` : '';
    return gateValue(`lighthouse: ${path} ${category}${lost}`, score, '', {
      atLeast: category === 'performance' ? 98 : 100,
    });
  });
}

const performanceOf = ({ categories }: Report) => categories['performance']!.score ?? 0;

/** Of several visits, the one whose performance lies in the middle. */
async function judgeOften(judge: Lighthouse, url: string): Promise<Report | undefined> {
  const flags = { port: PORT, onlyCategories: CATEGORIES, logLevel: 'error' };
  const reports: Report[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const judged = await judge(url, flags);
    if (judged) reports.push(judged.lhr);
  }
  reports.sort((a, b) => performanceOf(a) - performanceOf(b));
  return reports[Math.floor(reports.length / 2)];
}

export const lighthouse: Case = async (bench) => {
  const what = 'lighthouse';
  const peers = await bench.peers();
  if (typeof peers === 'string') return [{ what, notMeasured: peers }];
  const browser = await openBrowser([`--remote-debugging-port=${PORT}`]);
  if (typeof browser === 'string') return [{ what, notMeasured: browser }];
  const entry = pathToFileURL(join(peers.folder, 'node_modules/lighthouse/core/index.js'));
  const { default: judge } = (await import(entry.href)) as { default: Lighthouse };
  const running = await startServer('site');
  const edge = await serveSqueezed((path) => fetch(running.url + path));
  const rows: Row[] = [];
  try {
    for (const path of PAGES) {
      const report = await judgeOften(judge, edge.url + path);
      rows.push(...(report ? rowsOf(path, report) : [{ what: path, notMeasured: 'no report' }]));
    }
    return rows;
  } finally {
    edge.stop();
    await running.stop();
    await browser.close();
  }
};
