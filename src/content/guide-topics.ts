// Puts every guide under one topic, in the order in which a topic is best read.

/** Names are those of `find.topics` in the words; anchors are Indonesian in both languages. */
export const TOPICS = [
  { name: 'start', anchor: 'mulai', slugs: ['mulai-di-sini'] },
  {
    name: 'understand',
    anchor: 'memahami',
    slugs: [
      'makna-perubahan-perilaku',
      'posisi-diklat',
      'kesenjangan-diklat-praktik',
      'studi-kasus-pelayanan-prima',
    ],
  },
  {
    name: 'factors',
    anchor: 'faktor',
    slugs: [
      'faktor-individu',
      'lingkungan-kerja',
      'peran-pimpinan',
      'merancang-diklat-berorientasi-perilaku',
    ],
  },
  {
    name: 'run',
    anchor: 'menjalankan',
    slugs: [
      'tindak-lanjut-pascadiklat',
      'aktualisasi-dan-aksi-perubahan',
      'mentor-dan-coach',
      'menjalankan-umpan-balik-360',
      'integrasi-skp-ekinerja',
      'tantangan',
      'memperkuat-perubahan',
    ],
  },
  {
    name: 'measure',
    anchor: 'mengukur',
    slugs: [
      'mengukur-perubahan-perilaku',
      'evaluasi-pascapelatihan',
      'anonimitas',
      'membaca-ringkasan',
      'untuk-warga',
      'metode',
    ],
  },
  { name: 'reference', anchor: 'rujukan', slugs: [] },
] as const;
