// Words of the four tools that answer: sorting, diagnosis, goal and follow-up calendar.
export const toolsInteractive = {
  sorting: {
    question:
      'Tanyakan pada setiap kalimat: bisakah direkam kamera, dan bisakah dihitung? Bila ya, itu perilaku. Bila orang harus menyimpulkannya, itu sifat.',
    behavior: 'Perilaku',
    trait: 'Sifat',
    right: 'Tepat.',
    wrong: 'Belum tepat.',
    isBehavior: 'Ini perilaku.',
    isTrait: 'Ini sifat.',
    progress: '{answered} dari {all} sudah dipilah.',
    score: 'Selesai: {correct} dari {all} tepat.',
    traitsTaken:
      'Sifat yang terbaca sebagai perilaku: {count}. Hal inilah yang membuat tujuan diklat sulit diamati.',
    behaviorsTaken:
      'Perilaku yang terbaca sebagai sifat: {count}. Perilaku yang kecil pun tetap perilaku.',
    answers: 'Jawaban dan alasannya',
  },
  diagnosis: {
    lead: 'Jawablah untuk satu diklat dan keadaan empat pekan terakhir. Tidak ada jawaban yang salah.',
    together: 'Hitung bersama rekan',
    togetherHelp:
      'Bagian ini boleh dilewati. Bila diisi, jumlahkan jawaban rekan tanpa nama. Di layar, jawaban Anda di atas ikut dihitung otomatis, sedangkan di kertas perlu Anda tambahkan sendiri.',
    factor: 'Faktor',
    statements: 'Pernyataan',
    fit: 'Jawaban sesuai atau sangat sesuai',
    answered: 'Semua jawaban, tanpa “tidak tahu”',
    show: 'Lihat hasil',
    result: 'Hasil',
    empty: 'Belum ada jawaban yang bisa dihitung.',
    wrong:
      'Periksa jumlah pada {factor}: jawaban sesuai tidak dapat lebih banyak daripada semua jawaban.',
    obstacle: 'Mulai dari sini: {factor}. Menurut kelompok Anda, inilah hambatan utamanya.',
    start: 'Mulai dari sini: {factor}.',
    alike: 'Yang sama rendahnya: {factors}.',
    uncertain:
      'Hambatan utama belum dapat dipastikan. Kami baru menyebutnya bila sedikitnya {people} orang menjawab dan hasilnya jelas rendah.',
    startHere: 'Mulai dari sini',
    missing: 'Belum dijawab atau tidak tahu: {count} dari {all} pernyataan.',
    actions: 'Tiga tindakan: {factor}',
    next: 'Langkah berikutnya',
    guide: 'Panduan: {title}',
    tool: 'Lembar kerja: {title}',
    shares: 'Persentase jawaban yang sesuai menurut faktor',
    share: '{fit} dari {answered} sesuai, rentang kemungkinan {low} sampai {high}',
    caution:
      'Anggaplah hasil ini awal percakapan, karena susunan pernyataannya belum diuji di lapangan.',
    byHand: 'Menghitung dengan tangan',
    steps: {
      count:
        'Untuk setiap faktor, hitung jawaban “sesuai” dan “sangat sesuai”, lalu hitung semua jawaban tanpa “tidak tahu”. Tulis keduanya di tabel.',
      divide:
        'Bagi yang pertama dengan yang kedua. Mulailah dari faktor dengan hasil terendah, dan ambil tiga tindakannya dari daftar di bawah.',
      compare:
        'Sebut faktor itu hambatan utama hanya bila sedikitnya {people} orang menjawab, tidak ada faktor lain yang sama rendahnya, dan jawaban yang sesuai tidak lebih dari batas di bawah ini.',
    },
    limits: 'Batas untuk menyebut hambatan utama',
    atMost: 'Paling banyak yang sesuai',
    ruled:
      'Dengan batas ini, rentang kemungkinan 95% (Wilson) seluruhnya di bawah 60%. Jawaban yang diperlukan agar pasti datang dari {people} orang: {needed}.',
  },
  goal: {
    pattern:
      'Dalam {situation}, {who} {verb} {object}, {measure}, mulai {from}, terlihat oleh {seenBy}.',
    patternName: 'Pola kalimat',
    preview: 'Kalimat tujuan',
    parts: {
      situation: 'Dalam situasi apa?',
      who: 'Siapa yang melakukan?',
      verb: 'Kata kerja yang teramati',
      object: 'Apa yang dikenai tindakan itu?',
      measure: 'Ukurannya',
      from: 'Mulai kapan?',
      seenBy: 'Terlihat oleh siapa?',
    },
    examples: {
      situation: 'Contoh: antrean lebih dari sepuluh orang',
      who: 'Contoh: petugas loket',
      verb: 'Contoh: menyebut',
      object: 'Contoh: semua syarat',
      measure: 'Contoh: sedikitnya kepada 9 dari 10 pemohon',
      from: 'Hari pertama perilaku itu diharapkan terlihat.',
      seenBy: 'Contoh: rekan satu loket',
    },
    gaps: {
      situation: 'situasi',
      who: 'siapa',
      verb: 'kata kerja teramati',
      object: 'objek',
      measure: 'ukuran',
      from: 'tanggal',
      seenBy: 'siapa',
    },
    refused:
      '“{word}” tidak dapat dilihat, karena terjadi di dalam kepala. Tulis apa yang dilakukan orang yang sudah {verb}.',
    instead: 'Pilih pengganti, atau tulis sendiri:',
    whole: 'Kalimatnya sudah lengkap. Sekarang ujilah: siapa yang akan melihatnya, dan kapan?',
    list: 'Kata kerja: hindari dan ganti',
    avoid: 'Hindari',
    replace: 'Ganti misalnya dengan',
    others: 'Kata kerja teramati lainnya: {verbs}.',
  },
  calendar: {
    from: 'Hari pertama diklat',
    until: 'Hari terakhir diklat',
    untilHelp: 'Kosongkan bila diklat hanya satu hari.',
    time: 'Jam pertemuan',
    timeHelp: 'Pilih jam yang tidak bertabrakan dengan loket, paling lambat 23.00.',
    zone: 'Zona waktu',
    name: 'Nama diklat',
    nameHelp: 'Boleh dikosongkan; bila diisi, ikut tertulis di setiap acara.',
    plan: 'Jadwal',
    rule: 'H−14 dihitung dari hari pertama diklat; H+1 dan seterusnya dari hari terakhir. Yang jatuh pada Sabtu atau Minggu pindah ke Senin. Hari libur nasional perlu Anda periksa sendiri.',
    when: 'Hari',
    what: 'Kegiatan',
    date: 'Tanggal',
    moved: 'dipindah ke Senin',
    download: 'Unduh kalender (.ics)',
    downloaded:
      'Berkas {name} diunduh. Buka berkas itu untuk memasukkan {count} acara ke kalender.',
    failed: 'Berkas kalender gagal dibuat, tetapi tabel di atas tetap dapat dicetak.',
    calendarName: 'Tindak lanjut diklat',
    problems: {
      from: 'Isi hari pertama diklat.',
      until: 'Hari terakhir diklat lebih awal dari hari pertama.',
      time: 'Isi jam pertemuan, paling lambat 23.00.',
    },
  },
  route: {
    when: 'Kapan',
    toPrint:
      'Cetak halaman ini lewat menu peramban, lalu tempel di ruang kerja. Hasilnya satu lembar A4.',
    rule: 'H−14 dihitung dari hari pertama diklat; H+1 dan seterusnya dari hari terakhir.',
    rounds:
      'Setiap putaran survei dibuka {days} hari. Rekan, atasan, bawahan, dan peserta menjawab lewat undangan, sedangkan warga menjawab sesudah kunjungan. Semua orang bebas ikut atau tidak.',
    use: 'Hasilnya dipakai untuk memperbaiki cara kerja unit, di luar e-Kinerja dan di luar penilaian perorangan.',
    late: 'Bila terlambat, masuklah pada langkah bulan ini, tanpa mengulang dari awal.',
    untested: 'Rute dan pembagian tugas ini adalah usulan kami, dan belum diuji di unit nyata.',
    dates: 'Ubah menjadi tanggal dengan jadwal tindak lanjut',
  },
} as const;
