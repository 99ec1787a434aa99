// Gives every role its own short reading order; addresses are Indonesian in both languages.

export type Role = 'participant' | 'leader' | 'organiser' | 'citizen';

/** Address part and guides of each role, the one to read first in front. */
export const ROLES: readonly {
  readonly role: Role;
  readonly slug: string;
  readonly guides: readonly string[];
}[] = [
  {
    role: 'participant',
    slug: 'peserta',
    guides: [
      'mulai-di-sini',
      'makna-perubahan-perilaku',
      'faktor-individu',
      'kesenjangan-diklat-praktik',
      'tindak-lanjut-pascadiklat',
      'e-learning',
      'aktualisasi-dan-aksi-perubahan',
      'mentor-dan-coach',
      'mencoba-dengan-aman',
      'empat-kasus-pendek',
      'integrasi-skp-ekinerja',
      'ringkasan-untuk-penilai',
      'anonimitas',
    ],
  },
  {
    role: 'leader',
    slug: 'pimpinan',
    guides: [
      'mulai-di-sini',
      'cara-unit-bergabung',
      'peran-pimpinan',
      'mentor-dan-coach',
      'aktualisasi-dan-aksi-perubahan',
      'tindak-lanjut-pascadiklat',
      'lingkungan-kerja',
      'mencoba-dengan-aman',
      'studi-kasus-pelayanan-prima',
      'empat-kasus-pendek',
      'integrasi-skp-ekinerja',
      'ringkasan-untuk-penilai',
      'membaca-ringkasan',
      'pemakaian-hasil',
      'tantangan',
      'memperkuat-perubahan',
    ],
  },
  {
    role: 'organiser',
    slug: 'penyelenggara',
    guides: [
      'mulai-di-sini',
      'cara-unit-bergabung',
      'posisi-diklat',
      'merancang-diklat-berorientasi-perilaku',
      'kesenjangan-diklat-praktik',
      'empat-kasus-pendek',
      'tindak-lanjut-pascadiklat',
      'e-learning',
      'mengukur-perubahan-perilaku',
      'mencoba-dengan-aman',
      'evaluasi-pascapelatihan',
      'aktualisasi-dan-aksi-perubahan',
      'mentor-dan-coach',
      'menjalankan-umpan-balik-360',
      'anonimitas',
      'membaca-ringkasan',
      'pemakaian-hasil',
      'metode',
    ],
  },
  {
    role: 'citizen',
    slug: 'warga',
    guides: [
      'untuk-warga',
      'ringkasan-untuk-penilai',
      'membaca-ringkasan',
      'anonimitas',
      'mulai-di-sini',
    ],
  },
];

/** One static page per role. */
export const routeRoles = () =>
  ROLES.map(({ role, slug }) => ({ params: { role: slug }, props: { role } }));
