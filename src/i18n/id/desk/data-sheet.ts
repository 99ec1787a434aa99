// The data-protection papers of an agency in Indonesian: records of processing, assessment, retention.
export const dataSheet = {
  title: 'Data pribadi',
  lead: 'Bahan untuk petugas pelindungan data di instansi Anda, diisi dari ketentuan program dan keterangan pemasangan ini. Yang hanya diketahui instansi ditandai “diisi instansi”.',
  byAgency: 'diisi instansi',
  law: 'Undang-Undang Nomor 27 Tahun 2022 menganggap data sebagai data pribadi juga bila orangnya dikenali setelah digabung dengan informasi lain, dan badan publik dapat menjadi pengendali data. Kesimpulan untuk survei ini adalah bacaan kami, bukan nasihat hukum.',
  files: {
    heading: 'Dua berkas untuk dilengkapi',
    records: 'Unduh catatan pemrosesan (CSV)',
    recordsNote:
      'Sembilan kegiatan: tujuannya, datanya, penerimanya, lama simpannya, dan pengamannya.',
    assessment: 'Unduh penilaian dampak (MD)',
    assessmentNote:
      'Kerangka penilaian dampak pelindungan data yang sudah memuat alur data, pengaman, batas perlindungan, dan nilai kebijakan tiap program.',
  },
  facts: {
    heading: 'Keterangan pemasangan ini',
    agency: 'Instansi',
    controller: 'Pengendali data pribadi',
    operator: 'Pengelola sistem',
    hosting: 'Tempat server',
    contact: 'Kontak',
    note: 'Keterangan ini diisi pengelola sistem dan tampil juga untuk umum.',
    public: 'Tentang pemasangan ini',
  },
  activities: {
    heading: 'Kegiatan pemrosesan',
    columns: {
      name: 'Kegiatan',
      purpose: 'Tujuan',
      people: 'Orang yang datanya diolah',
      data: 'Jenis data',
      seenBy: 'Yang dapat melihat',
      kept: 'Lama simpan',
      safeguards: 'Pengaman',
      basis: 'Dasar pemrosesan',
    },
    list: {
      invitations: {
        name: 'Undangan pegawai',
        purpose: 'Mengundang penilai dan mengirim pengingat yang sama kepada semua orang.',
        people: 'Pegawai yang diundang menilai',
        data: 'Alamat surel atau nomor telepon, kelompok penilai, kode undangan',
        seenBy: 'Penyelenggara unit',
        kept: 'Sampai hasil putaran terbit, lalu dihapus.',
        safeguards:
          'Kontak dan kode terenkripsi dengan rahasia putaran, terpisah dari jawaban. Rahasia itu dimusnahkan saat hasil terbit.',
      },
      staffAnswers: {
        name: 'Jawaban survei pegawai',
        purpose: 'Menghitung angka gabungan tentang perilaku kerja kelompok.',
        people: 'Pegawai yang menjawab; tentang perilaku kelompok, bukan satu orang',
        data: 'Lembar jawaban terkunci, kelompok penilai, nomor token tanpa nama',
        seenBy:
          'Tidak seorang pun melihat lembar tunggal; batasnya ada dalam bahan penilaian dampak.',
        kept: 'Sampai hasil putaran terbit, lalu dihapus bersama kuncinya.',
        safeguards:
          'Token tanpa nama, lembar yang dikunci di perangkat penilai, dan batas tampil. Selama survei dibuka, keadaan hanya tampil dalam kisaran.',
      },
      citizenAnswers: {
        name: 'Jawaban survei warga',
        purpose: 'Menghitung angka gabungan tentang pelayanan.',
        people: 'Warga yang menjawab',
        data: 'Lembar jawaban terkunci dan nomor acaknya',
        seenBy:
          'Tidak seorang pun melihat lembar tunggal; batasnya ada dalam bahan penilaian dampak.',
        kept: 'Sampai hasil putaran terbit, lalu dihapus bersama kuncinya.',
        safeguards:
          'Tanpa nama dan tanpa kontak; slip kode tidak memuat keterangan orang. Setiap angka diberi selisih acak yang kecil.',
      },
      comments: {
        name: 'Catatan tertulis',
        purpose: 'Menemukan tema perbaikan, bila unit menunjuk dua pembaca.',
        people: 'Penilai yang menulis; orang yang mungkin disebut dalam tulisannya',
        data: 'Tulisan bebas tanpa nama dan tanpa waktu, dalam urutan acak',
        seenBy: 'Dua pembaca yang ditunjuk unit, dan pemegang basis data',
        kept: 'Paling lambat {days} hari setelah hasil terbit.',
        safeguards:
          'Disimpan hanya bila ada sedikitnya {ballots} lembar jawaban dan {comments} catatan. Yang terbit hanya tema yang disetujui kedua pembaca.',
      },
      drafts: {
        name: 'Rancangan program',
        purpose: 'Menyiapkan program dan daftar penilai sebelum disetujui.',
        people: 'Pegawai yang akan diundang; petugas yang merancang',
        data: 'Isian rancangan, daftar penilai terenkripsi, alamat surel petugas yang menyimpan',
        seenBy: 'Penyelenggara; administrator instansi tanpa kontak penilai',
        kept: 'Sampai daftar masuk ke putaran pertama atau rancangan dihapus.',
        safeguards: 'Daftar penilai terenkripsi dengan rahasia putaran pertama.',
      },
      mail: {
        name: 'Pengiriman surel',
        purpose: 'Mengirim undangan, pengingat, dan kode masuk.',
        people: 'Penilai yang diundang lewat surel; petugas',
        data: 'Jenis surel dan keadaan pengirimannya, tanpa alamat',
        seenBy: 'Penyelenggara; server surel yang dipakai melihat alamat dan isi surel',
        kept: 'Keadaan pengiriman sampai hasil terbit; catatan server surel: diisi instansi.',
        safeguards: 'Alamat dibuka dalam ingatan saat mengirim saja dan tidak ditulis ke catatan.',
      },
      desk: {
        name: 'Akun ruang penyelenggara',
        purpose: 'Memberi petugas akses menurut perannya.',
        people: 'Penyelenggara, pembaca masukan, administrator instansi',
        data: 'Alamat surel dinas, peran, unit, hari diundang; tanda masuk dalam cookie paling lama {hours} jam',
        seenBy: 'Administrator instansi dan pengelola sistem',
        kept: 'Sampai dikeluarkan oleh administrator; akun masuknya: diisi instansi.',
        safeguards:
          'Kode sekali pakai lewat surel, percobaan dibatasi, dan hak diperiksa basis data pada setiap permintaan.',
      },
      attempts: {
        name: 'Percobaan masuk',
        purpose: 'Membatasi permintaan kode dan tebakan.',
        people: 'Siapa pun yang meminta kode masuk',
        data: 'Sidik alamat surel dan jumlah percobaannya',
        seenBy: 'Pemegang basis data',
        kept: 'Satu jam setelah permintaan pertama, lalu dihapus pada permintaan berikutnya.',
        safeguards: 'Alamatnya sendiri tidak disimpan.',
      },
      audit: {
        name: 'Jejak audit',
        purpose: 'Mencatat siapa melakukan apa terhadap unit dan instansi.',
        people: 'Petugas yang bertindak atau diundang',
        data: 'Alamat surel atau nama petugas, tindakan, waktu',
        seenBy: 'Administrator instansi, penyelenggara unit, dan pengelola sistem',
        kept: 'Tidak dihapus oleh program selama unitnya ada.',
        safeguards: 'Hanya dapat ditambah; tidak memuat kontak penilai, kode, atau jawaban.',
      },
    },
  },
  retention: {
    heading: 'Apa yang disimpan sampai kapan',
    lead: 'Dibaca dari basis data saat halaman ini dibuka. Banyaknya baru disebut setelah putaran berakhir, karena sebelum itu perubahan jumlah dapat menunjukkan bahwa seseorang baru saja menjawab.',
    none: 'Belum ada yang disimpan atau dihapus.',
    columns: { wave: 'Putaran', kind: 'Yang disimpan', state: 'Keadaan' },
    kinds: {
      contacts: 'kontak penilai, undangan, dan kode',
      mail: 'surel dalam antrean',
      ballots: 'lembar jawaban dan token',
      keys: 'kunci',
      comments: 'catatan tertulis',
    },
    kept: 'disimpan, dihapus mulai {day}',
    due: 'sudah waktunya dihapus sejak {day}',
    gone: 'dihapus {day}, sisa {left}',
    always:
      'Angka gabungan, catatan penutupan, dan jejak audit tidak dihapus. Surel kedua pembaca tetap ada sampai unit menunjuk pembaca lain.',
  },
  assessment: {
    title: 'Bahan penilaian dampak pelindungan data: survei 360 derajat {agency}',
    made: 'Dibuat {day} dari ketentuan program Jejak Perilaku. Bagian bertanda **{byAgency}** hanya dapat dilengkapi instansi.',
    sections: {
      description: 'Siapa dan apa',
      purpose: 'Tujuan dan kesepadanan',
      data: 'Data dan alurnya',
      measures: 'Pengaman',
      limits: 'Di mana perlindungan ini berakhir',
      risks: 'Risiko bagi orang',
      policy: 'Nilai kebijakan tiap program',
      rights: 'Hak orang yang datanya diolah',
      decision: 'Kesimpulan dan pengesahan',
    },
    purposeText:
      'Survei membantu unit melihat apakah perilaku kerja berubah setelah diklat. Yang dinilai adalah perilaku kelompok, bukan satu orang. Hasilnya di luar e-Kinerja dan tidak boleh dipakai untuk menilai perorangan. Ikut serta bersifat sukarela, dan setiap pertanyaan boleh dilewati.',
    purposeAsk: [
      'Dasar pemrosesan daftar undangan pegawai',
      'Mengapa tujuan ini tidak dapat dicapai dengan data yang lebih sedikit',
      'Siapa yang dimintai pendapat, misalnya wakil pegawai',
    ],
    measures: [
      'Kode undangan ditukar dengan token tanpa nama yang disahkan tanpa dilihat, sehingga tidak ada baris yang menghubungkan kode dengan jawaban.',
      'Lembar jawaban dikunci di perangkat penilai, panjangnya selalu sama, dan terikat pada nomornya sendiri.',
      'Angka pegawai tampil mulai batas tampil program; angka yang terlalu dekat ke ujung skala ditulis “sedikitnya” atau “paling banyak”.',
      'Setiap angka warga diberi selisih acak yang kecil, agar jawaban satu orang sulit ditebak, sekalipun semua jawaban lain diketahui.',
      'Rahasia setiap putaran disimpan di luar basis data dan dimusnahkan saat hasil terbit, lalu diperiksa bahwa sudah tidak ada.',
      'Yang tidak disimpan di samping jawaban: nama, kode undangan, nomor telepon, alamat internet, jenis perangkat, dan waktu.',
      'Ruang penyelenggara hanya menampilkan tiga keadaan setiap kelompok, tidak pernah jumlah atau nama yang menjawab.',
      'Setiap tindakan petugas tercatat dan tidak dapat diubah.',
    ],
    limitsLead:
      'Teks ini sama dengan yang dibaca penilai. Instansi menimbang sendiri apakah risiko yang tersisa dapat diterima.',
    risksLead: 'Nilai kemungkinan dan dampaknya menurut keadaan instansi.',
    risks: {
      risk: 'Risiko',
      reduces: 'Yang menguranginya',
      likelihood: 'Kemungkinan',
      impact: 'Dampak',
      list: [
        [
          'Jawaban seseorang ditebak dari angka yang terbit',
          'Batas tampil, penggabungan kelompok kecil, selisih acak pada angka warga',
        ],
        [
          'Pengelola sistem membuka lembar jawaban sebelum hasil terbit',
          'Pemegang kunci dari luar unit; pemisahan tugas antara basis data dan penyimpanan kunci',
        ],
        [
          'Kunjungan dan jawaban dicocokkan dari catatan jaringan',
          'Tanpa catatan kunjungan pada alamat survei; jeda acak sebelum jawaban dikirim',
        ],
        [
          'Petugas memakai undangan rekaan atau kode yang belum dipakai',
          'Daftar dan pergantiannya tercatat; catatan penutupan menyebut jumlah undangan, token, dan lembar',
        ],
        [
          'Tulisan bebas menyebut atau menunjukkan orang',
          'Dua pembaca, hanya tema yang terbit, dihapus paling lambat {days} hari setelah hasil terbit',
        ],
        [
          'Penyelenggara yang membagikan kode menjawab atas nama pemiliknya',
          'Pemilik kode mengetahuinya, karena kodenya tidak dapat dipakai lagi; undangan dapat dikirim lewat surel langsung kepada orangnya',
        ],
        [
          'Hasil dipakai untuk menilai perorangan atau memperingkat unit',
          'Tidak ada angka perorangan dan tidak ada peringkat; larangan pemakaian: diisi instansi',
        ],
      ],
    },
    policyColumns: {
      unit: 'Unit',
      training: 'Diklat',
      state: 'Keadaan',
      k: 'Batas tampil pegawai',
      kCitizen: 'Batas tampil warga',
      readers: 'Catatan tertulis',
    },
    policyNote:
      'Hitungan angka pegawai menahan {insiders} rekan yang mengetahui jawabannya sendiri; setiap jawaban tetap dapat bernilai sedikitnya {values} kemungkinan. Selisih acak angka warga memakai ε = {epsilon} untuk satu jawaban.',
    noProgrammes: 'Belum ada program.',
    rightsText:
      'Penilai boleh tidak ikut, melewati pertanyaan, dan menanyakan data undangannya kepada pengendali data. Jawaban yang sudah terkirim tidak dapat ditunjukkan atau dihapus satu per satu, karena program tidak menyimpan hubungannya dengan orangnya.',
    rightsAsk: ['Ke mana permintaan disampaikan', 'Siapa yang menjawab, dan dalam berapa hari'],
    decisionAsk: [
      'Risiko yang tersisa dan apakah dapat diterima',
      'Tindakan tambahan, penanggung jawab, dan tenggatnya',
      'Pendapat petugas pelindungan data',
      'Disahkan oleh, jabatan, tanggal',
    ],
  },
};
