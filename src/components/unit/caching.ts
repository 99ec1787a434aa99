// Lets the network keep a unit's page until something new is published, and browsers ask every time.

type Headers = Readonly<Record<string, string>>;

const ALWAYS_ASK = 'public, max-age=0, must-revalidate';

/** Headers of everything about one unit; publishing purges the tag. */
export function unitHeaders(slug: string): Headers {
  return {
    'Cache-Control': ALWAYS_ASK,
    'Netlify-CDN-Cache-Control': 'public, durable, s-maxage=31536000, stale-while-revalidate=60',
    'Netlify-Cache-Tag': `unit-${slug}`,
  };
}

/** Headers of the directory: five minutes old at most, one copy for each search. */
export function directoryHeaders(): Headers {
  return {
    'Cache-Control': ALWAYS_ASK,
    'Netlify-CDN-Cache-Control': 'public, s-maxage=300, stale-while-revalidate=60',
    'Netlify-Cache-Tag': 'directory',
    'Netlify-Vary': 'query=cari|gelombang',
  };
}

/** Headers of an address without a unit: a unit may be registered there a minute later. */
export function unknownHeaders(): Headers {
  return { 'Cache-Control': 'no-store' };
}

/** Put headers on a response that is being made. */
export function applyHeaders(response: { readonly headers: globalThis.Headers }, headers: Headers) {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
}
