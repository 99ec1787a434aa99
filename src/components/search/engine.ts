// The search engine of the built site, fetched the first time somebody searches and not before.
import { isAnswered } from './excerpt.ts';

/** One page or section that answers. */
export interface Answer {
  readonly title: string;
  readonly url: string;
  /** As the engine writes it: escaped text with `<mark>`. */
  readonly excerpt: string;
}

export interface PageAnswer extends Answer {
  /** Sections of the page that answer, the best first. */
  readonly sections: readonly Answer[];
}

/** The part of Pagefind that is used here. */
interface Pagefind {
  options(options: { noWorker: boolean; basePath: string }): Promise<void>;
  /** Fetches what every search needs. */
  init(): Promise<void>;
  search(query: string): Promise<{
    readonly results: readonly {
      data(): Promise<{
        readonly url: string;
        readonly excerpt: string;
        readonly meta: { readonly title: string };
        readonly sub_results: readonly Answer[];
      }>;
    }[];
  }>;
}

const FOLDER = '/pagefind/';
let engine: Promise<Pagefind> | null = null;
let attempts = 0;

/**
 * Fetch the engine once; a failure is forgotten, so that the next search tries again.
 *
 * Without a worker, because a worker would need a content security policy of its own.
 */
export function loadEngine(): Promise<Pagefind> {
  attempts += engine ? 0 : 1;
  engine ??= (async () => {
    const address = `${FOLDER}pagefind.js?${attempts}`; // a browser remembers that an address failed
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ noWorker: true, basePath: FOLDER });
    await pagefind.init();
    return pagefind;
  })();
  engine.catch(() => (engine = null));
  return engine;
}

/** A page that answers, fetched when it is to be shown. */
export type Pending = () => Promise<PageAnswer>;

/** Pages of the language of this page that have the words, the best first. */
export async function findPages(query: string): Promise<readonly Pending[]> {
  const { results } = await (await loadEngine()).search(query);
  const best = await results[0]?.data();
  if (!best || !isAnswered(query, best.excerpt)) return [];
  return results.map((result) => async () => {
    const { url, excerpt, meta, sub_results } = await result.data();
    const sections = sub_results.filter((section) => section.url.includes('#')).slice(0, 3);
    return { url, excerpt, title: meta.title, sections };
  });
}
