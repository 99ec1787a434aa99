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
  /** What raters wrote, as far as two readers agreed on it. */
  written: {
    heading: 'Yang ditulis penilai',
    from: '{wave}, dari sedikitnya {k} catatan, disetujui dua pembaca pada {date}',
    withdrawn: 'Ditarik pada {date}: tema ini tidak berlaku lagi.',
    none: '{wave}: belum ada tema yang disetujui kedua pembaca.',
    kept: 'Catatan penilai ({wave}) dibaca dua orang yang ditunjuk unit, dan dihapus paling lambat {date}.',
    deleted: 'Catatan penilai ({wave}) dihapus pada {date}; tersisa {left}.',
  },
  /** Whether the unit answered each publication by writing down what it changes. */
  answered: {
    heading: 'Apakah unit menanggapi hasilnya?',
    rule: 'Unit menanggapi dengan mencatat apa yang diubahnya, paling lambat {days} hari setelah hasil terbit.',
    line: '{wave}, terbit {date}: {answer}.',
    sameDay: 'ditanggapi pada hari terbitnya',
    states: {
      answered: 'ditanggapi pada hari ke-{day}',
      late: 'ditanggapi pada hari ke-{day}, sesudah batasnya',
      waiting: 'belum ditanggapi, tersisa {left} hari (sampai {until})',
      over: 'belum ditanggapi, batasnya {until} sudah lewat',
    },
  },
  note: {
    heading: 'Yang dicatat unit',
    planned: 'Direncanakan, paling lambat {date}.',
    done: 'Selesai pada {date}.',
    dropped: 'Dibatalkan: {reason}',
    responsible: 'Penanggung jawab: {office}.',
    item: 'Perilaku: {behavior}.',
    evidence: 'Bukti',
    history: { one: '{count} versi sebelumnya', other: '{count} versi sebelumnya' },
    version: 'Ditulis {date}:',
  },
  figures: {
    axis: 'bulan setelah bulan diklat',
    month: '{period} (bulan {month})',
    openings: 'Garis putus-putus tegak: putaran survei dibuka. Bulan 0: bulan diklat.',
    corrected: '{measure}, {period}: dikoreksi pada {date} dari {before} menjadi {after}.',
    source: 'Sumber: {source}.',
    meaning: {
      'complaints-per-1000':
        'Keluhan per 1.000 layanan: keluhan yang diterima dalam satu bulan, dibagi jumlah layanan bulan itu, dikali 1.000.',
      'processing-days':
        'Hari penyelesaian layanan: rata-rata hari kerja dari berkas lengkap sampai layanan selesai dalam satu bulan.',
    },
  },
  feed: {
    link: 'Ikuti unit ini (RSS)',
    title: '{unit}: kabar unit',
    description: 'Survei yang dibuka, hasil, catatan, tema, dan koreksi.',
    opened: 'Survei dibuka: {wave}',
    openedText: 'Dibuka sampai {date}.',
    published: 'Hasil terbit: {wave}',
    publishedText: 'Ringkasan unit sudah memuat angkanya.',
    noted: 'Unit mencatat: {text}',
    changed: 'Catatan diperbarui: {text}',
    theme: 'Tema dari catatan penilai: {wave}',
    withdrawn: 'Tema ditarik',
    deleted: 'Catatan penilai dihapus: {wave}',
    corrected: 'Angka unit dikoreksi',
  },
  read: 'Bagaimana membaca',
  rules: 'Kapan angka tampil',
  sources: 'Data dan bukti',
} as const;
