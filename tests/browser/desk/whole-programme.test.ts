// A whole programme at the desk, from the first sign-in to the summary of month 6: two organizers who err, an administrator, two readers, a moved clock, and no terminal.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupCode } from '#crypto/codes.ts';
import { addMember } from '#data/desk.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { readMails } from '#selfhost/database/mail.ts';
import { hasChromium, launchChromium } from '../../fixtures/chromium.ts';
import { answerAll, openForm, seeReceipt, send } from '../../fixtures/colleague.ts';
import { openDeskPerson, type DeskPerson, type SeenPage } from '../../fixtures/desk-person.ts';
import { answer, handOut, invitedTo } from '../../fixtures/desk-raters.ts';
import { mailsTo as deskMailsTo } from '../../fixtures/desk.ts';
import { bytesOf, recordScript, tellScript } from '../../fixtures/desk-script.ts';
import { serveMovedSite, type MovedSite } from '../../fixtures/moved-site.ts';
import { PATIENCE } from '../../fixtures/shared-site.ts';
import { comeIn, readDownload, shortenMixing } from '../../fixtures/visitor.ts';
import { claim, staffWaveOf } from '../../fixtures/staff-wave.ts';

const words = wordsIn('id').desk;
const { frame, programme, wave: running, results, home } = words;
const decision = words.agency.programme;

const AGENCY = { slug: 'kota-mandiri', name: { id: 'Kota Mandiri', en: 'Mandiri City' } };
const UNIT = 'dinas-perizinan-kota-mandiri';
const NAME = 'Dinas Perizinan Kota Mandiri';
const TRAINING = 'Pelayanan prima bagi petugas loket';
const AT_UNIT = `/kelola/unit/${UNIT}/`;
const AT_AGENCY = `/kelola/instansi/${AGENCY.slug}/`;
const PEOPLE = {
  rina: ['Rina', 'rina@mandiri.example'],
  sari: ['Sari', 'sari@mandiri.example'],
  wati: ['Wati', 'wati@mandiri.example'],
  satu: ['Reader 1', 'satu@mandiri.example'],
  dua: ['Reader 2', 'dua@mandiri.example'],
} as const;

/** Monday morning, and the first day of the training six weeks later. */
const START = '2027-02-01T09:00:00+07:00';
const TRAINED_ON = '2027-03-15';
const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`;

/** Bytes that an office network carries until a programme is approved. */
const BUDGET = 300_000;

const SIZES = { self: 12, superior: 6, peer: 16, subordinate: 6 } as const;
const GROUPS = Object.keys(SIZES) as (keyof typeof SIZES)[];
/** One of each group has a telephone and no mail. */
const phoneOf = (group: keyof typeof SIZES) => `08123456780${GROUPS.indexOf(group)}`;
const ROSTER = GROUPS.flatMap((group) =>
  Array.from({ length: SIZES[group] }, (_, place) => ({
    group,
    contact: place === 0 ? phoneOf(group) : `${group}${place}@dinas.example`,
  })),
);
const sheet = ROSTER.map(({ contact, group }) => `${contact};${programme.raters.groups[group]}`);
const LIST = ['Kontak;Kelompok', ...sheet].join('\n');
/** The same as Sari pastes it first: a group that is none, a number that the worksheet has shortened, a person twice. */
const FAULTY = ['Kontak;Kelompok', ...sheet]
  .with(4, sheet[3]!.replace(/;.*/, ';Tetangga'))
  .with(13, `6,28E+12;${programme.raters.groups.superior}`)
  .with(22, sheet[20]!)
  .join('\n');

const seen: SeenPage[] = [];
/** Codes that went out, by whom they were for. */
const mailed = new Map<string, string>();
const handed = new Map<string, string>();

describe.skipIf(!hasChromium)('a whole programme at the desk', { timeout: 600_000 }, () => {
  let site: MovedSite;
  let browser: Browser;
  const people = {} as Record<keyof typeof PEOPLE, DeskPerson>;
  /** First and last day of each wave, as the form said them. */
  const days = new Map<number, readonly [string, string]>();

  beforeAll(async () => {
    site = await serveMovedSite(START);
    browser = await launchChromium();
    // All that an operator does: the first administrator of an agency.
    await addMember(AGENCY, PEOPLE.wati[1], 'agency_admin', null, 'Operator');
    for (const who of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])
      people[who] = await openDeskPerson(browser, site, PEOPLE[who], seen, {
        javaScriptEnabled: who !== 'wati',
      });
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const atWave = (month: number) => `${AT_UNIT}putaran/${UNIT}-${month}/`;
  const kitOf = (month: number) => `${AT_UNIT}hasil/${UNIT}-${month}/`;
  const publicPage = async () => {
    const response = await fetch(`${site.url}/unit/${UNIT}/`);
    const text = await response.text();
    seen.push({ who: 'public', url: response.url, html: text });
    return { status: response.status, text };
  };
  const sees = async (person: DeskPerson, ...sentences: readonly string[]) => {
    const text = await person.text();
    for (const sentence of sentences) expect(text).toContain(sentence.replaceAll(/\s+/g, ' '));
  };
  const told = async (person: DeskPerson, news: string) =>
    expect(await person.page.locator('.said[role=status]').innerText()).toBe(news);

  test('is written, submitted, given back and approved within fifteen minutes, mistakes included', async () => {
    const { rina, sari, wati } = people;
    const script = recordScript();
    // Whom an agency lets in is decided before anybody plans; it takes no part in the fifteen minutes.
    for (const [, address] of [PEOPLE.rina, PEOPLE.sari]) {
      await wati.come(`${AT_AGENCY}orang/`);
      await wati.type('[name=surel]', address);
      await wati.tick('[name=peran][value=organiser]');
      await wati.press('undang');
      await told(wati, frame.news['diundang-surel']);
      await sees(wati, address);
    }
    await wati.press(wati.page.getByRole('button', { name: frame.signOut }));
    await told(wati, frame.news.keluar);
    for (const person of [rina, sari, wati]) person.time(script);

    await rina.come('/kelola/');
    await sees(rina, home.none);
    await script.step('Rina', 'Signs in with the code of her mail');
    await rina.press(rina.page.getByRole('link', { name: home.start }));
    await rina.tick(rina.page.getByLabel(fill(programme.start.fresh, { agency: AGENCY.name.id })));
    await rina.press(rina.page.getByRole('button', { name: programme.start.go }));
    const draft = new URL(rina.page.url()).pathname;
    await sees(rina, programme.tasks.lead, programme.tasks.unit, programme.tasks.ratersLater);
    await script.step('Rina', 'Starts a programme of a new unit, and sees the list of tasks');

    const next = () => rina.page.locator('main button[value=lanjut]');
    await rina.press(rina.page.getByRole('link', { name: programme.tasks.unit, exact: true }));
    await rina.type('#nama', NAME);
    await rina.choose('#jenis', 'dinas');
    await rina.tick(rina.page.getByLabel(programme.unit.no));
    await rina.press(next());
    await script.step('Rina', 'Says which unit');

    await rina.type('#nama', 'Pelayanan prima');
    const [year, month, day] = TRAINED_ON.split('-').map(Number);
    await rina.type('#hari', String(day));
    await rina.type('#bulan', String(month));
    await rina.type('#tahun', String(year! - 1));
    await rina.type('#peserta', String(SIZES.self));
    await rina.type('#atasanPeserta', '3');
    for (const item of ['KOM3', 'LAY2', 'PRO2']) await rina.tick(`[name=sasaran][value=${item}]`);
    for (const [field, size] of [
      ['#diri', SIZES.self],
      ['#atasan', SIZES.superior],
      ['#rekan', SIZES.peer],
      ['#bawahan', SIZES.subordinate],
    ] as const)
      await rina.type(field, String(size));
    await rina.tick('[name=k][value="5"]');
    await rina.type('#pembaca1', PEOPLE.satu[1]);
    await rina.type('#pembaca2', PEOPLE.dua[1]);
    await rina.press(next());
    await script.step('Rina', 'Describes the training, with the wrong year');
    await sees(rina, frame.problems, programme.faults.past);
    expect(await rina.page.inputValue('#pembaca2')).toBe(PEOPLE.dua[1]);
    expect(await rina.page.locator('[name=sasaran]:checked').count()).toBe(3);
    await rina.type('#tahun', String(year));
    await rina.press(next());
    await script.step('Rina', 'Is told that the day has passed, and mends the year');

    await sees(rina, fill(programme.waves.lead, { date: formatDate(TRAINED_ON, 'id') }));
    for (const wave of [0, 1, 3, 6])
      days.set(wave, [
        await rina.page.inputValue(`#buka${wave}`),
        await rina.page.inputValue(`#tutup${wave}`),
      ]);
    expect(days.get(0)).toEqual([addDays(TRAINED_ON, -14), addDays(TRAINED_ON, -1)]);
    await rina.press(next());
    await script.step('Rina', 'Takes the days of the four waves as they were counted');

    await sari.come('/kelola/');
    await sees(sari, home.drafts, 'Pelayanan prima');
    await script.step('Sari', 'Signs in and finds the programme');
    await sari.press(sari.page.locator(`main a[href="${draft}"]`).first());
    await sari.press(sari.page.getByRole('link', { name: programme.tasks.raters, exact: true }));
    await sari.paste('#daftar', FAULTY);
    await sari.press(sari.page.getByRole('button', { name: programme.raters.save, exact: true }));
    await script.step('Sari', 'Pastes 40 people, three of them wrong');
    const summary = await sari.page.locator('.error-summary').innerText();
    expect(summary).toContain(fill(programme.raters.faulty, { count: 3 }));
    const { contact, group } = programme.raters;
    for (const [row, column] of [
      [5, group],
      [14, contact],
      [23, contact],
    ])
      expect(summary).toContain(`Baris ${row}, kolom ${column}:`);
    expect(await sari.page.inputValue('#daftar')).toBe(FAULTY);
    const cell = (column: string, row: number) =>
      sari.page.getByLabel(`${column}, ${programme.raters.row} ${row}`, { exact: true });
    await sari.choose(cell(group, 5), programme.raters.groups.self);
    for (const row of [14, 23]) {
      await cell(contact, row).fill(ROSTER[row - 2]!.contact);
      script.type(ROSTER[row - 2]!.contact);
    }
    expect(await sari.page.inputValue('#daftar')).toBe(LIST);
    await sari.press(sari.page.getByRole('button', { name: programme.raters.save, exact: true }));
    await sees(sari, '40 orang tersimpan terkunci.', sari.address);
    await script.step('Sari', 'Mends three cells in the grid and saves');

    await rina.come(draft);
    await sees(rina, 'Peserta: 12 · Atasan Langsung: 6 · Rekan Kerja: 16 · Bawahan: 6');
    await rina.press(rina.page.getByRole('link', { name: programme.tasks.preview, exact: true }));
    await sees(rina, programme.preview.lead);
    await rina.press(rina.page.getByRole('link', { name: /rekan kerja, bulan ke-1/ }));
    await sees(rina, programme.preview.formLead);
    await rina.come(`${draft}pratinjau/ringkasan/`);
    await sees(rina, programme.preview.invented);
    await script.step('Rina', 'Looks at a form and at the page of results, both invented');
    await rina.come(`${draft}ajukan/`);
    await sees(rina, wati.address, programme.submit.thenMail);
    await rina.tick(rina.page.getByLabel(programme.submit.sure));
    await rina.press(rina.page.getByRole('button', { name: programme.submit.go }));
    await sees(rina, programme.tasks.waiting);
    await script.step('Rina', 'Reads what becomes public, and submits');
    expect((await publicPage()).status).toBe(404);

    const decide = () => wati.page.getByRole('link', { name: words.agency.waiting.decide });
    await wati.come(AT_AGENCY);
    await sees(wati, `${NAME} mengajukan “Pelayanan prima”`);
    await wati.press(decide().first());
    await sees(wati, `Diajukan ${rina.address}`, decision.publicLead, decision.promisedLead);
    await script.step('Wati', 'Signs in and reads what was submitted');
    const reason = `Tulis nama resmi diklat: ${TRAINING}.`;
    await wati.type('#alasan', reason);
    await wati.press('kembalikan');
    await told(wati, frame.news.dikembalikan);
    await script.step('Wati', 'Gives it back with a reason');
    await rina.come('/kelola/');
    await sees(rina, reason);
    await rina.press(rina.page.getByRole('link', { name: home.needs.returned.act }).first());
    await sees(rina, programme.tasks.returned, reason);
    await rina.press(rina.page.getByRole('link', { name: programme.tasks.training, exact: true }));
    await rina.type('#nama', TRAINING);
    await rina.press(next());
    await rina.come(`${draft}ajukan/`);
    await rina.tick(rina.page.getByLabel(programme.submit.sure));
    await rina.press(rina.page.getByRole('button', { name: programme.submit.go }));
    await script.step('Rina', 'Reads the reason, mends the name, and submits again');
    await wati.come(AT_AGENCY);
    await wati.press(decide().first());
    await sees(wati, TRAINING);
    await wati.tick(wati.page.getByLabel(decision.understood));
    await wati.press('setujui');
    await told(wati, frame.news.disetujui);
    await script.step('Wati', 'Approves');

    tellScript(script.steps);
    const { steps } = script;
    expect(steps.at(-1)!.at).toBeLessThanOrEqual(15 * 60);
    // All three computers together, mistakes and the programme that was given back included.
    expect(bytesOf(steps)).toBeGreaterThan(50_000);
    expect(bytesOf(steps)).toBeLessThanOrEqual(BUDGET);
    for (const person of [rina, sari, wati]) person.time(null);
    const { status, text } = await publicPage();
    expect(status).toBe(200);
    for (const line of [TRAINING, formatDate(days.get(0)![0], 'id')]) expect(text).toContain(line);
  });

  test('runs its first wave by itself, whatever comes up meanwhile', async () => {
    const { rina, sari } = people;
    const wave = `${UNIT}-0`;
    const [opensOn, closesOn] = days.get(0)!;
    const { answers } = running.page;
    const states = () => rina.page.locator('section[aria-labelledby=jawaban] td').allInnerTexts();

    await site.tick();
    const byHand = await handOut(sari, `${atWave(0)}undangan/`, `${UNIT}-0`, handed);
    expect(byHand.map(({ group }) => group).toSorted()).toEqual([...GROUPS].toSorted());
    await sees(sari, fill(running.invitations.mailed.other, { count: 36 }));
    const invited = invitedTo(site, wave, byHand, mailed);
    expect(invited).toHaveLength(40);
    await sari.come(`${atWave(0)}surel/`);
    expect(await sari.page.locator('main tbody tr').first().locator('td').allInnerTexts()).toEqual([
      ...['36', '0', '0', '0'],
    ]);

    await site.moveTo(at(opensOn, '00:15'));
    await site.tick();
    await site.moveTo(at(opensOn));
    await rina.come(atWave(0));
    expect(new Set(await states())).toEqual(new Set([`○ ${answers.few}`]));
    // Four colleagues have not answered yet; one of them has lost her mail.
    const waiting = invited.filter(({ group }) => group === 'peer').slice(-4);
    await answer(
      wave,
      0,
      invited.filter((person) => !waiting.includes(person)),
    );
    await rina.come(atWave(0));
    expect(new Set(await states())).toEqual(new Set([`○ ${answers.few}`]));
    await site.moveTo(at(addDays(opensOn, 1)));
    await site.tick();
    await rina.come(atWave(0));
    expect(new Set(await states())).toEqual(new Set([`● ${answers.enough}`]));

    const mailsTo = () => {
      const counts = new Map<string, number>();
      for (const { to } of readMails(site.folder)) counts.set(to, (counts.get(to) ?? 0) + 1);
      return counts;
    };
    const before = mailsTo();
    await rina.press('ingatkan');
    await told(rina, frame.news.diingatkan);
    await site.tick();
    const after = mailsTo();
    // Everybody alike, those too who have answered.
    for (const { contact } of invited.filter(({ contact }) => contact.includes('@')))
      expect([contact, after.get(contact)! - before.get(contact)!]).toEqual([contact, 1]);

    const lost = waiting[0]!;
    await sari.come(`${atWave(0)}penilai/`);
    await sari.unfold(sari.page.locator('#ganti-undangan summary'));
    await sari.choose('#orang-ganti-undangan', lost.contact);
    await sari.press('ganti-undangan');
    await told(sari, frame.news.undangan);
    await sari.unfold(sari.page.locator('#tambah summary'));
    await sari.type('#kontak-tambah', 'baru@dinas.example');
    await sari.tick('[name=kelompok][value=peer]');
    await sari.press('tambah');
    await told(sari, frame.news.ditambah);
    await site.tick();
    const now = invitedTo(site, wave, byHand, mailed);
    const renewed = now.find(({ contact }) => contact === lost.contact)!;
    const added = now.find(({ contact }) => contact === 'baru@dinas.example')!;
    expect(renewed.code).not.toBe(lost.code);
    await expect(claim(await staffWaveOf(wave, []), lost)).rejects.toThrow();
    await answer(wave, 0, [added]);
    // And she who had lost hers opens the new link as it stands in the mail, on her own phone.
    const [mail] = deskMailsTo(site, lost.contact);
    const [link] = new RegExp(`${site.url}/isi/\\S+`).exec(mail!.text!)!;
    const phone = await comeIn(browser, {});
    await phone.page.clock.install({ time: Date.now() });
    await shortenMixing(phone.page.context());
    await phone.page.goto(link);
    await openForm(phone.page);
    await answerAll(phone.page, '2');
    await send(phone.page);
    await seeReceipt(phone.page);
    expect(phone.troubles).toEqual([]);
    expect(await site.countStaffBallots(wave)).toBe(38);

    await site.moveTo(at(addDays(closesOn, 1), '00:15'));
    await site.tick();
    await site.moveTo(at(addDays(closesOn, 1)));
    await rina.come(atWave(0));
    await sees(rina, running.page.over);
    expect((await rina.page.goto(`${site.url}${atWave(0)}undangan/`))!.status()).toBe(200);
    await rina.come(`${atWave(0)}penilai/`);
    await sees(rina, running.roster.ended);
  });

  test('gives the unit what its meeting needs, and takes its answer and the themes of its readers', async () => {
    const { rina, satu, dua } = people;
    const [, closesOn] = days.get(0)!;
    const today = addDays(closesOn, 1);
    await rina.come(kitOf(0));
    const finding = await rina.page.locator('main .finding').innerText();
    expect((await publicPage()).text).toContain(finding.replace(/\.$/, ''));
    await sees(rina, ...results.kit.neverList);
    const download = rina.page.waitForEvent('download');
    await rina.page.getByRole('button', { name: results.kit.download }).click();
    expect(await readDownload(await download)).toContain('BEGIN:VEVENT');
    await rina.press('catat');
    await told(rina, frame.news['pertemuan-tercatat']);
    await rina.come(`${kitOf(0)}salindia/`);
    expect(await rina.page.locator('.slide').count()).toBe(5);
    await rina.come(`${kitOf(0)}bukti/`);
    await sees(rina, results.evidence.never);

    const commitment = 'Nomor antrean dipanggil dengan pengeras suara.';
    await rina.come(`${AT_UNIT}komitmen/`);
    await rina.type('#tulis-apa', commitment);
    await rina.type('#tulis-apa-en', 'Queue numbers are called out by loudspeaker.');
    await rina.choose('#tulis-perilaku', 'LAY2');
    await rina.type('#tulis-peran', 'Kepala seksi pelayanan');
    await rina.type('#tulis-peran-en', 'Head of services');
    await rina.type('#tulis-sampai', addDays(today, 60));
    await rina.tick('#tulis-mengerti');
    await rina.press('tulis');
    await told(rina, frame.news['komitmen-tercatat']);
    await rina.come(`${AT_UNIT}angka/`);
    await rina.tick('[name=ukuran][value=processing-days]');
    await rina.type('#angka', '4,5');
    await rina.type('#sumber', 'Buku register perizinan');
    await rina.type('#sumber-en', 'Register of permits');
    await rina.tick('#mengerti');
    await rina.press('tulis');
    await told(rina, frame.news['angka-tercatat']);

    const theme = 'Penilai ingin antrean dipanggil menurut nomor.';
    await satu.come('/kelola/');
    await satu.press(satu.page.getByRole('link', { name: new RegExp(NAME) }).first());
    await sees(satu, fill(results.comments.you, { place: 1, unit: NAME }));
    for (const box of await satu.page.locator('[name=catatan]').all()) await satu.tick(box);
    await satu.type('#tema', theme);
    await satu.type('#tema-en', 'Raters want queues called by number.');
    await satu.press('usul');
    await told(satu, frame.news['tema-diusulkan']);
    expect((await publicPage()).text).not.toContain(theme);
    await dua.come(`${kitOf(0)}masukan/`);
    await sees(dua, theme);
    await dua.tick('[id^=setuju-]');
    await dua.press('setuju');
    await told(dua, frame.news['tema-terbit']);
    const { text } = await publicPage();
    for (const line of [commitment, theme, 'Buku register perizinan']) expect(text).toContain(line);
  });

  test.each([1, 3, 6])(
    'asks anew in month %i, with a roster that is given at the desk',
    async (month) => {
      const { rina, sari } = people;
      const wave = `${UNIT}-${month}`;
      const [opensOn, planned] = days.get(month)!;
      await site.moveTo(at(addDays(opensOn, -3)));
      await site.tick();
      await sari.come('/kelola/');
      const need = home.needs['roster-missing'];
      await sari.press(sari.page.getByRole('link', { name: need.act }).first());
      expect(new URL(sari.page.url()).pathname).toBe(`${atWave(month)}penilai/`);
      await sees(sari, running.roster.why);
      // Once as a file: the guides promise both.
      if (month === 3)
        await sari.page.setInputFiles('#berkas', {
          ...{ name: 'penilai.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) },
        });
      else await sari.paste('#daftar', LIST);
      // Once she wants to look at the list again before anybody is written to, and is asked for it at home.
      if (month === 6) await sari.page.uncheck('#kirim');
      await sari.press('seluruh');
      await told(sari, frame.news[month === 6 ? 'daftar' : 'daftar-diundang']);
      if (month === 6) {
        await sari.come('/kelola/');
        const { act } = home.needs['invitations-unsent'];
        await sari.press(sari.page.getByRole('link', { name: act }).first());
        await sari.press(sari.page.getByRole('button', { name: running.mail.invite.act }));
        await told(sari, frame.news.diantrekan);
      }
      await site.tick();
      const byHand = await handOut(sari, `${atWave(month)}undangan/`, wave, handed);
      const invited = invitedTo(site, wave, byHand, mailed);
      expect([byHand.length, invited.length]).toEqual([4, 40]);

      if (month === 1) {
        await rina.come(`${AT_UNIT}komitmen/`);
        await rina.press(rina.page.getByRole('link', { name: /^Ubah komitmen/ }));
        await rina.tick('#selesai-mengerti');
        await rina.press('selesai');
        await told(rina, frame.news['komitmen-selesai']);
      }
      await site.moveTo(at(opensOn, '00:15'));
      await site.tick();
      await site.moveTo(at(opensOn));
      await answer(wave, month, invited);
      let closesOn = planned;
      if (month === 1) {
        closesOn = addDays(planned, 3);
        await rina.come(atWave(month));
        await rina.unfold(rina.page.locator('summary', { hasText: running.page.extend.title }));
        await rina.type('#sampai', closesOn);
        await rina.press('perpanjang');
        await told(rina, frame.news.diperpanjang);
        await sees(rina, formatDate(closesOn, 'id'));
        await site.moveTo(at(addDays(planned, 1)));
        await site.tick();
        await rina.come(atWave(month));
        await rina.unfold(rina.page.locator('summary', { hasText: running.page.extend.title }));
        await sees(rina, running.page.extend.before);
      }
      await site.moveTo(at(addDays(closesOn, 1), '00:15'));
      await site.tick();
      await site.moveTo(at(addDays(closesOn, 1)));
      await rina.come(kitOf(month));
      const finding = await rina.page.locator('main .finding').innerText();
      expect((await publicPage()).text).toContain(finding.replace(/\.$/, ''));
    },
  );

  test('ends with the summary of month 6, in the archive, with a trail that names everybody and a list of what is gone', async () => {
    const { rina, sari, wati } = people;
    const reader = await openDeskPerson(browser, site, ['Reader', ''], seen);
    await reader.come(`/unit/${UNIT}/`);
    // Everybody answered better than before the training, so the summary has to say so.
    const change = 'Penilaian peserta, atasan, rekan kerja, dan bawahan naik dalam enam bulan';
    await sees(reader, change, NAME, TRAINING, 'bulan ke-6');
    await sari.come(`${AT_UNIT}arsip/`);
    await sari.tick('#mengerti');
    await sari.press(sari.page.getByRole('button', { name: running.archive.act }));
    await told(sari, frame.news.diarsipkan);
    await rina.come(`${AT_UNIT}jejak/`);
    const trail = await rina.page
      .locator('main ol > li')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
    const { did: acts, tick: alone } = words.agency.acts;
    /** Up to the name of what it was about. */
    const said = (act: keyof typeof acts) => acts[act].split('{')[0]!.trim();
    const did = (act: keyof typeof acts, who: string) =>
      trail.filter((line) => line.toLowerCase().includes(said(act)) && line.includes(who)).length;
    const [r, s, w, one, other] = [rina, sari, wati, people.satu, people.dua].map(
      ({ address }) => address,
    ) as [string, string, string, string, string];
    const expected: readonly (readonly [keyof typeof acts, string, number])[] = [
      ...([
        ['submit', r, 2],
        ['return', w, 1],
        ['approve', w, 1],
        ['remind', r, 1],
        ['extend', r, 1],
        ['add-note', r, 1],
        ['change-note', r, 1],

        ['set-figure', r, 1],
      ] as const),
      ...([
        ['replace-invitation', s, 1],
        ['add-rater', s, 1],
        ['import-roster', s, 3],
        ['archive', s, 1],
      ] as const),
      ...([
        ['propose-theme', one, 1],
        ['confirm-theme', other, 1],
        ['open', alone, 4],
        ['close-wave', alone, 4],
      ] as const),
    ];
    for (const [act, who, times] of expected)
      expect.soft([act, who, did(act, who)]).toEqual([act, who, times]);
    for (const line of trail) expect(line).not.toContain('Operator');

    await wati.come(`${AT_AGENCY}data-pribadi/`);
    await wati.unfold(wati.page.locator(`#simpan-${UNIT}`));
    const rows = await wati.page
      .locator(`table[aria-labelledby="simpan-${UNIT}"] tbody tr`)
      .allInnerTexts();
    const { kinds } = words.agency.dataSheet.retention;
    for (const month of [0, 1, 3, 6])
      for (const kind of [kinds.contacts, kinds.ballots, kinds.keys]) {
        const row = rows.find((line) => line.includes(`${UNIT}-${month}`) && line.includes(kind));
        expect.soft(row, `${month}, ${kind}`).toMatch(/dihapus .*, sisa 0/);
      }
    // What raters wrote before the training went half a year after it was published, by itself.
    const written = rows.find(
      (line) => line.includes(`${UNIT}-0`) && line.includes(kinds.comments),
    );
    expect(written).toMatch(/dihapus .*, sisa 0/);
  });

  test('showed nobody a code that a mail brought to somebody else', () => {
    const shown = (code: string) =>
      seen.filter(({ html }) => html.includes(code) || html.includes(groupCode(code)));
    expect(mailed.size).toBeGreaterThanOrEqual(4 * 36 + 2);
    expect([...mailed.keys()].flatMap((code) => shown(code).map(({ url }) => url))).toEqual([]);
    // The same search finds the codes that were handed out, on the page that is there for it and on no other.
    expect(handed.size).toBe(16);
    for (const code of handed.keys()) {
      const urls = shown(code).map(({ url }) => new URL(url).pathname);
      expect(urls.length).toBeGreaterThan(0);
      expect(urls.filter((url) => !url.endsWith('/undangan/'))).toEqual([]);
    }
    for (const { troubles, name } of Object.values(people))
      expect([name, troubles]).toEqual([name, []]);
  });
});
