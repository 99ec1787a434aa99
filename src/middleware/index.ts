// Gives on-demand pages their language and security headers, refuses unknown methods, keeps surveys out of search engines.
import { defineMiddleware, sequence } from 'astro:middleware';
import { languageOfPrefix, splitAddress } from '#i18n/addresses.ts';
import { LINKED_PATHS } from '#server/answer-paths.ts';
import { findRoute, isDesk, isEntrance } from '#server/desk/routes.ts';
import { withOwnPolicy } from '#server/narrow-policy.ts';
import { SECURITY_HEADERS } from '#server/security-headers.ts';
import { markUnavailable } from '#server/unavailable.ts';
import { guardDesk } from './desk.ts';

const isPrivate = (path: string) =>
  isDesk(path) || LINKED_PATHS.some((start) => path.startsWith(start));
/** Takes answers that were posted without a script. */
const takesForms = (path: string) => /^\/w\//.test(path);
/** Takes the code that was typed on the home page. */
const takesCodes = (path: string) => path === '/isi/';
/** Takes what people of the desk write. */
const takesActs = (path: string) => isEntrance(path) || Boolean(findRoute(path)?.act);

/** The on-demand not-found page: an on-demand route cannot be rewritten to the static `404.astro`. */
const NOT_FOUND = '/tidak-ada/';

const answerPage = defineMiddleware(
  async ({ url, request, isPrerendered, params, locals }, next) => {
    if (isPrerendered) return next();
    const { path } = splitAddress(url.pathname);
    const language = languageOfPrefix(params.lang);
    if (language) locals.language = language;
    const takesPosts = takesForms(path) || takesCodes(path) || takesActs(path);
    const known = ['GET', 'HEAD', ...(takesPosts ? ['POST'] : [])];
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
    if (takesForms(path) || isDesk(path)) response.headers.set('Referrer-Policy', 'same-origin');
    if (isDesk(path)) response.headers.set('Cache-Control', 'no-store');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    if (isPrivate(path)) response.headers.set('X-Robots-Tag', 'noindex');
    // Pages of the public answer as those do that were made before, whose policy names all sheets.
    return isDesk(path) && request.method !== 'HEAD' ? withOwnPolicy(response) : response;
  },
);

export const onRequest = sequence(answerPage, guardDesk);
