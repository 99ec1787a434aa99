// The words of the pictures: each step with a heading and a sentence.
export const pictures = {
  route: {
    title: 'Rute enam bulan',
    description:
      'Tujuh langkah dari dua minggu sebelum diklat sampai bulan keenam. Lingkaran kosong adalah pengukuran, lingkaran penuh adalah kegiatan.',
    steps: [
      ['Dua minggu sebelum diklat', 'Sepakati satu perilaku, ukur keadaan awal.'],
      ['Diklat', 'Berlatih dengan kasus dari unit sendiri, pulang dengan rencana.'],
      ['Minggu pertama', 'Bicara 10 menit dengan atasan, lalu uji pertama.'],
      ['Bulan ke-1', 'Bertemu 30 menit tiap minggu. Ukur untuk pertama kali.'],
      ['Bulan ke-3', 'Bertemu tiap dua minggu. Ukur, lalu bicarakan dalam dialog kinerja.'],
      ['Bulan ke-4 dan ke-5', 'Rekan lain ikut memakai cara yang berhasil.'],
      ['Bulan ke-6', 'Ukur, terbitkan, dan tulis apa yang unit ubah.'],
    ],
  },
  wave: {
    title: 'Perjalanan satu gelombang',
    description: 'Enam langkah satu gelombang survei, dari rencana sampai tindakan unit.',
    steps: [
      ['Direncanakan', 'Tanggal, kelompok penilai, dan batas tampil ditetapkan.'],
      ['Dibuka', 'Batas tampil terkunci. Penilai menjawab tanpa nama.'],
      ['Ditutup', 'Tidak ada lagi jawaban yang masuk.'],
      ['Dihitung', 'Kotak suara dibuka sekali dan dijumlahkan per kelompok.'],
      ['Diterbitkan', 'Hanya angka kelompok yang cukup besar yang tampil.'],
      ['Ditindaklanjuti', 'Unit menulis apa yang akan diubah.'],
    ],
  },
  answer: {
    title: 'Perjalanan satu jawaban',
    description:
      'Lima langkah satu jawaban, dari ponsel sampai dimusnahkan. Tanda silang adalah yang dimusnahkan.',
    steps: [
      ['Di ponsel Anda', 'Jawaban dikunci dalam amplop digital. Semua amplop sama panjangnya.'],
      ['Di perjalanan', 'Yang lewat hanya amplop tertutup, tanpa nama Anda.'],
      ['Di kotak suara', 'Amplop disimpan tanpa waktu, alamat, atau jenis ponsel.'],
      ['Saat dihitung', 'Amplop dibuka sekali. Yang keluar hanya jumlah kelompok.'],
      ['Setelah diterbitkan', 'Amplop dan kuncinya dimusnahkan.'],
    ],
  },
  keys: {
    title: 'Empat kunci',
    description:
      'Empat kunci mengelilingi perilaku sehari-hari: desain kontekstual, dukungan pimpinan, lingkungan kondusif, dan tindak lanjut konsisten.',
    center: 'Perilaku sehari-hari',
    corners: [
      'Desain kontekstual',
      'Dukungan pimpinan',
      'Lingkungan kondusif',
      'Tindak lanjut konsisten',
    ],
  },
} as const;
