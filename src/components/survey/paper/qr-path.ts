// Draws a QR code as one path of an SVG, a unit for each module and no margin of its own.
import encodeQR from 'qr';

/**
 * The path of a QR code that still reads with a quarter of it dirty or torn.
 *
 * @returns modules on each side, and what to draw in a box of that size.
 */
export function drawQR(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const path = rows.map((row, y) => {
    const runs = row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g);
    return [...runs]
      .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
      .join('');
  });
  return { size: rows.length, path: path.join('') };
}
