// Every word of the page on which a trustee makes a key and counts a closed wave.
export const counting = {
  title: 'Penghitungan oleh pemegang kunci',
  lead: 'Untuk orang luar yang dititipi kunci pembuka kotak suara.',
  about: {
    heading: 'Apa itu pemegang kunci',
    what: 'Pemegang kunci adalah orang di luar unit, misalnya dari inspektorat atau kampus, yang menyimpan satu-satunya kunci pembuka kotak suara satu gelombang.',
    why: 'Kunci itu tidak pernah ada di server, sehingga pengelola server tidak bisa membuka jawaban penilai.',
    keep: 'Yang Anda simpan hanya berkas rahasia: di tempat yang hanya bisa Anda buka, dengan satu salinan di tempat lain, sampai hasilnya terbit.',
    lost: 'Bila berkas rahasia hilang, gelombang itu tidak bisa dihitung, dan tidak ada yang bisa membuka jawabannya.',
    sent: 'Penghitungan berjalan di perangkat ini; yang dikirim hanya angka gabungan untuk umum.',
    limit:
      'Batasnya: halaman ini dikirim oleh server pengelola. Bila Anda ingin lebih yakin, jalankan salinan program ini yang sudah Anda periksa.',
  },
  script:
    'Halaman ini memerlukan JavaScript, karena kunci dibuat dan dipakai di perangkat Anda. Nyalakan JavaScript, lalu muat ulang halaman ini.',
  unsupported:
    'Peramban ini tidak bisa membuat kunci. Pakailah peramban yang lebih baru, dan buka halaman ini lewat alamat https.',
  make: {
    heading: 'Membuat kunci',
    body: 'Lakukan sekali, sebelum gelombang dibuka. Satu kunci untuk satu gelombang.',
    button: 'Buat kunci',
    again: 'Buat kunci lain',
    done: 'Kunci sudah dibuat. Unduh kedua berkas sekarang; setelah halaman ini ditutup, kunci ini tidak bisa dibuat ulang.',
    private: 'Unduh berkas rahasia',
    privateHint: 'Simpan sendiri. Jangan kirim kepada siapa pun, juga tidak kepada penyelenggara.',
    privateName: 'kunci-rahasia-simpan-sendiri.json',
    public: 'Unduh berkas umum',
    publicHint: 'Berikan kepada penyelenggara. Berkas ini tidak bisa membuka apa pun.',
    publicName: 'kunci-umum-untuk-penyelenggara.json',
  },
  count: {
    heading: 'Menghitung',
    body: 'Setelah penyelenggara menutup gelombang, hitunglah di sini. Menghitung tidak mengubah apa pun dan boleh diulang.',
    wave: 'Kode gelombang',
    waveHint: 'Penyelenggara mengetahuinya. Contoh: dinas-contoh-0',
    wavePattern: 'Kode gelombang terdiri dari huruf kecil, angka, dan tanda hubung. Periksa lagi.',
    file: 'Berkas rahasia',
    fileHint: 'Berkas ini dibaca di perangkat Anda dan tidak dikirim.',
    fileMissing: 'Pilih berkas rahasia yang Anda simpan.',
    button: 'Hitung',
    progress: 'Surat suara yang sudah dihitung',
    busy: 'Mengambil kotak suara …',
    counted: '{n} dari {all} surat suara sudah dihitung.',
    stopped: 'Penghitungan berhenti.',
  },
  problems: {
    'not-a-file':
      'Ini bukan berkas kunci. Pilih berkas rahasia yang Anda unduh saat membuat kunci.',
    'public-file': 'Ini berkas umum. Pilih berkas rahasia, yang Anda simpan sendiri.',
    'not-trustee':
      'Kode gelombang dan berkas rahasia ini tidak cocok. Periksa kodenya, atau pilih berkas lain.',
    'wrong-key': 'Berkas rahasia ini dibuat untuk gelombang lain. Pilih berkas yang lain.',
    'not-closed':
      'Gelombang ini belum ditutup. Minta penyelenggara menutupnya, lalu hitung lagi. Belum ada yang berubah.',
    'already-published':
      'Gelombang ini sudah terbit. Bila angkanya tidak sama dengan hitungan Anda, beri tahu penyelenggara dan pihak pengawas.',
    'not-a-snapshot':
      'Server menolak hasil ini, dan belum ada yang terbit. Muat ulang halaman ini dan hitung sekali lagi.',
    offline:
      'Sambungan terputus. Tidak ada yang hilang. Tunggu sampai tersambung, lalu tekan tombol itu lagi.',
    failed:
      'Ada kesalahan di halaman ini atau pada jawaban server, bukan pada sambungan Anda. Muat ulang halaman ini, lalu ulangi langkah tadi.',
    'terms-differ':
      'Server menyebut aturan yang berbeda dari berkas kunci gelombang. Jangan kirim hasil apa pun. Beri tahu penyelenggara dan pihak pengawas.',
    tampered:
      'Isi kotak suara tidak utuh: ada yang ganda, hilang, atau tertukar. Jangan kirim hasil apa pun. Beri tahu penyelenggara dan pihak pengawas.',
  },
  result: {
    heading: 'Hasil hitungan, belum dikirim',
    sum: 'Dihitung: {ballots} surat suara. Tidak terbaca: {unreadable}.',
    fingerprint: 'Enam kata gelombang ini: {words}. Cocokkan dengan halaman gelombang.',
    comments: 'Catatan penilai yang ikut dikirim, tanpa kelompok dan diacak: {n}.',
    withheld: 'Tidak ditampilkan, karena terlalu sedikit: {groups}.',
    apart:
      'Jawaban warga lebih banyak daripada yang dilayani unit. Angkanya terbit terpisah dan tidak dibandingkan.',
    nothing: 'Tidak ada kelompok yang cukup besar untuk ditampilkan.',
    atom: '{groups}: {n} penilai',
    item: 'Perilaku',
    n: 'Penilai',
    total: 'Jumlah nilai',
    favorable: 'Nilai 3–4',
    most: 'paling banyak {n}',
    least: 'paling sedikit {n}',
    note: 'Nilai setiap jawaban 1 sampai 4. Di dekat ujung skala hanya batasnya yang disebut, supaya tidak ada jawaban yang bisa ditebak.',
    button: 'Kirim hasil ini',
    consequence:
      'Setelah dikirim, angka ini terbit untuk umum. Surat suara, kunci di server, dan daftar undangan dihapus. Langkah ini tidak bisa dibatalkan.',
    busy: 'Mengirim …',
  },
  sent: {
    heading: 'Hasil sudah terbit',
    body: 'Terima kasih. Hitungan Anda sudah tersimpan.',
    proof:
      'Dihapus: {ballots} surat suara, {keys} kunci, {invitations} undangan. Dihitung ulang sesudahnya, tersisa: {left}.',
    file: 'Berkas rahasia tidak diperlukan lagi. Hapus, juga salinannya.',
    wave: 'Buka halaman gelombang',
    unit: 'Buka halaman unit',
  },
} as const;
