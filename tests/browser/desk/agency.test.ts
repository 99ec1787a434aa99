// An agency at the desk, without script: it decides on a programme, keeps its people, reads its trail, and sees nothing of others.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember } from '#data/desk.ts';
import { readOwnUnit } from '#data/programmes.ts';
import { takeStep } from '#operations/planning/move-programme.ts';
import { draft } from '../../fixtures/approved.ts';
import { hasChromium, launchChromium } from '../../fixtures/chromium.ts';
import { findOverflow, findRunTogether, findViolations } from '../../fixtures/pages/judge.ts';
import { samplePlan } from '../../fixtures/plans.ts';
import { PATIENCE } from '../../fixtures/shared-site.ts';
import { serveSite, type ServedSite } from '../../fixtures/site.ts';

const AGENCY = { slug: 'kota-putus', name: { id: 'Kota Putus', en: 'Putus City' } };
const UNIT = 'dinas-putus';
const ADMIN = 'sari@putus.example';
const ORGANISER = 'rina@putus.example';
const HOME = `/kelola/instansi/${AGENCY.slug}/`;
const DECISION = `${HOME}program/${UNIT}/1/`;

describe.skipIf(!hasChromium)('an agency', () => {
  let site: ServedSite;
  let browser: Browser;

  /** The newest mail to somebody out of the box of the site. */
  async function mailTo(address: string, pattern: RegExp): Promise<string> {
    const box = join(site.database.folder, 'mail');
    mkdirSync(box, { recursive: true });
    for (let tries = 0; tries < 300; tries += 1) {
      const mails = readdirSync(box, { withFileTypes: true })
        .map(({ name }) => name)
        .toSorted()
        .toReversed()
        .map(
          (name) =>
            JSON.parse(readFileSync(join(box, name), 'utf8')) as { to: string; text: string },
        );
      const found = mails.find(({ to, text }) => to === address && pattern.test(text));
      if (found) return found.text;
      await sleep(100);
    }
    throw new Error(`No such mail came to ${address}.`);
  }

  /** What a browser keeps of somebody who is signed in: nobody gets more than five codes an hour. */
  const kept = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  async function openPhone(address: string, javaScriptEnabled: boolean): Promise<Page> {
    const storageState = kept.get(address);
    const context = await browser.newContext({
      ...{ javaScriptEnabled, viewport: { width: 360, height: 740 } },
      ...(storageState ? { storageState } : {}),
    });
    context.setDefaultTimeout(60_000);
    return context.newPage();
  }

  /** Somebody who is signed in, on a phone without script. */
  async function signIn(address: string, javaScriptEnabled = false): Promise<Page> {
    const page = await openPhone(address, javaScriptEnabled);
    if (kept.has(address)) return page;
    await page.goto(`${site.url}/kelola/`);
    await page.fill('main [name=surel]', address);
    await page.click('main button[value=kirim]');
    const code = /\b\d{8}\b/.exec(await mailTo(address, /\b\d{8}\b/))![0];
    await page.fill('main [name=kode]', code);
    await page.click('main button[value=masuk]');
    await page.waitForURL((url) => url.pathname === '/kelola/');
    kept.set(address, await page.context().storageState());
    return page;
  }

  beforeAll(async () => {
    site = await serveSite();
    browser = await launchChromium();
    await draft({ ...samplePlan, slug: UNIT, agency: AGENCY });
    await takeStep(UNIT, 1, 'submitted', ORGANISER);
    await addMember(AGENCY, ADMIN, 'agency_admin', null, 'Tester');
    await addMember(AGENCY, ORGANISER, 'organiser', null, 'Tester');
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('sees first what it has to decide, finds units without script, and fits a phone', async () => {
    const page = await signIn(ADMIN);
    await page.goto(site.url + HOME);
    await expect(page.locator('.now li').first().textContent()).resolves.toContain('mengajukan');
    await page.fill('[name=cari]', 'tidak ada');
    await page.click('main form[role=search] button');
    expect(await page.locator('main [role=status]').textContent()).toContain('Tidak ada unit');
    for (const path of ['', 'orang/', 'jejak/', 'data-pribadi/', `program/${UNIT}/1/`]) {
      const response = await page.goto(site.url + HOME + path);
      expect([path, response!.status()]).toEqual([path, 200]);
      expect(response!.headers()['cache-control']).toBe('no-store');
      expect(await page.locator('h1').count()).toBe(1);
    }
    await page.context().close();
  });

  test('can use its pages with a reader, on a narrow screen, in both languages', async () => {
    const page = await signIn(ADMIN, true);
    for (const prefix of ['', '/en'])
      for (const path of ['', 'orang/', 'jejak/', 'data-pribadi/', `program/${UNIT}/1/`]) {
        await page.goto(site.url + prefix + HOME + path);
        await page
          .locator('main details')
          .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
        expect(await findOverflow(page), prefix + path).toEqual([]);
        expect(await findRunTogether(page), prefix + path).toEqual([]);
        expect(await findViolations(page), prefix + path).toEqual([]);
      }
    await page.context().close();
  }, 300_000);

  test('invites a person, who gets a mail; what was typed wrongly stays in the form', async () => {
    const page = await signIn(ADMIN);
    await page.goto(`${site.url}${HOME}orang/`);
    await page.fill('[name=surel]', 'bukan@alamat');
    await page.check('[name=peran][value=reviewer]');
    await page.selectOption('[name=unit]', UNIT);
    const [refused] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.click('main form:has([name=surel]) button'),
    ]);
    expect(refused.status()).toBe(422);
    expect(await page.inputValue('[name=surel]')).toBe('bukan@alamat');
    expect(await page.isChecked('[name=peran][value=reviewer]')).toBe(true);
    expect(await page.inputValue('[name=unit]')).toBe(UNIT);
    await page.fill('[name=surel]', 'Budi@Putus.example');
    await page.click('main form:has([name=surel]) button');
    await page.waitForURL(/kabar=diundang-surel/);
    expect(await page.textContent('.people')).toContain('budi@putus.example');
    const text = await mailTo('budi@putus.example', /mengundang Anda/);
    expect(text).toMatch(/\/kelola\/\b|\/kelola\//);
    expect(text).not.toMatch(/\d{8}/);
    await page.locator('.people li', { hasText: 'budi@putus.example' }).locator('summary').click();
    await page.locator('.people li', { hasText: 'budi@putus.example' }).locator('button').click();
    await page.waitForURL(/kabar=dikeluarkan/);
    expect(await page.textContent('.people')).not.toContain('budi@putus.example');
    await page.context().close();
  });

  test('keeps its last administrator, whatever is posted', async () => {
    const page = await signIn(ADMIN);
    await page.goto(`${site.url}${HOME}orang/`);
    expect(await page.locator('.people li', { hasText: ADMIN }).locator('button').count()).toBe(0);
    const [member] = await site.database.gateway.run(
      `select id::text as id from app.memberships where email = '${ADMIN}'`,
    );
    const response = await page.context().request.post(`${site.url}${HOME}orang/`, {
      form: { laku: 'keluarkan', orang: String(member!.id) },
      headers: { origin: site.url, 'sec-fetch-site': 'same-origin' },
    });
    expect(response.status()).toBe(422);
    expect(await response.text()).toContain('Administrator terakhir');
    await page.context().close();
  });

  test('is not there for others: another agency, an organiser, a programme that is elsewhere', async () => {
    const page = await signIn(ADMIN);
    const statusOf = async (path: string) => (await page.goto(site.url + path))!.status();
    expect(await statusOf(`${HOME}program/dinas-contoh/1/`)).toBe(404);
    expect(await statusOf(`${HOME}program/${UNIT}/2/`)).toBe(404);
    expect(await statusOf('/kelola/instansi/pemkot-contoh/')).toBe(404);
    await page.context().close();
    const organiser = await signIn(ORGANISER);
    for (const path of ['', 'orang/', 'jejak/', 'jejak.csv', 'data-pribadi/', 'dpia.md'])
      expect([path, (await organiser.goto(site.url + HOME + path))!.status()]).toEqual([path, 404]);
    expect((await organiser.goto(site.url + DECISION))!.status()).toBe(404);
    await organiser.context().close();
  });

  test('takes trail and papers along as files', async () => {
    const page = await signIn(ADMIN);
    for (const [path, type, text] of [
      ['jejak.csv', 'text/csv', 'mengajukan program 1'],
      ['catatan-pemrosesan.csv', 'text/csv', 'diisi instansi'],
      ['dpia.md', 'text/markdown', 'Kota Putus'],
    ] as const) {
      const response = await page.context().request.get(site.url + HOME + path);
      expect(response.headers()['content-type']).toContain(type);
      expect(response.headers()['content-disposition']).toContain('attachment');
      expect(await response.text()).toContain(text);
    }
    await page.context().close();
  });

  test('gives a programme back only with a reason, and approves it only knowing what follows', async () => {
    const page = await signIn(ADMIN);
    const stateNow = async () => (await readOwnUnit(UNIT))!.programmes[0]!.state;
    await page.goto(site.url + DECISION);
    expect(await page.locator('main').textContent()).not.toMatch(/@(?!putus)/);
    await page.locator('main button', { hasText: 'Setujui program' }).click();
    await page.locator('.error-summary').waitFor();
    expect(await stateNow()).toBe('submitted');
    await page.locator('main button', { hasText: 'Kembalikan kepada' }).click();
    await page.locator('#alasan-problem').waitFor();
    expect(await stateNow()).toBe('submitted');
    await page.fill('[name=alasan]', 'Ganti tanggal putaran pertama.');
    await page.locator('main button', { hasText: 'Kembalikan kepada' }).click();
    await page.waitForURL(/kabar=dikembalikan/);
    expect(await stateNow()).toBe('draft');
    await page.goto(site.url + DECISION);
    expect(await page.locator('main [name=alasan]').count()).toBe(0);
    await takeStep(UNIT, 1, 'submitted', ADMIN);
    await page.goto(site.url + DECISION);
    expect(await page.locator('.warned').textContent()).toContain('Anda sendiri');
    await page.check('[name=paham]');
    await page.locator('main button', { hasText: 'Setujui program' }).click();
    await page.waitForURL(/kabar=disetujui/);
    expect(await stateNow()).toBe('active');
    await page.goto(site.url + DECISION);
    expect(await page.locator('.said').textContent()).toContain('orang yang sama');
    await page.context().close();
  });

  test('that decides twice is told that somebody else has decided, and sees the state now', async () => {
    const page = await signIn(ADMIN);
    const response = await page.context().request.post(site.url + DECISION, {
      form: { laku: 'kembalikan', alasan: 'Terlambat.' },
      headers: { origin: site.url, 'sec-fetch-site': 'same-origin' },
    });
    expect(response.status()).toBe(409);
    const text = await response.text();
    expect(text).toContain('baru saja diputuskan');
    expect(text).not.toMatch(/npm run/);
    await page.context().close();
  });
});
