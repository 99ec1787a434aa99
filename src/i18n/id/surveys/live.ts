// What only the script of a survey form says, in Indonesian; alone, so that a browser loads no other words with it.
export const live = {
  none: 'tidak diisi',
  problems: {
    heading: 'Jawaban belum terkirim',
    'nothing-answered': 'Jawab paling sedikit satu pertanyaan.',
    failed:
      'Ada kesalahan di halaman ini, bukan pada sambungan Anda. Pilihan Anda masih ada di sini, jadi tekan tombol kirim sekali lagi.',
    'comment-too-long': 'Catatan lebih dari 500 huruf. Persingkat, lalu kirim lagi.',
    'comment-too-large':
      'Catatan terlalu panjang untuk lembar jawaban, misalnya karena banyak emoji. Persingkat, lalu kirim lagi.',
  },
  traces: {
    body: 'Catatan ini tampaknya memuat {found}. Hapus agar tidak ada orang yang dikenali, atau kirim sekali lagi bila memang perlu.',
    nip: 'NIP',
    nik: 'NIK',
    phone: 'nomor telepon',
    email: 'alamat surel',
    date: 'tanggal',
    name: 'nama orang',
    'self-description': 'keterangan tentang diri Anda',
  },
  sending: {
    busy: 'Mengirim …',
    waiting:
      'Jawaban sudah dikunci dan menunggu sambungan di perangkat ini. Begitu tersambung, jawaban dikirim dengan sendirinya.',
    fleeting:
      'Jawaban belum terkirim, dan peramban ini tidak mengizinkan penyimpanan. Biarkan halaman ini terbuka sampai tertulis terkirim.',
    again: 'Kirim lagi',
  },
} as const;
