// Words of the first page of the organizers' desk, in Indonesian.
export const home = {
  title: 'Beranda',
  hello: 'Apa yang perlu Anda hari ini?',
  nothing: 'Tidak ada yang perlu Anda hari ini. Putaran yang terjadwal dibuka dan ditutup sendiri.',
  needsYou: 'Perlu Anda',
  programmes: 'Program',
  drafts: 'Rancangan',
  units: 'Unit',
  start: 'Rancang program baru',
  none: 'Belum ada program. Mulailah dengan merancang satu program; belum ada yang tampil untuk umum sebelum disetujui.',
  started: 'Dimulai {when} oleh {who}',
  unnamed: 'Program tanpa nama',
  agencies: 'Instansi yang Anda kelola',
};
