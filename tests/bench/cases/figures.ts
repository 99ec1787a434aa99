// A figure taken away as a picture is drawn while nobody notices the wait, whatever lies behind its numbers.
import { drawFigureFile as draw } from '#server/figure.ts';
import { demoUnit } from '../../fixtures/demo-units.ts';
import { interleave, median } from '../measure/rounds.ts';
import { gateValue } from '../measure/table.ts';
import type { Case } from './case.ts';

const PICTURES = ['trend.svg', 'perilaku-peer.svg', 'pratinjau.svg'];
const DRAWINGS = 20;
/** Milliseconds for one drawing by a warm function, reading of the unit apart. */
const LARGEST = 30;

export const figures: Case = async ({ rounds }) => {
  const unit = demoUnit('dinas-contoh');
  const drawAgain = (picture: string) => async () => {
    const address = `https://bench.test/grafik/${unit.slug}/${picture}`;
    const started = performance.now();
    for (let drawing = 0; drawing < DRAWINGS; drawing += 1) {
      const response = await draw(new Request(address), async () => unit);
      if (response.status !== 200) throw new Error(`${picture} was not drawn.`);
    }
    return (performance.now() - started) / DRAWINGS;
  };
  for (const picture of PICTURES) await drawAgain(picture)(); // warm
  const variants = Object.fromEntries(PICTURES.map((picture) => [picture, drawAgain(picture)]));
  const { values, disturbed } = await interleave(variants, rounds);
  return PICTURES.map((picture) =>
    gateValue(
      `figures: ${picture}, warm`,
      median(values[picture]!),
      'ms',
      { atMost: LARGEST },
      disturbed,
    ),
  );
};
