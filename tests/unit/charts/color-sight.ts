// How far two colors are apart for readers who see fewer colors: Machado's simulation, then distance in OKLab.

export type Sight = 'normal' | 'protan' | 'deutan' | 'tritan';
export const SIGHTS: readonly Sight[] = ['normal', 'protan', 'deutan', 'tritan'];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const MATRICES: Readonly<Record<Sight, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Ottosson 2020: linear RGB to cone responses, and their cube roots to OKLab. */
const CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [a, b, c]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;

const linearOf = (color: string): Triple =>
  [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;

/** A color in linear RGB as a reader sees it; what no screen can show is brought back. */
export const sightOf = (color: string, sight: Sight): Triple =>
  times(MATRICES[sight], linearOf(color)).map((channel) =>
    Math.min(1, Math.max(0, channel)),
  ) as unknown as Triple;

const labOf = (color: string, sight: Sight): Triple =>
  times(LAB, times(CONES, sightOf(color, sight)).map(Math.cbrt) as unknown as Triple);

/** Distance of two colors in OKLab, times 100. */
export function distance(one: string, other: string, sight: Sight): number {
  const [a, b] = [labOf(one, sight), labOf(other, sight)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
