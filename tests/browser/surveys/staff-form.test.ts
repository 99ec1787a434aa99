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
  send,
  staffWords as words,
  start,
} from '../../fixtures/colleague.ts';
import { openStaffWave, type Invited, type StaffWave } from '../../fixtures/staff-wave.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
describe.skipIf(!hasChromium)('an invited colleague', () => {
  test('answers, gets a receipt, changes the answers and finds the ticket after the close', async () => {
    const wave = await openStaffWave('dinas-karcis', { peer: 6 }, { month: 1 });
    const [person] = wave.people as [Invited];
    const { page, troubles } = await scene.arrive(await linkOf(wave, person));
    await openForm(page);
    await answerAll(page, '3');
    await send(page);
    await heading(page, words.sent.title);
    const number = (await page.locator('#ticket-number').textContent())!;
    const backup = (await page.locator('#backup-code').textContent())!;
    expect(backup).toMatch(/^(\w{4}-){6}\w{4}$/);
    await page.getByRole('button', { name: words.sent.change }).click();
    await answerAll(page, '2');
    await send(page);
    await heading(page, words.sent.title);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);

    const elsewhere = await scene.arrive(await linkOf(wave, person));
    await start(elsewhere.page);
    await heading(elsewhere.page, words.refusals.used.title);
    await elsewhere.page.locator('#backup').fill(backup);
    await elsewhere.page.getByRole('button', { name: words.backup.button }).click();
    await elsewhere.page.getByText(words.form.anew).waitFor();
    await answerAll(elsewhere.page, '4');
    await send(elsewhere.page);
    await heading(elsewhere.page, words.sent.title);
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

describe.skipIf(!hasChromium)('a colleague', () => {
  test('who comes back is told that answers are stored, that this page cannot open them, and that new ones replace them all', async () => {
    const wave = await openStaffWave('dinas-kembali', { peer: 6 });
    const [person] = wave.people as [Invited];
    const { page } = await scene.arrive(await linkOf(wave, person));
    const [stored, anew] = [page.getByText(words.start.stored), page.getByText(words.form.anew)];
    await openForm(page);
    expect([await stored.isVisible(), await anew.isVisible()]).toEqual([false, false]);
    await answerAll(page, '3');
    await send(page);
    await heading(page, words.sent.title);
    await page.reload();
    await stored.waitFor();
    await page.getByRole('button', { name: words.start.again }).click();
    await anew.waitFor();
    expect(await page.locator('input:checked').count()).toBe(0);
    await answerAll(page, '2');
    await send(page);
    await heading(page, words.sent.title);
    await page.getByRole('button', { name: words.sent.change }).click();
    expect(await page.locator('input:checked').count()).toBeGreaterThan(0);
    expect(await anew.isVisible()).toBe(false);
  });

  test('reads in the record what stands in the form, word for word', async () => {
    const wave = await openStaffWave('dinas-catatan', { peer: 6 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    await openForm(page);
    await answerAll(page, '3');
    await page.locator('#survey summary').click();
    const shown = await page.locator('fieldset').evaluateAll((all) =>
      all.map((one) => {
        const answer = one.querySelector('input:checked')!.closest('label')!;
        const said = [one.querySelector('legend')!, answer] as HTMLElement[];
        return said.map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()).join(' ');
      }),
    );
    const lines = (await page.locator('#survey details p').innerText()).split('\n');
    expect(lines.slice(0, shown.length)).toEqual(shown);
    expect(shown[0]).toMatch(/ Sering 6–8 /);
  });
});

describe.skipIf(!hasChromium)('a status page meets', () => {
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
    await page.locator('#code').fill('zzzz');
    await page.getByRole('button', { name: words.entry.button }).click();
    await page.getByText(words.entry.form).waitFor();
    const typed = wave.people[0]!.code.toLowerCase().match(/.{4}/g)!.join(' - ');
    await page.locator('#code').fill(typed);
    await page.getByRole('button', { name: words.entry.button }).click();
    await page.waitForURL(new RegExp(`/isi/${wave.code}/rekan/#${wave.people[0]!.code}$`));
    await openForm(page);
  });

  test('a code of another group, without using it up', async () => {
    const wave = await openStaffWave('dinas-tukar', { peer: 5, superior: 5 });
    const boss = wave.people.find((person) => person.group === 'superior')!;
    const { page } = await scene.arrive(addressWith(wave, boss.code));
    await start(page);
    await heading(page, words.refusals.group.title);
    await page.getByRole('link', { name: words.links.right }).click();
    await page.waitForURL(/\/atasan\/#/);
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
    await page.goto(scene.site.url + addressWith(wave, wave.people[0]!.code));
    await page.reload();
    await heading(page, words.refusals.closed.title);
  });

  test('a browser that cannot seal', async () => {
    const wave = await openStaffWave('dinas-lama', { peer: 5 });
    const { page } = await scene.arrive('/');
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.goto(scene.site.url + (await linkOf(wave, wave.people[0]!)));
    await heading(page, words.refusals.unsupported.title);
  });

  test('a lost connection while claiming, and the same code works afterwards', async () => {
    const wave = await openStaffWave('dinas-putus', { peer: 5 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    let lost = 0;
    await page.route('**/api/claims', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch(); // The server has signed; only the answer is lost.
      return route.abort();
    });
    await start(page);
    await page.getByText(words.start.offline).waitFor();
    await page.reload();
    await openForm(page);
  });

  test('an address without a survey, and a page without JavaScript', async () => {
    const wave = await openStaffWave('dinas-tanpa', { peer: 5 });
    const missing = await scene.arrive('/isi/tidak-ada/rekan/');
    await heading(missing.page, words.refusals.missing.title);
    const plain = await scene.arrive(await linkOf(wave, wave.people[0]!), {
      javaScriptEnabled: false,
    });
    expect(await plain.page.locator('noscript').innerText()).toContain(words.start.script);
    expect(await plain.page.getByRole('button', { name: words.start.button }).count()).toBe(0);
  });
});
