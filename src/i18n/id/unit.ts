// Words of the page of a unit around its figures, in Indonesian: first screen and the six topics below it.
export const unit = {
  /** Under the finding: what it rests on and where it ends. */
  limit: {
    one: '{training}, {count} peserta. Ini pandangan penilai, bukan bukti sebab-akibat.',
    other: '{training}, {count} peserta. Ini pandangan penilai, bukan bukti sebab-akibat.',
  },
  commitment: {
    heading: 'Komitmen unit',
    none: 'Belum ada komitmen yang ditulis unit ini.',
    until: 'Komitmen sampai {date}',
  },
  step: 'Langkah berikutnya',
  topics: {
    change: 'Apa yang berubah',
    behaviors: 'Perilaku demi perilaku',
    views: 'Siapa melihat apa',
    climate: 'Pendukung dan penghambat',
    acts: 'Yang kami ubah',
    trust: 'Sejauh mana dapat dipercaya',
  },
  acts: {
    some: {
      one: '{count} hal dicatat unit, terakhir {date}.',
      other: '{count} hal dicatat unit, terakhir {date}.',
    },
    none: 'Unit belum mencatat apa yang diubahnya.',
  },
  read: 'Bagaimana membaca',
  rules: 'Kapan angka tampil',
  sources: 'Data dan bukti',
} as const;
