// Words of the frame around every page of the organizers' desk, in Indonesian.
export const frame = {
  name: 'Ruang penyelenggara',
  description: 'Menyiapkan dan menjalankan survei satu unit, tanpa pernah melihat satu jawaban.',
  home: 'Beranda',
  places: 'Ruang penyelenggara',
  signOut: 'Keluar dari semua perangkat',
  signedIn: 'Masuk sebagai {email}',
  save: 'Simpan',
  saveAndGoOn: 'Simpan dan lanjut',
  back: 'Kembali',
  optional: 'boleh kosong',
  problems: 'Ada yang perlu diperbaiki',
  wrongPage: 'Perlu diperbaiki: {title}',
  /** What somebody else saved while a form was being filled in. */
  changed: {
    heading: 'Bagian ini baru saja disimpan orang lain',
    text: '{who} menyimpannya pada {when}. Isian Anda masih ada di bawah dan belum disimpan. Bandingkan keduanya, lalu simpan yang benar.',
    theirs: 'Yang tersimpan sekarang',
    mine: 'Isian Anda',
    none: '(kosong)',
  },
  readOnly: 'Anda dapat melihat bagian ini, tetapi tidak mengubahnya.',
  states: {
    done: 'Selesai',
    you: 'Perlu Anda',
    waiting: 'Menunggu',
    later: 'Belum waktunya',
  },
  /** What has just been done; only these codes stand in addresses. */
  news: {
    tersimpan: 'Perubahan tersimpan.',
    keluar: 'Anda sudah keluar dari semua perangkat.',
    dihapus: 'Rancangan dihapus.',
    diajukan: 'Program diajukan kepada instansi.',
    disetujui: 'Program disetujui. Putaran pertama dibuka sendiri pada harinya.',
    'disetujui-sebagian':
      'Program disetujui, tetapi sebagian langkah sesudahnya belum selesai. Ulangi langkah itu di bawah.',
    'diundang-surel':
      'Undangan disimpan. Orang itu segera menerima surel dengan alamat ruang penyelenggara.',
    dikembalikan: 'Program dikembalikan kepada penyelenggara.',
    ditarik: 'Pengajuan ditarik. Program dapat diubah lagi.',
    diundang: 'Undangan disimpan. Orang itu dapat masuk dengan alamat surelnya.',
    dikeluarkan: 'Orang itu tidak lagi dapat masuk.',
  },
};
