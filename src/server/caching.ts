// Lets the network keep a unit's page until something new is published, and browsers ask every time.

type Headers = Readonly<Record<string, string>>;

const ALWAYS_ASK = 'public, max-age=0, must-revalidate';

/**
 * Headers of everything about one unit; publishing purges the tag.
 *
 * @param tellsDays whether what the page says is old by tomorrow.
 */
export function unitHeaders(slug: string, tellsDays = false): Headers {
  return {
    'Cache-Control': ALWAYS_ASK,
    'Netlify-CDN-Cache-Control': `public, durable, s-maxage=${tellsDays ? 3600 : 31536000}, stale-while-revalidate=60`,
    'Netlify-Cache-Tag': `unit-${slug}`,
  };
}

/** What lists several units: five minutes old at most, because a unit may be registered without a publication. */
const listHeaders = (tag: string): Headers => ({
  'Cache-Control': ALWAYS_ASK,
  'Netlify-CDN-Cache-Control': 'public, s-maxage=300, stale-while-revalidate=60',
  'Netlify-Cache-Tag': tag,
});

/** Headers of the directory, one copy for each search. */
export const directoryHeaders = (): Headers => ({
  ...listHeaders('directory'),
  'Netlify-Vary': 'query=cari|jenis|instansi|gelombang|halaman',
});

/** Headers of an agency's page. */
export const agencyHeaders = (slug: string): Headers => listHeaders(`agency-${slug}`);

/** Headers of the files with all units. */
export const archiveHeaders = (): Headers => listHeaders('archive');

/** Headers of pages that show the settings of the installation; a network forgets them whenever the site is deployed anew. */
export const installationHeaders = (): Headers => listHeaders('installation');

/** Headers of an address without a unit: a unit may be registered there a minute later. */
export function unknownHeaders(): Headers {
  return { 'Cache-Control': 'no-store' };
}

/** Put headers on a response that is being made. */
export function applyHeaders(response: { readonly headers: globalThis.Headers }, headers: Headers) {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
}
