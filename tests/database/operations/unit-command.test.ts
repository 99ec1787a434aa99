// The road of a training officer by command, in Indonesian: from a plan in a file to an open wave, with each mistake that is
// easily made on the way. What is told here word for word was read by people.
import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { dayFromNow, runCommand, writeInput } from '../../fixtures/commands.ts';
import { newFolder } from '../../fixtures/folders.ts';

const SLOW = { timeout: 300_000 };
const [OPENS, CLOSES, TRAINED, NEXT, LAST] = [0, 6, 20, 50, 60].map(dayFromNow);

const PLAN = {
  slug: 'dinas-maju',
  name: { id: 'Dinas Maju', en: 'Maju Office' },
  type: 'dinas',
  agency: { slug: 'kota-maju', name: { id: 'Kota Maju', en: 'Maju City' } },
  training: { id: 'Diklat Pelayanan Prima', en: 'Service Excellence Training' },
  trainedOn: TRAINED,
  participants: 8,
  superiors: 3,
  targets: ['KOM2', 'KOM3', 'LAY2', 'PRO1'],
  policy: { k: 5, kCitizen: 20 },
  instrument: '0.2',
  invited: { self: 8, peer: 14 },
  waves: [
    { month: 0, opensOn: OPENS, closesOn: CLOSES },
    { month: 1, opensOn: NEXT, closesOn: LAST },
  ],
};

let database: AttachedForTests;
let env: Record<string, string>;
beforeAll(async () => {
  // The commands join the database that is open here, as they join a running site.
  database = await attach();
  env = { DATA_DIR: database.folder, APP_SECRET: SECRET, OPERATOR: 'Siti Aminah' };
});
afterAll(() => database.close());

const unit = (...given: string[]) => runCommand('unit', env, ...given);
const wave = (...given: string[]) => runCommand('wave', env, ...given);
const told = (output: string) => ({ code: 0, output });
const refused = (output: string) => ({ code: 1, output });

test('from a plan to an open wave', SLOW, async () => {
  expect(await unit('list')).toEqual(
    told('Belum ada unit. Rencanakan yang pertama: npm run unit -- plan <rencana.json>'),
  );
  expect(await unit('plan', writeInput('rencana.json', PLAN))).toEqual(
    told(
      [
        'Rancangan program 1 untuk unit "dinas-maju" tersimpan, dengan putaran:',
        `  dinas-maju-0: ${OPENS} sampai ${CLOSES}`,
        `  dinas-maju-1: ${NEXT} sampai ${LAST}`,
        'Hanya Anda yang melihatnya. Ajukan bila sudah benar: npm run unit -- submit dinas-maju',
      ].join('\n'),
    ),
  );
  expect(await unit('plan', writeInput('rencana.json', PLAN))).toEqual(
    refused(
      'Unit "dinas-maju" sudah punya rancangan, program 1. Ganti dengan --replace, atau ajukan dahulu.',
    ),
  );
  expect(await unit('approve', 'dinas-maju')).toEqual(
    refused('Unit "dinas-maju" tidak punya program yang menunggu persetujuan. Ajukan dahulu.'),
  );
  expect(await wave('open', 'dinas-maju-0')).toEqual(
    refused(
      'Putaran "dinas-maju-0" menunggu persetujuan programnya: npm run unit -- show dinas-maju',
    ),
  );
  expect((await unit('preview', 'dinas-maju')).output).toMatch(
    /dinas-maju-0, .*:\n {2}diri sendiri \(8 orang\): \d+ pertanyaan, sekitar \d menit\n {2}rekan \(14 orang\)/,
  );
  expect(await unit('submit', 'dinas-maju')).toEqual(
    told(
      'Program 1 unit "dinas-maju" diajukan. Setujui dengan: npm run unit -- approve dinas-maju',
    ),
  );
  const approved = await unit('approve', 'dinas-maju');
  expect(approved.output).toContain(
    'Program 1 unit "dinas-maju" disetujui dan kini tampil untuk umum.\nYang mengajukan dan yang menyetujui adalah orang yang sama. Hal ini dicatat.\n',
  );
  const changes = writeInput('perubahan.json', { name: { id: 'Dinas Maju Jaya', en: 'Maju' } });
  expect((await unit('correct', 'dinas-maju', changes)).output).toContain(
    'Data unit "dinas-maju" dikoreksi. Riwayat yang tampil untuk umum menyebut:\n  nama unit',
  );
  expect(await wave('status', 'dinas-maju-0')).toEqual(
    told(
      [
        `Putaran "dinas-maju-0" direncanakan, ${OPENS} sampai ${CLOSES}.`,
        'Daftar penilai belum ada: npm run invite -- <daftar.csv> --wave dinas-maju-0',
        'Putaran ini dapat dibuka hari ini: npm run wave -- open dinas-maju-0',
        '  diri sendiri: 8 orang, 0 undangan',
        '  rekan: 14 orang, 0 undangan',
      ].join('\n'),
    ),
  );
  const opened = await wave('open', 'dinas-maju-0');
  expect(opened.output).toMatch(/^Putaran "dinas-maju-0" dibuka\.\nSidik kuncinya: \w+( \w+){5}\n/);
  expect(await wave('open', 'dinas-maju-0')).toEqual(
    refused('Putaran "dinas-maju-0" sudah pernah dibuka.'),
  );
  expect(await wave('open', 'dinas-maju-1')).toEqual(
    refused(
      `Putaran "dinas-maju-1" menerima jawaban dari ${NEXT} sampai ${LAST}. Putaran dibuka pada salah satu hari itu. Tidak ada yang diubah.`,
    ),
  );
  const early = await wave('open', 'dinas-maju-1', '--early', '--confirm', 'dinas-maju-1');
  expect(early).toEqual(
    refused(`Putaran "dinas-maju-1" tidak dapat dibuka sebelum diklat pada ${TRAINED}.`),
  );
  expect((await wave('extend', 'dinas-maju-0', '--until', dayFromNow(8))).output).toContain(
    `Putaran "dinas-maju-0" menerima jawaban sampai ${dayFromNow(8)}. Halaman dan formulirnya menyebut hal itu.`,
  );
  expect(await wave('extend', 'dinas-maju-0', '--until', dayFromNow(9))).toEqual(
    refused(
      `Putaran "dinas-maju-0" sudah pernah diperpanjang sampai ${dayFromNow(8)}. Perpanjangan hanya satu kali.`,
    ),
  );
  const unasked = await wave('cancel', 'dinas-maju-0');
  expect(unasked.code).toBe(1);
  expect(unasked.output).toContain('tambahkan --confirm dinas-maju-0');
  expect((await wave('cancel', 'dinas-maju-0', '--confirm', 'dinas-maju-0')).code).toBe(0);
  expect(await wave('list', 'dinas-maju')).toEqual(
    told(
      `dinas-maju: Dinas Maju Jaya\n  dinas-maju-0: ${OPENS} sampai ${dayFromNow(8)}, diakhiri tanpa hasil\n  dinas-maju-1: ${NEXT} sampai ${LAST}, direncanakan`,
    ),
  );
  expect(await unit('archive', 'dinas-maju')).toEqual(
    refused(
      'Putaran ini belum berakhir: dinas-maju-1. Tutup atau batalkan dahulu, lalu arsipkan unit "dinas-maju".',
    ),
  );
  const audit = await unit('show', 'dinas-maju', '--audit');
  expect(audit.code).toBe(0);
  for (const act of ['plan', 'submit', 'approve', 'correct', 'open', 'extend', 'cancel'])
    expect(audit.output).toMatch(new RegExp(`\\n  \\S+ \\S+ Siti Aminah: ${act} dinas-maju`));
  // Without the option nothing of it is printed.
  expect((await unit('show', 'dinas-maju')).output).not.toContain('Siti Aminah');
});

test('each mistake is told in words that say what to do', SLOW, async () => {
  const plan = (content: object | string | Uint8Array) =>
    unit('plan', writeInput('rencana.json', content));
  const faults = (...lines: string[]) =>
    refused(
      `Tidak ada yang disimpan. Yang perlu diperbaiki di rencana.json:\n  ${lines.join('\n  ')}`,
    );
  expect(await unit('plan', 'tidak-ada.json')).toEqual(
    refused('Berkas tidak-ada.json tidak ada atau tidak dapat dibaca. Periksa nama dan foldernya.'),
  );
  expect(await plan('{\n  "slug": "dinas-maju",\n}')).toEqual(
    faults('Baris 3, kolom 1: ada koma sebelum kurung tutup. Hapus koma itu.'),
  );
  const many = { ...PLAN, slug: 'dinas-dua', trainedOn: '2027-02-31', participants: '8', nmae: 1 };
  expect(await plan(many)).toEqual(
    faults(
      '"trainedOn" berisi "2027-02-31". Tanggal itu tidak ada dalam kalender.',
      '"participants" berisi angka dalam tanda kutip. Tulis 8 tanpa tanda kutip.',
      '"nmae" bukan isian yang dikenal. Mungkin maksud Anda "name".',
    ),
  );
  const blank = {
    ...PLAN,
    slug: 'dinas-dua',
    name: { id: ' ', en: 'Two' },
    invited: { peer: 301 },
  };
  expect(await plan(blank)).toEqual(
    faults(
      '"name.id" masih kosong. Tulis namanya.',
      '"targets" menyebut KOM2, yang terlihat oleh kurang dari dua kelompok (peer).',
      '"targets" menyebut KOM3, yang terlihat oleh kurang dari dua kelompok (peer).',
      '"targets" menyebut LAY2, yang terlihat oleh kurang dari dua kelompok (peer).',
      '"targets" menyebut PRO1, yang terlihat oleh kurang dari dua kelompok (peer).',
      'Daftar penilai berisi 301 orang, paling banyak 300 dalam satu putaran. Bagi menjadi dua program atau dua unit.',
    ),
  );
  const twin = { ...PLAN, slug: 'dinas-kembar', name: { id: 'Dinas Maju Jaya', en: 'Other' } };
  expect(await plan(twin)).toEqual(
    refused(
      'Nama ini sudah dipakai unit "dinas-maju" pada instansi yang sama. Bila unitnya sama, tulis "slug": "dinas-maju". Bila memang unit lain, tambahkan --namesake.',
    ),
  );
  const saved = Uint8Array.from([
    ...[0xff, 0xfe],
    ...Buffer.from(
      JSON.stringify({ ...PLAN, slug: 'dinas-lebar', name: { id: 'Dinas Lebar', en: 'Wide' } }),
      'utf16le',
    ),
  ]);
  expect((await plan(saved)).code).toBe(0);
  const nameless = { ...env, OPERATOR: '' };
  expect(await runCommand('unit', nameless, 'submit', 'dinas-lebar')).toEqual(
    refused(
      'Setel OPERATOR dengan nama Anda, misalnya OPERATOR="Siti Aminah". Perubahan pada unit "dinas-lebar" dicatat atas nama itu.',
    ),
  );
  expect(await unit('submit', 'tidak-ada')).toEqual(
    refused('Unit "tidak-ada" tidak ada. Daftar unit: npm run unit -- list'),
  );
  expect(await wave('status', 'tidak-ada-0')).toEqual(
    refused('Putaran "tidak-ada-0" tidak ada. Daftar putaran: npm run wave -- list'),
  );
  expect(await wave('extend', 'dinas-maju-1', '--until', '31-12-2027')).toEqual(
    refused('"31-12-2027" bukan tanggal. Tulis --until 2027-03-14: tahun, bulan, hari.'),
  );
  expect((await unit('submit')).output).toMatch(/^Cara memakai: npm run unit -- plan/);
  expect((await unit('plan', 'x.json', '--audit')).output).toMatch(/^Cara memakai/);
  expect((await wave('extend', 'dinas-maju-1')).output).toMatch(/^Cara memakai: npm run wave/);
  expect((await unit('list', '--lang', 'en')).output).toContain('Programme 1');
});

test('no command but the start makes a database', SLOW, async () => {
  const folder = newFolder();
  for (const [name, ...given] of [
    ['unit', 'list'],
    ['wave', 'list'],
    ['close', '--due'],
    ['demo'],
  ] as const) {
    expect(await runCommand(name, { ...env, DATA_DIR: folder }, ...given)).toEqual(
      refused(
        `Di ${folder} belum ada basis data. Jalankan npm start dahulu, atau setel DATA_DIR ke folder yang benar.`,
      ),
    );
  }
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});
