// Words of the figure stories of the guides, in Indonesian: the finding, where it comes from, and a caption per frame.
export const stories = {
  'peran-pimpinan': {
    title: 'Pertanyaan pimpinan menentukan apa yang dikerjakan',
    note: 'Cerita dari loket rekaan: pertanyaan yang didengar tim setiap sore, dan akibatnya bagi pekerjaan.',
    counting: {
      heading: '“Berapa berkas selesai hari ini?”',
      captions: [
        'Jumlah yang ditanyakan.',
        'Berkas dikejar, warga harus kembali.',
        'Cara baru berhenti di pekan kedua.',
      ],
    },
    asking: {
      heading: '“Kapan tadi Anda mencoba, dan di mana macetnya?”',
      captions: [
        'Usaha dan hambatan yang ditanyakan.',
        'Syarat ditulis sejak awal.',
        'Satu hambatan diurus, langkah berlanjut.',
      ],
    },
  },
  'mulai-di-sini': {
    title: 'Empat kunci, dijaga selama enam bulan',
    note: 'Rute usulan kami, menurut skala waktu. Garis tegak menandai diklat; tanda putus-putus berarti dijadwalkan.',
    keys: {
      heading: 'Empat kunci bagi perilaku sehari-hari',
      items: [
        ['Desain kontekstual', 'berlatih dengan kasus nyata'],
        ['Dukungan pimpinan', 'diberi tugas dan contoh'],
        ['Lingkungan kondusif', 'boleh mencoba bersama'],
        ['Tindak lanjut konsisten', 'bertemu tetap, lalu diukur lagi'],
      ],
    },
    months: {
      heading: 'Enam bulan menurut skala',
      captions: [
        'Diukur di awal, lalu diukur kembali.',
        'Bertemu sering, lalu makin jarang.',
        'Peserta mencoba, rekan ikut bulan ke-4.',
      ],
    },
  },
  'menjalankan-umpan-balik-360': {
    title: 'Satu putaran selesai setelah satu hal diubah',
    note: 'Tanda penuh berarti selesai, setengah penuh berarti dibuka, putus-putus berarti dijadwalkan.',
    round: {
      heading: 'Satu putaran survei',
      captions: [
        'Dijadwalkan: tujuan dan tanggal ditulis.',
        'Dibuka: semua diundang, jawaban terkunci.',
        'Ditutup: dihitung sekali, lalu dihapus.',
        'Hanya angka kelompok yang terbit.',
        'Dibahas 30 menit, satu langkah dipilih.',
        'Satu hal diubah, lalu diukur lagi.',
      ],
    },
    rounds: {
      heading: 'Empat putaran dalam enam bulan',
      caption: 'Contoh: putaran bulan ke-1 sedang dibuka.',
    },
  },
  anonimitas: {
    title: 'Nama dan jawaban disimpan di dua meja terpisah',
    note: 'Survei pegawai, digambar sebagai dua meja. Pada survei warga, meja undangan tidak ada.',
    apart: {
      heading: 'Dua meja yang tidak bersentuhan',
      captions: [
        'Meja undangan: mengenal nama Anda.',
        'Anda membawa token tanpa nama.',
        'Meja jawaban: hanya lembar terkunci.',
      ],
    },
    limits: {
      heading: 'Di mana perlindungan ini berakhir',
      captions: [
        'Satu orang memegang kedua meja.',
        'Dua rekan saling memberi tahu.',
        'Jaringan mencatat waktu kunjungan Anda.',
      ],
    },
  },
} as const;
