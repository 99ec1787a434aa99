// Builds the pages that ours are compared with: same questions, same figures, same article, by the usual tools.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { citizenQuestions } from '#domain/instrument/citizen-questions.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import type { Source } from '../measure/edge.ts';
import { newFolder } from './folder.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** A folder of files, `index.html` for a folder. */
const folderSource =
  (folder: string): Source =>
  async (path) => {
    const file = path.replace(/[?#].*/, '').replace(/\/$/, '/index.html');
    try {
      const type = TYPES[file.split('.').at(-1)!] ?? 'application/octet-stream';
      return new Response(readFileSync(join(folder, file)), { headers: { 'content-type': type } });
    } catch {
      return new Response('', { status: 404 });
    }
  };

const page = (title: string, head: string, body: string) =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${head}</head><body>${body}</body></html>`;

async function bundlePage(entry: string, html: string): Promise<string> {
  const folder = newFolder();
  const form = { bundle: true, minify: true, format: 'iife', target: 'es2022' } as const;
  await build({
    ...form,
    entryPoints: [entry],
    outfile: join(folder, 'page.js'),
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'index.html'), html);
  return folder;
}

/** The six citizen questions as SurveyJS shows them. */
export async function buildSurveyJs(peers: string): Promise<Source> {
  const questions = citizenQuestions(instrument, 'id');
  const head = '<link rel="stylesheet" href="page.css">';
  const body = `<div id="survey"></div><script>questions = ${JSON.stringify(questions)}</script><script src="page.js"></script>`;
  return folderSource(
    await bundlePage(join(peers, 'surveyjs/page.mjs'), page('Survei', head, body)),
  );
}

/** A page of ours with the same words and no styles or scripts: what its words alone cost. */
export const stripped =
  (ours: Source): Source =>
  async (path) => {
    const answer = await ours(path);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
    const bare = (await answer.text()).replace(/<(style|script)\b.*?<\/\1>/gs, '');
    return new Response(bare, answer);
  };

/**
 * The same questions as a form without any style or script: nothing can show sooner.
 *
 * @param wait what the server has to do for either page, so that pages are compared and not a server with a text in memory.
 */
export function plainForm(wait: () => Promise<unknown>): Source {
  const fields = citizenQuestions(instrument, 'id').map(({ id, text, choices }) => {
    const radios = choices.map(
      (choice) =>
        `<label><input type="radio" name="${id}" value="${choice.value}">${choice.text}</label>`,
    );
    return `<fieldset><legend>${text}</legend>${radios.join('<br>')}</fieldset>`;
  });
  const comment = '<label>Komentar <textarea name="comment" maxlength="500"></textarea></label>';
  return async () => {
    await wait();
    // A form that may be sent twice has an id of its own, and so has no compressed copy that could be kept.
    const id = `<input type="hidden" name="id" value="${randomUUID()}">`;
    const form = `<h1>Survei</h1><form method="post">${id}${fields.join('')}${comment}<button>Kirim</button></form>`;
    const headers = { 'content-type': TYPES['html']!, 'cache-control': 'no-store' };
    return new Response(page('Survei', '', form), { headers });
  };
}

/** First and latest mean of every behavior, one figure per published group. */
function figuresOf(summary: UnitRecord) {
  const waves = summary.programmes.flatMap((programme) =>
    programme.waves.flatMap(({ month, snapshot }) => (snapshot ? [{ month, snapshot }] : [])),
  );
  const shown = [waves[0]!, waves.at(-1)!];
  const atoms = shown[1]!.snapshot.atoms.map(({ id }) => id);
  return atoms.map((atom) => {
    const cells = shown.map(({ snapshot }) => snapshot.cells.filter((cell) => cell.atom === atom));
    const items = cells[1]!.map(({ item }) => item);
    const meanOf = (wave: number, item: string) => {
      const cell = cells[wave]!.find((each) => each.item === item);
      return cell ? cell.sum.value / cell.n : null;
    };
    const datasets = shown.map(({ month }, wave) => ({
      label: `Bulan ${month}`,
      data: items.map((item) => meanOf(wave, item)),
    }));
    const nameOf = (item: string) => instrument.items.find(({ id }) => id === item)?.predicate_id;
    return { id: atom, labels: items.map((item) => nameOf(item) ?? item), datasets };
  });
}

/** The figures of a unit drawn by Chart.js in the browser, without the tables and words that ours has beside them. */
export async function buildCharts(peers: string, summary: UnitRecord): Promise<Source> {
  const figures = figuresOf(summary);
  const canvases = figures.map(({ id }) => `<h2>${id}</h2><canvas id="${id}"></canvas>`).join('');
  const script = `<script>figures = ${JSON.stringify(figures)}</script><script src="page.js"></script>`;
  const html = page(summary.name.id, '', `<h1>${summary.name.id}</h1>${canvases}${script}`);
  return folderSource(await bundlePage(join(peers, 'charts/page.mjs'), html));
}

/** An article of ours, its front matter reduced to the title, as Starlight shows it at `/artikel/`. */
export function buildStarlight(peers: string, article: string): Source {
  const site = join(peers, 'starlight');
  const docs = join(site, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  const [, front = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(article, 'utf8')) ?? [];
  const title = /^title:.*$/m.exec(front)?.[0];
  writeFileSync(join(docs, 'artikel.md'), `---\n${title}\n---\n${body}`);
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Panduan\n---\n');
  const astro = join(peers, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const built = spawnSync(process.execPath, [astro, 'build'], { cwd: site, env, encoding: 'utf8' });
  if (built.status !== 0)
    throw new Error(`Starlight did not build: ${built.stderr.split('\n')[0]}`);
  return folderSource(join(site, 'dist'));
}
