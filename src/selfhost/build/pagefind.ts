// Makes the index of the search page while the pages are built: one per language, words reduced to their stems.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, HookParameters } from 'astro';
import { close, createIndex } from 'pagefind';

type BuildStart = HookParameters<'astro:build:start'>;
type Index = Awaited<ReturnType<typeof openIndex>>;

/** Pagefind's own interfaces and its worker, which the search page does not use. */
const isUnused = (path: string) =>
  /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./.test(path);

/** Say what Pagefind refused; it answers with a list and throws nothing. */
function accept<Answer extends { errors: string[] }>(answer: Answer): Answer {
  const { errors } = answer;
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  return answer;
}

/** Takes pages as they come, in a process of its own, and writes what it learned from them. */
async function openIndex() {
  const index = accept(await createIndex()).index!;
  const taken: Promise<unknown>[] = [];
  return {
    take(url: string, content: string): void {
      const answer = index.addHTMLFile({ url, content }).then(accept);
      answer.catch(() => {}); // writing tells
      taken.push(answer);
    },
    async write(folder: string): Promise<void> {
      await Promise.all(taken);
      if (taken.length === 0) throw new Error('No page asks to be found by a search.');
      rmSync(folder, { recursive: true, force: true });
      accept(await index.writeFiles({ outputPath: folder }));
      for (const name of readdirSync(folder).filter(isUnused)) rmSync(join(folder, name));
      await close();
    },
  };
}

/** The same renderer of pages, which lets the index take each page that asks to be found. */
const indexing = (index: Index) => (pages: AstroPrerenderer) => ({
  ...pages,
  async render(...asked: Parameters<AstroPrerenderer['render']>) {
    const rendered = await pages.render(...asked);
    const { response, ...more } = rendered instanceof Response ? { response: rendered } : rendered;
    if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
    const html = await response.text();
    if (html.includes('data-pagefind-body')) index.take(new URL(asked[0].url).pathname, html);
    return { ...more, response: new Response(html, response) };
  },
});

/** Pagefind counts words on one processor while pages are rendered and functions packed on the other. */
export function indexSearch(): AstroIntegration {
  let setPrerenderer: BuildStart['setPrerenderer'];
  let index: Index;
  let written: Promise<void> | undefined;
  return {
    name: 'index-search',
    hooks: {
      'astro:build:start': (build) => {
        ({ setPrerenderer } = build);
      },
      // Not at the start: where it finds another renderer there, Astro leaves its own out of the build.
      'astro:build:ssr': async () => {
        index = await openIndex();
        setPrerenderer(indexing(index));
      },
      'astro:build:generated': ({ dir }) => {
        written = index.write(fileURLToPath(new URL('pagefind/', dir)));
        written.catch(() => {}); // the end of the build tells
      },
      'astro:build:done': () => written,
    },
  };
}
