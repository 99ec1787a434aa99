// Words of the frame around every page and of the guides, in Indonesian.
export const site = {
  name: 'Jejak Perilaku',
  skip: 'Langsung ke isi',
  demo: 'Data contoh: unit dan angkanya rekaan.',
  navigation: {
    label: 'Utama',
    guides: 'Panduan',
    tools: 'Lembar kerja',
    units: 'Hasil unit',
    otherLanguage: 'English',
  },
  footer: {
    method: 'Cara kami menghitung',
    data: 'Data terbuka',
    privacy: 'Privasi',
    accessibility: 'Aksesibilitas',
    complaints:
      'Perlu jawaban atas keluhan? Sampaikan ke meja pengaduan unit atau SP4N-LAPOR! (lapor.go.id).',
  },
  notFound: {
    title: 'Halaman ini tidak ada',
    body: 'Alamatnya mungkin salah ketik, atau halamannya sudah pindah. Tidak ada jawaban Anda yang hilang karena ini.',
    home: 'Beranda',
    guides: 'Semua panduan',
    units: 'Semua unit',
  },
  guides: {
    title: 'Panduan',
    promise: 'Dari ruang diklat ke kebiasaan kerja, satu langkah kecil setiap kali.',
  },
  guide: {
    keyPoints: 'Intinya',
    contents: 'Isi panduan',
    thisWeek: 'Coba pekan ini',
    forLeader: 'Untuk pimpinan',
    forParticipant: 'Untuk peserta',
    tool: 'Lembar kerja: {title}',
    affectedItems: 'Perilaku yang dituju',
    figure: {
      demo: 'Data contoh: unit dan angkanya rekaan. Gambar ini diambil dari halaman unit dan ikut berubah.',
      table: 'Baca angka yang sama dalam tabel di sana',
    },
    evidence: 'Dari mana kami tahu',
    sources: 'Sumber',
    reviewed: 'Terakhir diperiksa {date}.',
    roles: {
      participant: 'peserta',
      leader: 'pimpinan',
      organiser: 'penyelenggara',
      citizen: 'warga',
    },
    audience: 'Untuk {roles}',
    previous: 'Sebelumnya: {title}',
    next: 'Berikutnya: {title}',
    marks: {
      review: 'rangkuman banyak penelitian',
      study: 'satu penelitian',
      estimate: 'perkiraan orang yang berpengalaman',
      rule: 'aturan',
      practice: 'pilihan kami, belum diuji',
    },
  },
} as const;
