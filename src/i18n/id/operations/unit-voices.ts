// Yang dikatakan perintah tentang catatan dan angka unit, dalam bahasa Indonesia.
export const unitVoices = {
  'unit-unknown': 'Tidak ada unit "{unit}".',
  bothLanguages:
    'Isi --{field} dan --{field}-en: halaman unit memakai dua bahasa. Tidak ada yang disimpan.',
  tooLong: 'Isi --{field} paling banyak {most} huruf. Tidak ada yang disimpan.',
  namesSomebody:
    'Isi --{field} tampaknya memuat:{found}\nHalaman ini dibaca umum. Tulis jabatan, bukan orang, atau tambahkan --sure bila memang perlu. Tidak ada yang disimpan.',
  name: 'nama orang',
  nip: 'NIP',
  nik: 'NIK',
  phone: 'nomor telepon',
  email: 'alamat surel',
  notADay: 'Isi --{field} bukan tanggal seperti 2027-03-01: "{day}". Tidak ada yang disimpan.',
  notHttps: 'Tautan bukti adalah alamat https, bukan "{evidence}". Tidak ada yang disimpan.',
  itemUnknown:
    'Perilaku "{item}" tidak ada dalam instrumen. Lihat /panduan/butir/. Tidak ada yang disimpan.',
  roleMissing:
    'Sebuah komitmen perlu jabatan penanggung jawab: --role dan --role-en. Tidak ada yang disimpan.',
  'note-unknown': 'Unit "{unit}" tidak punya catatan {number}. Tidak ada yang disimpan.',
  'nothing-changed': 'Isinya sama dengan yang sudah tercatat. Tidak ada yang disimpan.',
  'changed-meanwhile':
    'Orang lain menyimpan perubahan lebih dahulu. Lihat isinya sekarang, lalu ulangi. Tidak ada yang disimpan.',
  'day-to-come': 'Tanggal itu belum tiba di tempat unit. Tidak ada yang disimpan.',
  'days-reversed':
    'Batas waktu atau tanggal selesai mendahului tanggal catatan. Tidak ada yang disimpan.',
  'too-many-versions':
    'Catatan itu sudah dibetulkan 98 kali. Buat catatan baru. Tidak ada yang disimpan.',
  written: 'Catatan {number} unit "{unit}" disimpan dan tampil. Isi sebelumnya tetap dapat dibaca.',
  notes: 'Catatan unit "{unit}": {count}.{lines}',
  noteLine: '{number}. {on}, {state}, batas {until}, dibetulkan {corrections} kali: {text}',
  sentence: '{id} / {en}',
  planned: 'direncanakan',
  done: 'selesai',
  dropped: 'dibatalkan',
  measure: '{name}',
  notAMeasure: 'Ukuran "{measure}" tidak dikenal. Tidak ada yang disimpan. Pilih:{known}',
  notAMonth: 'Bulan ditulis seperti 2027-03, bukan "{given}". Tidak ada yang disimpan.',
  notAValue: 'Angka ditulis seperti 11,8, bukan "{given}". Tidak ada yang disimpan.',
  'figure-there':
    'Angka {measure} bulan {period} sudah ada: {before}. Bila keliru, pakai correct. Tidak ada yang disimpan.',
  'figure-unknown':
    'Angka {measure} bulan {period} belum ada, maka tidak dapat dibetulkan. Pakai set. Tidak ada yang disimpan.',
  'month-to-come': 'Bulan {period} belum tiba. Tidak ada yang disimpan.',
  figureSet: 'Angka {measure} unit "{unit}" bulan {period} disimpan: {value}.',
  figureCorrected:
    'Angka {measure} unit "{unit}" bulan {period} dibetulkan dari {before} menjadi {value}.',
  figures: 'Angka unit "{unit}": {count}.{lines}',
  figureLine: '{period}, {measure}: {value}, dibetulkan {corrections} kali',
};
