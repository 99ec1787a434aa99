// Words about the slips that citizens get at a counter: on the slip, around the form, at the field for its code, in Indonesian.
export const slip = {
  printed: {
    heading: 'Slip survei tanpa nama',
    lead: 'Untuk Anda yang dilayani di {unit}, sampai {closes}.',
    typed: 'Pindai, atau buka {address} dan ketik kode ini sebelum mengirim:',
    limits: 'Tanpa nama. Batasnya: {privacy}',
    compare: 'Enam kata untuk dicocokkan:',
  },
  /** One sentence, on the slip and above the form. */
  once: 'Setiap slip dari loket berlaku untuk satu jawaban.',
  before: 'Kode pada slip diminta paling akhir, sebelum jawaban dikirim.',
  stored:
    'Kode pada slip diingat di tab ini sampai jawaban terkirim, dan tidak pernah disimpan di samping jawaban.',
  poster: 'Ambil slip kode di loket. Setiap slip berlaku untuk satu jawaban.',
  limits: {
    holder:
      'Orang yang mencatat siapa menerima slip yang mana dapat mencocokkannya selagi survei berjalan, bila ia juga memegang semua yang disebut pada butir pertama.',
    order:
      'Slip ditukar dan jawaban dikirim dalam waktu satu menit. Sampai survei ditutup, lembar jawaban warga tersimpan menurut urutan datangnya.',
    poster:
      'Batasnya: orang yang mencatat siapa menerima slip yang mana, dan jaringan yang Anda pakai, dapat melihat waktu kunjungan Anda. Ambillah sendiri slip dari tumpukannya.',
  },
  field: {
    label: 'Kode pada slip',
    hint: 'Terdiri dari 16 huruf dan angka, misalnya 7K3W-9Q2M-4X8A-5T6V. Huruf besar atau kecil sama saja.',
    read: 'Kode pada slip Anda sudah terbaca, jadi tidak perlu diketik.',
    other: 'Ketik kode dari slip lain',
  },
  problems: {
    empty: 'Ketik kode dari slip Anda. Jawaban Anda masih ada di halaman ini.',
    length: 'Kode terdiri dari 16 huruf dan angka. Samakan lagi dengan slip Anda.',
    sign: 'Ada huruf atau tanda yang tidak dipakai dalam kode, misalnya U. Samakan lagi dengan slip Anda.',
    link: 'Tautan ini tidak memuat kode yang utuh. Ketik kode yang tercetak di slip Anda.',
    refused:
      'Kode ini tidak dapat dipakai: mungkin salah ketik, atau slipnya sudah dipakai. Jawaban Anda masih ada di halaman ini.',
    mismatch:
      'Enam kata pada slip berbeda dengan kunci di halaman ini, jadi jawaban tidak dikirim. Beri tahu petugas di loket.',
  },
  sending: {
    exchanged:
      'Slip sudah ditukar. Jawaban terkunci dikirim dalam setengah menit, juga bila halaman ini ditutup.',
    /** On a shared screen, where nothing is kept. */
    offline:
      'Belum tersambung, dan jawaban belum terkirim. Tunggu sebentar di sini, atau isi nanti di ponsel Anda dengan slip yang sama.',
    held: {
      title: 'Jawaban sudah dikunci dan belum terkirim',
      body: 'Layar ini menunggu sambungan, lalu mengirimnya dengan sendirinya. Biarkan halaman ini terbuka.',
    },
  },
  paper:
    'Jepitkan satu slip dari loket pada kertas ini. Orang yang mengetik jawaban memakai kode pada slip itu.',
  place: 'Tempat menjepitkan slip kode:',
} as const;
