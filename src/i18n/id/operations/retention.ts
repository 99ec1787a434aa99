// What is kept until when, and what was deleted.
export const retention = {
  unit: '{unit}:{facts}',
  gone: '{wave}, {kind}: dihapus {day}, sisa {left}',
  kept: '{wave}, {kind}: disimpan, dihapus mulai {day}',
  due: '{wave}, {kind}: sudah waktunya dihapus sejak {day}',
  contacts: 'kontak penilai, undangan dan kode',
  mail: 'surel dalam antrean',
  ballots: 'lembar jawaban dan tiket',
  keys: 'kunci',
  comments: 'komentar',
  none: 'Tidak ada yang disimpan atau dihapus.',
  keysLeft:
    'Di tempat kunci ({place}) masih ada sisa putaran yang sudah berakhir: {waves}. Hapus: npm run retention -- --run',
  keysUnknown:
    'Di tempat kunci ({place}) ada putaran yang tidak dikenal basis data ini: {waves}. Sisa itu tidak dihapus.',
  mailbox:
    'Kotak surat pengembangan ({place}): {count} surel, {stale} di antaranya sudah waktunya dihapus. Surel disimpan paling lama {days} hari.',
  jobs: 'Catatan pekerjaan jadwal yang selesai disimpan 90 hari; yang tertua dari {day}.',
  mailRemoved: 'Surel yang dihapus dari kotak surat pengembangan: {count}.',
  nothing: 'Sekarang tidak ada yang perlu dihapus.',
};
