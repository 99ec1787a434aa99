// Gives on-demand pages their language and security headers, refuses unknown methods, keeps surveys out of search engines.
import { defineMiddleware } from 'astro:middleware';
import { languageOfPrefix, splitAddress } from '#i18n/addresses.ts';
import { LINKED_PATHS } from '#server/answer-paths.ts';
import { SECURITY_HEADERS } from '#server/security-headers.ts';
import { markUnavailable } from '#server/unavailable.ts';

const isPrivate = (path: string) => LINKED_PATHS.some((start) => path.startsWith(start));
/** Takes answers that were posted without a script. */
const takesForms = (path: string) => /^\/w\//.test(path);
/** Takes the code that was typed on the home page. */
const takesCodes = (path: string) => path === '/isi/';

/** The on-demand not-found page: an on-demand route cannot be rewritten to the static `404.astro`. */
const NOT_FOUND = '/tidak-ada/';

export const onRequest = defineMiddleware(
  async ({ url, request, isPrerendered, params, locals }, next) => {
    if (isPrerendered) return next();
    const { path } = splitAddress(url.pathname);
    const language = languageOfPrefix(params.lang);
    if (language) locals.language = language;
    const known = ['GET', 'HEAD', ...(takesForms(path) || takesCodes(path) ? ['POST'] : [])];
    const answer = () =>
      known.includes(request.method)
        ? next()
        : Response.json(
            { problem: 'unknown-method' },
            { status: 405, headers: { allow: known.join(', ') } },
          );
    const answered = await (language ? answer() : next(NOT_FOUND));
    const response = markUnavailable(answered, locals.isDatabaseAway);
    // Under `no-referrer` a browser calls the origin of a posted form `null`, as it does for a page of any other site.
    if (takesForms(path)) response.headers.set('Referrer-Policy', 'same-origin');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    if (isPrivate(path)) response.headers.set('X-Robots-Tag', 'noindex');
    return response;
  },
);
