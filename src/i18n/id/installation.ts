// What pages say of whoever runs this installation, from its settings, and where nothing is set.
export const installation = {
  heading: 'Siapa yang menjalankan situs ini?',
  lead: 'Program ini dapat dipasang oleh banyak lembaga. Keterangan di bawah berlaku untuk pemasangan ini saja dan diisi oleh pengelola sistemnya.',
  facts: {
    operator: 'Pengelola sistem',
    contact: 'Kontak',
    controller: 'Pengendali data pribadi',
    hosting: 'Tempat server',
  },
  unset: 'Belum diisi oleh pengelola sistem.',
  incomplete:
    'Keterangan ini belum lengkap. Selama belum lengkap, perlakukan situs ini sebagai tempat mencoba, dan tanyakan penanggung jawabnya sebelum Anda menjawab survei sungguhan.',
  privacy: {
    heading: 'Siapa yang bertanggung jawab atas data Anda?',
    lead: 'Penanggung jawabnya ialah lembaga yang memasang program ini, sehingga namanya diambil dari keterangan yang diisinya.',
    basis: 'Dasar',
    basisText:
      'Survei diisi secara sukarela, dan jawaban hanya diolah menjadi angka gabungan unit. Dasar hukum untuk mengolah daftar undangan pegawai ditetapkan oleh pengendali data, sehingga dapat Anda tanyakan kepadanya.',
    rights: 'Hak Anda',
    rightsText:
      'Anda boleh tidak ikut, melewati pertanyaan, dan menanyakan data undangan Anda kepada pengendali data. Jawaban yang sudah terkirim tidak dapat ditunjukkan atau dihapus satu per satu, karena program tidak menyimpan hubungannya dengan Anda.',
    retention: 'Lama penyimpanan',
    retentionText:
      'Lembar jawaban, kunci, dan daftar undangan dihapus saat hasil terbit. Catatan tertulis disimpan lebih lama, dengan batas yang disebut di atas. Angka gabungan tetap terbuka.',
    more: 'Tentang pemasangan ini',
  },
  barriers: {
    heading: 'Bagaimana melaporkan hambatan?',
    toContact:
      'Masalah teknis dan hambatan di situs ini disampaikan kepada kontak pengelola sistem:',
    withoutContact:
      'Masalah teknis dan hambatan di situs ini seharusnya disampaikan kepada pengelola sistem, tetapi kontaknya belum diisi. Untuk sementara, sampaikan kepada penyelenggara yang memberi Anda tautan survei.',
    how: 'Sebutkan halaman yang Anda buka, apa yang ingin Anda lakukan, dan alat bantu yang Anda pakai. Kode undangan dan jawaban Anda tidak perlu disertakan.',
    otherWay:
      'Bila survei tidak dapat Anda isi, penyelenggara sebaiknya menawarkan cara lain, misalnya membacakan pertanyaan sementara Anda menjawab di perangkat sendiri.',
  },
} as const;
