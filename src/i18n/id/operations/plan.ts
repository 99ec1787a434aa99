// What a plan, or a file of changes, gets wrong, and what is advised about it.
export const plan = {
  refused: 'Tidak ada yang disimpan. Yang perlu diperbaiki di {file}:{faults}',
  unreadable: 'Berkas {file} tidak ada atau tidak dapat dibaca. Periksa nama dan foldernya.',
  missing: '"{field}" belum diisi.',
  unknownField: '"{field}" bukan isian yang dikenal. {hint}',
  didYouMean: 'Mungkin maksud Anda "{near}".',
  known: 'Yang dikenal: {list}.',
  noObject: '"{field}" harus berupa isian dalam kurung kurawal.',
  noList: '"{field}" harus berupa daftar dalam kurung siku.',
  emptyList: '"{field}" masih kosong.',
  noText: '"{field}" harus berupa teks dalam tanda kutip.',
  blank: '"{field}" masih kosong. Tulis namanya.',
  tooLong: '"{field}" paling panjang {most} huruf.',
  noDate: '"{field}" harus berupa tanggal seperti "2027-03-01".',
  noDateButText:
    '"{field}" berisi "{given}". Tulis tanggal seperti "2027-03-01": tahun, bulan, hari.',
  noSuchDay: '"{field}" berisi "{given}". Tanggal itu tidak ada dalam kalender.',
  numberAsText: '"{field}" berisi angka dalam tanda kutip. Tulis {given} tanpa tanda kutip.',
  noNumber: '"{field}" harus berupa bilangan bulat dari {least} sampai {most}.',
  noneOf: '"{field}" berisi "{given}", yang tidak dikenal. {hint}',
  noSlug:
    '"{field}" berisi "{given}". Pakai huruf kecil, angka, dan tanda hubung, seperti "dinas-contoh".',
  pageName: '"{field}" tidak boleh "{given}", karena itu nama sebuah halaman.',
  numberedSlug: '"{field}" tidak boleh berakhir dengan tanda hubung dan angka. Tulis "{near}".',
  notOffered: '"{field}" hanya boleh salah satu dari {list}.',
  protectionFixed: '"{field}" selalu {value}: perlindungan ini sama untuk semua unit.',
  unknownInstrument: '"{field}" berisi "{given}", versi yang tidak dikenal oleh program ini.',
  noMonth: '"{field}" hanya boleh salah satu dari {list}, dihitung dari diklat.',
  noAddress: '"{field}" berisi "{given}", yang bukan alamat surel.',
  twoReviewers: '"{field}" berisi tepat dua alamat surel pembaca komentar.',
  sameReviewer: '"{field}" berisi alamat yang sama. Pembaca komentar adalah dua orang.',
  needlessLabel: '"typeLabel" hanya untuk jenis "{type}". Jenis lain sudah punya nama.',
  targetCount:
    '"targets" menyebut {count} perilaku. Sebuah diklat menyasar {fewest} sampai {most} perilaku.',
  targetUnknown: '"targets" menyebut {item}, yang bukan perilaku sasaran dalam instrumen ini.',
  targetTwice: '"targets" menyebut {item} dua kali.',
  targetUnseen:
    '"targets" menyebut {item}, yang terlihat oleh kurang dari dua kelompok ({groups}).',
  fewSuperiors:
    '"invited.{group}": atasan yang ikut diklat kurang dari {fewest} ("superiors"). Penilaiannya akan menunjuk satu atau dua orang. Undang mereka sebagai "{instead}".',
  yearNotMeant:
    '"trainedOn" berisi "{given}", terlalu jauh dari hari ini ({today}). Periksa tahunnya.',
  monthTwice: '"waves" menyebut bulan {month} dua kali.',
  endsBefore: 'Putaran bulan {month} berakhir sebelum dimulai.',
  waveTooLong: 'Putaran bulan {month} lebih panjang dari 60 hari.',
  wrongDays: '"{field}" harus berakhir pada atau setelah hari pertama, paling lama 60 hari.',
  afterTraining: 'Putaran bulan {month} harus ditutup sebelum hari pertama diklat.',
  beforeTraining: 'Putaran bulan {month} tidak dapat dibuka sebelum diklat.',
  waveOver: 'Hari terakhir putaran bulan {month} sudah lewat.',
  ruleOver:
    'Putaran bulan {month} sudah lewat menurut aturan. Tulis putaran yang masih mungkin dalam "waves".',
  overlaps: 'Putaran bulan {month} dibuka sebelum putaran bulan {before} ditutup.',
  nobodyAsked: '"invited" masih kosong. Sebutkan kelompok yang ditanya.',
  rosterMissing: '"invited.{group}" perlu jumlah orang yang diundang.',
  citizensNumbered: '"invited.citizen" ditulis null, karena warga tidak punya daftar.',
  tooMany:
    'Daftar penilai berisi {count} orang, paling banyak {most} dalam satu putaran. Bagi menjadi dua program atau dua unit.',
  visitorsMissing: '"visitorsPerDay" belum diisi. Tulis jumlah pengunjung pada hari yang ramai.',
  advice: 'Perlu dipertimbangkan:{advice}',
  nothingShown:
    'Penilai hanya {count} orang, kurang dari k = {k}. Tidak ada angka yang dapat tampil.',
  shownTogether:
    'Kelompok {group} berisi {count} orang, kurang dari k = {k}. Jawabannya hanya tampil bersama kelompok lain.',
  nearlyAll:
    'Kelompok {group} berisi {count} orang. Hampir semua harus menjawab agar tampil (k = {k}).',
};
