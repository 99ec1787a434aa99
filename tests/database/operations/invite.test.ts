// A roster becomes invitations, all or nothing: every faulty line is named, and no code is stored that nobody was given.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { registerUnit } from '#data/units.ts';
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { readProgress, readWaveForm } from '#data/waves.ts';
import { staffForm } from '#domain/instrument/staff-questions.ts';
import { invitationsFolder } from '#operations/keys/key-store.ts';
import { inviteRoster } from '#operations/inviting/invite-roster.ts';
import { readRoster } from '#operations/inviting/read-roster.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, keysFolderOf, SECRET } from '../../fixtures/attached.ts';
import { hashOf } from '../../fixtures/staff-wave.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

describe('reading a roster', () => {
  test('takes Indonesian and English headings, semicolons, quotes and a byte order mark', () => {
    expect(
      readRoster('\uFEFFKontak;Kelompok\n"Sari; loket 2";rekan\n0812;atasan\n', 'a-0'),
    ).toEqual({
      ok: true,
      wave: 'a-0',
      people: [
        { contact: 'Sari; loket 2', group: 'peer' },
        { contact: '0812', group: 'superior' },
      ],
    });
    expect(readRoster('contact,group,wave\nx,self,b-1\n', null)).toMatchObject({ wave: 'b-1' });
  });

  test('names every faulty line and takes nothing', () => {
    const text = 'contact,group,wave\n,peer,a-0\nx,teman,a-0\ny,peer,a-0\ny,self,a-0\nz,peer,b-0\n';
    const reading = readRoster(text, null);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.faults).toEqual([
      { line: 2, fault: 'the contact is missing' },
      { line: 3, fault: '"teman" is not a group (self, superior, peer, subordinate)' },
      { line: 5, fault: 'this contact stands twice' },
      { line: 6, fault: 'the wave is "b-0", not "a-0" as above' },
    ]);
  });

  test.each([
    ['', 'the heading lacks'],
    ['contact\nx\n', 'the heading lacks: group'],
    ['contact,group\n', 'there is nobody'],
    ['contact,group\n"x,peer\n', 'this is not CSV'],
  ])('refuses %j', (text, fault) => {
    const reading = readRoster(text, 'a-0');
    expect(!reading.ok && reading.faults[0]!.fault).toContain(fault);
  });
});

describe('a roster as spreadsheets and people write it', () => {
  const HEAD = 'kontak;kelompok';
  const rosterOf = (...contacts: string[]) =>
    [HEAD, ...contacts.map((contact) => `${contact};rekan`)].join('\r\n');
  const contactsOf = (file: string | Uint8Array) => {
    const reading = readRoster(file, 'a-0');
    return reading.ok ? reading.people.map(({ contact }) => contact) : reading.faults;
  };

  test('leaves out empty rows wherever they stand', () => {
    const text = `;;\r\n${HEAD};\r\nSari;rekan;\r\n;;\r\n \u00A0;\t;\r\nBudi;rekan;\r\n;;\r\n;;\r\n`;
    expect(contactsOf(text)).toEqual(['Sari', 'Budi']);
    expect(contactsOf('kontak,kelompok\nSari,rekan\n,\n,,\n')).toEqual(['Sari']);
    const lines = readRoster(`${HEAD}\n;\n;\nSari;teman\n`, 'a-0');
    expect(lines).toMatchObject({ faults: [{ line: 4 }] });
    expect(contactsOf(`${HEAD}\n;\n;\n`)).toEqual([
      { line: 1, fault: 'there is nobody in the file' },
    ]);
  });

  test('reads UTF-8, windows-1252 and UTF-16, with and without a mark', () => {
    const text = rosterOf('René', 'Zoë – loket');
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    const western = Buffer.from(text.replace('–', '\x96'), 'latin1');
    const mark = (...bytes: number[]) => Buffer.from(bytes);
    const files = [
      ...[Buffer.from(text), Buffer.from(`\uFEFF${text}`), western, little, big],
      ...[Buffer.concat([mark(0xff, 0xfe), little]), Buffer.concat([mark(0xfe, 0xff), big])],
    ];
    for (const file of files) expect(contactsOf(file)).toEqual(['René', 'Zoë – loket']);
  });

  test.each([
    ['0812-0000-0001', '+62 812 0000 0001', '6281200000001', '(0812) 0000.0001', '812 00000001'],
    [
      '+62 (0)812 0000 0001',
      '0062812 0000 0001',
      'wa.me/6281200000001',
      '\u202A+62 812‑0000‑0001\u202C',
    ],
    ['René', 'Rene\u0301', ' RENÉ ', 'René\u200B'],
    ['Sari  loket 2', 'sari loket 2', 'Sari\u00A0loket 2'],
    ['Sari@dinas.example', 'sari@DINAS.example'],
  ])('%s is one person however it is written', (...ways) => {
    for (const way of ways.slice(1)) {
      expect(contactsOf(rosterOf(ways[0]!, way)), way).toEqual([
        { line: 3, fault: 'this contact stands twice' },
      ]);
    }
  });

  test('two people stay two', () => {
    const people = [
      '081200000001',
      '081200000002',
      '+81 200 000 001',
      'Loket 1',
      'Loket 11',
      '1',
      '2',
    ];
    expect(contactsOf(rosterOf(...people))).toEqual(people);
  });

  test.each([
    ['6,28123E+12', 'shortened'],
    ['6.28123E+12', 'shortened'],
    ['6E+12', 'shortened'],
    ['6281200000001,00', 'decimal'],
    ['6281200000001.0', 'decimal'],
    ['#NAME?', 'cannot show'],
    ['#N/A', 'cannot show'],
    ['########', 'cannot show'],
    ['#DIV/0!', 'cannot show'],
    ['Ren\uFFFD', 'encoding'],
  ])('refuses %s and names the cause', (contact, cause) => {
    expect(contactsOf(rosterOf(contact))).toEqual([
      { line: 2, fault: expect.stringContaining(cause) as string },
    ]);
  });
});

/** What a phone reads from a QR code. */
async function scan(svg: string): Promise<string> {
  const picture = sharp(Buffer.from(svg)).flatten({ background: 'white' }).resize(600, 600);
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

describe('inviting', () => {
  let database: Awaited<ReturnType<typeof attach>>;
  const place = () => ({
    keysFolder: keysFolderOf(database.folder),
    secret: SECRET,
    siteUrl: 'https://jejak.example',
    language: 'id' as const,
  });
  const people = [
    { contact: '+62 811 1', group: 'peer' as const },
    { contact: 'b & c', group: 'peer' as const },
  ];
  const register = async (slug: string, peers: number) => {
    const plan = smallPlan(slug);
    const [programme] = plan.programmes;
    const [wave] = programme!.waves;
    const waves = [{ ...wave!, invited: { peer: peers } }];
    await registerUnit({ ...plan, programmes: [{ ...programme!, waves }] });
  };
  beforeAll(async () => {
    database = await attach();
  });
  afterAll(() => database.close());

  test('writes links, messages and slips whose QR codes lead to the link, readable by their owner only', async () => {
    await register('dinas-undang', 9);
    const folder = await inviteRoster('dinas-undang-0', people, place());
    const table = readFileSync(join(folder, 'tautan.csv'), 'utf8');
    const links = [...table.matchAll(/"(https:[^"]+)"/g)].map(([, link]) => link!);
    expect(links).toHaveLength(2);
    expect(links[0]).toMatch(
      /^https:\/\/jejak\.example\/isi\/dinas-undang-0\/rekan\/#[0-9A-Z]{16}(\.[a-z]{5}){6}$/,
    );
    expect(table).toContain(`"'+62 811 1"`);
    expect(readFileSync(join(folder, 'slip.html'), 'utf8')).toContain('b &amp; c');
    expect(readFileSync(join(folder, 'pesan-whatsapp.txt'), 'utf8')).toContain(links[0]);
    expect(readFileSync(join(folder, 'pengingat.txt'), 'utf8')).not.toContain('#');
    for (const name of ['slip.html', 'pesan-whatsapp.txt', 'pesan-surel.txt']) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).toContain('jejak.example/privasi/');
      expect(text).not.toMatch(/\{(privacy|k|link|words|minutes)\}/);
    }
    expect(statSync(join(folder, 'tautan.csv')).mode & 0o077).toBe(0);
    const hashes = await database.gateway.run(
      `select encode(code_hash, 'base64') as hash from app.codes`,
    );
    const codes = links.map((link) => hashOf(link.split('#')[1]!.slice(0, 16)));
    expect(hashes.map(({ hash }) => hash).sort()).toEqual(codes.sort());
    const slips = readFileSync(join(folder, 'slip.html'), 'utf8').match(/<svg[\s\S]*?<\/svg>/g)!;
    expect(await Promise.all(slips.map(scan))).toEqual(links);
  });

  test('stores no code anywhere in the database', async () => {
    const table = readFileSync(
      join(invitationsFolder(keysFolderOf(database.folder), 'dinas-undang-0'), 'tautan.csv'),
      'utf8',
    );
    const codes = [...table.matchAll(/#([0-9A-Z]{16})/g)].map(([, code]) => code!);
    const rows = JSON.stringify(await database.gateway.run('select * from app.codes'));
    expect(codes).toHaveLength(2);
    expect(codes.filter((code) => rows.includes(code))).toEqual([]);
  });

  test('counts of a planned wave follow the roster; those of a prepared one must be the same', async () => {
    expect(await readProgress('dinas-undang-0')).toMatchObject({
      prepared: true,
      groups: [{ group: 'peer', roster: 2, invitations: 2, tickets: '<5', ballots: '<5' }],
    });
    const three = [...people, { contact: 'd', group: 'peer' as const }];
    await expect(inviteRoster('dinas-undang-0', three, place())).rejects.toThrow(
      /peer: 2 in the wave, 3 in the file/,
    );
    await register('dinas-dahulu', 2);
    await openWithNewKeys('dinas-dahulu-0', SECRET);
    await inviteRoster('dinas-dahulu-0', people, place());
    await expect(inviteRoster('dinas-dahulu-0', people, place())).rejects.toThrow(/roster already/);
  });

  test('says of each group and version how long its own form takes', async () => {
    const plan = smallPlan('dinas-menit');
    const [programme] = plan.programmes;
    const versions = ['0.1-draft', '0.2'] as const;
    const waves = versions.map((instrument, place) => ({
      ...programme!.waves[0]!,
      instrument,
      month: place + 1,
      code: `dinas-menit-${place + 1}`,
      invited: { self: 1, peer: 1 },
    }));
    await registerUnit({ ...plan, programmes: [{ ...programme!, waves }] });
    const both = [
      { contact: 'sendiri', group: 'self' as const },
      { contact: 'rekan', group: 'peer' as const },
    ];
    const told: string[][] = [];
    for (const { code } of waves) {
      const folder = await inviteRoster(code, both, place());
      const wave = (await readWaveForm(code))!;
      const { month, participants } = wave;
      const wanted = both.map(
        ({ group }) =>
          staffForm(instrumentOfWave(wave), { group, month, participants }, 'id').minutes,
      );
      for (const name of ['slip.html', 'pesan-whatsapp.txt', 'pesan-surel.txt']) {
        const text = readFileSync(join(folder, name), 'utf8');
        const minutes = [...text.matchAll(/ekitar (\d+) menit/g)].map(([, count]) => Number(count));
        expect(minutes, `${code} ${name}`).toEqual(wanted);
      }
      told.push(wanted.map(String));
    }
    // One number for all would be wrong for somebody.
    expect(new Set(told.flat()).size).toBeGreaterThan(1);
  });

  test('subordinates whom a wave does not ask are to be written as colleagues', async () => {
    await register('dinas-bawahan', 2);
    const mixed = [...people, { contact: 'f', group: 'subordinate' as const }];
    await expect(inviteRoster('dinas-bawahan-0', mixed, place())).rejects.toThrow(
      /subordinate: not asked in the wave, 1 in the file[^]*Write "rekan" for "bawahan"/,
    );
    const asPeers = mixed.map(({ contact }) => ({ contact, group: 'peer' as const }));
    await inviteRoster('dinas-bawahan-0', asPeers, place());
    expect(await readProgress('dinas-bawahan-0')).toMatchObject({
      groups: [{ group: 'peer', roster: 3 }],
    });
  });

  test('a group that the wave does not ask refuses the whole roster and writes nothing', async () => {
    await register('dinas-salah', 2);
    const wrong = [...people, { contact: 'e', group: 'self' as const }];
    await expect(inviteRoster('dinas-salah-0', wrong, place())).rejects.toThrow(
      /self: not asked in the wave, 1 in the file/,
    );
    expect(existsSync(invitationsFolder(keysFolderOf(database.folder), 'dinas-salah-0'))).toBe(
      false,
    );
    expect(await readProgress('dinas-salah-0')).toMatchObject({
      prepared: false,
      groups: [{ invitations: 0 }],
    });
  });
});
