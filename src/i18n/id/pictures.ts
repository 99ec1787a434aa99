// The words of the pictures: each step with a heading and a sentence, and descriptions for those who do not see them.
export const pictures = {
  /** What the lines beside the steps stand for. */
  things: { name: 'Nama Anda', answer: 'Jawaban', figures: 'Angka kelompok' },
  timeline: {
    title: 'Enam bulan, menurut skala',
    description:
      'Garis waktu dari dua pekan sebelum diklat sampai bulan keenam. Empat kali mengukur: dua pekan sebelumnya, lalu bulan pertama, ketiga, dan keenam. Pertemuan sering di awal: tiap pekan sampai pekan kelima, lalu tiap dua pekan sampai bulan ketiga. Peserta memakai cara baru sejak pekan pertama; rekan ikut sejak bulan keempat.',
    training: 'Diklat',
    months: 'Bulan',
    lanes: {
      measure: 'Mengukur: empat kali',
      meet: 'Bertemu: sering di awal, lalu makin jarang',
      use: 'Peserta memakai cara baru',
      join: 'Rekan ikut sejak bulan ke-4',
    },
  },
  route: {
    title: 'Tujuh langkah dalam enam bulan',
    steps: [
      ['Dua pekan sebelum diklat', 'Sepakati satu perilaku, ukur keadaan awal.'],
      ['Diklat', 'Berlatih dengan kasus dari unit sendiri, pulang dengan rencana.'],
      ['Pekan pertama', 'Bicara 10 menit dengan atasan, lalu uji pertama.'],
      ['Bulan ke-1', 'Bertemu 30 menit tiap pekan. Ukur kembali untuk pertama kali.'],
      ['Bulan ke-3', 'Bertemu tiap dua pekan. Ukur, lalu bicarakan dalam dialog kinerja.'],
      ['Bulan ke-4 dan ke-5', 'Rekan lain ikut memakai cara yang berhasil.'],
      ['Bulan ke-6', 'Ukur, terbitkan, dan tulis apa yang unit ubah.'],
    ],
  },
  wave: {
    title: 'Perjalanan satu gelombang',
    steps: [
      ['Direncanakan', 'Tanggal, kelompok penilai, dan batas tampil ditetapkan.'],
      ['Dibuka', 'Batas tampil terkunci. Penilai menjawab tanpa nama.'],
      ['Ditutup', 'Tidak ada lagi jawaban yang masuk.'],
      ['Dihitung', 'Kotak suara dibuka sekali dan dijumlahkan, lalu dimusnahkan.'],
      ['Diterbitkan', 'Hanya angka kelompok yang cukup besar yang tampil.'],
      ['Ditindaklanjuti', 'Unit membahas hasilnya dan menulis apa yang akan diubah.'],
      ['Gelombang berikutnya', 'Apakah perubahannya terlihat? Ukur lagi.'],
    ],
  },
  staff: {
    title: 'Perjalanan satu jawaban pegawai',
    steps: [
      ['Undangan', 'Kode pribadi datang ke alamat Anda. Di sini nama Anda masih diketahui.'],
      [
        'Karcis buta',
        'Kode ditukar dengan karcis yang dicap tanpa dilihat. Nama berhenti di sini.',
      ],
      ['Surat suara tersegel', 'Jawaban disegel di ponsel Anda. Semua sama panjangnya.'],
      ['Kotak suara', 'Isinya disusun ulang setiap kali bertambah: urutan tidak bercerita.'],
      ['Dihitung saat ditutup', 'Kotak dibuka sekali. Yang keluar hanya jumlah kelompok.'],
      ['Dimusnahkan', 'Surat suara dan kuncinya dihapus.'],
      ['Angka terbit', 'Hanya angka kelompok yang cukup besar yang tampil.'],
    ],
  },
  citizen: {
    title: 'Perjalanan satu jawaban warga',
    steps: [
      ['Formulir', 'Anda memilih jawaban. Nama tidak ditanyakan.'],
      ['Tersegel', 'Jawaban disegel di ponsel Anda. Semua sama panjangnya.'],
      ['Kotak suara', 'Disimpan tanpa waktu, alamat, atau jenis ponsel.'],
      ['Dihitung saat ditutup', 'Kotak dibuka sekali. Yang keluar hanya jumlah.'],
      ['Dimusnahkan', 'Surat suara dan kuncinya dihapus.'],
      ['Angka terbit', 'Hanya bila cukup banyak warga yang menjawab.'],
    ],
  },
  keys: {
    title: 'Empat kunci',
    center: 'Perilaku sehari-hari',
    corners: [
      ['Desain kontekstual', 'berlatih dengan kasus nyata'],
      ['Dukungan pimpinan', 'diberi tugas dan contoh'],
      ['Lingkungan kondusif', 'boleh mencoba bersama'],
      ['Tindak lanjut konsisten', 'bertemu sampai bulan keenam'],
    ],
  },
} as const;
