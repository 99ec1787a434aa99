// Words of the further chapters of a unit's summary, in Indonesian: groups, use, answers, own view, climate, next steps.
export const chapters = {
  /** Small multiples: one panel for each behavior, one row for each group. */
  groups: {
    heading: 'Menurut tiap kelompok',
    all: '{count} dari {total} perilaku naik menurut semua yang ditanya',
    none: 'Belum ada perilaku yang naik menurut semua kelompok',
    single: 'Keadaan awal menurut tiap kelompok',
    subtitle:
      'Bagian jawaban “sering” atau “hampir selalu”; bagi warga, dua jawaban terbaik. Gelombang pertama dan terakhir yang tampil.',
    caption: 'Bagian jawaban baik tiap perilaku, gelombang pertama → terakhir, dan perubahannya.',
    silence: 'Tanpa kata “naik” atau “turun”: perubahan belum dapat dipastikan.',
    open: 'Lihat {count} perilaku menurut tiap kelompok',
  },
  transfer: {
    heading: 'Dipakai dan menyebar',
    title: 'Diklat dipakai: {value} menurut {groups}',
    unknown: 'Hasil diklat dipakai dan menyebar',
    subtitle:
      'Bagian jawaban “sering” atau “hampir selalu”, {before} dan {after}. Butir ini tidak masuk Indeks Perilaku, karena sebelum diklat belum bisa ditanyakan.',
    caption: 'Pemakaian hasil diklat, gelombang awal → akhir, dan perubahannya.',
  },
  answers: {
    heading: 'Sebaran jawaban',
    title: 'Sebaran jawaban {groups}, {month}',
    subtitle:
      'Semua jawaban dari yang terendah sampai yang tertinggi. “Tidak dapat menilai” tidak ikut dalam 100 %.',
    caption: 'Sebaran jawaban {groups}, persen dari penilai yang menjawab',
    unable: 'Tidak dapat menilai',
    raters: 'n',
    row: '{label} (n\u00a0{n})',
    part: '{step} {value}',
  },
  self: {
    heading: 'Diri dan orang lain',
    similar: 'Peserta dan {groups} melihat hal yang serupa',
    higher: 'Peserta menilai diri lebih tinggi daripada {groups}',
    lower: 'Peserta menilai diri lebih rendah daripada {groups}',
    unclear: 'Jarak peserta dan {groups} belum pasti',
    subtitle:
      'Rata-rata lima butir yang ditanyakan kepada semua kelompok pegawai, skala 25 sampai 100, {month}. Selisih kurang dari 6,25 poin disebut serupa. Selisih bukan kesalahan siapa pun.',
    caption: 'Penilaian diri dan {groups} pada butir yang sama, skala 25 sampai 100',
    own: 'Diri',
    points: '{points} poin',
    gap: 'Selisih',
    views: {
      similar: 'serupa',
      'own-higher': 'diri lebih tinggi',
      'own-lower': 'diri lebih rendah',
      unclear: 'belum pasti',
    },
    line: 'Dibanding {groups}: {view}, selisih {points} poin.',
    lineBounds: 'Dibanding {groups}: {view}.',
  },
  thenNow: {
    heading: 'Dahulu dan sekarang',
    title: '{count} dari {total} perilaku tampak lebih sering daripada dahulu',
    none: 'Beda dahulu dan sekarang belum pasti',
    subtitle:
      'Pada {month}, {groups} ditanya dua kali: bagaimana sekarang, dan bagaimana dahulu sebelum diklat. Bagian kelabu melihat sama saja atau tidak dihitung pasti.',
    caption: 'Penilai yang melihat perilaku lebih sering atau lebih jarang daripada sebelum diklat',
    states: { more: 'lebih sering', less: 'lebih jarang', uncertain: 'belum pasti' },
    line: '{label}: {more} dari {n} melihat lebih sering, {less} lebih jarang; {state}.',
    test: '“Lebih sering” atau “lebih jarang” hanya ditulis bila uji tanda menunjukkan bahwa pembagian sebelah itu akan muncul secara kebetulan kurang dari 1 dalam 20 kali.',
  },
  climate: {
    heading: 'Yang membantu dan menahan',
    obstacle: 'Hambatan utama: {factor}',
    unclear: 'Hambatan utama belum jelas',
    subtitle:
      'Bagian peserta yang menjawab “sesuai” atau “sangat sesuai” pada tiap faktor, {month}. Batang pucat: rentang kemungkinan 95 %.',
    caption: 'Jawaban “sesuai” tiap faktor menurut peserta diklat, dan rentang kemungkinan 95 %',
    columns: { factor: 'Faktor', interval: 'Rentang', n: 'n' },
    rule: 'Sebuah faktor disebut hambatan utama hanya bila bagiannya paling rendah dan seluruh rentangnya di bawah 60 % (garis putus-putus).',
    row: '{factor}: {value}',
  },
  apart: {
    heading: 'Jawaban warga yang disisihkan',
    told: 'Pada {month} masuk {n} jawaban warga, sedangkan pada hari-hari itu unit ini melayani paling banyak {cap} warga.',
    toldAlone:
      'Pada {month} masuk {n} jawaban warga, lebih banyak daripada yang dilayani unit ini.',
    meaning:
      'Karena itu angkanya berdiri sendiri: dihitung, tetapi tidak masuk grafik, simpulan, dan perbandingan. Tidak ada jawaban yang dihapus.',
    rule: 'Arti “disisihkan”',
    act: 'Unit dapat memeriksa tempat alamat dan poster survei dipasang, lalu bertanya lagi bulan depan.',
    caption:
      'Warga, {month}: bagian yang memberi salah satu dari dua jawaban terbaik, dan rentang kemungkinan 95 % (dalam kurung); n: warga yang menjawab',
    index: 'Indeks Perilaku (25 sampai 100)',
    value: 'Jawaban baik',
  },
  companions: {
    heading: 'Angka lain dan kejadian di unit',
    title: '{measure}: dari {from} menjadi {to}',
    single: '{measure}: {from}',
    subtitle:
      'Dicatat oleh unit sendiri, bukan hasil survei. Angka kecil di bawah: kejadian di unit, dengan nomor yang sama pada daftar di bawah.',
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
    lead: 'Dipilih dengan aturan tetap: dua faktor dengan bagian terendah, lalu perilaku yang belum naik.',
    factor: 'untuk {factor}',
    items: 'untuk “{label}”',
    more: 'untuk “{label}” dan {count} perilaku lain yang belum naik',
    everybody: 'untuk semua unit',
    tool: 'lembar kerja',
  },
  links: {
    method: 'Cara menghitung',
    reading: 'Cara membaca ringkasan',
    proof: 'Bukti penghitungan tiap gelombang pegawai',
    paper: 'Tabel lengkap, berkas data, dan bukti penghitungan ada di {url}',
  },
} as const;
