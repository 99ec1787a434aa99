// Every word around the survey form: before it, in it, after it, and when something stands in the way.
import { live } from './live.ts';

export const survey = {
  title: 'Survei warga: {unit}',
  heading: 'Bagaimana pelayanan di {unit}?',
  lead: 'Tentang kunjungan terakhir Anda. Sekitar 1 menit.',
  before: {
    heading: 'Sebelum Anda mulai',
    promises: {
      what: {
        title: 'Tentang pelayanan, bukan satu orang.',
        body: 'Untuk melihat apakah diklat mengubah pelayanan.',
      },
      who: {
        title: 'Tanpa nama.',
        body: 'Pilihan Anda hanya tampil dalam angka gabungan, dan setiap angka diberi selisih acak yang kecil.',
      },
      until: {
        title: 'Dibuka sampai {date}.',
        extended: 'Diperpanjang sampai {date}, semula sampai {before}.',
        body: 'Pertanyaan boleh dilewati.',
      },
    },
    stored: {
      title: 'Yang disimpan dan yang tidak',
      who: 'Yang bertanya: {unit}.',
      kept: 'Disimpan: lembar jawaban terkunci yang panjangnya selalu sama, dengan nomor acak agar tidak terhitung dua kali.',
      never:
        'Yang tidak disimpan di samping jawaban: nama, nomor telepon, alamat internet, jenis ponsel, dan waktu Anda menjawab.',
      shown:
        'Angka tampil bila sedikitnya {k} lembar jawaban terbaca. Setiap angka warga diberi selisih acak yang kecil, agar jawaban satu orang sulit ditebak, sekalipun semua jawaban lain diketahui.',
      comments:
        'Catatan tertulis diacak, tanpa nama dan tanpa waktu, lalu dibaca dua orang yang ditunjuk {unit}. Catatan disimpan bila ada sedikitnya {ballots} lembar jawaban dan {comments} catatan, dan dihapus paling lambat {days} hari setelah hasil terbit. Yang terbit hanya tema yang disetujui kedua pembaca, dari sedikitnya {k} catatan atas satu pertanyaan. Pemegang basis data juga dapat membacanya, dan salinan basis data tetap memuatnya.',
      deleted:
        'Setelah hasil terbit, lembar jawaban dan kuncinya dihapus. Jawaban yang sudah terkirim tidak dapat diganti.',
      draft:
        'Sampai terkirim, pilihan Anda diingat di tab peramban ini. Di ponsel bersama, tutup tab ini bila Anda batal mengirim.',
      more: 'Bagaimana jawaban Anda dilindungi',
    },
    limits: {
      title: 'Di mana perlindungan ini berakhir',
      keys: 'Sampai hasil terbit, orang yang memegang basis data, program, dan penyimpanan kunci sekaligus, lalu menyiapkannya lebih dahulu, dapat membuka lembar jawaban. Bila separuh kunci dipegang pihak luar, pengelola sistem sendiri tidak dapat membukanya.',
      order:
        'Lembar jawaban warga tersimpan menurut urutan datang. Jadi, catatan kunjungan di samping basis data menunjukkan lembar mana milik kunjungan mana.',
      copies:
        'Setelah hasil terbit, program menghapus kuncinya dan memeriksa bahwa kunci itu sudah tidak ada. Salinan pada penyedia layanan tidak dapat kami periksa. Salinan basis data beserta kuncinya, bila dibuat selagi survei berjalan, tetap dapat dibuka.',
      guesses:
        'Orang yang mengirim semua jawaban lain menebak satu jawaban Anda dengan benar 37%, sedangkan tebakan buta 25%.',
      network:
        'Jaringan yang Anda pakai dapat melihat kapan Anda berkunjung. Pakailah ponsel dan sambungan Anda sendiri.',
      direction: 'Bila hampir semua orang menjawab sama, arah jawabannya dapat ditebak.',
      plain:
        'Tanpa JavaScript, jawaban dikunci oleh server, sehingga server sempat memprosesnya sebelum dikunci.',
    },
  },
  live,
  form: {
    comment: 'Apa yang perlu diperbaiki?',
    commentHint:
      'Boleh dikosongkan, paling banyak 500 huruf. Jangan tulis nama orang. Dibaca dua orang yang ditunjuk kantor ini, dan tidak diterbitkan apa adanya.',
    send: 'Kirim jawaban',
    review: 'Periksa jawaban',
    next: 'Lanjut',
    back: 'Kembali',
    part: 'Bagian {part} dari {parts}',
    answered: '{count} dari {all} terjawab',
    reviewed: 'Inilah seluruh jawaban yang kami simpan',
    edit: 'Ubah jawaban',
    sent: 'Jawaban sudah terkirim.',
    sealedHere:
      'Jawaban masih di perangkat ini. Sebelum dikirim, Anda dapat memeriksa seluruh isinya, lalu jawaban dikunci tanpa nama.',
    sealedThere:
      'Tanpa JavaScript, jawaban dikunci saat tiba di server, lalu isinya yang terbuka langsung dibuang. Jadi, server sempat memprosesnya.',
    insecure:
      'Tanpa https, jawaban dikunci saat tiba di server, lalu isinya yang terbuka langsung dibuang. Buka alamat yang diawali https agar jawaban dikunci di perangkat ini.',
    unable:
      'Peramban ini versi lama, sehingga jawaban dikunci saat tiba di server, lalu isinya yang terbuka langsung dibuang.',
    late: 'Skrip halaman ini belum tiba, tetapi Anda tetap dapat mengirim jawaban sekarang.',
    restored: 'Jawaban yang belum terkirim ditampilkan lagi. Bukan milik Anda?',
    startEmpty: 'Mulai kosong',
  },
  problems: {
    ...live.problems,
    'out-of-range': 'Pilih salah satu jawaban yang tersedia.',
    'not-offered':
      'Pilihan itu tidak ada pada pertanyaan ini. Pilih salah satu jawaban yang tersedia.',
    duplicate: 'Pertanyaan ini terjawab dua kali. Pilih satu jawaban.',
    'unknown-field':
      'Kiriman memuat isian yang tidak dikenal. Periksa jawaban Anda, lalu kirim lagi.',
    'bad-id':
      'Nomor lembar jawaban tidak sesuai dan sudah diganti. Periksa jawaban Anda, lalu kirim lagi.',
    unavailable:
      'Penyimpanan sedang tidak terjangkau, tetapi jawaban Anda masih ada di halaman ini. Coba kirim lagi setelah beberapa menit.',
    'too-early':
      'Jawaban belum tersimpan, karena survei ini baru saja dibuka di layar ini. Tunggu sepuluh detik, lalu kirim lagi.',
    'no-token':
      'Jawaban belum tersimpan, karena survei ini terlalu lama terbuka, tetapi isian Anda masih ada. Tunggu sepuluh detik, lalu kirim lagi.',
    'day-full':
      'Hari ini daya tampung jawaban sudah penuh. Jawaban Anda masih ada di halaman ini, jadi kirim lagi besok.',
    'foreign-site':
      'Kiriman ini tidak datang dari halaman survei, jadi belum disimpan. Periksa jawaban Anda, lalu kirim sekali lagi.',
    'too-large':
      'Kiriman terlalu besar dan belum tersimpan. Isi formulir ini sekali lagi, lalu kirim.',
  },
  sent: {
    title: 'Tersimpan tanpa nama',
    body: 'Terima kasih, jawaban Anda sudah kami terima. Halaman ini aman dimuat ulang.',
    /** A form that was sent before. Nobody can tell whether its answers are the same, so this is true of both. */
    again: {
      title: 'Jawaban pertama sudah tersimpan',
      body: 'Formulir ini sudah pernah dikirim. Jawaban yang pertama sudah tersimpan dan dihitung satu kali; kiriman kali ini tidak disimpan.',
      changed:
        'Bila jawaban kali ini berbeda, yang berlaku tetap jawaban yang pertama. Untuk orang lain, isi formulir baru.',
      fresh: 'Isi untuk orang lain',
    },
    next: 'Orang berikutnya',
    results:
      'Survei ditutup pada {date}, lalu jawaban dihitung. Hasilnya dapat dilihat paling cepat {day}, bila cukup banyak orang menjawab.',
    calendar: 'Simpan {day} di kalender',
    complaint:
      'Perlu jawaban atas keluhan? Sampaikan ke meja pengaduan unit atau SP4N-LAPOR! (lapor.go.id). Survei tanpa nama tidak dapat membalas siapa pun.',
    summary: 'Lihat ringkasan {unit}',
  },
  /** A screen that one visitor after another uses, such as a tablet at a counter. */
  kiosk: {
    waits: 'Jawaban sudah dikunci dan belum terkirim',
    title: 'Masih mengisi?',
    body: 'Bila layar tidak disentuh, isian dihapus dalam {seconds} detik.',
    stay: 'Ya, lanjutkan',
  },
  /** The day on which results can be looked at for the first time, as an entry of a calendar. */
  results: {
    calendar: 'Hasil survei',
    title: 'Lihat hasil survei: {unit}',
    body: 'Survei ditutup pada {date}. Hasilnya tampil setelah jawaban dihitung, bila cukup banyak orang menjawab: {address}',
  },
  paper: 'Lebih nyaman di kertas? Cetak formulir kertas',
  entrance: {
    title: 'Belum ada survei yang dibuka',
    planned: 'Survei warga berikutnya di {unit} dijadwalkan dibuka pada {date}.',
    delayed:
      'Survei warga di {unit} direncanakan mulai {date}, tetapi belum dibuka. Coba lagi nanti.',
    none: 'Saat ini tidak ada survei warga yang dibuka atau dijadwalkan di {unit}.',
    keep: 'Alamat halaman ini tetap sama dan akan membuka survei berikutnya.',
  },
  closed: {
    title: 'Masa survei sudah lewat',
    body: 'Survei ini ditutup pada {date}. Jawaban tidak dapat dikirim lagi, tetapi yang sudah masuk tetap dihitung.',
    kept: 'Jawaban yang baru Anda isi tidak tersimpan di mana pun.',
  },
  discarded: {
    title: 'Survei ini dihentikan',
    body: 'Survei ini dihentikan tanpa hasil, sehingga jawaban yang sudah masuk dihapus dan tidak dihitung.',
  },
  planned: {
    title: 'Survei belum dibuka',
    body: 'Survei ini dibuka pada {date}. Simpan tautannya dan buka lagi pada tanggal itu.',
  },
  delayed: {
    title: 'Survei belum dibuka',
    body: 'Menurut rencana, survei ini mulai {date}, tetapi belum dibuka. Simpan tautannya dan coba lagi nanti. Bila besok masih sama, tanyakan di loket.',
  },
  missed: {
    title: 'Survei ini tidak jadi dibuka',
    body: 'Survei ini direncanakan mulai {date}, tetapi tidak dibuka sampai hari terakhirnya lewat. Tidak ada jawaban yang diterima.',
  },
  staffOnly: {
    title: 'Survei ini bukan untuk warga',
    body: 'Putaran ini hanya bertanya kepada pegawai lewat undangan.',
  },
  unknown: {
    title: 'Survei tidak ditemukan',
    body: 'Tidak ada survei dengan kode ini. Periksa tautan atau pindai ulang kode QR di loket.',
  },
  unavailable: {
    title: 'Survei sedang tidak terjangkau',
    body: 'Belum ada jawaban yang Anda kirim, jadi tidak ada yang hilang. Muat ulang halaman ini beberapa menit lagi.',
    kept: 'Jawaban Anda masih ada di halaman sebelumnya. Kembali, lalu coba kirim lagi setelah beberapa menit.',
  },
  notSkm: 'Enam pertanyaan ini bukan Survei Kepuasan Masyarakat (SKM) 9 unsur.',
} as const;
