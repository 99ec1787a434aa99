// Slips are printed for waves that take them, again and again up to a bound, and their sheets say nothing about the rows.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { readKeyFile } from '#domain/waves/key-file.ts';
import { MOST_SLIPS, type EntryMode } from '#domain/waves/entry-mode.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { importSlips } from '#data/tickets.ts';
import { registerUnit } from '#data/units.ts';
import { closeWave, readProgress, readWaveForm } from '#data/waves.ts';
import { invitationsFolder } from '#operations/keys/key-store.ts';
import { inviteRoster } from '#operations/inviting/invite-roster.ts';
import { printSlips } from '#operations/inviting/print-slips.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, keysFolderOf, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { newCodes } from '../../fixtures/slip-wave.ts';
import { hashOf } from '../../fixtures/staff-wave.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { appointTrustee } from '../../fixtures/trustee.ts';

let database: AttachedForTests;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

const place = () => ({
  keysFolder: keysFolderOf(database.folder),
  secret: SECRET,
  siteUrl: 'https://jejak.example',
  language: 'id' as const,
});

/** Register a unit with one wave, and give the wave's code. */
async function register(
  slug: string,
  entry: EntryMode = 'slip',
  invited: Partial<Record<RaterGroup, number | null>> = { citizen: null },
): Promise<string> {
  const plan = smallPlan(slug);
  const [programme] = plan.programmes;
  const asked = 'citizen' in invited ? { entry } : {};
  const { entry: _, ...wave } = programme!.waves[0]!;
  await registerUnit({
    ...plan,
    programmes: [{ ...programme!, waves: [{ ...wave, ...asked, invited }] }],
  });
  return wave.code;
}

const codesIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/class="code">([0-9A-Z-]{19})</g)].map(([, code]) =>
    code!.replaceAll('-', ''),
  );
const rowsOf = async (wave: string) =>
  (
    await database.gateway.run(
      `select encode(c.code_hash, 'base64') as hash from app.codes c join app.waves w on w.id = c.wave_id
      where w.code = '${wave}' order by c.ctid`,
    )
  ).map(({ hash }) => String(hash));
const filesOf = (wave: string) => {
  const folder = invitationsFolder(keysFolderOf(database.folder), wave);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

/** What a phone reads from a QR code. */
async function scan(svg: string): Promise<string> {
  const picture = sharp(Buffer.from(svg)).flatten({ background: 'white' }).resize(600, 600);
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

describe('printing slips', () => {
  test('gives a planned batch its keys, and slips that lead to its form with the code behind the mark', async () => {
    const wave = await register('kota-cetak');
    const { file, printed } = await printSlips(wave, 5, place());
    expect(printed).toBe(5);
    expect(statSync(file).mode & 0o077).toBe(0);
    const form = (await readWaveForm(wave))!;
    expect(readKeyFile(form.keyFile!)).toMatchObject({ entry: 'slip', groups: { citizen: {} } });
    const codes = codesIn(file);
    const words = await fingerprintWords(form.keyFile!);
    const html = readFileSync(file, 'utf8');
    const pictures = html.match(/<svg[\s\S]*?<\/svg>/g)!;
    expect(await Promise.all(pictures.map(scan))).toEqual(
      codes.map((code) => `https://jejak.example/w/${wave}/#${[code, ...words].join('.')}`),
    );
    expect(html).toContain('jejak.example/w/kota-cetak-0/ ');
    expect(html).toContain(words.join(' '));
    expect(html).not.toMatch(/\{\w+\}/);
    expect([...(await rowsOf(wave))].sort()).toEqual(codes.map(hashOf).sort());
    // Nobody's contact, and the code itself nowhere.
    const rows = JSON.stringify(await database.gateway.run('select * from app.codes'));
    expect(codes.filter((code) => rows.includes(code))).toEqual([]);
    await openWithNewKeys(wave, SECRET);
    expect((await readWaveForm(wave))!.keyFile).toBe(form.keyFile);
  });

  test('may be done again while the wave is open; every run has a file of its own', async () => {
    const wave = await register('kota-lagi');
    await openWithNewKeys(wave, SECRET);
    expect((await printSlips(wave, 3, place())).printed).toBe(3);
    const second = await printSlips(wave, 4, { ...place(), language: 'en' });
    expect(second.printed).toBe(7);
    expect(filesOf(wave)).toEqual(['slip-warga-1.html', 'slip-warga-2.html']);
    expect(readFileSync(second.file, 'utf8')).toContain('jejak.example/en/w/kota-lagi-0/');
    expect((await readProgress(wave))!.groups).toMatchObject([{ invitations: 7, roster: null }]);
    expect(await rowsOf(wave)).toHaveLength(7);
  });

  test('beside colleagues waits for their roster, and outlives a roster that is taken again', async () => {
    const wave = await register('kota-berdua', 'slip', { peer: 9, citizen: null });
    await expect(printSlips(wave, 5, place())).rejects.toThrow(/Take its roster first/);
    expect(filesOf(wave)).toEqual([]);
    const people = ['a', 'b'].map((contact) => ({ contact, group: 'peer' as const }));
    await inviteRoster(wave, people, place());
    const { file } = await printSlips(wave, 5, place());
    const before = readFileSync(file, 'utf8');
    await inviteRoster(wave, people, place());
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await readProgress(wave))!.groups).toMatchObject([
      { group: 'peer', roster: 2, invitations: 2 },
      { group: 'citizen', roster: null, invitations: 5 },
    ]);
  });

  test('names the trustee whose half stands in the key file, before there is one', async () => {
    const wave = await register('kota-wali');
    const { half } = await appointTrustee();
    await printSlips(wave, 2, place(), half);
    expect(readKeyFile((await readWaveForm(wave))!.keyFile!)!.trustee).toBe(true);
    const other = await appointTrustee();
    await expect(printSlips(wave, 2, place(), other.half)).rejects.toThrow(/has its keys already/);
    expect((await printSlips(wave, 2, place(), half)).printed).toBe(4);
  });

  test.each([
    [
      'an open entrance',
      'kota-terbuka',
      'open',
      { citizen: null },
      /takes no slips: its plan says/,
    ],
    ['colleagues alone', 'kota-pegawai', 'slip', { peer: 3 }, /takes no slips: its plan says/],
  ] as const)('is refused for %s', async (_, slug, entry, invited, reason) => {
    const wave = await register(slug, entry, invited);
    await expect(printSlips(wave, 2, place())).rejects.toThrow(reason);
    expect([filesOf(wave), (await readWaveForm(wave))!.tallyKey]).toEqual([[], null]);
  });

  test('is refused for a wave that is unknown, or over', async () => {
    await expect(printSlips('tidak-ada-0', 2, place())).rejects.toThrow(/no wave "tidak-ada-0"/);
    const wave = await register('kota-lewat');
    await openWithNewKeys(wave, SECRET);
    await closeWave(wave, true);
    await expect(printSlips(wave, 2, place())).rejects.toThrow(/takes no slips any more. Nothing/);
    expect(await importSlips(wave, [hashOf(newCodes(1)[0]!)])).toMatchObject({
      reason: 'wave-closed',
    });
  });

  test('ends at a bound, which program and database share, and says how many there are', async () => {
    const wave = await register('kota-batas');
    await openWithNewKeys(wave, SECRET);
    await expect(printSlips(wave, MOST_SLIPS + 1, place())).rejects.toThrow(
      `A wave has at most ${MOST_SLIPS} slips, and "${wave}" has 0 already. Nothing was written.`,
    );
    await database.gateway.run(`insert into app.codes (code_hash, wave_id, rater_group)
      select sha256(convert_to(i::text, 'UTF8')), w.id, 'citizen' from app.waves w, generate_series(1, ${MOST_SLIPS - 1}) i
      where w.code = '${wave}'`);
    const two = newCodes(2).map(hashOf);
    expect(await importSlips(wave, two)).toEqual({
      ...{ ok: false, reason: 'too-many', printed: MOST_SLIPS - 1, most: MOST_SLIPS },
    });
    await expect(printSlips(wave, 2, place())).rejects.toThrow(/9999 already/);
    expect((await printSlips(wave, 1, place())).printed).toBe(MOST_SLIPS);
    expect(filesOf(wave)).toEqual(['slip-warga-1.html']);
  });

  test('that is cut off leaves sheets under no name that is handed out', async () => {
    const wave = await register('kota-putus');
    await openWithNewKeys(wave, SECRET);
    await database.gateway.run(
      'alter table app.codes add constraint full_disk check (false) not valid',
    );
    try {
      await expect(printSlips(wave, 2, place())).rejects.toThrow();
    } finally {
      await database.gateway.run('alter table app.codes drop constraint full_disk');
    }
    expect([filesOf(wave), await rowsOf(wave)]).toEqual([[], []]);
    // What a dead run has left behind is no obstacle.
    const folder = invitationsFolder(keysFolderOf(database.folder), wave);
    writeFileSync(join(folder, 'slip-warga-1.html.new'), 'half');
    const { file } = await printSlips(wave, 2, place());
    expect(codesIn(file)).toHaveLength(2);
  });
});

/** How much two orders of the same things agree: 1 if they are the same, about 0 if one says nothing about the other. */
function agreement(one: readonly string[], other: readonly string[]): number {
  const n = one.length;
  const gaps = one.map((thing, at) => (at - other.indexOf(thing)) ** 2);
  return 1 - (6 * gaps.reduce((sum, gap) => sum + gap, 0)) / (n * (n * n - 1));
}

describe('the order of the pile', () => {
  const SLIPS = 400;
  /** Five standard deviations of the agreement of two orders of chance. */
  const SUSPICIOUS = 5 / Math.sqrt(SLIPS - 1);

  test('is not that of the rows', async () => {
    const wave = await register('kota-urut');
    await openWithNewKeys(wave, SECRET);
    const { file } = await printSlips(wave, SLIPS, place());
    const pile = codesIn(file).map(hashOf);
    const rows = await rowsOf(wave);
    expect(rows).toHaveLength(SLIPS);
    const found = agreement(pile, rows);
    console.info(`[slips] sheets and rows of ${SLIPS} slips agree by ${found.toFixed(3)}`);
    expect(Math.abs(found)).toBeLessThan(SUSPICIOUS);
    expect(
      [...rows].sort((a, b) => Buffer.from(a, 'base64').compare(Buffer.from(b, 'base64'))),
    ).toEqual(rows);
  });

  test('stands in rows that are written as slips are printed', async () => {
    const wave = await register('kota-naif');
    await openWithNewKeys(wave, SECRET);
    const pile = newCodes(SLIPS).map(hashOf);
    for (const hash of pile)
      await database.gateway.run(`insert into app.codes (code_hash, wave_id, rater_group)
        select decode('${hash}', 'base64'), w.id, 'citizen' from app.waves w where w.code = '${wave}'`);
    expect(agreement(pile, await rowsOf(wave))).toBeGreaterThan(SUSPICIOUS);
  });
});
