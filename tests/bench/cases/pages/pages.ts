// Pages are light and steady on a slow phone far from town, measured beside the usual tools on the same wire.
import { serveSqueezed, type Edge, type Source } from '../../measure/edge.ts';
import { openBrowser } from '../../measure/visit.ts';
import { startServer } from '../../places/server.ts';
import { measureArticle } from './article-page.ts';
import type { Case } from '../case.ts';
import type { Stage } from './stage.ts';
import { measureSurvey } from './survey-page.ts';
import { measureUnit } from './unit-page.ts';

export const pages: Case = async (bench) => {
  const browser = await openBrowser();
  if (typeof browser === 'string') return [{ what: 'pages', notMeasured: browser }];
  const edges: Edge[] = [];
  const serve = async (source: Source) => {
    const edge = await serveSqueezed(source);
    edges.push(edge);
    return edge;
  };
  const running = await startServer('site');
  try {
    const ours = await serve((path) => fetch(running.url + path));
    const stage: Stage = { bench, browser, running, ours, serve };
    const measured = [
      await measureSurvey(stage),
      await measureUnit(stage),
      await measureArticle(stage),
    ];
    return measured.flat();
  } finally {
    for (const { stop } of edges) stop();
    await running.stop();
    await browser.close();
  }
};
