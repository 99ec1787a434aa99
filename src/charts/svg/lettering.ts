// Estimates how wide text in a system font is, because a server has no font to measure with.

// Shares of the font size, a little wider than the usual sans-serif fonts so that text never collides.
const NARROW = new Set('\u00a0iIjl.,:;\'|!()[]tfr "-'.split(''));
const WIDE = new Set('mwMWQGO@%'.split(''));

/**
 * Width of one line of text in pixels.
 *
 * @example measureText('mm', 10) // => 18
 */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.has(character)) width += 0.36;
    else if (WIDE.has(character)) width += 0.9;
    else if (/[A-Z]/.test(character)) width += 0.7;
    else width += 0.6;
  }
  return width * size;
}

/**
 * Break text at spaces into lines of at most `width` pixels; a longer word keeps a line of its own.
 *
 * @example wrapText('satu dua tiga', 50, 10) // => ['satu dua', 'tiga']
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
