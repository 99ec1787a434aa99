// Two people answer in one tab, one after the other: the second sees nothing of the first, and both ballots count.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import {
  answerAll,
  heading,
  linkOf,
  openForm,
  seeReceipt,
  seeView,
  send,
  staffWords as words,
} from '../../fixtures/colleague.ts';
import { openStaffWave, type Invited } from '../../fixtures/staff-wave.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();

/** Two colleagues of one group with their links, and the tab in which the first one has opened hers. */
async function twoPeople(slug: string) {
  const wave = await openStaffWave(slug, { peer: 6 });
  const [first, second] = wave.people as [Invited, Invited];
  const links = [await linkOf(wave, first), await linkOf(wave, second)] as const;
  const { page, troubles } = await scene.arrive(links[0]);
  return { wave, page, troubles, links };
}

/** Paste an address into the tab; only the fragment differs, so the browser loads nothing by itself. */
const paste = (page: Page, link: string) => page.goto(scene.site.url + link);

const startView = (page: Page) =>
  page.getByRole('button', { name: words.start.button, exact: true }).waitFor();

describe.skipIf(!hasChromium)(
  'an invitation that is pasted into the tab of another',
  { timeout: 180_000 },
  () => {
    test('after a receipt starts over, and goes out under a ticket of its own', async () => {
      const { wave, page, troubles, links } = await twoPeople('dinas-berdua');
      await openForm(page);
      await answerAll(page, '3');
      await send(page);
      await seeReceipt(page);
      const [receipt, number] = await Promise.all(
        ['#backup-code', '#ticket-number'].map((place) => page.locator(place).textContent()),
      );
      await paste(page, links[1]);
      await startView(page);
      const html = await page.content();
      for (const secret of [receipt!, number!]) expect(html).not.toContain(secret);
      expect(await page.getByText(words.start.stored).isVisible()).toBe(false);
      await openForm(page);
      expect(await page.locator('input:checked').count()).toBe(0);
      await answerAll(page, '2');
      await send(page);
      await seeReceipt(page);
      expect(await page.locator('#ticket-number').textContent()).not.toBe(number);
      expect(await scene.site.countStaffBallots(wave.code)).toBe(2);
      expect(troubles).toEqual([]);

      // The first one comes back: her ticket is still hers, and the browser has kept none of her answers.
      await paste(page, links[0]);
      await page.getByText(words.start.stored).waitFor();
      await page.getByRole('button', { name: words.start.again }).click();
      await seeView(page, 'form');
      expect(await page.locator('input:checked').count()).toBe(0);
      await answerAll(page, '1');
      await send(page);
      await seeReceipt(page);
      expect(await page.locator('#ticket-number').textContent()).toBe(number);
      expect(await scene.site.countStaffBallots(wave.code)).toBe(2);
    });

    test('while the first is sending shows nothing of her, not even what arrives late', async () => {
      const { page, links } = await twoPeople('dinas-terlambat');
      await openForm(page);
      await answerAll(page, '3');
      // The ballot is answered, and the second page delivered, only when the test says so.
      let answer = () => undefined as void;
      let deliver = () => undefined as void;
      const answered = new Promise<void>((resolve) => (answer = resolve));
      const delivered = new Promise<void>((resolve) => (deliver = resolve));
      await page.route('**/api/staff-ballots', async (route) => {
        await answered;
        await route.continue();
      });
      await page.route('**/isi/**', async (route) => {
        await delivered;
        await route.continue();
      });
      await send(page);
      // The page itself says what stands on it, as nobody else can look at it while the next one is on its way.
      const screens: string[] = [];
      page.on('console', (message) => screens.push(message.text()));
      await page.evaluate((link) => {
        setInterval(() => console.log(document.body.innerText), 50);
        location.assign(link);
      }, links[1]);
      await page.waitForEvent('console');
      screens.length = 0;
      answer();
      await expect.poll(() => screens.length, { timeout: 5_000 }).toBeGreaterThan(12);
      for (const told of [
        words.sent.conditions.arrived.title,
        words.form.skip,
        wordsIn('id').survey.live.sending.busy,
      ])
        expect(screens.join('\n')).not.toContain(told);
      deliver();
      await startView(page);
      await openForm(page);
      expect(await page.locator('input:checked').count()).toBe(0);
    });

    test('while the code of the first is looked up does not open the form for the second', async () => {
      const { wave, page, links } = await twoPeople('dinas-menukar');
      let answer = () => undefined as void;
      const answered = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/api/codes', async (route) => {
        await answered;
        await route.continue();
      });
      await page.getByRole('button', { name: words.start.button }).click();
      await paste(page, links[1]);
      answer();
      await startView(page);
      await openForm(page);
      await answerAll(page, '3');
      await send(page);
      await seeReceipt(page);
      expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
    });

    test('as its own again, or as a link inside the page, changes nothing', async () => {
      const { page, links } = await twoPeople('dinas-jangkar');
      await openForm(page);
      await send(page);
      await page.locator('.error-summary a').click();
      await answerAll(page, '3');
      const answers = await page.locator('input:checked').count();
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/#isi$/);
      await paste(page, links[0]);
      await paste(page, `${links[0].replace('#', '#isi.')}`);
      await page.waitForTimeout(300);
      expect(await page.locator('input:checked').count()).toBe(answers);
      await send(page);
      await seeReceipt(page);
    });

    test.each([
      ['cut inside its words', (link: string) => link.slice(0, -8), words.refusals.mismatch.title],
      ['cut inside its code', (link: string) => link.slice(0, -40), words.refusals.unknown.title],
      ['lost altogether', (link: string) => link.split('#')[0]!, words.refusals.codeless.title],
    ])('starts where the link before was %s', async (name, cut, title) => {
      const wave = await openStaffWave(`dinas-potong${name.length}`, { peer: 5 });
      const link = await linkOf(wave, wave.people[0]!);
      const { page } = await scene.arrive(cut(link));
      await heading(page, title);
      await paste(page, link);
      await openForm(page);
    });
  },
);

describe.skipIf(!hasChromium)('a link that was changed on its way', { timeout: 180_000 }, () => {
  test.each([')', '.', ',', '>', '”', '%', ').'])(
    'ends with a stuck %s, and opens',
    async (sign) => {
      const wave = await openStaffWave(`dinas-ekor-${sign.charCodeAt(0)}x${sign.length}`, {
        peer: 5,
      });
      const { page } = await scene.arrive((await linkOf(wave, wave.people[0]!)) + sign);
      await openForm(page);
    },
  );

  test('cannot be decoded, and leads to a sentence and a way on', async () => {
    const wave = await openStaffWave('dinas-sandi', { peer: 5 });
    const { page, troubles } = await scene.arrive(`/isi/${wave.code}/rekan/#%E0%A4%A`);
    await heading(page, words.refusals.unknown.title);
    await page.getByRole('link', { name: words.links.enter }).click();
    await heading(page, words.entry.title);
    const entry = await scene.arrive('/isi/#%E0%A4%A');
    await heading(entry.page, words.refusals.unknown.title);
    await entry.page.getByRole('button', { name: words.links.enter }).click();
    await heading(entry.page, words.entry.title);
    expect([...troubles, ...entry.troubles]).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('the code page', { timeout: 180_000 }, () => {
  test('follows an invitation that is pasted while another is shown as unknown', async () => {
    const wave = await openStaffWave('dinas-ikut', { peer: 5 });
    const { page } = await scene.arrive('/isi/#0000000000000000');
    await heading(page, words.refusals.unknown.title);
    await paste(page, `/isi/#${wave.people[0]!.code}`);
    await page.waitForURL(new RegExp(`/isi/${wave.code}/rekan/$`));
    await openForm(page);
  });

  test('takes a whole link, from its own field and from that of the home page', async () => {
    const wave = await openStaffWave('dinas-tempel', { peer: 5 });
    const [first, second] = wave.people as [Invited, Invited];
    const links = [await linkOf(wave, first), await linkOf(wave, second)] as const;
    const { page } = await scene.arrive('/isi/');
    await page.locator('.late').waitFor({ state: 'detached' }); // sooner the field is posted as it is
    const { entry } = wordsIn('id').staff;
    const lead = async (typed: string) => {
      await page.locator('#code').fill(typed);
      await page.getByRole('button', { name: entry.button }).click();
    };
    for (const [typed, told] of [
      ['', entry.empty],
      ['https://jejak.contoh/isi/', entry.link],
      [first.code.slice(1), entry.form],
      ['KODE UNDANGAN', entry.sign],
    ] as const) {
      await lead(typed);
      await page.getByText(told).waitFor();
      expect(await page.locator('#code').inputValue()).toBe(typed);
    }
    await lead(`(https://jejak.contoh${links[0].toLowerCase()}).`);
    await page.waitForURL(new RegExp(`/isi/${wave.code}/rekan/$`));
    await openForm(page);

    const home = await scene.arrive('/');
    await home.page.locator('#kode').fill(`jejak.contoh${links[1]})`);
    await home.page.locator('#kode').press('Enter');
    await home.page.waitForURL(new RegExp(`/isi/${wave.code}/rekan/$`));
    await openForm(home.page);
  });

  test('does not lead the second person to the form of the first', async () => {
    const waves = [
      await openStaffWave('dinas-lambat', { peer: 5 }),
      await openStaffWave('dinas-sesudah', { peer: 5 }),
    ] as const;
    const { page } = await scene.arrive('/');
    let answer = () => undefined as void;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/codes', async (route) => {
      const { code } = route.request().postDataJSON() as { code: string };
      if (code === waves[0].people[0]!.code) await answered;
      await route.continue();
    });
    await paste(page, `/isi/#${waves[0].people[0]!.code}`);
    await page.getByText(wordsIn('id').staff.entry.busy).waitFor();
    // The reply to the first arrives while the page is being loaded again for the second.
    let deliver = () => undefined as void;
    const delivered = new Promise<void>((resolve) => (deliver = resolve));
    await page.route(/\/isi\/$/, async (route) => {
      await delivered;
      await route.continue();
    });
    const replied = page.waitForResponse('**/api/codes');
    await page.evaluate((hash) => (location.hash = hash), waves[1].people[0]!.code);
    answer();
    await replied;
    setTimeout(deliver, 500);
    await page.waitForURL(/\/rekan\//);
    expect(page.url()).toContain(`/isi/${waves[1].code}/`);
  });
});
