// Every word of what is printed around a survey: the poster for citizens and the large-print paper forms, in Indonesian.
export const paper = {
  poster: {
    title: 'Poster survei: {unit}',
    question: 'Bagaimana pelayanan yang Anda terima di sini?',
    scan: 'Pindai dengan kamera ponsel, atau ketik:',
    code: 'Kode QR yang menuju {address}',
    until: 'Sampai {date}. Tanpa nama. Sekitar 1 menit.',
    between: 'Dari {opens} sampai {date}. Tanpa nama. Sekitar 1 menit.',
    free: 'Anda boleh tidak ikut, dan pelayanan tidak bergantung pada jawaban Anda.',
    limit:
      'Batasnya: siapa saja dapat menjawab, bahkan lebih dari sekali, dan jaringan dapat melihat waktu kunjungan Anda. Pakailah ponsel dan sambungan Anda sendiri.',
    complaint:
      'Perlu jawaban atas keluhan? Sampaikan ke meja pengaduan unit atau SP4N-LAPOR! (lapor.go.id). Survei tanpa nama tidak dapat membalas siapa pun.',
  },
  print: {
    poster: 'Cetak halaman ini di kertas A4 tegak, ukuran 100%. Warna tidak diperlukan.',
    form: 'Cetak halaman ini di kertas A4 tegak, ukuran 100%. Hurufnya besar, jadi perlu beberapa lembar kertas.',
    local:
      'Alamat {host} hanya ada di komputer ini. Sebelum mencetak, minta pengelola sistem mengatur alamat umum situs (SITE_URL).',
  },
  form: {
    title: 'Formulir kertas: {unit}',
    heading: 'Sebelum Anda mengisi',
    tick: 'Beri tanda centang di satu kotak untuk setiap pertanyaan.',
    unnamed: 'Jangan tulis nama, nomor, atau tanda tangan di kertas ini.',
    destroyed:
      'Setelah diketik, kertas ini harus dimusnahkan, tetapi kami tidak dapat memeriksanya.',
    end: 'Selesai. Terima kasih.',
  },
  citizen: {
    until: 'Serahkan sebelum {date}, agar masih sempat diketik.',
    typed:
      'Isi kertas ini diketik oleh orang lain di halaman survei. Orang itu membaca jawaban Anda, dan mungkin mengenali Anda atau tulisan tangan Anda. Karena itu, perlindungan di kertas lebih lemah daripada di ponsel Anda sendiri.',
    device: 'Bila bisa, jawablah sendiri di ponsel Anda: {address}',
    place: 'Tempat menyerahkan kertas ini (diisi penyelenggara):',
  },
  staff: {
    group: 'Untuk {group}. Tanpa nama.',
    /** For participants, who are asked what they do themselves. */
    who: 'Yang bertanya: {unit}, tentang “{training}”. Jawaban semua peserta dihitung bersama.',
    noOccasion: 'Pilih “Tidak dapat menilai” bila tidak ada kesempatan.',
    until: 'Survei dibuka sampai {date}.',
    typed:
      'Kertas ini tidak dapat dikirim, karena jawaban pegawai hanya masuk lewat perangkat: buka {address} dan ketik kode undangan Anda.',
    self: 'Bila Anda mengetiknya sendiri di perangkat Anda, tidak ada orang lain yang perlu membaca kertas ini.',
    other:
      'Bila orang lain mengetikkannya, ia membaca jawaban Anda dan memegang kode Anda. Karena perlindungannya berkurang, pilihlah sendiri orang itu, dan jangan atasan atau penyelenggara.',
    code: 'Jangan tulis nama, tanda tangan, atau kode undangan di kertas ini.',
    destroyed: 'Setelah jawaban terkirim, musnahkan kertas ini.',
  },
} as const;
