// What the schedule tells: what it did, what failed and stays due, and what somebody should look at.
export const tick = {
  nothing: 'Tidak ada yang jatuh tempo.',
  opened: 'Putaran "{wave}" dibuka.',
  prepared: 'Putaran "{wave}" sudah mempunyai kunci dan terbuka sendiri pada {day}.',
  missed:
    'Putaran "{wave}" tidak dibuka pada hari-harinya dan tidak akan dibuka lagi. Halamannya mengatakan itu.',
  closed: '{line}',
  trusteeCounts:
    'Putaran "{wave}" tidak menerima jawaban lagi. Separuh kuncinya ada pada pemegang kunci, yang menghitung di /hitung/.',
  destroyed: 'Sisa kunci putaran "{wave}" sudah dimusnahkan.',
  purged: 'Halaman bertanda {tags} diperbarui di jaringan.',
  purgeRefused:
    'Jaringan belum menerima permintaan memperbarui halaman bertanda {tags}. Permintaan ini diulang sampai diterima.',
  noCdn:
    'Tidak ada jaringan yang menyimpan halaman (NETLIFY_SITE_ID dan NETLIFY_API_TOKEN kosong).',
  failed: 'Pekerjaan {kind} untuk "{subject}" belum berhasil dan akan dicoba lagi: {cause}',
  problems: 'Belum berhasil dan tetap jatuh tempo:{lines}',
  unreached: 'Penghitungan di latar belakang tidak terjangkau. Periksa SITE_URL dan APP_SECRET.',
  warnings: 'Perlu dilihat:{lines}',
  rosterMissing:
    '{unit}: putaran "{subject}" mulai {day}, tetapi daftar penilainya belum diimpor. Tanpa daftar itu putaran tidak dibuka.',
  trusteeMissing:
    '{unit}: putaran "{subject}" mulai {day}, tetapi berkas pemegang kunci belum ada. Buka sendiri dengan berkas itu.',
  notOpened: '{unit}: putaran "{subject}" seharusnya dibuka sejak {day}, tetapi belum.',
  waveMissed:
    '{unit}: putaran "{subject}" tidak pernah dibuka; hari terakhirnya {day} sudah lewat.',
  closesSoon: '{unit}: putaran "{subject}" ditutup sesudah {day}.',
  tooFewRaters:
    '{unit}: daftar penilai putaran "{subject}" lebih sedikit daripada jumlah yang boleh tampil. Hasil tentang rekan tidak akan terlihat.',
  slipsMissing:
    '{unit}: putaran "{subject}" memerlukan slip untuk warga, dan belum ada yang dicetak.',
  trusteeWaits: '{unit}: putaran "{subject}" menunggu dihitung oleh pemegang kunci.',
  resultsUnanswered:
    '{unit}: hasil putaran "{subject}" terbit {day}. Unit belum menyampaikan apa yang diubah.',
  jobFailing: '{unit}: pekerjaan untuk "{subject}" belum berhasil sejak {day} dan terus diulang.',
  commentsDeleted: 'Komentar putaran {wave} dihapus karena waktunya sudah lewat.',
  codesMissing:
    '{unit}: komentar putaran "{subject}" menunggu pembacanya sejak {day}. Bila surel sudah disetel, kode dikirim sendiri; bila belum, jalankan: npm run comments -- codes {subject}',
};
