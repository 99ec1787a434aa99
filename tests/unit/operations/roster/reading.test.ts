// A roster as people type, export and copy it is read whole or refused with every faulty place named.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayIn } from '#operations/message.ts';
import { personOf, spoiltBy, tidyContact, whatsappOf } from '#operations/roster/contacts.ts';
import { groupOf } from '#operations/roster/headings.ts';
import { readRoster } from '#operations/roster/read-roster.ts';
import { describeFault } from '#operations/roster/table.ts';
import { runs } from '../../../fixtures/runs.ts';

const HEAD = 'kontak;kelompok';
const rosterOf = (...contacts: string[]) =>
  [HEAD, ...contacts.map((contact) => `${contact};rekan`)].join('\r\n');

/** What is said of a file, fault by fault. */
async function faultsIn(file: string | Uint8Array, wave: string | null = 'a-0') {
  const reading = await readRoster(file, wave);
  return reading.ok ? [] : reading.faults.map((fault) => sayIn('en', describeFault(fault)));
}

async function contactsOf(file: string | Uint8Array) {
  const reading = await readRoster(file, 'a-0');
  return reading.ok ? reading.people.map(({ contact }) => contact) : faultsIn(file);
}

describe('reading a roster', () => {
  test('takes Indonesian and English headings, semicolons, quotes and a byte order mark', async () => {
    expect(
      await readRoster('\uFEFFKontak;Kelompok\n"Sari; loket 2";rekan\n0812;atasan\n', 'a-0'),
    ).toEqual({
      ok: true,
      wave: 'a-0',
      people: [
        { contact: 'Sari; loket 2', group: 'peer' },
        { contact: '0812', group: 'superior' },
      ],
      notes: [],
    });
    expect(await readRoster('contact,group,wave\nx,self,b-1\n', null)).toMatchObject({
      wave: 'b-1',
    });
    expect(await readRoster('contact,group,wave\nx,self,b-1\n', '')).toMatchObject({ ok: true });
  });

  test('names every faulty line and takes nothing', async () => {
    const text = 'contact,group,wave\n,peer,a-0\nx,teman,a-0\ny,peer,a-0\ny,self,a-0\nz,peer,b-0\n';
    expect(await faultsIn(text, null)).toEqual([
      'line 2: the contact is missing',
      'line 3: "teman" is not a group. Write self, superior, peer or subordinate',
      'line 5: this person stands at 4 in another group. Choose one group',
      'line 6: the wave is "b-0", not "a-0" as above',
    ]);
  });

  test.each([
    ['', 'the heading lacks'],
    ['contact\nx\n', 'Group (or role)'],
    ['contact,group\n', 'there is nobody'],
    ['contact,group\n"x,peer\n', 'this is not CSV'],
    ['nama,nip\nSari,1\n', 'Contact (or WhatsApp number'],
    [`contact,group\n${'x,peer\n'.repeat(301)}`, 'a wave holds 300 at most'],
    [`contact,group\n${'x,peer\n'.repeat(200_000)}`, 'too large'],
  ])('refuses %j', async (text, fault) => {
    expect((await faultsIn(text))[0]).toContain(fault);
  });

  test('300 people are taken', async () => {
    const people = Array.from({ length: 300 }, (_, place) => `Loket ${place}`);
    expect(await contactsOf(rosterOf(...people))).toEqual(people);
  });

  test.each([
    ['Kontak', 'Kelompok'],
    ['No HP', 'Peran'],
    ['No. WA', 'KELOMPOK PENILAI'],
    ['Nomor WhatsApp', 'Kategori'],
    [' nomor  whatsapp ', 'Sebagai'],
    ['E-mail', 'Role'],
    ['Surel', 'Grup'],
    ['HP/WA', 'Hubungan Kerja'],
    ['No. HP / WA', 'kelompok'],
    ['No.Telp', 'Kelompok:'],
    ['Nomor HP (aktif)', 'Kelompok'],
    ['Alamat E-mail', 'Kelompok'],
    ['Phone', 'Group'],
  ])('%s and %s are headings', async (contact, group) => {
    expect(await contactsOf(`${contact};${group}\nSari;rekan\n`)).toEqual(['Sari']);
  });

  test.each([
    ['Rekan Kerja', 'peer'],
    ['REKAN  SEJAWAT', 'peer'],
    ['rekan-kerja', 'peer'],
    ['Atasan Langsung', 'superior'],
    ['Pimpinan', 'superior'],
    ['Bawahan/Staf', 'subordinate'],
    ['Staf', 'subordinate'],
    ['Peserta', 'self'],
    ['Diri Sendiri', 'self'],
    ['Alumni', 'self'],
    ['1. Atasan', 'superior'],
    ['Masyarakat', 'citizen'],
    ['teman', undefined],
    ['', undefined],
  ])('%s is the group %s', (text, group) => expect(groupOf(text)).toBe(group));

  test('citizens are told apart from a slip of the pen', async () => {
    expect(await faultsIn(`${HEAD}\nx;warga\ny;tetangga\n`)).toEqual([
      expect.stringContaining('citizens are on no roster'),
      expect.stringContaining('"tetangga" is not a group'),
    ]);
  });

  test('finds the heading below titles, whatever they hold, and says what it leaves out', async () => {
    const text =
      'Daftar penilai, Dinas Anu;;;\n\nTahun 2027;;;\nNo;Nama;Kontak;Kelompok;NIP;Ket\n1;Sari;0812-1;rekan;19800101;x\n';
    const reading = await readRoster(text, 'a-0');
    expect(reading).toMatchObject({ ok: true, people: [{ contact: '0812-1' }] });
    expect(reading.ok && reading.notes.map((note) => sayIn('en', note))).toEqual([
      'These columns are neither used nor stored: No, Nama, Ket.',
      'Column NIP holds identity numbers and is not stored. Delete it from your file.',
    ]);
  });

  test('a heading further down than ten rows is none', async () => {
    const titles = (count: number) => 'Judul\n'.repeat(count);
    expect(await contactsOf(`${titles(9)}${HEAD}\nSari;rekan\n`)).toEqual(['Sari']);
    expect((await faultsIn(`${titles(10)}${HEAD}\nSari;rekan\n`))[0]).toContain('first ten rows');
  });

  test('identity numbers under another heading are noticed, and in the place of a contact refused', async () => {
    const reading = await readRoster(
      `kontak;kelompok;Kode\nSari;rekan;198001012005011001\n`,
      'a-0',
    );
    expect(reading.ok && reading.notes.map(({ name }) => name)).toEqual([
      'roster.identitiesUnread',
    ]);
    expect(await faultsIn(rosterOf('198001012005011001', '3271 0123 4567 0001'))).toEqual([
      expect.stringContaining('line 2: this looks like an identity number'),
      expect.stringContaining('line 3: this looks like an identity number'),
    ]);
  });

  test('of several columns of contacts the first one that is filled counts', async () => {
    const text =
      'No. HP;Surel;Kelompok\n;sari@dinas.example;rekan\n0812-3456-7890;x@y.example;rekan\n';
    expect(await contactsOf(text)).toEqual(['sari@dinas.example', '0812-3456-7890']);
  });

  test('a table that is pasted has tabs, and may stand behind a line for spreadsheets', async () => {
    expect(await contactsOf('Kontak\tKelompok\nSari, loket 2\tRekan Kerja\n')).toEqual([
      'Sari, loket 2',
    ]);
    expect(await contactsOf('sep=;\nKontak;Kelompok\nSari;rekan\n')).toEqual(['Sari']);
  });

  test.each([
    ['%PDF-1.7', 'PDF'],
    ['<html><table><tr><td>Kontak</td></tr></table>', 'web page'],
    ['\uFEFF<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', 'web page'],
    ['<table border=1>', 'web page'],
  ])('names %j as what it is', async (text, kind) => {
    expect((await faultsIn(Buffer.from(text)))[0]).toContain(kind);
  });
});

describe('a roster as spreadsheets and people write it', () => {
  test('leaves out empty rows wherever they stand', async () => {
    const text = `;;\r\n${HEAD};\r\nSari;rekan;\r\n;;\r\n \u00A0;\t;\r\nBudi;rekan;\r\n;;\r\n;;\r\n`;
    expect(await contactsOf(text)).toEqual(['Sari', 'Budi']);
    expect(await contactsOf('kontak,kelompok\nSari,rekan\n,\n,,\n')).toEqual(['Sari']);
    expect((await faultsIn(`${HEAD}\n;\n;\nSari;teman\n`))[0]).toMatch(/^line 4: /);
    expect(await faultsIn(`${HEAD}\n;\n;\n`)).toEqual(['there is nobody below the heading']);
  });

  test('reads UTF-8, windows-1252 and UTF-16, with and without a mark', async () => {
    const text = rosterOf('René', 'Zoë – loket');
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    const western = Buffer.from(text.replace('–', '\x96'), 'latin1');
    const mark = (...bytes: number[]) => Buffer.from(bytes);
    const files = [
      ...[Buffer.from(text), Buffer.from(`\uFEFF${text}`), western, little, big],
      ...[Buffer.concat([mark(0xff, 0xfe), little]), Buffer.concat([mark(0xfe, 0xff), big])],
    ];
    for (const file of files) expect(await contactsOf(file)).toEqual(['René', 'Zoë – loket']);
  });

  test.each([
    ['0812-0000-0001', '+62 812 0000 0001', '6281200000001', '(0812) 0000.0001', '0812 00000001'],
    [
      '+62 (0)812 0000 0001',
      '0062812 0000 0001',
      'wa.me/6281200000001',
      '\u202A+62 812‑0000‑0001\u202C',
      "'081200000001",
      '"=""081200000001"""',
      'WA: 0812 0000 0001',
      'HP 081200000001',
      '０８１２０００００００１',
    ],
    ['René', 'Rene\u0301', ' RENÉ ', 'René\u200B'],
    ['Sari  loket 2', 'sari loket 2', 'Sari\u00A0loket 2'],
    [
      'Sari@dinas.example',
      'sari@DINAS.example',
      'mailto:sari@dinas.example',
      'Sari <sari@dinas.example>',
    ],
  ])('%s is one person however it is written', async (...ways) => {
    for (const way of ways.slice(1)) {
      expect(await contactsOf(rosterOf(ways[0]!, way)), way).toEqual([
        'line 3: this contact stands at 2 already',
      ]);
    }
  });

  test('two people stay two', async () => {
    const people = [
      '081200000001',
      '081200000002',
      '+81 200 000 001',
      'Loket 1',
      'Loket 11',
      '1',
      '2',
    ];
    expect(await contactsOf(rosterOf(...people))).toEqual(people);
  });

  test.each([
    ['6,28123E+12', 'shortened'],
    ['6.28123E+12', 'shortened'],
    ['6E+12', 'shortened'],
    ['6281200000001,00', 'decimal'],
    ['6281200000001.0', 'decimal'],
    ['#NAME?', 'where a formula fails'],
    ['#N/A', 'where a formula fails'],
    ['########', 'where a formula fails'],
    ['#DIV/0!', 'where a formula fails'],
    ['#REF!', 'where a formula fails'],
    ['Ren\uFFFD', 'encoding'],
    ['01/03/2027', 'date'],
    ['1-3-2027', 'date'],
    ['2027-03-01', 'date'],
    ['2027-03-01 00:00:00', 'date'],
    ['215551234', 'leading zero'],
    ['0812 3456 7890 / 0813 3456 7890', 'more than one contact'],
    ['081234567890, 081334567890', 'more than one contact'],
    ['a@x.example; b@x.example', 'more than one contact'],
    ['sari@dinas', 'no complete e-mail'],
    ['sari @dinas.example', 'no complete e-mail'],
    ['x'.repeat(300), 'too long'],
  ])('refuses %s and names the cause', async (contact, cause) => {
    expect(await faultsIn(rosterOf(`"${contact}"`))).toEqual([
      expect.stringMatching(new RegExp(`^line 2: .*${cause}`)),
    ]);
  });

  test.each([
    ['0812-0000-0001', '6281200000001'],
    ['+1 202 555 0123', '12025550123'],
    ['021-555-1234', null],
    ['Loket 2', null],
    ['sari@dinas.example', null],
  ])('%s is reached by WhatsApp at %s', (contact, digits) =>
    expect(whatsappOf(contact)).toBe(digits),
  );
});

describe('every telephone', () => {
  const number = fc.stringMatching(/^8[1-9]\d{7,9}$/);
  const gap = fc.constantFrom('', ' ', '-', '.', '\u00A0', '‑', '–');

  /** Puts gaps between the digits of a number. */
  const written = fc
    .tuple(number, fc.array(gap, { minLength: 12, maxLength: 12 }))
    .chain(([digits, gaps]) => {
      const spaced = [...digits]
        .map((digit, at) => (at % 3 === 0 ? gaps[at % 12] : '') + digit)
        .join('');
      return fc.record({
        digits: fc.constant(digits),
        way: fc.constantFrom(
          `0${spaced}`,
          `+62${spaced}`,
          `62${spaced}`,
          `0062${spaced}`,
          `(0${digits.slice(0, 3)}) ${digits.slice(3)}`,
          `+62 (0)${spaced}`,
          digits,
        ),
      });
    });

  test('is one person in every way to write it, and stays itself when it is tidied', () => {
    fc.assert(
      fc.property(written, ({ digits, way }) => {
        expect(personOf(way)).toBe(`62${digits}`);
        expect(personOf(tidyContact(way))).toBe(`62${digits}`);
        expect(tidyContact(tidyContact(way))).toBe(tidyContact(way));
      }),
      { numRuns: runs(300) },
    );
  });

  test('differs from every other one', () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        fc.pre(one.digits !== other.digits);
        expect(personOf(one.way)).not.toBe(personOf(other.way));
      }),
      { numRuns: runs(300) },
    );
  });

  test('whatever is typed is tidied to something that stays, or is refused with a reason in both languages', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const contact = tidyContact(text);
        expect(personOf(contact)).toBe(personOf(text));
        const fault = spoiltBy(contact);
        if (fault)
          for (const language of ['id', 'en'] as const)
            expect(sayIn(language, fault)).not.toMatch(/\{\w+\}$/);
      }),
      { numRuns: runs(500) },
    );
  });
});
