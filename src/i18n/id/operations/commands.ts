// What every command says: how it is used, what it was given wrongly, and that a failure was not foreseen.
export const commands = {
  help: '{usage}\nSelalu bisa: --help menampilkan bantuan ini; --lang id|en memilih bahasa.',
  faultyLine: '{fault}\n{usage}',
  unknownOption: 'Pilihan "{option}" tidak dikenal oleh perintah ini.',
  missingValue: 'Pilihan "{option}" perlu diikuti nilainya.',
  needlessValue: 'Pilihan "{option}" tidak memakai nilai.',
  unknownLanguage: 'Bahasa "{language}" tidak dikenal. Pilih id atau en.',
  unexpected: 'Terjadi kegagalan yang belum dikenal program: {cause}',
  operatorMissing:
    'Setel OPERATOR dengan nama Anda, misalnya OPERATOR="Siti Aminah". Perubahan pada unit "{unit}" dicatat atas nama itu.',
  noDatabase:
    'Di {folder} belum ada basis data. Jalankan npm start dahulu, atau setel DATA_DIR ke folder yang benar.',
  notConfirmed: 'Tidak ada yang diubah. {otherwise}',
  otherCode: '"{typed}" bukan kode putaran ini. Tidak ada yang diubah.',
};
