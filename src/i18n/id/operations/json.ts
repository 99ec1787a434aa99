// What departs from JSON in a file that somebody wrote by hand.
export const json = {
  place: 'Baris {line}, kolom {column}: {fault}',
  empty: 'Berkas ini kosong.',
  trailingComma: 'ada koma sebelum kurung tutup. Hapus koma itu.',
  missingComma: 'koma antara dua isian belum ada.',
  missingColon: 'titik dua setelah nama isian belum ada.',
  missingQuote: 'tanda kutip " belum lengkap. Setiap nama dan teks diapit dua tanda kutip.',
  singleQuote: 'tanda kutip tunggal \' dipakai. Pakai tanda kutip ganda ".',
  typographicQuote: 'tanda kutip miring dipakai. Ganti dengan tanda kutip lurus ".',
  missingValue: 'isian di sini belum ada.',
  cutOff: 'berkas berakhir sebelum semua kurung ditutup.',
  comment: 'komentar tidak dikenal dalam JSON. Hapus komentar itu.',
  moreBehind: 'masih ada tulisan setelah kurung tutup terakhir.',
  number: 'angka ini tidak dapat dibaca. Tulis angka tanpa titik ribuan.',
  unreadable: 'tulisan di sini tidak dapat dibaca sebagai JSON.',
  twice: 'isian "{field}" tertulis dua kali. Hapus salah satunya.',
};
