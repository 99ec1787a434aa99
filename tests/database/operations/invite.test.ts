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
import { openWithNewKeys } from '#operations/open-wave.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { attach, keysFolderOf, SECRET } from '../../fixtures/attached.ts';
import { hashOf } from '../../fixtures/staff-wave.ts';
import { importCodes, newCodes } from '../../fixtures/slip-wave.ts';
import { appointTrustee } from '../../fixtures/trustee.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

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
      /colleagues: 2 in the wave, 3 in the file/,
    );
    await register('dinas-dahulu', 2);
    await openWithNewKeys('dinas-dahulu-0', SECRET);
    await inviteRoster('dinas-dahulu-0', people, place());
    await expect(inviteRoster('dinas-dahulu-0', people, place())).rejects.toThrow(/roster already/);
  });

  test('a roster with other numbers takes the place of one whose wave is not open, with new keys', async () => {
    await register('dinas-tukar', 2);
    const folder = await inviteRoster('dinas-tukar-0', people, place());
    const before = (await readWaveForm('dinas-tukar-0'))!.keyFile!;
    const three = [...people, { contact: 'd', group: 'peer' as const }];
    const wrong = [...three, { contact: 'e', group: 'self' as const }];
    await expect(inviteRoster('dinas-tukar-0', wrong, place(), null, true)).rejects.toThrow(
      /participants: not asked in the wave, 1 in the file/,
    );
    expect((await readWaveForm('dinas-tukar-0'))!.keyFile).toBe(before);
    await inviteRoster('dinas-tukar-0', three, place(), null, true);
    const after = (await readWaveForm('dinas-tukar-0'))!;
    expect(after.keyFile).not.toBe(before);
    expect(JSON.parse(after.keyFile!)).toMatchObject({ groups: { peer: { roster: 3 } } });
    const words = (await fingerprintWords(after.keyFile!)).join('.');
    const table = readFileSync(join(folder, 'tautan.csv'), 'utf8');
    expect(table.split(words)).toHaveLength(4);
    await openWithNewKeys('dinas-tukar-0', SECRET);
    await expect(inviteRoster('dinas-tukar-0', people, place(), null, true)).rejects.toThrow(
      /is open\. Now people are added/,
    );
  });

  test('keys of a trustee are replaced with that trustee only', async () => {
    await register('dinas-wali', 2);
    const trustee = await appointTrustee();
    await inviteRoster('dinas-wali-0', people, place(), trustee.half);
    const three = [...people, { contact: 'd', group: 'peer' as const }];
    await expect(inviteRoster('dinas-wali-0', three, place(), null, true)).rejects.toThrow(
      /were made with a trustee/,
    );
    await inviteRoster('dinas-wali-0', three, place(), trustee.half, true);
    expect(JSON.parse((await readWaveForm('dinas-wali-0'))!.keyFile!)).toMatchObject({
      trustee: true,
      groups: { peer: { roster: 3 } },
    });
  });

  test('once slips are printed, the numbers stay and the people may change', async () => {
    const plan = smallPlan('dinas-slip');
    const [programme] = plan.programmes;
    const wave = {
      ...programme!.waves[0]!,
      invited: { peer: 2, citizen: null },
      entry: 'slip' as const,
    };
    await registerUnit({ ...plan, programmes: [{ ...programme!, waves: [wave] }] });
    await inviteRoster('dinas-slip-0', people, place());
    await importCodes('dinas-slip-0', newCodes(3));
    const three = [...people, { contact: 'd', group: 'peer' as const }];
    await expect(inviteRoster('dinas-slip-0', three, place(), null, true)).rejects.toThrow(
      /Slips of wave "dinas-slip-0" are printed/,
    );
    await inviteRoster('dinas-slip-0', three.slice(1), place(), null, true);
    expect(await readProgress('dinas-slip-0')).toMatchObject({
      groups: [
        { group: 'peer', invitations: 2 },
        { group: 'citizen', invitations: 3 },
      ],
    });
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
      /subordinates: not asked in the wave, 1 in the file[^]*Write "rekan" for "bawahan"/,
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
      /participants: not asked in the wave, 1 in the file/,
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
