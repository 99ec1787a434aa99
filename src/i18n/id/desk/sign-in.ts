// Words of the sign-in at the organizers' desk, in Indonesian.
export const signIn = {
  title: 'Masuk ke ruang penyelenggara',
  lead: 'Untuk petugas diklat, pembaca masukan, dan administrator instansi. Penilai tidak perlu masuk: mereka cukup memakai undangan.',
  email: 'Alamat surel dinas',
  emailHint: 'Kami mengirim kode ke alamat ini. Tidak ada kata sandi yang perlu diingat.',
  send: 'Kirim kode',
  sentHeading: 'Ketik kode dari surel',
  sent: 'Bila {email} terdaftar, kode delapan angka sudah dikirim ke sana. Kode berlaku 10 menit. Periksa juga kotak spam.',
  code: 'Kode delapan angka',
  enter: 'Masuk',
  again: 'Kirim kode baru',
  otherAddress: 'Pakai alamat lain',
  problems: {
    'no-address': 'Tulis alamat surel lengkap, misalnya rina@kota-anu.go.id.',
    'wrong-code':
      'Kode itu tidak cocok atau sudah lewat waktunya. Setelah lima kali mencoba, kode lama tidak berlaku lagi. Minta kode baru.',
  },
  interrupted:
    'Waktu masuk Anda habis. Isian Anda masih ada: masuk dahulu, lalu lanjutkan menyimpannya.',
  resumeTitle: 'Isian Anda masih ada',
  resume: 'Anda sudah masuk. Isian tadi belum disimpan.',
  resumeFile: 'Berkas yang tadi dipilih perlu dipilih lagi.',
  goOn: 'Lanjutkan menyimpan',
  unlisted:
    'Belum terdaftar? Administrator instansi Anda dapat mengundang Anda. Bila instansi Anda belum bergabung, baca dahulu caranya.',
  join: 'Cara unit bergabung',
  limits:
    'Yang masuk di sini menyiapkan survei dan melihat keadaannya. Tidak satu halaman pun menampilkan siapa yang menjawab atau apa jawabannya.',
};
