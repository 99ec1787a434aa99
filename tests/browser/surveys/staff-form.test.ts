// A colleague on a small phone answers by invitation: claims, fills in, sends, changes, and meets every status page.
import { describe, expect, test } from 'vitest';
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { wordsIn } from '#i18n/words.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { SECRET } from '../../fixtures/attached.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import {
  answerAll,
  heading,
  linkOf,
  openForm,
  seeReceipt,
  send,
  staffWords as words,
  start,
  turnToReview,
} from '../../fixtures/colleague.ts';
import { openStaffWave, type Invited, type StaffWave } from '../../fixtures/staff-wave.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
describe.skipIf(!hasChromium)('an invited colleague', { timeout: 180_000 }, () => {
  test('answers, gets a receipt, changes the answers and finds the ticket after the close', async () => {
    const wave = await openStaffWave('dinas-karcis', { peer: 6 }, { month: 1 });
    const [person] = wave.people as [Invited];
    const { page, troubles } = await scene.arrive(await linkOf(wave, person));
    await openForm(page);
    await answerAll(page, '3');
    await send(page);
    await seeReceipt(page);
    const number = (await page.locator('#ticket-number').textContent())!;
    const backup = (await page.locator('#backup-code').textContent())!;
    expect(backup).toMatch(/^(\w{4}-){6}\w{4}$/);
    await page.getByRole('button', { name: words.sent.change }).click();
    await answerAll(page, '2');
    await send(page);
    await seeReceipt(page);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);

    const elsewhere = await scene.arrive(await linkOf(wave, person));
    await openForm(elsewhere.page);
    await answerAll(elsewhere.page, '4');
    await send(elsewhere.page);
    // Whether a code was used shows at sending only, and what was filled in is still there.
    await heading(elsewhere.page, words.refusals.used.title);
    await elsewhere.page.locator('#backup').fill(backup.replace('-', ''));
    await elsewhere.page.getByRole('button', { name: words.backup.button }).click();
    await elsewhere.page.getByText(words.anew).waitFor();
    expect(await elsewhere.page.locator('input:checked').count()).toBeGreaterThan(0);
    await send(elsewhere.page);
    await seeReceipt(elsewhere.page);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);

    await closeAndPublish(wave.code, SECRET, true);
    await page.goto(`${scene.site.url}/gelombang/${wave.code}/`);
    for (const entry of [number, backup]) {
      await page.locator('#ticket').fill(entry);
      await page.getByRole('button', { name: wordsIn('id').wave.search.button }).click();
      await page.getByText(wordsIn('id').wave.search.found).waitFor();
    }
    expect(troubles).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('a colleague', { timeout: 180_000 }, () => {
  test('who comes back is told that answers are stored, that this page cannot open them, and that new ones replace them all', async () => {
    const wave = await openStaffWave('dinas-kembali', { peer: 6 });
    const [person] = wave.people as [Invited];
    const { page } = await scene.arrive(await linkOf(wave, person));
    const [stored, anew] = [page.getByText(words.start.stored), page.getByText(words.anew)];
    await openForm(page);
    expect([await stored.isVisible(), await anew.isVisible()]).toEqual([false, false]);
    await answerAll(page, '3');
    await send(page);
    await seeReceipt(page);
    await page.reload();
    await stored.waitFor();
    await page.getByRole('button', { name: words.start.again }).click();
    await anew.waitFor();
    expect(await page.locator('input:checked').count()).toBe(0);
    await answerAll(page, '2');
    await send(page);
    await seeReceipt(page);
    await page.getByRole('button', { name: words.sent.change }).click();
    expect(await page.locator('input:checked').count()).toBeGreaterThan(0);
    expect(await anew.isVisible()).toBe(false);
  });

  test('reads before sending what stands in the form, word for word', async () => {
    const wave = await openStaffWave('dinas-catatan', { peer: 6 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    await openForm(page);
    await answerAll(page, '3');
    await turnToReview(page);
    const asked = await page.locator('fieldset').evaluateAll((all) =>
      all.map((one) => {
        const text = (place: Element) => place.textContent.replace(/\s+/g, ' ').trim();
        const legend = one.querySelector('legend')!.cloneNode(true) as Element;
        legend.querySelector('.unseen')?.remove();
        const answer = one.querySelector('input:checked + span')!.cloneNode(true) as Element;
        answer.querySelector('small')?.remove();
        return [text(legend), text(answer)];
      }),
    );
    const review = page.locator('#survey .review');
    const [questions, answers] = [
      await review.locator('dt').allInnerTexts(),
      await review.locator('dd').allInnerTexts(),
    ];
    expect(questions.map((question, place) => [question, answers[place]])).toEqual(asked);
    expect(answers[0]).toBe('Sering');
  });

  test('turns pages back and forth, also with the browser, and no answer is lost', async () => {
    const wave = await openStaffWave('dinas-halaman', { peer: 6 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    await openForm(page);
    await answerAll(page, '3');
    const answers = await page.locator('input:checked').count();
    const part = (number: number) => page.getByText(`Bagian ${number} dari`).waitFor();
    const back = page.getByRole('button', { name: wordsIn('id').survey.form.back });
    await back.click();
    await page.waitForTimeout(300);
    for (let pages = 0; pages < 20 && !(await page.getByText('Bagian 1 dari').isVisible());) {
      pages += 1;
      await page.goBack();
      await page.waitForTimeout(300);
    }
    await part(1);
    await page.goForward();
    await part(2);
    await page.reload();
    await page.getByRole('button', { name: words.start.resume }).click();
    await part(2);
    expect(await page.locator('input:checked').count()).toBe(answers);
    await send(page);
    await seeReceipt(page);
    await page.goBack(); // the receipt stays: nothing is sent twice
    await page.waitForTimeout(500);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
  });
});

describe.skipIf(!hasChromium)('a status page meets', { timeout: 180_000 }, () => {
  const group = 'peer' as const;
  /** An address of the wave's peer form with anything behind the `#`. */
  const addressWith = (wave: StaffWave, rest: string) =>
    `/isi/${wave.code}/${addressOfGroup(group)}/#${rest}`;

  test('a code that nobody was given, and leads to typing it again', async () => {
    const wave = await openStaffWave('dinas-kode', { peer: 5 });
    const { page } = await scene.arrive(addressWith(wave, '0000000000000000'));
    await start(page);
    await heading(page, words.refusals.unknown.title);
    await page.getByRole('link', { name: words.links.enter }).click();
    await heading(page, words.entry.title);
    await page.locator('.late').waitFor({ state: 'detached' });
    await page.locator('#code').fill('zzzz');
    await page.getByRole('button', { name: words.entry.button }).click();
    await page.getByText(words.entry.form).waitFor();
    const typed = wave.people[0]!.code.toLowerCase().match(/.{4}/g)!.join(' - ');
    await page.locator('#code').fill(typed);
    await page.getByRole('button', { name: words.entry.button }).click();
    await page.waitForURL(new RegExp(`/isi/${wave.code}/rekan/$`)); // the code has left the address
    await openForm(page);
  });

  test('a code of another group, without using it up', async () => {
    const wave = await openStaffWave('dinas-tukar', { peer: 5, superior: 5 });
    const boss = wave.people.find((person) => person.group === 'superior')!;
    const { page } = await scene.arrive(addressWith(wave, boss.code));
    await start(page);
    await heading(page, words.refusals.group.title);
    await page.getByRole('link', { name: words.links.right }).click();
    await page.waitForURL(/\/atasan\/$/);
    await openForm(page);
  });

  test('a key that differs from the invitation, before anything is sent', async () => {
    const wave = await openStaffWave('dinas-kunci', { peer: 5 });
    const { page } = await scene.arrive('/');
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    const wrong = 'babab.babab.babab.babab.babab.babab';
    await page.goto(scene.site.url + addressWith(wave, `${wave.people[0]!.code}.${wrong}`));
    await heading(page, words.refusals.mismatch.title);
    expect(posts).toEqual([]);
  });

  test('a wave that closed while the form was being filled in', async () => {
    const wave = await openStaffWave('dinas-tutup', { peer: 5 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    await openForm(page);
    await answerAll(page, '3');
    await closeAndPublish(wave.code, SECRET, true);
    await send(page);
    await heading(page, words.refusals.closed.title);
    await page.goto('about:blank');
    await page.goto(scene.site.url + addressWith(wave, wave.people[0]!.code));
    await heading(page, words.refusals.closed.title);
  });

  test('a browser that cannot seal', async () => {
    const wave = await openStaffWave('dinas-lama', { peer: 5 });
    const { page } = await scene.arrive('/');
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.goto(scene.site.url + (await linkOf(wave, wave.people[0]!)));
    await heading(page, words.refusals.unsupported.title);
  });

  test('a lost answer to its claim, and the same code works afterwards', async () => {
    const wave = await openStaffWave('dinas-putus', { peer: 5 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    let lost = 0;
    await page.route('**/api/claims', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch(); // The server has signed; only the answer is lost.
      return route.abort();
    });
    await openForm(page);
    await answerAll(page, '3');
    await send(page);
    await seeReceipt(page);
    expect(lost).toBeGreaterThan(1);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
  });

  test('an address without a survey, and a page without JavaScript', async () => {
    const wave = await openStaffWave('dinas-tanpa', { peer: 5 });
    const missing = await scene.arrive('/isi/tidak-ada/rekan/');
    await heading(missing.page, words.refusals.missing.title);
    const plain = await scene.arrive(await linkOf(wave, wave.people[0]!), {
      javaScriptEnabled: false,
    });
    expect(await plain.page.locator('noscript').innerText()).toContain(words.start.script);
    expect(await plain.page.getByRole('button').count()).toBe(0);
    // Every question can be read, and nothing in the page would send an answer as it is.
    expect(await plain.page.locator('fieldset').first().isVisible()).toBe(true);
    await plain.page.locator('input[type=radio]').first().check({ force: true });
    await plain.page.keyboard.press('Enter');
    await plain.page.waitForTimeout(300);
    expect(plain.page.url()).toContain('/rekan/');
    expect(await plain.page.locator('input:checked').count()).toBe(1);
  });
});
