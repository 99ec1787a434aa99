// What is told about people of the desk: the mail with a code, and what the command says.
export const desk = {
  mailSubject: 'Kode masuk: {code}',
  mailText:
    '{code} adalah kode Anda untuk masuk ke ruang penyelenggara Jejak Perilaku ({site}).\n\nKetikkan kode itu di halaman tempat Anda memintanya. Kode berlaku 10 menit dan hanya untuk satu kali. Jangan berikan kepada siapa pun, juga tidak kepada yang mengaku pengelola sistem.\n\nBila Anda tidak memintanya, abaikan surel ini. Tanpa kode itu tidak ada yang dapat masuk.',
  notMailed:
    'Kode masuk tidak terkirim: server surel tidak menerima. Periksa SMTP_URL dan MAIL_FROM.',
  invitationSubject: 'Anda diundang ke ruang penyelenggara Jejak Perilaku',
  invitationText:
    '{actor} mengundang Anda sebagai {role} di {place}.\n\nRuang penyelenggara dibuka di sini: {link}\n\nMasuklah dengan alamat surel ini. Kode masuk dikirim ke sini saat Anda memintanya, sehingga tidak ada kata sandi yang perlu diingat. Surel ini tidak memuat kode, dan tidak seorang pun akan meminta kode Anda.\n\nBila Anda tidak mengenal undangan ini, abaikan saja atau tanyakan kepada pengundangnya.',
  invitationNotMailed:
    'Undangan tersimpan, tetapi surelnya tidak diterima server. Sampaikan alamat ruang penyelenggara sendiri.',
  invited:
    '{address} sekarang {role} di {place}. Ia masuk dengan kode yang dikirim ke alamat itu: {link}',
  known: '{address} sudah {role} di {place}. Tidak ada yang berubah.',
  removed: '{address} tidak lagi dapat masuk ke ruang penyelenggara instansi "{agency}".',
  noAddress: '"{address}" bukan alamat surel.',
  noRole:
    'Peran ditulis organiser, reviewer, atau agency_admin. Administrator berlaku untuk seluruh instansi, tanpa --unit.',
  agencyUnknown:
    'Belum ada instansi "{agency}". Sebutkan namanya dengan --name "Nama Instansi" agar dibuat.',
  agencyName: 'Nama instansi ditulis 3 sampai 120 huruf.',
  noSlug:
    '"{agency}" bukan alamat instansi. Tulis huruf kecil dan tanda hubung, misalnya kota-anu.',
  unitUnknown: 'Tidak ada unit "{unit}" di instansi "{agency}".',
  unknown: '{address} tidak terdaftar di instansi "{agency}".',
  nobody: 'Belum ada yang dapat masuk ke ruang penyelenggara.',
  listed: '{address} · {role} · {place}',
  organiser: 'penyelenggara',
  reviewer: 'pembaca masukan',
  agency_admin: 'administrator instansi',
  operatorMissing: 'Setel OPERATOR dengan nama Anda: jejak audit menyebut siapa yang bertindak.',
};
