// What citizens and colleagues of the demo office wrote, and the theme that its two reviewers agreed on.
import type { ScenarioComments } from './scenario.ts';

const FROM_CITIZENS: readonly string[] = [
  'Tolong tempel daftar syarat di pintu, saya bolak-balik dua kali.',
  'Sebutkan syaratnya dari awal, supaya warga tidak kembali lagi.',
  'Daftar syarat di papan kurang jelas.',
  'Syaratnya baru disebut setelah antre lama.',
  'Pelayanan cepat, tetapi syarat berkas sebaiknya ditulis besar.',
  'Kertas syarat di loket mudah dibaca, di pintu belum ada.',
  'Sudah baik. Antrean tertib.',
];
const FROM_COLLEAGUES: readonly string[] = [
  'Mulai saling mengingatkan syarat berkas sebelum loket buka.',
  'Teruskan pertemuan singkat tiap Senin.',
];

export const OFFICE_COMMENTS: ScenarioComments = {
  month: 6,
  comments: [
    ...FROM_CITIZENS.map((body) => ({ kind: 'improve' as const, body })),
    { kind: 'start', body: FROM_COLLEAGUES[0]! },
    { kind: 'continue', body: FROM_COLLEAGUES[1]! },
  ],
  theme: {
    kind: 'improve',
    text: {
      id: 'Warga ingin daftar syarat terlihat sebelum mengantre.',
      en: 'Citizens want to see the list of requirements before they queue.',
    },
  },
};
