// How each command is used.
export const usage = {
  backup: `Cara memakai: npm run backup -- <folder baru>            mencadangkan basis data, juga selagi situs berjalan
  npm run backup -- <folder baru> --keys <folder lain>   menyalin kunci juga, ke tempat terpisah`,
  close: `Cara memakai: npm run close -- <putaran>                  menghitung putaran yang hari terakhirnya sudah lewat
  npm run close -- <putaran> --early          menutup sebelum itu; kode putaran diminta sekali lagi
  npm run close -- <putaran> --early --confirm <putaran>   sama, bila tidak ada yang dapat ditanya
  npm run close -- --due                        menghitung semua kumpulan jawaban warga yang sudah waktunya`,
  comments: `Cara memakai: npm run comments -- reviewers <unit> <surel> <surel>    menyebut dua pembaca komentar
  npm run comments -- codes <putaran> [--again]       mengirim kode kepada kedua pembaca; --again membuat kode baru
  npm run comments -- read <putaran> --code <kode>    menampilkan komentar dan tema
  npm run comments -- theme <putaran> --code <kode> --comments 1,4,7 --text "…" --text-en "…"   mengusulkan tema
  npm run comments -- confirm <putaran> <tema> --code <kode>    menyetujui tema pembaca lain; lalu terbit
  npm run comments -- withdraw <putaran> <tema> --code <kode>   menarik tema
  npm run comments -- delete <putaran> [--confirm <putaran>]  menghapus komentar sebelum waktunya`,
  demo: `Cara memakai: npm run demo                                  mengisi data contoh ke basis data yang dipilih
  npm run demo -- --remove                      menghapus semua unit contoh; bertanya sekali lagi
  npm run demo -- --remove --yes                sama, bila tidak ada yang dapat ditanya`,
  dev: `Cara memakai: npm run dev                                   menjalankan situs dan memuat ulang setiap kali kode berubah`,
  figure: `Cara memakai: npm run figure -- set <unit> <ukuran> <bulan> <angka> --source "…" --source-en "…"
  npm run figure -- correct <unit> <ukuran> <bulan> <angka> --source "…" --source-en "…"
  npm run figure -- list <unit>
Bulan ditulis seperti 2027-03. Ukuran: complaints-per-1000 (keluhan per 1.000 layanan), processing-days (hari penyelesaian).`,
  invite: `Cara memakai: npm run invite -- <daftar.csv> [--wave <putaran>] [--language id|en] [--trustee <berkas publik>] [--local]
  npm run invite -- <putaran> --slips <jumlah> [--language id|en] [--trustee <berkas publik>]
  npm run invite -- <putaran> --mail [--language id|en]   mengantrekan undangan lewat surel bagi yang punya alamat surel
Setiap baris berkas berisi satu orang: contact dan group (self, superior, peer, subordinate), serta wave bila --wave tidak menyebutnya.
Slip untuk warga dari putaran yang rencananya menyebut "entry": "slip"; satu slip berlaku untuk satu jawaban.`,
  mail: `Cara memakai: npm run mail -- status <putaran>             menampilkan surel yang terkirim, menunggu, dan tidak sampai
  npm run mail -- send                          mengirim semua surel yang menunggu
  npm run mail -- unsure <putaran>            menampilkan surel yang tidak pasti sampai
  npm run mail -- unsure <putaran> --resend <nomor> | --leave <nomor>   mengirimnya lagi, atau menganggapnya sampai`,
  note: `Cara memakai: npm run note -- add <unit> --what "…" --what-en "…" --role "…" --role-en "…" --until 2027-05-31 [--on 2027-03-01] [--item LAY4] [--evidence <https>]
  npm run note -- change <unit> <nomor> [isian yang sama]
  npm run note -- done <unit> <nomor> [--on 2027-05-20] [--evidence <https>]
  npm run note -- drop <unit> <nomor> --why "…" --why-en "…"
  npm run note -- list <unit>
Tanpa --until, catatan menyebut yang sudah dilakukan. --sure menyimpan teks yang tampaknya memuat nama.`,
  remind: `Cara memakai: npm run remind -- <putaran> [--language id|en]   mengingatkan semua yang diundang, paling banyak dua kali`,
  restore: `Cara memakai: npm run restore -- <folder cadangan>      memulihkan ke basis data yang kosong
  npm run restore -- <folder cadangan> --replace         mengganti yang ada; bertanya sekali lagi
  npm run restore -- <folder cadangan> --replace --yes   sama, bila tidak ada yang dapat ditanya
  npm run restore -- <folder cadangan> --keys <folder>   mengembalikan kunci juga`,
  people: `Cara memakai: npm run people -- list [instansi]                siapa yang dapat masuk ke ruang penyelenggara
  npm run people -- invite <surel> --agency <instansi> [--name "Nama Instansi"] --role <peran> [--unit <unit>]
  npm run people -- remove <surel> --agency <instansi>
Peran: organiser (penyelenggara), reviewer (pembaca masukan), agency_admin (administrator instansi).
Administrator pertama dimasukkan dari sini; sesudah itu ia mengundang yang lain di /kelola/.`,
  retention: `Cara memakai: npm run retention                            menyebut apa yang disimpan sampai kapan, dan apa yang sudah dihapus
  npm run retention -- <unit>                   sama, untuk satu unit
  npm run retention -- --run                    menghapus yang sudah waktunya`,
  roster: `Cara memakai: npm run roster -- check <berkas> [--wave <putaran>]   memeriksa daftar tanpa menyimpan
  npm run roster -- import <berkas> [--wave <putaran>] [--language id|en] [--trustee <berkas publik>]
  npm run roster -- paste [--wave <putaran>]  membaca tabel yang ditempel; tanpa --wave hanya memeriksa
  npm run roster -- sample [--xlsx] [berkas]    menulis contoh daftar
  npm run roster -- add <putaran> <kontak> <kelompok>
  npm run roster -- replace <putaran> <kontak lama> <kontak baru> [kelompok]
  npm run roster -- withdraw <putaran> <kontak>
  npm run roster -- reissue <putaran> <kontak>   mengganti undangan yang hilang
Berkas boleh CSV atau Excel (.xlsx) dengan kolom Kontak dan Kelompok. Impor mengganti seluruh daftar sampai putaran dibuka.
--local mengizinkan undangan dengan alamat mesin ini, untuk mencoba.`,
  start: `Cara memakai: npm start                                     memasang yang belum ada, membangun, lalu menjalankan situs
  npm start -- --demo                           sama, dengan data contoh`,
  tick: `Cara memakai: npm run tick                                  mengerjakan semua yang jatuh tempo, lalu menyebut apa yang perlu dilihat`,
  unit: `Cara memakai: npm run unit -- plan <rencana.json>            menyimpan rancangan; hanya Anda yang melihatnya
  npm run unit -- plan <rencana.json> --replace        mengganti rancangan unit itu
  npm run unit -- plan <rencana.json> --namesake       unit lain dengan nama yang sama
  npm run unit -- list                                 semua unit dan programnya
  npm run unit -- show <unit> [--audit]                satu unit, dengan catatan perubahan
  npm run unit -- preview <unit> [nomor]               pertanyaan dan waktu tiap kelompok
  npm run unit -- submit <unit> [nomor]                mengajukan rancangan
  npm run unit -- return <unit> [nomor]                mengembalikannya menjadi rancangan
  npm run unit -- approve <unit> [nomor]               menyetujui; sejak itu tampil untuk umum
  npm run unit -- correct <unit> <perubahan.json> [nomor]   memperbaiki yang keliru; riwayatnya tampil untuk umum
  npm run unit -- archive <unit> [nomor]               mengarsipkan setelah semua putaran berakhir`,
  wave: `Cara memakai: npm run wave -- list [unit]
  npm run wave -- status <putaran>
  npm run wave -- prepare <putaran> [--trustee <berkas publik>]   memberi kunci sebelum harinya; lalu dibuka sendiri
  npm run wave -- open <putaran> [--trustee <berkas publik>]
  npm run wave -- open <putaran> --early      membuka sebelum harinya; kodenya diminta sekali lagi
  npm run wave -- extend <putaran> --until <tanggal>   memperpanjang satu kali, paling lama 14 hari
  npm run wave -- cancel <putaran>            membatalkan putaran sebelum hari terakhirnya lewat
  npm run wave -- discard <putaran>           mengakhiri putaran yang tidak dapat dihitung; kodenya diminta sekali lagi
  npm run wave -- discard <putaran> --force   mengakhiri putaran yang sebenarnya dapat dihitung
  Dengan --confirm <putaran> bila tidak ada yang dapat ditanya.`,
};
