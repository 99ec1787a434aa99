// Workbooks of rosters: read by their cells, named as what they are where they are something else, and looked through before a
// reader fills a table that no machine holds.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sayIn } from '#operations/message.ts';
import { guardWorkbook } from '#operations/roster/guard-workbook.ts';
import { readRoster } from '#operations/roster/read-roster.ts';
import { writeSampleText, writeSampleWorkbook } from '#operations/roster/sample.ts';
import { describeFault } from '#operations/roster/table.ts';
import { newFolder } from '../../../fixtures/folders.ts';
import { lieAboutSize, textCell, workbookOf, workbookOfXml } from '../../../fixtures/workbooks.ts';

async function faultsIn(file: Uint8Array) {
  const reading = await readRoster(file, 'a-0');
  return reading.ok ? [] : reading.faults.map((fault) => sayIn('en', describeFault(fault)));
}

async function peopleIn(file: Uint8Array) {
  const reading = await readRoster(file, 'a-0');
  return reading.ok ? reading.people : faultsIn(file);
}

describe('a workbook', () => {
  test('is read past titles, merged headings, and empty rows and columns, numbers as telephones', async () => {
    const file = await workbookOf([
      ['Daftar penilai Dinas Anu', null, null, null, null],
      [null, null, null, null, null],
      [null, 'Nama', null, 'No. HP', 'Kelompok'],
      [null, 'Rina', null, 81234567890, 'Atasan Langsung'],
      [null, null, null, null, null],
      [null, 'Budi', null, 6281234567891, 'Rekan Kerja'],
      [null, 'Siti', null, '0812-3456-7892', 'Staf'],
      [null, null, null, null, null],
    ]);
    expect(await peopleIn(file)).toEqual([
      { contact: '081234567890', group: 'superior' },
      { contact: '6281234567891', group: 'peer' },
      { contact: '0812-3456-7892', group: 'subordinate' },
    ]);
  });

  test('names every faulty cell', async () => {
    const file = await workbookOf([
      ['Kontak', 'Kelompok'],
      [new Date(Date.UTC(2027, 2, 1)), 'rekan'],
      [8.1234567890123e21, 'rekan'],
      [215551234, 'rekan'],
      ['Sari', 'tetangga'],
      [null, 'rekan'],
      [198001012005011, 'rekan'],
      ['198001012005011001', 'atasan'],
      ['Sari', 'atasan'],
    ]);
    expect(await faultsIn(file)).toEqual([
      'cell A2: "2027-03-01" is a date and no contact. Format the column as text and enter the contact',
      expect.stringMatching(/^cell A3: .*shortened/),
      expect.stringMatching(/^cell A4: .*leading zero/),
      expect.stringMatching(/^cell B5: "tetangga"/),
      'cell A6: the contact is missing',
      expect.stringMatching(/^cell A7: .*leading zero/),
      expect.stringMatching(/^cell A8: .*identity number/),
      expect.stringMatching(/^cell A9: .*A5 already/),
    ]);
  });

  test('names errors of formulas and formulas that were never calculated by their cells', async () => {
    const head = `<row r="1">${textCell('A1', 'Kontak')}${textCell('B1', 'Kelompok')}</row>`;
    const broken = await workbookOfXml(
      `${head}<row r="7"><c r="A7"><v>81234567890</v></c><c r="B7" t="e"><f>C1</f><v>#REF!</v></c></row>
       <row r="8"><c r="A8" t='e'><v>#N/A</v></c>${textCell('B8', 'rekan')}</row>`,
    );
    expect(await faultsIn(broken)).toEqual([
      expect.stringMatching(/^cell B7: "#REF!"/),
      expect.stringMatching(/^cell A8: "#N\/A"/),
    ]);
    const raw = await workbookOfXml(
      `${head}<row r="2"><c r="A2" t="str"><f>C1</f></c>${textCell('B2', 'rekan')}</row>`,
    );
    expect(await faultsIn(raw)).toEqual([expect.stringMatching(/^cell A2: the formula/)]);
  });

  test('of several sheets the first one with a heading is read, and said', async () => {
    const file = await workbookOf(
      [['Petunjuk'], ['Isi lembar kedua']],
      [
        ['Kontak', 'Kelompok'],
        ['Sari', 'rekan'],
      ],
      [
        ['Kontak', 'Kelompok'],
        ['Budi', 'rekan'],
      ],
    );
    const reading = await readRoster(file, 'a-0');
    expect(reading).toMatchObject({ ok: true, people: [{ contact: 'Sari' }] });
    expect(reading.ok && reading.notes.map((note) => sayIn('en', note))).toEqual([
      'Only sheet "Lembar 2" was read, the first one with a heading.',
    ]);
  });

  test.each(['id', 'en'] as const)(
    'as a sample (%s) is read again with every group, as text too',
    async (language) => {
      const kinds = ['self', 'superior', 'peer', 'subordinate'].map((group) => ({ group }));
      expect(await peopleIn(await writeSampleWorkbook(language))).toMatchObject(kinds);
      expect(await peopleIn(Buffer.from(writeSampleText(language)))).toMatchObject(kinds);
    },
  );
});

describe('a file that is no roster is named as what it is', () => {
  const zipped = (parts: Record<string, string>) =>
    Buffer.from(
      zipSync(
        Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      ),
    );
  const ole = (text = '') =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')]);
  test.each([
    [
      'OpenDocument',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
      'OpenDocument',
    ],
    ['Excel of before 2007', ole(), 'old Excel'],
    ['locked', ole('EncryptedPackage'), 'password'],
    ['binary Excel', zipped({ 'xl/workbook.bin': '' }), '.xlsb'],
    ['Numbers', zipped({ 'Index/Document.iwa': '' }), 'Numbers'],
    ['Word', zipped({ 'word/document.xml': '' }), 'Word'],
    ['a ZIP', zipped({ 'daftar.csv': 'kontak,kelompok' }), 'ZIP archive'],
    ['PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a photograph', Buffer.from('ffd8ffe0', 'hex'), 'picture'],
    [
      'a web page',
      Buffer.from('\n <HTML xmlns:x="urn:schemas-microsoft-com:office:excel">'),
      'web page',
    ],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['damaged', Buffer.from('PK\x03\x04garbage'), 'ZIP archive'],
    ['cut off', zipped({ 'xl/workbook.xml': '<x/>' }).subarray(0, 40), 'ZIP archive'],
    ['without sheets', zipped({ 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
  ])('%s', async (_, file, kind) => {
    expect((await faultsIn(file))[0]).toContain(kind);
  });
});

describe('a workbook that is built to exhaust its reader', () => {
  const far = (place: string, row: string) =>
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${place}"><v>1</v></c></row>`;
  const bombs: Record<string, Buffer> = {};
  beforeAll(async () => {
    bombs.corner = await workbookOfXml(far('XFD1048576', '1048576'));
    bombs.wide = await workbookOfXml(far('ZZ20000', '20000'));
    bombs.quoted = await workbookOfXml(
      `<row r='1048576'><c t="n" r = 'XFD1048576'><v>1</v></c></row>`,
    );
    bombs.entity = await workbookOfXml(`<row><c r="&#88;FD1048576"><v>1</v></c></row>`);
    bombs.hidden = await workbookOfXml(`<row><c s=">" r="XFD1048576"><v>1</v></c></row>`);
    bombs.letters = await workbookOfXml(`<row><c r="AAAAAAA1"><v>1</v></c></row>`);
    bombs.numbered = await workbookOfXml(`<row r="1e9"><c r="A1"><v>1</v></c></row>`);
    bombs.blown = await workbookOfXml(' '.repeat(300_000_000));
    bombs.lying = lieAboutSize(await workbookOfXml(' '.repeat(60_000_000)), 50_000_000);
  });

  test.each([
    ['corner', '1048576'],
    ['wide', '20000'],
    ['quoted', '1048576'],
    ['entity', '&#88;FD1048576'],
    ['hidden', 'XFD1048576'],
    ['letters', 'AAAAAAA1'],
    ['numbered', '1e9'],
  ])('%s is refused by its cell', async (name, cell) => {
    expect(guardWorkbook(bombs[name]!)).toEqual({ ok: false, problem: 'far-cell', cell });
    expect((await faultsIn(bombs[name]!))[0]).toContain('as far out as');
  });

  test('300 MB of nothing and a size that lies are refused', async () => {
    expect(bombs.blown!.length).toBeLessThan(1_000_000);
    expect(guardWorkbook(bombs.blown!)).toEqual({ ok: false, problem: 'too-large' });
    expect(guardWorkbook(bombs.lying!)).toEqual({ ok: false, problem: 'damaged' });
    expect(guardWorkbook(Buffer.alloc(1_000_001))).toEqual({ ok: false, problem: 'too-large' });
  });

  test('entities of its own are refused', async () => {
    const parts = unzipSync(await workbookOf([['x']]));
    const name = Object.keys(parts).find((part) => part.endsWith('workbook.xml'))!;
    const text = new TextDecoder().decode(parts[name]);
    const entity = text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>');
    expect(guardWorkbook(zipSync({ ...parts, [name]: strToU8(entity) }))).toEqual({
      ok: false,
      problem: 'damaged',
    });
  });

  test('an honest one passes and reads the same', async () => {
    const file = await workbookOf([
      ['Kontak', 'Kelompok'],
      ['Sari', 'rekan'],
    ]);
    expect(guardWorkbook(file).ok).toBe(true);
  });

  /** Read a file in a process that has 64 MB, with or without looking through it first. */
  async function readApart(file: Buffer, isGuarded: boolean) {
    const folder = newFolder();
    const path = join(folder, 'bom.xlsx');
    writeFileSync(path, file);
    const reader = isGuarded
      ? `import { readRoster } from '#operations/roster/read-roster.ts'; const reading = await readRoster(readFileSync(${JSON.stringify(path)}), 'a-0'); console.log(reading.ok ? 'read' : 'refused');`
      : `import { readSheet } from 'read-excel-file/node'; await readSheet(readFileSync(${JSON.stringify(path)})); console.log('read');`;
    const child = spawn(
      process.execPath,
      [
        ...['--max-old-space-size=64', '--disable-warning=ExperimentalWarning'],
        ...['--input-type=module', '-e', `import { readFileSync } from 'node:fs'; ${reader}`],
      ],
      {
        cwd: fileURLToPath(new URL('../../../../', import.meta.url)),
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    await new Promise((resolve) => child.on('close', resolve));
    return printed.trim();
  }

  test.each(['corner', 'wide', 'hidden'])(
    '%s ends a process that does not look first, and none that does',
    async (name) => {
      expect(await readApart(bombs[name]!, false)).toBe('');
      expect(await readApart(bombs[name]!, true)).toBe('refused');
    },
  );
});
