// What pages say about sealed ballots that wait to be sent, and the page that sends one from a file.
export const outbox = {
  note: {
    heading: 'Jawaban yang belum terkirim',
    waiting: {
      one: '{count} jawaban terkunci menunggu di perangkat ini.',
      other: '{count} jawaban terkunci menunggu di perangkat ini.',
    },
    states: {
      sending: 'Mengirim …',
      connection:
        'Menunggu sambungan. Akan dicoba lagi dengan sendirinya selama halaman ini terbuka, dan saat halaman survei dibuka lagi.',
      tomorrow:
        'Hari ini daya tampung jawaban sudah penuh. Akan dicoba lagi besok, saat halaman survei terbuka.',
    },
    arrived: { one: '{count} jawaban terkirim.', other: '{count} jawaban terkirim.' },
    fleeting:
      'Peramban ini tidak mengizinkan penyimpanan. Jangan tutup halaman ini sampai jawaban terkirim.',
    now: 'Coba kirim sekarang',
    elsewhere: {
      one: '{count} jawaban tidak dapat dikirim dari perangkat ini.',
      other: '{count} jawaban tidak dapat dikirim dari perangkat ini.',
      link: 'Lihat sebabnya dan simpan jawabannya',
    },
    stuck: {
      heading: 'Jawaban yang tidak dapat dikirim dari sini',
      survey: 'Survei: {wave}',
      foreign:
        'Sambungan di sini mengubah kiriman, sehingga server menolaknya. Pakai sambungan atau perangkat lain: simpan berkasnya, lalu buka halaman {address} di sana.',
      closed: 'Masa survei sudah lewat, sehingga jawaban ini tidak dapat dihitung lagi.',
      used: 'Kode undangan ini sudah ditukar di perangkat lain, atau survei sudah ditutup. Bila itu perangkat Anda, buka lagi tautan undangan dan ketik kode cadangan. Jawaban di berkas ini tidak dapat dikirim.',
      slip: 'Kode slip ini tidak dapat dipakai: mungkin salah ketik, slipnya sudah dipakai, atau survei sudah ditutup. Jawaban di sini tidak dapat dikirim. Isi lagi dengan slip yang berlaku, lalu hapus yang ini.',
      unreadable:
        'Server tidak mengenali lembar jawaban ini, misalnya karena surveinya tidak ada lagi. Simpan berkasnya bila Anda ingin bertanya kepada penyelenggara.',
    },
    sealed: 'Isinya terkunci, sehingga berkas ini saja tidak cukup untuk membaca jawaban Anda.',
    ticket:
      'Berkas ini memuat nomor token Anda. Kirimlah sendiri, dan jangan titipkan kepada rekan atau pimpinan.',
    save: 'Simpan sebagai berkas',
    share: 'Bagikan berkas',
    saved: 'Berkas {name} disimpan.',
    shared: 'Berkas sudah dibagikan.',
    drop: 'Hapus dari perangkat ini',
    askDrop:
      'Jawaban ini hilang untuk selamanya bila Anda tidak menyimpan berkasnya. Tekan sekali lagi untuk menghapus.',
    reallyDrop: 'Ya, hapus',
    keep: 'Jangan hapus',
    dropped: 'Jawaban sudah dihapus dari perangkat ini.',
    failed: 'Ada kesalahan di halaman ini, tetapi tidak ada yang dihapus. Coba sekali lagi.',
  },
  file: {
    title: 'Kirim jawaban dari berkas',
    lead: 'Untuk jawaban yang dikunci di satu perangkat dan dikirim dari perangkat lain.',
    what: {
      heading: 'Apa isi berkas ini',
      body: 'Berkas ini memuat satu lembar jawaban yang sudah dikunci, sehingga halaman dan perangkat ini tidak dapat membacanya. Jawaban dibuka saat penghitungan, setelah survei ditutup.',
      once: 'Berkas yang sama boleh dikirim berkali-kali, juga dari beberapa perangkat, karena jawabannya tetap dihitung satu kali.',
      only: 'Halaman ini hanya membaca berkas yang Anda pilih.',
    },
    script:
      'Halaman ini memerlukan JavaScript untuk membaca berkas. Aktifkan, lalu muat ulang, atau buka di peramban lain.',
    late: 'Bagian ini sedang dimuat. Bila tombol tidak muncul, muat ulang halaman.',
    label: 'Berkas lembar jawaban',
    hint: 'Namanya biasanya {name}.',
    send: 'Kirim',
    wave: 'Survei',
    from: 'Diisi oleh',
    citizen: 'warga',
    staff: 'pegawai, dengan token tanpa nama',
    state: 'Keadaan',
    states: {
      ready: 'Siap dikirim',
      sending: 'Mengirim …',
      waiting:
        'Menunggu sambungan. Biarkan halaman ini terbuka; lembar jawaban dikirim begitu bisa.',
      arrived: 'Terkirim. Lembar jawaban sudah tersimpan.',
      before: 'Sudah terkirim sebelumnya. Lembar jawaban ini tersimpan dan dihitung satu kali.',
      failed:
        'Ada kesalahan di halaman ini, tetapi lembar jawaban masih ada di berkas Anda. Coba sekali lagi.',
      inUse:
        'Lembar jawaban lain dengan nomor yang sama sedang menunggu di perangkat ini. Kirimlah yang itu lebih dahulu.',
    },
    problems: {
      empty: 'Berkas ini kosong. Salin lagi dari perangkat yang lama.',
      'too-large': 'Berkas ini terlalu besar untuk sebuah lembar jawaban. Pilih berkas lain.',
      'not-a-parcel':
        'Berkas ini bukan lembar jawaban. Pilih berkas yang disimpan dari halaman survei.',
      'newer-version':
        'Berkas ini dibuat oleh halaman yang lebih baru. Muat ulang halaman ini, lalu coba lagi.',
      damaged:
        'Berkas ini rusak saat disalin, mungkin terpotong. Salin lagi dari perangkat yang lama.',
    },
  },
} as const;
