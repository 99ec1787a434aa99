// What commands say about mail: queueing, sending, what did not arrive, and what nobody knows.
export const mail = {
  halfSet: 'Setel SMTP_URL dan MAIL_FROM, keduanya atau tidak satu pun.',
  wrongServer:
    'SMTP_URL ditulis smtp://server:587 atau smtps://server, bila perlu dengan nama:sandi@ di depan nama server.',
  wrongSender:
    'MAIL_FROM ditulis "Survei Kota Anu <survei@kota-anu.go.id>", atau alamat surel itu saja.',
  noSite: 'Setel SITE_URL lebih dahulu: tautan di dalam surel mengarah ke alamat itu.',
  noServer:
    'Tidak ada server surel yang disetel (SMTP_URL, MAIL_FROM). Sampaikan undangan lewat WhatsApp dan slip.',
  mailbox:
    'Belum ada server surel yang disetel (SMTP_URL, MAIL_FROM): surel hanya masuk ke kotak surat pengembang di /dev/surat, bukan kepada orangnya.',
  unreached:
    'Server surel tidak menjawab, atau menolak nama pengirim. Surel yang menunggu tetap menunggu; periksa SMTP_URL dan MAIL_FROM.',
  sealed:
    'Rahasia putaran "{wave}" tidak ada di penyimpanan kunci, jadi undangannya tidak dapat dibuka.',
  waveUnknown: 'Tidak ada putaran "{wave}".',
  waveOver: 'Putaran "{wave}" sudah lewat hari terakhirnya. Surel tidak dikirim lagi.',
  notOpen: 'Putaran "{wave}" belum dibuka. Pengingat dikirim selama putaran berjalan.',
  notPrepared:
    'Putaran "{wave}" belum punya daftar penilai. Jalankan dahulu: npm run invite -- <daftar.csv> --wave {wave}',
  inactive: 'Program putaran "{wave}" belum aktif, jadi belum ada surel yang dikirim.',
  alreadyReminded:
    'Pengingat putaran "{wave}" sudah dikirim sebanyak yang diperbolehkan: dua kali.',
  queued:
    'Undangan lewat surel untuk putaran "{wave}": {queued} menunggu dikirim. Kirim sekarang: npm run mail -- send',
  reminded:
    'Pengingat untuk semua di daftar putaran "{wave}": {queued} surel menunggu dikirim. Kirim sekarang: npm run mail -- send',
  byHand:
    '{byHand} orang di daftar tidak punya alamat surel. Sampaikan kepada mereka lewat WhatsApp atau slip.',
  byHandText:
    'Pesan berikut untuk mereka, sama untuk semua dalam satu kelompok dan tanpa tautan:\n\n{text}',
  bounces:
    'Yang terlihat di sini hanya penolakan saat surel diserahkan. Surel yang kembali sesudahnya masuk ke kotak surat pengirim (MAIL_FROM).',
  run: 'Surel: {sent} terkirim, {refused} ditolak, {again} dicoba lagi nanti, {unsure} tidak pasti.',
  nothingDue: 'Tidak ada surel yang menunggu dikirim.',
  status: 'Surel putaran "{wave}" ({roster} orang di daftar):{list}',
  statusEmpty: 'Putaran "{wave}" ({roster} orang di daftar) belum punya surel.',
  statusLine:
    '{kind}: {sent} terkirim, {due} menunggu, {refused} tidak sampai, {unsure} tidak pasti',
  statusReminders: 'Pengingat yang sudah dikirim: {reminders} dari 2.',
  missed: 'Tidak sampai; sampaikan lewat WhatsApp atau slip:{list}',
  missedLine: '{contact} ({kind}, jawaban server {reply})',
  unsureHint: 'Ada surel yang tidak pasti sampai. Lihat: npm run mail -- unsure {wave}',
  unsureList:
    'Surel putaran "{wave}" yang tidak pasti sampai. Kirim lagi dengan --resend <nomor>, atau anggap sampai dengan --leave <nomor>:{list}',
  unsureLine: '{number}. {contact} ({kind})',
  noneUnsure: 'Tidak ada surel yang tidak pasti di putaran "{wave}".',
  notUnsure: 'Surel itu tidak lagi menunggu keputusan.',
  noSuchNumber: 'Tidak ada surel bernomor {number}. Lihat: npm run mail -- unsure {wave}',
  resent: 'Surel itu akan dikirim lagi.',
  left: 'Surel itu dianggap sudah sampai.',
  kindInvitation: 'undangan',
  kindReplacement: 'undangan pengganti',
  kindReminder1: 'pengingat pertama',
  kindReminder2: 'pengingat kedua',
};
