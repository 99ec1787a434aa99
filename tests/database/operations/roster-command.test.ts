// npm run roster, as an organiser runs it in Indonesian: each refusal names the place and the remedy, and nothing is half done.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { newFolder } from '../../fixtures/databases.ts';
import { workbookOf, workbookOfXml } from '../../fixtures/workbooks.ts';

const commandOf = (name: string) =>
  fileURLToPath(new URL(`../../../src/cli/${name}.ts`, import.meta.url));

const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** Two weeks before the training the first wave opens. */
const planOf = (slug: string, trainedOn: string, invited: object) => ({
  ...{ slug, type: 'dinas', trainedOn, participants: 8, superiors: 4 },
  name: { id: `Dinas Daftar ${slug}`, en: `Roster Office ${slug}` },
  agency: { slug: 'kota-daftar', name: { id: 'Kota Daftar', en: 'Roster City' } },
  training: { id: 'Pelayanan prima', en: 'Service excellence' },
  targets: ['KOM2', 'KOM3', 'LAY2', 'PRO1'],
  policy: { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2 },
  ...{ instrument: '0.1-draft', invited },
});

let folder: string;
let database: AttachedForTests;
let env: Record<string, string>;

async function run(
  name: string,
  given: readonly string[],
  { input = '', more = {} as Record<string, string> } = {},
) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', commandOf(name), ...given],
    { cwd: folder, env: { PATH, HOME, OPERATOR: 'Siti Aminah', ...env, ...more } },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

const roster = (...given: string[]) => run('roster', given);

/** A file of the folder in which the commands run. */
function write(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const table = (count: number) =>
  Buffer.from(
    [
      'Kontak;Kelompok',
      ...Array.from({ length: count }, (_, at) => `0812-0000-10${10 + at};Rekan Kerja`),
    ].join('\n'),
  );
const codesIn = (output: string) => output.match(/[0-9A-HJKMNP-TV-Z]{16}/g);

beforeAll(async () => {
  folder = newFolder();
  database = await attach();
  env = {
    DATA_DIR: database.folder,
    APP_SECRET: SECRET,
    SITE_URL: 'https://jejak.example',
  };
  const plans = [
    planOf('dinas-buka', day(10), { peer: 8 }),
    planOf('dinas-rencana', day(200), { peer: 8 }),
  ];
  for (const plan of plans) {
    const file = write(`${plan.slug}.json`, JSON.stringify(plan));
    for (const line of [
      ['plan', file],
      ['submit', plan.slug],
      ['approve', plan.slug],
    ])
      expect(await run('unit', line)).toEqual({ code: 0, output: expect.any(String) as string });
  }
}, 120_000);

afterAll(() => database.close());

describe('a file', () => {
  test('is checked without a database, and its faults are named by cell', async () => {
    write(
      'benar.xlsx',
      await workbookOf([
        ['No. WA', 'Kelompok', 'NIP'],
        [81234567890, 'Rekan Kerja', 'x'],
      ]),
    );
    const good = await roster('check', 'benar.xlsx');
    expect(good).toMatchObject({ code: 0 });
    expect(good.output).toContain('Daftar ini siap dipakai: 1 orang.\n  rekan kerja: 1');
    expect(good.output).toContain('Hapus kolom itu dari berkas Anda.');
    write(
      'salah.xlsx',
      await workbookOf([
        ['No. WA', 'Kelompok'],
        [8.1e15, 'tetangga'],
        [new Date(0), 'rekan'],
      ]),
    );
    const bad = await roster('check', 'salah.xlsx');
    expect(bad.code).toBe(1);
    expect(bad.output).toContain('Yang perlu diperbaiki pada salah.xlsx: 3.');
    expect(bad.output).toContain('sel B2: "tetangga" bukan nama kelompok.');
    expect(bad.output).toContain('sel A3: "1970-01-01" adalah tanggal, bukan kontak.');
  });

  test('that would exhaust its reader is refused', async () => {
    write('bom.xlsx', await workbookOfXml('<row r="9"><c r="XFD1048576"><v>1</v></c></row>'));
    const { code, output } = await roster('check', 'bom.xlsx');
    expect([code, output]).toEqual([1, expect.stringContaining('ada sel jauh di XFD1048576')]);
  });

  test('of another kind is named with the way to save it', async () => {
    write('lama.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    write('palsu.xls', '<html><table></table></html>');
    expect((await roster('check', 'lama.xls')).output).toContain('Pilih Simpan sebagai');
    expect((await roster('check', 'palsu.xls')).output).toContain('halaman web');
    expect((await roster('check', 'tidak-ada.csv')).output).toContain('tidak ditemukan');
  });

  test('for a wave is compared with its groups', async () => {
    write('campur.csv', 'Kontak;Kelompok\n0812-0000-0001;Atasan\n');
    const { output } = await roster('check', 'campur.csv', '--wave', 'dinas-rencana-0');
    expect(output).toContain('atasan: tidak ditanya di putaran, 1 di berkas');
    expect(output).toContain('rekan kerja: ditanya di putaran, 0 di berkas');
    write('empat.csv', table(4));
    const few = await roster('check', 'empat.csv', '--wave', 'dinas-rencana-0');
    expect(few.output).toContain('rekan kerja lebih sedikit dari k = 5');
  });

  test('is written as a sample that is read again, and never over another one', async () => {
    for (const given of [['sample'], ['sample', '--xlsx'], ['sample', 'lain.xlsx']]) {
      const { code, output } = await roster(...given);
      const [, file] = /ke (\S+)\.\n/.exec(output)!;
      expect(code).toBe(0);
      expect((await roster('check', file!)).output).toContain('4 orang');
      expect((await roster('sample', file!)).output).toContain('sudah ada');
    }
  });

  test('may be pasted', async () => {
    const pasted = await run('roster', ['paste'], {
      input: 'Kontak\tKelompok\nSari\tRekan Kerja\n',
    });
    expect(pasted.output).toContain('1 orang');
    expect((await run('roster', ['paste'], { input: '' })).output).toContain('Tempel daftar');
  });
}, 120_000);

describe('a roster', () => {
  test('is replaced whole until its wave opens, with other numbers too', async () => {
    write('enam.csv', table(6));
    write('tujuh.csv', table(7));
    const first = await roster('import', 'enam.csv', '--wave', 'dinas-rencana-0');
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toContain('Undangan memakai alamat https://jejak.example.');
    expect(codesIn(first.output)).toBe(null);
    const second = await roster('import', 'tujuh.csv', '--wave', 'dinas-rencana-0');
    expect(second.output).toContain('7 orang diundang ke putaran "dinas-rencana-0"');
    const { output } = await run('wave', ['status', 'dinas-rencana-0'], {
      more: { OPERATOR_LANG: 'en' },
    });
    expect(output).toMatch(/peer: 7 people, 7 invitations/);
    const [, where] = /Undangan mereka: (\S+)/.exec(second.output)!;
    const page = readFileSync(join(where!, 'kirim-whatsapp.html'), 'utf8');
    expect(page.match(/https:\/\/wa\.me\/62812/g)).toHaveLength(7);
    // The invitations are those of the new keys.
    const links = readFileSync(join(where!, 'tautan.csv'), 'utf8');
    expect(links.trim().split('\r\n')).toHaveLength(8);
    const again = await run('invite', ['enam.csv', '--wave', 'dinas-rencana-0']);
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('tidak sesuai')]);
  });

  test('changes person by person only while its wave is open, but for one in the place of another', async () => {
    const added = await roster('add', 'dinas-rencana-0', '0812-9999-0001', 'rekan');
    expect([added.code, added.output]).toEqual([1, expect.stringContaining('belum dibuka')]);
    const replaced = await roster('replace', 'dinas-rencana-0', '081200001010', '0812-9999-0001');
    expect(replaced).toMatchObject({ code: 0 });
  });

  test('needs an address that opens on other phones, unless it is meant', async () => {
    const more = { SITE_URL: 'http://jejak.example' };
    const refused = ['tujuh.csv', '--wave', 'dinas-rencana-0'];
    for (const [command, ...given] of [
      ['roster', 'import', ...refused],
      ['invite', ...refused],
    ]) {
      const { code, output } = await run(command!, given, { more });
      expect([code, output]).toEqual([1, expect.stringContaining('Setel SITE_URL')]);
    }
    const given = ['import', 'tujuh.csv', '--wave', 'dinas-rencana-0', '--local'];
    const local = await run('roster', given, { more: { SITE_URL: 'http://localhost:4321' } });
    expect(local).toMatchObject({ code: 0 });
  });

  test('changes under a name', async () => {
    const given = ['import', 'tujuh.csv', '--wave', 'dinas-rencana-0'];
    const { code, output } = await run('roster', given, { more: { OPERATOR: '' } });
    expect([code, output]).toEqual([1, expect.stringContaining('Setel OPERATOR dengan nama Anda')]);
  });
}, 180_000);

describe('an open wave', () => {
  beforeAll(async () => {
    write('delapan.csv', table(8));
    expect(await roster('import', 'delapan.csv', '--wave', 'dinas-buka-0')).toMatchObject({
      code: 0,
    });
    expect(await run('wave', ['open', 'dinas-buka-0'])).toMatchObject({ code: 0 });
  }, 60_000);

  test('replaces, adds and withdraws in one command each, and shows no code', async () => {
    const acts = [
      [['reissue', 'dinas-buka-0', '+62 812 0000 1010'], 'Undangan baru untuk putaran'],
      [['add', 'dinas-buka-0', '0812-9999-0001', 'Rekan Kerja'], 'Satu orang ditambahkan'],
      [['withdraw', 'dinas-buka-0', '0812-0000-1011'], 'Satu orang dikeluarkan'],
      [['replace', 'dinas-buka-0', '0812-0000-1012', 'Sari', 'rekan'], 'Satu orang diganti'],
    ] as const;
    for (const [given, sentence] of acts) {
      const { code, output } = await roster(...given);
      expect([code, output]).toEqual([0, expect.stringContaining(sentence)]);
      expect(codesIn(output)).toBe(null);
      const where = / di (\S+)\. Undangan lama|Undangannya: (\S+)|penggantinya: (\S+)\. Bila/.exec(
        output,
      );
      const place = where?.slice(1).find((text) => text !== undefined);
      if (given[0] === 'withdraw') expect(place).toBe(undefined);
      else expect(existsSync(join(place!, 'kirim-whatsapp.html')), output).toBe(true);
    }
  });

  test.each([
    [['import', 'delapan.csv', '--wave', 'dinas-buka-0'], 'sudah dibuka dengan daftarnya'],
    [['reissue', 'dinas-buka-0', '0812-0000-1011'], 'tidak ada di daftar'],
    [['add', 'dinas-buka-0', '0812-0000-1011', 'rekan'], 'pernah ada'],
    [['add', 'dinas-buka-0', '0812-0000-1013', 'rekan'], 'Tidak seorang pun diundang dua kali'],
    [['add', 'dinas-buka-0', 'Baru', 'atasan'], 'tidak menanya kelompok atasan'],
    [['add', 'dinas-buka-0', 'Baru', 'tetangga'], '"tetangga" bukan nama kelompok'],
    [['add', 'dinas-buka-0', 'Baru', 'warga'], 'warga tidak masuk daftar penilai'],
    [['add', 'dinas-buka-0', '198001012005011001', 'rekan'], 'NIP'],
    [['withdraw', 'tidak-ada-0', 'x'], 'Tidak ada putaran "tidak-ada-0"'],
    [['reissue', 'dinas-rencana-1', 'x'], 'belum memiliki daftar penilai'],
    [['reissue', 'dinas-buka-0'], 'Cara memakai: npm run roster'],
    [['tambah', 'dinas-buka-0', 'x', 'rekan'], 'Cara memakai: npm run roster'],
  ])('%j is refused in one sentence', { timeout: 60_000 }, async (given, sentence) => {
    const { code, output } = await roster(...given);
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
    expect(output).not.toMatch(/maaf|mohon|invalid|at file:|Error/i);
  });
});
