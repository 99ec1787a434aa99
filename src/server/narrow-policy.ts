// Leaves in the content security policy of a page only what the page uses: Astro names the sheets and scripts of the whole site in each one.
import { createHash } from 'node:crypto';

const HEADER = 'Content-Security-Policy';

/** Hashes of what stands inside of the sheets and scripts of a page. */
function hashInlined(html: string): ReadonlySet<string> {
  const hashes = new Set<string>();
  // From every place where one may begin: what somebody typed may look like a beginning, and must not hide what follows.
  for (const { 0: beginning, 1: name, index } of html.matchAll(/<(style|script)\b[^>]*>/g)) {
    const start = index + beginning.length;
    const end = html.indexOf(`</${name}>`, start);
    if (end < 0) continue;
    const hash = createHash('sha256').update(html.slice(start, end)).digest('base64');
    hashes.add(`'sha256-${hash}'`);
  }
  return hashes;
}

/**
 * The policy without the hashes of what a page does not hold; it allows nothing that it did not allow before.
 *
 * @example narrowPolicy("style-src 'self' 'sha256-AAAA='", '<p>Hi</p>') // => "style-src 'self'"
 */
export function narrowPolicy(policy: string, html: string): string {
  const used = hashInlined(html);
  return policy.replace(/ ('sha256-[^']+')/g, (kept, hash: string) => (used.has(hash) ? kept : ''));
}

/** The page with a policy of its own: some 5 kB less of headers, which no network compresses. */
export async function withOwnPolicy(response: Response): Promise<Response> {
  const policy = response.headers.get(HEADER);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (policy === null || !isPage || response.body === null) return response;
  const html = await response.text();
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.set(HEADER, narrowPolicy(policy, html));
  return new Response(html, { status, statusText, headers });
}
