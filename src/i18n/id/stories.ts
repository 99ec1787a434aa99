// Words of the figure stories of the guides, in Indonesian: the finding, where it comes from, and a caption per frame.
export const stories = {
  'peran-pimpinan': {
    title: 'Pertanyaan pimpinan menentukan apa yang dikerjakan',
    note: 'Cerita dari loket rekaan: pertanyaan yang didengar tim setiap sore, dan akibatnya bagi pekerjaan.',
    counting: {
      heading: '“Berapa berkas selesai hari ini?”',
      captions: [
        'Jumlah yang ditanyakan.',
        'Berkas dikejar, warga harus kembali.',
        'Cara baru berhenti di pekan kedua.',
      ],
    },
    asking: {
      heading: '“Kapan tadi Anda mencoba, dan di mana macetnya?”',
      captions: [
        'Usaha dan hambatan yang ditanyakan.',
        'Syarat ditulis sejak awal.',
        'Satu hambatan diurus, langkah berlanjut.',
      ],
    },
  },
} as const;
