// What is said of a setting that is wrong or half set.
export const settings = {
  port: 'PORT "{given}" bukan nomor dari 1 sampai 65535. Perbaiki isinya.',
  demo: 'DEMO "{given}" belum benar. Isi 1 (dengan data contoh) atau 0.',
  drain: 'DRAIN_SECONDS "{given}" bukan angka dari 0 sampai {most}. Perbaiki isinya.',
  halfSupabase:
    'Sudah disetel: {set}. Belum disetel: {missing}. Setel ketiganya, atau kosongkan semua.',
  twoDatabases: 'SUPABASE_URL dan DATABASE_URL sama-sama disetel. Pilih satu basis data.',
  supabaseAddress:
    'SUPABASE_URL harus dimulai dengan https:// (atau http:// di jaringan Anda sendiri).',
  postgresAddress: 'DATABASE_URL ditulis seperti postgres://pengguna@host:5432/basisdata.',
  keysInside: 'KEYS_DIR harus di luar DATA_DIR, agar salinan data tidak memuat kunci.',
  twoKeyPlaces:
    'NETLIFY_SITE_ID dan KEYS_DIR sama-sama disetel. Situs Netlify menyimpan kunci di Netlify Blobs: kosongkan KEYS_DIR. Situs di mesin Anda sendiri menyimpannya di KEYS_DIR: kosongkan NETLIFY_SITE_ID.',
  tokenMissing:
    'NETLIFY_SITE_ID sudah disetel, tetapi NETLIFY_API_TOKEN belum: kunci putaran ada di Netlify Blobs.',
  noKeyPlace:
    'Sebutkan tempat kunci putaran. Situs Netlify: NETLIFY_SITE_ID dan NETLIFY_API_TOKEN. Situs di mesin Anda sendiri: KEYS_DIR.',
  shortSecret: 'APP_SECRET perlu paling sedikit {fewest} karakter.',
  repetitiveSecret:
    'APP_SECRET berulang-ulang, jadi mudah ditebak. Buat yang baru: openssl rand -base64 32',
  secretMissing:
    'APP_SECRET harus disetel bersama proyek Supabase: kunci hitung dibungkus dengannya.',
  siteText:
    '{setting} belum dapat ditampilkan. Tulis satu baris nama atau keterangan, 3 sampai 300 karakter, tanpa tanda < > { } dan bukan isian contoh. Bila belum ada, kosongkan.',
  siteContact:
    '{setting} harus berupa alamat surel (situs@example.go.id) atau alamat https:// yang dapat dibuka. Bila belum ada, kosongkan.',
};
