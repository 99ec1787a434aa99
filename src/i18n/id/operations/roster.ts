// What is said about rosters: faults by cell or line, what was left out, and what was done to the people on one.
export const roster = {
  onLine: 'baris {line}: {fault}',
  inCell: 'sel {cell}: {fault}',
  refused: 'Tidak ada yang disimpan. Yang perlu diperbaiki pada {file}: {count}.{faults}',
  nothingImported: 'Tidak ada yang disimpan. {reason}',
  otherSecret:
    'Rahasia putaran ini dibungkus dengan APP_SECRET lain. Pasang kembali APP_SECRET yang dulu.',
  unreadable: 'Berkas {file} tidak ditemukan atau tidak dapat dibaca.',
  emptyInput: 'Tidak ada isian. Tempel daftar dari lembar kerja, lalu tekan Ctrl+D.',
  checked: 'Daftar ini siap dipakai: {count} orang.{groups}',
  groupCount: '{group}: {count}',
  fitsWave: 'Kelompoknya sesuai dengan putaran "{wave}".',
  below: '{group} lebih sedikit dari k = {k}, jadi hasilnya digabung dengan kelompok lain.',
  self: 'peserta sendiri',
  superior: 'atasan',
  peer: 'rekan kerja',
  subordinate: 'bawahan',

  contactMissing: 'kontak belum diisi',
  contactTooLong: 'kontak terlalu panjang, ringkaslah',
  groupMissing: 'kelompok belum diisi',
  groupUnknown: '"{group}" bukan nama kelompok. Tulis peserta, atasan, rekan kerja, atau bawahan',
  citizensHaveNone:
    'warga tidak masuk daftar penilai. Hapus baris ini; warga datang lewat slip atau poster',
  otherWave: 'putarannya "{wave}", sedangkan baris di atas menulis "{expected}"',
  twice: 'kontak ini sudah ada di {first}',
  inTwoGroups: 'orang ini sudah ada di {first} dalam kelompok lain. Pilih satu kelompok',
  shortened:
    '"{contact}" adalah nomor telepon yang dipendekkan lembar kerja. Ubah kolom menjadi teks, lalu tulis lagi',
  decimal:
    '"{contact}" adalah nomor telepon yang berubah menjadi pecahan. Ubah kolom menjadi teks, lalu tulis lagi',
  sheetError:
    '"{contact}" ditulis lembar kerja bila rumus gagal. Ganti rumusnya dengan kontak yang benar',
  withoutValue:
    'rumus di sel ini belum pernah dihitung. Buka berkas, simpan lagi, atau tulis nilainya',
  lostLetters:
    '"{contact}" kehilangan huruf karena beda pengodean. Simpan tabel sebagai CSV UTF-8 atau XLSX',
  date: '"{contact}" adalah tanggal, bukan kontak. Ubah kolom menjadi teks, lalu tulis kontaknya',
  identityNumber:
    'ini tampak seperti NIP atau NIK, bukan kontak. Ganti dengan nomor WhatsApp, surel, atau nama',
  severalContacts: '"{contact}" berisi lebih dari satu kontak. Tulis satu saja untuk tiap orang',
  incompleteAddress: '"{contact}" bukan alamat surel yang lengkap',
  lostZero:
    '"{contact}" kehilangan angka nol atau kode negara di depan. Tulis 0… atau +62…, kolomnya sebagai teks',

  headingLacks:
    'baris judul belum lengkap. Tambahkan judul kolom berikut dalam sepuluh baris pertama:{columns}',
  contactColumn: 'Kontak (atau No. WhatsApp, No. HP, Surel)',
  groupColumn: 'Kelompok (atau Peran)',
  waveColumn: 'Putaran (atau sebutkan putaran dengan --wave)',
  nobody: 'belum ada orang di bawah baris judul',
  tooMany:
    'ada {given} orang, sedangkan satu putaran memuat paling banyak {most}. Daftarkan tiap bagian sebagai unit sendiri, lalu bagi daftarnya',
  notCsv: 'isi berkas tidak berbentuk CSV ({code})',

  tooLarge: 'berkas ini terlalu besar. Salin kolom kontak dan kelompok ke berkas baru, lalu simpan',
  damaged: 'lembar kerja ini rusak. Buka dengan program pengolah lembar kerja, lalu simpan lagi',
  farCell:
    'ada sel jauh di {cell}, sedangkan batasnya {farthest}. Salin kolom yang dipakai ke berkas baru',
  isOpenDocument:
    'berkas ini berformat OpenDocument. Pilih Simpan sebagai, lalu Excel (.xlsx) atau CSV UTF-8',
  isOldWorkbook:
    'berkas ini berformat Excel lama (.xls). Pilih Simpan sebagai, lalu Excel (.xlsx) atau CSV UTF-8',
  isLocked: 'berkas ini terkunci kata sandi. Simpan salinannya tanpa kata sandi',
  isBinaryWorkbook:
    'berkas ini berformat .xlsb. Pilih Simpan sebagai, lalu Excel (.xlsx) atau CSV UTF-8',
  isNumbers: 'berkas ini dari Numbers. Pilih File, Export To, lalu Excel atau CSV',
  isWord: 'berkas ini dokumen Word. Salin tabelnya ke lembar kerja, lalu simpan sebagai .xlsx',
  isPdf: 'berkas ini PDF. Minta lembar kerja aslinya, lalu simpan sebagai .xlsx atau CSV',
  isPicture: 'berkas ini gambar. Ketik daftarnya di lembar kerja, lalu simpan sebagai .xlsx',
  isWebPage:
    'berkas ini halaman web yang diberi nama lembar kerja. Buka, lalu Simpan sebagai Excel (.xlsx)',
  isArchive: 'berkas ini arsip ZIP, bukan lembar kerja. Keluarkan isinya lebih dahulu',
  isEmpty: 'berkas ini kosong',

  sheetRead: 'Yang dibaca hanya lembar "{sheet}", yaitu yang pertama dengan baris judul.',
  columnsUnread: 'Kolom ini tidak dipakai dan tidak disimpan: {columns}.',
  identitiesUnread:
    'Kolom {columns} berisi nomor identitas dan tidak disimpan. Hapus kolom itu dari berkas Anda.',

  sampleHelp:
    'Satu baris untuk satu orang. Kontak boleh nomor WhatsApp, surel, atau nama pada slip. Hapus baris contoh ini.',
  sampleContact: 'Kontak',
  sampleGroup: 'Kelompok',
  sampleSelf: 'Peserta',
  sampleSuperior: 'Atasan Langsung',
  samplePeer: 'Rekan Kerja',
  sampleSubordinate: 'Bawahan',
  sampleWritten: 'Contoh daftar penilai ditulis ke {file}.',
  sampleExists: 'Berkas {file} sudah ada. Sebutkan nama lain.',

  whatsappHeading: 'Kirim undangan lewat WhatsApp',
  whatsappHelp:
    'Tekan tombol, periksa nama penerima di WhatsApp, lalu kirim. Centang yang sudah terkirim. Centang hilang bila halaman ditutup.',
  whatsappOpen: 'Buka WhatsApp',
  whatsappOpenFor: 'Buka WhatsApp untuk {contact}',
  whatsappOthers: 'Tanpa nomor WhatsApp: bagikan lewat surel atau slip',

  siteUrlMissing:
    'Setel SITE_URL dengan alamat https situs ini. Undangan dengan alamat {siteUrl} tidak dapat dibuka dari ponsel orang lain. Untuk mencoba di mesin ini saja, tambahkan --local.',
  siteUrlUsed: 'Undangan memakai alamat {siteUrl}.',
  imported: '{count} orang diundang ke putaran "{wave}". Undangan mereka: {folder}',
  deleteFolder:
    'Hapus folder itu setelah undangan dibagikan. Hanya di sana kode dapat dibaca. Penutupan menghapusnya paling lambat.',
  waveUnknown: 'Tidak ada putaran "{wave}".',
  waveEnded: 'Putaran "{wave}" tidak menerima jawaban lagi, jadi daftarnya tetap.',
  rosterTaken:
    'Putaran "{wave}" sudah dibuka dengan daftarnya. Sekarang Anda dapat menambah, mengganti, atau mengeluarkan orang satu per satu.',
  rosterMissing: 'Putaran "{wave}" belum memiliki daftar penilai.',
  rosterDiffers: 'Daftar ini tidak sesuai dengan putaran "{wave}":{groups}',
  askedAndGiven: '{group}: {asked} di putaran, {given} di berkas',
  asked: 'ditanya',
  notAsked: 'tidak ditanya',
  subordinatesArePeers:
    'Putaran tanpa kelompok bawahan memiliki kurang dari tiga atasan yang dilatih. Tulis "rekan kerja" untuk bawahan; mereka mengisi formulir rekan.',
  slipsPrinted:
    'Slip warga putaran "{wave}" sudah dicetak dengan enam kata sekarang. Jumlah penilai tiap kelompok karena itu tetap.',
  trusteeNeeded:
    'Kunci putaran "{wave}" dibuat bersama pemegang kunci. Ulangi dengan --trustee dan berkas publiknya.',
  notOpenYet:
    'Putaran "{wave}" belum dibuka. Perbaiki berkas daftarnya, lalu jalankan impor seluruh daftar lagi.',
  tooLate:
    'Orang hanya dapat ditambah atau dikeluarkan pada paruh pertama putaran. Untuk "{wave}" masa itu sudah lewat.',
  groupNotAsked: 'Putaran "{wave}" tidak menanya kelompok {group}.',
  tooManyAdded:
    'Kelompok {group} sudah bertambah sebanyak orang saat dibuka. Lebih dari itu tidak dapat ditambah.',
  lastOfGroup: 'Kelompok {group} tinggal satu orang, jadi orang itu tidak dapat dikeluarkan.',
  contactUnknown: 'Kontak itu tidak ada di daftar putaran "{wave}".',
  contactKnown:
    'Kontak itu sudah ada, atau pernah ada, di daftar putaran "{wave}". Tidak seorang pun diundang dua kali. Untuk undangan yang hilang, pakai reissue. Yang sudah dikeluarkan tidak diundang lagi di putaran ini.',
  changedMeanwhile: 'Daftar putaran "{wave}" baru saja berubah. Jalankan perintah ini lagi.',
  contactFault: 'Kontak itu belum dapat dipakai: {fault}',
  reissued:
    'Undangan baru untuk putaran "{wave}" ada di {folder}. Undangan lama tidak berlaku lagi. Bila kode lama sudah dipakai, kode baru pun ditolak saat mengirim.',
  added: 'Satu orang ditambahkan ke putaran "{wave}". Undangannya: {folder}',
  withdrawn:
    'Satu orang dikeluarkan dari putaran "{wave}". Kodenya tidak berlaku lagi. Bila ia sudah menjawab, jawabannya tetap dihitung.',
  replaced:
    'Satu orang diganti di putaran "{wave}". Undangan penggantinya: {folder}. Bila yang diganti sudah menjawab, jawabannya tetap dihitung.',
  operatorNeeded:
    'Setel OPERATOR dengan nama Anda, misalnya OPERATOR="Siti Aminah". Perubahan daftar penilai dicatat atas nama itu.',
};
