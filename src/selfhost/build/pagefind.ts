// Makes the index of the search page out of the finished pages: one per language, words reduced to their stems.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interfaces and its worker, which the search page does not use. */
const isUnused = (path: string) =>
  /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./.test(path);

/** Fail where Pagefind refused something; it answers with a list and throws nothing. */
function accept<Answer extends { errors: string[] }>(answer: Answer): Answer {
  const { errors } = answer;
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  return answer;
}

/** Index every page of a folder that asks to be found (`data-pagefind-body`). */
export function indexSearch(): AstroIntegration {
  return {
    name: 'index-search',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(new URL('pagefind/', dir));
        const index = accept(await createIndex()).index!;
        const { page_count: pages } = accept(
          await index.addDirectory({ path: fileURLToPath(dir) }),
        );
        if (pages === 0) throw new Error('No page asks to be found by a search.');
        accept(await index.writeFiles({ outputPath: folder }));
        for (const name of readdirSync(folder).filter(isUnused)) rmSync(join(folder, name));
        await close();
      },
    },
  };
}
