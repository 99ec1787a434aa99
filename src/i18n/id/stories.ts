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
      heading: 'Diklat bersama tiga unsur pendukung',
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
    title: 'Pertemuan berlanjut sampai bulan keenam',
    note: 'Skema rekaan, angka menunjukkan bulan setelah diklat: bulatan menandai pertemuan 30 menit, kelopak menandai pengukuran.',
    without: {
      heading: 'Tanpa tindak lanjut',
      captions: ['Catatan masuk laci.', 'Setelah dua pekan, langkah berhenti.'],
    },
    meetings: {
      heading: 'Dengan pertemuan 30 menit',
      captions: ['Hari dan jamnya tetap.', 'Pekanan, dua pekanan, lalu bulanan.'],
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
  'empat-kasus-pendek': {
    title: 'Satu perilaku kecil untuk setiap pekerjaan',
    note: 'Empat cerita rekaan: puskesmas, perencanaan dan keuangan, kecamatan, dan sekolah.',
    captions: [
      'Pasien mengulang aturan minum obat.',
      'Setiap angka dicocokkan dengan sumbernya.',
      'Yang paling muda berbicara dahulu.',
      'Bertanya dahulu, baru memberi saran.',
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
  'integrasi-skp-ekinerja': {
    title: 'Ekspektasi bertahan bila dibuka lagi dalam dialog kinerja',
    note: 'Contoh rekaan: satu perilaku dari diklat ditulis dalam enam bagian, lalu dibicarakan lima belas menit.',
    writing: {
      heading: 'Satu perilaku, enam bagian',
      captions: [
        'Perilaku yang terlihat',
        'Nilai BerAKHLAK',
        'Ekspektasi: 9 dari 10 tabel',
        'Indikator unit: laporan yang dikembalikan',
        'Bukti: kartu dan catatan',
        'Waktu umpan balik',
      ],
    },
    talking: {
      heading: 'Dibuka lagi dalam dialog kinerja',
      captions: [
        '“Kapan cara baru dipakai?”',
        'Atasan mengurus satu hambatan.',
        'Cara baru terus dipakai.',
      ],
    },
  },
  tantangan: {
    title: 'Setiap hambatan dapat dilalui dengan satu langkah kecil',
    note: 'Enam batu di satu jalan. Mulai dari yang paling sering Anda temui; urutannya pilihan kami.',
    captions: [
      'Waktu: sisihkan 30 menit tetap.',
      'Penolakan: tanyakan sebabnya.',
      'Beda pandangan: lihat satu kejadian.',
      'Ketergesaan: sepakati tanda awal.',
      'Pimpinan berganti: tulis memo.',
      'Kebijakan berubah: perilakunya tetap.',
    ],
  },
  'memperkuat-perubahan': {
    title: 'Cara baru menjadi budaya bila tidak bergantung pada satu orang',
    note: 'Cerita dari unit rekaan: satu peserta memulai, dan unit meneruskannya.',
    captions: [
      'Satu orang memulai, rekan melihat.',
      'Rekan ikut mencoba bersama.',
      'Pelopor pindah, langkah terus berlanjut.',
    ],
  },
  'mulai-di-sini': {
    title: 'Empat kunci, dijaga selama enam bulan',
    note: 'Rute usulan kami, menurut skala waktu. Garis tegak menandai diklat; tanda putus-putus berarti dijadwalkan.',
    keys: {
      heading: 'Empat kunci bagi perilaku sehari-hari',
      items: [
        ['Desain kontekstual', 'berlatih dengan kasus nyata'],
        ['Dukungan pimpinan', 'diberi tugas dan contoh'],
        ['Lingkungan kondusif', 'boleh mencoba bersama'],
        ['Tindak lanjut konsisten', 'bertemu tetap, lalu diukur lagi'],
      ],
    },
    months: {
      heading: 'Enam bulan menurut skala',
      captions: [
        'Diukur di awal, lalu diukur kembali.',
        'Bertemu sering, lalu makin jarang.',
        'Peserta mencoba, rekan ikut bulan ke-4.',
      ],
    },
  },
  'menjalankan-umpan-balik-360': {
    title: 'Satu putaran selesai setelah satu hal diubah',
    note: 'Tanda penuh berarti selesai, setengah penuh berarti dibuka, putus-putus berarti dijadwalkan.',
    round: {
      heading: 'Satu putaran survei',
      captions: [
        'Dijadwalkan: tujuan dan tanggal ditulis.',
        'Dibuka: semua diundang, jawaban terkunci.',
        'Ditutup: dihitung, lalu dihapus.',
        'Hanya angka kelompok yang terbit.',
        'Dibahas 30 menit, satu langkah dipilih.',
        'Satu hal diubah, lalu diukur lagi.',
      ],
    },
    rounds: {
      heading: 'Empat putaran dalam enam bulan',
      caption: 'Contoh: putaran bulan ke-1 sedang dibuka.',
    },
  },
  anonimitas: {
    title: 'Nama dan jawaban disimpan di dua meja terpisah',
    note: 'Survei pegawai, digambar sebagai dua meja. Pada survei warga, meja undangan tidak ada.',
    apart: {
      heading: 'Dua meja yang tidak bersentuhan',
      captions: [
        'Meja undangan: mengenal nama Anda.',
        'Anda membawa token tanpa nama.',
        'Meja jawaban: hanya lembar terkunci.',
      ],
    },
    limits: {
      heading: 'Di mana perlindungan ini berakhir',
      captions: [
        'Satu orang memegang kedua meja.',
        'Dua rekan saling memberi tahu.',
        'Jaringan mencatat waktu kunjungan Anda.',
      ],
    },
  },
  'membaca-ringkasan': {
    title: 'Letak rentang terhadap nol menentukan kesimpulannya',
    note: 'Rentang perubahan dari sebelum diklat ke bulan ke-6, dalam poin indeks. Angkanya rekaan.',
    verdicts: [
      ['Naik', 'Seluruhnya di atas nol: 4 sampai 22.'],
      ['Turun', 'Seluruhnya di bawah nol: −16 sampai −3.'],
      ['Belum dapat dipastikan', 'Melewati nol: −4 sampai 22.'],
    ],
    axis: 'Titik: perubahan yang dihitung. Batang: rentang kemungkinannya.',
  },
  'untuk-warga': {
    title: 'Survei tidak dapat membalas, tetapi meja pengaduan dapat',
    note: 'Dua pintu di kantor yang sama. Pilih menurut keperluan Anda.',
    survey: {
      heading: 'Ingin menilai pelayanan? Isi survei.',
      captions: [
        'Jawaban Anda masuk tanpa nama.',
        'Dihitung bersama jawaban orang lain.',
        'Kantor memperbaiki satu hal.',
      ],
    },
    complaint: {
      heading: 'Perlu jawaban? Datang ke meja pengaduan.',
      captions: [
        'Ceritakan apa yang terjadi.',
        'Minta tanda terima dan nomornya.',
        'Kantor membalas kepada Anda.',
      ],
    },
  },
  metode: {
    title: 'Ambang dan batas membuat satu jawaban sulit ditebak',
    note: 'Satu titik satu jawaban rekan, penuh berarti “sering” atau lebih. Susunannya rekaan.',
    threshold: {
      heading: 'Ambang: cukup banyak yang menjawab',
      captions: [
        'Tiga jawaban sama: semuanya terbaca.',
        'Karena itu, tidak ditampilkan.',
        'Sepuluh jawaban: jumlahnya terbit.',
      ],
    },
    bound: {
      heading: 'Batas: dekat ujung skala',
      captions: [
        'Sepuluh jawaban sama: semuanya terbaca.',
        'Karena itu, terbit “lebih dari 7”.',
        'Mungkin 8, mungkin 9, mungkin 10.',
      ],
    },
  },
  'cara-unit-bergabung': {
    title: 'Putuskan lebih dahulu, baru bertanya kepada orang',
    note: 'Cerita rekaan dari dua unit; urutannya usulan kami.',
    hasty: {
      heading: 'Tautan disebar lebih dahulu',
      captions: [
        'Tautan datang tanpa penjelasan.',
        'Rekan menjawab yang aman saja.',
        'Hasil terbit tanpa tanggapan.',
      ],
    },
    decided: {
      heading: 'Surat dan tugas lebih dahulu',
      captions: [
        'Pimpinan menulis tujuan dan batas.',
        'Setiap tugas sudah dibagi.',
        'Hasil dibahas, satu hal diubah.',
      ],
    },
  },
  'mencoba-dengan-aman': {
    title: 'Tanggapan pertama menentukan apakah orang melapor lagi',
    note: 'Cerita rekaan: satu berkas tertukar, dan dua cara menanggapinya.',
    blaming: {
      heading: '“Siapa yang salah?”',
      captions: [
        'Satu orang ditunjuk.',
        'Kesalahan berikutnya masuk laci.',
        'Tidak ada lagi yang melapor.',
      ],
    },
    asking: {
      heading: '“Langkah mana yang membuat ini mudah terjadi?”',
      captions: [
        'Langkah kerja yang diperiksa.',
        'Batasnya ditulis dan disahkan.',
        'Cara kerja diperbaiki, laporan berlanjut.',
      ],
    },
  },
  'e-learning': {
    title: 'Modul sampai ke pekerjaan bila ada tugasnya',
    note: 'Cerita rekaan: dua petugas menyelesaikan modul yang sama pada hari yang sama.',
    stopped: {
      heading: 'Berhenti di sertifikat',
      captions: [
        'Modul selesai, sertifikat diunduh.',
        'Tujuh hari tanpa kesempatan memakai.',
        'Pelajaran tertinggal di layar.',
      ],
    },
    carried: {
      heading: 'Diteruskan ke pekerjaan',
      captions: [
        'Layar ditutup, tiga hal diingat.',
        'Satu tugas dalam tujuh hari.',
        'Rekan bertanya, langkah berlanjut.',
      ],
    },
  },
  'pemakaian-hasil': {
    title: 'Angka kelompok dipakai untuk memperbaiki cara kerja',
    note: 'Dua cara memakai angka yang sama, dengan akibat yang kami duga.',
    together: {
      heading: 'Boleh: membahas cara kerja unit',
      captions: [
        'Angka kelompok dibaca bersama.',
        'Satu langkah dipilih.',
        'Langkah itu diukur lagi.',
      ],
    },
    single: {
      heading: 'Tidak boleh: menilai perorangan',
      captions: [
        'Angka kelompok ditempelkan pada seseorang.',
        'Putaran berikutnya dijawab serba aman.',
        'Angkanya tidak lagi mengajarkan apa-apa.',
      ],
    },
  },
  'ringkasan-untuk-penilai': {
    title: 'Ingat, hitung, lalu jawab sendiri',
    note: 'Gambar rekaan; batas perlindungan jawaban tertulis di halaman ini.',
    answering: {
      heading: 'Sebelum mengirim',
      captions: [
        'Ingat empat pekan terakhir.',
        'Dari sepuluh kesempatan, berapa kali?',
        'Jawab sendiri, di perangkat sendiri.',
      ],
    },
    sent: {
      heading: 'Setelah mengirim',
      captions: [
        'Lembar terkunci menunggu tanpa nama.',
        'Dihitung bersama, lalu dihapus.',
        'Unit memilih satu langkah.',
      ],
    },
  },
  'evaluasi-pascapelatihan': {
    title: 'Evaluasi selesai ketika satu hal di tempat kerja berubah',
    note: 'Skema rekaan: diklat yang sama, dinilai dengan dua cara.',
    classroom: {
      heading: 'Evaluasi yang berhenti di kelas',
      captions: [
        'Angket puas diisi hari terakhir.',
        'Laporannya masuk lemari.',
        'Dua pekan kemudian langkah berhenti.',
      ],
    },
    workplace: {
      heading: 'Evaluasi yang kembali ke tempat kerja',
      captions: [
        'Penilai ditanya sebelum dan sesudah.',
        'Kisah berhasil dan macet didengarkan.',
        'Satu rekomendasi dijalankan, langkah berlanjut.',
      ],
    },
  },
  'aktualisasi-dan-aksi-perubahan': {
    title: 'Rencana berlanjut bila ada yang bertanya lagi',
    note: 'Skema rekaan, angka menunjukkan bulan: kelopak menandai pertemuan pada bulan ke-1, ke-3, dan ke-6.',
    ending: {
      heading: 'Selesai di seminar',
      captions: ['Laporan dinilai, lalu disimpan.', 'Setelah 60 hari langkah berhenti.'],
    },
    going: {
      heading: 'Diteruskan bersama mentor',
      captions: [
        'Tiga tanggal pertemuan dicatat bersama.',
        'Ditanya lagi, langkah terus berlanjut.',
      ],
    },
  },
  'mentor-dan-coach': {
    title: 'Pertanyaan membuka jalan yang tertutup oleh perintah',
    note: 'Cerita dari unit rekaan: satu hambatan yang sama dibicarakan dengan dua cara.',
    telling: {
      heading: '“Sudah, ikuti cara saya saja.”',
      captions: [
        'Mentor langsung memberi jawaban.',
        'Kartu kendali terisi, hambatan tetap.',
        'Setelah lulus, langkah berhenti.',
      ],
    },
    asking: {
      heading: '“Di mana macetnya, dan apa yang perlu saya urus?”',
      captions: [
        'Mentor bertanya, peserta bercerita.',
        'Satu hambatan diurus mentor.',
        'Peserta meneruskan langkahnya.',
      ],
    },
  },
} as const;
