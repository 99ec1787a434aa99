// Words of search, indexes and reference pages, in Indonesian.
export const find = {
  search: {
    name: 'Cari',
    title: 'Cari di situs ini',
    promise: 'Satu kata sudah cukup, misalnya “keluhan”, “batas tampil”, atau “SKP”.',
    field: 'Kata yang dicari',
    submit: 'Cari',
    noScript:
      'Pencarian memerlukan JavaScript, tetapi peramban ini tidak menjalankannya. Semua halaman tersusun menurut topik di bawah ini.',
    all: 'Semua halaman menurut topik',
    more: 'Tampilkan hasil berikutnya',
    states: {
      loading: 'Sedang mencari …',
      found: 'Halaman yang memuat “{query}”: {count}',
      none: 'Tidak ada halaman yang memuat “{query}”. Coba kata lain atau yang lebih pendek, atau pilih dari daftar di bawah.',
      failed:
        'Pencarian tidak dapat dimuat. Periksa sambungan lalu tekan Cari sekali lagi, atau pilih dari daftar di bawah.',
    },
  },
  index: {
    roles: 'Menurut peran',
    feed: 'Ikuti panduan dan perubahan lewat RSS',
  },
  topics: {
    start: 'Mulai di sini',
    understand: 'Memahami',
    factors: 'Faktor yang menentukan',
    run: 'Menjalankan',
    measure: 'Mengukur',
    reference: 'Rujukan',
  },
  stages: {
    understand: 'Apa yang sebenarnya ingin diubah',
    factors: 'Empat kunci, dari diri sampai desain',
    run: 'Enam bulan setelah kelas selesai',
    measure: 'Apakah perubahan itu benar-benar terjadi',
    reference: 'Untuk dicari, bukan dibaca berurutan',
  },
  roles: {
    participant: {
      title: 'Untuk peserta diklat',
      promise: 'Pilih satu perilaku, rencanakan saat yang sulit, dan bawa pulang hasilnya.',
    },
    leader: {
      title: 'Untuk pimpinan unit',
      promise: 'Beri kesempatan, beri contoh, dan jaga satu pertemuan tetap selama enam bulan.',
    },
    organiser: {
      title: 'Untuk penyelenggara diklat',
      promise: 'Mulai dari perilaku yang diharapkan, lalu susun diklat dan pengukurannya.',
    },
    citizen: {
      title: 'Untuk warga',
      promise: 'Lihat apakah pelayanan berubah, dan bagaimana jawaban Anda dilindungi.',
    },
    reading: 'Baca dengan urutan ini',
    tools: 'Lembar kerja untuk peran ini',
    units: 'Lihat hasil unit',
    desk: 'Buka ruang penyelenggara',
    others: 'Peran lain',
  },
  related: 'Panduan yang berkaitan',
  items: {
    title: 'Semua yang ditanyakan',
    promise:
      'Setiap butir survei dan pernyataan tentang lingkungan belajar, dengan panduan yang membantu mengubahnya.',
    draft:
      'Ini instrumen uji coba yang butirnya belum diuji lewat wawancara dan belum dicoba di lapangan.',
    asked: 'Ditanyakan kepada: {groups}.',
    values: 'Nilai BerAKHLAK: {values}.',
    climate: 'Pernyataan tentang lingkungan belajar',
    versions:
      'Ada dua versi. Tiap putaran survei memakai satu versi, dan halaman unit menyebut perilaku dengan kata versi itu.',
    other: 'Instrumen uji coba v{version}',
    seen: 'Dapat dilihat: {groups}.',
    anchor: 'Butir tetap.',
    weeks: 'Dijawab dengan jumlah pekan.',
    inBank: 'Hanya ada di bank butir, belum ditanyakan.',
    otherAbout:
      'Pada versi ini, formulir tiap diklat berisi lima butir tetap dan tiga sampai tujuh perilaku yang dilatih. Sesudah diklat ditambah TER1 dan TER4.',
    climateAbout: 'Dijawab peserta diklat untuk mencari hambatan, dan tidak masuk Indeks Perilaku.',
    guides: 'Panduan:',
  },
  glossary: {
    see: 'Lihat juga:',
    guide: 'Baca panduan: {title}',
  },
  regulations: {
    rule: 'Aturan',
    status: 'Status',
    usedFor: 'Untuk apa kami memakainya',
    states: {
      'in-force': 'Berlaku menurut beberapa sumber',
      replaced: 'Dilaporkan diganti',
      unconfirmed: 'Belum dipastikan',
    },
    confidence: 'Keyakinan: {level}',
    levels: { high: 'tinggi', medium: 'sedang', low: 'rendah' },
    checked: 'Diperiksa {date}',
    official: 'Alamat naskah resmi:',
    quotedBy: 'Kutipan yang kami lihat:',
    unlinked: 'Alamat naskah resminya belum kami temukan.',
  },
  sources: {
    title: 'Sumber',
    promise:
      'Semua tulisan yang menjadi dasar panduan ini, alamatnya, dan seberapa kuat masing-masing.',
    note: 'Tautan menuju DOI atau halaman yang kami lihat. Sebagian karya baru kami ketahui dari ringkasannya atau dari tulisan yang mengutipnya, sehingga karya aslinya perlu Anda buka sebelum mengutip.',
    groups: {
      review: 'Rangkuman banyak penelitian',
      study: 'Satu penelitian',
      estimate: 'Perkiraan dan pendapat orang yang berpengalaman',
      rule: 'Aturan dan penjelasannya',
    },
  },
  changes: {
    title: 'Riwayat perubahan',
    promise: 'Apa yang berubah di situs, pertanyaan, dan metodenya, sejak hari pertama.',
    see: 'Lihat halamannya',
    here: 'Perubahan halaman ini',
  },
} as const;
