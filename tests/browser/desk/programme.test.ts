// A programme is written at the desk on a phone: without script, with it, by two at once, and after the session has ended.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addMember } from '#data/desk.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { wordsIn } from '#i18n/words.ts';
import { readMails } from '#selfhost/database/mail.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { AGENCY, peopleOf, soon } from '../../fixtures/desk-draft.ts';
import { findOverflow, findRunTogether, findViolations } from '../../fixtures/pages/judge.ts';
import { comeIn, setScene } from '../../fixtures/visitor.ts';

// Other files use the same site: names of units here begin with this one's own words.
const scene = setScene();
const { programme: words, frame, signIn: door } = wordsIn('id').desk;

/** What a whole programme may take over the network until it is submitted. */
const BUDGET = 300_000;

const mailFolder = () => process.env.KEYS_DIR!.replace(/-keys$/, '');

/** Type the address and the code of the mail, on whatever page the sign-in stands. */
async function passDoor(page: Page, email: string): Promise<void> {
  const seen = readMails(mailFolder()).length;
  await page.getByLabel(door.email).fill(email);
  await page.getByRole('button', { name: door.send }).click();
  await expect.poll(() => readMails(mailFolder()).length).toBeGreaterThan(seen);
  const letter = readMails(mailFolder()).find(({ to }) => to === email)!;
  await page.getByLabel(door.code).fill(/\d{8}/.exec(letter.text!)![0]);
  await page.getByRole('button', { name: door.enter, exact: true }).click();
}

async function comeAs(email: string, options: BrowserContextOptions = {}) {
  await addMember(AGENCY, email, 'organiser', null, 'Tester');
  const visitor = await comeIn(scene.browser, options);
  await visitor.page.goto(`${scene.site.url}/kelola/`);
  await passDoor(visitor.page, email);
  await visitor.page.waitForURL('**/kelola/');
  return visitor;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const goOn = (page: Page) => press(page, words.actions.next);

/** Start a programme; its address. */
async function start(page: Page): Promise<string> {
  await page.goto(`${scene.site.url}/kelola/program/baru/`);
  await page.getByLabel(words.start.fresh.replace('{agency}', AGENCY.name.id)).check();
  await press(page, words.start.go);
  await page.waitForURL(/\/kelola\/program\/[0-9a-f-]{36}\/$/);
  return page.url();
}

async function fillUnit(page: Page, name: string): Promise<void> {
  await page.fill('#nama', name);
  await page.selectOption('#jenis', 'dinas');
  await page.getByLabel(words.unit.no).check();
  await goOn(page);
}

async function fillTraining(page: Page): Promise<void> {
  const [year, month, day] = soon(new Date()).split('-').map(Number);
  await page.fill('#nama', 'Pelayanan prima');
  await page.fill('#hari', String(day));
  await page.fill('#bulan', String(month));
  await page.fill('#tahun', String(year));
  await page.fill('#peserta', '12');
  await page.fill('#atasanPeserta', '3');
  for (const item of ['KOM3', 'LAY2', 'PRO2']) await page.check(`[name=sasaran][value=${item}]`);
  await page.fill('#diri', '10');
  await page.fill('#rekan', '20');
  await goOn(page);
}

const people = peopleOf({ self: 12, superior: 6, peer: 16, subordinate: 6 });
const list = ['Kontak;Kelompok']
  .concat(people.map(({ contact, group }) => `${contact};${words.raters.groups[group]}`))
  .join('\n');

describe.skipIf(!hasChromium)('a programme at the desk', { timeout: 240_000 }, () => {
  test('is written and submitted without script, within what an office network carries', async () => {
    const { page } = await comeAs('tanpa@rancang.example', { javaScriptEnabled: false });
    let bytes = 0;
    const counted: Promise<void>[] = [];
    page.on('requestfinished', (request) =>
      counted.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
          bytes += responseBodySize + responseHeadersSize;
        }),
      ),
    );
    const tasks = await start(page);
    await page.getByRole('link', { name: words.tasks.unit, exact: true }).click();
    await goOn(page);
    await page.getByRole('alert').getByText('"Nama" belum diisi.').waitFor();
    await fillUnit(page, 'Dinas Rancang Tanpa Skrip');
    await page.fill('#nama', 'Pelayanan');
    await press(page, words.actions.putBy);
    await page.getByText(frame.news.tersimpan).waitFor();
    await page.goto(`${tasks}diklat/`);
    expect(await page.inputValue('#nama')).toBe('Pelayanan');
    await fillTraining(page);
    await page.waitForURL('**/putaran/**');
    const opens = await page.inputValue('#buka0');
    expect(opens).toBe(addDays(soon(new Date()), -14));
    await goOn(page);
    await page.waitForURL('**/penilai/**');
    const faulty = list.replace(words.raters.groups.superior, 'Tetangga');
    await page.fill('#daftar', faulty);
    await press(page, words.raters.save);
    await page.getByRole('alert').getByText('Baris 14, kolom Kelompok').waitFor();
    expect(await page.inputValue('#daftar')).toBe(faulty);
    await page.setInputFiles('#berkas', {
      ...{ name: 'penilai.csv', mimeType: 'text/csv', buffer: Buffer.from(list) },
    });
    await press(page, words.raters.save);
    await page.getByText('40 orang tersimpan terkunci.').waitFor();
    await page.goto(`${tasks}pratinjau/`);
    await page.getByRole('link', { name: /rekan kerja, bulan ke-1/ }).click();
    expect(await page.locator('form:not([action*=keluar])').count()).toBe(0);
    await page.goto(`${tasks}pratinjau/ringkasan/`);
    await page.getByText(words.preview.invented).waitFor();
    await page.goto(`${tasks}ajukan/`);
    await press(page, words.submit.go);
    await page.getByRole('alert').getByText(words.submit.sureNeeded).waitFor();
    await page.getByLabel(words.submit.sure).check();
    await press(page, words.submit.go);
    await page.getByText(words.tasks.waiting).waitFor();
    await Promise.all(counted);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(BUDGET);
    expect((await fetch(`${scene.site.url}/unit/dinas-rancang-tanpa-skrip/`)).status).toBe(404);
    await page.goto(`${tasks}unit/`);
    expect(await page.getByRole('button', { name: words.actions.next }).count()).toBe(0);
    await page.goto(tasks);
    await press(page, words.tasks.withdraw);
    await page.getByText(frame.news.ditarik).waitFor();
    await page.locator('summary', { hasText: words.tasks.drop }).click();
    await press(page, words.tasks.drop);
    await page.getByRole('alert').getByText(words.tasks.dropNeeded).waitFor();
    await page.getByLabel(words.tasks.dropSure).check();
    await press(page, words.tasks.drop);
    await page.waitForURL('**/kelola/?kabar=dihapus');
    expect((await page.goto(tasks))!.status()).toBe(404);
  });

  test('has a calendar and a grid that follow what is typed, and pages that all can use', async () => {
    const { page, troubles } = await comeAs('skrip@rancang.example');
    const tasks = await start(page);
    await page.goto(`${tasks}unit/`);
    await fillUnit(page, 'Dinas Rancang Dengan Skrip');
    await page.waitForURL('**/diklat/**');
    await fillTraining(page);
    await page.waitForURL('**/putaran/**');
    const row = page.getByRole('row', { name: words.waves.months[0] });
    await expect.poll(() => row.textContent()).toContain('10 hari kerja');
    const opens = await page.inputValue('#buka0');
    const workday = [0, 1, 2]
      .map((n) => addDays(opens, n))
      .find((day) => new Date(day).getUTCDay() % 6);
    await page.fill('#libur', `${workday} Libur`);
    await expect.poll(() => row.textContent()).toContain('9 hari kerja');
    await page.fill('#tutup0', addDays(opens, 3));
    await expect.poll(() => row.textContent()).toContain('4 hari,');
    await goOn(page);
    await page.waitForURL('**/penilai/**');
    await page.fill('#daftar', list.replace(words.raters.groups.superior, 'Tetangga'));
    await page.locator('summary', { hasText: words.raters.grid }).click();
    await page.getByLabel(`${words.raters.group}, ${words.raters.row} 14`).selectOption('Bawahan');
    await press(page, words.raters.add);
    await page.keyboard.type('sari@rancang.example');
    expect(await page.inputValue('#daftar')).toContain('sari@rancang.example;Rekan Kerja');
    await press(page, words.raters.save);
    await page.getByText('41 orang tersimpan terkunci.').waitFor();
    const steps = ['', 'unit/', 'diklat/', 'putaran/', 'penilai/', 'pratinjau/', 'ajukan/'];
    const previews = ['pratinjau/formulir/?kelompok=peer&bulan=1', 'pratinjau/ringkasan/'];
    for (const step of [...steps, ...previews]) {
      await page.goto(tasks + step, { waitUntil: 'networkidle' });
      expect.soft(await findViolations(page), step).toEqual([]);
      expect.soft(await findOverflow(page), step).toEqual([]);
      expect.soft(await findRunTogether(page), step).toEqual([]);
      expect.soft(await page.locator('h1').count(), step).toBeGreaterThan(0);
    }
    expect(troubles).toEqual([]);
  });

  test('two who save at once are told so, and the second decides', async () => {
    const { page } = await comeAs('satu@rancang.example', { javaScriptEnabled: false });
    const tasks = await start(page);
    const other = await comeAs('dua@rancang.example', { javaScriptEnabled: false });
    await page.goto(`${tasks}unit/`);
    await other.page.goto(`${tasks}unit/`);
    await fillUnit(page, 'Dinas Rancang Berdua');
    await page.waitForURL('**/diklat/**');
    await fillUnit(other.page, 'Dinas Rancang Berdua Juga');
    const told = other.page.getByRole('alert');
    await told.getByText('satu@rancang.example').waitFor();
    await told.getByRole('cell', { name: 'Dinas Rancang Berdua', exact: true }).waitFor();
    expect(await other.page.inputValue('#nama')).toBe('Dinas Rancang Berdua Juga');
    await goOn(other.page);
    await other.page.waitForURL('**/diklat/**');
    await page.goto(`${tasks}unit/`);
    expect(await page.inputValue('#nama')).toBe('Dinas Rancang Berdua Juga');
  });

  test('what was typed when the session ended is kept through the sign-in', async () => {
    const email = 'lama@rancang.example';
    const { page } = await comeAs(email, { javaScriptEnabled: false });
    const tasks = await start(page);
    await page.goto(`${tasks}unit/`);
    await fillUnit(page, 'Dinas Rancang Terputus');
    await page.waitForURL('**/diklat/**');
    await page.context().clearCookies();
    await fillTraining(page);
    await page.getByText(door.interrupted).waitFor();
    await passDoor(page, email);
    await press(page, door.goOn);
    await page.waitForURL('**/putaran/**');
    await page.goto(`${tasks}diklat/`);
    expect(await page.inputValue('#rekan')).toBe('20');
    expect(await page.locator('[name=sasaran]:checked').count()).toBe(3);
  });
});
