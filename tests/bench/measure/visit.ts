// Visits a page with Chromium like a phone far from town and notes when it showed, whether it moved and how long it stuck.
import type { Browser, Page } from 'playwright-core';
import { hasChromium, launchChromium } from '../../fixtures/chromium.ts';

export interface Visit {
  /** Largest contentful paint, milliseconds after the navigation began. */
  readonly lcp: number;
  /** Sum of layout shifts without input, 0 or more. */
  readonly cls: number;
  /** Milliseconds that tasks after the first paint took beyond 50 each. */
  readonly tbt: number;
  /** Script inside the page itself. */
  readonly inlineScript: string;
  /** What a person reads. */
  readonly text: string;
}

/** 400 kbit/s with a round trip of 400 ms: a village on a rainy day. */
const NETWORK = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, locale: 'id-ID' };
/** What comes later than this after the page has loaded is not part of the first view. */
const AFTERMATH = 1_000; // ms
const LONGEST_VISIT = 90_000; // ms

/** Open the browser, or say why there is none. */
export const openBrowser = async (more: readonly string[] = []): Promise<Browser | string> =>
  hasChromium ? launchChromium(more) : 'no Chromium on this machine (set CHROMIUM)';

/** Runs in the page before anything else does. */
function observe(): void {
  const seen = { lcp: 0, cls: 0, tasks: [] as { start: number; over: number }[] };
  Object.assign(globalThis, { seen });
  const watch = (
    type: string,
    note: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void,
  ) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  watch('layout-shift', (entry) => (seen.cls += entry.hadRecentInput ? 0 : (entry.value ?? 0)));
  watch('longtask', (entry) =>
    seen.tasks.push({ start: entry.startTime, over: entry.duration - 50 }),
  );
}

/** Runs in the page when it has come to rest. */
function report(): Visit {
  const { seen } = globalThis as unknown as {
    seen: { lcp: number; cls: number; tasks: { start: number; over: number }[] };
  };
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const late = seen.tasks.filter(({ start, over }) => start + over + 50 > painted);
  const inline = [...document.scripts].filter(({ src, type }) => !src && !/json/.test(type));
  return {
    lcp: seen.lcp,
    cls: seen.cls,
    tbt: late.reduce((sum, { over }) => sum + over, 0),
    inlineScript: inline.map(({ text }) => text).join('\n'),
    text: document.body.innerText,
  };
}

/** Wait until the page has painted and nothing more comes; a heavy page paints long after the network is idle. */
async function rest(page: Page): Promise<Visit> {
  const end = performance.now() + LONGEST_VISIT;
  for (;;) {
    await page.waitForTimeout(AFTERMATH);
    const seen = await page.evaluate(report);
    if (seen.lcp > 0) return seen;
    if (performance.now() > end) throw new Error('The page painted nothing.');
  }
}

/**
 * Visit a page with an empty cache.
 *
 * @param cpu how many times slower than this machine; `null` for no throttling of processor and network.
 */
export async function visit(browser: Browser, url: string, cpu: number | null): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    if (cpu !== null) {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', NETWORK);
      await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    }
    await page.goto(url, { waitUntil: 'networkidle', timeout: LONGEST_VISIT });
    return await rest(page);
  } finally {
    await context.close();
  }
}
