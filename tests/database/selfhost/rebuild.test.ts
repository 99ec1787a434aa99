// A build that runs beside the server, and first removes what was built, takes nothing away from its visitors.
import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '#selfhost/web/site.ts';
import { attachDemo, type AttachedForTests } from '../../fixtures/attached.ts';
import { newFolder } from '../../fixtures/folders.ts';
import { buildOnce } from '../../fixtures/site.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A checkout whose build can be removed, on the packages and sources of this one. */
function copyBuild(): string {
  const root = newFolder();
  for (const built of ['dist', '.netlify/v1']) {
    cpSync(join(ROOT, built), join(root, built), { recursive: true });
  }
  for (const source of ['node_modules', 'netlify', 'netlify.toml']) {
    symlinkSync(join(ROOT, source), join(root, source));
  }
  return root;
}

const removeBuild = (root: string) =>
  ['dist', '.netlify'].forEach((built) => rmSync(join(root, built), { recursive: true }));

let database: AttachedForTests;
beforeAll(async () => {
  await buildOnce();
  database = await attachDemo();
}, 300_000);
afterAll(() => database?.close());

const onDemand = [
  '/w/dinas-contoh-9/',
  '/unit/dinas-contoh/',
  '/en/unit/dinas-contoh/',
  '/unit/',
  '/bongkar/',
  '/unit/dinas-contoh/data.json',
];

test('pages, scripts and figures are answered as before', async () => {
  const root = copyBuild();
  const scripts = readdirSync(join(root, 'dist/_astro')).map((name) => `/_astro/${name}`);
  const site = await createSite({ root, mailFolder: null });
  removeBuild(root);
  const ask = async (path: string) => {
    const response = await site.request(`http://localhost${path}`);
    return [path, response.status, (await response.text()).length > 20];
  };
  for (const path of ['/', '/panduan/', '/en/', ...scripts.slice(0, 5), ...onDemand]) {
    expect(await ask(path)).toEqual([path, 200, true]);
  }
  expect((await ask('/tidak/ada')).slice(1)).toEqual([404, true]);
  expect((await ask('/%E0%A4%A')).slice(1)).toEqual([400, true]);
  expect((await ask('/grafik/dinas-contoh/trend.svg')).slice(1)).toEqual([200, true]);
});

test('a server that reads what it needs when it is asked is caught without it', async () => {
  const root = copyBuild();
  const lazy = new Hono();
  const entry = join(root, '.netlify/v1/functions/ssr/ssr.mjs');
  const { default: render } = (await import(pathToFileURL(entry).href)) as {
    default: (request: Request, context: object) => Promise<Response>;
  };
  lazy.get('*', serveStatic({ root: relative(process.cwd(), join(root, 'dist')) }));
  lazy.all('*', (context) => render(context.req.raw, { ip: '0.0.0.0' }));
  lazy.onError(() => new Response(null, { status: 500 }));
  const statusOf = async (path: string) => (await lazy.request(`http://localhost${path}`)).status;
  expect(await statusOf('/panduan/')).toBe(200);
  removeBuild(root);
  expect(await statusOf('/panduan/')).not.toBe(200);
  expect(await statusOf('/unit/dinas-contoh/')).not.toBe(200);
});
