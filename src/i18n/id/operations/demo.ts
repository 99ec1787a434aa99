// What the command of the demo data says.
export const demo = {
  inPlace: 'Data contoh sudah terisi.',
  none: 'Tidak ada unit contoh di basis data ini. Tidak ada yang diubah.',
  askRemoval:
    'Semua unit contoh akan dihapus, beserta jawaban dan hasilnya: {units}. Unit sungguhan tidak disentuh. Ketik "hapus" untuk melanjutkan: ',
  word: 'hapus',
  needsYes:
    'Tidak ada yang diubah. Perintah ini akan menghapus unit contoh: {units}. Tambahkan --yes bila tidak ada yang dapat ditanya.',
  notSaid: 'Anda mengetik "{typed}", jadi tidak ada yang diubah.',
  removed: '{count} unit contoh sudah dihapus, beserta jawaban, hasil dan kuncinya: {units}.',
  comesBack:
    'Basis data bawaan mengisi data contoh lagi pada "npm start" berikutnya. Setel DEMO=0 agar tetap tanpa data contoh.',
};
