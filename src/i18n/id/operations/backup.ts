// What the commands of backup and restore say.
export const backup = {
  written:
    'Cadangan tertulis di {folder}: {rows} baris, keadaan pada {time}. Jawaban di dalamnya tetap tersegel.',
  withoutKeys:
    'Kunci putaran tidak ikut, dan itu disengaja. Simpan APP_SECRET terpisah dari cadangan ini. Hilang KEYS_DIR berarti putaran yang berjalan tidak dapat dihitung.',
  keysWritten:
    'PERINGATAN: kunci putaran tersalin ke {folder}. Siapa pun yang memegang folder itu dan {data} dapat membuka semua jawaban putaran yang berjalan, untuk selamanya. Simpan keduanya di tempat berbeda, pada orang berbeda. Hapus folder kunci segera setelah putarannya ditutup.',
  secretApart:
    'APP_SECRET disetel dari luar, jadi tidak ikut tersalin. Simpan sendiri di tempat ketiga.',
  taken: '{folder} sudah ada isinya. Pilih folder baru, misalnya dengan tanggal hari ini.',
  nested:
    '{path} berada di dalam {inside}. Data, kunci dan cadangannya harus terpisah. Pilih folder lain.',
  supabase:
    'Proyek Supabase punya cadangannya sendiri. Pakailah yang ada di dasbor, atau pg_dump, seperti tertulis di docs/operations.md.',
  missing:
    'Tidak ada cadangan yang utuh di {folder}: berkas {name} tidak ditemukan. Folder berakhiran .part adalah cadangan yang terputus.',
  unreadable: 'Berkas {name} di {folder} bukan milik cadangan jenis ini. Tidak ada yang diubah.',
  damaged:
    'Berkas {name} di {folder} berubah atau rusak. Tidak ada yang diubah; pakai cadangan lain.',
  otherVersion:
    'Cadangan ini dibuat dengan migrasi {theirs}, sedangkan program ini memakai {ours}. Pulihkan dengan versi program yang sama, lalu perbarui. Tidak ada yang diubah.',
  notEmpty:
    'Basis data tujuan sudah berisi. Tidak ada yang diubah. Tambahkan --replace bila isinya memang boleh diganti.',
  serverSilent:
    'Server yang memakai {folder} tidak menanggapi permintaan cadangan. Hentikan server, lalu jalankan perintah ini lagi.',
  serverFailed:
    'Server yang memakai {folder} tidak dapat menulis cadangan. Periksa ruang disk, lalu jalankan lagi.',
  serverEnded:
    'Server yang memakai {folder} berhenti sebelum cadangan selesai. Jalankan perintah ini lagi.',
  askReplace:
    'Semua isi basis data akan diganti dengan cadangan tanggal {time}. Ketik "ganti" untuk melanjutkan: ',
  wordReplace: 'ganti',
  needsYes:
    'Tidak ada yang diubah. Tambahkan --yes pada --replace bila tidak ada yang dapat ditanya.',
  notSaid: 'Anda mengetik "{typed}", jadi tidak ada yang diubah.',
  restored: 'Basis data sudah dipulihkan ke keadaan pada {time}.',
  missingSince:
    'Semua yang masuk setelah {time} HILANG: jawaban, undangan, penutupan, dan unit baru.',
  carryOn:
    'Berjalan lagi, tanpa jawaban setelah {time}: {waves}. Perangkat penilai mengira jawabannya sudah sampai, dan kode yang dipakai setelah itu dapat dipakai sekali lagi. Umumkan waktunya dan minta mereka mengisi ulang, atau buang putarannya.',
  toBeClosed: 'Sudah tutup dan belum terbit: {waves}. Jalankan: npm run close -- <putaran>',
  drawn:
    'Hasilnya sudah ditarik sebelum pemulihan dan masih tersimpan: {waves}. Tutup putarannya; hasil itu yang terbit, tanpa penghitungan ulang.',
  keyless:
    'Rahasianya tidak ada di {keys}: {waves}. Bila KEYS_DIR hanya salah folder, perbaiki dahulu. Bila tidak, putaran itu sudah ditutup setelah cadangan dibuat dan tidak dapat dihitung lagi. Yang tersisa: npm run wave -- discard <putaran>',
  otherSecret:
    'APP_SECRET bukan yang dipakai saat putaran ini disiapkan: {waves}. Kembalikan APP_SECRET yang lama, atau berkas secrets.json di DATA_DIR. Tanpa itu putaran tersebut tidak dapat dihitung.',
  unknown:
    'Ada di {keys} tetapi tidak ada di cadangan, karena terdaftar sesudahnya: {waves}. Daftarkan lagi unitnya dengan kode putaran yang berbeda.',
  endedKeys:
    'Kuncinya ada di cadangan tetapi tidak dikembalikan, sebab putarannya sudah berakhir: {waves}. Hapus cadangan kunci itu.',
  allWell: 'Tidak ada putaran yang sedang berjalan di cadangan ini.',
};
