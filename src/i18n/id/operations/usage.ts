// How each command is used.
export const usage = {
  close: `Cara memakai: npm run close -- <gelombang>                  menghitung gelombang yang hari terakhirnya sudah lewat
  npm run close -- <gelombang> --early          menutup sebelum itu; kode gelombang diminta sekali lagi
  npm run close -- <gelombang> --early --confirm <gelombang>   sama, bila tidak ada yang dapat ditanya
  npm run close -- --due                        menghitung semua kumpulan jawaban warga yang sudah waktunya`,
  demo: `Cara memakai: npm run demo                                  mengisi data contoh ke basis data yang dipilih`,
  dev: `Cara memakai: npm run dev                                   menjalankan situs dan memuat ulang setiap kali kode berubah`,
  invite: `Cara memakai: npm run invite -- <daftar.csv> [--wave <gelombang>] [--language id|en] [--trustee <berkas publik>]
  npm run invite -- <gelombang> --slips <jumlah> [--language id|en] [--trustee <berkas publik>]
Setiap baris berkas berisi satu orang: contact dan group (self, superior, peer, subordinate), serta wave bila --wave tidak menyebutnya.
Slip untuk warga dari gelombang yang rencananya menyebut "entry": "slip"; satu slip berlaku untuk satu jawaban.`,
  start: `Cara memakai: npm start                                     memasang yang belum ada, membangun, lalu menjalankan situs`,
  tick: `Cara memakai: npm run tick                                  mengerjakan semua yang jatuh tempo, lalu menyebut apa yang perlu dilihat`,
  wave: `Cara memakai: npm run wave -- plan <rencana.json>
  npm run wave -- prepare <gelombang> [--trustee <berkas publik>]   membuat kunci sebelum hari pertama
  npm run wave -- open <gelombang> [--trustee <berkas publik>]
  npm run wave -- status <gelombang>
  npm run wave -- discard <gelombang>           mengakhiri gelombang yang tidak dapat dihitung; kodenya diminta sekali lagi
  npm run wave -- discard <gelombang> --force   mengakhiri gelombang yang sebenarnya dapat dihitung
  npm run wave -- discard <gelombang> --confirm <gelombang>    sama, bila tidak ada yang dapat ditanya`,
};
