// Gives on-demand pages their security headers, and keeps survey pages out of search engines.
import { defineMiddleware } from 'astro:middleware';
import { SECURITY_HEADERS } from './security-headers.ts';

export const onRequest = defineMiddleware(async ({ url, isPrerendered }, next) => {
  const response = await next();
  if (isPrerendered) return response;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (/^(\/en)?\/w\//.test(url.pathname)) response.headers.set('X-Robots-Tag', 'noindex');
  return response;
});
