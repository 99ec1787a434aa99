// How waves open, are extended and cancelled, and how they stand.
export const wave = {
  unknown: 'Gelombang "{wave}" tidak ada. Daftar gelombang: npm run wave -- list',
  notApproved: 'Gelombang "{wave}" menunggu persetujuan programnya: npm run unit -- show {unit}',
  openedBefore: 'Gelombang "{wave}" sudah pernah dibuka.',
  trusteeLate:
    'Gelombang "{wave}" sudah punya kunci, tanpa wali kunci ini. Wali kunci disebut sebelum kunci dibuat: npm run invite -- <daftar> --wave <gelombang> --trustee <berkas publik>',
  notItsDays:
    'Gelombang "{wave}" menerima jawaban dari {opensOn} sampai {closesOn}. Gelombang dibuka pada salah satu hari itu. Tidak ada yang diubah.',
  beforeTraining: 'Gelombang "{wave}" tidak dapat dibuka sebelum diklat pada {trainedOn}.',
  otherRuns: 'Gelombang lain dari program ini sedang berjalan, jadi "{wave}" belum dapat dibuka.',
  isOpen: 'Gelombang "{wave}" dibuka.',
  isOpenEarly:
    'Gelombang "{wave}" dibuka lebih awal. Halamannya menyebut hari yang semula diumumkan.',
  fingerprint: 'Sidik kuncinya: {words}',
  confirmOpenEarly:
    'Gelombang "{wave}" diumumkan mulai {opensOn}. Halamannya akan menyebut bahwa dibuka lebih awal. Ketik kodenya untuk membuka: ',
  confirmOpenEarlyFlag: 'Bila tidak ada yang dapat ditanya, tambahkan --confirm {wave}',
  notEarly: 'Gelombang "{wave}" sudah sampai harinya. Buka tanpa --early.',
  noDay: '"{given}" bukan tanggal. Tulis --until 2027-03-14: tahun, bulan, hari.',
  notOpen: 'Gelombang "{wave}" berstatus {state}. Hanya gelombang yang dibuka dapat diperpanjang.',
  extendedBefore:
    'Gelombang "{wave}" sudah pernah diperpanjang sampai {closesOn}. Perpanjangan hanya satu kali.',
  extendedLate:
    'Hari terakhir gelombang "{wave}" sudah tiba ({closesOn}). Perpanjangan diputuskan sebelum hari itu.',
  notWithin:
    'Hari terakhir gelombang "{wave}" kini {closesOn}. Pilih hari setelah itu, paling lambat {latest}.',
  nextBegins:
    'Gelombang berikut dari program ini dimulai sebelum hari itu. Pilih hari yang lebih awal.',
  baselineStays: 'Gelombang "{wave}" harus ditutup sebelum hari pertama diklat.',
  extended:
    'Gelombang "{wave}" menerima jawaban sampai {closesOn}. Halaman dan formulirnya menyebut hal itu.',
  cancelDraft: 'Gelombang "{wave}" masih rancangan. Ubah rencananya: npm run unit -- show {unit}',
  cancelClosed:
    'Hari terakhir gelombang "{wave}" sudah lewat. Gelombang itu dihitung: npm run close -- {wave}',
  cancelPublished: 'Gelombang "{wave}" sudah terbit. Yang sudah terbit tidak ditarik kembali.',
  confirmCancel:
    'Semua jawaban gelombang "{wave}" akan dihapus tanpa dihitung. Halamannya menyebut bahwa gelombang dibatalkan. Langkah ini tidak dapat diurungkan. Ketik kodenya untuk membatalkan: ',
  confirmCancelFlag: 'Bila tidak ada yang dapat ditanya, tambahkan --confirm {wave}',
  planned: 'Gelombang "{wave}" direncanakan, {opensOn} sampai {closesOn}.',
  lacksRoster: 'Daftar penilai belum ada: npm run invite -- <daftar.csv> --wave {wave}',
  lacksSlips: 'Slip untuk warga belum dicetak: npm run invite -- {wave} --slips <jumlah>',
  lacksKeys: 'Kunci dibuat saat gelombang dibuka.',
  ready: 'Kunci dan undangan sudah siap.',
  opensNow: 'Gelombang ini dapat dibuka hari ini: npm run wave -- open {wave}',
  missed: 'Hari terakhirnya sudah lewat. Batalkan: npm run wave -- cancel {wave}',
  roster: '  {group}: {roster} orang, {invitations} undangan',
  slips: '  {group}: {invitations} slip',
  open: 'Gelombang "{wave}" menerima jawaban sampai {closesOn}.',
  openOver:
    'Hari terakhir gelombang "{wave}" sudah lewat ({closesOn}). Hitung: npm run close -- {wave}',
  openedEarly: 'Dibuka lebih awal; semula diumumkan mulai {announced}.',
  wasExtended: 'Diperpanjang; semula sampai {before}.',
  hasTrustee: 'Separuh kunci hitung ada pada wali kunci.',
  staffAnswers:
    '  {group}: {roster} orang, undangan {invitations}, tiket {tickets}, jawaban {ballots}',
  slipAnswers: '  {group}: slip {invitations}, tiket {tickets}, jawaban {ballots}',
  openAnswers: '  {group}: jawaban {ballots}',
  notArrived:
    '  Surel undangan: {refused} tidak sampai, {unsure} tidak pasti sampai. Rinciannya: npm run mail -- status {wave}',
  since:
    '  Sejak dibuka: {added} orang ditambahkan, {withdrawn} dikeluarkan; pengingat {reminders} kali; surel ditolak {refused}, tidak pasti sampai {unsure}',
  closed: 'Gelombang "{wave}" ditutup dan menunggu dihitung: npm run close -- {wave}',
  closedTrustee:
    'Gelombang "{wave}" ditutup dan menunggu wali kunci, yang menghitungnya di /hitung/.',
  published: 'Gelombang "{wave}" terbit pada {day}: {address}',
  discarded: 'Gelombang "{wave}" berakhir tanpa hasil: {cause}',
  'cause_key-lost': 'kuncinya hilang.',
  cause_organiser: 'dihentikan walau masih dapat dihitung.',
  cause_cancelled: 'dibatalkan sebelum hari terakhirnya lewat.',
  listed: '{unit}: {name}{waves}',
};
