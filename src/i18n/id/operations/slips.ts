// What is said when slips for citizens are printed.
export const slips = {
  notACount: '--slips memerlukan bilangan bulat mulai dari 1, bukan "{given}".',
  refused: '{reason} Tidak ada yang ditulis.',
  waveUnknown: 'Putaran "{wave}" tidak ada.',
  waveClosed: 'Putaran "{wave}" tidak menerima slip lagi.',
  noSlips:
    'Putaran "{wave}" tidak memakai slip: rencananya menyebut "entry": "open", atau tidak bertanya kepada warga.',
  tooMany: 'Satu putaran memuat paling banyak {most} slip, dan "{wave}" sudah punya {printed}.',
  rosterFirst:
    'Putaran "{wave}" juga bertanya kepada rekan. Impor daftarnya dahulu: npm run invite -- <daftar.csv> --wave {wave}. Sidik kunci di setiap slip memuat jumlah yang diundang.',
  written:
    '{count} slip untuk putaran "{wave}" ditulis; jumlahnya kini {printed}. Lembarannya: {file}',
  handle:
    'Cetak, potong, lalu acak, dan biarkan setiap pengunjung mengambil satu. Setelah itu hapus berkasnya: siapa pun yang memegang kode dapat memakainya. Penutupan menghapusnya paling lambat.',
};
