// Lets `./text.md?front-matter` be imported: what a text says about itself, without the text and what renders it.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseFrontmatter } from 'astro/markdown';

const QUERY = '.md?front-matter';
/** Names of these modules end so, since what ends in `.md` is rendered as a text. */
const END = '.md.front-matter';

/** A plugin of Vite whose modules have the front matter of a Markdown file as their default export. */
export function loadFrontMatter() {
  return {
    name: 'load-front-matter',
    enforce: 'pre' as const,
    resolveId(source: string, importer?: string) {
      if (!source.endsWith(QUERY) || !importer) return null;
      return `\0${resolve(dirname(importer), source.slice(0, -QUERY.length))}${END}`;
    },
    async load(id: string) {
      if (!id.endsWith(END)) return null;
      const text = await readFile(`${id.slice(1, -END.length)}.md`, 'utf8');
      const { frontmatter } = parseFrontmatter(text);
      return { code: `export default ${JSON.stringify(frontmatter)};`, moduleType: 'js' as const };
    },
  };
}
