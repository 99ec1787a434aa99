// What the guides promise of the desk beyond one smooth programme: a unit without an agency above it, citizens with slips, a trustee, days that move, results that nobody answered, and a wave that is canceled.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember } from '#data/desk.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { readMails } from '#selfhost/database/mail.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { hasChromium, launchChromium } from '../../fixtures/chromium.ts';
import { openDeskPerson, type DeskPerson } from '../../fixtures/desk-person.ts';
import { answer, handOut, invitedTo } from '../../fixtures/desk-raters.ts';
import { serveMovedSite, type MovedSite } from '../../fixtures/moved-site.ts';
import { PATIENCE } from '../../fixtures/shared-site.ts';
import { printOnA4 } from '../../fixtures/sheets.ts';
import { answerWithSlip } from '../../fixtures/slip-wave.ts';
import { staffWaveOf } from '../../fixtures/staff-wave.ts';
import { comeIn, readDownload, type Visitor } from '../../fixtures/visitor.ts';

const { desk: words, counting, unit: unitWords, wave: waveWords } = wordsIn('id');
const { frame, programme, wave: running, home, agency } = words;

const AGENCY = {
  slug: 'balai-lahan-basah',
  name: { id: 'Balai Lahan Basah', en: 'Wetland Office' },
};
const NAME = 'Balai Lahan Basah Utara';
const UNIT = 'balai-lahan-basah-utara';
const AT_UNIT = `/kelola/unit/${UNIT}/`;
const AT_AGENCY = `/kelola/instansi/${AGENCY.slug}/`;
const START = '2027-02-01T09:00:00+07:00';
const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`;
/** The training as it was planned first, and a week earlier. */
const [FIRST_DAY, TRAINED_ON] = ['2027-03-22', '2027-03-15'];
const SLIPS = 40;
const [K, K_CITIZEN] = [8, 30];
const COMMITMENT = 'Daftar syarat ditempel di setiap loket.';

const SIZES = { self: 8, superior: 4, peer: 12, subordinate: 4 } as const;
const LIST = [
  'Kontak;Kelompok',
  ...Object.entries(SIZES).flatMap(([group, size]) =>
    Array.from(
      { length: size },
      (_, place) =>
        `${group}${place}@balai.example;${programme.raters.groups[group as keyof typeof SIZES]}`,
    ),
  ),
].join('\n');

describe.skipIf(!hasChromium)('a unit without an agency above it', { timeout: 600_000 }, () => {
  let site: MovedSite;
  let browser: Browser;
  let dewi: DeskPerson;
  let trustee: Visitor;
  const files = { public: '', private: '' };
  let draft = '';

  beforeAll(async () => {
    site = await serveMovedSite(START);
    browser = await launchChromium();
    await addMember(AGENCY, 'dewi@balai.example', 'agency_admin', null, 'Operator');
    dewi = await openDeskPerson(browser, site, ['Dewi', 'dewi@balai.example'], []);
    trustee = await comeIn(browser, {});
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const wave = (month: number) => `${UNIT}-${month}`;
  const atWave = (month: number) => `${AT_UNIT}putaran/${wave(month)}/`;
  const sees = async (...sentences: readonly string[]) => {
    const text = await dewi.text();
    for (const sentence of sentences) expect(text).toContain(sentence.replaceAll(/\s+/g, ' '));
  };
  const told = async (news: string) =>
    expect(await dewi.page.locator('.said[role=status]').first().innerText()).toBe(news);
  const next = () => dewi.press(dewi.page.locator('main button[value=lanjut]'));
  const read = async (path: string) => {
    const response = await fetch(site.url + path);
    return { status: response.status, text: await response.text() };
  };
  const typeDay = async (day: string) => {
    const [year, month, date] = day.split('-').map(Number);
    await dewi.type('#hari', String(date));
    await dewi.type('#bulan', String(month));
    await dewi.type('#tahun', String(year));
  };
  const publicFile = () => ({
    ...{ name: 'publik.json', mimeType: 'application/json' },
    buffer: Buffer.from(files.public),
  });

  async function download(page: Page, link: string): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(link)]);
    return readDownload(file);
  }

  test('is planned and approved by one person, who says so and whose days move', async () => {
    await dewi.come(`${AT_AGENCY}orang/`);
    await dewi.type('[name=surel]', dewi.address);
    await dewi.tick('[name=peran][value=organiser]');
    await dewi.press('undang');

    await dewi.come('/kelola/');
    await dewi.press(dewi.page.getByRole('link', { name: home.start }));
    await dewi.tick(dewi.page.getByLabel(fill(programme.start.fresh, { agency: AGENCY.name.id })));
    await dewi.press(dewi.page.getByRole('button', { name: programme.start.go }));
    draft = new URL(dewi.page.url()).pathname;

    await dewi.come(`${draft}unit/`);
    await dewi.type('#nama', NAME);
    await dewi.choose('#jenis', 'balai');
    await dewi.tick(dewi.page.getByLabel(programme.unit.yes));
    await dewi.tick('[name=cara][value=slip]');
    await dewi.type('#pengunjung', '60');
    await dewi.tick(`[name=kWarga][value="${K_CITIZEN}"]`);
    await next();

    await dewi.type('#nama', 'Pelayanan perizinan lahan');
    await typeDay(FIRST_DAY);
    // Two who attend are a group too small to be asked about.
    await dewi.type('#peserta', '2');
    await dewi.type('#atasanPeserta', '2');
    for (const item of ['KOM3', 'LAY2', 'PRO2']) await dewi.tick(`[name=sasaran][value=${item}]`);
    for (const [field, size] of [
      ['#diri', 2],
      ['#atasan', SIZES.superior],
      ['#rekan', SIZES.peer],
      ['#bawahan', SIZES.subordinate],
    ] as const)
      await dewi.type(field, String(size));
    await dewi.tick(`[name=k][value="${K}"]`);
    await next();
    await next();
    await dewi.come(`${draft}pratinjau/`);
    await dewi.press(dewi.page.getByRole('link', { name: /rekan kerja, bulan ke-1/ }));
    await sees('pegawai di unit ini');

    await dewi.come(`${draft}diklat/`);
    await typeDay(TRAINED_ON);
    await dewi.type('#peserta', String(SIZES.self));
    await dewi.type('#diri', String(SIZES.self));
    await next();
    // Days that were planned for another training are not kept in silence.
    await sees(fill(programme.waves.moved, { date: formatDate(TRAINED_ON, 'id') }));
    await dewi.press(dewi.page.getByRole('button', { name: programme.waves.byRule }));
    await sees(programme.waves.ruled);
    expect(await dewi.page.inputValue('#buka0')).toBe(addDays(TRAINED_ON, -14));

    await trustee.page.goto(`${site.url}/hitung/`);
    await trustee.page.locator('#make-wave').fill(wave(0));
    await trustee.page.getByRole('button', { name: counting.make.button }).click();
    await trustee.page.locator('#private-file').waitFor();
    files.private = await download(trustee.page, '#private-file');
    files.public = await download(trustee.page, '#public-file');
    await dewi.paste('#pemegang', files.private);
    await next();
    await sees(programme.faults.privateHalf);
    await dewi.paste('#pemegang', files.public);
    await next();

    await dewi.come(`${draft}penilai/`);
    await dewi.paste('#daftar', LIST);
    await dewi.press(dewi.page.getByRole('button', { name: programme.raters.save, exact: true }));
    await sees(fill(programme.raters.asPeers, { count: SIZES.subordinate }));

    for (const again of [false, true]) {
      await dewi.come(`${draft}ajukan/`);
      await sees(programme.submit.self);
      await dewi.tick(dewi.page.getByLabel(programme.submit.sure));
      await dewi.press(dewi.page.getByRole('button', { name: programme.submit.go }));
      await told(frame.news.diajukan);
      if (again) continue;
      await dewi.press(
        dewi.page.getByRole('button', { name: programme.tasks.withdraw, exact: true }),
      );
      await told(frame.news.ditarik);
    }
    await dewi.come(AT_AGENCY);
    await dewi.press(dewi.page.getByRole('link', { name: agency.waiting.decide }).first());
    await sees(agency.programme.own, agency.programme.facts.trusteeYes);
    await dewi.tick(dewi.page.getByLabel(agency.programme.understood));
    // The key store is out of reach at that moment: the approval stands, and the rest is done once it is back.
    const secret = (await keyStore().read(wave(0), 'secret'))!;
    await keyStore().destroy(wave(0));
    await dewi.press('setujui');
    await told(frame.news['disetujui-sebagian']);
    await keyStore().create(wave(0), 'secret', secret);
    await dewi.press(dewi.page.getByRole('button', { name: agency.programme.againButton }));
    await told(frame.news.disetujui);
    await dewi.come(`${AT_UNIT}jejak/`);
    await sees(agency.acts.keys.samePerson);
    const { status, text } = await read(`/unit/${UNIT}/`);
    expect(status).toBe(200);
    expect(text).toContain('Pelayanan perizinan lahan');
  });

  test('asks citizens by slips, and waits for the trustee to count', async () => {
    await site.tick();
    const byHand = await handOut(dewi, `${atWave(0)}undangan/`, wave(0));
    const invited = invitedTo(site, wave(0), byHand);
    expect(invited).toHaveLength(28);
    // Their superiors would have been one of two people: those asked as colleagues are.
    expect(invited.filter(({ group }) => group === 'peer')).toHaveLength(16);

    await dewi.come(`${atWave(0)}slip/`);
    await dewi.type('#jumlah', String(SLIPS));
    await dewi.press(dewi.page.getByRole('button', { name: running.slips.act }));
    const codes = await dewi.page.locator('.slips .code').allInnerTexts();
    expect(new Set(codes).size).toBe(SLIPS);
    // Eight on a sheet, as the guide says when it counts paper.
    expect((await printOnA4(dewi.page, '.slips article')).sheets).toBe(SLIPS / 8);
    await dewi.come(`${atWave(0)}cetak/`);
    for (const name of [
      running.print.openPoster,
      running.print.openKiosk,
      running.print.openPaper,
    ]) {
      const href = await dewi.page.getByRole('link', { name }).getAttribute('href');
      expect((await read(href!)).status).toBe(200);
    }

    await site.moveTo(at(addDays(TRAINED_ON, -14), '00:15'));
    await site.tick();
    await site.moveTo(at(addDays(TRAINED_ON, -14)));
    // What raters read is fixed from now on: no page of the desk offers it any more.
    for (const page of ['unit/', 'diklat/', 'putaran/', 'penilai/']) {
      await dewi.come(draft + page);
      expect([page, await dewi.page.locator('main :is(button, input):enabled').count()]).toEqual([
        ...[page, 0],
      ]);
    }
    await dewi.come(`${AT_UNIT}perbaikan/`);
    const fields = await dewi.page
      .locator('main [name]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name')!));
    expect(fields.filter((name) => /sasaran|peserta|^k$|kWarga|-0$/.test(name))).toEqual([]);

    await answer(wave(0), 0, invited);
    await site.moveTo(at(addDays(TRAINED_ON, -13)));
    await site.tick();
    await dewi.come(atWave(0));
    const rows = await dewi.page
      .locator('section[aria-labelledby=jawaban] tbody tr')
      .allInnerTexts();
    const { answers } = running.page;
    // Four superiors are fewer than are shown, and appear with the colleagues; no citizen has answered yet.
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
      `Peserta sendiri ● ${answers.enough}`,
      `Atasan dan rekan kerja ${answers.together} ● ${answers.enough}`,
      `Warga ${answers.held} ○ ${answers.few}`,
    ]);
    const { file, ...opened } = await staffWaveOf(wave(0), invited);
    const items = file.groups.citizen!.items;
    for (const [place, code] of codes.slice(0, 34).entries()) {
      const value = ((place % 3) + 2) as Answer;
      await answerWithSlip(
        { file, ...opened },
        code.replaceAll(/[^0-9A-Z]/g, ''),
        Object.fromEntries(items.map((item) => [item, value])),
      );
    }
    await site.moveTo(at(TRAINED_ON, '00:15'));
    await site.tick();
    await site.moveTo(at(TRAINED_ON));
    await dewi.come(atWave(0));
    await sees(running.page.byItself.trustee, running.page.facts.hasTrustee);
    expect((await read(`/unit/${UNIT}/`)).text).not.toContain('Terbit');

    await trustee.page.reload();
    await trustee.page.locator('#wave').fill(wave(0));
    await trustee.page.locator('#file').setInputFiles({
      ...{ name: 'rahasia.json', mimeType: 'application/json' },
      buffer: Buffer.from(files.private),
    });
    await trustee.page.locator('#count-button').click();
    await trustee.page.locator('#result').waitFor();
    await trustee.page.getByRole('button', { name: counting.result.button }).click();
    await trustee.page.locator('#proof').waitFor();
    await dewi.come(`${AT_UNIT}hasil/${wave(0)}/`);
    const finding = await dewi.page.locator('main .finding').innerText();
    expect((await read(`/unit/${UNIT}/`)).text).toContain(finding.replace(/\.$/, ''));
    expect(trustee.troubles).toEqual([]);
  });

  test('is said in public not to have answered its results, and answers late', async () => {
    // A roster of a wave whose programme has a trustee is not taken without the trustee.
    await site.moveTo(at('2027-04-12'));
    await site.tick();
    await dewi.come(`${atWave(1)}penilai/`);
    await dewi.paste('#daftar', LIST.replaceAll(';Bawahan', ';Rekan Kerja'));
    await dewi.press('seluruh');
    expect(await dewi.page.locator('.error-summary').innerText()).toContain(
      running.roster.trusteeOfProgramme,
    );
    await dewi.page.setInputFiles('#pemegang', publicFile());
    await dewi.press('seluruh');
    await told(frame.news['daftar-diundang']);

    await site.moveTo(at('2027-04-15', '00:15'));
    await site.tick();
    await site.moveTo(at('2027-04-16'));
    await site.tick();
    const need = home.needs['results-unanswered'];
    await dewi.come('/kelola/');
    await dewi.press(dewi.page.getByRole('link', { name: need.act }).first());
    const { states } = unitWords.answered;
    const limit = formatDate(addDays(TRAINED_ON, 30), 'id');
    expect((await read(`/unit/${UNIT}/`)).text).toContain(fill(states.over, { until: limit }));
    await dewi.type('#tulis-apa', COMMITMENT);
    await dewi.type('#tulis-apa-en', 'A list of requirements hangs at each counter.');
    await dewi.choose('#tulis-perilaku', 'LAY2');
    await dewi.type('#tulis-peran', 'Kepala seksi pelayanan');
    await dewi.type('#tulis-peran-en', 'Head of services');
    await dewi.type('#tulis-sampai', '2027-06-01');
    await dewi.tick('#tulis-mengerti');
    await dewi.press('tulis');
    await told(frame.news['komitmen-tercatat']);
    const late = fill(states.late, { day: 32 });
    const { text } = await read(`/unit/${UNIT}/`);
    expect(text).toContain(late);
    expect(text).toContain(COMMITMENT);
  });

  test('reminds everybody with what it has changed, and cancels a wave in public', async () => {
    const before = readMails(site.folder).length;
    await dewi.come(atWave(1));
    await dewi.press('ingatkan');
    await told(frame.news.diingatkan);
    await site.tick();
    const mails = readMails(site.folder);
    const reminders = mails.length - before;
    expect(reminders).toBe(28);
    const fresh = mails.filter(({ text = '' }) => text.includes(COMMITMENT));
    expect(fresh).toHaveLength(reminders);
    // It opens with that, before anything is asked for.
    for (const { text = '' } of fresh)
      expect(text.indexOf(COMMITMENT)).toBeLessThan(text.indexOf('/isi/') + 1 || text.length);

    await dewi.come(atWave(1));
    const cancel = dewi.page.locator('summary', { hasText: running.page.cancel.title });
    await dewi.unfold(cancel);
    await dewi.type('#kode-batalkan', wave(3));
    await dewi.press('batalkan');
    await sees(fill(running.page.codeWrong, { code: wave(1) }));
    await dewi.type('#kode-batalkan', wave(1));
    await dewi.press('batalkan');
    await told(frame.news.dibatalkan);
    const { cancelled } = waveWords.discarded;
    expect((await read(`/gelombang/${wave(1)}/`)).text).toContain(
      fill(cancelled, { date: formatDate('2027-04-16', 'id') }),
    );
    expect((await read(`/unit/${UNIT}/`)).text).toContain('dihentikan tanpa hasil');
    expect(dewi.troubles).toEqual([]);
  });
});
