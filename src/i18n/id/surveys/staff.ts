// Every word around the survey of invited staff: before it, in it, after it, and each status page where it ends early.
export const staff = {
  groups: {
    self: 'peserta sendiri',
    superior: 'atasan',
    peer: 'rekan kerja',
    subordinate: 'bawahan',
  },
  title: 'Survei pegawai: {unit}',
  heading: 'Yang Anda lihat di {unit}',
  lead: 'Untuk {group}. Tanpa nama. Sekitar {minutes} menit.',
  before: {
    heading: 'Sebelum Anda mulai',
    who: 'Yang bertanya: {unit}, tentang “{training}”. Yang dinilai adalah perilaku kelompok, bukan satu orang.',
    until: 'Survei dibuka sampai {date}. Sampai hari itu jawaban Anda boleh diganti.',
    stored:
      'Yang disimpan: amplop tersegel yang panjangnya selalu sama, dan karcis tanpa nama. Sebelum mengirim, Anda bisa melihat seluruh isinya.',
    never:
      'Yang tidak pernah disimpan di samping jawaban: nama, kode undangan, nomor telepon, alamat internet, jenis perangkat, dan waktu.',
    blind:
      'Kode Anda ditukar dengan karcis yang dicap tanpa dilihat. Pengelola tahu kode Anda dipakai, tetapi tidak tahu karcis mana milik Anda.',
    shown:
      'Yang tampil untuk umum hanya angka gabungan, bila paling sedikit {k} orang menjawab. Hasil ini di luar e-Kinerja dan tidak boleh dipakai menilai perorangan.',
    destroyed:
      'Daftar undangan memuat cara menghubungi Anda, terpisah dari jawaban. Setelah survei ditutup, amplop dihitung sekali. Lalu amplop, kunci, dan daftar itu dihapus.',
    limits:
      'Ada batasnya. Jaringan kantor dapat melihat kapan Anda berkunjung. Sampai hasil terbit, orang yang mengelola basis data, program, dan kunci sekaligus dapat membuka amplop, bila ia mempersiapkannya. Bila ia juga mencatat waktu kedatangan, ia dapat mencocokkannya dengan undangan.',
    trustee:
      'Pada gelombang ini kunci pembuka dipegang pihak luar, sehingga pengelola server tidak bisa membuka amplop.',
    advice: 'Pakailah ponsel dan sambungan Anda sendiri, di tempat yang tenang.',
    more: 'Bagaimana jawaban Anda dilindungi',
  },
  primer: {
    heading: 'Cara menilai dengan adil',
    real: 'Ingat kejadian nyata dalam 4 minggu terakhir.',
    often: 'Nilai seberapa sering, bukan suka atau tidak suka.',
    cannot: 'Pilih “Tidak dapat menilai” bila Anda tidak melihatnya.',
    alone: 'Jangan bertanya siapa menjawab apa.',
    enough: 'Hasil hanya tampil untuk kelompok yang cukup besar.',
  },
  fingerprint: {
    heading: 'Enam kata untuk dicocokkan',
    body: 'Enam kata ini sama untuk semua orang di gelombang ini. Cocokkan dengan undangan Anda dan dengan undangan rekan. Bila berbeda, jangan mengisi.',
    link: 'Halaman gelombang untuk umum',
  },
  start: {
    button: 'Mulai menjawab',
    again: 'Ubah jawaban',
    stored: 'Jawaban yang Anda kirim dari perangkat ini sudah tersimpan. Anda boleh mengubahnya.',
    busy: 'Menukar kode dengan karcis …',
    offline: 'Belum tersambung. Kode Anda belum hilang. Coba lagi bila sambungan kembali.',
    failed:
      'Ada kesalahan di halaman ini, bukan pada sambungan Anda. Kode Anda belum hilang. Tekan tombol itu lagi, atau muat ulang halaman.',
    late: 'Halaman ini belum selesai dimuat, jadi Anda belum bisa mulai. Kode Anda belum hilang. Muat ulang halaman, atau buka tautan undangan di ponsel atau peramban lain.',
    script:
      'Halaman ini memerlukan JavaScript, karena jawaban dikunci di perangkat Anda sebelum dikirim. Nyalakan JavaScript, atau buka tautan ini di ponsel lain.',
  },
  form: {
    skip: 'Boleh melewati pertanyaan yang tidak bisa Anda jawab.',
    anew: 'Halaman ini tidak bisa membuka jawaban lama Anda. Isi sekali lagi semua yang ingin Anda jawab: kiriman baru menggantikan seluruh kiriman lama.',
    both: 'Beberapa perilaku ditanyakan dua kali: sekarang dan sebelum diklat. Jawab keduanya atau lewati keduanya, agar bisa dibandingkan.',
    now: 'Sekarang',
    then: 'Sebelum diklat',
    climate: 'Tentang dukungan setelah diklat',
    start: 'Mulai: satu hal yang sebaiknya mulai dilakukan',
    continue: 'Teruskan: satu hal baik yang perlu diteruskan',
    commentHint:
      'Boleh dikosongkan. Tulis perilaku, bukan nama. Paling banyak 500 huruf. Catatan tidak diterbitkan apa adanya.',
  },
  sent: {
    title: 'Tersimpan tanpa nama',
    body: 'Terima kasih. Jawaban Anda ada di kotak tersegel. Anda boleh menutup halaman ini.',
    until: 'Anda boleh mengubah jawaban sampai {date}. Yang terakhir yang dihitung.',
    backupHeading: 'Kode cadangan',
    backup:
      'Catat bila Anda ingin mengubah jawaban dari perangkat lain. Simpan sendiri dan jangan tunjukkan: siapa pun yang memegangnya bisa mengganti jawaban Anda dan mengenali karcis Anda, tetapi tidak bisa membaca jawabannya.',
    numberHeading: 'Nomor karcis Anda',
    number:
      'Setelah survei ditutup, cari nomor ini di halaman gelombang. Bila ada, suara Anda ikut dihitung.',
    wave: 'Buka halaman gelombang',
    change: 'Ubah jawaban',
    forget: 'Hapus karcis dari perangkat ini',
    forgotten: 'Karcis sudah dihapus dari perangkat ini. Jawaban Anda tetap tersimpan.',
  },
  refusals: {
    used: {
      title: 'Kode ini sudah dipakai',
      body: 'Satu kode hanya dapat satu karcis, dan karcis itu ada di perangkat yang pertama memakainya. Jawaban yang sudah terkirim tetap dihitung.',
      next: 'Bila Anda yang memakainya, buka tautan di perangkat itu, atau ketik kode cadangan di bawah. Bila bukan Anda, beri tahu penyelenggara di unit.',
    },
    unknown: {
      title: 'Kode tidak dikenal',
      body: 'Tidak ada undangan dengan kode ini. Mungkin ada huruf yang tertukar.',
      next: 'Periksa undangan Anda dan ketik kodenya sekali lagi. Kode Anda belum terpakai.',
    },
    closed: {
      title: 'Masa survei sudah lewat',
      body: 'Survei ini ditutup pada {date}. Jawaban tidak bisa dikirim atau diubah lagi. Jawaban yang sudah masuk tetap dihitung.',
      next: 'Hasilnya ada di ringkasan unit setelah dihitung.',
    },
    planned: {
      title: 'Survei belum dibuka',
      body: 'Survei ini dibuka pada {date}.',
      next: 'Simpan undangan Anda dan buka lagi pada tanggal itu. Kode Anda belum terpakai.',
    },
    group: {
      title: 'Kode ini untuk formulir lain',
      body: 'Kode Anda berlaku, tetapi untuk kelompok atau gelombang lain. Kode Anda belum terpakai.',
      next: 'Buka formulir yang sesuai dengan kode Anda.',
    },
    mismatch: {
      title: 'Kunci tidak cocok dengan undangan',
      body: 'Enam kata pada undangan berbeda dengan kunci di halaman ini. Mungkin tautannya terpotong, mungkin ada yang menukar kunci. Karena itu tidak ada yang dikirim, dan kode Anda belum terpakai.',
      next: 'Salin tautan undangan secara utuh. Bila tetap begini, bandingkan enam kata dengan rekan dan beri tahu penyelenggara.',
    },
    unsupported: {
      title: 'Peramban ini belum bisa menyegel jawaban',
      body: 'Peramban ini terlalu lama, atau alamatnya tidak dimulai dengan https. Kode Anda belum terpakai.',
      next: 'Perbarui peramban, atau buka tautan undangan di ponsel lain.',
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
  invitation: {
    heading: 'Undangan survei tanpa nama',
    slip: 'Untuk {group} di {unit}. Sekitar {minutes} menit, sampai {closes}.',
    slipLimits: 'Jawaban disimpan tanpa nama. Perlindungannya ada batasnya: {privacy}',
    typed: 'Pindai kode QR, atau buka {address} dan ketik:',
    compare: 'Enam kata untuk dicocokkan:',
    whatsapp:
      'Yth. Bapak/Ibu, {unit} mengundang Anda sebagai {group} mengisi survei tanpa nama tentang “{training}”. Sekitar {minutes} menit, dari {opens} sampai {closes}.\n\n{link}\n\nTautan ini hanya untuk Anda. Jangan diteruskan. Enam kata untuk dicocokkan dengan rekan: {words}.\n\nJawaban disimpan tanpa nama. Hubungannya dengan Anda tidak disimpan. Cara jawaban dilindungi, dan batasnya: {privacy}',
    email:
      'Perihal: Undangan survei tanpa nama\n\nYth. Bapak/Ibu,\n\n{unit} mengundang Anda sebagai {group} untuk menjawab pertanyaan tentang perilaku kerja setelah “{training}”. Yang dinilai adalah kelompok, bukan satu orang. Survei dibuka dari {opens} sampai {closes} dan memerlukan sekitar {minutes} menit.\n\nTautan Anda:\n{link}\n\nTautan ini hanya untuk Anda. Bukalah di ponsel sendiri. Server menukarnya dengan karcis tanpa nama, dan hubungan Anda dengan jawaban tidak disimpan. Hasil tampil bila paling sedikit {k} orang menjawab.\n\nAda batasnya. Sampai hasil terbit, orang yang mengelola basis data, program, dan kunci sekaligus dapat membuka jawaban, bila ia mempersiapkannya. Pihak luar yang memegang kunci dapat mencegahnya. Selengkapnya: {privacy}\n\nEnam kata untuk dicocokkan dengan undangan rekan: {words}\n\nBila kata di halaman survei berbeda, jangan mengisi dan beri tahu kami.\n\nTerima kasih.',
    reminder:
      'Yth. Bapak/Ibu, survei tanpa nama di {unit} dibuka sampai {closes}. Tautannya ada di undangan Anda. Abaikan pesan ini bila sudah mengisi: kami tidak melihat siapa yang sudah dan siapa yang belum.',
  },
  backup: {
    label: 'Kode cadangan',
    hint: 'Tujuh kelompok berisi empat huruf, yang tampil setelah Anda mengirim.',
    button: 'Pakai kode cadangan',
    wrong: 'Kode cadangan tidak lengkap, atau ada huruf yang tertukar. Periksa catatan Anda.',
    other: 'Kode cadangan ini bukan pasangan kode undangan Anda. Periksa catatan Anda.',
  },
} as const;
