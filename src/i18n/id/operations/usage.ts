// How each command is used.
export const usage = {
  close: `Cara memakai: npm run close -- <gelombang>                  menghitung gelombang yang hari terakhirnya sudah lewat
  npm run close -- <gelombang> --early          menutup sebelum itu; kode gelombang diminta sekali lagi
  npm run close -- <gelombang> --early --confirm <gelombang>   sama, bila tidak ada yang dapat ditanya
  npm run close -- --due                        menghitung semua kumpulan jawaban warga yang sudah waktunya`,
  comments: `Pakai: npm run comments -- reviewers <unit> <surel> <surel>    menyebut dua pembaca komentar
  npm run comments -- codes <gelombang> [--again]       mengirim kode kepada kedua pembaca; --again membuat kode baru
  npm run comments -- read <gelombang> --code <kode>    menampilkan komentar dan tema
  npm run comments -- theme <gelombang> --code <kode> --comments 1,4,7 --text "…" --text-en "…"   mengusulkan tema
  npm run comments -- confirm <gelombang> <tema> --code <kode>    menyetujui tema pembaca lain; lalu terbit
  npm run comments -- withdraw <gelombang> <tema> --code <kode>   menarik tema
  npm run comments -- delete <gelombang> [--confirm <gelombang>]  menghapus komentar sebelum waktunya`,
  demo: `Cara memakai: npm run demo                                  mengisi data contoh ke basis data yang dipilih`,
  dev: `Cara memakai: npm run dev                                   menjalankan situs dan memuat ulang setiap kali kode berubah`,
  figure: `Pakai: npm run figure -- set <unit> <ukuran> <bulan> <angka> --source "…" --source-en "…"
  npm run figure -- correct <unit> <ukuran> <bulan> <angka> --source "…" --source-en "…"
  npm run figure -- list <unit>
Bulan ditulis seperti 2027-03. Ukuran: complaints-per-1000 (keluhan per 1.000 layanan), processing-days (hari penyelesaian).`,
  invite: `Cara memakai: npm run invite -- <daftar.csv> [--wave <gelombang>] [--language id|en] [--trustee <berkas publik>]
  npm run invite -- <gelombang> --slips <jumlah> [--language id|en] [--trustee <berkas publik>]
Setiap baris berkas berisi satu orang: contact dan group (self, superior, peer, subordinate), serta wave bila --wave tidak menyebutnya.
Slip untuk warga dari gelombang yang rencananya menyebut "entry": "slip"; satu slip berlaku untuk satu jawaban.`,
  note: `Pakai: npm run note -- add <unit> --what "…" --what-en "…" --role "…" --role-en "…" --until 2027-05-31 [--on 2027-03-01] [--item LAY4] [--evidence <https>]
  npm run note -- change <unit> <nomor> [isian yang sama]
  npm run note -- done <unit> <nomor> [--on 2027-05-20] [--evidence <https>]
  npm run note -- drop <unit> <nomor> --why "…" --why-en "…"
  npm run note -- list <unit>
Tanpa --until, catatan menyebut yang sudah dilakukan. --sure menyimpan teks yang tampaknya memuat nama.`,
  start: `Cara memakai: npm start                                     memasang yang belum ada, membangun, lalu menjalankan situs`,
  wave: `Cara memakai: npm run wave -- plan <rencana.json>
  npm run wave -- open <gelombang> [--trustee <berkas publik>]
  npm run wave -- status <gelombang>
  npm run wave -- discard <gelombang>           mengakhiri gelombang yang tidak dapat dihitung; kodenya diminta sekali lagi
  npm run wave -- discard <gelombang> --force   mengakhiri gelombang yang sebenarnya dapat dihitung
  npm run wave -- discard <gelombang> --confirm <gelombang>    sama, bila tidak ada yang dapat ditanya`,
};
