// Tells the CDN that a unit's pages are out of date; where there is no CDN there is nothing to tell.
import { purgeCache } from '@netlify/functions';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Purge exactly the cached pages of one unit.
 *
 * @returns one line for the operator. A CDN that does not answer never undoes a publication.
 */
export async function purgeUnit(
  slug: string,
  env: Environment,
  purge = purgeCache,
): Promise<string> {
  const { NETLIFY_SITE_ID: siteID, NETLIFY_API_TOKEN: token } = env;
  if (!siteID || !token)
    return 'No CDN to purge (NETLIFY_SITE_ID and NETLIFY_API_TOKEN are not set).';
  const tags = [`unit-${slug}`, 'directory'];
  try {
    await purge({ siteID, token, tags });
    return `Purged the pages tagged ${tags.join(' and ')}.`;
  } catch {
    return `The CDN did not take the purge. Purge the tags ${tags.join(' and ')} in its dashboard.`;
  }
}
