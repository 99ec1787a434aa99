// Words of an agency at the organizers' desk, in Indonesian: units, decisions, people, trail, data protection.
import { acts } from './agency-acts.ts';
import { dataSheet } from './data-sheet.ts';

export const agency = {
  acts,
  dataSheet,
  title: 'Instansi',
  lead: 'Yang memerlukan perhatian berada paling atas. Unit diurutkan menurut apa yang memerlukan orang, tidak pernah menurut hasil surveinya.',
  pages: {
    label: 'Halaman instansi',
    overview: 'Unit',
    people: 'Orang',
    trail: 'Jejak audit',
    data: 'Data pribadi',
  },
  month: { baseline: 'putaran awal', later: 'putaran bulan ke-{month}' },
  waiting: {
    heading: { one: '{count} hal memerlukan perhatian', other: '{count} hal memerlukan perhatian' },
    nothing:
      'Tidak ada yang memerlukan perhatian. Putaran yang terjadwal dibuka dan ditutup sendiri.',
    submitted:
      '{unit} mengajukan “{training}”. Putaran pertamanya dijadwalkan {day}, dan tidak dibuka sebelum Anda menyetujuinya.',
    submittedLate:
      '{unit} mengajukan “{training}”. Putaran pertamanya seharusnya dibuka {day}, sehingga tanggalnya perlu diganti atau program segera disetujui.',
    submittedUndated: '{unit} mengajukan “{training}”.',
    decide: 'Periksa dan putuskan',
    see: 'Buka unit',
    unanswered: {
      one: '{unit}: hasil {wave} terbit {day}, {count}\u00a0hari lalu. Unit belum menulis apa yang akan diubah.',
      other:
        '{unit}: hasil {wave} terbit {day}, {count}\u00a0hari lalu. Unit belum menulis apa yang akan diubah.',
    },
    several: {
      one: '{unit}: hasil {wave} belum ditanggapi. Yang terlama terbit {day}, {count}\u00a0hari lalu.',
      other:
        '{unit}: hasil {wave} belum ditanggapi. Yang terlama terbit {day}, {count}\u00a0hari lalu.',
    },
    today: '{unit}: hasil {wave} terbit hari ini. Unit belum menulis apa yang akan diubah.',
    all: 'Tampilkan semua ({count})',
    warnings: {
      'roster-missing':
        '{unit}: {wave} dijadwalkan {day}, tetapi daftar penilainya belum ada. Tanpa daftar itu putaran tidak dibuka.',
      'trustee-missing':
        '{unit}: {wave} dijadwalkan {day}, tetapi bagian dari pemegang kunci belum ada.',
      'not-opened': '{unit}: {wave} seharusnya dibuka {day}, tetapi belum terbuka.',
      missed: '{unit}: {wave} tidak pernah dibuka, dan hari terakhirnya, {day}, sudah lewat.',
      'closes-soon': '{unit}: {wave} ditutup sesudah {day}.',
      'too-few-raters':
        '{unit}: daftar penilai {wave} lebih pendek daripada batas tampil, sehingga hasil tentang rekan tidak akan terlihat.',
      'slips-missing':
        '{unit}: {wave} memerlukan slip kode untuk warga, dan belum ada yang dicetak.',
      'trustee-counts': '{unit}: {wave} menunggu dihitung oleh pemegang kunci dari luar unit.',
      'results-unanswered': '{unit}: hasil {wave} terbit {day} dan belum ditanggapi unit.',
      'codes-missing': '{unit}: masukan {wave} menunggu pembacanya sejak {day}.',
      'job-failing': '{unit}: pekerjaan terjadwal belum berhasil sejak {day} dan terus diulang.',
    },
    wave: 'putaran {code}',
  },
  units: {
    heading: 'Unit',
    found: { one: '{count} unit', other: '{count} unit' },
    none: 'Belum ada unit. Unit muncul di sini setelah penyelenggara merancang programnya.',
    noneFound: 'Tidak ada unit yang cocok dengan pencarian ini.',
    search: 'Nama unit atau diklat',
    standing: 'Keadaan',
    any: 'Semua',
    standings: {
      waiting: 'Menunggu keputusan',
      submitted: 'Program diajukan',
      running: 'Program berjalan',
      draft: 'Masih dirancang',
      ended: 'Sudah selesai',
    },
    submit: 'Cari',
    reset: 'Tampilkan semua unit',
    programme: '{training} · {state}',
    states: {
      draft: 'dirancang',
      submitted: 'diajukan',
      active: 'berjalan',
      archived: 'selesai',
    },
    opens: '{wave} dibuka {day}',
    closes: '{wave} ditutup sesudah {day}',
    noNext: 'Tidak ada tanggal berikutnya.',
    waits: { one: '{count} hal menunggu', other: '{count} hal menunggu' },
    noProgramme: 'Belum ada program.',
    decide: 'Periksa pengajuan',
    paging: {
      label: 'Halaman',
      place: 'Halaman {page} dari {pages}',
      previous: 'Sebelumnya',
      next: 'Berikutnya',
    },
  },
  programme: {
    title: 'Persetujuan program',
    lead: '{unit}: {training}',
    submittedBy: 'Diajukan {who} pada {when}.',
    own: 'Anda sendiri yang mengajukan program ini. Anda boleh menyetujuinya, dan jejak audit mencatat bahwa keduanya orang yang sama.',
    public: 'Yang menjadi umum',
    publicLead:
      'Setelah disetujui, keterangan berikut tampil di halaman unit. Hasil survei menyusul di sana setelah setiap putaran ditutup.',
    promised: 'Yang dijanjikan kepada penilai',
    promisedLead:
      'Penilai membaca hal-hal ini sebelum menjawab. Sejak putaran pertama dibuka, batas tampil, perilaku sasaran, dan jumlah peserta tidak dapat diubah lagi.',
    facts: {
      unit: 'Unit',
      training: 'Diklat',
      trainedOn: 'Hari pertama diklat',
      participants: 'Peserta',
      people: { one: '{count} orang', other: '{count} orang' },
      targets: 'Perilaku sasaran',
      k: 'Batas tampil pegawai',
      kText: 'Angka tampil bila sedikitnya {k} orang menjawab.',
      kCitizen: 'Batas tampil warga',
      kCitizenText:
        'Angka tampil bila sedikitnya {k} lembar jawaban terbaca, dan setiap angka diberi selisih acak yang kecil.',
      entry: 'Cara warga menjawab',
      entries: {
        slip: 'Dengan slip kode dari loket, satu slip untuk satu jawaban.',
        open: 'Terbuka bagi siapa pun; hasilnya tidak dibandingkan antarputaran.',
      },
      visitors: 'Warga yang dilayani pada hari ramai',
      trustee: 'Pemegang kunci dari luar unit',
      trusteeYes:
        'Ada. Separuh kunci dipegang pihak luar, yang menghitung jawaban setelah setiap putaran ditutup.',
      trusteeNo:
        'Tidak ada. Sampai hasil terbit, pengelola sistem yang menyiapkannya lebih dahulu dapat membuka lembar jawaban.',
      readers: 'Catatan tertulis',
      readersYes:
        'Diminta, dan dibaca dua orang yang ditunjuk. Yang terbit hanya tema yang disetujui keduanya.',
      readersNo: 'Tidak diminta, karena belum ada dua pembaca.',
    },
    waves: 'Putaran survei',
    groups: 'Kelompok dan waktu mengisi',
    columns: {
      wave: 'Putaran',
      days: 'Dibuka',
      group: 'Kelompok',
      invited: 'Diundang',
      length: 'Panjang formulir',
    },
    notInvited: 'tidak diundang',
    minutes: '{questions} pertanyaan, sekitar {minutes} menit',
    preview: 'Lihat formulir dan contoh ringkasan',
    previewNote: 'Pratinjau memakai jawaban rekaan; tidak ada yang terkirim.',
    noPreview:
      'Pratinjau tidak tersedia, karena program ini tidak dirancang melalui ruang penyelenggara.',
    approve: 'Setujui',
    consequence:
      'Begitu disetujui, halaman unit dan jadwalnya tampil untuk umum. Putaran pertama dibuka sendiri pada {day}, dan penilai diundang bila daftarnya sudah ada. Persetujuan tidak dapat ditarik; program yang berjalan hanya dapat dihentikan dengan membatalkan putarannya.',
    understood: 'Saya mengerti bahwa program ini tampil untuk umum mulai sekarang.',
    approveButton: 'Setujui program',
    return: 'Kembalikan',
    returnLead:
      'Program kembali menjadi rancangan, dan penyelenggara membaca alasan Anda di halaman rancangannya.',
    reason: 'Alasan',
    reasonHint: 'Sebutkan bagian yang perlu diubah. Jangan tulis nama penilai.',
    returnButton: 'Kembalikan kepada penyelenggara',
    problems: {
      unsure: 'Centang pernyataan itu sebelum menyetujui.',
      'no-reason': 'Tulis alasannya, paling banyak 2.000 huruf.',
    },
    stateNow: {
      draft: 'Program ini masih dirancang, sehingga belum ada yang perlu diputuskan.',
      active: 'Program ini sudah disetujui dan tampil untuk umum.',
      archived: 'Program ini sudah selesai.',
    },
    approvedBy: 'Disetujui {who} pada {when}.',
    samePerson: 'Pengaju dan penyetujunya orang yang sama.',
    again:
      'Sebagian langkah sesudah persetujuan belum selesai, misalnya daftar penilai belum masuk ke putaran pertama. Langkah itu aman diulang.',
    againButton: 'Ulangi langkah yang belum selesai',
    toUnit: 'Buka unit',
    refusals: {
      daysOver:
        'Hari terakhir putaran ini sudah lewat: {waves}. Kembalikan program agar tanggalnya diganti.',
      wrongState: 'Program ini baru saja diputuskan orang lain. Keadaannya tampil di bawah.',
      otherDraft:
        'Unit ini sudah punya rancangan lain, sehingga program ini belum dapat dikembalikan. Penyelenggara perlu mengajukan atau menghapus rancangan itu dahulu.',
      other: 'Langkah itu belum dapat dilakukan. Muat ulang halaman ini dan periksa keadaannya.',
    },
  },
  people: {
    title: 'Orang',
    lead: 'Hanya orang dalam daftar ini yang dapat masuk ke ruang penyelenggara instansi Anda. Setiap undangan dan pengeluaran tercatat di jejak audit.',
    listed: 'Yang dapat masuk',
    roles: {
      organiser: 'Penyelenggara',
      reviewer: 'Pembaca masukan',
      agency_admin: 'Administrator instansi',
    },
    roleHints: {
      organiser: 'Merancang program, mengurus daftar penilai, dan menjalankan putaran.',
      reviewer: 'Membaca catatan tertulis setelah hasil terbit dan mengusulkan tema.',
      agency_admin: 'Menyetujui program, mengundang orang, dan membaca jejak audit.',
    },
    everywhere: 'Seluruh instansi',
    since: 'Sejak {when}, diundang {who}',
    self: 'Anda',
    remove: 'Keluarkan',
    removeText:
      '{email} tidak dapat lagi masuk sebagai {role} sejak tombol ini ditekan, juga bila sedang masuk. Jejak audit tetap menyebut tindakannya.',
    removeSelf:
      'Anda mengeluarkan diri sendiri sebagai {role}. Setelah itu, hanya administrator lain yang dapat mengundang Anda lagi.',
    removeButton: 'Keluarkan {email}',
    last: 'Administrator terakhir tidak dapat dikeluarkan. Undang administrator lain dahulu.',
    invite: 'Undang seseorang',
    email: 'Alamat surel dinas',
    emailHint: 'Kode masuk dikirim ke alamat ini setiap kali orang itu masuk.',
    role: 'Peran',
    unit: 'Unit',
    unitHint: 'Administrator selalu untuk seluruh instansi.',
    inviteButton: 'Undang',
    byMail:
      'Orang itu menerima surel dengan alamat ruang penyelenggara. Surel itu tidak memuat kode.',
    byHand:
      'Pemasangan ini tidak mengirim surel undangan. Sampaikan sendiri alamat ruang penyelenggara: {link}',
    problems: {
      'no-address': 'Tulis alamat surel lengkap, misalnya rina@kota-anu.go.id.',
      'no-role': 'Pilih salah satu peran.',
      'not-for-unit':
        'Administrator berlaku untuk seluruh instansi. Pilih “Seluruh instansi”, atau peran lain.',
      'unit-unknown': 'Unit itu bukan bagian dari instansi Anda.',
      known: 'Orang itu sudah terdaftar dengan peran dan unit ini. Tidak ada yang berubah.',
      'last-administrator':
        'Administrator terakhir tidak dapat dikeluarkan. Undang administrator lain dahulu.',
      unknown: 'Orang itu tidak lagi terdaftar.',
    },
  },
  trail: {
    title: 'Jejak audit',
    lead: 'Siapa melakukan apa, dari yang terbaru. Jejak ini tidak memuat kontak penilai, kode, atau jawaban, dan tidak dapat diubah.',
    unit: 'Unit',
    everywhere: 'Semua unit dan instansi',
    submit: 'Tampilkan',
    count: { one: '{count} tindakan', other: '{count} tindakan' },
    none: 'Belum ada tindakan yang tercatat.',
    ofAgency: 'Instansi',
    download: 'Unduh sebagai CSV',
    downloadNote: 'Berkas memuat paling banyak {most} tindakan terbaru.',
  },
};
