// What npm start says before, while and after it serves.
export const start = {
  portInUse: 'Port {port} sedang dipakai. Hentikan yang memakainya, atau setel PORT ke nomor lain.',
  cannotListen: 'Tidak dapat membuka HOST {host}, port {port} ({reason}).',
  projectSilent: '{cause} Periksa SUPABASE_URL dan kedua kuncinya.',
  lacksMigrations: 'Proyek Supabase ini belum memuat semua migrasi. Terapkan: npx supabase db push',
  building: 'Membangun situs (sekitar 20 detik) …',
  notBuilt: 'Situs tidak dapat dibangun. Jalankan "npm run build" untuk melihat sebabnya.',
  running: '\nJejak Perilaku berjalan dengan {database}.\n',
  embedded: 'basis data bawaan (untuk mencoba dan uji coba kecil)',
  postgres: 'PostgreSQL melalui gerbang bawaan (untuk pengujian dan uji coba)',
  supabase: 'proyek Supabase',
  site: '  Situs           {address}',
  citizens: '  Survei warga    {address}',
  staff: '  Survei pegawai  {address}',
  unit: '  Ringkasan unit  {address}',
  mailbox: '  Kotak surat     {address}',
  tryClosing: '\n  Menutup putaran pegawai dan menerbitkannya:  npm run close -- {wave} --early',
  places: '  Folder data: {folder}. Kunci: {keys}. Berhenti dengan Ctrl+C.\n',
  stopping: 'Berhenti: {count} permintaan sedang dilayani.',
  cutOff: '{count} permintaan terputus; ponsel mengirimnya lagi sendiri.',
  otherDemoCodes:
    'Data contoh di basis data ini memakai kode undangan dari APP_SECRET lain atau versi lama. Mulai dengan DATA_DIR baru, atau setel DEMO=0.',
};
