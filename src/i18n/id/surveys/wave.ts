// Words of the public page of a staff wave: its key, its bulletin, and the search for one's own ticket.
export const wave = {
  title: 'Gelombang {code}',
  lead: 'Survei pegawai di {unit} tentang “{training}”. Di sini siapa pun dapat memeriksa jumlah undangan, karcis, dan surat suara, dan mencari karcisnya sendiri.',
  states: {
    planned: 'Dibuka pada {opens}, ditutup pada {closes}.',
    open: 'Sedang dibuka, sampai {closes}. Selama dibuka tidak ada angka di sini, supaya tidak ada yang bisa menebak siapa baru saja mengisi.',
    closed: 'Sudah ditutup pada {closes} dan sedang dihitung.',
    published: 'Ditutup pada {closes} dan sudah dihitung.',
  },
  closedEarly:
    'Penyelenggara menutup gelombang ini lebih awal. Semula jawaban diterima sampai {announced}.',
  fingerprint: {
    heading: 'Enam kata kunci gelombang ini',
    body: 'Enam kata ini diambil dari berkas kunci di bawah. Semua undangan memuat kata yang sama. Bila undangan Anda memuat kata lain, jangan mengisi dan beri tahu penyelenggara.',
    file: 'Unduh berkas kunci (kunci.json)',
    trustee: 'Kunci pembuka amplop dipegang pihak luar.',
    server:
      'Kunci pembuka amplop disimpan server dalam keadaan terbungkus, dan dihapus setelah penghitungan.',
  },
  bulletin: {
    heading: 'Buletin penutupan',
    rule: 'Aturannya: surat suara tidak boleh lebih banyak dari karcis, dan karcis tidak boleh lebih banyak dari undangan.',
    holds: 'Aturan ini terpenuhi.',
    broken: 'Aturan ini tidak terpenuhi. Hasil gelombang ini perlu diperiksa pihak luar.',
    group: 'Kelompok',
    roster: 'Undangan',
    tickets: 'Karcis diambil',
    ballots: 'Surat suara seluruhnya: {n}.',
    counted: 'Terhitung dan tampil dalam kelompok {atom}: {n}.',
    withheld: 'Tidak ada kelompok yang cukup besar untuk ditampilkan.',
    destroyed:
      'Dihapus saat penutupan: {ballots} surat suara, {keys} kunci, {invitations} undangan. Dihitung ulang sesudahnya, tersisa: {left}.',
    limit:
      'Penghapusan di basis data bisa kami tunjukkan. Bahwa tidak ada salinan di tempat lain tidak bisa dibuktikan oleh siapa pun; karena itu kunci tidak pernah ditulis ke cadangan tanpa bungkus.',
    stuffing:
      'Penyelenggara yang curang masih bisa memakai undangan orang yang tidak mengisi. Itu terlihat bila orangnya mendapati kodenya sudah dipakai.',
    file: 'Unduh buletin (buletin.json)',
    none: 'Gelombang contoh ini ditanam langsung dari cerita, tanpa undangan dan karcis. Karena itu tidak ada buletin.',
    waiting: 'Buletin terbit setelah gelombang ditutup dan dihitung.',
  },
  search: {
    heading: 'Cari karcis saya',
    label: 'Nomor karcis atau kode cadangan',
    hint: 'Keduanya tampil setelah Anda mengirim. Pencarian terjadi di perangkat ini; tidak ada yang dikirim.',
    button: 'Cari',
    found: 'Ada. Suara Anda ikut dihitung.',
    absent:
      'Tidak ada. Bila Anda yakin sudah mengirim, simpan nomor ini dan beri tahu penyelenggara atau pihak pengawas: suara yang hilang bisa dibuktikan dengan nomor karcis.',
    wrong:
      'Nomor karcis terdiri dari 16 huruf dan angka; kode cadangan dari 28. Periksa catatan Anda.',
    script: 'Tanpa JavaScript: cari nomor Anda dengan pencarian peramban di daftar berikut.',
    list: 'Semua nomor karcis yang terpakai ({n})',
  },
  missing: {
    title: 'Gelombang tidak ditemukan',
    body: 'Tidak ada gelombang survei pegawai di alamat ini.',
  },
  summary: 'Lihat ringkasan {unit}',
  enter: 'Punya undangan? Isi dengan kode',
} as const;
