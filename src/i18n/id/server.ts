// The words of pages that the server says when no other page can.
const home = 'Ke halaman depan';

export const server = {
  unreadable: {
    title: 'Alamat tidak terbaca',
    body: 'Ada tanda yang tidak lengkap dalam alamat ini. Periksa tautannya, atau mulai dari halaman depan.',
    home,
  },
  'too-large': {
    title: 'Kiriman terlalu besar',
    body: 'Tidak ada yang tersimpan. Kembali ke halaman sebelumnya; isian Anda masih ada di sana. Muat ulang halaman itu, isi sekali lagi, lalu kirim.',
    home,
  },
  unavailable: {
    title: 'Data sedang tidak dapat dibaca',
    body: 'Halaman ini akan kembali dengan sendirinya. Jawaban yang sudah tersimpan tetap aman. Muat ulang halaman ini beberapa menit lagi.',
    home,
  },
  failed: {
    title: 'Halaman ini sedang bermasalah',
    body: 'Jawaban yang belum dikirim masih ada di halaman sebelumnya. Coba lagi beberapa menit lagi.',
    home,
  },
} as const;
