// A citizen with a slip: the code is read or asked for last, leaves the address at once, and a wrong one loses no answer.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { groupCode } from '#crypto/codes.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { answerWithSlip, newCodes, openSlipWave, type SlipWave } from '../../fixtures/slip-wave.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';
import { allOf } from '../../fixtures/ballots.ts';
import {
  becomeLive,
  choose,
  chosen,
  comeIn,
  onward,
  review,
  seeSent,
  setScene,
  shortenMixing,
  words,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const slip = wordsIn('id').slip;

/** The link of a slip's QR code. */
const linkOf = async ({ code: wave, keyFile }: SlipWave, code: string) =>
  `/w/${wave}/#${[code, ...(await fingerprintWords(keyFile))].join('.')}`;

/** Open a form on a phone whose pause between claim and ballot is short. */
async function arrive(path: string, options: BrowserContextOptions = {}) {
  const visitor = await comeIn(scene.browser, options);
  // Where requests are looked at the browser keeps no page, as Back needs it to; and a plain form has no pause.
  if (options.javaScriptEnabled !== false) await shortenMixing(visitor.page.context());
  await visitor.page.goto(scene.site.url + path);
  return visitor;
}

const field = (page: Page) => page.locator('#kode');

/** Press the button that sends; a moment later, as a second press on the same place would belong to the first. */
async function press(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await onward(page).click();
}

describe.skipIf(!hasChromium)('with a script', { timeout: 120_000 }, () => {
  test('the QR code of a slip fills in the code, which leaves the address and is not asked for', async () => {
    const wave = await openSlipWave('kota-pindai', 2);
    const { page, troubles } = await arrive(await linkOf(wave, wave.slips[0]!));
    await becomeLive(page);
    await page.getByText(slip.once).waitFor();
    expect(page.url()).toBe(`${scene.site.url}/w/${wave.code}/`);
    expect(await page.locator('input[name=token]').count()).toBe(0);
    await choose(page, 'W1', '3');
    // A reload loses neither answers nor code.
    await page.reload();
    await becomeLive(page);
    expect(await chosen(page)).toEqual({ W1: '3' });
    await review(page);
    await page.getByText(slip.field.read).waitFor();
    expect(await field(page).count()).toBe(0);
    await press(page);
    await seeSent(page);
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    expect(
      await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    ).toEqual(['jejak-outbox']);
    expect(troubles).toEqual([]);
  });

  test('a typed code is asked for on the check page, forgiven its dashes and cases, and named where it is none', async () => {
    const wave = await openSlipWave('kota-ketik', 2);
    const { page, troubles } = await arrive(`/w/${wave.code}/`);
    await becomeLive(page);
    expect(await field(page).isVisible()).toBe(false);
    await choose(page, 'W1', '3');
    await choose(page, 'W2', '2');
    await review(page);
    expect(await field(page).isVisible()).toBe(true);
    for (const [typed, said] of [
      ['', slip.problems.empty],
      ['7K3W', slip.problems.length],
      ['UUUU-UUUU-UUUU-UUUU', slip.problems.sign],
    ] as const) {
      await field(page).fill(typed);
      await press(page);
      await page.locator('.error-summary').getByText(said).waitFor();
      expect(await page.locator('#kode-problem').innerText()).toBe(said);
      expect(await field(page).getAttribute('aria-describedby')).toBe('kode-hint kode-problem');
      expect(await page.locator('.error-summary a').getAttribute('href')).toBe('#kode');
    }
    await page.locator('.error-summary a').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kode');
    await field(page).fill(` ${groupCode(wave.slips[0]!).toLowerCase().replaceAll('-', ' – ')} `);
    await press(page);
    await seeSent(page);
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
    expect(troubles).toEqual([]);
  });

  test('used and unknown codes are refused alike, at their field, with every answer kept', async () => {
    const wave = await openSlipWave('kota-bekas', 3);
    const [used, good] = wave.slips as [string, string];
    await answerWithSlip(wave, used, allOf(1));
    const { page, troubles } = await arrive(await linkOf(wave, used));
    await becomeLive(page);
    await choose(page, 'W1', '4');
    await choose(page, 'W3', '2');
    await review(page);
    const said: string[] = [];
    for (const code of [null, newCodes(1)[0]!]) {
      if (code) await field(page).fill(code);
      await press(page);
      const problem = page.locator('#kode-problem');
      await problem.waitFor();
      said.push(await problem.innerText());
      // The field shows what was refused, and nothing of it waits any more.
      expect(await field(page).inputValue()).toBe(code ?? groupCode(used));
      await field(page).fill('');
    }
    expect(said).toEqual([slip.problems.refused, slip.problems.refused]);
    expect(await page.getByText(words.live.problems.heading).isVisible()).toBe(true);
    // The answers outlive a reload, too.
    await page.reload();
    await becomeLive(page);
    expect(await chosen(page)).toEqual({ W1: '4', W3: '2' });
    expect(await page.locator('[role=status].waits').innerText()).toBe('');
    if (!(await page.locator('form .review').isVisible())) await review(page);
    await field(page).fill(good);
    await press(page);
    await seeSent(page);
    expect(await scene.site.countSlipBallots(wave.code)).toBe(2);
    expect(troubles).toEqual([]);
  });

  test('without a connection the ballot waits, outlives a reload, and is sent once there is one', async () => {
    const wave = await openSlipWave('kota-luring', 1);
    const { page } = await arrive(await linkOf(wave, wave.slips[0]!));
    await becomeLive(page);
    await choose(page, 'W1', '2');
    await review(page);
    const deny = '**/api/**';
    await page.context().route(deny, (route) => route.abort());
    await press(page);
    await page.getByText(words.live.sending.waiting).waitFor();
    expect(await scene.site.countSlipBallots(wave.code)).toBe(0);
    await page.reload();
    await page.locator('[role=status].waits').getByText('1 jawaban terkunci').waitFor();
    await page.context().unroute(deny);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText('1 jawaban terkirim.').waitFor({ timeout: 30_000 });
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
  });

  test('a code that turns out to be used while it waited comes back to the person, or to the note on another page', async () => {
    const wave = await openSlipWave('kota-telat', 2);
    const [first, second] = wave.slips as [string, string];
    const pages = [];
    for (const code of [first, second]) {
      const { page } = await arrive(await linkOf(wave, code));
      await becomeLive(page);
      await choose(page, 'W1', '2');
      await review(page);
      await page.context().route('**/api/**', (route) => route.abort());
      await press(page);
      await page.getByText(words.live.sending.waiting).waitFor();
      await answerWithSlip(wave, code, allOf(4));
      pages.push(page);
    }
    const [stays, leaves] = pages as [Page, Page];
    await stays.context().unroute('**/api/**');
    await stays.evaluate(() => dispatchEvent(new Event('online')));
    await stays.locator('#kode-problem').getByText(slip.problems.refused).waitFor();
    expect(await field(stays).inputValue()).toBe(groupCode(first));
    expect(await stays.locator('form .review dd').first().innerText()).not.toBe(words.live.none);
    // Elsewhere it is told with what to do.
    await leaves.context().unroute('**/api/**');
    await leaves.goto(`${scene.site.url}/kirim/`);
    await leaves.getByText(wordsIn('id').outbox.note.stuck.slip).waitFor();
    expect(await scene.site.countSlipBallots(wave.code)).toBe(2);
  });

  test('the page may be closed as soon as the slip is exchanged', async () => {
    const wave = await openSlipWave('kota-tutup', 1);
    const { page } = await comeIn(scene.browser, {});
    await shortenMixing(page.context(), 'mixLeast:36e5,mixMost:36e5'); // an hour
    await page.goto(scene.site.url + (await linkOf(wave, wave.slips[0]!)));
    await becomeLive(page);
    await choose(page, 'W1', '2');
    await review(page);
    await press(page);
    await page.getByText(slip.sending.exchanged).waitFor();
    expect(await scene.site.countSlipBallots(wave.code)).toBe(0);
    expect(await page.locator('form .pair').isVisible()).toBe(false);
    await page.goto('about:blank');
    await expect.poll(() => scene.site.countSlipBallots(wave.code), { timeout: 20_000 }).toBe(1);
  });

  test('a slip whose words are not those of the page’s key sends nothing', async () => {
    const wave = await openSlipWave('kota-kunci', 1);
    const other = ['babab', 'babab', 'babab', 'babab', 'babab', 'babab'];
    const { page } = await arrive(`/w/${wave.code}/#${[wave.slips[0], ...other].join('.')}`);
    await becomeLive(page);
    await choose(page, 'W1', '2');
    await review(page);
    const claims: string[] = [];
    page.on('request', (request) => claims.push(request.url()));
    await press(page);
    await page.getByText(slip.problems.mismatch).waitFor();
    expect(claims.filter((url) => url.includes('/api/'))).toEqual([]);
  });

  test('another slip in the same tab begins anew, and sees nothing of the first', async () => {
    const wave = await openSlipWave('kota-dua', 2);
    const [first, second] = wave.slips as [string, string];
    const { page, troubles } = await arrive(await linkOf(wave, first));
    await becomeLive(page);
    await choose(page, 'W1', '4');
    await page.goto(scene.site.url + (await linkOf(wave, second)));
    await page.waitForFunction(
      () => document.querySelectorAll('#survey input:checked').length === 0,
    );
    await becomeLive(page);
    await choose(page, 'W2', '1');
    await review(page);
    await page.getByText(slip.field.read).waitFor();
    const claimed = page.waitForRequest('**/api/claims');
    await press(page);
    expect((await claimed).postDataJSON()).toMatchObject({ code: second, group: 'citizen' });
    await seeSent(page);
    expect(troubles).toEqual([]);
  });

  test('a code typed at the page for invitations leads to the form, and one of a colleague is none here', async () => {
    const wave = await openSlipWave('kota-pintu', 2);
    const { page } = await arrive('/isi/');
    await page.locator('#code').fill(groupCode(wave.slips[0]!));
    await page.getByRole('button', { name: wordsIn('id').staff.entry.button }).click();
    await page.waitForURL(`**/w/${wave.code}/**`);
    await becomeLive(page);
    expect(page.url()).toBe(`${scene.site.url}/w/${wave.code}/`);
    const staff = await openStaffWave('kota-pegawai-lain', { peer: 6 });
    await choose(page, 'W1', '2');
    await review(page);
    await page.getByRole('button', { name: slip.field.other }).click();
    await field(page).fill(staff.people[0]!.code);
    await press(page);
    await page.locator('#kode-problem').getByText(slip.problems.refused).waitFor();
  });
});

test.skipIf(!hasChromium)(
  'a browser that cannot seal posts the code that it read with the answers',
  { timeout: 120_000 },
  async () => {
    const wave = await openSlipWave('kota-lama', 1);
    const { page } = await comeIn(scene.browser, {});
    await page.addInitScript(() =>
      Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true }),
    );
    await page.goto(scene.site.url + (await linkOf(wave, wave.slips[0]!)));
    await page.getByText(words.form.unable).or(page.getByText(words.form.insecure)).waitFor();
    expect(await field(page).inputValue()).toBe(groupCode(wave.slips[0]!));
    expect(page.url()).toBe(`${scene.site.url}/w/${wave.code}/`);
    await choose(page, 'W1', '3');
    await onward(page).click();
    await seeSent(page);
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  },
);

describe.skipIf(!hasChromium)('without a script', { timeout: 120_000 }, () => {
  const PLAIN = { javaScriptEnabled: false } as const;

  test('code and answers go in one post; a wrong code comes back with every answer', async () => {
    const wave = await openSlipWave('kota-polos', 2);
    const { page } = await arrive(`/w/${wave.code}/`, PLAIN);
    await page.getByText(slip.once).waitFor();
    await choose(page, 'W1', '3');
    await choose(page, 'W6', 'na');
    for (const [typed, said] of [
      ['', slip.problems.empty],
      [newCodes(1)[0]!, slip.problems.refused],
    ] as const) {
      await field(page).fill(typed);
      const [response] = await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'POST'),
        page.locator('form button').click(),
      ]);
      expect(response.status()).toBe(422);
      await page.locator('.error-summary').getByText(said).waitFor();
      expect(await page.locator('#kode-problem').innerText()).toBe(said);
      expect(await chosen(page)).toEqual({ W1: '3', W6: 'na' });
      expect(await field(page).inputValue()).toBe(typed);
    }
    await field(page).fill(groupCode(wave.slips[0]!).toLowerCase());
    await page.locator('form button').click();
    await seeSent(page);
    await page.reload();
    await seeSent(page);
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
  });

  test('pressed twice it casts one ballot', async () => {
    const wave = await openSlipWave('kota-polos-ganda', 1);
    const { page } = await arrive(`/w/${wave.code}/`, PLAIN);
    await choose(page, 'W1', '3');
    await field(page).fill(wave.slips[0]!);
    await page.locator('form button').dblclick();
    await page.waitForURL(/\/terkirim\//);
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
  });

  test('called back and sent again it casts one ballot, and says that the first answers stand', async () => {
    const wave = await openSlipWave('kota-polos-balik', 1);
    const { page } = await arrive(`/w/${wave.code}/`, PLAIN);
    await choose(page, 'W1', '3');
    await field(page).fill(wave.slips[0]!);
    await page.locator('form button').click();
    await seeSent(page);
    await page.goBack();
    await choose(page, 'W1', '1');
    await field(page).fill(wave.slips[0]!);
    await page.locator('form button').click();
    await page.getByRole('heading', { level: 1, name: words.sent.again.title }).waitFor();
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
    // A new form is another ballot, and its slip is used.
    await page.goto(`${scene.site.url}/w/${wave.code}/`);
    await choose(page, 'W1', '1');
    await field(page).fill(wave.slips[0]!);
    await page.locator('form button').click();
    await page.locator('#kode-problem').getByText(slip.problems.refused).waitFor();
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
  });
});
