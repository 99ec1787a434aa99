// Gives on-demand pages their security headers, refuses unknown methods, keeps surveys out of search engines.
import { defineMiddleware } from 'astro:middleware';
import { SECURITY_HEADERS } from '#server/security-headers.ts';

/** Reached by a link or an invitation, never by a search. */
const isPrivate = (path: string) => /^(\/en)?\/(w|isi|gelombang)\//.test(path);
/** Takes answers that were posted without a script. */
const takesForms = (path: string) => /^(\/en)?\/w\//.test(path);

export const onRequest = defineMiddleware(async ({ url, request, isPrerendered }, next) => {
  if (isPrerendered) return next();
  const known = ['GET', 'HEAD', ...(takesForms(url.pathname) ? ['POST'] : [])];
  const response = known.includes(request.method)
    ? await next()
    : Response.json(
        { problem: 'unknown-method' },
        { status: 405, headers: { allow: known.join(', ') } },
      );
  // Under `no-referrer` a browser calls the origin of a posted form `null`, as it does for a page of any other site.
  if (takesForms(url.pathname)) response.headers.set('Referrer-Policy', 'same-origin');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (isPrivate(url.pathname)) response.headers.set('X-Robots-Tag', 'noindex');
  return response;
});
