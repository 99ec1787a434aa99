// How each command is used.
export const usage = {
  close: `Cara memakai: npm run close -- <gelombang>                  menghitung gelombang yang hari terakhirnya sudah lewat
  npm run close -- <gelombang> --early          menutup sebelum itu; kode gelombang diminta sekali lagi
  npm run close -- <gelombang> --early --confirm <gelombang>   sama, bila tidak ada yang dapat ditanya
  npm run close -- --due                        menghitung semua kumpulan jawaban warga yang sudah waktunya`,
  demo: `Cara memakai: npm run demo                                  mengisi data contoh ke basis data yang dipilih`,
  dev: `Cara memakai: npm run dev                                   menjalankan situs dan memuat ulang setiap kali kode berubah`,
  invite: `Cara memakai: npm run invite -- <daftar.csv> [--wave <gelombang>] [--language id|en] [--trustee <berkas publik>] [--local]
  npm run invite -- <gelombang> --slips <jumlah> [--language id|en] [--trustee <berkas publik>]
Setiap baris berkas berisi satu orang: contact dan group (self, superior, peer, subordinate), serta wave bila --wave tidak menyebutnya.
Slip untuk warga dari gelombang yang rencananya menyebut "entry": "slip"; satu slip berlaku untuk satu jawaban.`,
  roster: `Cara memakai: npm run roster -- check <berkas> [--wave <gelombang>]   memeriksa daftar tanpa menyimpan
  npm run roster -- import <berkas> [--wave <gelombang>] [--language id|en] [--trustee <berkas publik>]
  npm run roster -- paste [--wave <gelombang>]  membaca tabel yang ditempel; tanpa --wave hanya memeriksa
  npm run roster -- sample [--xlsx] [berkas]    menulis contoh daftar
  npm run roster -- add <gelombang> <kontak> <kelompok>
  npm run roster -- replace <gelombang> <kontak lama> <kontak baru> [kelompok]
  npm run roster -- withdraw <gelombang> <kontak>
  npm run roster -- reissue <gelombang> <kontak>   mengganti undangan yang hilang
Berkas boleh CSV atau Excel (.xlsx) dengan kolom Kontak dan Kelompok. Impor mengganti seluruh daftar sampai gelombang dibuka.
--local mengizinkan undangan dengan alamat mesin ini, untuk mencoba.`,
  start: `Cara memakai: npm start                                     memasang yang belum ada, membangun, lalu menjalankan situs`,
  wave: `Cara memakai: npm run wave -- plan <rencana.json>
  npm run wave -- open <gelombang> [--trustee <berkas publik>]
  npm run wave -- status <gelombang>
  npm run wave -- discard <gelombang>           mengakhiri gelombang yang tidak dapat dihitung; kodenya diminta sekali lagi
  npm run wave -- discard <gelombang> --force   mengakhiri gelombang yang sebenarnya dapat dihitung
  npm run wave -- discard <gelombang> --confirm <gelombang>    sama, bila tidak ada yang dapat ditanya`,
};
