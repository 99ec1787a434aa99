// What citizens have answered so far in the demo's open wave; to be sealed and cast like any ballot.
import { CURRENT_INSTRUMENT as instrument } from '#content/instruments/registry.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import type { Answers } from '#domain/instrument/terms.ts';
import { makeAnswers } from './answers.ts';
import { SCENARIOS } from './scenarios.ts';

/** One citizen's visit. */
export interface CitizenVisit {
  readonly answers: Answers;
  readonly comment: string;
}

/** The code of the wave that is open in the demo data. */
export const OPEN_WAVE = 'dinas-contoh-9';

const COMMENTS: readonly string[] = [
  'Antrean pagi masih panjang, tetapi petugas sabar.',
  'Syarat sudah jelas sejak di pintu masuk. Terima kasih.',
  'Mohon papan informasi ditulis lebih besar.',
  'Sekarang cukup dua langkah. Dulu harus bolak-balik.',
  'Tolong tambah kursi tunggu.',
  'Penjelasannya mudah dipahami orang tua seperti kami.',
];

/** Every fourth visitor leaves a comment. */
const COMMENT_EVERY = 4;

/** How the unit has come along since month 6. */
const SO_FAR = { group: 'citizen', raters: 24, index: 86, startIndex: 68, transfer: {} } as const;

/** The visits, in no meaningful order; the same every time. */
export function openWaveAnswers(): readonly CitizenVisit[] {
  const { slug, targets, openMonth } = SCENARIOS.find((scenario) => scenario.openMonth !== null)!;
  const items = itemsOf(instrument, 'citizen', openMonth!);
  return makeAnswers(slug, OPEN_WAVE, SO_FAR, { items, targets }).map((answers, index) => ({
    answers,
    comment: index % COMMENT_EVERY === 0 ? (COMMENTS[index / COMMENT_EVERY] ?? '') : '',
  }));
}
