// Words of the first page of the organizers' desk, in Indonesian.
export const home = {
  title: 'Beranda',
  hello: 'Apa yang perlu Anda hari ini?',
  nothing:
    'Tidak ada yang perlu Anda hari ini. Putaran yang terjadwal dibuka dan ditutup sendiri pada harinya.',
  needsYou: 'Perlu Anda',
  count: { one: '{count} hal', other: '{count} hal' },
  programmes: 'Program',
  drafts: 'Rancangan',
  units: 'Unit',
  start: 'Rancang program baru',
  none: 'Belum ada program. Mulailah dengan merancang satu program; belum ada yang tampil untuk umum sebelum disetujui.',
  started: 'Dimulai {when} oleh {who}',
  allOver: 'semua putaran selesai',
  unnamed: 'Program tanpa nama',
  agencies: 'Instansi yang Anda kelola',
  comments: 'Masukan yang boleh Anda baca',
  commentsOf: '{unit}, {wave}',
  states: {
    writing: 'Sedang ditulis',
    draft: 'Sedang ditulis',
    submitted: 'Menunggu persetujuan instansi',
    active: 'Berjalan',
    archived: 'Diarsipkan',
  },
  due: { today: 'hari ini', tomorrow: 'besok', left: 'sisa {n} hari', over: 'lewat {n} hari' },
  /** What needs a person: what happens if nobody acts, and the button that does something about it. */
  needs: {
    'roster-missing': {
      text: '{wave} di {unit} belum mempunyai daftar penilai. Tanpa daftar itu putaran tidak dibuka pada {day}.',
      act: 'Isi daftar penilai',
    },
    'trustee-missing': {
      text: '{wave} di {unit} belum mempunyai berkas dari pemegang kunci. Tanpa berkas itu putaran tidak dibuka pada {day}.',
      act: 'Serahkan berkas pemegang kunci',
    },
    'not-opened': {
      text: '{wave} di {unit} seharusnya dibuka sejak {day}, tetapi belum. Setiap hari yang lewat mengurangi waktu menjawab.',
      act: 'Periksa putaran',
    },
    missed: {
      text: '{wave} di {unit} tidak dibuka pada hari-harinya, yang berakhir {day}. Putaran itu tidak akan dibuka lagi, dan halamannya mengatakan hal itu kepada umum.',
      act: 'Batalkan putaran',
    },
    'closes-soon': {
      text: '{wave} di {unit} ditutup setelah {day}. Kelompok yang belum cukup saat itu tidak ditampilkan sendiri.',
      act: 'Lihat keadaan jawaban',
    },
    'too-few-raters': {
      text: 'Penilai {wave} di {unit} lebih sedikit daripada jumlah yang boleh tampil. Bila tetap begini, hasil menurut rekan, atasan, dan bawahan tidak terlihat.',
      act: 'Lihat daftar penilai',
    },
    'slips-missing': {
      text: '{wave} di {unit} memakai slip untuk warga, dan belum ada yang dicetak. Tanpa slip tidak ada warga yang dapat menjawab.',
      act: 'Cetak slip',
    },
    'trustee-counts': {
      text: '{wave} di {unit} menunggu dihitung oleh pemegang kunci sejak {day}. Hasilnya terbit setelah dihitung.',
      act: 'Lihat putaran',
    },
    'results-unanswered': {
      text: 'Hasil {wave} di {unit} terbit {day} dan belum ditanggapi selama lebih dari 30 hari. Halaman unit mengatakan hal itu kepada umum.',
      act: 'Tulis komitmen',
    },
    'results-waiting': {
      text: 'Hasil {wave} di {unit} belum ditanggapi. Setelah {day} halaman unit mengatakan kepada umum bahwa belum ada komitmen.',
      act: 'Tulis komitmen',
    },
    'codes-missing': {
      text: 'Masukan tertulis dari {wave} di {unit} belum dapat dibaca, karena pembacanya belum menerima kode. Masukan dihapus 180 hari setelah terbit.',
      act: 'Lihat hasil',
    },
    'job-failing': {
      text: 'Pekerjaan otomatis untuk {wave} di {unit} belum berhasil sejak {day}. Pekerjaan diulang sendiri; bila besok tetap begini, hubungi pengelola sistem.',
      act: 'Lihat unit',
    },
    'invitations-unsent': {
      text: 'Daftar penilai {wave} di {unit} sudah ada, tetapi undangannya belum dikirim lewat surel. Tanpa undangan tidak ada yang dapat menjawab.',
      act: 'Kirim undangan',
    },
    'mail-refused': {
      text: 'Surel {wave} untuk sebagian penilai di {unit} tidak sampai. Mereka tidak dapat menjawab sebelum alamatnya diperbaiki.',
      act: 'Perbaiki alamat',
    },
    returned: {
      text: 'Instansi mengembalikan rancangan {name}: {note}',
      act: 'Perbaiki rancangan',
    },
    writing: {
      text: 'Rancangan {name} belum diajukan. Selama belum diajukan, tidak ada yang berjalan dan tidak ada yang tampil untuk umum.',
      act: 'Lanjutkan rancangan',
    },
    submitted: {
      text: 'Program {name} di {unit} menunggu persetujuan Anda. Tanpa persetujuan tidak ada putaran yang dibuka.',
      act: 'Periksa program',
    },
  },
};
