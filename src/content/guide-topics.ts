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
      'empat-kasus-pendek',
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
      'e-learning',
      'cara-unit-bergabung',
      'mencoba-dengan-aman',
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
      'ringkasan-untuk-penilai',
      'evaluasi-pascapelatihan',
      'anonimitas',
      'membaca-ringkasan',
      'pemakaian-hasil',
      'untuk-warga',
      'metode',
    ],
  },
  { name: 'reference', anchor: 'rujukan', slugs: [] },
] as const;
