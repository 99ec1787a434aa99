// How waves are closed, counted, published and discarded, and what became of them.
export const closing = {
  notOpened: 'Putaran "{wave}" belum dibuka.',
  notEnded:
    'Putaran "{wave}" menerima jawaban sampai {closesOn} dan dihitung setelah hari itu. Tidak ada yang diubah. Untuk menutup sekarang: npm run close -- {wave} --early',
  changedMeanwhile: 'Putaran "{wave}" baru saja diubah oleh perintah lain. Jalankan lagi.',
  withTrustee:
    'Putaran "{wave}" ditutup. Separuh kuncinya ada pada pemegang kunci, yang menghitungnya di /hitung/.',
  otherSecret: 'APP_SECRET bukan yang dipakai saat putaran ini dibuka. Tidak ada yang diubah.',
  refusedByDatabase:
    'Hasil putaran "{wave}" tersimpan, tetapi basis data tidak menerimanya ({reason}). Tidak ada yang diubah.',
  published:
    'Putaran "{wave}" terbit: {boxes} lembar jawaban dihitung{faulty}, {cells} sel tampil{noisy}.{proof}',
  faulty: ', {count} di antaranya tidak terbaca',
  noisy: ', warga: {count} butir dengan derau',
  destroyed: ' Dihapus: {ballots} lembar jawaban, {keys} kunci, {invitations} undangan.',
  left: ' Tersisa: {count}.',
  alreadyPublished:
    'Putaran "{wave}" sudah terbit. Langkah setelah terbit diulang; selain itu tidak ada yang diubah.',
  alreadyDiscarded:
    'Putaran "{wave}" sudah diakhiri tanpa hasil, jadi tidak ada yang dihitung. Langkah setelahnya diulang; selain itu tidak ada yang diubah.',
  followed: '{line} {next}',
  joined: '{line}{next}',
  nextPlanned: 'Berikutnya: "{wave}", direncanakan mulai {opensOn}.{slips}',
  nextOpen: 'Berikutnya: "{wave}" menerima jawaban sampai {closesOn}.{slips}',
  nextSlips: ' Perlu slip: npm run invite -- {wave} --slips <jumlah>.',
  nextTrustee: 'Berikutnya: "{wave}" dibuka dengan berkas baru dari pemegang kunci.',
  nextOpenByHand: 'Berikutnya: npm run wave -- open {wave}',
  batchWaits:
    'Jawaban kumpulan "{wave}" lebih sedikit dari yang boleh tampil. Jawaban itu menunggu, dan yang baru diterima sampai {closesOn}.',
  batchTrustee:
    'Kumpulan "{wave}" kini tidak menerima jawaban. Separuh kuncinya ada pada pemegang kunci, yang menghitungnya di /hitung/. Bila yang terbaca terlalu sedikit, pemegang kunci membiarkannya menerima lagi.',
  batchChanged: 'Kumpulan "{wave}" baru saja diubah oleh perintah lain. Jalankan lagi.',
  batchNotEnded:
    'Kumpulan "{wave}" menerima jawaban sampai {closesOn} dan dihitung setelah hari itu. Tidak ada yang diubah.',
  nothingDue: 'Belum ada kumpulan jawaban yang waktunya dihitung.',
  confirmEarly:
    'Yang belum menjawab "{wave}" kehilangan sisa harinya. Ketik kodenya untuk menutup sekarang: ',
  confirmEarlyFlag: 'Untuk menutup "{wave}" lebih awal tanpa ditanya, tambahkan --confirm {wave}',
  keysDestroyed: 'Kunci putaran "{wave}", yang sudah berakhir, kini dihapus.',
  discarded:
    'Putaran "{wave}" diakhiri: tidak ada yang terbit, dan halamannya menyebut hal itu.{proof}',
  notDiscarded: 'Putaran "{wave}" tidak diakhiri ({reason}).',
  secretLost:
    'Rahasianya tidak ada di tempat kunci ({place}). Bila tempatnya berbeda dari semula, kembalikan dahulu: putaran itu lalu dapat dihitung.',
  secretDiffers:
    'APP_SECRET bukan yang dipakai saat putaran ini dibuka. Bila yang lama masih ada, kembalikan dahulu: putaran itu lalu dapat dihitung.',
  nothingToDiscard:
    'Putaran "{wave}" belum punya kunci dan jawaban. Batalkan: npm run wave -- cancel {wave}',
  resultKept:
    'Putaran "{wave}" sudah dihitung, dan hasilnya tersimpan. Tidak ada yang diubah. Terbitkan: npm run close -- {wave}',
  forced: 'Kuncinya masih ada, dan halamannya akan menyebut bahwa Anda tetap mengakhirinya.',
  keyThere: 'Kuncinya ada di tempat kunci ({place}), jadi dapat dihitung: npm run close -- {wave}',
  trusteeThere:
    'Kunci server masih ada, jadi dapat dihitung dengan berkas pemegang kunci di /hitung/. Bila berkas itu hilang, tambahkan --force',
  discardRefused:
    'Putaran "{wave}" tidak diakhiri. {how}\nUntuk tetap mengakhirinya, tambahkan --force: halamannya lalu menyebut bahwa kuncinya masih ada.',
  confirmDiscard:
    '{grounds}\nSemua jawaban "{wave}" akan dihapus tanpa dihitung. Langkah ini tidak dapat diurungkan. Ketik kodenya untuk mengakhiri: ',
  confirmDiscardFlag:
    '{grounds} Untuk mengakhiri "{wave}" tanpa ditanya, tambahkan --confirm {wave}',
};
