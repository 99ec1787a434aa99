// What the roster pages of the desk answer: the same whether somebody has answered or not, a link once, a mail as often as it is asked for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTrusteeFiles } from '#counting/trustee-files.ts';
import { readMailStatus } from '#data/outbox.ts';
import { readProgress, readWaveForm } from '#data/waves.ts';
import { wordsIn } from '#i18n/words.ts';
import { correctUnit } from '#server/desk/running/correction.ts';
import { readInvitations, workOnMail, workOnSlips } from '#server/desk/running/letters.ts';
import { workOnRoster, type RosterPage } from '#server/desk/running/roster.ts';
import { actOnWave } from '#server/desk/running/wave-acts.ts';
import { readWavePage } from '#server/desk/running/wave.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { dayFromNow } from '../../fixtures/commands.ts';
import { formOf, houseOfTest, visitOf } from '../../fixtures/desk-visit.ts';
import { registerProgramme } from '../../fixtures/programme.ts';
import { hashOf, openStaffWave, vote, type StaffWave } from '../../fixtures/staff-wave.ts';

const words = wordsIn('id').desk.wave;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('the roster at the desk ($kind)', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    await database.gateway.run(
      `create or replace function app.has_right(right_name text, agency uuid, unit uuid) returns boolean
       language sql stable as 'select true'`,
    );
  });
  afterAll(() => database?.close());

  const at = (unit: string, wave = `${unit}-0`) => visitOf(database.gateway, { unit, wave });
  const post = (unit: string, fields: Readonly<Record<string, string>>, mails = false) =>
    workOnRoster(at(unit), formOf(fields), houseOfTest({ mails }));

  /** An answer without what must differ: the code, and whom it is for. */
  const withoutCode = (answer: { readonly page: RosterPage } | { readonly goTo: string }) =>
    JSON.stringify(answer)
      .replaceAll(/#[0-9A-Z]{16}/g, '#code')
      .replaceAll(/%23[0-9A-Z]{16}/g, '%23code')
      .replaceAll(/peer [01]/g, 'peer');

  const replace = (unit: string, { people }: StaffWave, place: number) =>
    post(unit, { laku: 'ganti-undangan', 'orang-ganti-undangan': people[place]!.contact });

  test.skipIf(!present)(
    'a replaced invitation is answered alike whether the old one was used or not; one that says so is caught (naive)',
    { timeout: 120_000 },
    async () => {
      const unit = `kantor-ganti-${kind}`;
      const wave = await openStaffWave(unit, { peer: 6 });
      await vote(wave, wave.people[0]!, { KOM2: 3 });
      const isUnused = async (place: number) => {
        const [row] = await database.gateway.run(
          `select exists (select from app.unclaimed u where u.code_hash = decode('${hashOf(wave.people[place]!.code)}', 'base64')) as unused`,
        );
        return row!.unused === true;
      };
      const naive = async (place: number) => {
        const unused = await isUnused(place);
        return { ...(await replace(unit, wave, place)), unused };
      };
      const [used, unused] = [await naive(0), await naive(1)];
      expect(JSON.stringify(used.unused)).not.toBe(JSON.stringify(unused.unused));
      const strip = ({ unused: _told, ...rest }: typeof used) => withoutCode(rest);
      expect(strip(used)).toBe(strip(unused));
      expect(strip(used)).toContain('https://jejak.example/isi/');
    },
  );

  test.skipIf(!present)(
    'with mail nobody at the desk sees the code, and each replacement is mailed',
    { timeout: 120_000 },
    async () => {
      const unit = `kantor-surel-${kind}`;
      await openStaffWave(unit, { peer: 6 });
      const contact = 'peer 0';
      const changed = await post(
        unit,
        {
          laku: 'ganti-orang',
          'orang-ganti-orang': contact,
          'kontak-ganti-orang': 'ani@kantor.example',
        },
        true,
      );
      expect(changed).toEqual({
        goTo: `/kelola/unit/${unit}/putaran/${unit}-0/penilai/?kabar=diganti`,
      });
      const again = { laku: 'ganti-undangan', 'orang-ganti-undangan': 'ani@kantor.example' };
      for (let times = 0; times < 2; times += 1) {
        expect(await post(unit, again, true)).toEqual({
          goTo: `/kelola/unit/${unit}/putaran/${unit}-0/penilai/?kabar=undangan`,
        });
        const due = (await readMailStatus(`${unit}-0`))!.kinds.find(
          ({ kind: one }) => one === 'replacement',
        );
        expect(due).toMatchObject({ due: 1, sent: 0 });
        // As if it had gone out.
        await database.gateway.run(
          `update app.outbox set state = 'sent' where kind = 'replacement'`,
        );
      }
      const byHand = await readInvitations(at(unit), houseOfTest({ mails: true }));
      expect(byHand.invitations.map(({ contact: one }) => one)).not.toContain('ani@kantor.example');
      expect(byHand.mailed).toContain('1');
      expect(byHand.invitations).toHaveLength(5);
    },
  );

  test.skipIf(!present)('what was typed stays where something is wrong with it', async () => {
    const unit = `kantor-isi-${kind}`;
    await registerProgramme(unit, [
      {
        opensOn: dayFromNow(3),
        closesOn: dayFromNow(10),
        invited: { peer: 6, citizen: null },
        entry: 'slip',
      },
    ]);
    const typed = 'Kontak;Kelompok\n8,12E+10;rekan kerja';
    const wrong = await post(unit, { laku: 'seluruh', daftar: typed });
    expect(wrong).toMatchObject({ page: { status: 422, list: { text: typed } } });
    const roster = Array.from({ length: 6 }, (_, n) => `Orang ${n};rekan kerja`).join('\n');
    expect(await post(unit, { laku: 'seluruh', daftar: `Kontak;Kelompok\n${roster}` })).toEqual({
      goTo: `/kelola/unit/${unit}/putaran/${unit}-0/penilai/?kabar=daftar`,
    });
    // A second roster takes the place of the first only where that is understood.
    const second = { laku: 'seluruh', daftar: `Kontak;Kelompok\n${roster}\nOrang 9;rekan kerja` };
    expect(await post(unit, second)).toMatchObject({
      page: { problems: [{ field: 'mengerti' }], isAgain: true },
    });
    expect(await post(unit, { ...second, mengerti: 'ya' })).toHaveProperty('goTo');
    const invitations = await readInvitations(at(unit), houseOfTest());
    expect(invitations.sheet!.slips).toHaveLength(7);
  });

  test.skipIf(!present)(
    'a wave that asks citizens alone takes the public file of a trustee, once it is understood',
    async () => {
      const unit = `kantor-warga-${kind}`;
      const days = { opensOn: dayFromNow(3), closesOn: dayFromNow(10) };
      await registerProgramme(unit, [{ ...days, invited: { citizen: null }, entry: 'open' }]);
      const { roster } = words;
      const hand = (text: string | null, mengerti: string | null = 'ya') => {
        const form = formOf({ laku: 'kunci', ...(mengerti === null ? {} : { mengerti }) });
        if (text !== null) form.set('pemegang', new File([text], 'pemegang.json'));
        return workOnRoster(at(unit), form, houseOfTest());
      };
      const wrong = (field: string, text: string) => ({
        page: { status: 422, kind: 'trustee', problems: [{ field, text }] },
      });
      const { publicFile, privateFile } = await makeTrusteeFiles();
      expect(await hand(null)).toMatchObject(wrong('pemegang', roster.trusteeMissing));
      expect(await hand(privateFile)).toMatchObject(wrong('pemegang', roster.trusteePrivate));
      expect(await hand(publicFile, null)).toMatchObject(wrong('mengerti', words.understood));
      const linked = async () =>
        (await readWavePage(at(unit), houseOfTest(), 'id')).links.map(({ name }) => name);
      expect(await linked()).toContain(words.page.links.trustee);
      expect(await hand(publicFile)).toHaveProperty('goTo');
      expect(await linked()).not.toContain(words.page.links.trustee);
      const { facts } = await readWavePage(at(unit), houseOfTest(), 'id');
      expect(facts.map(({ value }) => value)).toContain(words.page.facts.hasTrustee);
      expect(await hand((await makeTrusteeFiles()).publicFile)).toMatchObject({
        page: { status: 422, kind: 'none' },
      });
    },
  );

  test.skipIf(!present)(
    'a wave whose keys are older than the trustee of its programme gets others with its roster',
    async () => {
      const unit = `kantor-susul-${kind}`;
      const days = [
        { opensOn: dayFromNow(3), closesOn: dayFromNow(10) },
        { opensOn: dayFromNow(40), closesOn: dayFromNow(50) },
      ];
      await registerProgramme(
        unit,
        days.map((one) => ({ ...one, invited: { peer: 6 } })),
      );
      const people = Array.from({ length: 6 }, (_, n) => `Orang ${n};rekan kerja`).join('\n');
      const { publicFile } = await makeTrusteeFiles();
      const give = (month: number, file: string | null, mengerti = false) => {
        const form = formOf({
          ...{ laku: 'seluruh', daftar: `Kontak;Kelompok\n${people}` },
          ...(mengerti ? { mengerti: 'ya' } : {}),
        });
        if (file !== null) form.set('pemegang', new File([file], 'pemegang.json'));
        return workOnRoster(at(unit, `${unit}-${month}`), form, houseOfTest());
      };
      const trusteeOf = async (month: number) => (await readProgress(`${unit}-${month}`))!.trustee;
      expect(await give(1, null)).toHaveProperty('goTo');
      expect(await give(0, publicFile)).toHaveProperty('goTo');
      expect([await trusteeOf(0), await trusteeOf(1)]).toEqual([true, false]);
      expect(await give(1, null, true)).toMatchObject({
        page: {
          needsTrustee: true,
          problems: [{ field: 'pemegang', text: words.roster.trusteeOfProgramme }],
        },
      });
      const before = (await readWaveForm(`${unit}-1`))!.tallyKey;
      expect(await give(1, publicFile, true)).toHaveProperty('goTo');
      expect(await trusteeOf(1)).toBe(true);
      expect((await readWaveForm(`${unit}-1`))!.tallyKey).not.toBe(before);
      // Once the trustee keeps one half, the same people may be given again without the file.
      expect(await give(1, null, true)).toHaveProperty('goTo');
      expect(await trusteeOf(1)).toBe(true);
    },
  );

  test.skipIf(!present)('slips are made once, and counted', async () => {
    const unit = `kantor-isi-${kind}`;
    const wrong = await workOnSlips(at(unit), formOf({ jumlah: '5000' }), houseOfTest());
    expect(wrong).toMatchObject({ status: 422, sheet: null });
    const made = await workOnSlips(at(unit), formOf({ jumlah: '9' }), houseOfTest());
    expect(new Set(made.sheet!.slips.map(({ code }) => code)).size).toBe(9);
    const later = await workOnSlips(at(unit), null, houseOfTest());
    expect(later.sheet).toBeNull();
    expect(later.printed).toContain('9');
  });

  test.skipIf(!present)('what cannot be undone asks for the code of the wave', async () => {
    const unit = `kantor-isi-${kind}`;
    const act = (fields: Readonly<Record<string, string>>) =>
      actOnWave(at(unit), formOf(fields), houseOfTest(), 'id');
    for (const laku of ['buka', 'batalkan'])
      expect(await act({ laku, [`kode-${laku}`]: 'kantor' })).toMatchObject({
        problems: [{ field: `kode-${laku}` }],
      });
    expect(await act({ laku: 'buka', 'kode-buka': `${unit}-0` })).toEqual({
      goTo: `/kelola/unit/${unit}/putaran/${unit}-0/?kabar=dibuka`,
    });
    const open = await readWavePage(at(unit), houseOfTest(), 'id');
    expect(open.acts.map(({ name }) => name)).toEqual([
      'ingatkan',
      'perpanjang',
      'tutup',
      'batalkan',
    ]);
    expect(open.answers!.rows.map(({ state }) => state)).toEqual(['few', 'few']);
    expect(await act({ laku: 'perpanjang', sampai: dayFromNow(40) })).toMatchObject({
      problems: [{ field: 'sampai' }],
    });
    expect(await act({ laku: 'ingatkan' })).toHaveProperty('goTo');
    expect(await act({ laku: 'ingatkan' })).toHaveProperty('goTo');
    expect(await act({ laku: 'ingatkan' })).toEqual({
      laku: 'ingatkan',
      problems: [{ text: words.instead['mail.alreadyReminded'] }],
    });
    expect(await act({ laku: 'tutup', 'kode-tutup': `${unit}-0` })).toEqual({
      goTo: `/kelola/unit/${unit}/putaran/${unit}-0/?kabar=ditutup`,
    });
    const ended = await readWavePage(at(unit), houseOfTest(), 'id');
    expect(ended.acts).toEqual([]);
    expect(ended.answers).toBeNull();
  });

  test.skipIf(!present)('a correction is made only by who knows that it is public', async () => {
    const unit = `kantor-isi-${kind}`;
    const page = await correctUnit(at(unit), null, 'id');
    if (!('page' in page)) throw new Error('The form was not shown.');
    const fields = Object.fromEntries(
      [...page.page.names, ...page.page.days].map(({ name, value }) => [name, value]),
    );
    const changed = { ...fields, 'nama-id': 'Kantor Benar' };
    expect(await correctUnit(at(unit), formOf(changed), 'id')).toMatchObject({
      page: { status: 422, problems: [{ field: 'mengerti' }] },
    });
    expect(await correctUnit(at(unit), formOf({ ...fields, mengerti: 'ya' }), 'id')).toMatchObject({
      page: { problems: [{ text: words.correction.which }] },
    });
    expect(await correctUnit(at(unit), formOf({ ...changed, mengerti: 'ya' }), 'id')).toEqual({
      goTo: `/kelola/unit/${unit}/?kabar=diperbaiki`,
    });
  });

  test.skipIf(!present)(
    'mails can be asked for only where the installation sends any',
    async () => {
      const unit = `kantor-surel-${kind}`;
      const ask = (mails: boolean) =>
        workOnMail(at(unit), formOf({ laku: 'undang' }), houseOfTest({ mails }));
      expect(await ask(false)).toMatchObject({
        page: { status: 422, problems: [{ text: words.instead['mail.noServer'] }] },
      });
      expect(await ask(true)).toHaveProperty('goTo');
    },
  );
});
