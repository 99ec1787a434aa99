// What invited colleagues are written: by mail, by WhatsApp and on slips, and again in reminders.
export const messages = {
  groups: {
    self: 'peserta diklat',
    superior: 'atasan peserta',
    peer: 'rekan kerja',
    subordinate: 'bawahan peserta',
  },
  /** Whom the questions are about; `officers` where fewer than three attended. */
  asked: {
    before: {
      self: 'Pertanyaannya tentang kebiasaan kerja Anda sendiri dalam 4 pekan terakhir.',
      superior:
        'Pertanyaannya tentang pegawai Anda yang akan ikut diklat, sebagai kelompok, bukan satu orang.',
      peer: 'Pertanyaannya tentang rekan Anda yang akan ikut diklat, sebagai kelompok, bukan satu orang.',
      subordinate:
        'Pertanyaannya tentang atasan Anda yang akan ikut diklat, sebagai kelompok, bukan satu orang.',
      officers: 'Pertanyaannya tentang pegawai di unit ini, sebagai kelompok, bukan satu orang.',
    },
    after: {
      self: 'Pertanyaannya tentang kebiasaan kerja Anda sendiri dalam 4 pekan terakhir.',
      superior:
        'Pertanyaannya tentang pegawai Anda yang ikut diklat, sebagai kelompok, bukan satu orang.',
      peer: 'Pertanyaannya tentang rekan Anda yang ikut diklat, sebagai kelompok, bukan satu orang.',
      subordinate:
        'Pertanyaannya tentang atasan Anda yang ikut diklat, sebagai kelompok, bukan satu orang.',
      officers: 'Pertanyaannya tentang pegawai di unit ini, sebagai kelompok, bukan satu orang.',
    },
  },
  /** Why now, by the months since the training. */
  why: {
    before:
      'Diklat “{training}” dimulai pada {trainedOn}. Jawaban Anda sekarang menjadi titik awal, agar perubahan nanti dapat dilihat.',
    month1:
      'Sebulan telah lewat sejak diklat “{training}”. Kami bertanya apa yang mulai berubah sejak itu, dan apa yang belum.',
    month3:
      'Tiga bulan telah lewat sejak diklat “{training}”. Kami bertanya apa yang berubah sejak itu, dan apa yang belum.',
    month6:
      'Enam bulan telah lewat sejak diklat “{training}”. Kami bertanya perubahan mana yang bertahan sejak itu, dan mana yang belum.',
    later:
      'Sudah {month} bulan lewat sejak diklat “{training}”. Kami bertanya apa yang berubah sejak itu, dan apa yang belum.',
  },
  /** The same on a phone, where a message is short. */
  whyShort: {
    before:
      'Diklat “{training}” dimulai pada {trainedOn}; jawaban Anda sekarang menjadi titik awal.',
    month1: 'Sebulan sejak diklat “{training}”: apa yang mulai berubah, dan apa yang belum?',
    month3: 'Tiga bulan sejak diklat “{training}”: apa yang berubah, dan apa yang belum?',
    month6:
      'Enam bulan sejak diklat “{training}”: perubahan mana yang bertahan, dan mana yang belum?',
    later: '{month} bulan sejak diklat “{training}”: apa yang berubah, dan apa yang belum?',
  },
  whySlip: {
    before: 'Diklat dimulai {trainedOn}; jawaban Anda menjadi titik awal.',
    after: 'Apa yang berubah sejak diklat {month} bulan lalu?',
  },
  protection:
    'Jawaban Anda disimpan tanpa nama dan hanya tampil dalam angka gabungan, bila paling sedikit {k} orang menjawab. Perlindungan itu ada batasnya, dan semuanya tertulis di {privacy}',
  protectionShort:
    'Jawaban disimpan tanpa nama dan hanya tampil dalam angka gabungan, mulai dari {k} orang. Batas perlindungannya: {privacy}',
  use: 'Hasilnya di luar e-Kinerja dan tidak boleh dipakai untuk menilai perorangan.',
  choice: 'Anda boleh tidak ikut, dan tidak perlu memberi alasan.',
  mail: {
    greeting: 'Yth. Bapak/Ibu,',
    subject: 'Undangan survei tanpa nama dari {unit}, sampai {closes}',
    invites: '{unit} mengundang Anda sebagai {group} untuk menjawab survei tanpa nama.',
    length: 'Anda memerlukan sekitar {minutes} menit. Survei dibuka dari {opens} sampai {closes}.',
    own: 'Tautan ini hanya untuk Anda. Bukalah di ponsel dan jaringan Anda sendiri:',
    words:
      'Enam kata untuk dicocokkan dengan undangan rekan: {words}. Bila kata di halaman survei berbeda, jangan mengisi, dan beri tahu penyelenggara.',
    ask: 'Bila ada pertanyaan, hubungi penyelenggara di {unit} atau balas surel ini.',
  },
  whatsapp: {
    invites: 'Yth. Bapak/Ibu, {unit} mengundang Anda sebagai {group} mengisi survei tanpa nama.',
    own: 'Sekitar {minutes} menit, dari {opens} sampai {closes}. Tautan ini hanya untuk Anda:',
    words: 'Enam kata untuk dicocokkan: {words}',
    ask: 'Bila ada pertanyaan, balas pesan ini. Anda boleh tidak ikut.',
  },
  replacement: {
    subject: 'Undangan pengganti untuk survei tanpa nama dari {unit}',
    opening:
      'Ini undangan pengganti: pakailah tautan di bawah ini, bukan tautan yang lama. Bila Anda sudah menjawab, abaikan pesan ini; jawaban Anda tetap dihitung.',
  },
  reminder: {
    subject: 'Pengingat survei tanpa nama dari {unit}, sampai {closes}',
    greeting: 'Yth. Bapak/Ibu,',
    changed: 'Setelah survei sebelumnya, {unit} mencatat perubahan ini: “{note}”',
    promised: 'Setelah survei sebelumnya, {unit} berkomitmen sampai {until}: “{note}”',
    open: 'Survei tanpa nama di {unit} dibuka sampai {closes} dan memerlukan sekitar {minutes} menit.',
    link: 'Tautan Anda sama dengan yang ada di undangan terakhir:',
    everybodyShort:
      'Pesan ini untuk semua yang diundang, karena siapa yang menjawab tidak diperlihatkan. Bila sudah menjawab atau tidak ikut, abaikan saja.',
    noLink: 'Tautan Anda ada di undangan.',
    everybody:
      'Pengingat ini dikirim kepada semua yang diundang, karena siapa yang menjawab tidak diperlihatkan. Bila Anda sudah menjawab atau memilih tidak ikut, abaikan pesan ini.',
  },
  slip: {
    heading: 'Undangan survei tanpa nama',
    lead: 'Untuk {group} di {unit}. Sekitar {minutes} menit, sampai {closes}.',
    typed: 'Pindai kode QR, atau buka {address} dan ketik:',
    compare: 'Enam kata untuk dicocokkan:',
    limits: 'Jawaban Anda disimpan tanpa nama. Perlindungannya ada batasnya: {privacy}',
  },
} as const;
