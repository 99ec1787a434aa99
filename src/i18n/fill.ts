// Puts values into texts. Stands alone so that a browser loads no other words with it.

/**
 * Put values in the place of `{names}`.
 *
 * @example fill('Bagian {part} dari {all}', { part: 2, all: 4 }) // => 'Bagian 2 dari 4'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
