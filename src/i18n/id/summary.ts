// Words of the unit pages and their figures, in Indonesian.
export const summary = {
  groups: {
    self: 'diri',
    superior: 'atasan',
    peer: 'rekan',
    subordinate: 'bawahan',
    citizen: 'warga',
  },
  threeGroups: 'tiga kelompok pegawai',
  change: { up: 'Naik', down: 'Turun', uncertain: 'Belum dapat dipastikan' },
  brief: { up: 'naik', down: 'turun', uncertain: 'belum pasti' },
  absence: {
    withheld: 'tidak ditampilkan',
    'not-collected': 'belum dikumpulkan',
    'not-asked': 'tidak ditanyakan',
    'set-aside': 'disisihkan',
  },
  ranges: {
    least: 'paling sedikit {low}',
    most: 'paling banyak {high}',
    between: '{low} sampai {high}',
  },
  month: { baseline: 'sebelum diklat', later: 'bulan ke-{month}' },
  credit: '{unit} · Jejak Perilaku. {symbols}.',
  missing: { before: 'awal {symbol}', after: 'akhir {symbol}' },
  finding: {
    up: 'Naik dalam {months} bulan menurut {groups}',
    upBy: 'Naik {points} poin dalam {months} bulan menurut {groups}',
    down: 'Turun dalam {months} bulan menurut {groups}',
    downBy: 'Turun {points} poin dalam {months} bulan menurut {groups}',
    uncertain: 'Perubahan belum dapat dipastikan menurut {groups}',
    single: 'Baru satu gelombang dari {groups}',
    none: 'Belum ada angka yang dapat ditampilkan',
    rows: '{up} dari {all} perilaku naik menurut {groups}',
    rowsDown: '{up} dari {all} perilaku naik, {down} turun menurut {groups}',
    rowsUncertain: 'Perubahan tiap perilaku belum pasti menurut {groups}',
    rowsSingle: 'Keadaan awal tiap perilaku menurut {groups}',
  },
  trend: {
    subtitle:
      'Indeks Perilaku, 25 sampai 100, menurut tiap kelompok penilai. Batang pucat: rentang kemungkinan 95 %.',
    axis: 'bulan setelah diklat',
    points: '{change}, {points} poin',
    slight: '{change} sedikit',
    interval: '{value} ({low}–{high}), n {n}',
    caption:
      'Indeks Perilaku dan rentang kemungkinan 95 % (dalam kurung); n: penilai yang terhitung',
    columns: { group: 'Kelompok', change: 'Perubahan' },
  },
  behaviors: {
    result: 'Hasil',
    subtitle:
      'Bagian penilai yang menjawab “sering” atau “hampir selalu”, {before} dan {after}, menurut {groups}.',
    subtitleCitizen:
      'Bagian warga yang memberi salah satu dari dua jawaban terbaik, {before} dan {after}.',
    caption: 'Bagian jawaban baik tiap perilaku menurut {groups}; n: penilai yang menjawab',
    value: '{value}, n {n}',
    row: '{label}: {before}, lalu {after}; {change}.',
    columns: {
      behavior: 'Perilaku',
      change: 'Perubahan (rentang kemungkinan 95 %)',
    },
    changed: '{change}, {low} sampai {high} poin',
  },
  figure: {
    key: {
      before: 'sebelum',
      after: 'sesudah',
      decline: 'turun',
      coded: 'di antara dua garis: hanya batasnya yang ditampilkan',
      earlier: 'lebih awal',
      later: 'lebih akhir',
      self: 'diri',
      others: 'penilai lain',
      more: 'lebih sering',
      less: 'lebih jarang',
      'step-1': 'terendah',
      'step-2': 'kedua',
      'step-3': 'ketiga',
      'step-4': 'tertinggi',
    },
    keyAlone:
      'Lingkaran: sebelum. Bulatan penuh: sesudah. Segitiga: sesudah, turun. Di antara dua garis: hanya batasnya yang ditampilkan.',
    table: 'Lihat angka dalam tabel',
    symbols:
      '[c] tidak ditampilkan · [x] belum dikumpulkan · [z] tidak ditanyakan · [u] disisihkan',
    threshold:
      'Angka tentang pegawai hanya tampil bila sedikitnya {k} penilai menjawab, dan angka dari warga bila sedikitnya {kCitizen}.',
    csv: 'Unduh CSV',
    image: 'Unduh gambar (SVG)',
  },
  page: {
    title: 'Ringkasan {unit}',
    description:
      'Perubahan perilaku kerja di {unit} setelah diklat, menurut penilai tanpa nama. Hanya angka unit, tidak pernah orang.',
    about:
      'Halaman ini merangkum penilaian tanpa nama atas perilaku peserta diklat “{training}” di unit ini. Isinya angka unit, bukan angka orang.',
    asked: 'Diklat mulai {date} dengan {participants} peserta.',
    read: 'Bagaimana membaca',
    readLines: [
      'Tiap kelompok penilai dibaca sendiri-sendiri; angkanya tidak digabung menjadi satu nilai.',
      'Rentang kemungkinan 95 % menunjukkan seberapa jauh angka masih bisa meleset karena penilainya sedikit.',
      '“Naik” dan “Turun” hanya ditulis bila seluruh rentang perubahan berada di satu sisi nol; selain itu “Belum dapat dipastikan”.',
    ],
    trend: 'Dari waktu ke waktu',
    behaviors: 'Perilaku demi perilaku',
    changes: 'Apa yang kami ubah',
    calendar: 'Gelombang survei',
    promised: 'komitmen, paling lambat {date}',
    noChanges: 'Belum dicatat: unit ini belum menulis apa yang diubahnya.',
    perception: 'Ini persepsi penilai, bukan bukti sebab-akibat.',
    remember: 'Yang perlu diingat saat membaca',
    caveats: 'Yang perlu diingat',
    caveatLines: [
      'Ini persepsi penilai, bukan bukti bahwa diklat menjadi penyebabnya.',
      'Tidak ada kelompok pembanding.',
      'Orang yang menjawab di tiap gelombang bisa berbeda.',
      'Musim layanan dan susunan pegawai juga berubah.',
      'Perlindungan jawaban ada batasnya: orang yang yakin bahwa jawaban rekannya tidak pernah berubah dapat membandingkan dua gelombang dan menebak siapa yang baru menjawab.',
    ],
    machine: 'Semua angka untuk diolah',
    withheld: 'Tidak ditampilkan untuk {groups}.',
    directory: 'Semua unit',
  },
  stages: {
    planned: {
      title: 'Survei belum dibuka',
      body: 'Gelombang pertama dibuka {date}. Hasil tampil setelah ditutup, bila cukup banyak penilai menjawab.',
      undated: 'Belum ada gelombang yang dijadwalkan untuk unit ini.',
    },
    open: {
      title: 'Belum ada hasil',
      body: 'Gelombang ini dibuka sampai {date}. Hasil tampil setelah ditutup, bila cukup banyak penilai menjawab.',
    },
    counting: {
      title: 'Jawaban sedang dihitung',
      body: 'Gelombang ditutup {date}. Hasil tampil di sini sekaligus setelah penghitungan selesai.',
    },
    withheld: {
      title: 'Hasil tidak ditampilkan',
      body: 'Gelombang sudah selesai, tetapi tidak ada angka yang dapat tampil tanpa membuka jawaban seseorang. Yang terkumpul tetap tertutup.',
    },
    'set-aside': {
      title: 'Jawaban warga disisihkan',
      body: 'Gelombang sudah selesai, tetapi jawaban warga lebih banyak daripada yang dilayani unit. Angkanya tampil terpisah di bawah.',
    },
    single: {
      title: 'Keadaan awal',
      body: 'Baru satu gelombang selesai. Perubahan dapat dibaca setelah gelombang berikutnya.',
    },
  },
  waves: {
    caption: 'Jadwal dan keadaan tiap gelombang',
    wave: 'Gelombang',
    dates: 'Tanggal',
    state: 'Keadaan',
    span: '{from} sampai {to}',
    states: {
      planned: 'dijadwalkan',
      open: 'dibuka',
      closed: 'sedang dihitung',
      published: 'sudah tampil',
      none: 'belum ada gelombang',
    },
    answer: 'Isi survei warga',
  },
  measures: {
    'complaints-per-1000': 'Keluhan per 1.000 layanan',
    'processing-days': 'Hari penyelesaian layanan',
  },
  directory: {
    title: 'Unit',
    description:
      'Daftar unit yang mengukur perubahan perilaku sesudah diklat, beserta keadaan gelombang surveinya.',
    lead: 'Cari unit untuk melihat ringkasannya. Urutannya menurut instansi dan nama, bukan menurut hasil.',
    search: 'Nama unit atau instansi',
    state: 'Keadaan gelombang',
    any: 'semua',
    submit: 'Cari',
    found: '{count} unit',
    none: 'Tidak ada unit yang cocok. Coba kata yang lebih pendek, atau pilih “semua”.',
    published: '{count} gelombang sudah tampil',
  },
  unknown: {
    title: 'Unit ini tidak ada',
    body: 'Alamatnya mungkin salah ketik, atau unitnya belum terdaftar.',
  },
} as const;
