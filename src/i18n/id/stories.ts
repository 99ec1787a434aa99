// Words of the figure stories of the guides, in Indonesian: the finding, where it comes from, and a caption per frame.
export const stories = {
  'makna-perubahan-perilaku': {
    title: 'Perilaku adalah yang dapat direkam kamera',
    note: 'Contoh rekaan: satu harapan pimpinan disebut dengan dua cara, lalu diuji dengan kamera.',
    trait: {
      heading: '“Jadilah lebih empatik.”',
      captions: [
        'Yang diminta sebuah sifat.',
        'Tidak terekam kamera.',
        'Setiap orang menebak sendiri.',
      ],
    },
    behavior: {
      heading: '“Sebutkan semua syarat sejak awal.”',
      captions: [
        'Yang diminta satu perilaku.',
        'Kamera merekam, rekan melihat.',
        'Dapat dihitung dan diulang.',
      ],
    },
  },
  'posisi-diklat': {
    title: 'Diklat adalah satu papan dari sebuah jembatan',
    note: 'Gambar rekaan: papan pertama dipasang di kelas, tiga papan lain dipasang di kantor.',
    alone: {
      heading: 'Diklat sendirian',
      captions: ['Cara baru tidak sampai ke warga.'],
    },
    together: {
      heading: 'Diklat bersama tiga teman',
      captions: ['Diklat', 'Pimpinan', 'Budaya unit', 'Sistem kinerja'],
    },
  },
  'kesenjangan-diklat-praktik': {
    title: 'Setahun kemudian, diperkirakan tinggal sepertiga peserta yang menerapkan',
    note: 'Dari tiap 100 peserta, menurut perkiraan pengelola pelatihan di 150 organisasi di luar Indonesia; bukan hasil pengamatan (Saks & Belcourt, 2006).',
    captions: ['Segera setelah pelatihan', 'Setelah enam bulan', 'Setelah setahun'],
  },
  'faktor-individu': {
    title: 'Rencana yang menyebut saatnya lebih mudah dijalankan',
    note: 'Contoh rekaan; rencana jika–maka membantu dalam 94 pengujian, meskipun menurut penelitian lebih baru pengaruhnya mungkin lebih kecil.',
    intention: {
      heading: '“Saya akan lebih sabar.”',
      captions: [
        'Niat ada, saatnya tidak disebut.',
        'Antrean panjang, pemohon kembali disela.',
        'Niat itu hilang pelan-pelan.',
      ],
    },
    plan: {
      heading: '“Jika pemohon duduk, maka saya letakkan pena dan mendengarkan.”',
      captions: [
        'Satu saat, satu langkah.',
        'Pemohon duduk, pena diletakkan.',
        'Langkah itu berulang setiap hari.',
      ],
    },
  },
  'lingkungan-kerja': {
    title: 'Batas yang jelas memberi ruang untuk mencoba',
    note: 'Denah rekaan; tiga lapis batas ini usulan kami dan isinya perlu diperiksa dengan aturan unit Anda.',
    open: {
      heading: '“Silakan berinovasi.”',
      captions: ['Tanpa batas, orang ragu melangkah.'],
    },
    fenced: {
      heading: '“Silakan mencoba di dalam pagar ini.”',
      captions: [
        'Langsung dicoba: sapaan, kartu syarat.',
        'Tanya atasan: jam layanan.',
        'Tidak disentuh: syarat, biaya, data.',
      ],
    },
  },
  'peran-pimpinan': {
    title: 'Pertanyaan pimpinan menentukan apa yang dikerjakan',
    note: 'Cerita dari loket rekaan: pertanyaan yang didengar tim setiap sore, dan akibatnya bagi pekerjaan.',
    counting: {
      heading: '“Berapa berkas selesai hari ini?”',
      captions: [
        'Jumlah yang ditanyakan.',
        'Berkas dikejar, warga harus kembali.',
        'Cara baru berhenti di pekan kedua.',
      ],
    },
    asking: {
      heading: '“Kapan tadi Anda mencoba, dan di mana macetnya?”',
      captions: [
        'Usaha dan hambatan yang ditanyakan.',
        'Syarat ditulis sejak awal.',
        'Satu hambatan diurus, langkah berlanjut.',
      ],
    },
  },
  'merancang-diklat-berorientasi-perilaku': {
    title: 'Rancang kelas mundur dari yang dilihat warga',
    note: 'Contoh rekaan: angka 1 sampai 4 urutan merancang, jejak kaki urutan menjalaninya.',
    captions: [
      'Warga cukup kembali satu kali.',
      'Petugas menyebut semua syarat.',
      'Peserta berlatih, salah, lalu mengulang.',
      'Kelas membahas kasus dari loket.',
    ],
  },
  'tindak-lanjut-pascadiklat': {
    title: 'Tanpa pertemuan rutin, hasil diklat cepat memudar',
    note: 'Skema rekaan, angka menunjukkan bulan setelah diklat: bulatan menandai pertemuan 30 menit, kelopak menandai pengukuran.',
    without: {
      heading: 'Tanpa tindak lanjut',
      captions: ['Catatan masuk laci.', 'Setelah dua pekan, langkah berhenti.'],
    },
    meetings: {
      heading: 'Dengan pertemuan 30 menit',
      captions: ['Hari dan jamnya tetap.', 'Tiap pekan, lalu dua pekan sekali.'],
    },
  },
  'studi-kasus-pelayanan-prima': {
    title: 'Bulan pertama hampir tetap, bulan keenam naik 14 poin',
    note: 'Unit rekaan; Indeks Perilaku (25–100) menurut rekan kerja sebelum diklat dan pada bulan ke-1, 3, dan 6, dengan bagian bawah skala dipotong.',
    captions: [
      'Pekan ketiga: pertemuan 30 menit.',
      'Bulan kedua: uji coba diizinkan.',
      'Bulan keempat: rekan lain meniru.',
    ],
  },
  'mengukur-perubahan-perilaku': {
    title: 'Satu perilaku, empat kursi, empat pandangan',
    note: 'Setiap kelompok penilai melihat sisi yang lain, sehingga angkanya tidak dicampur menjadi satu nilai.',
    captions: [
      'Rekan melihat jam sibuk.',
      'Atasan melihat hasil kerja.',
      'Bawahan mengalami cara dipimpin.',
      'Warga mengalami layanan di loket.',
    ],
  },
} as const;
