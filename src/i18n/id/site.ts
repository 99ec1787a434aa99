// Words of the frame around every page and of the guides, in Indonesian.
export const site = {
  name: 'Jejak Perilaku',
  skip: 'Langsung ke isi',
  demo: 'Data contoh: unit dan angka di halaman ini rekaan.',
  navigation: { guides: 'Panduan', units: 'Unit', otherLanguage: 'English' },
  footer: {
    privacy: 'Privasi',
    accessibility: 'Aksesibilitas',
    complaints: 'Keluhan yang perlu dijawab: sampaikan ke meja pengaduan unit.',
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
    gist: 'Intinya',
    contents: 'Isi panduan',
    thisWeek: 'Coba minggu ini',
    forLeader: 'Untuk pimpinan',
    forParticipant: 'Untuk peserta',
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
