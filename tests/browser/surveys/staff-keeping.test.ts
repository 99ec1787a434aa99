// A colleague's answers and code on a device: what is kept, who can open it, what waits without a connection, and what is never used up.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import {
  answerAll,
  goOn,
  heading,
  linkOf,
  openForm,
  seeReceipt,
  seeView,
  send,
  staffWords as words,
  turnToReview,
} from '../../fixtures/colleague.ts';
import { openStaffWave, type Invited } from '../../fixtures/staff-wave.ts';
import { setScene, shortenMixing } from '../../fixtures/visitor.ts';

const scene = setScene();
const PATIENCE = 180_000;

/** A wave with the links of two colleagues, and the tab of the first one. */
async function arrive(slug: string) {
  const wave = await openStaffWave(slug, { peer: 6 });
  const [first, second] = wave.people as [Invited, Invited];
  const links = [await linkOf(wave, first), await linkOf(wave, second)] as const;
  const { page, troubles } = await scene.arrive(links[0]);
  return { wave, page, troubles, links, people: [first, second] as const };
}

const visit = (page: Page, link: string) => page.goto(scene.site.url + link);
const checked = (page: Page) => page.locator('input:checked').count();
const resume = (page: Page) => page.getByRole('button', { name: words.start.resume });
const later = (page: Page) => page.getByRole('button', { name: words.later.button });

/** Everything that the device keeps for the site, as text. */
const keptOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(opening.error?.name));
      });
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (reading.onsuccess = resolve));
        kept.push(reading.result);
      }
      database.close();
    }
    const bytes = (value: unknown) =>
      value instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(value)) : value;
    return JSON.stringify(kept, (_, value: unknown) => bytes(value));
  });

/** A second tab of the same device. */
async function openTab(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await visit(page, link);
  return page;
}

describe.skipIf(!hasChromium)('unfinished answers', () => {
  test(
    'that are kept for later open with the same link alone, in a new tab, until they are sent',
    async () => {
      const { wave, page, links, people } = await arrive('dinas-nanti');
      await openForm(page);
      await page.locator('input[type=radio]').nth(2).check({ force: true });
      await later(page).click();
      await page.getByText(words.later.kept.split('{')[0]!).waitFor();
      await goOn(page); // what is answered afterwards is kept as well
      await page.locator('fieldset:visible input[type=radio]').nth(1).check({ force: true });
      await page.waitForTimeout(500);
      const answers = await checked(page);
      const kept = await keptOn(page);
      expect(kept).toContain('closesOn');
      // Neither an answer nor the code stands there to be read.
      for (const secret of ['"KOM', people[0].code]) expect(kept).not.toContain(secret);
      const context = page.context();
      await page.close({ runBeforeUnload: false });

      const other = await openTab(context, links[1]);
      await other.getByRole('button', { name: words.start.button, exact: true }).waitFor();
      await openForm(other);
      expect(await checked(other)).toBe(0);
      await other.close({ runBeforeUnload: false });

      const again = await openTab(context, links[0]);
      await resume(again).click();
      await seeView(again, 'form');
      expect(await checked(again)).toBe(answers);
      await send(again);
      await seeReceipt(again);
      expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
      expect(await keptOn(again)).not.toContain('closesOn');
    },
    PATIENCE,
  );

  test('that are kept in the tab alone are gone with it, and a person who leaves is asked', async () => {
    const { page, links } = await arrive('dinas-tab');
    await openForm(page);
    await page.locator('input[type=radio]').nth(2).check({ force: true });
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      }),
    );
    await page.reload();
    expect(await asked).toBe('beforeunload');
    await resume(page).click();
    expect(await checked(page)).toBe(1);
    const context = page.context();
    const other = await openTab(context, links[0]);
    await other.getByRole('button', { name: words.start.button, exact: true }).waitFor();
    expect(await keptOn(other)).not.toContain('KOM');
  });

  test('follow the language of the page', async () => {
    const { page } = await arrive('dinas-bahasa');
    await openForm(page);
    await page.locator('input[type=radio]').nth(2).check({ force: true });
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('link', { name: 'English' }).click();
    const english = wordsIn('en').staff;
    await page.getByRole('button', { name: english.start.resume }).click();
    await seeView(page, 'form');
    expect(await checked(page)).toBe(1);
  });
});

describe.skipIf(!hasChromium)('a code', () => {
  test(
    'leaves the address, and outlives a skip link, an error link and a reload',
    async () => {
      const { page, people } = await arrive('dinas-alamat');
      await seeView(page, 'start');
      await page.getByRole('button', { name: words.start.button }).waitFor();
      expect(page.url()).not.toContain(people[0].code);
      expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      await page.reload();
      await openForm(page);
      await turnToReview(page);
      await page.locator('.error-summary a').click();
      expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('FIELDSET');
      await page.reload();
      await openForm(page);
    },
    PATIENCE,
  );

  test(
    'is not used up by an abandoned form, a second device or a scanner that presses every button',
    async () => {
      const { wave, page, links } = await arrive('dinas-tinggal');
      await openForm(page);
      await page.locator('input[type=radio]').first().check({ force: true });
      const scanner = await scene.arrive(links[0]);
      for (const name of [words.start.button, 'Lanjut', 'Lanjut'])
        await scanner.page.getByRole('button', { name, exact: true }).click({ timeout: 10_000 });
      await turnToReview(scanner.page);
      const device = await scene.arrive(links[0]);
      await openForm(device.page);
      await answerAll(device.page, '4');
      await send(device.page);
      await seeReceipt(device.page);
      expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
    },
    PATIENCE,
  );

  test(
    'in two tabs of one device is one ticket',
    async () => {
      const { wave, page, links } = await arrive('dinas-dua-tab');
      await openForm(page);
      await answerAll(page, '2');
      await send(page);
      await seeReceipt(page);
      const number = await page.locator('#ticket-number').textContent();
      const other = await openTab(page.context(), links[0]);
      await other.getByRole('button', { name: words.start.again }).click();
      await answerAll(other, '4');
      await send(other);
      await seeReceipt(other);
      expect(await other.locator('#ticket-number').textContent()).toBe(number);
      expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
    },
    PATIENCE,
  );
});

describe.skipIf(!hasChromium)('a ballot without a connection', () => {
  test(
    'waits on the device with its receipt, and goes from the next survey page that is opened',
    async () => {
      const { wave, page, links } = await arrive('dinas-luring');
      await openForm(page);
      await answerAll(page, '3');
      await turnToReview(page);
      await page.context().setOffline(true);
      await send(page);
      await seeView(page, 'sent');
      await heading(page, words.sent.conditions.waiting.title);
      expect(await page.locator('#backup-code').textContent()).toMatch(/^(\w{4}-){6}\w{4}$/);
      const context = page.context();
      await page.close({ runBeforeUnload: false }); // nothing is at risk: the device keeps it
      expect(await scene.site.countStaffBallots(wave.code)).toBe(0);

      await context.setOffline(false);
      const next = await openTab(context, links[0]);
      await next.getByText(wordsIn('id').outbox.note.arrived.one.replace('{count}', '1')).waitFor();
      expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
      expect(await keptOn(next)).not.toContain('/api/');
    },
    PATIENCE,
  );

  test(
    'leaves with its page while it waits for its moment of chance',
    async () => {
      const wave = await openStaffWave('dinas-tutup-tab', { peer: 6 });
      // With the real schedule: three seconds at least lie between claim and ballot.
      const { page } = await scene.arrive('/');
      await visit(page, await linkOf(wave, wave.people[0]!));
      await openForm(page);
      await answerAll(page, '3');
      const claimed = page.waitForResponse('**/api/claims');
      await send(page);
      await claimed;
      await page.waitForTimeout(300);
      await page.goto('about:blank');
      await expect.poll(() => scene.site.countStaffBallots(wave.code), { timeout: 2_500 }).toBe(1);
    },
    PATIENCE,
  );
});

describe.skipIf(!hasChromium)('a receipt', () => {
  test(
    'stays until it is removed, which is asked about once',
    async () => {
      const { page, links } = await arrive('dinas-hapus');
      await openForm(page);
      await answerAll(page, '3');
      await send(page);
      await seeReceipt(page);
      await page.reload();
      await page.getByRole('button', { name: words.start.receipt }).click();
      await seeReceipt(page);
      const code = (await page.locator('#backup-code').textContent())!;
      await page.getByRole('button', { name: words.sent.forget }).click();
      await page.getByText(words.sent.askForget).waitFor();
      expect(await keptOn(page)).toContain('karcis');
      await page.getByRole('button', { name: words.sent.reallyForget }).click();
      await page.getByText(words.sent.forgotten).waitFor();
      expect(await page.content()).not.toContain(code);
      expect(await keptOn(page)).not.toContain('karcis');
      await page.reload();
      await heading(page, words.refusals.codeless.title);
      await visit(page, links[0]);
      await page.getByRole('button', { name: words.start.button, exact: true }).waitFor();
    },
    PATIENCE,
  );
});

test.skipIf(!hasChromium)(
  'where storage throws a SecurityError the road still ends at the receipt',
  async () => {
    const wave = await openStaffWave('dinas-larang', { peer: 6 });
    const { page } = await scene.arrive('/');
    await shortenMixing(page.context());
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    await visit(page, await linkOf(wave, wave.people[0]!));
    await openForm(page);
    await answerAll(page, '3');
    await later(page).click();
    await page.getByText(words.later.refused).waitFor();
    await send(page);
    await seeReceipt(page);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
  },
  PATIENCE,
);
