// Addresses as paper shows them: whole for a QR code, and as short as people can type them.

/** Names that lead nowhere from another device. */
const LOCAL = /^(localhost|127\.|\[::1\]|0\.0\.0\.0)/;

/**
 * @example printedAddress(new URL('https://jejak.example'), '/w/dinas-0/').typed // => 'jejak.example/w/dinas-0/'
 */
export function printedAddress(site: URL | undefined, path: string) {
  const { href, host } = new URL(path, site);
  return { href, host, typed: href.replace(/^https?:\/\//, ''), isLocal: LOCAL.test(host) };
}
