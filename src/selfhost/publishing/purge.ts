// Tells the CDN that a unit's pages are out of date; where there is no CDN there is nothing to tell.
import { purgeCache } from '@netlify/functions';

type Environment = Readonly<Record<string, string | undefined>>;

/** The unit whose pages are out of date, and the agency that it belongs to. */
export interface Purged {
  readonly slug: string;
  readonly agency: string;
}

/** Everything that shows something of a unit: its own pages, those of its agency, and what lists all units. */
const tagsOf = ({ slug, agency }: Purged) => [
  `unit-${slug}`,
  `agency-${agency}`,
  'directory',
  'archive',
];

/**
 * Purge exactly the cached pages that show something of one unit.
 *
 * @returns one line for the operator. A CDN that does not answer never undoes a publication.
 */
export async function purgeUnit(
  unit: Purged,
  env: Environment,
  purge = purgeCache,
): Promise<string> {
  const { NETLIFY_SITE_ID: siteID, NETLIFY_API_TOKEN: token } = env;
  if (!siteID || !token)
    return 'No CDN to purge (NETLIFY_SITE_ID and NETLIFY_API_TOKEN are not set).';
  const tags = tagsOf(unit);
  const named = `${tags.slice(0, -1).join(', ')} and ${tags.at(-1)}`;
  try {
    await purge({ siteID, token, tags });
    return `Purged the pages tagged ${named}.`;
  } catch {
    return `The CDN did not take the purge. Purge the tags ${named} in its dashboard.`;
  }
}
