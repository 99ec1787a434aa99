// A worksheet works as a form, as a file, as text and on paper, and nothing written in it leaves the page.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { readDownload, setScene } from '../../fixtures/visitor.ts';
import { wordsIn } from '#i18n/words.ts';

const scene = setScene();
const words = wordsIn('id').tools;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const status = (page: Page) => page.locator('.keeper [role=status]').textContent();
const becomeLive = (page: Page) => page.locator('.keeper:not([hidden])').waitFor();

async function open(slug: string, options = {}) {
  const visitor = await scene.arrive(`/alat/${slug}/`, options);
  await becomeLive(visitor.page);
  return visitor;
}

/** Press "save" and read the file. */
async function save(page: Page): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await press(page, words.keeper.save);
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readDownload(download) };
}

async function choose(page: Page, text: string): Promise<void> {
  const file = { name: 'lembar.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('.keeper input[type=file]').setInputFiles(file);
  await page.locator('.keeper [role=status]:not(:empty)').waitFor();
}

describe.skipIf(!hasChromium)('a filled-in sheet', () => {
  test('comes back from its file, and asks the network for nothing', async () => {
    const { page, troubles } = await open('daftar-periksa-pimpinan');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('[name=participant]').fill('Pelayanan prima');
    await page.locator('[name=begins]').fill('2027-03-14');
    await page.locator('[name=week-talk]').check();
    await page.locator('[name=begins]').press('Enter');
    const { name, text } = await save(page);
    expect(name).toMatch(/^daftar-periksa-pimpinan-\d{4}-\d\d-\d\d\.json$/);
    const other = (await open('daftar-periksa-pimpinan')).page;
    await choose(other, text);
    expect(await other.locator('[name=participant]').inputValue()).toBe('Pelayanan prima');
    expect(await other.locator('[name=begins]').inputValue()).toBe('2027-03-14');
    expect(await other.locator('[name=week-talk]').isChecked()).toBe(true);
    expect(await other.locator('[name=week-task]').isChecked()).toBe(false);
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('goes nowhere without a script either', async () => {
    const { page } = await scene.arrive('/alat/rencana-aksi/', { javaScriptEnabled: false });
    await page.waitForLoadState('networkidle'); // the icon of the tab comes late
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('[name=helper]').fill('Rekan');
    await page.locator('[name=first-day]').press('Enter');
    await page.waitForTimeout(300); // nothing to wait for: the promise is that nothing happens
    expect(asked).toEqual([]);
    expect(await page.locator('[name=helper]').inputValue()).toBe('Rekan');
  });

  test.each([
    [
      'a file of another tool',
      '{"tool":"matriks-skp","version":1,"savedOn":"2027-01-01","fields":{}}',
      'other-tool',
    ],
    ['a broken file', '{"tool":', 'broken'],
  ] as const)('survives %s', async (_, text, problem) => {
    const { page } = await open('jurnal-refleksi');
    await page.locator('[name=event]').fill('Antrean panjang.');
    await choose(page, text);
    expect(await status(page)).toBe(words.keeper.problems[problem]);
    expect(await page.locator('[name=event]').inputValue()).toBe('Antrean panjang.');
  });

  test('names what has no place, and gives back what stood there before', async () => {
    const { page } = await open('matriks-skp');
    await page.locator('[name=employee]').fill('Pegawai loket');
    const fields = { 'value-1': ['XX9'], 'gone-2': ['x'], behavior: [], period: ['2027'] };
    const file = { tool: 'matriks-skp', version: 1, savedOn: '2027-01-01', fields };
    await choose(page, JSON.stringify(file));
    expect(await status(page)).toContain('value-1, gone-2');
    expect(await page.locator('[name=period]').inputValue()).toBe('2027');
    expect(await page.locator('[name=employee]').inputValue()).toBe('');
    await press(page, words.keeper.restore);
    expect(await page.locator('[name=employee]').inputValue()).toBe('Pegawai loket');
    await choose(page, ' '.repeat(1_000_001));
    expect(await status(page)).toBe(words.keeper.problems.broken);
  });

  test('is copied as text with its labels', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page } = await open('rencana-aksi', { permissions });
    await page.locator('[name=helper]').fill('Rekan di loket dua');
    await page.locator('[name=first-day]').fill('2027-03-14');
    await press(page, words.keeper.copy);
    await page.getByText(words.keeper.copied).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe(
      'Rencana aksi 30-60-90 hari\n\nPENDAMPING DAN HARI PERTAMA\nPendamping saya: Rekan di loket dua\nTanggal pertama mencoba: 14 Maret 2027\n',
    );
  });

  test('shows its text where copying is not allowed', async () => {
    const { page } = await open('rencana-aksi');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('[name=helper]').fill('Rekan');
    await press(page, words.keeper.copy);
    expect(await page.getByLabel(words.keeper.text).inputValue()).toContain(
      'Pendamping saya: Rekan',
    );
  });

  test('is cleared only after asking once, and can be brought back', async () => {
    const { page } = await open('panduan-diskusi');
    const success = page.locator('[name=success]');
    await success.fill('Satu warga pulang tanpa kembali lagi.');
    await press(page, words.keeper.clear);
    expect(await status(page)).toBe(words.keeper.askClear);
    expect(await success.inputValue()).not.toBe('');
    await press(page, words.keeper.reallyClear);
    expect(await success.inputValue()).toBe('');
    await press(page, words.keeper.restore);
    expect(await success.inputValue()).toBe('Satu warga pulang tanpa kembali lagi.');
  });

  test('is printed without the pattern of days that are not chosen', async () => {
    const { page } = await open('panduan-diskusi');
    await page.locator('[name=held]').fill('2027-03-14');
    await page.pdf();
    expect(await page.locator('[name=held]').getAttribute('data-blank')).toBeNull();
    expect(await page.locator('[name=next]').getAttribute('data-blank')).toBe('');
  });
});

describe.skipIf(!hasChromium)('the observation card', () => {
  const mark = (page: Page, number: number, value: string) =>
    page.locator(`[name=behavior-1-${number}]`).selectOption(value);
  const result = (page: Page) => page.locator('#behavior-1-result').textContent();

  test('counts while marks are made, and leaves out encounters without a chance', async () => {
    const { page } = await open('kartu-observasi');
    expect(await result(page)).toBe('');
    await mark(page, 1, 'chanceless');
    expect(await result(page)).toBe(words.observation.none);
    await mark(page, 2, 'seen');
    expect(await result(page)).toContain('1 dari 1 kesempatan: 4 (Hampir selalu)');
    expect(await result(page)).toContain('amati lagi');
    for (const number of [3, 4, 5]) await mark(page, number, 'missed');
    await mark(page, 6, 'missed');
    expect(await result(page)).toBe('1 dari 5 kesempatan: 1 (Hampir tidak pernah)');
  });

  test('counts again when a file is opened and when it is cleared', async () => {
    const { page } = await open('kartu-observasi');
    for (const number of [1, 2, 3, 4, 5]) await mark(page, number, 'seen');
    const { text } = await save(page);
    await press(page, words.keeper.clear);
    await press(page, words.keeper.reallyClear);
    expect(await result(page)).toBe('');
    expect(await page.locator('[name=behavior-1]').inputValue()).not.toBe('');
    await choose(page, text);
    expect(await result(page)).toBe('5 dari 5 kesempatan: 4 (Hampir selalu)');
  });
});
