// Makes the index of the search page out of the finished pages: one per language, words reduced to their stems.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseFrontmatter } from 'astro/markdown';
import { close, createIndex } from 'pagefind';
import { addressIn } from '#i18n/addresses.ts';

/** Pagefind's own interfaces and its worker, which the search page does not use. */
const isUnused = (path: string) =>
  /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./.test(path);

/** Fail where Pagefind refused something; it answers with a list and throws nothing. */
function accept<Answer extends { errors: string[] }>(answer: Answer): Answer {
  const { errors } = answer;
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  return answer;
}

/** Statements that are made on demand, since they show settings, so that no finished page of them lies in the folder. */
export const STATEMENTS = [
  { subject: 'about', path: '/tentang/' },
  { subject: 'privacy', path: '/privasi/' },
  { subject: 'accessibility', path: '/aksesibilitas/' },
] as const;

/**
 * The words of a text in Markdown, for a search.
 *
 * @example wordsOfMarkdown('## A\n- [b](/c/) **d**') // => 'A b d'
 */
export const wordsOfMarkdown = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]+>|^ *(#+|-|\d+\.) |[|[*]|-{3,}/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What a search finds of a statement: its text, and not what the settings of one installation say. */
function readStatement(root: URL, language: 'id' | 'en', subject: string) {
  const file = new URL(`src/content/pages/${language}/${subject}.md`, root);
  const { frontmatter, content } = parseFrontmatter(readFileSync(file, 'utf8'));
  const { title, promise } = frontmatter as { readonly title: string; readonly promise: string };
  return { title, words: wordsOfMarkdown(`${title}. ${promise} ${content}`) };
}

/** Index every page of a folder that asks to be found (`data-pagefind-body`), and the statements. */
export function indexSearch(): AstroIntegration {
  let root: URL;
  return {
    name: 'index-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(new URL('pagefind/', dir));
        const index = accept(await createIndex()).index!;
        const { page_count: pages } = accept(
          await index.addDirectory({ path: fileURLToPath(dir) }),
        );
        for (const language of ['id', 'en'] as const) {
          for (const { subject, path } of STATEMENTS) {
            const { title, words } = readStatement(root, language, subject);
            const url = addressIn(language, path);
            accept(await index.addCustomRecord({ url, language, content: words, meta: { title } }));
          }
        }
        if (pages === 0) throw new Error('No page asks to be found by a search.');
        accept(await index.writeFiles({ outputPath: folder }));
        for (const name of readdirSync(folder).filter(isUnused)) rmSync(join(folder, name));
        await close();
      },
    },
  };
}
