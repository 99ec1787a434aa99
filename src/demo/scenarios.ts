// Fictional units, each of which teaches one lesson about what happens after a training. All names are invented.
import type { Bilingual } from '#domain/instrument/terms.ts';
import { OFFICE_COMMENTS } from './written-comments.ts';
import type { ScenarioFigure, UnitScenario } from './scenario.ts';

const CITY = {
  slug: 'pemkot-contoh',
  name: { id: 'Pemerintah Kota Contoh', en: 'City Government of Contoh' },
};
const PROVINCE = {
  slug: 'pemprov-contoh',
  name: { id: 'Pemerintah Provinsi Contoh', en: 'Provincial Government of Contoh' },
};
const SERVICE_TRAINING: Bilingual = {
  id: 'Diklat Pelayanan Prima',
  en: 'Service Excellence Training',
};
const TARGETS = ['KOM2', 'KOM3', 'KOM4', 'LAY2', 'LAY4'];
const ANSWERED = [0, 1, 3, 6];

const complaints = (values: readonly number[]): readonly ScenarioFigure[] =>
  values.map((value, index) => ({
    measure: 'complaints-per-1000',
    month: ANSWERED[index]!,
    value,
  }));

/** Works as in the founding case: nothing at first, then meetings and room to try, then the whole unit. */
const office: UnitScenario = {
  slug: 'dinas-contoh',
  name: {
    id: 'Dinas Pelayanan Terpadu Kota Contoh',
    en: 'Integrated Services Office of Contoh City',
  },
  type: 'dinas',
  agency: CITY,
  training: SERVICE_TRAINING,
  ago: { months: 9, days: 15 },
  participants: 8,
  targets: TARGETS,
  months: ANSWERED,
  groups: {
    self: { invited: 8, raters: [8, 8, 8, 7], index: [78, 70, 75, 79] },
    // Three superiors are too few to be shown; they are published together with the subordinates.
    superior: { invited: 3, raters: [3, 3, 3, 3], index: [60, 61, 68, 72] },
    peer: { invited: 14, raters: [14, 12, 13, 12], index: [62, 63, 71, 76] },
    subordinate: { invited: 6, raters: [6, 6, 5, 5], index: [60, 61, 68, 72] },
    citizen: { invited: null, raters: [64, 71, 83, 90], index: [68, 69, 77, 83] },
  },
  transfer: { TER1: [2.1, 2.8, 3.1], TER4: [1.4, 2.2, 2.9] },
  // Nobody follows up at first; the weekly meetings change that.
  climate: {
    ...{ IND: [0.8, 0.85], LIN: [0.55, 0.7], PIM: [0.5, 0.65], DES: [0.7, 0.7] },
    ...{ TIN: [0.15, 0.75], SIS: [0.35, 0.5] },
  },
  openMonth: 9,
  visitorsPerDay: 120,
  notes: [
    {
      day: 0,
      text: {
        id: 'Delapan pegawai mengikuti diklat pelayanan prima.',
        en: 'Eight officers attend the service excellence training.',
      },
    },
    {
      day: 21,
      text: {
        id: 'Pertemuan mingguan 30 menit yang pertama: membahas pengalaman memakai hasil diklat.',
        en: 'First weekly 30-minute meeting on using what was learned.',
      },
    },
    {
      day: 61,
      until: 122,
      done: 115,
      item: 'LAY4',
      responsible: { id: 'Kepala seksi pelayanan', en: 'Head of the service section' },
      text: {
        id: 'Uji coba “satu loket, dua langkah”, masih dalam aturan yang berlaku.',
        en: 'Trial of “one counter, two steps”, within the existing rules.',
      },
    },
    {
      day: 122,
      text: {
        id: 'Rekan yang tidak ikut diklat mulai memakai cara kerja yang sama.',
        en: 'Colleagues who did not attend start working the same way.',
      },
    },
    {
      day: 220,
      until: 400,
      item: 'LAY4',
      responsible: { id: 'Kepala bidang pelayanan', en: 'Head of the service division' },
      text: {
        id: '“Satu loket, dua langkah” berlaku di semua loket.',
        en: '“One counter, two steps” is in use at every counter.',
      },
    },
  ],
  companions: complaints([11.8, 11.2, 7.9, 6.1]),
  written: OFFICE_COMMENTS,
};

/** A change that nobody follows up fades. */
const district: UnitScenario = {
  slug: 'kecamatan-contoh-barat',
  name: { id: 'Kecamatan Contoh Barat', en: 'Contoh Barat District Office' },
  type: 'kecamatan',
  agency: CITY,
  training: SERVICE_TRAINING,
  ago: { months: 8, days: 3 },
  participants: 6,
  targets: TARGETS,
  months: ANSWERED,
  groups: { peer: { invited: 16, raters: [15, 14, 13, 14], index: [63, 70, 66, 63] } },
  transfer: { TER1: [2.9, 2.4, 2.1], TER4: [1.8, 1.6, 1.5] },
  climate: {},
  openMonth: null,
  notes: [
    {
      day: 0,
      text: {
        id: 'Enam pegawai mengikuti diklat. Pertemuan tindak lanjut tidak dijadwalkan.',
        en: 'Six officers attend the training. No follow-up meetings are planned.',
      },
    },
    {
      day: 61,
      text: {
        id: 'Camat berganti. Uji coba di loket dihentikan.',
        en: 'The head of the district is replaced. The trial at the counter ends.',
      },
    },
  ],
  companions: [],
};

/** Too few raters to show anything. */
const smallUnit: UnitScenario = {
  slug: 'uptd-contoh',
  name: { id: 'UPTD Contoh', en: 'Contoh Technical Unit' },
  type: 'uptd',
  agency: CITY,
  training: SERVICE_TRAINING,
  ago: { months: 4, days: 5 },
  participants: 3,
  targets: TARGETS,
  months: [0, 1, 3],
  groups: { peer: { invited: 4, raters: [4, 4, 4], index: [64, 67, 71] } },
  transfer: { TER1: [2.3, 2.7], TER4: [1.6, 2] },
  climate: {},
  openMonth: null,
  notes: [],
  companions: [],
};

/** Good from the start: there is little room to rise, and the figures say so. A later batch stands open to anybody. */
const clinic: UnitScenario = {
  slug: 'puskesmas-contoh',
  name: { id: 'Puskesmas Contoh', en: 'Contoh Community Health Center' },
  type: 'puskesmas',
  agency: CITY,
  training: { id: 'Diklat Komunikasi Empatik', en: 'Empathic Communication Training' },
  ago: { months: 9, days: 10 },
  participants: 9,
  targets: ['KOM2', 'KOM3', 'KOM5'],
  months: ANSWERED,
  groups: {
    peer: { invited: 24, raters: [22, 21, 20, 21], index: [88, 87, 90, 89] },
    citizen: { invited: null, raters: [58, 66, 61, 72], index: [88, 88, 89, 90] },
  },
  transfer: { TER1: [3.2, 3.3, 3.3], TER4: [2.6, 2.7, 2.8] },
  climate: {},
  openMonth: null,
  visitorsPerDay: 12,
  openBatch: { month: 8, raters: 163, index: 92 },
  notes: [
    {
      day: 278,
      text: {
        id: 'Alamat survei beredar di grup pesan. Poster dipindahkan dari pagar ke meja pendaftaran.',
        en: 'The address of the survey went around in chat groups. The poster moves from the fence to the registration desk.',
      },
    },
  ],
  companions: [],
};

/** Only the baseline is there; the rest is still to come. */
const center: UnitScenario = {
  slug: 'balai-contoh',
  name: { id: 'Balai Contoh', en: 'Contoh Regional Center' },
  type: 'balai',
  agency: PROVINCE,
  training: { id: 'Diklat Kerja Sama Tim', en: 'Teamwork Training' },
  ago: { months: 0, days: 14 },
  participants: 10,
  targets: ['KER2', 'KER3', 'KER4'],
  months: [0],
  groups: {
    self: { invited: 10, raters: [9], index: [77] },
    peer: { invited: 18, raters: [16], index: [66] },
  },
  transfer: {},
  climate: {},
  openMonth: null,
  notes: [],
  companions: [],
};

/** In the middle of its six months: its second wave is open, and a visitor may answer it. */
const village: UnitScenario = {
  slug: 'kelurahan-contoh',
  name: { id: 'Kelurahan Contoh Timur', en: 'Contoh Timur Subdistrict Office' },
  type: 'kelurahan',
  agency: CITY,
  training: SERVICE_TRAINING,
  ago: { months: 1, days: 4 },
  participants: 6,
  targets: TARGETS,
  months: [0],
  groups: {
    self: { invited: 6, raters: [6], index: [74] },
    superior: { invited: 2, raters: [2], index: [63] },
    peer: { invited: 12, raters: [11], index: [64] },
    subordinate: { invited: 5, raters: [5], index: [62] },
  },
  transfer: {},
  climate: {},
  openMonth: null,
  openStaffMonth: 1,
  notes: [],
  companions: [],
};

/** A training for superiors, asked with the second version: their teams see a slow and steady rise. */
const staffing: UnitScenario = {
  slug: 'badan-kepegawaian-contoh',
  name: { id: 'Badan Kepegawaian Kota Contoh', en: 'Civil Service Agency of Contoh City' },
  type: 'badan',
  agency: CITY,
  training: { id: 'Diklat Memimpin Tim', en: 'Team Leadership Training' },
  ago: { months: 7, days: 20 },
  participants: 7,
  targets: ['KEP1', 'KEP2', 'KEP3', 'KEP4', 'KER3'],
  instrument: '0.2',
  months: ANSWERED,
  groups: {
    self: { invited: 7, raters: [7, 7, 7, 7], index: [76, 74, 76, 79] },
    peer: { invited: 24, raters: [23, 22, 22, 22], index: [63, 65, 70, 77] },
    subordinate: { invited: 26, raters: [25, 24, 24, 23], index: [59, 62, 67, 73] },
  },
  transfer: { TER1: [2.2, 2.5, 2.9], TER4: [1.5, 1.7, 2.1] },
  climate: {
    ...{ IND: [0.8, 0.85], LIN: [0.65, 0.7], PIM: [0.4, 0.6], DES: [0.75, 0.75] },
    ...{ TIN: [0.45, 0.7], SIS: [0.45, 0.55] },
  },
  openMonth: null,
  notes: [
    {
      day: 0,
      text: {
        id: 'Tujuh atasan mengikuti diklat memimpin tim.',
        en: 'Seven superiors attend the team leadership training.',
      },
    },
    {
      day: 28,
      text: {
        id: 'Tiap atasan menyediakan 20 menit setiap pekan untuk membahas hambatan kerja timnya.',
        en: 'Each superior sets aside 20 minutes a week to discuss the team’s obstacles.',
      },
    },
  ],
  companions: [],
};

/** A training for the back office, asked with the second version: too early and too few raters to tell. */
const treasury: UnitScenario = {
  slug: 'badan-keuangan-contoh',
  name: { id: 'Badan Keuangan Provinsi Contoh', en: 'Finance Agency of Contoh Province' },
  type: 'badan',
  agency: PROVINCE,
  training: { id: 'Diklat Penatausahaan Keuangan', en: 'Financial Administration Training' },
  ago: { months: 2, days: 8 },
  participants: 6,
  targets: ['PRO1', 'TEK1', 'TEK2', 'TEK3', 'TEK4'],
  instrument: '0.2',
  months: [0, 1],
  groups: {
    self: { invited: 6, raters: [6, 6], index: [73, 73] },
    peer: { invited: 11, raters: [10, 10], index: [67, 69] },
  },
  transfer: { TER1: [2.4], TER4: [1.6] },
  climate: {
    ...{ IND: [0.75], LIN: [0.6], PIM: [0.6], DES: [0.65] },
    ...{ TIN: [0.5], SIS: [0.5] },
  },
  openMonth: null,
  notes: [
    {
      day: 0,
      text: {
        id: 'Enam pegawai bagian keuangan mengikuti diklat.',
        en: 'Six officers of the finance section attend the training.',
      },
    },
  ],
  companions: [],
};

/** The demo units, in the order in which its lessons are best read. */
export const SCENARIOS: readonly UnitScenario[] = [
  office,
  district,
  smallUnit,
  clinic,
  center,
  village,
  staffing,
  treasury,
];
