// How waves open, are extended and cancelled, and how they stand.
export const wave = {
  unknown: 'Putaran "{wave}" tidak ada. Daftar putaran: npm run wave -- list',
  notApproved: 'Putaran "{wave}" menunggu persetujuan programnya: npm run unit -- show {unit}',
  openedBefore: 'Putaran "{wave}" sudah pernah dibuka.',
  trusteeLate:
    'Putaran "{wave}" sudah punya kunci, tanpa pemegang kunci ini. Pemegang kunci disebut sebelum kunci dibuat: npm run invite -- <daftar> --wave <putaran> --trustee <berkas publik>',
  notItsDays:
    'Putaran "{wave}" menerima jawaban dari {opensOn} sampai {closesOn}. Putaran dibuka pada salah satu hari itu. Tidak ada yang diubah.',
  beforeTraining: 'Putaran "{wave}" tidak dapat dibuka sebelum diklat pada {trainedOn}.',
  otherRuns: 'Putaran lain dari program ini sedang berjalan, jadi "{wave}" belum dapat dibuka.',
  isOpen: 'Putaran "{wave}" dibuka.',
  isOpenEarly:
    'Putaran "{wave}" dibuka lebih awal. Halamannya menyebut hari yang semula diumumkan.',
  fingerprint: 'Sidik kuncinya: {words}',
  confirmOpenEarly:
    'Putaran "{wave}" diumumkan mulai {opensOn}. Halamannya akan menyebut bahwa dibuka lebih awal. Ketik kodenya untuk membuka: ',
  confirmOpenEarlyFlag: 'Bila tidak ada yang dapat ditanya, tambahkan --confirm {wave}',
  notEarly: 'Putaran "{wave}" sudah sampai harinya. Buka tanpa --early.',
  noDay: '"{given}" bukan tanggal. Tulis --until 2027-03-14: tahun, bulan, hari.',
  notOpen: 'Putaran "{wave}" berstatus {state}. Hanya putaran yang dibuka dapat diperpanjang.',
  extendedBefore:
    'Putaran "{wave}" sudah pernah diperpanjang sampai {closesOn}. Perpanjangan hanya satu kali.',
  extendedLate:
    'Hari terakhir putaran "{wave}" sudah tiba ({closesOn}). Perpanjangan diputuskan sebelum hari itu.',
  notWithin:
    'Hari terakhir putaran "{wave}" kini {closesOn}. Pilih hari setelah itu, paling lambat {latest}.',
  nextBegins:
    'Putaran berikut dari program ini dimulai sebelum hari itu. Pilih hari yang lebih awal.',
  baselineStays: 'Putaran "{wave}" harus ditutup sebelum hari pertama diklat.',
  extended:
    'Putaran "{wave}" menerima jawaban sampai {closesOn}. Halaman dan formulirnya menyebut hal itu.',
  cancelDraft: 'Putaran "{wave}" masih rancangan. Ubah rencananya: npm run unit -- show {unit}',
  cancelClosed:
    'Hari terakhir putaran "{wave}" sudah lewat. Putaran itu dihitung: npm run close -- {wave}',
  cancelPublished: 'Putaran "{wave}" sudah terbit. Yang sudah terbit tidak ditarik kembali.',
  confirmCancel:
    'Semua jawaban putaran "{wave}" akan dihapus tanpa dihitung. Halamannya menyebut bahwa putaran dibatalkan. Langkah ini tidak dapat diurungkan. Ketik kodenya untuk membatalkan: ',
  confirmCancelFlag: 'Bila tidak ada yang dapat ditanya, tambahkan --confirm {wave}',
  planned: 'Putaran "{wave}" direncanakan, {opensOn} sampai {closesOn}.',
  lacksRoster: 'Daftar penilai belum ada: npm run invite -- <daftar.csv> --wave {wave}',
  lacksSlips: 'Slip untuk warga belum dicetak: npm run invite -- {wave} --slips <jumlah>',
  lacksKeys: 'Kunci dibuat saat putaran dibuka.',
  ready: 'Kunci dan undangan sudah siap.',
  opensNow: 'Putaran ini dapat dibuka hari ini: npm run wave -- open {wave}',
  missed: 'Hari terakhirnya sudah lewat. Batalkan: npm run wave -- cancel {wave}',
  roster: '  {group}: {roster} orang, {invitations} undangan',
  slips: '  {group}: {invitations} slip',
  open: 'Putaran "{wave}" menerima jawaban sampai {closesOn}.',
  openOver:
    'Hari terakhir putaran "{wave}" sudah lewat ({closesOn}). Hitung: npm run close -- {wave}',
  openedEarly: 'Dibuka lebih awal; semula diumumkan mulai {announced}.',
  wasExtended: 'Diperpanjang; semula sampai {before}.',
  hasTrustee: 'Separuh kunci hitung ada pada pemegang kunci.',
  staffAnswers:
    '  {group}: {roster} orang, undangan {invitations}, tiket {tickets}, jawaban {ballots}',
  slipAnswers: '  {group}: slip {invitations}, tiket {tickets}, jawaban {ballots}',
  openAnswers: '  {group}: jawaban {ballots}',
  notArrived:
    '  Surel undangan: {refused} tidak sampai, {unsure} tidak pasti sampai. Rinciannya: npm run mail -- status {wave}',
  since:
    '  Sejak dibuka: {added} orang ditambahkan, {withdrawn} dikeluarkan; pengingat {reminders} kali; surel ditolak {refused}, tidak pasti sampai {unsure}',
  closed: 'Putaran "{wave}" ditutup dan menunggu dihitung: npm run close -- {wave}',
  closedTrustee:
    'Putaran "{wave}" ditutup dan menunggu pemegang kunci, yang menghitungnya di /hitung/.',
  published: 'Putaran "{wave}" terbit pada {day}: {address}',
  discarded: 'Putaran "{wave}" berakhir tanpa hasil: {cause}',
  'cause_key-lost': 'kuncinya hilang.',
  cause_organiser: 'dihentikan walau masih dapat dihitung.',
  cause_cancelled: 'dibatalkan sebelum hari terakhirnya lewat.',
  listed: '{unit}: {name}{waves}',
};
