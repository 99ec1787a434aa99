// What is said where a database or its folder cannot be used.
export const database = {
  damagedSecrets:
    'Berkas {file} rusak. Kembalikan salinannya, atau mulai dengan DATA_DIR yang baru.',
  inUse:
    '{folder} sedang dipakai proses lain. Hentikan proses itu, atau setel DATA_DIR ke folder lain.',
  unusable:
    'DATA_DIR {folder} belum dapat dipakai: {reason}. Setel DATA_DIR ke folder yang boleh ditulis pengguna server.',
  fileThere: 'ada berkas dengan nama itu',
  pathHasFile: 'sebagian jalurnya adalah berkas',
  notWritable: 'pengguna ini tidak boleh menulis di sana',
  readOnly: 'sistem berkasnya hanya dapat dibaca',
  diskFull: 'ruang disk sudah penuh',
  noPath: 'sebagian jalurnya tidak dapat dibuat',
  lacksRoles:
    'Peran di DATABASE_URL belum boleh membuat atau memakai peran API (SQLSTATE {state}). Minta pengelola PostgreSQL menjalankan ini sekali:\n{lines}',
  tooOld:
    'Basis data ini dibuat versi program sebelum rilis pertama, jadi tidak dapat dilanjutkan. {afresh}',
  startEmpty: 'Mulai dengan basis data yang kosong.',
  setEmpty: 'Setel DATABASE_URL ke basis data yang kosong.',
  deleteFolder: 'Hapus folder {folder}, atau setel DATA_DIR ke folder lain.',
  tooNew:
    'Basis data ini punya migrasi {version}, yang belum dikenal versi program ini. Perbarui programnya.',
  migrationFailed: 'Migrasi {migration} gagal (SQLSTATE {state}).',
  refused: 'PostgreSQL di DATABASE_URL menolak sambungan (SQLSTATE {state}).',
  silent: 'PostgreSQL di DATABASE_URL tidak menjawab ({reason}).',
  noReason: 'tanpa alasan',
  apiFailed: 'API tidak dapat memakai basis data ini ({cause}).',
  notPrepared: 'Basis data tidak dapat disiapkan (SQLSTATE {state}).',
};
