// Distinguishes posts that come from a page of this site from those that another site's page sends in a visitor's name.

/** The host of an address, or `null` where there is none: a page without an origin says `null` itself. */
const hostOf = (address: string | null | undefined): string | null =>
  address && URL.canParse(address) ? new URL(address).host : null;

/**
 * Whether a post comes from a page of this site.
 *
 * Browsers say so in `Sec-Fetch-Site` wherever the connection is secure. Old ones, and all of them over plain http in an
 * office network, send only `Origin`: it must name this site's public address or the host that was asked. The scheme is
 * not compared, because a reverse proxy ends the encryption before the request comes here.
 *
 * @param siteUrl public address of the site, where it is known.
 */
export function isFromOwnSite(
  { headers, url }: Pick<Request, 'headers' | 'url'>,
  siteUrl = process.env.SITE_URL ?? process.env.URL,
): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = hostOf(headers.get('origin'));
  return origin !== null && [hostOf(url), hostOf(siteUrl)].includes(origin);
}
