// Turns the alphabet of addresses and JSON bodies into the one that the database decodes.

/**
 * Standard base64 with padding from base64url.
 *
 * @example fromUrl('-_8') // => '+/8='
 */
export function fromUrl(text: string): string {
  const standard = text.replace(/-/g, '+').replace(/_/g, '/');
  return standard.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
