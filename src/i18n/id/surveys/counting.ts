// Every word of the page on which a trustee makes a key and counts a closed wave, in Indonesian.
export const counting = {
  title: 'Penghitungan oleh pemegang kunci',
  lead: 'Untuk pemegang kunci dari luar unit: membuat kunci, lalu menghitung putaran yang sudah ditutup.',
  about: {
    heading: 'Apa itu pemegang kunci',
    what: 'Pemegang kunci adalah orang di luar unit, misalnya dari perguruan tinggi, yang menyimpan separuh kunci pembuka lembar jawaban satu putaran survei. Separuh lainnya ada di server.',
    why: 'Lembar jawaban hanya terbuka dengan kedua separuh itu, sehingga server sendiri tidak dapat membukanya, begitu pula Anda sendiri.',
    keep: 'Yang Anda simpan hanya berkas rahasia: di tempat yang hanya bisa Anda buka, dengan satu salinan di tempat lain, sampai hasilnya terbit.',
    lost: 'Bila berkas rahasia hilang, putaran itu tidak dapat dihitung, dan tidak ada yang dapat membuka jawabannya.',
    sent: 'Penghitungan berjalan di perangkat ini; yang dikirim hanya angka gabungan untuk umum dan, bila diminta, catatan penilai.',
    limit:
      'Batasnya: halaman ini dikirim oleh server pengelola sistem. Bila Anda ingin lebih yakin, jalankan salinan program ini yang sudah Anda periksa. Formulir warga tanpa JavaScript dikunci oleh server, sehingga server sempat memproses jawabannya.',
  },
  script:
    'Halaman ini memerlukan JavaScript, karena kunci dibuat dan dipakai di perangkat Anda. Nyalakan JavaScript, lalu muat ulang halaman ini.',
  unsupported:
    'Peramban ini tidak dapat membuat kunci. Pakailah peramban yang lebih baru, dan buka halaman ini lewat alamat https.',
  make: {
    heading: 'Membuat kunci',
    body: 'Lakukan sekali, sebelum putaran survei dibuka, karena satu kunci berlaku untuk satu putaran.',
    button: 'Buat kunci',
    again: 'Buat kunci lain',
    waveHint: 'Kode ini masuk ke nama berkas, agar kunci dua putaran tidak tertukar.',
    unsaved:
      'Kedua berkas kunci tadi belum Anda unduh, dan kunci itu hilang bila diganti. Tekan sekali lagi untuk menggantinya.',
    replace: 'Ganti kunci yang belum diunduh',
    done: 'Kunci sudah dibuat. Unduh kedua berkas sekarang; setelah halaman ini ditutup, kunci ini tidak dapat dibuat ulang.',
    private: 'Unduh berkas rahasia',
    privateHint: 'Simpan sendiri, dan jangan kirim kepada siapa pun, termasuk penyelenggara.',
    privateName: 'kunci-rahasia-{wave}-simpan-sendiri.json',
    public: 'Unduh berkas umum',
    publicHint: 'Berikan kepada penyelenggara; berkas ini tidak dapat membuka apa pun.',
    publicName: 'kunci-umum-{wave}-untuk-penyelenggara.json',
  },
  count: {
    heading: 'Menghitung',
    body: 'Setelah penyelenggara menutup putaran survei, hitunglah di sini; saat itu server menyerahkan separuh kuncinya. Hitungan kedua dicatat dalam catatan penutupan.',
    waits:
      'Survei yang bertanya kepada warga saja dapat menunggu. Bila jawaban yang terbaca terlalu sedikit, halaman ini melapor “menunggu”, dan survei dibuka lagi.',
    wave: 'Kode putaran survei',
    waveHint: 'Penyelenggara mengetahuinya. Contoh: dinas-contoh-0',
    wavePattern: 'Kode putaran terdiri dari huruf kecil, angka, dan tanda hubung. Periksa lagi.',
    file: 'Berkas rahasia',
    fileHint: 'Berkas ini dibaca di perangkat Anda dan tidak dikirim.',
    fileMissing: 'Pilih berkas rahasia yang Anda simpan.',
    button: 'Hitung',
    progress: 'Lembar jawaban yang sudah dihitung',
    busy: 'Mengambil lembar jawaban …',
    counted: {
      one: '{n} dari {count} lembar jawaban sudah dihitung.',
      other: '{n} dari {count} lembar jawaban sudah dihitung.',
    },
    stopped: 'Penghitungan berhenti.',
    again: 'Hitung sekali lagi dan catat',
  },
  problems: {
    'not-a-file':
      'Ini bukan berkas kunci. Pilih berkas rahasia yang Anda unduh saat membuat kunci.',
    'public-file': 'Ini berkas umum. Pilih berkas rahasia yang Anda simpan sendiri.',
    'not-trustee':
      'Kode putaran dan berkas rahasia ini tidak cocok. Periksa kodenya, atau pilih berkas lain.',
    'wrong-key': 'Berkas rahasia ini dibuat untuk putaran lain. Pilih berkas yang lain.',
    'not-closed':
      'Putaran ini belum ditutup, dan belum ada yang berubah. Minta penyelenggara menutupnya, lalu hitung lagi.',
    'already-published':
      'Hasil putaran ini sudah terbit. Bila angkanya tidak sama dengan hitungan Anda, beri tahu penyelenggara dan pihak pengawas.',
    'counted-before':
      'Putaran ini sudah pernah dihitung. Hitungan kedua boleh dilakukan, dan jumlahnya dicatat dalam catatan penutupan.',
    discarded: 'Putaran ini dihentikan tanpa hasil, sehingga tidak ada lagi yang dapat dihitung.',
    'cannot-wait':
      'Putaran ini sudah ditutup dan tidak dapat menunggu lagi. Hitung sekali lagi, lalu kirim hasilnya.',
    'not-a-snapshot':
      'Server menolak hasil ini, dan belum ada yang terbit. Muat ulang halaman ini dan hitung sekali lagi.',
    offline:
      'Sambungan terputus, tetapi tidak ada yang hilang. Tunggu sampai tersambung, lalu tekan tombol itu lagi.',
    failed:
      'Ada kesalahan di halaman ini atau pada jawaban server, bukan pada sambungan Anda. Muat ulang halaman ini, lalu ulangi langkah tadi.',
    'terms-differ':
      'Server menyebut aturan yang berbeda dari berkas kunci putaran ini. Jangan kirim hasil apa pun, dan beri tahu penyelenggara serta pihak pengawas.',
    tampered:
      'Kumpulan lembar jawaban tidak utuh: ada yang ganda, hilang, atau tertukar. Jangan kirim hasil apa pun, dan beri tahu penyelenggara serta pihak pengawas.',
  },
  result: {
    heading: 'Hasil hitungan, belum dikirim',
    sum: 'Dihitung: {ballots}. Tidak terbaca: {unreadable}.',
    fingerprint: 'Enam kata putaran ini: {words}. Cocokkan dengan halaman putaran.',
    comments: 'Catatan penilai yang ikut dikirim, tanpa kelompok dan diacak: {n}.',
    withheld: 'Tidak ditampilkan, karena terlalu sedikit: {groups}.',
    noisy:
      'Lima angka tiap butir: yang menjawab 1, 2, 3, 4, dan yang tidak menjawab. Semuanya sudah diberi selisih acak, jadi dapat negatif.',
    steps: ['1', '2', '3', '4', 'Tidak menjawab'],
    nothing: 'Tidak ada kelompok yang cukup besar untuk ditampilkan.',
    atom: { one: '{groups}: {count} penilai', other: '{groups}: {count} penilai' },
    item: 'Perilaku',
    n: 'Penilai',
    total: 'Jumlah nilai',
    favorable: 'Nilai 3–4',
    most: 'paling banyak {n}',
    least: 'paling sedikit {n}',
    note: 'Setiap jawaban bernilai 1 sampai 4. Di dekat ujung skala, hanya batasnya yang disebut agar jawaban seseorang sulit ditebak.',
    button: 'Kirim hasil ini',
    consequence:
      'Setelah dikirim, angka ini terbit untuk umum, sedangkan lembar jawaban, kunci di server, dan daftar undangan dihapus. Langkah ini tidak dapat dibatalkan.',
    busy: 'Mengirim …',
  },
  few: {
    heading: 'Jawaban belum cukup',
    body: 'Yang terbaca {readable} dari {ballots}. Hasil baru boleh terbit mulai dari {fewest} jawaban yang terbaca.',
    kept: 'Tidak ada angka yang dibuat, tidak ada yang terbit, dan tidak ada jawaban yang hilang.',
    busy: 'Melapor: menunggu …',
    button: 'Laporkan: menunggu',
    until:
      'Sudah dilaporkan: menunggu. Survei ini menerima jawaban lagi sampai {date}. Hitunglah lagi setelah tanggal itu.',
    file: 'Simpan terus berkas rahasia Anda, karena diperlukan untuk hitungan berikutnya.',
  },
  sent: {
    heading: 'Hasil sudah terbit',
    body: 'Terima kasih, hitungan Anda sudah tersimpan.',
    proof:
      'Dihapus: {ballots}, {keys}, dan {invitations}. Dihitung ulang sesudahnya, tersisa: {left}.',
    file: 'Berkas rahasia tidak diperlukan lagi. Hapuslah beserta salinannya.',
    wave: 'Buka halaman putaran',
    unit: 'Buka halaman unit',
  },
} as const;
