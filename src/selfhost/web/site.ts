// The site on one machine: functions, static files, on-demand pages and the headers of netlify.toml behind one fetch.
import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { loadPages, readFiles } from './built-site.ts';
import { loadFunctions } from './functions.ts';
import { isFromThisMachine, showMailbox } from './mailbox.ts';
import { statusPage } from './pages.ts';
import { readRules } from './rules.ts';

/** Larger bodies are refused before anything reads them; the largest honest form post is about 3 kB. */
const LARGEST_BODY = 65_536;
/** At the desk, where rosters come as files. */
const LARGEST_FILE = 1_100_000;

const isDesk = (path: string) => /^(\/en)?\/kelola\//.test(path);

export interface SiteOptions {
  /** Folder of the project, with `dist`, `netlify` and `netlify.toml`. */
  readonly root: string;
  /** Folder of development mail, shown to this machine alone; `null` where there is no embedded database. */
  readonly mailFolder: string | null;
  /** Whether the server is about to end. */
  readonly isDraining?: () => boolean;
}

/** Where load balancers and operators ask how the server is. */
const HEALTH = '/api/health';

/** Whether an address can be decoded and holds no null byte. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** What must not be stored gets no tag, nor what one browser may keep for itself. */
const isPersonal = (caching: string | null) => /^(no-store|private)\b/.test(caching ?? '');

/** Put the built site together. */
export async function createSite({
  root,
  mailFolder,
  isDraining = () => false,
}: SiteOptions): Promise<Hono> {
  const functions = await loadFunctions(join(root, 'netlify/functions'));
  const renderPage = await loadPages(root);
  const rules = readRules(root);
  const find = readFiles(join(root, 'dist'));
  const built = { find, rules };
  const site = new Hono();

  site.use(async (context, next) => {
    await next();
    // The page of unknown addresses stands at one address and is shown at all of them.
    const isUnknown = context.res.status === 404;
    const place = isUnknown ? '/404' : context.req.path;
    // What is not there may be there a minute later.
    if (isUnknown) context.res.headers.set('cache-control', 'no-store');
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
    await next();
    // A tag could tell a returning visitor, and that of a form is made from the ballot's id. Without one nothing is "not
    // modified" either, whatever a request says that it has.
    if (isPersonal(context.res.headers.get('cache-control'))) context.res.headers.delete('etag');
    else await tag(context, async () => undefined);
  });
  site.use(HEALTH, (_, next) =>
    isDraining()
      ? Promise.resolve(
          Response.json(
            { ok: false, state: 'stopping' },
            { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '60' } },
          ),
        )
      : next(),
  );
  site.use(async (context, next) => {
    const found = functions.find(({ covers }) => covers(context.req.path));
    return found ? found.handler(context.req.raw, {}) : next();
  });
  const limitTo = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (context) => statusPage(built, context.req.path, 'too-large', 413),
    });
  const [limitForms, limitFiles] = [limitTo(LARGEST_BODY), limitTo(LARGEST_FILE)];
  site.use((context, next) => (isDesk(context.req.path) ? limitFiles : limitForms)(context, next));
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
  site.get('*', async (context, next) => {
    const file = find(context.req.path);
    if (!file) return next();
    const { bytes, type } = file;
    const caching = rules.headersFor(context.req.path)['Cache-Control'];
    return context.body(bytes, 200, {
      'content-type': type,
      'content-length': String(bytes.length),
      'cache-control': caching ?? 'public, max-age=0, must-revalidate',
      etag: file.etag,
    });
  });
  site.all('*', (context) => renderPage(context.req.raw, { ip: '0.0.0.0' }));
  site.onError((error, context) => {
    console.error(`[web] ${context.req.method} failed: ${error.name}: ${error.message}`);
    return statusPage(built, context.req.path, 'failed', 500);
  });
  return site;
}
