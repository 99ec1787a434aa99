// Words of the further chapters of a unit's summary, in Indonesian: groups, use, answers, own view, climate, next steps.
export const chapters = {
  /** Small multiples: one panel for each behavior, one row for each group. */
  groups: {
    heading: 'Menurut tiap kelompok',
    all: '{count} dari {total} perilaku naik menurut semua kelompok yang ditanya',
    none: 'Belum ada perilaku yang naik menurut semua kelompok',
    single: 'Keadaan awal menurut tiap kelompok',
    subtitle:
      'Persentase penilai yang menjawab “sering” atau “hampir selalu”; bagi warga, dua jawaban terbaik. Putaran pertama dan terakhir yang ditampilkan.',
    caption:
      'Persentase penilai yang memberi salah satu dari dua jawaban teratas, putaran pertama → terakhir, dan perubahannya.',
    silence: 'Tanpa kata “naik” atau “turun”: perubahan belum dapat dipastikan.',
    open: 'Lihat {count} perilaku menurut tiap kelompok',
    first: 'putaran pertama',
    last: 'putaran terakhir',
  },
  transfer: {
    heading: 'Penerapan dan penularan',
    unknown: 'Penerapan dan penularan hasil diklat',
    subtitle:
      'Persentase penilai yang menjawab “sering” atau “hampir selalu”. Butir ini tidak masuk Indeks Perilaku, karena sebelum diklat belum bisa ditanyakan.',
    caption: 'Penerapan dan penularan hasil diklat, putaran pertama → terakhir, dan perubahannya.',
  },
  answers: {
    heading: 'Sebaran jawaban',
    title: 'Sebaran jawaban {groups}, {month}',
    subtitle:
      'Persentase tiap jawaban, dari yang terendah sampai yang tertinggi. Yang tidak menjawab tidak ikut dalam 100%.',
    subtitleNoisy:
      'Perkiraan persentase tiap jawaban, dari yang terendah sampai yang tertinggi. Angkanya memuat selisih acak dan dibulatkan.',
    caption: 'Sebaran jawaban {groups}, persen dari penilai yang menjawab',
    order: ['Jawaban 1', 'Jawaban 2', 'Jawaban 3', 'Jawaban 4'],
    answer: '{step}: {value}',
    unable: { staff: 'Tidak dapat menilai', citizen: 'Tidak dijawab atau tidak mengalami' },
    outside: {
      staff: '{raters}; {count} tidak dapat menilai',
      citizen: '{raters}; {count} tidak dijawab atau “{answer}”',
      skipped: '{raters}; {count} tidak dijawab',
    },
    raters: 'n',
    part: '{step} {value}',
  },
  self: {
    heading: 'Penilaian diri dan penilaian orang lain',
    similar: 'Peserta dan {groups} melihat hal yang serupa',
    higher: 'Peserta menilai diri lebih tinggi daripada {groups}',
    lower: 'Peserta menilai diri lebih rendah daripada {groups}',
    unclear: 'Jarak peserta dan {groups} belum dapat dipastikan',
    subtitle:
      'Rata-rata lima butir yang ditanyakan kepada semua kelompok pegawai, skala 25–100, {month}. Selisih kurang dari 6,25 poin indeks disebut serupa. Selisih bukan kesalahan siapa pun.',
    caption: 'Penilaian diri dan {groups} pada butir yang sama, skala 25–100',
    own: 'Peserta (menilai diri)',
    points: '{points} poin',
    gap: 'Selisih (poin indeks)',
    views: {
      similar: 'serupa',
      'own-higher': 'penilaian diri lebih tinggi',
      'own-lower': 'penilaian diri lebih rendah',
      unclear: 'belum pasti',
    },
    line: 'Dibandingkan dengan {groups}: {view}, selisih {points} poin indeks.',
    lineBounds: 'Dibandingkan dengan {groups}: {view}.',
  },
  thenNow: {
    heading: 'Dahulu dan sekarang',
    title: '{count} dari {total} perilaku tampak lebih sering daripada dahulu',
    none: 'Perbedaan dahulu dan sekarang belum dapat dipastikan',
    subtitle:
      '{month}, {groups} ditanya dua kali: bagaimana sekarang, dan bagaimana dahulu sebelum diklat.',
    caption: 'Penilai yang melihat perilaku lebih sering atau lebih jarang daripada sebelum diklat',
    states: { more: 'lebih sering', less: 'lebih jarang', uncertain: 'belum pasti' },
    line: '{label}: {more} dari {n} melihat lebih sering, {less} lebih jarang; {state}.',
    test: '“Lebih sering” atau “lebih jarang” hanya ditulis bila uji tanda menunjukkan bahwa perbedaan sebesar itu kecil kemungkinannya (kurang dari 1 banding 20) muncul karena kebetulan.',
  },
  climate: {
    heading: 'Pendukung dan penghambat',
    obstacle: 'Hambatan utama: {factor}',
    unclear: 'Hambatan utama belum dapat dipastikan',
    subtitle:
      'Persentase peserta yang menjawab “sesuai” atau “sangat sesuai” pada tiap faktor. Bagian berwarna muda: rentang kemungkinan 95%.',
    caption: 'Jawaban “sesuai” tiap faktor menurut peserta diklat, dan rentang kemungkinan 95%',
    columns: { factor: 'Faktor', interval: 'Rentang kemungkinan (%)', n: 'n' },
    rule: 'Sebuah faktor disebut hambatan utama hanya bila persentasenya paling rendah dan seluruh rentangnya di bawah 60% (garis putus-putus).',
    row: '{factor}: {value}',
  },
  companions: {
    heading: 'Angka lain dan kejadian di unit',
    title: '{measure}: dari {from} menjadi {to}',
    single: '{measure}: {from}',
    subtitle:
      'Dicatat oleh unit sendiri, bukan hasil survei. Angka kecil di bawah: perubahan yang selesai, dengan nomor yang sama pada daftar di bawah.',
    caption: 'Angka unit menurut bulan setelah diklat',
    month: 'Bulan',
    caution: 'Angka yang bergerak bersamaan belum tentu berhubungan.',
  },
  response: {
    heading: 'Berapa yang menjawab',
    rule: 'Kapan angka tampil',
    caption:
      'Penilai yang terhitung / yang diundang, menurut bulan setelah diklat (0: sebelum diklat). Warga datang sendiri, tanpa undangan.',
  },
  steps: {
    heading: 'Langkah berikutnya',
    lead: 'Dipilih dengan aturan tetap: dua faktor dengan persentase terendah, lalu perilaku yang belum naik.',
    factor: 'untuk {factor}',
    items: 'untuk “{label}”',
    more: 'untuk “{label}” dan {count} perilaku lain yang belum naik',
    everybody: 'untuk semua unit',
    tool: 'lembar kerja',
  },
  links: {
    method: 'Cara menghitung',
    reading: 'Cara membaca ringkasan',
    proof: 'Bukti penghitungan tiap putaran pegawai',
    paper: 'Tabel lengkap, berkas data, dan bukti penghitungan ada di {url}',
  },
} as const;
