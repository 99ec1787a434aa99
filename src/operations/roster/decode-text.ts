// Reads the bytes of a table that a spreadsheet saved: UTF-8, UTF-16, or the Windows encoding of western letters.

/** Which byte of each pair is zero in most of a text of western letters, where it is UTF-16. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (const [place, byte] of bytes.subarray(0, 1_000).entries()) {
    if (byte === 0) zeros[place % 2]! += 1;
  }
  if (zeros[0] === zeros[1]) return null;
  return zeros[0]! > zeros[1]! ? 'utf-16be' : 'utf-16le';
}

/**
 * The text of a file, whichever of the usual encodings it has.
 *
 * Windows-1252 comes last because any bytes can be read in it, while hardly any text in it is valid UTF-8 by chance.
 *
 * @example decodeText(Uint8Array.of(0x52, 0x65, 0x6e, 0xe9)) // => 'René'
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = guessUtf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
