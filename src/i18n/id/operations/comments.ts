// Yang dikatakan perintah tentang komentar penilai, dalam bahasa Indonesia.
export const comments = {
  'wave-unknown': 'Tidak ada putaran "{wave}".',
  'unit-unknown': 'Tidak ada unit "{unit}" dengan program.',
  'no-comments':
    'Putaran "{wave}" tidak menyimpan komentar: belum terbit, atau yang menulis terlalu sedikit.',
  'comments-deleted':
    'Komentar putaran "{wave}" sudah dihapus. Kode pembacanya tidak berlaku lagi.',
  'no-reviewers':
    'Pembaca komentar belum disebut. Sebut dua alamat: npm run comments -- reviewers {unit} <surel> <surel>',
  'not-two-addresses': 'Sebut dua alamat surel yang berbeda. Tidak ada yang disimpan.',
  'wave-running':
    'Putaran unit "{unit}" sedang berjalan tanpa meminta komentar. Sebut pembacanya sesudah putaran itu terbit.',
  reviewersStored:
    'Dua pembaca komentar unit "{unit}" disimpan. Kode yang sudah dikirim tetap berlaku.',
  codesThere:
    'Kedua pembaca putaran "{wave}" sudah mendapat kode. Tambahkan --again bila kode itu hilang.',
  codesIssued: 'Kode pembaca putaran "{wave}" dibuat dan dikirim: {count}.',
  notACode:
    'Itu bukan kode pembaca. Bentuknya 16 huruf dan angka, seperti dalam surel. Tidak ada yang diubah.',
  'code-unknown':
    'Kode itu tidak membuka komentar putaran "{wave}". Sisa percobaan: {left}. Setelah itu perlu kode baru.',
  'codes-locked':
    'Terlalu banyak kode yang salah, maka komentar putaran "{wave}" terkunci. Buat kode baru: npm run comments -- codes {wave} --again',
  room: 'Komentar putaran "{wave}", diacak, tanpa nama dan waktu. Anda pembaca {reviewer}. Dihapus paling lambat {until}.{comments}',
  line: '{number}. [{question}] {body}',
  start: 'mulai',
  continue: 'teruskan',
  improve: 'warga: yang perlu diperbaiki',
  themes: 'Tema (perlu paling sedikit {k} komentar atas pertanyaan yang sama):{themes}',
  theme: '{number}. {text} Komentar {covered}; {state}',
  sentence: '{id} / {en}',
  isProposed: 'diusulkan pembaca {reviewer}, menunggu pembaca lain',
  isPublic: 'terbit',
  isWithdrawn: 'ditarik',
  noThemes: 'Belum ada tema.',
  limit:
    'Batas: pemegang basis data dapat membaca komentar ini tanpa kode, dan salinannya tetap memuatnya. Jangan salin ke tempat lain.',
  notNumbers:
    'Tulis nomor komentar dengan koma, misalnya --comments 1,4,7. Tidak ada yang disimpan.',
  'comment-unknown':
    'Salah satu nomor itu tidak ada dalam daftar komentar. Tidak ada yang disimpan.',
  'too-few-comments':
    'Sebuah tema perlu paling sedikit {k} komentar atas pertanyaan yang sama. Tidak ada yang disimpan.',
  'too-many-themes': 'Satu putaran memuat paling banyak 99 tema. Tidak ada yang disimpan.',
  proposed:
    'Tema {number} diusulkan dan belum terbit. Pembaca lain menyetujui dengan kodenya: npm run comments -- confirm {wave} {number} --code <kode>',
  confirmed: 'Tema {number} putaran "{wave}" terbit.',
  'already-confirmed': 'Tema {number} putaran "{wave}" sudah terbit.',
  'own-theme':
    'Tema {number} Anda usulkan sendiri. Pembaca lain yang menyetujuinya, dengan kodenya.',
  'theme-unknown': 'Putaran "{wave}" tidak punya tema {number}.',
  withdrawn: 'Tema {number} ditarik. Halaman unit tetap menunjukkannya, dengan tanggal penarikan.',
  'already-withdrawn': 'Tema {number} sudah ditarik.',
  takenBack: 'Usulan tema {number} dihapus.',
  deleted:
    'Komentar putaran "{wave}" dihapus, bersama kode pembacanya. Tema yang sudah terbit tetap tampil.',
  'already-deleted': 'Komentar putaran "{wave}" sudah dihapus sebelumnya.',
  confirmDeletion:
    'Komentar "{wave}" akan dihapus sebelum waktunya; ini tidak dapat dibatalkan. Ketik kode putaran: ',
  confirmByOption: 'Bila tidak ada yang dapat ditanya, tambahkan --confirm {wave}',
  mailSubject: 'Kode pembaca komentar / Code for reading comments: {wave}',
  mailText:
    'Anda salah satu dari dua pembaca komentar tentang {unit}. Kode Anda untuk putaran {wave}: {code}\nKode ini milik Anda sendiri; pembaca lain punya kodenya sendiri. Komentar dan kode dihapus paling lambat {until}.\n\nYou are one of the two who read comments about {unitEn}. Your code for wave {wave}: {code}\nIt is yours alone; the other reader has her own. Comments and code are deleted on {until} at the latest.',
  codeNotSent:
    'Kode pembaca untuk putaran {wave} tidak pasti terkirim dan tidak berlaku. Jadwal mengirim kode lain; tanpa jadwal, jalankan: npm run comments -- codes {wave}',
};
