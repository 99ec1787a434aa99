// The site on one machine: functions, static files, on-demand pages and the headers of netlify.toml behind one fetch.
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { loadFunctions } from './functions.ts';
import { isFromThisMachine, showMailbox } from './mailbox.ts';
import { statusPage } from './pages.ts';
import { readRules } from './rules.ts';

/** Larger bodies are refused before anything reads them; the largest honest form post is about 3 kB. */
const LARGEST_BODY = 65_536;

export interface SiteOptions {
  /** Folder of the project, with `dist`, `netlify` and `netlify.toml`. */
  readonly root: string;
  /** Folder of development mail, shown to this machine alone; `null` where there is no embedded database. */
  readonly mailFolder: string | null;
}

type Page = (request: Request, context: object) => Promise<Response>;

/** Whether an address can be decoded and holds no null byte. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

async function loadPages(root: string): Promise<Page> {
  const entry = join(root, '.netlify/v1/functions/ssr/ssr.mjs');
  return ((await import(pathToFileURL(entry).href)) as { default: Page }).default;
}

/** Put the built site together. */
export async function createSite({
  root,
  mailFolder,
}: SiteOptions): Promise<Hono<{ Variables: { untagged: boolean } }>> {
  const functions = await loadFunctions(join(root, 'netlify/functions'));
  const renderPage = await loadPages(root);
  const rules = readRules(root);
  const built = { folder: join(root, 'dist'), rules };
  const site = new Hono<{ Variables: { untagged: boolean } }>();

  site.use(async (context, next) => {
    await next();
    // The page of unknown addresses stands at one address and is shown at all of them.
    const place = context.res.status === 404 ? '/404' : context.req.path;
    const rulesHere = rules.headersFor(place);
    for (const [name, value] of Object.entries(rulesHere)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    if (!context.res.headers.has('content-security-policy')) {
      context.res.headers.set(
        'content-security-policy',
        "default-src 'none'; frame-ancestors 'none'",
      );
    }
  });
  site.use(async (context, next) =>
    isReadable(context.req.path) ? next() : statusPage(built, context.req.path, 'unreadable', 400),
  );
  site.use(compress());
  const tag = etag();
  site.use(async (context, next) => {
    // What must not be stored gets no tag either, nor what one browser may keep for itself: a tag could tell a returning
    // visitor, and that of a form is made from the ballot's id.
    await tag(context, async () => {
      await next();
      const caching = context.res.headers.get('cache-control') ?? '';
      if (/^(no-store|private)\b/.test(caching)) context.set('untagged', true);
    });
    if (context.get('untagged')) context.res.headers.delete('etag');
  });
  site.use(async (context, next) => {
    const found = functions.find(({ covers }) => covers(context.req.path));
    return found ? found.handler(context.req.raw, {}) : next();
  });
  site.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => statusPage(built, context.req.path, 'too-large', 413),
    }),
  );
  site.use(async (context, next) => {
    const redirect = rules.redirectFor(context.req.path);
    if (redirect)
      return new Response(null, { status: redirect.status, headers: { location: redirect.to } });
    return next();
  });
  if (mailFolder) {
    site.get('/dev/surat', (context, next) =>
      isFromThisMachine(context) ? showMailbox(mailFolder) : next(),
    );
  }
  site.get(
    '*',
    serveStatic({
      root: relative(process.cwd(), join(root, 'dist')) || '.',
      onFound: (_path, context) => {
        if (rules.headersFor(context.req.path)['Cache-Control']) return;
        context.header('cache-control', 'public, max-age=0, must-revalidate');
      },
    }),
  );
  site.all('*', (context) => renderPage(context.req.raw, { ip: '0.0.0.0' }));
  site.onError((error, context) => {
    console.error(`[web] ${context.req.method} failed: ${error.name}: ${error.message}`);
    return statusPage(built, context.req.path, 'failed', 500);
  });
  return site;
}
