// The words of the pictures: each step with a heading and a sentence.
export const pictures = {
  /** What the lines beside the steps stand for. */
  things: { name: 'Nama Anda', answer: 'Jawaban', figures: 'Angka kelompok' },
  /** What the marks beside the headings stand for. */
  states: { opened: 'Survei dibuka', done: 'Survei ditutup' },
  staff: {
    title: 'Perjalanan satu jawaban pegawai',
    steps: [
      ['Undangan', 'Kode pribadi datang ke alamat Anda. Di sini nama Anda masih diketahui.'],
      [
        'Token tanpa nama',
        'Saat Anda mengirim, kode ditukar dengan token yang disahkan tanpa dilihat. Nama berhenti di sini.',
      ],
      ['Lembar jawaban terkunci', 'Jawaban dikunci di perangkat Anda. Semua sama panjangnya.'],
      [
        'Kotak jawaban',
        'Susunannya ditulis ulang setiap kali bertambah, sehingga urutan datang tidak tersimpan.',
      ],
      ['Dihitung setelah ditutup', 'Kotak dibuka. Yang keluar hanya angka kelompok.'],
      ['Dihapus', 'Lembar jawaban, kunci, dan daftar undangan dihapus.'],
      ['Angka terbit', 'Hanya angka kelompok yang cukup besar yang tampil.'],
    ],
  },
  citizen: {
    title: 'Perjalanan satu jawaban warga',
    steps: [
      ['Formulir', 'Anda memilih jawaban. Nama tidak ditanyakan.'],
      [
        'Lembar jawaban terkunci',
        'Jawaban dikunci di perangkat Anda, atau di server bila JavaScript mati. Semua sama panjangnya.',
      ],
      [
        'Kotak jawaban',
        'Disimpan tanpa waktu, alamat, atau jenis perangkat, menurut urutan datang.',
      ],
      ['Dihitung setelah ditutup', 'Kotak dibuka. Setiap angka diberi selisih acak yang kecil.'],
      ['Dihapus', 'Lembar jawaban dan kuncinya dihapus.'],
      ['Angka terbit', 'Hanya bila cukup banyak jawaban yang terbaca.'],
    ],
  },
} as const;
