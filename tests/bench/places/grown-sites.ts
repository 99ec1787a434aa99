// Builds our site and a Starlight site with as many copies of one article as asked, from nothing each time.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Growing {
  /** Build with some copies of the article more; answers the milliseconds it took. */
  readonly build: (copies: number) => Promise<number>;
  /** Pages that one copy becomes: ours stand in two languages. */
  readonly pagesOfCopy: number;
}

const ARTICLE = 'tindak-lanjut-pascadiklat.md';
const GUIDES = 'src/content/guides';
const TOPICS = 'src/components/guide/topics.ts';
/** What a build of ours reads. */
const SOURCES = [
  ...(['src', 'netlify', 'astro.config.mjs', 'netlify.toml', 'package.json'] as const),
  ...(['svelte.config.js', 'tsconfig.json'] as const),
];

const placeOf = (copy: number) => String(copy).padStart(3, '0');

/** Run a command to its end; answers the milliseconds it took. */
function time(folder: string, command: string, words: readonly string[]): number {
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const started = performance.now();
  const { status, stderr } = spawnSync(command, words, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${folder} did not build: ${stderr.trim().split('\n')[0]}`);
  return performance.now() - started;
}

/** Our site. The copy lies inside the project, so that it finds the project's packages, in a folder that git ignores. */
export function grownSite(root: string): Growing {
  const folder = join(root, '.netlify/bench-build');
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  return {
    pagesOfCopy: 2,
    build: async (copies) => {
      rmSync(folder, { recursive: true, force: true });
      for (const source of SOURCES) {
        cpSync(join(root, source), join(folder, source), { recursive: true });
      }
      const names = Array.from({ length: copies }, (_, copy) => `salinan-${placeOf(copy)}`);
      // Every guide must have a topic, or the build stops.
      const topics = join(folder, TOPICS);
      const named = readFileSync(topics, 'utf8').replace(
        /slugs: \[/,
        `$&${names.map((name) => `'${name}', `).join('')}`,
      );
      writeFileSync(topics, named);
      for (const language of ['id', 'en']) {
        const guides = join(folder, GUIDES, language);
        const article = readFileSync(join(guides, ARTICLE), 'utf8');
        for (const name of names) {
          const renamed = article.replace(/^title:.*$/m, (line) => `${line} (${name})`);
          writeFileSync(join(guides, `${name}.md`), renamed);
        }
      }
      return time(folder, process.execPath, [astro, 'build']);
    },
  };
}

/** Starlight as it comes, with the words of our article. */
export function grownStarlight(peers: string, root: string): Growing {
  const folder = join(peers, 'starlight');
  const docs = join(folder, 'src/content/docs');
  const astro = join(peers, 'node_modules/astro/bin/astro.mjs');
  const article = readFileSync(join(root, GUIDES, 'id', ARTICLE), 'utf8');
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(article) ?? [];
  const title = /^title:\s*(.*)$/m.exec(front)?.[1];
  return {
    pagesOfCopy: 1,
    build: async (copies) => {
      for (const left of [docs, join(folder, 'dist'), join(folder, 'node_modules')]) {
        rmSync(left, { recursive: true, force: true });
      }
      mkdirSync(docs, { recursive: true });
      writeFileSync(join(docs, 'index.md'), '---\ntitle: Panduan\n---\n');
      for (let copy = 0; copy < copies; copy += 1) {
        const name = `salinan-${placeOf(copy)}.md`;
        writeFileSync(join(docs, name), `---\ntitle: ${title} (${placeOf(copy)})\n---\n${body}`);
      }
      return time(folder, process.execPath, [astro, 'build']);
    },
  };
}
