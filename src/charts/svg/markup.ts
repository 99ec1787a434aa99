// Writes numbers and text the way SVG wants them: short numbers, escaped characters.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Make text safe between tags and inside double quotes.
 *
 * @example escapeText('a < "b"') // => 'a &lt; &quot;b&quot;'
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * Round a length to a tenth of a pixel, which no eye can tell from the exact one.
 *
 * @example shorten(12.3456) // => 12.3
 */
export function shorten(length: number): number {
  return Math.round(length * 10) / 10;
}

/**
 * Write one tag without content; attributes without a value are left out.
 *
 * @example writeTag('path', { d: 'M0 0', fill: undefined }) // => '<path d="M0 0"/>'
 */
export function writeTag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}
