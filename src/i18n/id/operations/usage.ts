// How each command is used.
export const usage = {
  backup: `Cara memakai: npm run backup -- <folder baru>            mencadangkan basis data, juga selagi situs berjalan
  npm run backup -- <folder baru> --keys <folder lain>   menyalin kunci juga, ke tempat terpisah`,
  close: `Cara memakai: npm run close -- <gelombang>                  menghitung gelombang yang hari terakhirnya sudah lewat
  npm run close -- <gelombang> --early          menutup sebelum itu; kode gelombang diminta sekali lagi
  npm run close -- <gelombang> --early --confirm <gelombang>   sama, bila tidak ada yang dapat ditanya
  npm run close -- --due                        menghitung semua kumpulan jawaban warga yang sudah waktunya`,
  demo: `Cara memakai: npm run demo                                  mengisi data contoh ke basis data yang dipilih
  npm run demo -- --remove                      menghapus semua unit contoh; bertanya sekali lagi
  npm run demo -- --remove --yes                sama, bila tidak ada yang dapat ditanya`,
  dev: `Cara memakai: npm run dev                                   menjalankan situs dan memuat ulang setiap kali kode berubah`,
  invite: `Cara memakai: npm run invite -- <daftar.csv> [--wave <gelombang>] [--language id|en] [--trustee <berkas publik>]
  npm run invite -- <gelombang> --slips <jumlah> [--language id|en] [--trustee <berkas publik>]
Setiap baris berkas berisi satu orang: contact dan group (self, superior, peer, subordinate), serta wave bila --wave tidak menyebutnya.
Slip untuk warga dari gelombang yang rencananya menyebut "entry": "slip"; satu slip berlaku untuk satu jawaban.`,
  restore: `Cara memakai: npm run restore -- <folder cadangan>      memulihkan ke basis data yang kosong
  npm run restore -- <folder cadangan> --replace         mengganti yang ada; bertanya sekali lagi
  npm run restore -- <folder cadangan> --replace --yes   sama, bila tidak ada yang dapat ditanya
  npm run restore -- <folder cadangan> --keys <folder>   mengembalikan kunci juga`,
  start: `Cara memakai: npm start                                     memasang yang belum ada, membangun, lalu menjalankan situs
  npm start -- --demo                           sama, dengan data contoh`,
  wave: `Cara memakai: npm run wave -- plan <rencana.json>
  npm run wave -- open <gelombang> [--trustee <berkas publik>]
  npm run wave -- status <gelombang>
  npm run wave -- discard <gelombang>           mengakhiri gelombang yang tidak dapat dihitung; kodenya diminta sekali lagi
  npm run wave -- discard <gelombang> --force   mengakhiri gelombang yang sebenarnya dapat dihitung
  npm run wave -- discard <gelombang> --confirm <gelombang>    sama, bila tidak ada yang dapat ditanya`,
};
