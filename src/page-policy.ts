// Narrows a page's content security policy to the styles and scripts that stand in that very page.
import { createHash } from 'node:crypto';

const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g;

const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Drop the hashes of what the page does not contain: the build lists those of all pages for each on-demand page.
 *
 * That is two kilobytes of header less before a phone sees the first word, and a policy that allows nothing it need not.
 *
 * @example narrowPolicy("style-src 'self' 'sha256-of-another-page'", '<p>No style.</p>') // => "style-src 'self'"
 */
export function narrowPolicy(policy: string, html: string): string {
  const present = new Set(Array.from(html.matchAll(INLINE), ([, , text]) => sourceOf(text!)));
  const isNeeded = (source: string) => !source.startsWith("'sha256-") || present.has(source);
  const directives = policy.split(';').map((directive) => directive.trim());
  return directives
    .map((each) => each.split(/\s+/).filter(isNeeded).join(' '))
    .join('; ')
    .trim();
}

/** The same page under its own policy; anything but a whole page stays as it is. */
export async function narrow(response: Response): Promise<Response> {
  const policy = response.headers.get('content-security-policy');
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!policy || !isPage || !response.body) return response;
  const html = await response.text();
  const narrowed = new Response(html, response);
  narrowed.headers.set('content-security-policy', narrowPolicy(policy, html));
  return narrowed;
}
