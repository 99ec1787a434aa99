// Every word around the survey of invited staff: before it, in it, after it, and each status page where it ends early.
export const staff = {
  groups: {
    self: 'peserta sendiri',
    superior: 'atasan',
    peer: 'rekan kerja',
    subordinate: 'bawahan',
  },
  title: 'Survei pegawai: {unit}',
  heading: 'Apa yang Anda lihat di {unit}?',
  before: {
    facts: {
      group: 'Untuk {group}',
      length: '{count} pertanyaan, sekitar {minutes} menit',
      until: 'Sampai {date}',
      extended: 'Diperpanjang sampai {date}, semula sampai {before}',
    },
    promises: {
      nameless: {
        title: 'Tanpa nama.',
        body: 'Jawaban dikunci di perangkat ini. Pilihan Anda hanya tampil dalam hasil gabungan.',
      },
      group: {
        title: 'Hasilnya tentang kelompok, bukan satu orang.',
        body: 'Di luar e-Kinerja, dan tidak boleh dipakai untuk menilai perorangan.',
      },
      choice: {
        title: 'Anda yang menentukan.',
        body: 'Pertanyaan boleh dilewati. Sampai survei ditutup, jawaban boleh diganti dari perangkat ini atau dengan kode cadangan.',
      },
      limits: {
        title: 'Ada batasnya.',
        body: 'Tertulis di bawah.',
      },
    },
    who: 'Yang bertanya: {unit}, tentang “{training}”. Yang dinilai adalah perilaku kelompok, bukan satu orang.',
    stored:
      'Yang disimpan: lembar jawaban terkunci yang panjangnya selalu sama, dan token tanpa nama. Sebelum mengirim, Anda dapat memeriksa seluruh isinya.',
    never:
      'Yang tidak disimpan di samping jawaban: nama, kode undangan, nomor telepon, alamat internet, jenis perangkat, dan waktu.',
    blind:
      'Saat Anda mengirim, kode undangan ditukar dengan token. Server mengesahkan token itu tanpa melihatnya, lalu menghapus kode dari daftar yang belum ditukar. Jadi, kode dan jawaban tidak tersimpan bersama. Kode Anda belum terpakai saat Anda mulai mengisi.',
    shown:
      'Pilihan Anda tampil untuk umum hanya dalam angka gabungan, bila paling sedikit {k} orang menjawab. Hasil ini di luar e-Kinerja dan tidak boleh dipakai untuk menilai perorangan.',
    destroyed:
      'Daftar undangan memuat cara menghubungi Anda, terenkripsi dan terpisah dari jawaban. Setelah survei ditutup, lembar jawaban dihitung, lalu dihapus bersama kunci dan daftar itu.',
    limits:
      'Sampai hasil terbit, orang yang memegang basis data, program, dan penyimpanan kunci sekaligus, lalu menyiapkannya lebih dahulu, dapat membuka lembar jawaban. Bila ia juga mencatat waktu kedatangannya, lembar itu dapat dicocokkan dengan orangnya.',
    trustee:
      'Pada putaran ini separuh kunci dipegang pihak luar, sehingga pengelola sistem sendiri tidak dapat membuka lembar jawaban. Bila waktu kedatangan dicatat, pengelola sistem tetap dapat mengetahui lembar mana milik siapa. Pihak luar itu melihat jawaban menurut kelompok saat menghitungnya.',
    advice: 'Pakailah ponsel dan sambungan Anda sendiri, di tempat yang tenang.',
    more: 'Bagaimana jawaban Anda dilindungi',
    folds: {
      asks: { title: 'Siapa yang bertanya, dan untuk apa' },
      stored: {
        title: 'Apa yang disimpan, dan apa yang tidak',
        device:
          'Sampai terkirim, pilihan Anda diingat di tab peramban ini. Jawaban yang sudah dikunci menunggu di perangkat ini bila sambungan terputus.',
      },
      code: { title: 'Mengapa kode undangan tidak terhubung dengan jawaban' },
      limits: {
        title: 'Di mana perlindungan ini berakhir',
        minute:
          'Kode ditukar dan jawaban dikirim dalam waktu satu menit. Orang yang mencatat keduanya dan memegang daftar kode dapat mencocokkannya. Isilah pada waktu dan jaringan Anda sendiri.',
        copies:
          'Setelah hasil terbit, program menghapus kuncinya dan memeriksa bahwa kunci itu sudah tidak ada. Salinan pada penyedia layanan tidak dapat kami periksa. Salinan basis data beserta kuncinya, bila dibuat selagi survei berjalan, tetap dapat dibuka.',
        letters:
          'Undangan menunjukkan siapa yang diundang. Dari basis data dan daftar kode dapat diketahui siapa yang menjawab, tetapi tidak apa jawabannya.',
        colleagues:
          'Dua rekan yang saling memberi tahu jawabannya, atau penyelenggara yang memakai undangan rekaan, dapat mempersempit tebakan tentang jawaban seorang rekan.',
        script:
          'Halaman ini dikirim oleh pengelola sistem, sehingga skrip yang diubah dapat mengirim jawaban ke tempat lain.',
        all: 'Semua batas dengan angkanya',
        network:
          'Jaringan kantor dapat melihat kapan Anda berkunjung, dan gaya menulis dapat dikenali. Bila jawaban satu kelompok hampir seragam, arahnya dapat ditebak. Bila perangkat hilang tanpa kode cadangan, jawaban tidak dapat diganti lagi.',
      },
      decline: {
        title: 'Bila Anda tidak ingin ikut',
        body: 'Anda boleh tidak ikut dan tidak perlu memberi alasan. Penyelenggara tidak diperlihatkan siapa yang menjawab. Kode Anda tidak terpakai, dan berlaku sampai {date}.',
      },
    },
  },
  primer: {
    heading: 'Cara menilai dengan adil',
    real: 'Ingat kejadian nyata dalam 4 pekan terakhir.',
    often: 'Nilai seberapa sering, bukan suka atau tidak suka.',
    cannot: 'Pilih “Tidak dapat menilai” bila Anda tidak melihatnya.',
    alone: 'Jangan bertanya siapa menjawab apa.',
    enough: 'Hasil hanya tampil untuk kelompok yang cukup besar.',
    more: 'Ringkasan untuk penilai',
  },
  fingerprint: {
    heading: 'Enam kata untuk dicocokkan',
    body: 'Enam kata ini sama untuk semua orang di putaran survei ini. Cocokkan dengan undangan Anda dan dengan undangan rekan. Bila berbeda, jangan mengisi.',
    link: 'Halaman putaran survei untuk umum',
  },
  start: {
    button: 'Mulai menjawab',
    resume: 'Lanjutkan mengisi',
    again: 'Ubah jawaban',
    receipt: 'Lihat kode cadangan',
    stored: 'Anda sudah mengirim jawaban dari perangkat ini dan masih boleh mengubahnya.',
    busy: 'Memeriksa kode …',
    offline: 'Belum tersambung, dan kode Anda belum terpakai. Coba lagi bila sambungan kembali.',
    failed:
      'Ada kesalahan di halaman ini, bukan pada sambungan Anda. Kode Anda belum terpakai. Tekan tombol itu lagi, atau muat ulang halaman.',
    late: 'Halaman ini belum selesai dimuat, jadi Anda belum bisa mulai. Kode Anda belum terpakai. Muat ulang halaman, atau buka tautan undangan di ponsel atau peramban lain.',
    script:
      'Semua pertanyaan dapat Anda baca di bawah. Untuk mengirim jawaban diperlukan JavaScript, karena jawaban dikunci di perangkat Anda. Nyalakan JavaScript, buka tautan ini di ponsel lain, atau pakai formulir kertas.',
  },
  form: {
    skip: 'Anda boleh melewati pertanyaan yang tidak dapat Anda jawab.',
    both: 'Beberapa perilaku ditanyakan dua kali: sekarang dan sebelum diklat. Jawab keduanya atau lewati keduanya, agar bisa dibandingkan.',
    now: 'Sekarang',
    then: 'Sebelum diklat',
    climate: 'Tentang dukungan setelah diklat',
    start: 'Mulai: satu hal yang sebaiknya mulai dilakukan',
    continue: 'Teruskan: satu hal baik yang perlu diteruskan',
    commentHint:
      'Boleh dikosongkan, paling banyak 500 huruf. Tulis perilaku, bukan nama. Dibaca dua orang yang ditunjuk unit, dan tidak diterbitkan apa adanya.',
    restored: 'Jawaban yang belum terkirim ditampilkan lagi.',
  },
  anew: 'Halaman ini tidak dapat membuka jawaban lama Anda. Isi sekali lagi semua yang ingin Anda jawab, karena jawaban baru menggantikan seluruh jawaban lama.',
  later: {
    button: 'Lanjutkan nanti di perangkat ini',
    kept: 'Tersimpan di perangkat ini sampai terkirim, paling lama sampai {date}. Jawaban dikunci dengan kode undangan, jadi untuk melanjutkan, buka tautan undangan yang sama.',
    refused:
      'Peramban ini tidak mengizinkan penyimpanan. Selesaikan pengisian sebelum menutup halaman ini.',
  },
  sent: {
    conditions: {
      sending: {
        title: 'Jawaban Anda sedang dikirim',
        body: 'Biarkan halaman ini terbuka sampai tertulis “Tersimpan tanpa nama”. Biasanya kurang dari satu menit.',
      },
      waiting: {
        title: 'Jawaban Anda menunggu sambungan',
        body: 'Jawaban sudah dikunci dan tersimpan di perangkat ini. Begitu tersambung, jawaban dikirim dengan sendirinya selama halaman survei terbuka.',
      },
      fleeting: {
        title: 'Jawaban Anda belum terkirim',
        body: 'Peramban ini tidak mengizinkan penyimpanan. Biarkan halaman ini terbuka sampai tertulis “Tersimpan tanpa nama”.',
      },
      arrived: {
        title: 'Tersimpan tanpa nama',
        body: 'Terima kasih, jawaban Anda sudah kami terima. Catat kode cadangan di bawah sebelum menutup halaman ini.',
      },
    },
    until: 'Anda boleh mengubah jawaban sampai {date}; yang terakhir yang dihitung.',
    nextHeading: 'Apa yang terjadi selanjutnya',
    backupHeading: 'Kode cadangan',
    backup:
      'Catat bila Anda ingin mengubah jawaban dari perangkat lain. Simpan sendiri dan jangan tunjukkan kepada siapa pun, karena orang yang memegangnya dapat mengganti jawaban Anda dan mengenali token Anda, tetapi tidak dapat membaca jawabannya.',
    numberHeading: 'Nomor token Anda',
    number:
      'Setelah survei ditutup dan dihitung, cari nomor ini di halaman putaran survei. Bila ada, jawaban Anda ikut dihitung.',
    wave: 'Buka halaman putaran survei',
    change: 'Ubah jawaban',
    forget: 'Hapus dari perangkat ini',
    askForget:
      'Token akan hilang dari perangkat ini. Tanpa kode cadangan, Anda tidak dapat lagi mengubah jawaban atau mencari nomor token. Jawaban yang terkirim tetap dihitung.',
    reallyForget: 'Ya, hapus',
    forgotten: 'Token sudah dihapus dari perangkat ini. Jawaban yang terkirim tetap dihitung.',
  },
  refusals: {
    used: {
      title: 'Kode ini tidak dapat dipakai di sini',
      body: 'Mungkin kodenya sudah ditukar di perangkat lain. Jawaban yang sudah terkirim tetap dihitung, sedangkan yang baru Anda isi belum terkirim dan masih ada di halaman ini.',
      next: 'Untuk mengubah jawaban, buka perangkat yang pertama kali dipakai atau ketik kode cadangan di bawah, lalu kirim lagi. Bila kode itu belum pernah Anda pakai, beri tahu penyelenggara di unit.',
    },
    unknown: {
      title: 'Kode tidak dikenal',
      body: 'Tidak ada undangan dengan kode ini. Mungkin ada huruf yang tertukar, atau tautannya terpotong.',
      next: 'Periksa undangan Anda dan ketik kodenya sekali lagi. Kode Anda belum terpakai.',
    },
    codeless: {
      title: 'Halaman ini memerlukan kode undangan',
      body: 'Survei ini hanya untuk pegawai yang diundang, dan kode undangan tidak ada di alamat halaman ini.',
      next: 'Buka tautan pada undangan Anda, atau ketik kodenya.',
    },
    closed: {
      title: 'Masa survei sudah lewat',
      body: 'Survei ini ditutup pada {date}. Jawaban tidak dapat dikirim atau diubah lagi, tetapi yang sudah masuk tetap dihitung.',
      next: 'Hasilnya ada di ringkasan unit setelah dihitung.',
    },
    discarded: {
      title: 'Survei ini dihentikan',
      body: 'Survei ini dihentikan tanpa hasil, sehingga jawaban yang sudah masuk dihapus dan tidak dihitung.',
      next: 'Tanyakan kepada penyelenggara apakah survei diadakan lagi.',
    },
    planned: {
      title: 'Survei belum dibuka',
      body: 'Survei ini dibuka pada {date}.',
      next: 'Simpan undangan Anda, lalu buka lagi pada tanggal itu. Kode Anda belum terpakai.',
    },
    delayed: {
      title: 'Survei belum dibuka',
      body: 'Menurut rencana, survei ini mulai {date}, tetapi belum dibuka.',
      next: 'Simpan undangan Anda dan coba lagi nanti. Bila besok masih sama, beri tahu penyelenggara. Kode Anda belum terpakai.',
    },
    missed: {
      title: 'Survei ini tidak jadi dibuka',
      body: 'Survei ini direncanakan mulai {date}, tetapi tidak dibuka sampai hari terakhirnya lewat.',
      next: 'Tidak ada jawaban yang diterima. Tanyakan kepada penyelenggara apakah survei diadakan lagi.',
    },
    group: {
      title: 'Kode ini untuk formulir lain',
      body: 'Kode Anda berlaku, tetapi untuk kelompok atau putaran survei lain. Kode Anda belum terpakai.',
      next: 'Buka formulir yang sesuai dengan kode Anda.',
    },
    mismatch: {
      title: 'Kunci tidak cocok dengan undangan',
      body: 'Enam kata pada tautan berbeda dengan kunci di halaman ini. Biasanya tautannya terpotong, tetapi mungkin juga ada yang menukar kunci. Karena itu, tidak ada yang dikirim, dan kode Anda belum terpakai.',
      next: 'Salin tautan undangan secara utuh, atau ketik kodenya dan bandingkan sendiri enam kata itu. Bila tetap berbeda, beri tahu penyelenggara.',
    },
    unsupported: {
      title: 'Peramban ini belum dapat mengunci jawaban',
      body: 'Peramban ini versi lama, sehingga jawaban tidak dapat dikunci di perangkat Anda. Kode Anda belum terpakai.',
      next: 'Perbarui peramban, buka tautan undangan di ponsel lain, atau pakai formulir kertas.',
    },
    insecure: {
      title: 'Alamat ini tidak dimulai dengan https',
      body: 'Tanpa https, peramban tidak mengizinkan jawaban dikunci di perangkat Anda. Kode Anda belum terpakai.',
      next: 'Buka lagi tautan undangan dengan https di depannya, atau beri tahu penyelenggara.',
    },
    missing: {
      title: 'Survei tidak ditemukan',
      body: 'Tidak ada survei pegawai di alamat ini. Kode Anda belum terpakai.',
      next: 'Periksa tautan pada undangan, atau ketik kodenya di halaman kode.',
    },
    unavailable: {
      title: 'Survei sedang tidak terjangkau',
      body: 'Belum ada yang Anda kirim, jadi tidak ada yang hilang. Kode Anda belum terpakai.',
      next: 'Muat ulang halaman ini beberapa menit lagi.',
    },
  },
  links: {
    enter: 'Ketik kode',
    right: 'Buka formulir yang sesuai',
    summary: 'Lihat ringkasan {unit}',
    paper: 'Formulir kertas',
  },
  entry: {
    title: 'Isi survei dengan kode',
    lead: 'Ketik kode 16 huruf dari undangan Anda, atau tempel seluruh tautannya. Huruf besar atau kecil sama saja.',
    label: 'Kode undangan',
    hint: 'Contoh bentuknya: 7K3W-9Q2M-4X8A-5T6V',
    button: 'Lanjut',
    form: 'Kode terdiri dari 16 huruf dan angka. Periksa lagi undangan Anda.',
    empty: 'Ketik kode dari undangan Anda, atau tempel seluruh tautannya.',
    link: 'Tautan ini tidak memuat kode yang utuh. Salin seluruh tautan dari undangan Anda sampai akhir, lalu tempel lagi.',
    sign: 'Ada huruf atau tanda yang tidak dipakai dalam kode, misalnya U. Samakan lagi dengan undangan Anda.',
    busy: 'Mencari formulir …',
    offline: 'Belum tersambung. Coba lagi bila sambungan kembali.',
  },
  backup: {
    label: 'Kode cadangan',
    hint: 'Tujuh kelompok berisi empat huruf, yang tampil setelah Anda mengirim.',
    button: 'Pakai kode cadangan',
    wrong: 'Kode cadangan tidak lengkap, atau ada huruf yang tertukar. Periksa catatan Anda.',
  },
} as const;
