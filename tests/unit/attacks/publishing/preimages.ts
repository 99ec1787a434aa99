// Attacks what a cell looks like once rendered: pages, tables and pictures hand in their text for a cell, and every way to answer is walked.
import { publishCell, type Histogram } from '#domain/disclosure/cells.ts';
import type { Cell } from '#domain/disclosure/published.ts';
import { POLICY } from '../../../fixtures/attacks/sample-waves.ts';

/** Whatever is shown of a cell; the answers behind it are passed so that careless renderers can be tried as well. */
export type Renderer = (cell: Cell, answers: Histogram) => string;

/**
 * Readings of a rendered cell that leave some rater a single answer, for n = 5..most, as outsider and every insider.
 *
 * Catches what looks at the answers again, such as an exact mean in a tooltip beside "at least" in the table.
 */
export function attackRendering(render: Renderer, most = 30) {
  let readings = 0;
  let violations = 0;
  for (let n = 5; n <= most; n++) {
    const left = new Map<string, Uint8Array>();
    for (let a = 0; a <= n; a++) {
      for (let b = 0; b <= n - a; b++) {
        for (let c = 0; c <= n - a - b; c++) {
          const world: Histogram = [a, b, c, n - a - b - c];
          const text = render(publishCell('peer', 'KOM2', world, 5, POLICY)!, world);
          const bits = left.get(text) ?? new Uint8Array(5);
          left.set(text, bits);
          for (let value = 0; value < 4; value++) {
            if (world[value] === 0) continue;
            bits[4]! |= 1 << value;
            for (let own = 0; own < 4; own++) {
              const others = world[value]! - Number(own === value);
              if (world[own]! > 0 && others > 0) bits[own]! |= 1 << value;
            }
          }
        }
      }
    }
    for (const bits of [...left.values()].flatMap((each) => [...each])) {
      if (bits === 0) continue;
      readings++;
      violations += Number((bits & (bits - 1)) === 0);
    }
  }
  return { readings, violations };
}
