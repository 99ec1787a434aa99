// Weighs what a first view takes over the wire, and times visits to several pages in turn.
import type { Browser } from 'playwright-core';
import { squeeze, type Edge } from './edge.ts';
import { interleave } from './rounds.ts';
import { visit, type Visit } from './visit.ts';

/** Kilobytes (1,000 bytes) of Brotli. */
export interface Weight {
  readonly total: number;
  /** Script files, and script inside the page. */
  readonly script: number;
  /** The page's visible words alone. */
  readonly words: number;
}

const kilobytes = (bytes: number): number => bytes / 1000;
const ofText = (text: string): number => (text ? squeeze(Buffer.from(text)).length : 0);

/** Visit a page once without throttling and add up everything that was sent for it. */
export async function weigh(browser: Browser, edge: Edge, path: string): Promise<Weight> {
  edge.takeSent();
  const { inlineScript, text } = await visit(browser, edge.url + path, null);
  const sent = edge.takeSent();
  const bytesOf = (part: typeof sent) => part.reduce((sum, { bytes }) => sum + bytes, 0);
  const scripts = sent.filter(({ type }) => type.includes('javascript'));
  return {
    total: kilobytes(bytesOf(sent)),
    script: kilobytes(bytesOf(scripts) + ofText(inlineScript)),
    words: kilobytes(ofText(text)),
  };
}

export interface Timings {
  readonly visits: readonly Visit[];
  /** Largest contentful paint of each kept round, milliseconds. */
  readonly lcp: readonly number[];
}

/**
 * Visit pages in turn on a slow network.
 *
 * @param cpu how many times slower than this machine.
 */
export async function timeVisits<Name extends string>(
  browser: Browser,
  pages: Readonly<Record<Name, string>>,
  cpu: number,
  rounds: number,
): Promise<{ readonly timings: Readonly<Record<Name, Timings>>; readonly disturbed: boolean }> {
  const names = Object.keys(pages) as Name[];
  const visits = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Visit[]
  >;
  const timed = (name: Name) => async () => {
    const seen = await visit(browser, pages[name], cpu);
    visits[name].push(seen);
    return seen.lcp;
  };
  const variants = Object.fromEntries(names.map((name) => [name, timed(name)]));
  const { values, disturbed } = await interleave(variants, rounds);
  const timings = names.map((name) => [name, { visits: visits[name], lcp: values[name]! }]);
  return { timings: Object.fromEntries(timings) as Record<Name, Timings>, disturbed };
}
