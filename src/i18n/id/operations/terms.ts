// The words of the field that stand in other sentences: groups of raters, and states of programmes and waves.
export const terms = {
  self: 'diri sendiri',
  superior: 'atasan',
  peer: 'rekan',
  subordinate: 'bawahan',
  citizen: 'warga',
  draft: 'rancangan',
  submitted: 'diajukan',
  active: 'berjalan',
  archived: 'diarsipkan',
  wave_planned: 'direncanakan',
  wave_open: 'dibuka',
  wave_closed: 'ditutup',
  wave_published: 'terbit',
  wave_discarded: 'diakhiri tanpa hasil',
};
