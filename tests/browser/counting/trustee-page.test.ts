// A trustee's page in a real browser: the key is made there, used there, and never leaves it.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readUnit, registerUnit } from '#data/units.ts';
import { closeWave, readWaveForm } from '#data/waves.ts';
import { formatDate } from '#i18n/formats.ts';
import { wordsIn } from '#i18n/words.ts';
import type { Trustee } from '#operations/make-keys.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { SECRET } from '../../fixtures/attached.ts';
import { castGarbage, castHonest } from '../../fixtures/batch.ts';
import { judgeWithoutScript, judgeWithScript } from '../../fixtures/pages/judge.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { openStaffWave, vote, type StaffWave } from '../../fixtures/staff-wave.ts';
import { appointTrustee } from '../../fixtures/trustee.ts';
import { readDownload, setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
const { counting: words } = wordsIn('id');
const PEERS = 60;

/** Files that a trustee has made on the page. */
interface Made {
  readonly privateFile: string;
  readonly publicFile: string;
}

/** Every request of a page, in full: address, headers and body. */
function overhear(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('request', (request) => {
    const { url, headers, body } = {
      url: request.url(),
      headers: JSON.stringify(request.headers()),
      body: request.postData() ?? '',
    };
    // The browser asks for the tab's icon whenever it likes.
    if (!url.startsWith('blob:') && !url.endsWith('/favicon.png'))
      heard.push(`${url}\n${headers}\n${body}`);
  });
  return heard;
}

/** Every spelling in which the bytes of a private key could leave: whole, or its scalar alone. */
function spellingsOf(privateFile: string): readonly string[] {
  const { privateKey } = JSON.parse(privateFile) as { privateKey: string };
  const key = Buffer.from(privateKey, 'base64');
  return [key, key.subarray(36, 68)].flatMap((bytes) => [
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('latin1'),
    [...bytes].join(','),
    encodeURIComponent(bytes.toString('base64')),
  ]);
}

const leaks = (heard: readonly string[], { privateFile }: Made) =>
  heard.filter((text) => spellingsOf(privateFile).some((spelling) => text.includes(spelling)));

async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(link)]);
  return readDownload(file);
}

async function makeKey(page: Page, wave: string): Promise<Made> {
  await page.locator('#make-wave').fill(wave);
  await page.getByRole('button', { name: words.make.button }).click();
  await page.locator('#private-file').waitFor();
  return {
    privateFile: await download(page, '#private-file'),
    publicFile: await download(page, '#public-file'),
  };
}

const choose = (page: Page, text: string) =>
  page
    .locator('#file')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });

async function count(page: Page, wave: string, file: string): Promise<void> {
  await page.locator('#wave').fill(wave);
  await choose(page, file);
  await page.locator('#count-button').click();
}

/** Sixty peers who answer 2, 3, 4 in turns. */
async function closedWave(slug: string, { publicFile }: Made, peers = PEERS): Promise<StaffWave> {
  const trustee = JSON.parse(publicFile) as Trustee;
  const wave = await openStaffWave(slug, { peer: peers, self: 2 }, { trustee });
  const { items } = wave.file.groups.peer!;
  const raters = wave.people.filter(({ group }) => group === 'peer');
  for (const [place, person] of raters.entries()) {
    const value = ((place % 3) + 2) as 2 | 3 | 4;
    await vote(wave, person, Object.fromEntries(items.map((item) => [item, value])));
  }
  await closeWave(wave.code, true);
  return wave;
}

test.skipIf(!hasChromium)(
  'a trustee makes a key, counts sixty ballots, sees them, and sends nothing but the result',
  async () => {
    const { page, troubles } = await scene.arrive('/hitung/');
    const heard = overhear(page);
    const made = await makeKey(page, 'dinas-hitung-0');
    for (const id of ['private-file', 'public-file'])
      expect(await page.locator(`#${id}`).getAttribute('download')).toContain('dinas-hitung-0');
    expect(heard).toEqual([]); // making a key asks nobody
    expect(JSON.parse(made.publicFile)).toMatchObject({ kind: 'jejak-perilaku/trustee-public' });

    const wave = await closedWave('dinas-hitung', made);
    await page.reload();
    await count(page, wave.code, made.privateFile);
    await page.locator('#result').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result-heading');
    const row = page.locator('#numbers tr').nth(1).locator('td');
    expect(await row.allTextContents()).toEqual(['60', String(20 * (2 + 3 + 4)), '40']);
    expect(await page.locator('#numbers').textContent()).toContain('Dihitung: 60 lembar jawaban.');
    expect(await page.locator('#numbers').textContent()).toContain(
      'terlalu sedikit: peserta sendiri.',
    );
    expect((await readWaveForm(wave.code))!.state).toBe('closed');
    const before = heard.length;

    await page.getByRole('button', { name: words.result.button }).click();
    await page.locator('#proof').waitFor();
    expect(await page.locator('#proof').textContent()).toContain(
      '60 lembar jawaban, 3 kunci, dan 62',
    );
    expect(await page.locator('#to-wave').getAttribute('href')).toBe(`/gelombang/${wave.code}/`);
    expect(await page.locator('#to-unit').getAttribute('href')).toBe('/unit/dinas-hitung/');
    const unit = await readUnit('dinas-hitung');
    expect(unit!.programmes[0]!.waves[0]!.snapshot!.atoms).toMatchObject([{ id: 'peer', n: 60 }]);

    expect(leaks(heard, made)).toEqual([]);
    const sent = heard.slice(before).map((text) => text.split('\n')[2]!);
    expect(sent).toHaveLength(1);
    expect(Object.keys(JSON.parse(sent[0]!) as object)).toEqual([
      'act',
      'wave',
      'token',
      'snapshot',
      'comments',
      'report',
    ]);
    expect(troubles).toEqual([]);
  },
  180_000,
);

test.skipIf(!hasChromium)(
  'a key that was not downloaded is replaced only by who asks twice',
  async () => {
    const { page } = await scene.arrive('/hitung/');
    const make = page.locator('#make-key');
    await make.click();
    await page.locator('#make-wave-problem', { hasText: words.count.wavePattern }).waitFor();
    await page.locator('#make-wave').fill('dinas-ganti-0');
    await make.click();
    const fileNow = () => page.locator('#private-file').getAttribute('href');
    await page.locator('#private-file').waitFor();
    const first = await fileNow();
    await download(page, '#public-file');
    await make.click();
    await page.locator('#made', { hasText: words.make.unsaved }).waitFor();
    expect(await fileNow()).toBe(first);
    expect(await make.textContent()).toBe(words.make.replace);
    await make.click();
    await page.locator('#made', { hasText: words.make.done }).waitFor();
    const second = await fileNow();
    expect(second).not.toBe(first);
    // Once both files are saved nothing has to be asked.
    await download(page, '#private-file');
    await download(page, '#public-file');
    await make.click();
    await page.waitForFunction(
      (old) => document.querySelector('#private-file')!.getAttribute('href') !== old,
      second,
    );
  },
);

/** A batch that has ended with nineteen honest answers and thirty boxes that nobody can open. */
async function floodedBatch(slug: string, { publicFile }: Pick<Made, 'publicFile'>) {
  await registerUnit(smallPlan(slug));
  const code = `${slug}-0`;
  await openWithNewKeys(code, SECRET, JSON.parse(publicFile) as Trustee);
  await castHonest(code, 19);
  await castGarbage(code, 30);
  await scene.site.endDays(code);
  return code;
}

test.skipIf(!hasChromium)(
  'a batch in which too few ballots can be read waits, says so in words, and loses nothing',
  async () => {
    const { files } = await appointTrustee();
    const code = await floodedBatch('kota-hitungtunggu', files);
    const { page, troubles } = await scene.arrive('/hitung/');
    // The first report is lost; a button repeats it.
    let isLost = false;
    await page.route('**/api/counting', async (route) => {
      const { act } = route.request().postDataJSON() as { act: string };
      if (isLost || act !== 'wait') return route.continue();
      isLost = true;
      return route.abort();
    });
    await count(page, code, files.privateFile);
    await page.locator('#few-problem', { hasText: words.problems.offline }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('few-heading');
    expect(await page.locator('#few-body').textContent()).toBe(
      'Yang terbaca 19 dari 49 lembar jawaban. Hasil baru boleh terbit mulai dari 20 jawaban yang terbaca.',
    );
    await page.getByRole('button', { name: words.few.button }).click();
    const { closesOn } = (await readUnit('kota-hitungtunggu'))!.programmes[0]!.waves[0]!;
    const told = page.locator('#few-status', { hasText: 'Sudah dilaporkan: menunggu.' });
    await told.waitFor();
    const later = (await readUnit('kota-hitungtunggu'))!.programmes[0]!.waves[0]!;
    expect(later).toMatchObject({ state: 'open', snapshot: null });
    expect(await told.textContent()).toContain(formatDate(later.closesOn, 'id'));
    expect(later.closesOn >= closesOn).toBe(true);
    expect(await page.locator('#wait').isVisible()).toBe(false);
    expect(await page.locator('#result').isVisible()).toBe(false);
    expect(await scene.site.countBallots(code)).toBe(49);
    // Counted again it says that it takes answers now.
    await page.locator('#count-button').click();
    await page.locator('#count-problem', { hasText: words.problems['not-closed'] }).waitFor();
    expect(await page.locator('#few').isVisible()).toBe(false);
    // The report that was aborted, and the refusal of a batch that takes answers.
    expect(troubles.filter((line) => !line.startsWith('Failed to load'))).toEqual([]);
  },
  180_000,
);

test.skipIf(!hasChromium)('a second count is asked for twice', async () => {
  const { files } = await appointTrustee();
  const wave = await closedWave('dinas-hitungdua', files, 5);
  const { page } = await scene.arrive('/hitung/');
  await count(page, wave.code, files.privateFile);
  await page.locator('#result').waitFor();
  await page.reload();
  await count(page, wave.code, files.privateFile);
  await page.locator('#count-problem', { hasText: words.problems['counted-before'] }).waitFor();
  expect(await page.locator('#result').isVisible()).toBe(false);
  await page.getByRole('button', { name: words.count.again }).click();
  await page.locator('#result').waitFor();
});

test('a page that sent its key anywhere would be heard', async () => {
  const { files } = await appointTrustee();
  const { privateKey } = JSON.parse(files.privateFile) as { privateKey: string };
  const bytes = Buffer.from(privateKey, 'base64');
  const naive = [
    `/api/counting\n{}\n${files.privateFile}`,
    `/api/counting?k=${bytes.toString('hex')}\n{}\n`,
    `/api/counting\n{"x-key":"${bytes.subarray(36, 68).toString('base64url')}"}\n`,
    `/api/counting\n{}\n{"key":[${[...bytes].join(',')}]}`,
  ];
  expect(leaks(naive, files)).toEqual(naive);
  expect(leaks(['/api/counting\n{}\n{"act":"terms"}'], files)).toEqual([]);
});

test.skipIf(!hasChromium)(
  'every mistake and every lost connection is met with a sentence, and can be repaired',
  async () => {
    const { files, key } = await appointTrustee();
    const wave = await openStaffWave(
      'dinas-salah',
      { peer: 5 },
      {
        trustee: JSON.parse(files.publicFile) as Trustee,
      },
    );
    const { page } = await scene.arrive('/hitung/');
    const see = (id: string, text: string) => page.locator(id, { hasText: text }).waitFor();
    const { problems } = words;
    await page.locator('#count-button').click();
    await see('#wave-problem', words.count.wavePattern);
    await see('#file-problem', words.count.fileMissing);
    await count(page, wave.code, files.publicFile);
    await see('#file-problem', problems['public-file']);
    await count(page, wave.code, 'foto');
    await see('#file-problem', problems['not-a-file']);
    await count(page, 'tidak-ada', files.privateFile);
    await see('#count-problem', problems['not-trustee']);
    await count(page, wave.code, files.privateFile);
    await see('#count-problem', problems['not-closed']);
    await closeWave(wave.code, true);
    const other = JSON.parse((await appointTrustee()).files.privateFile) as object;
    await count(page, wave.code, JSON.stringify({ ...other, token: key.token }));
    await see('#count-problem', problems['wrong-key']);
    await page.context().setOffline(true);
    await count(page, wave.code, files.privateFile);
    await see('#count-problem', problems.offline);
    await page.context().setOffline(false);
    await page.locator('#count-button').click();
    await see('#numbers', words.result.nothing);

    // The answer to the first sending is lost; the second one finds the wave published.
    let isLost = false;
    await page.route('**/api/counting', async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    await page.locator('#send').click();
    await see('#send-problem', problems.offline);
    await page.locator('#send').click();
    await see('#sent-body', problems['already-published']);
    await see('#proof', 'tersisa: 0');
    await count(page, wave.code, files.privateFile);
    await see('#sent-body', problems['already-published']);
  },
  180_000,
);

test.skipIf(!hasChromium)(
  'the page is accessible before and after counting, and works from the keyboard',
  async () => {
    let visits = 0;
    const act = async (page: Page) => {
      // A wave of its own for each visit: a second count would have to be confirmed.
      const { files } = await appointTrustee();
      visits += 1;
      const wave = await closedWave(`dinas-akses${visits}`, files, 5);
      await page.locator('#make-wave').fill(wave.code);
      await page.locator('#make-key').click();
      await page.locator('#wave').fill(wave.code);
      await choose(page, files.privateFile);
      await page.locator('#wave').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('file');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('count-button');
      await page.keyboard.press('Enter');
      await page.locator('#result').waitFor();
    };
    const waits = async (page: Page) => {
      const { files } = await appointTrustee();
      visits += 1;
      await count(page, await floodedBatch(`kota-akses${visits}`, files), files.privateFile);
      await page.locator('#few-status', { hasText: /\d{4}/ }).waitFor();
    };
    for (const language of ['id', 'en'] as const) {
      await judgeWithScript(scene, { name: 'counting', path: '/hitung/' }, language);
      await judgeWithScript(scene, { name: 'a count', path: '/hitung/', act }, language);
      await judgeWithScript(
        scene,
        { name: 'a batch that waits', path: '/hitung/', act: waits },
        language,
      );
      await judgeWithoutScript(scene, { name: 'counting', path: '/hitung/' }, language);
    }
    const { page } = await scene.arrive('/hitung/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').textContent()).toBe(words.script);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('#counting').isVisible()).toBe(false);
  },
  180_000,
);
