// Gives on-demand pages their security headers, refuses methods they do not know, and keeps surveys out of search engines.
import { defineMiddleware } from 'astro:middleware';
import { SECURITY_HEADERS } from './security-headers.ts';

const isSurvey = (path: string) => /^(\/en)?\/w\//.test(path);

export const onRequest = defineMiddleware(async ({ url, request, isPrerendered }, next) => {
  if (isPrerendered) return next();
  const survey = isSurvey(url.pathname);
  const known = ['GET', 'HEAD', ...(survey ? ['POST'] : [])];
  const response = known.includes(request.method)
    ? await next()
    : Response.json(
        { problem: 'unknown-method' },
        { status: 405, headers: { allow: known.join(', ') } },
      );
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (survey) response.headers.set('X-Robots-Tag', 'noindex');
  return response;
});
