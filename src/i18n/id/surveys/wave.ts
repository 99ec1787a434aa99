// Words of the public page of a wave: its key, its bulletin, and the search for one's own ticket, in Indonesian.
export const wave = {
  title: 'Putaran survei {code}',
  lead: 'Survei pegawai di {unit} tentang “{training}”. Siapa saja dapat memeriksa jumlahnya di sini dan mencari tokennya sendiri.',
  citizenLead:
    'Survei warga di {unit} tentang pelayanan. Siapa saja yang dilayani di sana dapat menjawab, tanpa nama.',
  states: {
    planned: 'Dijadwalkan: dibuka {opens}, ditutup {closes}.',
    delayed: 'Dijadwalkan mulai {opens}, tetapi belum dibuka.',
    missed: 'Dijadwalkan dari {opens} sampai {closes}, tetapi tidak pernah dibuka.',
    open: 'Dibuka sampai {closes}.',
    ended: 'Berakhir {closes}, menunggu dihitung.',
    closed: 'Ditutup {closes}, sedang dihitung.',
    published: 'Ditutup {closes}, sudah dihitung.',
    discarded: 'Dihentikan tanpa hasil.',
  },
  whileOpen:
    'Selama survei dibuka tidak ada angka di sini, agar sulit ditebak siapa yang baru saja menjawab.',
  closedEarly:
    'Penyelenggara menutup putaran ini lebih awal; semula jawaban diterima sampai {announced}.',
  closedOnLastDay:
    'Penyelenggara menutup putaran ini lebih awal: pada hari terakhirnya, sebelum hari itu selesai.',
  extended: 'Putaran ini diperpanjang; semula jawaban diterima sampai {before}.',
  openedEarly: 'Putaran ini dibuka lebih awal; semula diumumkan mulai {announced}.',
  discarded: {
    heading: 'Dihentikan tanpa hasil',
    lost: 'Putaran ini dihentikan pada {date} tanpa hasil. Kunci pembuka jawabannya hilang, sehingga jawaban tidak dapat dihitung oleh siapa pun.',
    organiser:
      'Penyelenggara menghentikan putaran ini pada {date} tanpa hasil. Kunci di server masih ada saat itu.',
    cancelled: 'Penyelenggara membatalkan putaran ini pada {date}, sebelum hari terakhirnya lewat.',
    gone: 'Tidak ada angka yang terbit, sekarang atau nanti. Lembar jawaban, kunci, dan undangan sudah dihapus.',
    thanks:
      'Bila Anda sudah menjawab, jawaban Anda tidak dihitung. Tanyakan kepada penyelenggara apakah survei diadakan lagi.',
  },
  counts: {
    invitations: { one: '{count} undangan', other: '{count} undangan' },
    tickets: { one: '{count} token diambil', other: '{count} token diambil' },
    ballots: { one: '{count} lembar jawaban', other: '{count} lembar jawaban' },
    keys: { one: '{count} kunci', other: '{count} kunci' },
  },
  fingerprint: {
    heading: 'Enam kata putaran ini',
    body: 'Enam kata ini diambil dari berkas kunci di bawah. Semua undangan memuat kata yang sama. Bila undangan Anda memuat kata lain, jangan mengisi, dan beri tahu penyelenggara.',
    file: 'Unduh berkas kunci (kunci.json)',
    trustee:
      'Separuh kunci pembuka lembar jawaban ada pada pemegang kunci dari luar unit, dan separuh lainnya ada di server. Satu separuh saja tidak dapat membuka apa pun.',
    server:
      'Kunci pembuka lembar jawaban disimpan server dalam keadaan terbungkus. Kunci dan rahasia pembungkusnya dihapus setelah hasil terbit.',
  },
  bulletin: {
    heading: 'Catatan penutupan',
    rule: 'Aturannya: lembar jawaban tidak boleh lebih banyak daripada token, dan token tidak boleh lebih banyak daripada undangan.',
    holds: 'Aturan ini terpenuhi.',
    broken: 'Aturan ini tidak terpenuhi. Hasil putaran ini perlu diperiksa pihak luar.',
    group: 'Kelompok',
    citizens: 'warga, dengan slip kode',
    slips:
      'Bagi warga, undangan berarti slip kode yang dicetak. Slip yang tersisa masih dapat dipakai orang yang memegangnya sampai survei ditutup.',
    roster: 'Undangan',
    tickets: 'Token diambil',
    rosterChanged:
      'Daftar {group} berisi {roster} orang saat dibuka. Sesudah itu {added} orang ditambahkan dan {withdrawn} orang dikeluarkan. Jawaban yang sudah diberikan tetap dihitung.',
    counted: 'Terhitung dan tampil dalam kelompok {atom}: {n}.',
    withheld: 'Tidak ada kelompok yang cukup besar untuk ditampilkan.',
    unreadable: 'Tidak dapat dibaca dan tidak dihitung: {n}.',
    counts: 'Putaran ini dihitung {n} kali, dan hitungan kedua dikonfirmasi pemegang kunci.',
    destroyed:
      'Dihapus saat penutupan: {ballots}, {keys}, dan {invitations}. Dihitung ulang sesudahnya, tersisa: {left}.',
    limit:
      'Penghapusan di basis data dapat kami tunjukkan, tetapi tidak adanya salinan di tempat lain tidak dapat dibuktikan siapa pun. Karena itu, rahasia pembungkus kunci disimpan di luar basis data dan dihapus setelah hasil terbit.',
    stuffing:
      'Undangan orang yang tidak menjawab masih dapat dipakai orang lain, juga oleh penyelenggara. Hal itu terlihat bila pemilik undangan mendapati kodenya sudah ditukar.',
    file: 'Unduh catatan penutupan (buletin.json)',
    none: 'Putaran contoh ini dibuat dari cerita rekaan, tanpa undangan dan token. Karena itu, tidak ada catatan penutupan.',
    waiting: 'Catatan ini terbit setelah putaran ditutup dan dihitung.',
  },
  search: {
    heading: 'Cari token saya',
    label: 'Nomor token atau kode cadangan',
    hint: 'Keduanya tampil setelah Anda mengirim jawaban. Pencarian berlangsung di perangkat ini; tidak ada yang dikirim.',
    button: 'Cari',
    found: 'Ada. Jawaban Anda ikut dihitung.',
    absent:
      'Tidak ada. Bila Anda yakin sudah mengirim, simpan nomor ini dan beri tahu penyelenggara atau pihak pengawas, agar dapat diperiksa.',
    wrong:
      'Nomor token terdiri dari 16 huruf dan angka; kode cadangan dari 28. Periksa catatan Anda.',
    script: 'Tanpa JavaScript: cari nomor Anda dengan pencarian peramban di daftar berikut.',
    list: 'Semua nomor token yang terpakai ({n})',
  },
  missing: {
    title: 'Putaran survei ini tidak ada',
    body: 'Tidak ada putaran survei di alamat ini.',
  },
  summary: 'Lihat hasil {unit}',
  print: {
    heading: 'Untuk dicetak',
    link: 'Cetak poster atau formulir kertas',
    poster: 'Poster dengan kode QR untuk warga',
    citizen: 'Formulir kertas untuk warga',
    staff: 'Formulir kertas untuk {group}',
  },
  answer: 'Jawab survei ini',
  enter: 'Punya undangan? Isi dengan kode',
} as const;
