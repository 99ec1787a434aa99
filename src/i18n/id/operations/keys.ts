// What goes wrong with keys of waves, and with the file of a trustee.
export const keys = {
  takesNone: 'Putaran "{wave}" tidak menerima kunci lagi.',
  notWritten:
    'Sebagian kunci putaran "{wave}" ({thing}) tidak dapat ditulis ke {place}. Jalankan perintahnya lagi.',
  notRemoved:
    'Putaran "{wave}" sudah berakhir, tetapi {left} berkasnya di tempat kunci ({place}) tidak dapat dihapus. Buat tempat itu dapat ditulis, lalu jalankan perintahnya lagi.',
  otherResult:
    'Tempat kunci ({place}) menyimpan hasil putaran lain yang pernah bernama "{wave}". Tidak ada yang terbit. Pindahkan hasil itu, lalu jalankan perintahnya lagi.',
  secretMissing:
    'Rahasia putaran "{wave}" tidak ada di tempat kunci ({place}), jadi kotaknya tidak dapat dibuka. Tidak ada yang diubah.',
  noFile: 'Berkas {file} tidak ada atau tidak dapat dibaca.',
  privateHalf:
    '{file} adalah berkas rahasia. Hapus di sini, dan tanyakan berkas publik kepada pemegang kunci.',
  notTrustee: '{file} bukan berkas publik pemegang kunci. Pemegang kunci membuatnya di /hitung/.',
};
